"""Keeps this process's part of an organisation's limits, in a row that all its workers share.

One flow beside the calls takes and returns slots and blocks of credits; the calls themselves never wait for the store.
The row is written only against the version that was read, so what is handed out never exceeds the limit. A process
that dies is missed after EXPIRY: its slots go to the others, its block counts as spent.
"""

from __future__ import annotations

import os
import threading
from concurrent.futures import Future
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from zrecruit_ext._drive.effects import Blocking, Flow, Now, Random, Sleep, Ticks, Wait
from zrecruit_ext._drive.synchronous import SyncDriver
from zrecruit_ext.errors import RecruitError
from zrecruit_ext.limits.blocks import SharedCredits
from zrecruit_ext.limits.shares import BEAT, EXPIRY, SharedSlots

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zrecruit_ext.limits.credits import CreditsLeft, LowWater
    from zrecruit_ext.limits.gate import ConcurrencyLimit
    from zrecruit_ext.limits.window import Window
    from zrecruit_ext.stores import Store

__all__ = ["Keeper", "on_a_thread"]

TABLE = "limits"
HUNGRY, STARVING = 0.25, 0.05
"""Seconds between two looks of a process that wants more slots, and of one that has none."""
GIVE_UP = 5.0
"""Seconds that closing may wait for the store."""

T = TypeVar("T")


def on_a_thread(flow: Flow[None]) -> Callable[[], None]:
    """Run a flow beside everything else; the result waits for its end."""
    thread = threading.Thread(target=SyncDriver(_sends_nothing).run, args=(flow,), name="zrecruit-limits", daemon=True)
    thread.start()
    return lambda: thread.join(GIVE_UP)


def _sends_nothing(_: Any) -> None:
    raise TypeError("a keeper has no wire")


