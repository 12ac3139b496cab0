"""Queries in the style of SQL, with values bound so that none can change what the query asks.

    zr.query("SELECT Last_Name, Email FROM Candidates WHERE City = :city AND Age in :ages", city="Oslo", ages=[30, 31])

Only a third-party reference (seed 000) names this call for Zoho Recruit; clients report a 404 from the live service.
Grammar and escaping: COQL, Zoho CRM API v7 (quotes are doubled inside text).
"""

from __future__ import annotations

import math
import re
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

from zrecruit_client.api.coql import query_records
from zrecruit_client.models import QueryBody

from zrecruit_ext._drive.effects import Emit
from zrecruit_ext._records.paged import rows_of
from zrecruit_ext.errors import BadCriteria, NotFound
from zrecruit_ext.values import date_text, datetime_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._records.calls import Calls

__all__ = ["bound", "query"]

PAGE = 2_000
"""Rows that one call gives at most."""

# A quote without an end is a piece of its own, so that nothing after it is taken for a name.
_PIECES = re.compile(
    r"(?P<text>'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\")|(?P<open>['\"])|(?<![:\w]):(?P<name>[A-Za-z_]\w*)|[^'\":]+|:"
)
_NAME = re.compile(r"(?<![:\w]):([A-Za-z_]\w*)")
_LIMITED = re.compile(r"\b(limit|offset)\b", re.IGNORECASE)
_IS = re.compile(r"\bis(\s+not)?\s*\Z", re.IGNORECASE)

_BINDABLE = "Give a text, a finite number, a bool, a date, a date-time, None after `is`, or a list of these for `in`."


def query(calls: Calls, sql: str, values: Mapping[str, Any]) -> Flow[None]:
    """The flow that emits the rows page by page; a query with a LIMIT of its own is one page."""
    text = bound(sql, values)
    limited = any(_LIMITED.search(piece[0]) for piece in _PIECES.finditer(text) if not piece["text"])
    offset = 0
    while True:
        paged = text if limited else f"{text} LIMIT {PAGE} OFFSET {offset}"
        call = query_records.call(body=QueryBody(select_query=paged))
        try:
            rows = yield from rows_of(calls, call, {}, dict[str, Any])
        except NotFound as missing:
            missing.advice = "The live service is reported not to have queries; use search() or list()."
            raise
        yield from Emit(rows)
        offset += PAGE
        if limited or len(rows) < PAGE:
            return


def bound(sql: str, values: Mapping[str, Any]) -> str:
    """The query with every `:name` replaced by its value. Raises BadCriteria for names and values that do not fit."""
    made: list[str] = []
    used: set[str] = set()
    for piece in _PIECES.finditer(sql.strip().removesuffix(";")):
        text, name = piece["text"], piece["name"]
        if piece["open"]:
            raise BadCriteria("a quote in the query is not closed", advice="Give texts as values: x = :v.")
        if text and (inside := values.keys() & set(_NAME.findall(text))):
            raise BadCriteria(f":{min(inside)} stands inside quotes", advice="Take the quotes away: x = :v.")
        if name is not None:
            used.add(name)
            made.append(_value_text(name, values, "".join(made)))
        else:
            made.append(piece[0])
    if unknown := sorted(values.keys() - used):
        raise BadCriteria(f"the query names no :{unknown[0]}", advice="Take the value away, or use it as :name.")
    return "".join(made)


def _value_text(name: str, values: Mapping[str, Any], before: str) -> str:
    if name not in values:
        raise BadCriteria(f"the query names :{name}, which has no value", advice=f"Pass {name}=...")
    value = values[name]
    if value is None and not _IS.search(before):
        raise BadCriteria(f":{name} is None, which equals nothing", advice=f"Write `is :{name}` or `is not :{name}`.")
    if isinstance(value, (list, tuple, set, frozenset)):
        items = list(cast("Iterable[Any]", value))
        return _list_text(name, items, nested=before.rstrip().endswith("("))
    return _text(name, value)


def _list_text(name: str, items: list[Any], *, nested: bool) -> str:
    if not items or None in items:
        raise BadCriteria(f":{name} is empty or holds None", advice="A list for `in` holds at least one value.")
    joined = ", ".join(_text(name, item) for item in items)
    return joined if nested else f"({joined})"


def _text(name: str, value: Any) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case int() | float() | Decimal() if math.isfinite(value):
            return format(Decimal(str(value)), "f")
        case datetime():
            return f"'{datetime_text(value)}'"
        case date():
            return f"'{date_text(value)}'"
        case str():
            return "'" + value.replace("'", "''") + "'"
        case _:
            raise BadCriteria(f":{name} cannot be {value!r}", advice=_BINDABLE)
