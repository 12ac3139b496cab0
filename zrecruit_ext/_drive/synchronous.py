"""Performs effects on the calling thread; windows of flows on a small pool of threads."""

from __future__ import annotations

import random
import time
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import wait as wait_for
from contextlib import closing, contextmanager
from contextvars import copy_context
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from zrecruit_ext._drive.effects import Blocking, Emit, Join, Locked, Now, Random, Read, Send, Sleep, Spawn, Ticks, Wait

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping

    from zrecruit_ext._drive.effects import Effect, Flow, SharedLock

__all__ = ["INSTANT", "POLL", "Items", "SyncDriver"]

T = TypeVar("T")

Items: TypeAlias = "Generator[T, None, None]"

INSTANT: Mapping[type[Effect[Any]], Callable[[object], float]] = {
    Now: lambda _: time.time(),
    Ticks: lambda _: time.monotonic(),
    Random: lambda _: random.random(),  # noqa: S311  (jitter)
}
"""Effects that wait for nothing, in either world."""

POLL = 0.01
"""Seconds between two looks at a lock that another process holds."""


class SyncDriver:
    """Runs flows to their end; `send` and `read` are the way to the wire.

    `read` is only needed by flows that use `Read`, `width` (threads of one iteration) only by flows that use `Spawn`.
    """

    def __init__(
        self, send: Callable[[Any], Any], read: Callable[[Any], None] | None = None, *, width: int = 1
    ) -> None:
        self._width = width
        self._perform: dict[type[Effect[Any]], Callable[[Any], Any]] = {
            **INSTANT,
            Send: lambda effect: send(effect.request),
            Sleep: lambda effect: time.sleep(effect.seconds),
            Blocking: lambda effect: effect.call(),
            Wait: lambda effect: effect.future.result(effect.timeout),
            Locked: self._locked,
        }
        self._running: set[Future[Any]] = set()
        if read is not None:
            self._perform[Read] = lambda effect: read(effect.response)

    def run(self, flow: Flow[T]) -> T:
        """The flow's result; its exceptions pass through."""
        perform = self._perform
        try:
            effect = next(flow)
            while True:
                try:
                    value = perform[type(effect)](effect)
                except BaseException as error:
                    effect = flow.throw(error)
                else:
                    effect = flow.send(value)
        except StopIteration as stop:
            result: T = stop.value
            return result

    def iterate(self, flow: Flow[None]) -> Items[Any]:
        """The values a flow emits, as they are emitted; what it spawns runs on at most `width` threads.

        Leaving early drops what has not started; what is already on the wire ends by itself and is ignored (`settle`
        waits for it).
        """
        # Threads start with what is submitted to them, so an iteration of one page has none.
        pool = ThreadPoolExecutor(self._width, thread_name_prefix="zrecruit-window")
        resume: Callable[[Any], Effect[Any]] = flow.send
        value: Any = None
        try:
            while True:
                try:
                    effect = resume(value)
                except StopIteration:
                    return
                resume, value = flow.send, None
                if isinstance(effect, Emit):
                    yield effect.value
                    continue
                try:
                    value = self._beside(effect, pool)
                except BaseException as error:
                    resume, value = flow.throw, error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
            flow.close()

    def items(self, flow: Flow[None]) -> Items[Any]:
        """The same for a flow that emits iterables: what is in them, one by one."""
        with closing(self.iterate(flow)) as groups:
            for group in groups:
                yield from group

    def settle(self) -> None:
        """Wait for what iterations that were left early had on the wire; to be called before the wire is closed."""
        wait_for([future for future in tuple(self._running) if not future.cancelled()])

    def _beside(self, effect: Effect[Any], pool: ThreadPoolExecutor) -> Any:
        if isinstance(effect, Spawn):
            future = pool.submit(copy_context().run, self.run, effect.flow)
            self._running.add(future)
            future.add_done_callback(self._running.discard)
            return future
        if isinstance(effect, Join):
            return effect.handle.result()
        return self._perform[type(effect)](effect)

    def _locked(self, effect: Locked[Any]) -> Any:
        with _holding(effect.lock, effect.timeout):
            return self.run(effect.flow)


@contextmanager
def _holding(lock: SharedLock, timeout: float | None) -> Generator[None]:
    end = None if timeout is None else time.monotonic() + timeout
    if not lock.gate.acquire(timeout=-1 if timeout is None else max(timeout, 0)):
        raise TimeoutError("the lock is held by another thread")
    try:
        while not lock.try_acquire():
            if end is not None and time.monotonic() + POLL > end:
                raise TimeoutError("the lock is held by another process")
            time.sleep(POLL)
        try:
            yield
        finally:
            lock.release()
    finally:
        lock.gate.release()
