# ruff: noqa: ASYNC109  (the signatures are httpcore's)
"""A network in memory under httpx's own transports: sees every byte that would leave, answers as it is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import httpx

from zrecruit_ext._http import httpcore
from zrecruit_ext._wire import clamp
from zrecruit_ext.transport import PolicyTransport

__all__ = ["Tap", "Wire", "tapped"]

Serve = Callable[["Wire", bytes], bytes]
"""Gives the answer to one whole request; an empty rest means that the connection has ended."""


@dataclass
class Wire:
    """One connection: where it leads, the name its TLS was made for, and all bytes sent into it."""

    host: str
    port: int
    tls: str | None = None
    sent: bytes = b""


@dataclass
class Tap(httpcore.NetworkBackend):
    """The network; `wires` are the connections made."""

    serve: Serve
    wires: list[Wire] = field(default_factory=list)

    def connect_tcp(self, host: str, port: int, timeout: float | None = None, **_: Any) -> Any:
        wire = Wire(host, port)
        self.wires.append(wire)
        return Stream(wire, self.serve)


class AsyncTap(httpcore.AsyncNetworkBackend):
    def __init__(self, tap: Tap) -> None:
        self.tap = tap

    async def connect_tcp(self, host: str, port: int, timeout: float | None = None, **_: Any) -> Any:
        return AsyncStream(self.tap.connect_tcp(host, port))


class Stream(httpcore.NetworkStream):
    def __init__(self, wire: Wire, serve: Serve) -> None:
        self.wire, self._serve = wire, serve
        self._request, self._answer = b"", b""

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.wire.sent += buffer
        self._request += buffer

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self._request:
            self._answer, self._request = self._serve(self.wire, self._request), b""
        part, self._answer = self._answer[:max_bytes], self._answer[max_bytes:]
        return part

    def close(self) -> None:
        pass

    def start_tls(self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None) -> Any:
        self.wire.tls = server_hostname
        return self

    def get_extra_info(self, info: str) -> Any:
        return {"is_readable": False}.get(info)


class AsyncStream(httpcore.AsyncNetworkStream):
    def __init__(self, stream: Stream) -> None:
        self._stream = stream

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer)

    async def aclose(self) -> None:
        pass

    async def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> Any:
        self._stream.start_tls(ssl_context, server_hostname)
        return self

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def tapped(transport: PolicyTransport, tap: Tap) -> PolicyTransport:
    """The same transport with the tap under httpx's pools and under the clamp; no name is looked up."""
    clamp.addresses = lambda host, port, timeout: [host]  # type: ignore[assignment]
    inner, async_inner = httpx.HTTPTransport(verify=_TLS), httpx.AsyncHTTPTransport(verify=_TLS)
    inner._pool._network_backend = tap
    async_inner._pool._network_backend = AsyncTap(tap)
    clamp.clamp_network(inner)
    clamp.clamp_network(async_inner)
    transport._inner, transport._async_inner = inner, async_inner
    return transport


_TLS = httpx.create_ssl_context()
