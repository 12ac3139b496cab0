"""Search conditions in SQL over the record table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from zrecruit_ext.sandbox.criteria import Condition, Group
from zrecruit_ext.sandbox.engine.functions import fold
from zrecruit_ext.sandbox.engine.lists import Query, value_of
from zrecruit_ext.sandbox.engine.store import Store, extract, folded
from zrecruit_ext.sandbox.engine.values import parse_datetime
from zrecruit_ext.sandbox.reply import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from zrecruit_ext.sandbox.engine.indexes import Covered
    from zrecruit_ext.sandbox.metadata import Field, Module

__all__ = ["by_criteria", "by_email", "by_phone", "by_word"]

Sql = tuple[str, list[Any]]

EQUALITY = frozenset({"equals", "not_equal", "in"})
TEXTS = EQUALITY | {"starts_with", "ends_with", "contains", "not_contains"}
ORDERED = EQUALITY | {"greater_than", "less_than", "greater_equal", "less_equal", "between"}
OPERATORS: dict[str, frozenset[str]] = {
    "boolean": frozenset({"equals", "not_equal"}),
    **dict.fromkeys(("integer", "double", "currency", "date", "datetime"), ORDERED),
}
COMPARISONS = {"greater_than": ">", "less_than": "<", "greater_equal": ">=", "less_equal": "<="}
ABOVE_ALL_TEXT = "\U0010ffff"


def by_criteria(query: Query, store: Store, criteria: Condition | Group) -> None:
    """Restrict a list to what fits the criteria; raises `Refused` INVALID_QUERY."""
    if isinstance(criteria, Condition) and criteria.operator == "equals" and len(query.states) == 1:
        # in the index the records with one value stand in the order of a list: it is not read further than the page
        sql, values = condition(query.module, store, criteria)[1:]
    else:
        sql, values = restriction(query.module, store, criteria)
    query.restrict(sql, *values)


def by_email(query: Query, store: Store, email: str) -> None:
    """Any e-mail field equals the address."""
    any_of(query, store, [folded(field.api_name) for field in query.module.of_type("email")], fold(email))


def by_phone(query: Query, store: Store, phone: str) -> None:
    """Any phone field has the same digits, however they are written."""
    digits = "".join(c for c in phone if c.isdigit())
    expressions = [f"only_digits({extract(field.api_name)})" for field in query.module.of_type("phone")]
    any_of(query, store, expressions if digits else [], digits)


def by_word(query: Query, word: str) -> None:
    """A value of any field holds the word, whatever its case."""
    if word.isascii():
        query.restrict("body LIKE ? ESCAPE '\\'", f"%{escaped(orjson.dumps(word).decode()[1:-1])}%")
    query.restrict("holds_word(body, ?)", word.casefold())


def any_of(query: Query, store: Store, expressions: list[str], value: str) -> None:
    """One of the expressions equals the value; a look into each one's index."""
    fields = [store.covering(query.module.api_name, expression) for expression in expressions]
    hits = [field.select(f"{field.column} = ? COLLATE NOCASE") for field in fields]
    query.restrict(f"id IN ({' UNION ALL '.join(hits)})" if hits else "0", *[value] * len(hits))


def restriction(module: Module, store: Store, node: Condition | Group) -> Sql:
    """The condition on a record's id: each comparison is answered by the index of its field alone."""
    if isinstance(node, Condition) or node.joint == "or":
        parts = [selection(module, store, part) for part in (node.parts if isinstance(node, Group) else [node])]
        return f"id IN ({' UNION ALL '.join(sql for sql, _ in parts)})", [v for _, values in parts for v in values]
    parts = [restriction(module, store, part) for part in node.parts]
    return " AND ".join(sql for sql, _ in parts), [value for _, values in parts for value in values]


