"""Creating once: intent first, then the send, and after a lost answer a look before anything is sent again.

The list of the newest records shows a record as soon as it is there; a search may lag behind. Whatever is not seen is
taken for not created only when `lag` has passed since the send, as a gateway may give up on a call that goes on.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, cast

import orjson

from zrecruit_ext._drive.effects import Flow, Now, Sleep, Ticks
from zrecruit_ext._json import mapping
from zrecruit_ext._records.calls import CallOptions, json_object
from zrecruit_ext._records.doubt import Doubt, created_between, one_of
from zrecruit_ext._records.intents import Intent, digest
from zrecruit_ext._records.likeness import created
from zrecruit_ext._records.sightings import Sightings, handles, sightings
from zrecruit_ext.errors import (
    AmbiguousWrite,
    ApiError,
    AuthError,
    ConnectionFailed,
    DeadlineExceeded,
    InputError,
    ReadOnly,
    StoreUnavailable,
    WireError,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zrecruit_ext._records.calls import CallLike, Calls
    from zrecruit_ext._records.intents import Element, Intents

__all__ = ["Errand", "Once", "OnceLike", "created_once"]

LOOKS = (0.0, 0.25, 1.0)
"""When the read-back looks, as parts of the lag after the send."""
SENDS = 3
PAGES = 5
SIZE = 200
SKEW = 300.0
"""Seconds by which our clock may be ahead of the service's."""
TWINS = 600.0
"""Seconds before an intent in which another one with an equal row makes what is seen doubtful."""
NOT_DONE = (ConnectionFailed, DeadlineExceeded, AuthError, ApiError, InputError, ReadOnly, StoreUnavailable)
"""Errors after which nothing has been carried out; of calls that could have been, the transport says AmbiguousWrite."""


@dataclass(frozen=True, slots=True)
class Once:
    """How a write is made sure to happen once; ``once=True`` and ``once="key"`` are `Once()` and `Once("key")`.

    `key` names the intent in the store, by default a fingerprint of the rows: the same rows within `keep` seconds are
    the same intent, whose outcome is told again. `unique` names fields of which no two records share a value, beside
    those that the spec and the metadata know. `marker` is a text field of yours that is filled to tell the rows apart.
    `lag` is seconds after which a search shows a new record.
    """

    key: str | None = None
    unique: Sequence[str] = ()
    marker: str | None = None
    lag: float = 60.0
    keep: float = 86_400.0

    @classmethod
    def of(cls, asked: OnceLike) -> Once:
        return asked if isinstance(asked, Once) else cls(asked if isinstance(asked, str) else None)


OnceLike = Once | str | bool


@dataclass(frozen=True, slots=True)
class Errand:
    """Rows to be created in one call, and where they are seen afterwards.

    `send(rows, options)` gives the service's elements; `page(n)` is a page of the list, `ordered` from the newest on,
    `search(criteria, n)` one of a search; `unique` fields tell rows apart, near rows share the `naming` ones.
    """

    doubt: Doubt
    rows: Sequence[Mapping[str, Any]]
    send: Callable[[Sequence[Mapping[str, Any]], CallOptions], Flow[Sequence[Element]]]
    page: Callable[[int], CallLike[Any]]
    search: Callable[[str, int], CallLike[Any]] | None = None
    ordered: bool = True
    unique: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()


def created_once(calls: Calls, errand: Errand, wish: Once, options: CallOptions) -> Flow[list[Element]]:
    """One element per row, also of a call that ended without our knowing: ``action`` of those is ``found``.

    A deadline among the options holds for all of it. Raises AmbiguousWrite for rows of which nobody can say.
    """
    end = options.get("deadline")
    return (yield from _Run(calls, errand, wish, options, None if end is None else (yield from Ticks()) + end).run())


