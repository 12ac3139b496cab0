"""Effects: what a flow may ask for.

A flow is a generator without I/O that yields effects and is resumed with their results, so one spelling of a piece of
logic serves sync, async and virtual time. Always write `yield from Send(request)`: a bare `yield` has no type.
A flow never yields inside a `finally`; what must be released is released by `Locked` or by the driver.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeAlias, TypeVar

if TYPE_CHECKING:
    import threading
    from concurrent.futures import Future

    from zrecruit_ext._http import httpx

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
    "Ticks",
    "Wait",
]

T = TypeVar("T")


class Effect(Generic[T]):
    """A request of a flow to its driver, which resumes the flow with a `T` or raises inside it."""

    __slots__ = ()

    def __iter__(self) -> Flow[T]:
        result: T = yield self
        return result


Flow: TypeAlias = Generator[Effect[Any], Any, T]


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
class Send(Effect["httpx.Response"]):
    """Put a request on the wire; the result is whatever the driver's `send` gives."""

    request: httpx.Request


@dataclass(frozen=True, slots=True)
class Read(Effect[None]):
    """Load the whole body of a response into memory."""

    response: httpx.Response


@dataclass(frozen=True, slots=True)
class Sleep(Effect[None]):
    seconds: float


@dataclass(frozen=True, slots=True)
class Now(Effect[float]):
    """Wall-clock seconds since 1970, comparable between machines."""


@dataclass(frozen=True, slots=True)
class Ticks(Effect[float]):
    """Seconds of a clock that never jumps; for deadlines."""


@dataclass(frozen=True, slots=True)
class Random(Effect[float]):
    """A number in [0, 1)."""


@dataclass(frozen=True, slots=True)
class Blocking(Effect[T]):
    """Call a function that may wait for a disk or a network; an event loop gives it to a thread."""

    call: Callable[[], T]


@dataclass(frozen=True, slots=True)
class Locked(Effect[T]):
    """Run `flow` under `lock`. TimeoutError when the lock is not had within `timeout` seconds (None: wait on)."""

    lock: SharedLock
    flow: Flow[T]
    timeout: float | None = None


@dataclass(frozen=True, slots=True)
class Wait(Effect[T]):
    """Wait for a future of either world. TimeoutError after `timeout` seconds."""

    future: Future[T]
    timeout: float | None = None


@dataclass(frozen=True, slots=True)
class Spawn(Effect[Any]):
    """Start a flow beside this one; the result is the handle for `Join`. Only inside `iterate`."""

    flow: Flow[Any]


@dataclass(frozen=True, slots=True)
class Join(Effect[Any]):
    """Wait for a spawned flow: its result, or its exception raised here."""

    handle: Any


@dataclass(frozen=True, slots=True)
class Emit(Effect[None]):
    """Hand one value to the consumer of `iterate`."""

    value: Any