def selection(module: Module, store: Store, node: Condition | Group) -> Sql:
    """The ids of the records that fit."""
    if isinstance(node, Condition):
        covered, sql, values = condition(module, store, node)
        return covered.select(sql), values
    sql, values = restriction(module, store, node)
    return f"SELECT id FROM record WHERE {sql}", values  # noqa: S608 - API names


def condition(module: Module, store: Store, node: Condition) -> tuple[Covered, str, list[Any]]:
    field = module.fields.get(node.field)
    if field is None:
        raise invalid("the field is not available for search", node)
    if node.operator not in OPERATORS.get(field.type, TEXTS):
        raise invalid("the operator is not valid for the field", node)
    listed = node.operator in ("in", "between")
    values = [typed(field, text, node) for text in (node.values if listed else (",".join(node.values),))]
    by_id = field.type in ("lookup", "ownerlookup") and all(str(value).isdigit() for value in values)
    expression = extract(field.api_name, "id") if by_id else value_of(field)
    covered = store.covering(module.api_name, expression)
    return covered, *WRITERS[node.operator](f"{covered.column} COLLATE NOCASE", values, node)


def invalid(reason: str, node: Condition) -> Refused:
    return Refused(
        400,
        "INVALID_QUERY",
        "the search criteria are not valid",
        {"reason": reason, "api_name": node.field, "operator": node.operator},
    )


def typed(field: Field, text: str, node: Condition) -> Any:
    reader = READERS.get(field.type)
    value = fold(text) if reader is None else reader(text)
    if value is None:
        raise invalid(f"the value does not fit a field of type {field.type}", node)
    return value


def number(text: str) -> float | int | None:
    try:
        return int(text) if text.removeprefix("-").isdigit() and len(text) < 18 else float(text)
    except ValueError:
        return None


def truth(text: str) -> int | None:
    return {"true": 1, "false": 0}.get(text.lower())


def moment(text: str) -> str | None:
    found = parse_datetime(text)
    return None if found is None else found.replace(microsecond=0).isoformat()


def day(text: str) -> str | None:
    return text if len(text) == 10 and text[4] == text[7] == "-" else None


READERS: dict[str, Callable[[str], Any]] = {
    "integer": number,
    "double": number,
    "currency": number,
    "boolean": truth,
    "datetime": moment,
    "date": day,
}


def compare(operator: str) -> Callable[[str, list[Any], Condition], Sql]:
    return lambda expression, values, _: (f"{expression} {operator} ?", values)


def prefix(expression: str, values: list[Any], _: Condition) -> Sql:
    return f"({expression} >= ? AND {expression} < ?)", [values[0], values[0] + ABOVE_ALL_TEXT]


def suffix(expression: str, values: list[Any], _: Condition) -> Sql:
    return f"ifnull(substr({expression}, length({expression}) - length(?) + 1) = ?, 0)", [values[0], values[0]]


def part(expression: str, values: list[Any], _: Condition) -> Sql:
    return f"ifnull(instr({expression}, ?), 0)", values


def escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def negated(writer: Callable[[str, list[Any], Condition], Sql]) -> Callable[[str, list[Any], Condition], Sql]:
    def write(expression: str, values: list[Any], node: Condition) -> Sql:
        sql, found = writer(expression, values, node)
        return f"NOT {sql}", found

    return write


def between(expression: str, values: list[Any], node: Condition) -> Sql:
    if len(values) != 2:
        raise invalid("between takes two values", node)
    return f"({expression} >= ? AND {expression} <= ?)", values


def member(expression: str, values: list[Any], _: Condition) -> Sql:
    return f"{expression} IN ({', '.join('?' * len(values))})", values


WRITERS: dict[str, Callable[[str, list[Any], Condition], Sql]] = {
    "equals": compare("="),
    "not_equal": compare("IS NOT"),
    "starts_with": prefix,
    "ends_with": suffix,
    "contains": part,
    "not_contains": negated(part),
    "between": between,
    "in": member,
    **{name: compare(sign) for name, sign in COMPARISONS.items()},
}
