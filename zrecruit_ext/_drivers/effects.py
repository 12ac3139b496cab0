"""Effects: what a flow may ask for, and the typed helpers by which it asks.

A flow is a generator without I/O that yields effects and is resumed with their results, so one spelling of a piece of
logic serves sync, async and virtual time. Always write `yield from send(request)`: a bare `yield` has no type.
A flow never yields inside a `finally`; what must be released is released by `locked` or by the driver.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypeVar

if TYPE_CHECKING:
    import threading
    from concurrent.futures import Future

    from zrecruit_ext._http import Request, Response

__all__ = [
    "Blocking",
    "Effect",
    "Emit",
    "Flow",
    "Join",
    "Locked",
    "Now",
    "Random",
    "Read",
    "Send",
    "SharedLock",
    "Sleep",
    "Spawn",
    "Wait",
    "blocking",
    "emit",
    "join",
    "locked",
    "now",
    "random",
    "read",
    "send",
    "sleep",
    "spawn",
    "ticks",
    "wait",
]

T = TypeVar("T")


class SharedLock(Protocol):
    """Exclusion in two steps: the gate between this process's threads, then `try_acquire` between processes.

    `try_acquire` and `release` are called only by the holder of the gate and never wait for another holder; `waits`
    says that they do network I/O, so an event loop must not call them on its own thread.
    """

    @property
    def gate(self) -> threading.Lock: ...
    @property
    def waits(self) -> bool: ...
    def try_acquire(self) -> bool: ...
    def release(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Send:
    """Put a request on the wire; the result is whatever the driver's `send` gives (a response, a parsed reply)."""

    request: Any


@dataclass(frozen=True, slots=True)
class Read:
    """Load the whole body of a response into memory."""

    response: Any


@dataclass(frozen=True, slots=True)
class Sleep:
    seconds: float


@dataclass(frozen=True, slots=True)
class Now:
    """The time in seconds: of the wall clock (comparable between machines) or, `steady`, of one that never jumps."""

    steady: bool = False


@dataclass(frozen=True, slots=True)
class Random:
    """A number in [0, 1)."""


@dataclass(frozen=True, slots=True)
class Blocking:
    """Call a function that may wait for a disk or a network; an event loop gives it to a thread."""

    call: Callable[[], Any]


@dataclass(frozen=True, slots=True)
class Locked:
    """Run `flow` under `lock`. TimeoutError when the lock is not had within `timeout` seconds (None: wait on)."""

    lock: SharedLock
    flow: Flow[Any]
    timeout: float | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """Wait for a future of either world. TimeoutError after `timeout` seconds."""

    future: Future[Any]
    timeout: float | None = None


@dataclass(frozen=True, slots=True)
class Spawn:
    """Start a flow beside this one; the result is the handle for `Join`. Only inside `iterate`."""

    flow: Flow[Any]


@dataclass(frozen=True, slots=True)
class Join:
    """Wait for a spawned flow: its result, or its exception raised here."""

    handle: Any


@dataclass(frozen=True, slots=True)
class Emit:
    """Hand one value to the consumer of `iterate`."""

    value: Any


Effect: TypeAlias = Send | Read | Sleep | Now | Random | Blocking | Locked | Wait | Spawn | Join | Emit
Flow: TypeAlias = Generator[Effect, Any, T]


def send(request: Request) -> Flow[Response]:
    response: Response = yield Send(request)
    return response


def read(response: Response) -> Flow[None]:
    yield Read(response)


def sleep(seconds: float) -> Flow[None]:
    yield Sleep(seconds)


def now() -> Flow[float]:
    """Wall-clock seconds since 1970."""
    value: float = yield Now()
    return value


def ticks() -> Flow[float]:
    """Seconds of a clock that never jumps; for deadlines."""
    value: float = yield Now(steady=True)
    return value


def random() -> Flow[float]:
    value: float = yield Random()
    return value


def blocking(call: Callable[[], T]) -> Flow[T]:
    value: T = yield Blocking(call)
    return value


def locked(lock: SharedLock, flow: Flow[T], timeout: float | None = None) -> Flow[T]:
    value: T = yield Locked(lock, flow, timeout)
    return value


def wait(future: Future[T], timeout: float | None = None) -> Flow[T]:
    value: T = yield Wait(future, timeout)
    return value


def spawn(flow: Flow[T]) -> Flow[Any]:
    handle: Any = yield Spawn(flow)
    return handle


def join(handle: Any) -> Flow[Any]:
    value: Any = yield Join(handle)
    return value


def emit(value: Any) -> Flow[None]:
    yield Emit(value)
