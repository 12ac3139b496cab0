"""A small HTTP server for one receiver: POST /webhook, and the one refusal for everything else."""

from __future__ import annotations

import socket
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, cast

from zrecruit_ext.webhooks.receiver import REFUSED, Receipt, Receiver

if TYPE_CHECKING:
    from collections.abc import Callable

    from zrecruit_ext.webhooks import Event

__all__ = ["PATH", "HookServer"]

PATH = "/webhook"
PATIENCE = 10.0
"""Seconds that a sender may take for the next piece of its request."""
DRAINED = 1 << 22
"""Bytes of a body too large that are read and dropped, so that its sender hears the answer."""


class HookServer(ThreadingHTTPServer):
    """Listens at once; `told` hears of every new event before it is answered, from many threads."""

    daemon_threads = True
    request_queue_size = 256

    def __init__(self, host: str, port: int, receiver: Receiver, told: Callable[[Event], None]) -> None:
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), Hook)
        self.receiver, self.told = receiver, told

    def handle_error(self, request: object, client_address: object) -> None:
        """A sender that breaks off is none of our business."""


class Hook(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = PATIENCE

    def do_POST(self) -> None:
        server = cast("HookServer", self.server)
        path, _, query = self.path.partition("?")
        body = self._body(server.receiver.limit) if path == PATH else None
        receipt = REFUSED if body is None else server.receiver.handle(self.headers.items(), body, query)
        for event in receipt.events:
            server.told(event)
        self._answer(receipt)
        if body is None:
            self._drain()

    def send_error(self, *_: object, **__: object) -> None:
        """Whatever is wrong with a request, its sender is told no more than others are."""
        self._answer(REFUSED)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the base class's name)
        """A query may hold the token: nothing is logged."""

    def _body(self, limit: int) -> bytes | None:
        """The body, None for one that is too large, cut short or has no length."""
        if self.headers.get("transfer-encoding", "").strip().lower() == "chunked":
            return self._chunks(limit)
        lengths = self.headers.get_all("content-length") or []
        if len(lengths) != 1 or not (lengths[0].isascii() and lengths[0].isdigit()) or int(lengths[0][:12]) > limit:
            return None
        body = self.rfile.read(int(lengths[0]))
        return body if len(body) == int(lengths[0]) else None

    def _chunks(self, limit: int) -> bytes | None:
        body = b""
        with suppress(ValueError):
            while size := int(self.rfile.readline(20).split(b";")[0], 16):
                if size < 0 or len(body) + size > limit:
                    return None
                body += self.rfile.read(size)
                if self.rfile.readline(3) != b"\r\n":
                    return None
            while self.rfile.readline(1_000).strip():
                """A trailer says nothing to us."""
            return body
        return None

    def _answer(self, receipt: Receipt) -> None:
        self.close_connection = self.close_connection or receipt.status != HTTPStatus.OK
        lines = [
            f"HTTP/1.1 {receipt.status} {HTTPStatus(receipt.status).phrase}",
            f"Content-Type: {receipt.content_type}",
            f"Content-Length: {len(receipt.body)}",
            *(["Connection: close"] if receipt.status != HTTPStatus.OK else []),
        ]
        self.wfile.write("\r\n".join(lines).encode() + b"\r\n\r\n" + receipt.body)

    def _drain(self) -> None:
        """Closing with bytes unread would take the answer away from its sender."""
        with suppress(OSError):
            self.connection.shutdown(socket.SHUT_WR)
            self.connection.settimeout(1.0)
            left = DRAINED
            while left > 0 and (dropped := self.connection.recv(min(left, 1 << 16))):
                left -= len(dropped)
