"""A query's text as a plan: one module, its columns or groups, order and limits."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import sqlglot
from sqlglot import exp
from sqlglot.errors import ParseError, SqlglotError

from zrecruit_ext.sandbox.coql.conditions import Conditions, check_parts, invalid
from zrecruit_ext.sandbox.metadata import is_open
from zrecruit_ext.sandbox.reply import Refused

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.engine.columns import Column
    from zrecruit_ext.sandbox.metadata import Catalog, Module

__all__ = ["Plan", "Shown", "read_query"]

DEFAULT_LIMIT, LIMIT = 200, 2_000
# Quotes are doubled inside text, and a backslash is a sign like any other.
DIALECT = "sqlite"
AGGREGATES: dict[type[exp.Expr], str] = {
    exp.Count: "count",
    exp.Sum: "sum",
    exp.Avg: "avg",
    exp.Min: "min",
    exp.Max: "max",
}
PARTS = frozenset({"expressions", "from_", "from", "where", "group", "order", "limit", "offset", "kind"})


@dataclass(frozen=True, slots=True)
class Shown:
    """A value of the answer's rows: a column, or what `function` makes of it."""

    name: str
    column: Column
    function: str = ""

    @property
    def sql(self) -> str:
        """The expression, with values as they are."""
        return f"{self.function}({self.column.value})" if self.function else self.column.value


@dataclass(slots=True)
class Plan:
    """What is to be read."""

    module: Module
    shown: list[Shown]
    where: str = "1"
    values: list[Any] = field(default_factory=list[Any])
    groups: list[str] = field(default_factory=list[str])
    order: list[str] = field(default_factory=list[str])
    limit: int = DEFAULT_LIMIT
    offset: int = 0

    @property
    def grouped(self) -> bool:
        """Whether rows of the answer are groups and no records."""
        return bool(self.groups) or any(each.function for each in self.shown)


def read_query(catalog: Catalog, text: str) -> Plan:
    """Raises `Refused`: SYNTAX_ERROR, INVALID_QUERY naming field or module, LIMIT_EXCEEDED."""
    tree = parsed(text)
    if not isinstance(tree, exp.Select):
        raise invalid("only select is supported")
    extra = sorted(name for name, value in tree.args.items() if value and name not in PARTS)
    if extra:
        raise invalid(f"{extra[0].strip('_')} is not supported")
    if not tree.expressions:
        raise syntax_error({"reason": "select names no field"})
    module = module_of(catalog, tree)
    conditions = Conditions(catalog, module)
    plan = Plan(module, [selection(conditions, node) for node in tree.expressions])
    if tree.args.get("where") is not None:
        plan.where, plan.values = conditions.sql(tree.args["where"].this)
    group = tree.args.get("group")
    if group is not None:
        check_parts(group)
    plan.groups = [conditions.column(node).key for node in group.expressions] if group else []
    plan.order = ordering(conditions, plan, tree.args.get("order"))
    plan.limit = number(tree.args.get("limit"), DEFAULT_LIMIT)
    plan.offset = number(tree.args.get("offset"), 0)
    if plan.limit > LIMIT:
        raise Refused(400, "LIMIT_EXCEEDED", f"the limit is at most {LIMIT}", {"limit": LIMIT})
    return plan


def parsed(text: str) -> Any:
    try:
        found = sqlglot.parse(text, read=DIALECT)
    except ParseError as error:
        near = error.errors[0] if error.errors else {}
        details = {key: near[key] for key in ("line", "highlight") if near.get(key)}
        raise syntax_error(details) from None
    except (SqlglotError, RecursionError, ValueError):
        raise syntax_error({}) from None
    if len(found) != 1 or found[0] is None:
        raise syntax_error({"reason": "one query is expected"})
    return found[0]


def syntax_error(details: dict[str, Any]) -> Refused:
    return Refused(400, "SYNTAX_ERROR", "error occurred while parsing the query", details)


def module_of(catalog: Catalog, tree: exp.Select) -> Module:
    source = tree.find(exp.From)
    table = None if source is None else source.this
    if not isinstance(table, exp.Table) or table.args.get("db") is not None or table.args.get("joins"):
        raise invalid("from names one module")
    module = catalog.find(table.name)
    if module is None or not is_open(module.api_name):
        raise invalid("the module is not available", module=table.name)
    return module


def selection(conditions: Conditions, node: Any) -> Shown:
    """A field or a function of one, under its own name or an alias."""
    inner = node.this if isinstance(node, exp.Alias) else node
    if type(inner) not in AGGREGATES:
        column = conditions.column(inner)
        return Shown(node.alias or column.name, column)
    function = AGGREGATES[type(inner)]
    if inner.expressions:
        raise invalid("a function takes one field")
    argument = exp.column("id") if isinstance(inner.this, exp.Star) else inner.this
    column = conditions.column(argument)
    return Shown(node.alias or f"{function.upper()}({column.name})", column, function)


def ordering(conditions: Conditions, plan: Plan, order: Any) -> list[str]:
    """Terms of the order; an alias of the select counts as what it stands for."""
    aliases = {each.name: each.sql for each in plan.shown}
    made: list[str] = []
    for term in order.expressions if order is not None else ():
        name = term.this.name if isinstance(term.this, exp.Column) and not term.this.table else ""
        aliased = aliases.get(name) if name not in plan.module.fields else None
        made.append(f"{aliased or conditions.column(term.this).key} {'DESC' if term.args.get('desc') else 'ASC'}")
    return made if plan.grouped else [*made, "record.id ASC"]


def number(node: Any, default: int) -> int:
    if node is None:
        return default
    value = node.expression
    if not isinstance(value, exp.Literal) or value.is_string or not value.this.isdigit() or len(value.this) > 9:
        raise invalid("limit and offset are whole numbers")
    return int(value.this)
