"""Tasks, events and calls of a record in one list: what is still to be done, or what is done already."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import orjson

from zrecruit_ext.sandbox.engine.functions import fold
from zrecruit_ext.sandbox.engine.lists import Page, Query
from zrecruit_ext.sandbox.engine.store import extract
from zrecruit_ext.sandbox.engine.values import parse_datetime
from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.shapes import is_object

if TYPE_CHECKING:
    from collections.abc import Callable

    from zrecruit_ext.sandbox.engine.observing import Body
    from zrecruit_ext.sandbox.engine.records import Records

__all__ = ["ACTIVITY_LISTS", "Activities"]

ACTIVITY_LISTS = {"Activities": False, "Activity_History": True}
"""Lists by name, and whether their activities are over."""
# What says that one is over: a status, or a time that has passed.
ENDS = {"Tasks": "Status", "Events": "End_DateTime", "Calls": "Call_Start_Time"}
DONE = "completed"
POINTERS = ("Who_Id", "What_Id")
ALL = 2**31


class Activities:
    """Merges the modules of activities; they point at records of any module."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def page(self, key: str, over: bool, chosen: Query) -> Page:
        """A page in the order, of the size and with the ids of `chosen`. Raises `Refused` for an unknown `sort_by`."""
        rows = [each for name in ENDS for each in self._rows(name, key, over) if fits(chosen, each)]
        rows.sort(key=self._order(chosen.sort_by), reverse=chosen.descending)
        start = (chosen.page - 1) * chosen.size
        shown = [orjson.dumps(each) for each in rows[start : start + chosen.size]]
        return Page(shown, chosen.page, chosen.size, len(rows) > start + chosen.size)

    def _rows(self, name: str, key: str, over: bool) -> list[Body]:
        query = Query(self._records.catalog.module(name), size=ALL, states=tuple(range(8)))
        for field in POINTERS:
            self._records.store.index(name, extract(field, "id"))
        either = " OR ".join(f"{extract(field, 'id')} = ? COLLATE NOCASE" for field in POINTERS)
        query.restrict(f"({either})", *[key] * len(POINTERS))
        found = [orjson.loads(row) for row in query.run(self._records.store).rows]
        return [{**each, "Activity_Type": name} for each in found if self._is_over(name, each) == over]

    def _is_over(self, name: str, body: Body) -> bool:
        value = str(body.get(ENDS[name]) or "")
        end = parse_datetime(value)
        return fold(value) == DONE or (end is not None and end < datetime.fromtimestamp(self._records.clock.now(), UTC))

    def _order(self, name: str | None) -> Callable[[Body], Any]:
        modules = [self._records.catalog.module(each) for each in ENDS]
        if name not in (None, "id") and not any(name in module.fields for module in modules):
            raise Refused(400, "INVALID_DATA", "the sort_by field is not valid", {"param_name": "sort_by"})

        def place(body: Body) -> Any:
            return rank(body.get(name or "id")), int(body["id"])

        return place


def fits(chosen: Query, body: Body) -> bool:
    """Whether the row is among the ids the call names, when it names any."""
    return not chosen.values or int(body["id"]) in chosen.values


def rank(value: Any) -> tuple[int, float, str]:
    """Sorts values of any type: nothing, then numbers, then text without its case."""
    if is_object(value):
        value = value.get("name")
    if value is None:
        return 0, 0.0, ""
    return (1, float(value), "") if isinstance(value, (int, float)) else (2, 0.0, fold(str(value)))