class _Run:
    def __init__(self, calls: Calls, errand: Errand, wish: Once, options: CallOptions, end: float | None) -> None:
        self._calls, self._errand, self._wish, self._options, self._end = calls, errand, wish, options, end
        self._intents: Intents = calls.intents
        place = errand.doubt.place.encode()
        self._prints = [digest(place, orjson.dumps(row, option=orjson.OPT_SORT_KEYS)) for row in errand.rows]
        self._rows = digest(*(each.encode() for each in self._prints))
        self._name = wish.key or self._rows
        self._key = f"{errand.doubt.place} {self._name}"
        self._heard: dict[str, Element] = {}
        self._doubtful: set[int] = set()
        self._refused: dict[int, Element] = {}
        self._cause: AmbiguousWrite | None = None
        self._sends = 0

    def run(self) -> Flow[list[Element]]:
        while True:
            intent = yield from self._intents.read(self._key, (yield from Now()), self._wish.keep)
            if intent.rows not in ("", self._rows):
                raise InputError("this key of once= stands for other rows", advice="Give each write a key of its own.")
            if intent.done:
                return self._told({key: _again(each) for key, each in intent.elements.items()})
            if not intent.rows:
                intent = yield from self._begun(intent)
            if intent.open:
                intent = yield from self._found_out(intent)
            closed = yield from self._sent(intent)
            if closed and closed.done:
                return self._told({**closed.elements, **self._heard})

    def _begun(self, intent: Intent) -> Flow[Intent]:
        now = yield from Now()
        yield from self._intents.sweep(self._key, now)
        begun = replace(intent, rows=self._rows, at=now, since=now - SKEW)
        if not self._free(intent.pending(len(self._prints))):
            return begun
        # Without a handle only what is newer than the newest record of now can be ours, whatever the clocks say.
        records, _ = yield from self._seen(None)
        newest = max((time for time in map(created, records) if time < now * 2), default=0.0)
        known = tuple(str(record["id"]) for record in records if created(record) >= newest)
        return replace(begun, since=newest, known=known)

    def _sent(self, intent: Intent) -> Flow[Intent | None]:
        """Send what is pending; None when somebody else has the intent now, or nobody knows what has happened."""
        now = yield from Now()
        wanted = [index for index in intent.pending(len(self._prints)) if index not in self._doubtful]
        if not wanted:
            return (yield from self._closed(intent))
        yield from self._intents.announce([self._prints[index] for index in self._free(wanted)], self._key, now)
        claimed = yield from self._intents.write(replace(intent, sent_at=now, sends=intent.sends + 1, open=True))
        if claimed is None:
            return None
        self._sends += 1
        try:
            told = yield from self._errand.send([self._errand.rows[each] for each in wanted], (yield from self._left()))
        except AmbiguousWrite as error:
            self._cause = error
            if self._sends >= SENDS:
                raise (yield from self._unknown(claimed, wanted)) from error
            return None
        except NOT_DONE:
            yield from self._intents.write(replace(claimed, open=bool(self._doubtful)))
            raise
        return (yield from self._closed(self._read(claimed, dict(zip(wanted, told, strict=False)))))

    def _read(self, intent: Intent, told: Mapping[int, Element]) -> Intent:
        """The intent with what the service said. What a repeat finds taken may be our own, so it is looked for."""
        known = {index: _kept(each) for index, each in told.items() if each.get("status") or each.get("code")}
        if intent.sends > 1:
            self._refused = {index: each for index, each in known.items() if each["code"] == "DUPLICATE_DATA"}
        self._heard |= {str(index): told[index] for index in known.keys() - self._refused.keys()}
        return intent.adding({index: each for index, each in known.items() if index not in self._refused})

    def _closed(self, intent: Intent) -> Flow[Intent | None]:
        pending = intent.pending(len(self._prints))
        closed = yield from self._intents.write(replace(intent, open=bool(pending), done=not pending))
        if closed and self._doubtful and self._doubtful.issuperset(pending):
            raise (yield from self._unknown(closed, pending)) from self._cause
        return closed

    def _found_out(self, intent: Intent) -> Flow[Intent]:
        """The intent with what can be seen of its last send; its other rows are not there, or doubtful."""
        now = yield from Now()
        due = [intent.sent_at + part * self._wish.lag for part in LOOKS]
        for time in [time for time in due if time > now] or due[-1:]:
            yield from self._wait(intent, time)
            seen = yield from self._look(intent, last=time == due[-1])
            self._doubtful = seen.doubtful
            intent = intent.adding({index: _found(record) for index, record in seen.found.items()})
            if not intent.pending(len(self._prints)):
                break
        gone = set(intent.pending(len(self._prints))) - self._doubtful
        intent = intent.adding({index: each for index, each in self._refused.items() if index in gone})
        return replace(intent, open=False)

    def _look(self, intent: Intent, *, last: bool) -> Flow[Sightings]:
        pending = intent.pending(len(self._prints))
        rows = {index: self._errand.rows[index] for index in pending}
        try:
            records, whole = yield from self._seen(intent.since)
            if last and not whole:
                found, whole = yield from self._searched(intent, rows)
                records = [*records, *found]
        except (WireError, ApiError, AuthError) as error:
            self._cause = self._cause or AmbiguousWrite(f"the read-back failed ({type(error).__name__})")
            raise (yield from self._unknown(intent, pending)) from error
        out = {*intent.known, *(str(mapping(each.get("details")).get("id")) for each in intent.elements.values())}
        new = {key: each for each in records if (key := str(each["id"])) not in out and created(each) >= intent.since}
        seen = sightings(rows, list(new.values()), self._errand.unique, self._errand.naming)
        free = self._free(pending)
        for index in free & seen.found.keys():
            if (yield from self._intents.others(self._prints[index], self._key, intent.at - TWINS)):
                seen.doubt(index)
        for index in () if whole else free:
            seen.doubt(index)
        return seen

    def _seen(self, since: float | None) -> Flow[tuple[list[Mapping[str, Any]], bool]]:
        """The records created since then, and whether these are all; of an ordered list at least the first page."""

        def enough(rows: Sequence[Mapping[str, Any]]) -> bool:
            return self._errand.ordered and (since is None or any(created(row) < since for row in rows))

        return (yield from self._pages(self._errand.page, enough))

    def _searched(
        self, intent: Intent, rows: Mapping[int, Mapping[str, Any]]
    ) -> Flow[tuple[list[Mapping[str, Any]], bool]]:
        """What a list has left behind: records with the rows' handles, and all of the time in which they were sent."""
        found: list[Mapping[str, Any]] = []
        search = self._errand.search
        if search is None:
            return found, False
        for name in sorted(self._errand.unique):
            values = [row[name] for row in rows.values() if row.get(name) not in (None, "", [])]
            found += (yield from self._pages(partial(search, str(one_of(name, values)))))[0] if values else []
        end = intent.sent_at + self._wish.lag
        if not self._free(list(rows)) or (yield from Now()) < end + self._wish.lag:
            return found, False
        recent, whole = yield from self._pages(partial(search, created_between(intent.since, end)))
        return [*found, *recent], whole

    def _pages(
        self, page: Callable[[int], CallLike[Any]], enough: Callable[[Sequence[Mapping[str, Any]]], bool] | None = None
    ) -> Flow[tuple[list[Mapping[str, Any]], bool]]:
        records: list[Mapping[str, Any]] = []
        for number in range(1, PAGES + 1):
            rows, more = yield from self._rows_of(page(number))
            records += rows
            if not more or (enough and enough(rows)):
                return records, True
        return records, False

    def _rows_of(self, call: CallLike[Any]) -> Flow[tuple[list[Mapping[str, Any]], bool]]:
        response = yield from self._calls.ask(call, (yield from self._left()))
        body = json_object(response, call.operation_id) or {}
        rows = cast("list[Mapping[str, Any]]", body.get("data") or [])
        return rows, mapping(body.get("info")).get("more_records") is True

    def _free(self, indexes: Sequence[int]) -> set[int]:
        """Those of the rows that no unique value tells apart."""
        return {index for index in indexes if not handles(self._errand.rows[index], self._errand.unique)}

    def _wait(self, intent: Intent, time: float) -> Flow[None]:
        pause = time - (yield from Now())
        if pause <= 0:
            return
        if self._end is not None and (yield from Ticks()) + pause > self._end:
            raise (yield from self._unknown(intent, intent.pending(len(self._prints)), wait=pause)) from self._cause
        yield from Sleep(pause)

    def _left(self) -> Flow[CallOptions]:
        if self._end is None:
            return self._options
        return {**self._options, "deadline": max(self._end - (yield from Ticks()), 0.001)}

    def _unknown(self, intent: Intent, rows: Sequence[int], wait: float | None = None) -> Flow[AmbiguousWrite]:
        cause = self._cause
        why = cause.message.removeprefix("the outcome is unknown: ") if cause else "an earlier call did not end"
        known = ("code", "status", "operation_id", "method", "path")
        about: dict[str, Any] = {name: getattr(cause, name) for name in known} if cause else {}
        error = AmbiguousWrite(f"the outcome of {len(rows)} rows is unknown: {why}", **about, retry_after=wait)
        given, until = [self._errand.rows[index] for index in rows], (yield from Now())
        return self._errand.doubt.explain(error, given, intent.at, until, self._name)

    def _told(self, elements: Mapping[str, Element]) -> list[Element]:
        return [elements[str(index)] for index in range(len(self._prints))]


def _kept(element: Element) -> Element:
    """Of an element what the journal keeps: nothing that somebody has typed in."""
    details = mapping(element.get("details"))
    code = str(element.get("code") or "").upper()
    status = str(element.get("status") or ("success" if code == "SUCCESS" else "error")).lower()
    kept = {name: str(details[name]) for name in ("id", "api_name", "expected_data_type") if details.get(name)}
    return {"code": code, "status": status, "message": str(element.get("message") or ""), "details": kept}


def _again(element: Element) -> Element:
    """What an intent that is done says to whoever asks again."""
    return {**element, "action": "found"} if element["status"] == "success" else element


def _found(record: Mapping[str, Any]) -> Element:
    told = {"code": "SUCCESS", "status": "success", "message": "an earlier send had created it", "action": "found"}
    return {**told, "details": {"id": str(record["id"])}}
