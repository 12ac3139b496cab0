"""Conditions of a bulk read: flat or with `field.api_name`, alone or in groups; at most 25 of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.bulk.comparators import comparison
from zrecruit_ext.sandbox.engine.columns import Column, column_of
from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.shapes import is_array, is_object

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.metadata import Catalog, Module

__all__ = ["CriteriaReader", "refused"]

MAX_CONDITIONS, MAX_DEPTH = 25, 10
UNSEARCHED = frozenset({"subform", "object", "unknown"})
Sql = tuple[str, list[Any]]


def refused(code: str, message: str, **details: Any) -> Refused:
    """A query that cannot be carried out, in the vendor's form."""
    return Refused(400, code, message, details)


@dataclass(slots=True)
class CriteriaReader:
    """Turns criteria into SQL. `joint` is the operator of a group that names none; empty where it has to."""

    catalog: Catalog
    module: Module
    joint: str = ""
    conditions: int = 0

    def read(self, node: Any, depth: int = 0) -> Sql:
        """SQL and its values; raises `Refused` with the vendor's code."""
        if not is_object(node) or depth > MAX_DEPTH:
            raise refused("INVALID_CRITERIA", "the criteria are not valid", api_name="criteria")
        node = {key: value for key, value in node.items() if value is not None or key == "value"}
        named = {"api_name", "field"} & node.keys()
        if "group" in node:
            if named or {"comparator", "value"} & node.keys():
                raise refused("AMBIGUOUS_CRITERIA", "a group holds no comparison of its own", api_name="group")
            return self._group(node, depth)
        if len(named) > 1:
            raise refused("AMBIGUOUS_CRITERIA", "the field is named twice", api_name="field")
        if "group_operator" in node:
            raise refused("AMBIGUOUS_GROUP_IN_CRITERIA", "a group_operator needs a group", api_name="group_operator")
        return self._condition(node)

    def _group(self, node: dict[str, Any], depth: int) -> Sql:
        parts = node["group"]
        if not is_array(parts) or not parts:
            raise refused("INVALID_CRITERIA", "a group holds comparisons", api_name="group")
        joint = str(node.get("group_operator", self.joint if len(parts) > 1 else "and"))
        if not joint:
            raise refused("AMBIGUOUS_GROUP_IN_CRITERIA", "the group needs a group_operator", api_name="group_operator")
        if joint.lower() not in ("and", "or"):
            raise refused("GROUP_OPERATOR_NOT_SUPPORTED", "and or or is expected", group_operator=joint)
        made = [self.read(part, depth + 1) for part in parts]
        sql = f" {joint.upper()} ".join(sql for sql, _ in made)
        return f"({sql})", [value for _, values in made for value in values]

    def _condition(self, node: dict[str, Any]) -> Sql:
        self.conditions += 1
        if self.conditions > MAX_CONDITIONS:
            message = f"at most {MAX_CONDITIONS} comparisons are accepted"
            raise refused("CRITERIA_LIMIT_EXCEEDED", message, limit=MAX_CONDITIONS)
        column = self._column(name_of(node))
        for key in ("comparator", "value"):
            if key not in node:
                raise refused("INVALID_CRITERIA", f"{key} is missing", api_name=column.name)
        return comparison(column, str(node["comparator"]), node["value"])

    def _column(self, name: str) -> Column:
        column = column_of(self.catalog, self.module, name)
        if column is None:
            message = "the field in the criteria is not available"
            raise refused("FIELD_IN_CRITERIA_NOT_AVAILABLE", message, api_name=name)
        if column.field.type in UNSEARCHED:
            message = "the field cannot stand in criteria"
            raise refused("FIELD_IN_CRITERIA_NOT_SUPPORTED", message, api_name=name)
        return column


def name_of(node: dict[str, Any]) -> str:
    """The field's API name in either form."""
    name = node["field"].get("api_name") if is_object(node.get("field")) else node.get("api_name")
    if not isinstance(name, str) or not name:
        raise refused("INVALID_CRITERIA", "a comparison names its field", api_name="api_name")
    return name
