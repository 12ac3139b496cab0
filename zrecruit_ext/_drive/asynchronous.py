"""Performs effects on an asyncio event loop; windows of flows as tasks."""

from __future__ import annotations

import asyncio
import time
from contextlib import aclosing, asynccontextmanager
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar
from weakref import WeakValueDictionary

from zrecruit_ext._drive.effects import Blocking, Emit, Join, Locked, Read, Send, Sleep, Spawn, Wait
from zrecruit_ext._drive.synchronous import INSTANT, POLL

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable

    from zrecruit_ext._drive.effects import Effect, Flow, SharedLock

__all__ = ["AsyncDriver", "AsyncItems"]

T = TypeVar("T")

AsyncItems: TypeAlias = "AsyncGenerator[T, None]"


class AsyncDriver:
    """Runs flows to their end on one event loop; `send`, `read` and `width` (tasks) are those of `SyncDriver`.

    A flow under a lock is shielded: cancelling the caller does not cut a refresh in the middle.
    """

    def __init__(
        self,
        send: Callable[[Any], Awaitable[Any]],
        read: Callable[[Any], Awaitable[None]] | None = None,
        *,
        width: int = 1,
    ) -> None:
        self._width = width
        self._acts: dict[type[Effect[Any]], Callable[[Any], Awaitable[Any]]] = {
            Send: lambda effect: send(effect.request),
            Sleep: lambda effect: asyncio.sleep(effect.seconds),
            Blocking: lambda effect: asyncio.to_thread(effect.call),
            Wait: self._wait,
            Locked: self._locked,
        }
        if read is not None:
            self._acts[Read] = lambda effect: read(effect.response)
        self._shielded: set[asyncio.Task[Any]] = set()
        self._queues: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def run(self, flow: Flow[T]) -> T:
        """The flow's result; its exceptions pass through."""
        try:
            effect = next(flow)
            while True:
                try:
                    value = await self._perform(effect)
                except BaseException as error:
                    effect = flow.throw(error)
                else:
                    effect = flow.send(value)
        except StopIteration as stop:
            result: T = stop.value
            return result

    async def iterate(self, flow: Flow[None]) -> AsyncItems[Any]:
        """The values a flow emits, as they are emitted; what it spawns runs as tasks, at most `width` at a time.

        Closing the generator cancels what is still running.
        """
        running: set[asyncio.Task[Any]] = set()
        room = asyncio.Semaphore(self._width)
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
                    value = await self._beside(effect, running, room)
                except BaseException as error:
                    resume, value = flow.throw, error
        finally:
            flow.close()
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)

    async def items(self, flow: Flow[None]) -> AsyncItems[Any]:
        """The same for a flow that emits iterables: what is in them, one by one."""
        async with aclosing(self.iterate(flow)) as groups:
            async for group in groups:
                for item in group:
                    yield item

    async def settle(self) -> None:
        """Wait for the flows that outlive their cancelled callers; to be called before the wire is closed."""
        await asyncio.gather(*self._shielded, return_exceptions=True)

    async def _beside(self, effect: Effect[Any], running: set[asyncio.Task[Any]], room: asyncio.Semaphore) -> Any:
        if isinstance(effect, Spawn):
            task = asyncio.create_task(self._in_turn(effect.flow, room))
            running.add(task)
            return task
        if isinstance(effect, Join):
            running.discard(effect.handle)
            return await effect.handle
        return await self._perform(effect)

    async def _in_turn(self, flow: Flow[T], room: asyncio.Semaphore) -> T:
        async with room:
            return await self.run(flow)

    async def _perform(self, effect: Effect[Any]) -> Any:
        look = INSTANT.get(type(effect))
        return look(effect) if look else await self._acts[type(effect)](effect)

    async def _wait(self, effect: Wait[Any]) -> Any:
        async with asyncio.timeout(effect.timeout):
            return await asyncio.wrap_future(effect.future)

    async def _locked(self, effect: Locked[Any]) -> Any:
        # The queue of this driver first: then one of its tasks polls the lock, not a thousand.
        queue = self._queues.setdefault(id(effect.lock.gate), asyncio.Lock())
        end = None if effect.timeout is None else time.monotonic() + effect.timeout
        if effect.timeout == 0 and queue.locked():
            raise TimeoutError("the lock is held by another task")
        async with asyncio.timeout(effect.timeout or None):
            await queue.acquire()
        task = asyncio.create_task(self._held(effect.lock, effect.flow, queue, end))
        self._shielded.add(task)
        task.add_done_callback(self._shielded.discard)
        return await asyncio.shield(task)

    async def _held(self, lock: SharedLock, flow: Flow[T], queue: asyncio.Lock, end: float | None) -> T:
        try:
            async with _holding(lock, end):
                return await self.run(flow)
        finally:
            queue.release()


@asynccontextmanager
async def _holding(lock: SharedLock, end: float | None) -> AsyncGenerator[None, None]:
    # Polled, because a thousand tasks blocked in threads would starve the loop's executor.
    await _poll(lambda: lock.gate.acquire(blocking=False), end, in_thread=False)
    try:
        await _poll(lock.try_acquire, end, in_thread=lock.waits)
        try:
            yield
        finally:
            if lock.waits:
                await asyncio.to_thread(lock.release)
            else:
                lock.release()
    finally:
        lock.gate.release()


async def _poll(attempt: Callable[[], bool], end: float | None, *, in_thread: bool) -> None:
    while not (await asyncio.to_thread(attempt) if in_thread else attempt()):
        if end is not None and time.monotonic() + POLL > end:
            raise TimeoutError("the lock is held elsewhere")
        await asyncio.sleep(POLL)
