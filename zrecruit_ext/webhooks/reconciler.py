"""Finds the changes that no notice told of, and puts them into the same inbox.

A run asks for one list per module: what was modified since the last look, or what was deleted, in turn, so that a
module in which nothing happens costs one call. What a notice has told of already is left out; in doubt it comes again.
Source: Get Records (If-Modified-Since), Deleted Records; Zoho Recruit REST API v2.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

from zrecruit_client.api.records import list_deleted_records, list_records

from zrecruit_ext._drive.effects import Blocking, Now
from zrecruit_ext._json import mapping
from zrecruit_ext._records.calls import json_object
from zrecruit_ext.values import datetime_text
from zrecruit_ext.webhooks.event import RECONCILED, Event, event_id
from zrecruit_ext.webhooks.seen import heard

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._records.calls import CallLike, Calls
    from zrecruit_ext.webhooks.inbox import Inbox

__all__ = ["Found", "Looked", "ReconcilerFlows"]

Tell = Callable[[str, dict[str, Any], float], "Event | None"]

TABLE = "webhook-cursors"
PER_PAGE = 200
SECOND = 1_000
OVERLAP = 1
"""Seconds that are read once more: times have no fractions, and it is not told whether `since` is among them."""
MODIFIED, DELETED = "modified", "deleted"
FIELDS = "id,Created_Time,Modified_Time"


@dataclass(frozen=True, slots=True)
class Looked:
    """What one run has found in one module: which list it read, its calls and rows, and the events that were new."""

    module: str
    what: str
    calls: int
    rows: int
    events: int


@dataclass(slots=True)
class Found:
    """What a list has shown so far; `latest` in seconds since 1970."""

    latest: float
    calls: int = 0
    rows: int = 0
    events: dict[str, Event] = field(default_factory=dict[str, Event])

    def add(self, rows: list[dict[str, Any]], time: str, events: list[Event]) -> None:
        self.calls, self.rows = self.calls + 1, self.rows + len(rows)
        self.latest = max([self.latest, *(_seconds(row.get(time)) for row in rows)])
        self.events |= {event.id: event for event in events}


class ReconcilerFlows:
    """`inbox` is that of the receiver; its store remembers how far each list was read."""

    def __init__(self, calls: Calls, inbox: Inbox) -> None:
        self._calls, self._inbox, self._store = calls, inbox, inbox.store

    def run(self, modules: Iterable[str], since: datetime | None = None) -> Flow[list[Looked]]:
        """One run. A module that was never looked at is read from `since` on (default: now)."""
        found: list[Looked] = []
        for module in modules:
            looked = yield from self._module(module, since)
            found.append(looked)
        return found

    def _module(self, module: str, since: datetime | None) -> Flow[Looked]:
        row = yield from Blocking(lambda: self._store.get(TABLE, module))
        start = since.timestamp() if since is not None else (yield from Now())
        cursor: dict[str, Any] = {MODIFIED: start, DELETED: start, "next": MODIFIED} | dict(row.value if row else {})
        what = cursor["next"]
        read = self._modified if what == MODIFIED else self._deleted
        found = yield from read(module, float(cursor[what]))
        new = yield from Blocking(lambda: self._inbox.add(found.events.values()))
        # only now: what could not be stored is read again
        known = {**cursor, what: found.latest, "next": DELETED if what == MODIFIED else MODIFIED}
        version = row.version if row else 0
        yield from Blocking(lambda: self._store.put(TABLE, module, known, version=version))
        return Looked(module, what, found.calls, found.rows, len(new))

    def _modified(self, module: str, since: float) -> Flow[Found]:
        """Page after page, from the time at which the last one ended: a list that moves meanwhile loses no record."""
        found, at, page = Found(since), since, 1
        while True:
            call = list_records.call(
                module,
                fields=FIELDS,
                sort_by="Modified_Time",
                sort_order="asc",
                page=page,
                per_page=PER_PAGE,
                if_modified_since=_since(at),
            )
            rows, more = yield from self._rows(call)
            found.add(rows, "Modified_Time", (yield from self._told(self._change, module, rows, since)))
            if not more or not rows:
                return found
            settled = sum(_seconds(row.get("Modified_Time")) < found.latest - OVERLAP for row in rows)
            # where most of a page is of its last moment, that would be read again
            at, page = (found.latest, 1) if settled > PER_PAGE // 2 else (at, page + 1)

    def _deleted(self, module: str, since: float) -> Flow[Found]:
        found, more = Found(since), True
        while more:
            call = list_deleted_records.call(
                module, page=found.calls + 1, per_page=PER_PAGE, if_modified_since=_since(since)
            )
            rows, more = yield from self._rows(call)
            found.add(rows, "deleted_time", (yield from self._told(self._deletion, module, rows, since)))
        return found

    def _told(self, tell: Tell, module: str, rows: list[dict[str, Any]], since: float) -> Flow[list[Event]]:
        """The events of some rows; the store is asked on another thread where there is an event loop."""
        found = yield from Blocking(lambda: [tell(module, row, since) for row in rows])
        return [event for event in found if event is not None]

    def _deletion(self, module: str, row: dict[str, Any], _: float) -> Event | None:
        key, millis = str(row.get("id")), int(_seconds(row.get("deleted_time")) * SECOND)
        return None if heard(self._store, module, key, "delete", millis) else _event(module, "delete", key, millis)

    def _change(self, module: str, row: dict[str, Any], since: float) -> Event | None:
        """What a row tells that was not heard of; a notice of the same second may have been about an earlier change."""
        key, created = str(row.get("id")), _seconds(row.get("Created_Time"))
        millis = int(_seconds(row.get("Modified_Time")) * SECOND)
        if created >= since - OVERLAP and not heard(self._store, module, key, "create"):
            return _event(module, "create", key, millis)
        if heard(self._store, module, key, "edit", millis + SECOND):
            return None
        return _event(module, "edit", key, millis)

    def _rows(self, call: CallLike[Any]) -> Flow[tuple[list[dict[str, Any]], bool]]:
        response = yield from self._calls.ask(call, {})
        body = json_object(response, call.operation_id) or {}
        rows = [dict(mapping(row)) for row in cast("list[object]", body.get("data") or [])]
        return rows, mapping(body.get("info")).get("more_records") is True


def _event(module: str, operation: str, key: str, millis: int) -> Event:
    # one change of a record is one event, whether it is taken for its creation or not
    known = event_id(millis, RECONCILED, module, "delete" if operation == "delete" else "write", key)
    return Event(known, module, operation, [key], server_time=millis, dialect=RECONCILED)


def _since(seconds: float) -> str:
    return datetime_text(datetime.fromtimestamp(int(seconds) - OVERLAP, UTC))


def _seconds(value: object) -> float:
    try:
        return datetime.fromisoformat(str(value)).timestamp()
    except ValueError:
        return 0.0
