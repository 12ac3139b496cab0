"""What was called today: by operation, with errors, times and credits; of this process, or of all that share a store.

Times are kept in buckets that grow by a tenth: `p95` is within 5 % of the exact value and costs little memory.
"""

from __future__ import annotations

import math
import threading
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import uuid4

from attrs import evolve, field, frozen

from zrecruit_ext._drive.effects import Blocking, Flow, Now, Ticks
from zrecruit_ext.limits import OrganisationLimit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from zrecruit_ext.limits import CreditsLeft, Limiter
    from zrecruit_ext.observing import CallEvent
    from zrecruit_ext.stores import Row, Store

__all__ = ["Meter", "OperationUsage", "SharedMeter", "Usage", "meter_of", "usage_of"]

DAY = 86_400
SHORTEST = 0.001
GROWTH = math.log(1.1)
FLUSH = 5.0
"""Seconds between two writes of what a process has called."""
KEPT = 7
"""Days for which rows stay in the store."""
TABLE = "usage"
UNKNOWN = "(other calls)"

T = TypeVar("T")


@frozen
class OperationUsage:
    """Calls of one operation. `seconds` are of whole calls together, with what they waited; `sends` counts repeats."""

    operation: str
    calls: int = 0
    errors: int = 0
    sends: int = 0
    credits: int = 0
    seconds: float = 0.0
    times: Mapping[str, int] = field(factory=dict[str, int], repr=False)

    @property
    def mean(self) -> float:
        """Seconds a call."""
        return self.seconds / self.calls if self.calls else 0.0

    @property
    def p95(self) -> float:
        """Seconds within which 95 of 100 calls ended, within 5 %."""
        return _quantile(self.times, 0.95)

    def to_dict(self) -> dict[str, Any]:
        """As JSON: times in seconds."""
        return {
            "operation": self.operation,
            "calls": self.calls,
            "errors": self.errors,
            "repeats": max(self.sends - self.calls, 0),
            "mean_seconds": round(self.mean, 4),
            "p95_seconds": round(self.p95, 4),
            "credits": self.credits,
        }


@frozen
class Usage:
    """The calls of a day by UTC. `credits_left` is None where no budget is known; `shared`: of all workers."""

    day: date
    operations: tuple[OperationUsage, ...]
    credits_left: CreditsLeft | None = None
    shared: bool = False

    @property
    def total(self) -> OperationUsage:
        """All operations together."""
        return _sum("total", self.operations)

    def to_dict(self) -> dict[str, Any]:
        """As JSON."""
        left = self.credits_left
        total = {name: value for name, value in self.total.to_dict().items() if name != "operation"}
        return {
            "day": self.day.isoformat(),
            "shared": self.shared,
            "total": total,
            "credits_left": left and left.left,
            "budget": left and left.budget,
            "more_credits_at": left and left.more_at.isoformat(),
            "operations": [each.to_dict() for each in self.operations],
        }


class _Tally:
    """Counts of one operation, as they grow."""

    __slots__ = ("calls", "credits", "errors", "seconds", "sends", "times")

    def __init__(self) -> None:
        self.calls = self.errors = self.sends = self.credits = 0
        self.seconds = 0.0
        self.times: dict[int, int] = {}

    def add(self, event: CallEvent) -> None:
        self.calls += 1
        self.errors += event.error is not None
        self.sends += event.sends
        self.credits += event.credits
        self.seconds += event.seconds
        bucket = max(0, math.ceil(math.log(max(event.seconds, SHORTEST) / SHORTEST) / GROWTH))
        self.times[bucket] = self.times.get(bucket, 0) + 1

    def row(self) -> list[Any]:
        times = {str(bucket): count for bucket, count in self.times.items()}
        return [self.calls, self.errors, self.sends, self.credits, round(self.seconds, 4), times]