class Keeper:
    """Tells `gate` how many slots it has, and `credits` how much it may spend. `reports` run with every look,
    and at the end with True.

    `start` runs the flow beside the calls. It ends when nobody wants anything and nothing is held.
    """

    def __init__(
        self,
        store: Store,
        key: str,
        gate: ConcurrencyLimit,
        window: Window | None,
        low: LowWater,
        start: Callable[[Flow[None]], Callable[[], None]] = on_a_thread,
    ) -> None:
        self.store, self.key = store, key
        self._gate, self._window, self._low = gate, window, low
        self._start = start
        self._ceiling = gate.ceiling
        self._mutex = threading.Lock()
        self.reports: list[Callable[[bool], Flow[None]]] = []
        gate.on_refused = self._refused
        self._begin()

    def _begin(self) -> None:
        self._pid = os.getpid()
        self._slots = SharedSlots(self._gate, self._ceiling)
        self.credits = SharedCredits(self._window, self._low, self._ring) if self._window else None
        self._callers = 0
        self._running = self._closing = False
        self._join: Callable[[], None] | None = None
        self._bell: Future[None] = Future()
        self._valid_until = self._written = 0.0
        self.failure: RecruitError | None = None

    def enter(self, now: float) -> None:
        """A caller wants something; `now` is a time of the steady clock. Raises what the store last failed with."""
        if self._pid != os.getpid():
            # A fork has no part in what its parent holds.
            self._gate.forget()
            self._mutex = threading.Lock()
            self._begin()
        if now > self._valid_until:
            self._gate.allow(0)
        with self._mutex:
            self._callers += 1
            starting, self._running, self._closing = not self._running, True, False
        if starting:
            self._join = self._start(self.run())
        elif self._gate.limit == 0:
            self._ring()

    def leave(self) -> None:
        """It has it, or gave up."""
        with self._mutex:
            self._callers -= 1

    def left(self) -> Flow[CreditsLeft | None]:
        """What the organisation may still spend."""
        if self.credits is None:
            return None
        row = yield from self._do(lambda: self.store.get(TABLE, self.key))
        return self.credits.known(row.value if row else {}, (yield from Now()))

    def close(self) -> None:
        """Give back what is held, now."""
        with self._mutex:
            self._closing, join = True, self._join if self._running else None
        self._ring()
        if join is not None:
            join()
        with suppress(RecruitError):  # what was counted after the last look
            SyncDriver(_sends_nothing).run(self._report(last=True))

    def run(self) -> Flow[None]:
        """The flow beside the calls."""
        while True:
            bell = self._new_bell()
            try:
                yield from self._look()
                self.failure = None
            except RecruitError as error:
                self._failed(error, (yield from Ticks()))
            if self._nothing_to_do():
                yield from self._report(last=True)
                if self._ended():
                    return
            try:
                yield from Wait(bell, (yield from self._pause()))
            except TimeoutError:
                """Time for the next look."""

    def _look(self) -> Flow[None]:
        yield from self._report(last=False)
        while not (yield from self._exchanged()):
            yield from Sleep(0.02 * (yield from Random()))

    def _report(self, *, last: bool) -> Flow[None]:
        for report in self.reports:
            yield from report(last)

    def _failed(self, error: RecruitError, ticks: float) -> None:
        self.failure = error
        if ticks > self._valid_until:
            self._gate.turn_away(error)
            if self.credits is not None:
                self.credits.fail(error)

    def _exchanged(self) -> Flow[bool]:
        """One try to write what changes; False when somebody was faster."""
        ticks = yield from Ticks()
        row = yield from self._do(lambda: self.store.get(TABLE, self.key))
        now, draw = (yield from Now()), (yield from Random())
        old: Mapping[str, Any] = row.value if row else {}
        version = row.version if row else 0
        new = self._plan(old, now, ticks, draw)
        done = False
        try:
            done = not self._matters(old, new, ticks) or (
                (yield from self._do(lambda: self.store.put(TABLE, self.key, new, version=version))) is not None
            )
        finally:
            if not done and self.credits is not None:
                self.credits.undo()
        if done:
            self._apply(now, ticks)
        return done

    def _plan(self, old: Mapping[str, Any], now: float, ticks: float, draw: float) -> dict[str, Any]:
        closing = self._closing
        new = self._slots.plan(old, now, ticks, draw, callers=self._callers, closing=closing)
        if self.credits is None:
            return new
        return new | self.credits.plan(old, now, ticks, len(new["members"]), closing=closing)

    def _matters(self, old: Mapping[str, Any], new: Mapping[str, Any], ticks: float) -> bool:
        """Whether the row has to be written: for a change, or as a sign of life."""
        alive = ticks - self._written >= BEAT and self._slots.member.wants > 0
        if not alive and _still(old) == _still(new):
            return False
        self._written = ticks
        return True

    def _apply(self, now: float, ticks: float) -> None:
        self._valid_until = ticks + EXPIRY / 2
        self._slots.apply(now, ticks)
        if self.credits is not None:
            self.credits.apply(now)

    def _new_bell(self) -> Future[None]:
        with self._mutex:
            if self._bell.done():
                self._bell = Future()
            return self._bell

    def _nothing_to_do(self) -> bool:
        held = self._slots.holds or (self.credits is not None and self.credits.holds)
        return not (self._callers or self._gate.in_use) and (not held or (self._closing and self.failure is not None))

    def _ended(self) -> bool:
        with self._mutex:
            self._running = not self._nothing_to_do()
            return not self._running

    def _pause(self) -> Flow[float]:
        member, wants = self._slots.member, self._gate.demand()
        if self._slots.is_draining or (self._callers and not member.share):
            return STARVING * (1 + (yield from Random()))
        if self.credits is not None and (more := self.credits.next_look((yield from Now()))) < float("inf"):
            return min(BEAT, more)
        return HUNGRY if wants > member.share and member.share < self._ceiling else BEAT / 2

    def _refused(self, wait: float | None) -> None:
        self._slots.refused(wait)
        self._ring()

    def _ring(self) -> None:
        with self._mutex:
            if not self._bell.done():
                self._bell.set_result(None)

    def _do(self, call: Callable[[], T]) -> Flow[T]:
        return (yield from Blocking(call)) if self.store.waits else call()


def _still(value: Mapping[str, Any]) -> dict[str, Any]:
    """A row without the signs of life in it."""
    members = {name: row[1:] for name, row in value.get("members", {}).items()}
    return {**value, "members": members}
