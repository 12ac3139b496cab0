"""What can go wrong between a client and a server. A fault plays one exchange; the others pass untouched."""

from __future__ import annotations

import asyncio
import random
import socket
import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from zrecruit_ext.sandbox.proxy.message import Answer

__all__ = [
    "CorruptChunk",
    "Cut",
    "Drip",
    "Exchange",
    "Fault",
    "GzipCut",
    "HalfClose",
    "Hang",
    "HangAfterHeaders",
    "Latency",
    "ResetAfter",
    "ResetBefore",
]

# SO_LINGER with zero seconds: closing sends RST instead of FIN
ABORTIVE = struct.pack("ii", 1, 0)


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request that has been read, and the ways to go on: `ask` carries it out, `client` takes bytes."""

    ask: Callable[[], Awaitable[Answer]]
    client: asyncio.StreamWriter

    async def send(self, data: bytes) -> None:
        self.client.write(data)
        await self.client.drain()

    def close(self) -> None:
        self.client.close()

    def reset(self) -> None:
        sock: Any = self.client.get_extra_info("socket")
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, ABORTIVE)
        self.client.transport.abort()


class Fault:
    """Base of all faults, and the one that does nothing. A subclass says in `play` what happens instead."""

    async def play(self, exchange: Exchange) -> None:
        """Carry the exchange out, or not; a connection that is left open is used for the next request."""
        await exchange.send((await exchange.ask()).plain())


@dataclass(frozen=True)
class Latency(Fault):
    """The answer comes `seconds` later, and up to `jitter` seconds more."""

    seconds: float
    jitter: float = 0.0

    async def play(self, exchange: Exchange) -> None:
        answer = await exchange.ask()
        await asyncio.sleep(self.seconds + self.jitter * random.random())  # noqa: S311
        await exchange.send(answer.plain())


@dataclass(frozen=True)
class Drip(Fault):
    """The answer comes `size` bytes at a time, with a pause (seconds) after each: no single wait is long."""

    size: int = 1
    pause: float = 0.05

    async def play(self, exchange: Exchange) -> None:
        data = (await exchange.ask()).plain()
        for start in range(0, len(data), self.size):
            await exchange.send(data[start : start + self.size])
            await asyncio.sleep(self.pause)


@dataclass(frozen=True)
class ResetBefore(Fault):
    """The connection is reset when the request has been read; the server never hears of it."""

    async def play(self, exchange: Exchange) -> None:
        exchange.reset()


@dataclass(frozen=True)
class ResetAfter(Fault):
    """The request is carried out, then the connection is reset: the answer is lost."""

    async def play(self, exchange: Exchange) -> None:
        await exchange.ask()
        exchange.reset()


@dataclass(frozen=True)
class Cut(Fault):
    """The connection is closed after `at` bytes of the body; its whole length was announced unless `sized` is false."""

    at: int
    sized: bool = True

    async def play(self, exchange: Exchange) -> None:
        answer = await exchange.ask()
        head = answer.sized_head() if self.sized else answer.head((b"connection", b"close"))
        await exchange.send(head + answer.body[: self.at])
        exchange.close()


@dataclass(frozen=True)
class HalfClose(Fault):
    """The server ends its side after the request, without a word, and goes on listening for `seconds`."""

    seconds: float = 60.0

    async def play(self, exchange: Exchange) -> None:
        await exchange.ask()
        exchange.client.write_eof()
        await asyncio.sleep(self.seconds)


@dataclass(frozen=True)
class Hang(Fault):
    """The request is carried out, and nothing at all comes for `seconds`; then the connection is closed."""

    seconds: float = 60.0

    async def play(self, exchange: Exchange) -> None:
        await exchange.ask()
        await asyncio.sleep(self.seconds)
        exchange.close()


@dataclass(frozen=True)
class HangAfterHeaders(Fault):
    """The head comes, announcing a body that does not come for `seconds`; then the connection is closed."""

    seconds: float = 60.0

    async def play(self, exchange: Exchange) -> None:
        await exchange.send((await exchange.ask()).sized_head())
        await asyncio.sleep(self.seconds)
        exchange.close()


@dataclass(frozen=True)
class CorruptChunk(Fault):
    """The body comes in chunks, and what stands where the size of one belongs is no number."""

    size: int = 64

    async def play(self, exchange: Exchange) -> None:
        answer = await exchange.ask()
        first = answer.body[: self.size]
        head = answer.head((b"transfer-encoding", b"chunked"))
        await exchange.send(head + b"%x\r\n%b\r\n" % (len(first) or 1, first or b" ") + b"corrupt\r\n")
        exchange.close()


@dataclass(frozen=True)
class GzipCut(Fault):
    """The body comes compressed, and ends after `at` of its compressed bytes; the length announced is that of the rest.

    Nothing but the compressed data itself tells that something is missing.
    """

    at: int = 20

    async def play(self, exchange: Exchange) -> None:
        answer = await exchange.ask()
        packer = zlib.compressobj(wbits=zlib.MAX_WBITS | 16)
        cut = (packer.compress(answer.body) + packer.flush())[: self.at]
        await exchange.send(answer.head((b"content-encoding", b"gzip"), (b"content-length", b"%d" % len(cut))) + cut)
