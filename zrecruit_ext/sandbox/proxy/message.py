"""HTTP/1.1 messages, read whole from a stream and written in another framing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import asyncio

__all__ = ["Answer", "Message", "read_message"]

FRAMING = (b"content-length", b"transfer-encoding")
BODILESS = (b"1", b"204", b"304")
HEAD_LIMIT = 2**20

M = TypeVar("M", bound="Message")


@dataclass(frozen=True, slots=True)
class Message:
    """The first line, the headers as they came, and the body without its framing."""

    start: bytes
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes

    def header(self, name: bytes) -> bytes:
        """The value of a header, empty when it is not there."""
        return next((value for known, value in self.headers if known.lower() == name), b"")

    def head(self, *more: tuple[bytes, bytes], without: tuple[bytes, ...] = FRAMING) -> bytes:
        """First line and headers up to the empty line, `more` in place of those that are left out."""
        kept = [(name, value) for name, value in self.headers if name.lower() not in without]
        lines = [self.start, *(name + b": " + value for name, value in [*kept, *more])]
        return b"\r\n".join(lines) + b"\r\n\r\n"


class Answer(Message):
    """An answer on its way to the client."""

    @property
    def has_body(self) -> bool:
        """Whether this status may have a body."""
        status = self.start.split(b" ", 2)[1]
        return not status.startswith(BODILESS)

    def plain(self) -> bytes:
        """Head and body with a length."""
        return self.sized_head() + self.body

    def sized_head(self) -> bytes:
        """The head that announces the whole body."""
        # The answer to a HEAD announces a body that does not come.
        length = b"%d" % len(self.body) if self.body else self.header(b"content-length") or b"0"
        return self.head(*([(b"content-length", length)] if self.has_body else []))


async def read_message(reader: asyncio.StreamReader, kind: type[M], *, to_head: bool = False) -> M:
    """One message. `to_head`: it answers a HEAD request and has no body. Raises EOFError where it ends early."""
    start, *lines = (await reader.readuntil(b"\r\n\r\n")).rstrip(b"\r\n").split(b"\r\n")
    parts = (line.partition(b":") for line in lines)
    message = kind(start, tuple((name, value.strip()) for name, _, value in parts), b"")
    return message if to_head else kind(start, message.headers, await _body(reader, message))


async def _body(reader: asyncio.StreamReader, message: Message) -> bytes:
    if message.header(b"transfer-encoding").lower() == b"chunked":
        return await _chunks(reader)
    if length := message.header(b"content-length"):
        return await reader.readexactly(int(length))
    if isinstance(message, Answer) and message.has_body:
        return await reader.read()  # ends with the connection
    return b""


async def _chunks(reader: asyncio.StreamReader) -> bytes:
    parts: list[bytes] = []
    while size := int((await reader.readuntil(b"\r\n")).split(b";")[0], 16):
        parts.append(await reader.readexactly(size))
        await reader.readexactly(2)
    while await reader.readuntil(b"\r\n") != b"\r\n":
        pass  # trailers
    return b"".join(parts)