class Meter:
    """An observer that counts the calls of this process; it keeps today and yesterday."""

    def __init__(self) -> None:
        self._mutex = threading.Lock()
        self._days: dict[int, dict[str, _Tally]] = {}
        self.dirty: set[int] = set()

    def __call__(self, event: CallEvent) -> None:
        if not event.sends:
            return
        day, name = int(event.started // DAY), event.operation_id or UNKNOWN
        with self._mutex:
            tallies = self._days.get(day)
            if tallies is None:
                self._days = {known: found for known, found in self._days.items() if known >= day - 1}
                tallies = self._days[day] = {}
            tally = tallies.get(name)
            if tally is None:
                tally = tallies[name] = _Tally()
            tally.add(event)
            self.dirty.add(day)

    def rows(self, day: int) -> dict[str, list[Any]]:
        """The counts of a day since 1970, as JSON."""
        with self._mutex:
            return {name: tally.row() for name, tally in self._days.get(day, {}).items()}

    def usage(self) -> Flow[Usage]:
        """What this process has called today."""
        day = int((yield from Now()) // DAY)
        return _usage(day, [self.rows(day)])


class SharedMeter(Meter):
    """Writes its counts into a store every few seconds, and reads those of all others."""

    def __init__(self, store: Store, key: str) -> None:
        super().__init__()
        self._store, self._key = store, key
        self._owner = uuid4().hex[:12]
        self._versions: dict[int, int] = {}
        self._flushed = 0.0

    def report(self, last: bool) -> Flow[None]:
        """Write what is new, at the end or when the last time is long enough ago."""
        now = yield from Ticks()
        if not self.dirty or not (last or now - self._flushed >= FLUSH):
            return
        self._flushed = now
        with self._mutex:
            days, self.dirty = self.dirty, set()
        for day in days:
            yield from self._write(day)

    def usage(self) -> Flow[Usage]:
        """What all have called today."""
        day = int((yield from Now()) // DAY)
        yield from self.report(last=True)
        rows = yield from self._do(lambda: [row.value for _, row in self._of_day(day)])
        return _usage(day, rows, shared=True)

    def _write(self, day: int) -> Flow[None]:
        name, value = f"{self._key}|{day}|{self._owner}", self.rows(day)
        version = self._versions.get(day, 0)
        stored = yield from self._do(lambda: self._store.put(TABLE, name, value, version=version))
        if stored is None:  # another thread of this process was faster, or the store has lost its rows
            with self._mutex:
                self.dirty.add(day)
            row = yield from self._do(lambda: self._store.get(TABLE, name))
        else:
            row = stored
        self._versions[day] = row.version if row else 0
        if not version:
            yield from self._do(lambda: self._forget(day - KEPT))

    def _of_day(self, day: int) -> Iterator[tuple[str, Row]]:
        return self._found(f"{self._key}|{day}|")

    def _found(self, prefix: str) -> Iterator[tuple[str, Row]]:
        after = prefix
        while True:
            page = self._store.scan(TABLE, after=after)
            for name, row in page:
                if not name.startswith(prefix):
                    return
                yield name, row
            if not page:
                return
            after = page[-1][0]

    def _forget(self, before: int) -> None:
        for name, row in list(self._found(f"{self._key}|")):
            if int(name.split("|")[-2]) < before:
                self._store.delete(TABLE, name, version=row.version)

    def _do(self, call: Callable[[], T]) -> Flow[T]:
        return (yield from Blocking(call)) if self._store.waits else call()


def meter_of(limiter: Limiter) -> Meter:
    """A meter that shares its counts where the limiter shares its limits."""
    keeper = limiter.keeper if isinstance(limiter, OrganisationLimit) else None
    if keeper is None:
        return Meter()
    meter = SharedMeter(keeper.store, keeper.key)
    keeper.reports.append(meter.report)
    return meter


def usage_of(meter: Meter, limiter: Limiter) -> Flow[Usage]:
    """What a meter knows, with the credits that are left."""
    usage = yield from meter.usage()
    left = (yield from limiter.left()) if isinstance(limiter, OrganisationLimit) else None
    return evolve(usage, credits_left=left)


def _usage(day: int, rows: Iterable[Mapping[str, Any]], *, shared: bool = False) -> Usage:
    found: dict[str, list[OperationUsage]] = {}
    for row in rows:
        for name, counts in row.items():
            found.setdefault(name, []).append(OperationUsage(name, *counts))
    operations = [_sum(name, parts) for name, parts in found.items()]
    operations.sort(key=lambda each: (-each.calls, each.operation))
    return Usage(datetime.fromtimestamp(day * DAY, UTC).date(), tuple(operations), shared=shared)


def _sum(name: str, parts: Iterable[OperationUsage]) -> OperationUsage:
    parts = list(parts)
    times: dict[str, int] = {}
    for part in parts:
        for bucket, count in part.times.items():
            times[bucket] = times.get(bucket, 0) + count
    return OperationUsage(
        name,
        sum(part.calls for part in parts),
        sum(part.errors for part in parts),
        sum(part.sends for part in parts),
        sum(part.credits for part in parts),
        sum(part.seconds for part in parts),
        times,
    )


def _quantile(times: Mapping[str, int], share: float) -> float:
    """The middle of the bucket in which the quantile lies."""
    wanted, seen = math.ceil(share * sum(times.values())), 0
    for bucket in sorted(map(int, times)):
        seen += times[str(bucket)]
        if seen >= wanted:
            return SHORTEST * math.exp(GROWTH * (bucket - 0.5)) if bucket else SHORTEST
    return 0.0
