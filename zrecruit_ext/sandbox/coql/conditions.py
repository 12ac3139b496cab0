"""The WHERE of a query as SQL over the record table, every value bound."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlglot import exp

from zrecruit_ext.sandbox.bulk.comparators import typed_value
from zrecruit_ext.sandbox.engine.columns import Column, column_of
from zrecruit_ext.sandbox.engine.functions import fold
from zrecruit_ext.sandbox.reply import Refused

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.metadata import Catalog, Module

__all__ = ["Conditions", "check_parts", "invalid"]

Sql = tuple[str, list[Any]]

MAX_CONDITIONS = 25
SIGNS: dict[type[exp.Expr], str] = {
    exp.EQ: "=",
    exp.NEQ: "!=",
    exp.GT: ">",
    exp.GTE: ">=",
    exp.LT: "<",
    exp.LTE: "<=",
}
NAIVE = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+")
JOINTS: dict[type[exp.Expr], str] = {exp.And: "AND", exp.Or: "OR"}
UNSEARCHED = frozenset({"subform", "object", "unknown"})
PARTS = frozenset({"this", "expression", "expressions", "low", "high", "negate"})
TEXTUAL = frozenset({"date", "datetime", "integer", "double", "currency", "boolean", "lookup", "ownerlookup"})


def invalid(reason: str, **details: Any) -> Refused:
    """A query that reads well and cannot be carried out."""
    return Refused(400, "INVALID_QUERY", "invalid query formed", {"reason": reason, **details})


@dataclass(slots=True)
class Conditions:
    """Turns the tree of one query into SQL; a number of conditions at most."""

    catalog: Catalog
    module: Module
    count: int = 0

    def column(self, node: Any) -> Column:
        """The column a node names; raises `Refused` INVALID_QUERY."""
        if not isinstance(node, exp.Column) or node.args.get("db") is not None or node.args.get("catalog") is not None:
            raise invalid("a field is expected", near=shown(node))
        name = f"{node.table}.{node.name}" if node.table else node.name
        found = column_of(self.catalog, self.module, name)
        if found is None or found.field.type in UNSEARCHED:
            raise invalid("the field is not available for the query", column_name=name)
        return found

    def sql(self, node: Any) -> Sql:
        """One condition or a tree of them."""
        if isinstance(node, exp.Paren):
            return self.sql(node.this)
        if type(node) in JOINTS:
            (left, first), (right, second) = self.sql(node.left), self.sql(node.right)
            return f"({left} {JOINTS[type(node)]} {right})", first + second
        if isinstance(node, exp.Not):
            return self._negated(node.this)
        self._counted()
        check_parts(node)
        if type(node) in SIGNS:
            column = self.column(node.this)
            return f"({column.key} {SIGNS[type(node)]} ?)", [self._value(column, node.expression)]
        return self._special(node)

    def _negated(self, node: Any) -> Sql:
        """`not in`, `not like`, `not between` and `is not null`; nothing else can be negated."""
        if not isinstance(node, (exp.In, exp.Like, exp.Between, exp.Is)):
            raise invalid("only in, like, between and is can be negated", near=shown(node))
        sql, values = self.sql(node)
        return f"(NOT {sql})", values

    def _special(self, node: Any) -> Sql:
        if isinstance(node, exp.In) and node.expressions:
            column = self.column(node.this)
            marks = ", ".join("?" * len(node.expressions))
            return f"({column.key} IN ({marks}))", [self._value(column, item) for item in node.expressions]
        if isinstance(node, exp.Between):
            column = self.column(node.this)
            limits = [self._value(column, node.args[name]) for name in ("low", "high")]
            return f"({column.key} BETWEEN ? AND ?)", limits
        if isinstance(node, exp.Is) and isinstance(node.expression, exp.Null):
            return f"({self.column(node.this).key} IS NULL)", []
        if isinstance(node, exp.Like):
            return self._like(node)
        raise invalid("the condition is not supported", near=shown(node))

    def _like(self, node: exp.Like) -> Sql:
        column = self.column(node.this)
        pattern = literal(node.expression)
        if not isinstance(pattern, str) or column.field.type in TEXTUAL:
            raise invalid("like compares text", column_name=column.name)
        escaped = fold(pattern).replace("\\", "\\\\").replace("_", "\\_")  # % is the only wildcard
        word = "NOT LIKE" if node.args.get("negate") else "LIKE"
        return f"({column.key} {word} ? ESCAPE '\\')", [escaped]

    def _value(self, column: Column, node: Any) -> Any:
        value = literal(node)
        if column.field.type == "datetime" and isinstance(value, str) and NAIVE.fullmatch(value):
            value = value.partition(".")[0] + "+00:00"  # the one program that is documented sends no offset, and parts
        found = None if value is None else typed_value(column.field.type, value)
        if found is None:
            raise invalid("the value does not fit the field", column_name=column.name, value=shown(node))
        return found

    def _counted(self) -> None:
        self.count += 1
        if self.count > MAX_CONDITIONS:
            message = f"at most {MAX_CONDITIONS} conditions are accepted"
            raise Refused(400, "LIMIT_EXCEEDED", message, {"limit": MAX_CONDITIONS})


def check_parts(node: Any) -> None:
    """Refuse what the grammar of the parser knows and that of queries does not, such as `between symmetric`."""
    extra = sorted(name for name, value in node.args.items() if value and name not in PARTS)
    if extra:
        raise invalid(f"{extra[0]} is not supported", near=shown(node))


def literal(node: Any) -> Any:
    """Text, number or truth value of a node; None for anything else."""
    if isinstance(node, exp.Neg):
        value = literal(node.this)
        return -value if isinstance(value, (int, float)) and not isinstance(value, bool) else None
    if isinstance(node, exp.Boolean):
        return bool(node.this)
    if not isinstance(node, exp.Literal):
        return None
    if node.is_string:
        return str(node.this)
    return int(node.this) if node.this.isdigit() and len(node.this) < 19 else float(node.this)


def shown(node: Any) -> str:
    return node.sql(dialect="sqlite")[:200] if isinstance(node, exp.Expr) else ""
