"""How many calls are on the wire at once: one queue for threads and tasks, first come first served."""

from __future__ import annotations

import threading
from collections import deque
from concurrent.futures import Future
from typing import Protocol

from zrecruit_ext._drive.effects import Flow, Wait

__all__ = ["ConcurrencyLimit", "Limiter", "Slot"]


class Slot:
    """The right to have one call on the wire; releasing it twice does no harm."""

    def __init__(self, limit: ConcurrencyLimit) -> None:
        self._limit: ConcurrencyLimit | None = limit

    def release(self) -> None:
        limit, self._limit = self._limit, None
        if limit is not None:
            limit.give_back()


class Limiter(Protocol):
    """The seam for other limits (credits, limits shared between machines)."""

    def slot(self, timeout: float | None) -> Flow[Slot]: ...


class ConcurrencyLimit:
    """At most `limit` calls at once. The vendor's lowest documented limit is 5.

    `peak` is the highest number of slots ever taken at the same time.
    """

    def __init__(self, limit: int = 5) -> None:
        if limit < 1:
            raise ValueError("at least one call must be allowed at a time")
        self.limit = limit
        self.in_use = 0
        self.peak = 0
        self._mutex = threading.Lock()
        self._queue: deque[Future[None]] = deque()

    def slot(self, timeout: float | None) -> Flow[Slot]:
        """A slot, at once or when the callers before have had theirs. TimeoutError after `timeout` seconds."""
        turn = self._enqueue()
        if turn is not None:
            try:
                yield from Wait(turn, timeout)
            except BaseException:
                self._leave(turn)
                raise
        return Slot(self)

    def resize(self, limit: int) -> None:
        """Change the limit; calls already on the wire are not disturbed."""
        with self._mutex:
            self.limit = max(limit, 1)
        self._admit()

    def give_back(self) -> None:
        with self._mutex:
            self.in_use -= 1
        self._admit()

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
        if not turn.cancel():
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
