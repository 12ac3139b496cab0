"""One comparison of a bulk read: which comparators a field takes, which values, and the SQL."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.engine.functions import fold
from zrecruit_ext.sandbox.engine.values import parse_datetime
from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.shapes import is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Callable

    from zrecruit_ext.sandbox.engine.columns import Column

__all__ = ["comparison", "typed_value"]

Sql = tuple[str, list[Any]]

EQUALITY = frozenset({"equal", "not_equal", "in", "not_in"})
NUMBERS = EQUALITY | {"less_than", "less_equal", "greater_than", "greater_equal"}
TEXTS = EQUALITY | {"contains", "not_contains", "starts_with", "ends_with"}
MOMENTS = NUMBERS | {"between", "not_between"}
COMPARATORS: dict[str, frozenset[str]] = {
    "boolean": frozenset({"equal"}),
    **dict.fromkeys(("integer", "double", "currency"), NUMBERS),
    **dict.fromkeys(("date", "datetime"), MOMENTS),
    **dict.fromkeys(("lookup", "ownerlookup"), EQUALITY),
}
KNOWN = TEXTS | MOMENTS
LISTS = frozenset({"in", "not_in", "between", "not_between"})
EMPTY = "${EMPTY}"
LONGEST = 255
NUMBER = re.compile(r"[+-]?[0-9]{1,17}(\.[0-9]{1,17})?")
MILLISECONDS = re.compile(r":\d\d\.\d")


def comparison(column: Column, comparator: str, value: Any) -> Sql:
    """SQL and values of one comparison; raises `Refused` with the code that names what does not go together."""
    if comparator not in KNOWN:
        raise bad("FIELD_COMPARATOR_IN_CRITERIA_NOT_SUPPORTED", column, comparator=comparator)
    if comparator not in COMPARATORS.get(column.field.type, TEXTS):
        raise bad("FIELD_AND_COMPARATOR_IN_CRITERIA_NOT_COMPATIBLE", column, comparator=comparator)
    if value == EMPTY:
        return emptiness(column, comparator)
    items = listed(column, comparator, value)
    return SQL[comparator](column.key, [typed(column, item) for item in items])


def bad(code: str, column: Column, **details: Any) -> Refused:
    return Refused(400, code, "the criteria are not valid", {"api_name": column.name, **details})


def emptiness(column: Column, comparator: str) -> Sql:
    if comparator not in ("equal", "not_equal"):
        raise bad("COMPARATOR_AND_VALUE_IN_CRITERIA_NOT_COMPATIBLE", column, comparator=comparator)
    return f"({column.key} IS {'NOT ' * (comparator == 'not_equal')}NULL)", []


def listed(column: Column, comparator: str, value: Any) -> list[Any]:
    """The values of a comparison; lists for those comparators that take them, and only for them."""
    if (comparator in LISTS) != is_array(value):
        raise bad("COMPARATOR_AND_VALUE_IN_CRITERIA_NOT_COMPATIBLE", column, comparator=comparator)
    items: list[Any] = value if is_array(value) else [value]
    if not items or (comparator.endswith("between") and len(items) != 2):
        raise bad("COMPARATOR_AND_VALUE_IN_CRITERIA_NOT_COMPATIBLE", column, comparator=comparator)
    return items


def typed(column: Column, value: Any) -> Any:
    if value is None or value == "":
        raise bad("VALUE_IN_CRITERIA_NOT_SUPPORTED", column, expected=EMPTY)
    if is_object(value) or is_array(value):
        raise bad("VALUE_TYPE_NOT_SUPPORTED", column)
    if isinstance(value, str) and len(value) > LONGEST:
        raise bad("VALUE_LIMIT_EXCEEDED_IN_CRITERIA", column, limit=LONGEST)
    found = typed_value(column.field.type, value)
    if found is None:
        raise bad("FIELD_AND_VALUE_IN_CRITERIA_NOT_COMPATIBLE", column, expected_data_type=column.field.type)
    return found


def typed_value(kind: str, value: Any) -> Any:
    """The value as a field of the type is compared with; None when it does not fit."""
    reader = READERS.get(kind)
    if reader is not None:
        return reader(value)
    return fold(value) if isinstance(value, str) else str(value) if not isinstance(value, bool) else None


def number(value: Any) -> float | int | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        return float(value) if NUMBER.fullmatch(value) else None
    return value if abs(value) < 2**63 else float(value)


def truth(value: Any) -> int | None:
    text = str(value).lower() if isinstance(value, (bool, str)) else ""
    return {"true": 1, "false": 0}.get(text)


def moment(value: Any) -> str | None:
    found = parse_datetime(value) if isinstance(value, str) and not MILLISECONDS.search(value) else None
    return None if found is None else found.replace(microsecond=0).isoformat()


def day(value: Any) -> str | None:
    try:
        return date.fromisoformat(value).isoformat() if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        return None


def record_key(value: Any) -> str | None:
    text = str(value)
    return text if not isinstance(value, (bool, float)) and text.isascii() and text.isdigit() else None


READERS: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("integer", "double", "currency"), number),
    **dict.fromkeys(("lookup", "ownerlookup"), record_key),
    "boolean": truth,
    "datetime": moment,
    "date": day,
}


def compare(sign: str) -> Callable[[str, list[Any]], Sql]:
    return lambda key, values: (f"({key} {sign} ?)", values)


def member(word: str) -> Callable[[str, list[Any]], Sql]:
    return lambda key, values: (f"({key} {word} ({', '.join('?' * len(values))}))", values)


def template(sql: str, times: int = 1) -> Callable[[str, list[Any]], Sql]:
    return lambda key, values: (sql.format(key), values * times)


SQL: dict[str, Callable[[str, list[Any]], Sql]] = {
    "equal": compare("="),
    "not_equal": compare("IS NOT"),
    "less_than": compare("<"),
    "less_equal": compare("<="),
    "greater_than": compare(">"),
    "greater_equal": compare(">="),
    "in": member("IN"),
    "not_in": lambda key, values: (f"ifnull({key} NOT IN ({', '.join('?' * len(values))}), 1)", values),
    "between": template("({0} BETWEEN ? AND ?)"),
    "not_between": template("ifnull({0} NOT BETWEEN ? AND ?, 1)"),
    "contains": template("ifnull(instr({0}, ?), 0)"),
    "not_contains": template("(NOT ifnull(instr({0}, ?), 0))"),
    "starts_with": template("ifnull(substr({0}, 1, length(?)) = ?, 0)", 2),
    "ends_with": template("ifnull(substr({0}, length({0}) - length(?) + 1) = ?, 0)", 2),
}
