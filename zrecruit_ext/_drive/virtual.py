"""Performs effects in virtual time: many flows at once on one thread, a day in a second, the same run every time."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from typing import TYPE_CHECKING, Any

from zrecruit_ext._drive.effects import Blocking, Emit, Join, Locked, Now, Random, Read, Send, Sleep, Spawn, Ticks, Wait

if TYPE_CHECKING:
    from collections.abc import Callable

    from zrecruit_ext._drive.effects import Effect, Flow

__all__ = ["Process", "VirtualDriver"]

POLL = 0.05
"""Virtual seconds between two looks at a lock that another flow holds."""


@dataclass(eq=False, slots=True)
class Process:
    """One running flow: its result, or its failure, once `done`; `emitted` holds what it handed out."""

    flow: Flow[Any]
    done: bool = False
    result: Any = None
    failure: BaseException | None = None
    emitted: list[Any] = field(default_factory=list[Any])
    watchers: list[Callable[[], None]] = field(default_factory=list["Callable[[], None]"])


class VirtualDriver:
    """Runs any number of flows against `serve`, the far side, which is a flow in the same virtual time.

    `time` is the clock of both kinds; it moves only when every flow waits.
    """

    def __init__(self, serve: Callable[[Any], Flow[Any]] | None = None, *, start: float = 0.0, seed: int = 0) -> None:
        self.time = start
        self._serve = serve
        self._random = random.Random(seed)  # noqa: S311  (jitter)
        self._agenda: list[tuple[float, int, Callable[[], None]]] = []
        self._order = count()
        self._acts: dict[type[Effect[Any]], Callable[[Process, Any], None]] = {
            Send: self._send,
            Read: lambda process, _: self._resume(process, None),
            Sleep: lambda process, effect: self._later(effect.seconds, lambda: self._resume(process, None)),
            Now: lambda process, _: self._resume(process, self.time),
            Ticks: lambda process, _: self._resume(process, self.time),
            Random: lambda process, _: self._resume(process, self._random.random()),
            Blocking: lambda process, effect: self._nested(process, _call(effect)),
            Locked: lambda process, effect: self._nested(process, _hold(effect)),
            Wait: self._wait,
            Spawn: lambda process, effect: self._resume(process, self.spawn(effect.flow)),
            Join: self._join,
            Emit: self._emit,
        }

    def spawn(self, flow: Flow[Any]) -> Process:
        """Start a flow beside those that run."""
        process = Process(flow)
        self._later(0, lambda: self._resume(process, None))
        return process

    def run(self, *flows: Flow[Any]) -> list[Any]:
        """Run these flows together; their results in order, or the first failure among them."""
        processes = [self.spawn(flow) for flow in flows]
        self.advance()
        return [_outcome(process) for process in processes]

    def advance(self, until: float = float("inf")) -> None:
        """Let time pass up to `until`, or until nothing is left to happen."""
        while self._agenda and self._agenda[0][0] <= until:
            self.time, _, act = heappop(self._agenda)
            act()
        if until != float("inf"):
            self.time = max(self.time, until)

    def _later(self, seconds: float, act: Callable[[], None]) -> None:
        heappush(self._agenda, (self.time + max(seconds, 0.0), next(self._order), act))

    def _resume(self, process: Process, value: Any, failure: BaseException | None = None) -> None:
        try:
            effect = process.flow.throw(failure) if failure else process.flow.send(value)
        except StopIteration as stop:
            self._finish(process, stop.value, None)
        except Exception as error:
            self._finish(process, None, error)
        else:
            self._acts[type(effect)](process, effect)

    def _finish(self, process: Process, result: Any, failure: BaseException | None) -> None:
        process.done, process.result, process.failure = True, result, failure
        for watcher in process.watchers:
            watcher()

    def _nested(self, process: Process, flow: Flow[Any]) -> None:
        self._join(process, Join(self.spawn(flow)))

    def _send(self, process: Process, effect: Send) -> None:
        if self._serve is None:
            raise TypeError("this virtual driver has no far side: give it `serve`")
        self._nested(process, self._serve(effect.request))

    def _join(self, process: Process, effect: Join) -> None:
        other: Process = effect.handle

        def resume() -> None:
            self._later(0, lambda: self._resume(process, other.result, other.failure))

        resume() if other.done else other.watchers.append(resume)

    def _emit(self, process: Process, effect: Emit) -> None:
        process.emitted.append(effect.value)
        self._resume(process, None)

    def _wait(self, process: Process, effect: Wait[Any]) -> None:
        settled = False

        def settle(act: Callable[[], None]) -> None:
            nonlocal settled
            if not settled:
                settled = True
                self._later(0, act)

        future = effect.future
        future.add_done_callback(lambda done: settle(lambda: self._resume(process, *_future_outcome(done))))
        if effect.timeout is not None:
            self._later(effect.timeout, lambda: settle(lambda: self._resume(process, None, TimeoutError())))


def _future_outcome(future: Any) -> tuple[Any, BaseException | None]:
    failure = future.exception()
    return (None, failure) if failure else (future.result(), None)


def _outcome(process: Process) -> Any:
    if process.failure is not None:
        raise process.failure
    if not process.done:
        raise RuntimeError("the flow waits for something that never happens")
    return process.result


def _call(effect: Blocking[Any]) -> Flow[Any]:
    return effect.call()
    yield  # a flow without effects


def _hold(effect: Locked[Any]) -> Flow[Any]:
    lock = effect.lock
    end = None if effect.timeout is None else (yield from Ticks()) + effect.timeout
    while not lock.gate.acquire(blocking=False):
        yield from _pause(end)
    try:
        while not lock.try_acquire():
            yield from _pause(end)
        try:
            return (yield from effect.flow)
        finally:
            lock.release()
    finally:
        lock.gate.release()


def _pause(end: float | None) -> Flow[None]:
    if end is not None and (yield from Ticks()) + POLL > end:
        raise TimeoutError("the lock is held by another flow")
    yield from Sleep(POLL)
