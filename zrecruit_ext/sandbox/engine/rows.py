"""One row of a write: which of its keys count, and the values they become."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.engine.values import LookupFinder, coerce, parse_datetime
from zrecruit_ext.sandbox.metadata import Field, Module
from zrecruit_ext.sandbox.reply import RowFault
from zrecruit_ext.sandbox.shapes import is_object

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.validate import SchemaSet

__all__ = ["SPANS", "RowReader", "check_span", "filled", "pairs_of", "same_values"]

# Keys that steer a write and are no fields of any module.
SWITCHES = frozenset({"$state", "$approved", "id", "se_module", "$se_module"})
SWITCH_VALUES: dict[str, tuple[Any, ...]] = {"$state": ("draft", "save"), "$approved": (True, False)}
# Start and end of what takes time.
SPANS = {"Interviews": ("Start_DateTime", "End_DateTime")}


class RowReader:
    """Turns rows as sent into values as stored; `strict` refuses fields only third parties know."""

    def __init__(self, schemas: SchemaSet, find: LookupFinder, strict: bool = False) -> None:
        self._schemas = schemas
        self._find = find
        self._strict = strict

    def read(self, module: Module, row: Any, creating: bool) -> dict[str, Any]:
        """The values to store, alias fields filled in; raises `RowFault`."""
        if not is_object(row):
            raise RowFault("INVALID_DATA", "invalid data", api_name="data", expected_data_type="jsonobject")
        check_mandatory(module, row, creating)
        self._schemas.check_row(module.schema, row)
        values: dict[str, Any] = {}
        for name, value in row.items():
            field = self._field(module, name)
            if field is not None and (field.writable or name in SWITCHES):
                values[name] = switch(name, value) if name in SWITCHES else coerce(field, value, self._find)
        return values | same_values(module, values)

    def check(self, component: str, row: Any) -> None:
        """One row of a call of its own against its schema; raises `RowFault`."""
        self._schemas.check_row(component, row)

    def _field(self, module: Module, name: str) -> Field | None:
        field = module.fields.get(name)
        if field is None and name in SWITCHES:
            return Field(name)
        if field is None or (self._strict and field.evidence == "reference"):
            raise RowFault("INVALID_DATA", "invalid field", api_name=name)
        return field


def switch(name: str, value: Any) -> Any:
    """The value of a key that steers; raises `RowFault` for a state or an approval there is none of."""
    if value is not None and value not in SWITCH_VALUES.get(name, (value,)):
        raise RowFault("INVALID_DATA", "invalid data", api_name=name)
    return value


def check_mandatory(module: Module, row: dict[str, Any], creating: bool) -> None:
    for field in module.fields.values():
        if not field.mandatory:
            continue
        sent = [row[name] for name in twins(module, field) if name in row]
        missing = not any(value not in (None, "", []) for value in sent)
        if missing and (creating or sent):
            raise RowFault("MANDATORY_NOT_FOUND", "required field not found", api_name=field.api_name)


def check_span(module: Module, values: dict[str, Any], body: dict[str, Any]) -> None:
    """Raises `RowFault` when a row sets an end that is before the start; a start alone may be moved past it."""
    if module.api_name not in SPANS:
        return
    first, last = SPANS[module.api_name]
    start, end = (parse_datetime(str(body.get(name))) for name in (first, last))
    if last in values and start is not None and end is not None and end < start:
        raise RowFault("INVALID_DATA", "the end is before the start", api_name=last)


def twins(module: Module, field: Field) -> list[str]:
    """The names one value goes by: the vendor's first, then those of other sources."""
    root = field.same_as or field.api_name
    return [root, *(each.api_name for each in module.fields.values() if each.same_as == root)]


def same_values(module: Module, values: dict[str, Any]) -> dict[str, Any]:
    """What the other names of the written fields become; the vendor's name wins over its twins."""
    return filled(pairs_of(module), values)


def pairs_of(module: Module) -> list[tuple[str, str]]:
    """Fields that go by another name as well, each with the vendor's name."""
    found = [(field.api_name, field.same_as) for field in module.fields.values()]
    return [(name, root) for name, root in found if root is not None and root in module.fields]


def filled(pairs: list[tuple[str, str]], values: dict[str, Any]) -> dict[str, Any]:
    """As `same_values`, for pairs worked out before."""
    roots = {root: values[name] for name, root in reversed(pairs) if name in values}
    roots |= {root: values[root] for _, root in pairs if root in values}
    return roots | {name: roots[root] for name, root in pairs if root in roots}
