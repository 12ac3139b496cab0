"""Sending answers, whole or broken on purpose."""

from __future__ import annotations

import socket
import struct
from typing import TYPE_CHECKING, Any

import orjson

from zrecruit_ext.sandbox.reply import JSON, Reply

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import Send

    from zrecruit_ext.sandbox.faults import Effect

__all__ = ["TRANSPORT", "drop", "fault_reply", "send_broken", "send_reply"]

TRANSPORT = "zrecruit.transport"
# SO_LINGER with zero seconds: closing sends RST instead of FIN
ABORTIVE = struct.pack("ii", 1, 0)


def fault_reply(effect: Effect) -> Reply:
    """The answer a fault rule makes up; a text body that is no JSON goes out as HTML, as gateways send it."""
    if isinstance(effect.body, str):
        return Reply(effect.status or 200, effect.body.encode(), "text/html;charset=UTF-8")
    body = b"" if effect.body is None else orjson.dumps(effect.body)
    return Reply(effect.status or 200, body, JSON if body else None)


async def send_reply(send: Send, reply: Reply) -> None:
    """Headers and body."""
    await send({"type": "http.response.start", "status": reply.status, "headers": raw_headers(reply)})
    await send({"type": "http.response.body", "body": reply.body})


async def send_broken(request: Request, send: Send, reply: Reply, effect: Effect) -> None:
    """Send `cut` bytes of the body that the headers promise, if at all; then close or reset the connection."""
    transport: Any = request.scope["extensions"][TRANSPORT]
    if effect.cut is not None:
        await send({"type": "http.response.start", "status": reply.status, "headers": raw_headers(reply)})
        size = len(reply.body) // 2 if isinstance(effect.cut, str) else effect.cut
        await send({"type": "http.response.body", "body": reply.body[:size], "more_body": True})
    if not effect.reset:
        transport.close()
        await gone(request)
    else:
        await drop(request)


async def drop(request: Request) -> None:
    """Reset the connection."""
    transport: Any = request.scope["extensions"][TRANSPORT]
    transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, ABORTIVE)
    transport.abort()
    await gone(request)


async def gone(request: Request) -> None:
    # leave only when the server knows: it would report an answer that was never finished
    while (await request.receive())["type"] != "http.disconnect":
        pass


def raw_headers(reply: Reply) -> list[tuple[bytes, bytes]]:
    headers = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in reply.headers.items()]
    given = {name for name, _ in headers}  # those of a fault win
    if reply.media_type is not None and b"content-type" not in given:
        headers.append((b"content-type", reply.media_type.encode("latin-1")))
    if reply.status not in (204, 304) and b"content-length" not in given:
        headers.append((b"content-length", str(len(reply.body)).encode()))
    return headers
