"""Workers of several hosts that call as fast as they may, and a service that counts what they do."""

from __future__ import annotations

import random
import threading
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zrecruit_ext._drive.effects import Sleep, Ticks
from zrecruit_ext._drive.virtual import VirtualDriver
from zrecruit_ext.limits import ConcurrencyLimit, Limits, OrganisationLimit
from zrecruit_ext.limits.credits import LowWater
from zrecruit_ext.limits.keeper import Keeper
from zrecruit_ext.limits.window import Window

if TYPE_CHECKING:
    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext.stores import Store

WEIGHTS = (1,) * 60 + (2,) * 15 + (3,) * 15 + (10,) * 8 + (50,) * 2
"""Credits of calls in the proportion of a day's work: reads, lists by view, writes of 100 rows, bulk jobs."""


@dataclass
class Service:
    """Counts exactly: every call at its own time, over every stretch of `length` seconds."""

    budget: int
    length: float
    concurrency: int
    calls: int = 0
    credits: int = 0
    busy: int = 0
    most_busy: int = 0
    most_spent: int = 0
    over: int = 0
    last: float = 0.0
    _recent: deque[tuple[float, int]] = field(default_factory=deque)
    _in_window: int = 0
    _mutex: threading.Lock = field(default_factory=threading.Lock)

    def begins(self, cost: int, now: float) -> None:
        with self._mutex:
            while self._recent and self._recent[0][0] <= now - self.length:
                self._in_window -= self._recent.popleft()[1]
            self._recent.append((now, cost))
            self._in_window += cost
            self.busy += 1
            self.calls, self.credits, self.last = self.calls + 1, self.credits + cost, now
            self.most_busy, self.most_spent = max(self.most_busy, self.busy), max(self.most_spent, self._in_window)
            self.over += self._in_window > self.budget or self.busy > self.concurrency

    def ends(self) -> None:
        with self._mutex:
            self.busy -= 1


@dataclass
class Work:
    """Calls that are still to be made, by whoever is free."""

    calls: int
    dice: random.Random = field(default_factory=lambda: random.Random(7))
    mutex: threading.Lock = field(default_factory=threading.Lock)

    def next(self) -> int | None:
        with self.mutex:
            if not self.calls:
                return None
            self.calls -= 1
            return self.dice.choice(WEIGHTS)


def shared(
    store: Store, window: Window | None, concurrency: int, driver: VirtualDriver | None = None
) -> OrganisationLimit:
    """The limiter of one process; in virtual time, if there is a driver."""
    gate = ConcurrencyLimit(concurrency)
    limiter = OrganisationLimit(Limits(), gate)
    start = {} if driver is None else {"start": lambda flow: (driver.spawn(flow), lambda: None)[1]}
    limiter.keeper = Keeper(store, "organisation", gate, window, LowWater(0.1, None), **start)
    return limiter


def worker(limiter: OrganisationLimit, work: Work, service: Service, latency: float) -> Flow[None]:
    while (cost := work.next()) is not None:
        slot = yield from limiter.slot(None, cost)
        service.begins(cost, (yield from Ticks()))
        yield from Sleep(latency * (0.5 + work.dice.random()))
        service.ends()
        slot.release()
