"""A server on this machine for one visit: the browser comes back to it from the consent page."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

__all__ = ["CALLBACK", "Loopback"]

CALLBACK = "/callback"
PAGE = b"""<!doctype html><html lang="en"><meta charset="utf-8"><title>zrecruit</title>
<h1>Thank you</h1><p>zrecruit has its answer; you can close this page and go back to the terminal.</p></html>"""


class Visit(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        known = parts.path == CALLBACK
        self.send_response(200 if known else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Referrer-Policy", "no-referrer")  # the code is in this page's address
        self.end_headers()
        self.wfile.write(PAGE if known else b"")
        server = cast("Loopback", self.server)
        if known and server.query is None:
            server.query = parts.query
            server.visited.set()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the base class's name)
        """The address holds the code: nothing is logged."""


class Loopback(HTTPServer):
    """Listens on 127.0.0.1; `wait` gives the query of the first visit."""

    def __init__(self, port: int) -> None:
        super().__init__(("127.0.0.1", port), Visit)
        self.query: str | None = None
        self.visited = threading.Event()
        self.redirect_uri = f"http://localhost:{self.server_port}{CALLBACK}"

    def wait(self, seconds: float) -> str | None:
        """The query, None when nobody came in time."""
        self.visited.wait(seconds)
        return self.query

    def __enter__(self) -> Self:
        self._thread = threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.shutdown()
        self._thread.join()
        self.server_close()
