"""What is to happen later by the sandbox's clock: job steps and notices, in the background of the server's loop."""

from __future__ import annotations

import asyncio
import heapq
import logging
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from zrecruit_ext.sandbox.clock import Clock

__all__ = ["Agenda"]

log = logging.getLogger("zrecruit.sandbox")


class Agenda:
    """Actions in order of their time. Its runner lives only while something is due; a moved clock wakes it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._due: list[tuple[float, int, Callable[[], Awaitable[None]]]] = []
        self._order = count()
        self._woken = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._runner: asyncio.Task[None] | None = None

    def at(self, when: float, action: Callable[[], Awaitable[None]]) -> None:
        """Run the action at that time (at once when it has passed); callable inside the server's loop only."""
        heapq.heappush(self._due, (when, next(self._order), action))
        if self._runner is None or self._runner.done():
            self._runner = asyncio.get_running_loop().create_task(self._run())
        self.wake()

    def wake(self) -> None:
        """Look at the clock again."""
        self._woken.set()

    def clear(self) -> None:
        """Forget what has not begun."""
        self._due.clear()
        self.wake()

    async def _run(self) -> None:
        while self._due:
            self._woken.clear()
            rest = self._due[0][0] - self._clock.now()
            if rest > 0:
                await self._wait(rest)
                continue
            task = asyncio.get_running_loop().create_task(self._guarded(heapq.heappop(self._due)[2]))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _wait(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._woken.wait(), seconds)
        except TimeoutError:
            return

    async def _guarded(self, action: Callable[[], Awaitable[None]]) -> None:
        try:
            await action()
        except Exception:
            log.exception("a background step failed; this is a defect of the sandbox")
