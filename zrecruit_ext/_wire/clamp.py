# ruff: noqa: ASYNC109  (the signatures are httpcore's)
"""A deadline below httpx: every connect, read, write and handshake gets at most the time that is left.

httpx's own timeouts are per chunk, so a dripping server keeps a call alive for ever. Here the deadline sits in a
context variable and is applied where httpcore meets the socket.
"""

from __future__ import annotations

import time
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from zrecruit_ext._http import httpcore
from zrecruit_ext._wire.names import addresses

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterator

__all__ = ["AsyncClamp", "AsyncClampedStream", "Clamp", "ClampedStream", "clamp_network", "until"]

DEADLINE: ContextVar[float | None] = ContextVar("zrecruit_deadline", default=None)

SLICE = 65_536
"""Bytes per write: the socket applies a timeout to each partial send, not to the whole buffer."""


class until:  # noqa: N801  (reads as a word of the `with` statement)
    """Everything on the wire inside ends by `deadline` (a time of `time.monotonic`)."""

    # A class, because a generator costs four times as much, several times per call.
    __slots__ = ("_before", "_deadline")

    def __init__(self, deadline: float | None) -> None:
        self._deadline = deadline

    def __enter__(self) -> None:
        self._before = DEADLINE.set(self._deadline)

    def __exit__(self, *_: object) -> None:
        DEADLINE.reset(self._before)


def clamp_network(transport: Any) -> None:
    """Put the clamp under an httpx transport."""
    # The pool and its backend have no public name; tests/unit/wire watches that they stay.
    pool = transport._pool
    inner = pool._network_backend
    pool._network_backend = AsyncClamp(inner) if isinstance(inner, httpcore.AsyncNetworkBackend) else Clamp(inner)


def _left(timeout: float | None, expired: type[Exception]) -> float | None:
    deadline = DEADLINE.get()
    if deadline is None:
        return timeout
    left = deadline - time.monotonic()
    if left <= 0:
        raise expired("the deadline has passed")
    return left if timeout is None else min(timeout, left)


def _slices(buffer: bytes) -> Iterator[bytes]:
    if len(buffer) <= SLICE:
        yield buffer
        return
    view = memoryview(buffer)
    for start in range(0, len(buffer), SLICE):
        yield bytes(view[start : start + SLICE])


class Clamp(httpcore.NetworkBackend):
    """Clamps what httpx's own transports do: they open TCP connections, and never wait between two tries."""

    def __init__(self, inner: httpcore.NetworkBackend) -> None:
        self._inner = inner

    def connect_tcp(self, host: str, port: int, timeout: float | None = None, **options: Any) -> httpcore.NetworkStream:  # type: ignore[override]
        # One address at a time: the socket library would give each of them the whole timeout.
        failure: Exception | None = None
        for address in addresses(host, port, _left(timeout, httpcore.ConnectTimeout)):
            left = _left(timeout, httpcore.ConnectTimeout)
            try:
                return ClampedStream(self._inner.connect_tcp(address, port, left, **options))
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure or httpcore.ConnectError(f"no address is known for {host}")


class ClampedStream(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, _left(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for part in _slices(buffer):
            self._inner.write(part, _left(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        left = _left(timeout, httpcore.ConnectTimeout)
        return ClampedStream(self._inner.start_tls(ssl_context, server_hostname, left))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class AsyncClamp(httpcore.AsyncNetworkBackend):
    def __init__(self, inner: httpcore.AsyncNetworkBackend) -> None:
        self._inner = inner

    async def connect_tcp(  # type: ignore[override]
        self, host: str, port: int, timeout: float | None = None, **options: Any
    ) -> httpcore.AsyncNetworkStream:
        left = _left(timeout, httpcore.ConnectTimeout)
        return AsyncClampedStream(await self._inner.connect_tcp(host, port, left, **options))


class AsyncClampedStream(httpcore.AsyncNetworkStream):
    def __init__(self, inner: httpcore.AsyncNetworkStream) -> None:
        self._inner = inner

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return await self._inner.read(max_bytes, _left(timeout, httpcore.ReadTimeout))

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for part in _slices(buffer):
            await self._inner.write(part, _left(timeout, httpcore.WriteTimeout))

    async def aclose(self) -> None:
        await self._inner.aclose()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        left = _left(timeout, httpcore.ConnectTimeout)
        return AsyncClampedStream(await self._inner.start_tls(ssl_context, server_hostname, left))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
