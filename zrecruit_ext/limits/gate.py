"""How many calls are on the wire at once: one queue for threads and tasks, first come first served.

The number lowers itself when the service turns calls away (429): it is halved once for all the calls that were under
way, and rises by one after each `RECOVERY` without another. A wait that the service asks for stops every caller.
"""

from __future__ import annotations

import threading
from collections import deque
from concurrent.futures import Future
from typing import TYPE_CHECKING

from zrecruit_ext._drive.effects import Flow, Sleep, Ticks, Wait
from zrecruit_ext.errors import RateLimited

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["RECOVERY", "ConcurrencyLimit", "Slot", "left_until"]

RECOVERY = 15.0
"""Seconds without a 429 after which one more call at a time is tried."""


class Slot:
    """The right to have one call on the wire; releasing it twice does no harm."""

    __slots__ = ("_limit", "epoch")

    def __init__(self, limit: ConcurrencyLimit) -> None:
        self._limit: ConcurrencyLimit | None = limit
        self.epoch = limit.epoch

    def release(self) -> None:
        limit, self._limit = self._limit, None
        if limit is not None:
            limit.give_back()

    def refused(self, wait: float | None, now: float) -> None:
        """The call was turned away; `wait` is what the service asks for, `now` a time of the steady clock."""
        if self._limit is not None:
            self._limit.refused(self.epoch, wait, now)


class ConcurrencyLimit:
    """At most `limit` calls at once. The vendor's lowest documented limit is 5.

    `peak` is the highest number of slots ever taken at the same time; `ceiling` what `limit` rises to again.
    """

    def __init__(self, limit: int = 5) -> None:
        if limit < 1:
            raise ValueError("at least one call must be allowed at a time")
        self.limit = self.ceiling = limit
        self.in_use = 0
        self.peak = 0
        self.epoch = 0
        self.on_refused: Callable[[float | None], None] | None = None
        self._changed = 0.0
        self._blocked_until = 0.0
        self._disturbed = False
        self._mutex = threading.Lock()
        self._queue: deque[Future[None]] = deque()

    def slot(self, timeout: float | None, cost: int = 0) -> Flow[Slot]:  # noqa: ARG002  (this limit counts no credits)
        """A slot, at once or when the callers before have had theirs.

        TimeoutError after `timeout` seconds; RateLimited when the service wants a wait that is longer.
        """
        end = None if timeout is None else (yield from Ticks()) + timeout
        while True:
            if self._disturbed:
                yield from self._calm(end)
            turn = self._enqueue()
            if turn is not None:
                yield from self._turn(turn, timeout if end is None else (yield from left_until(end)))
            if not self._disturbed or (yield from Ticks()) >= self._blocked_until:
                return Slot(self)
            self.give_back()

    def resize(self, limit: int) -> None:
        """Change the limit; calls already on the wire are not disturbed."""
        self.allow(max(limit, 1))

    def allow(self, limit: int) -> None:
        """The same; 0 lets nobody in."""
        with self._mutex:
            self.limit = self.ceiling = limit
        self._admit()

    def block(self, until: float) -> None:
        """Let nobody in before a time of the steady clock."""
        with self._mutex:
            self._blocked_until = max(self._blocked_until, until)
            self._disturbed = True

    def forget(self) -> None:
        """After a fork: the calls that were under way are those of the parent."""
        self.in_use, self._queue, self._mutex = 0, deque(), threading.Lock()

    def demand(self) -> int:
        """Callers on the wire or waiting for it."""
        with self._mutex:
            return self.in_use + sum(not turn.cancelled() for turn in self._queue)

    def refused(self, epoch: int, wait: float | None, now: float) -> None:
        """A call that was let in during `epoch` was turned away with 429."""
        with self._mutex:
            fresh = epoch == self.epoch
            if fresh:
                # Those that were under way with this one say the same thing again.
                self.epoch += 1
                self.limit = max(self.limit // 2, min(self.limit, 1))
            self._changed = now
            self._disturbed = True
        if wait:
            self.block(now + wait)
        if self.on_refused is not None and (fresh or wait):
            self.on_refused(wait)

    def give_back(self) -> None:
        with self._mutex:
            self.in_use -= 1
        self._admit()

    def turn_away(self, error: Exception) -> None:
        """Nobody will be let in: those who wait hear why."""
        with self._mutex:
            queue, self._queue = self._queue, deque()
        for turn in queue:
            if turn.set_running_or_notify_cancel():
                turn.set_exception(error)

    def recover(self, now: float) -> None:
        """Rise by one for each stretch of quiet since the last change."""
        with self._mutex:
            steps = int((now - self._changed) // RECOVERY)
            if self.limit < self.ceiling and steps > 0:
                self.limit = min(self.ceiling, self.limit + steps)
                self._changed = now
            self._disturbed = self.limit < self.ceiling or now < self._blocked_until

    def close(self) -> None:
        """Nothing is shared, so nothing is given back."""

    def _calm(self, end: float | None) -> Flow[None]:
        while (wait := self._blocked_until - (now := (yield from Ticks()))) > 0:
            if end is not None and now + wait >= end:
                raise RateLimited(f"the service wants no calls for about {wait:.0f} s", retry_after=wait)
            yield from Sleep(wait)
        self.recover(now)
        self._admit()

    def _turn(self, turn: Future[None], timeout: float | None) -> Flow[None]:
        try:
            yield from Wait(turn, timeout)
        except BaseException:
            self._leave(turn)
            raise

    def _enqueue(self) -> Future[None] | None:
        with self._mutex:
            if self.in_use < self.limit and not self._queue:
                self._take()
                return None
            turn: Future[None] = Future()
            self._queue.append(turn)
            return turn

    def _leave(self, turn: Future[None]) -> None:
        # A caller that gave up in the very moment it was admitted must hand its slot on.
        if not turn.cancel() and turn.exception() is None:
            self.give_back()

    def _admit(self) -> None:
        while (turn := self._next()) is not None:
            turn.set_result(None)

    def _next(self) -> Future[None] | None:
        with self._mutex:
            while self._queue and self.in_use < self.limit:
                turn = self._queue.popleft()
                if turn.set_running_or_notify_cancel():
                    self._take()
                    return turn
        return None

    def _take(self) -> None:
        self.in_use += 1
        self.peak = max(self.peak, self.in_use)


def left_until(end: float) -> Flow[float]:
    """Seconds until a time of the steady clock, at least 0."""
    return max(end - (yield from Ticks()), 0.0)
