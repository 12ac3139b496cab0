"""Works off an inbox: at least once, with back-off, and out of the way what fails too often. One flow, both worlds."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from zrecruit_ext._drive.asynchronous import AsyncDriver
from zrecruit_ext._drive.effects import Blocking, Flow, Random, Sleep, Wait
from zrecruit_ext._drive.synchronous import SyncDriver
from zrecruit_ext.errors import StoreUnavailable
from zrecruit_ext.webhooks.handlers import HANDLERS
from zrecruit_ext.webhooks.running import Starting, start

if TYPE_CHECKING:
    from zrecruit_ext.webhooks.handlers import Handlers
    from zrecruit_ext.webhooks.inbox import Delivery, Inbox

__all__ = ["Worker"]

IDLE = 0.5
"""Seconds between two looks into an empty inbox."""
DOWN = 5.0
"""Seconds until the next look when the store does not answer."""
FIRST, LONGEST = 2.0, 3_600.0
"""Seconds before the second attempt, doubled from then on, and the most there are."""
SHOWN = 200


class Worker:
    """Hands events to their handlers. Any number of workers, threads or machines may share an inbox.

    A handler that raises, or takes longer than `timeout` seconds, is tried again, at most `attempts` times in all; then
    the event is dead until it is replayed. The other handlers of that event are not called again. A worker that dies
    leaves its event to the others `timeout` plus `margin` seconds after it took it. `starting` is how a handler is set
    going.
    """

    def __init__(
        self,
        inbox: Inbox,
        handlers: Handlers = HANDLERS,
        *,
        attempts: int = 8,
        timeout: float = 60.0,
        margin: float = 30.0,
        idle: float = IDLE,
        starting: Starting = start,
    ) -> None:
        self.inbox, self.handlers = inbox, handlers
        self._attempts, self._timeout, self._margin, self._idle = attempts, timeout, margin, idle
        self._start = starting
        self._stopped = threading.Event()

    def step(self) -> bool:
        """Work on one event that is due; False when there is none. Raises StoreUnavailable."""
        return SyncDriver(_no_wire).run(self.one(None))

    async def astep(self) -> bool:
        """`step` on an event loop, where async handlers run on that loop."""
        return await AsyncDriver(_no_wire).run(self.one(asyncio.get_running_loop()))

    def run(self) -> None:
        """Work until `stop` is called. A store that is down is waited for."""
        SyncDriver(_no_wire).run(self.all(None))

    async def arun(self) -> None:
        """`run` on an event loop; ends when it is cancelled or `stop` is called."""
        await AsyncDriver(_no_wire).run(self.all(asyncio.get_running_loop()))

    def stop(self) -> None:
        """Let `run` end after the event it is working on; safe to call from a signal handler or another thread."""
        self._stopped.set()

    def all(self, loop: asyncio.AbstractEventLoop | None) -> Flow[None]:
        """The flow of `run`."""
        while not self._stopped.is_set():
            try:
                pause = 0.0 if (yield from self.one(loop)) else self._idle
            except StoreUnavailable:
                pause = DOWN
            if pause:
                yield from Sleep(pause)

    def one(self, loop: asyncio.AbstractEventLoop | None) -> Flow[bool]:
        """The flow of `step`."""
        handlers = self.handlers
        delivery = yield from Blocking(lambda: self.inbox.claim(self._timeout + self._margin))
        if delivery is None:
            return False
        wanted = {n: each for n, each in handlers.of(delivery.event).items() if n not in delivery.finished}
        finished, errors = list(delivery.finished), list[str]()
        futures = {name: self._start(handler, delivery.event, loop) for name, handler in wanted.items()}
        for name, future in futures.items():
            error = yield from self._outcome(future)
            (errors if error else finished).append(f"{name}: {error}" if error else name)
        done = replace(delivery, finished=finished, error="; ".join(errors)[:SHOWN], attempts=delivery.attempts + 1)
        yield from self._settle(done)
        return True

    def _outcome(self, future: Any) -> Flow[str]:
        """Why the handler has failed, empty if it has not. The message of its error stays out: it may hold data."""
        try:
            yield from Wait(future, self._timeout)
        except TimeoutError:
            ended = future.done() and not future.cancelled()
            future.cancel()
            return "TimeoutError" if ended else f"no end after {self._timeout:g} s"
        except Exception as error:
            return type(error).__name__
        return ""

    def _settle(self, delivery: Delivery) -> Flow[None]:
        inbox = self.inbox
        if not delivery.error:
            yield from Blocking(lambda: inbox.finish(delivery))
        elif delivery.attempts >= self._attempts:
            yield from Blocking(lambda: inbox.bury(delivery))
        else:
            # spread, so that what failed together is not tried again together
            longest = min(FIRST * 2 ** (delivery.attempts - 1), LONGEST)
            pause = longest * (0.5 + (yield from Random()) / 2)
            yield from Blocking(lambda: inbox.retry(delivery, pause))


def _no_wire(_: Any) -> Any:
    raise TypeError("a worker sends nothing")
