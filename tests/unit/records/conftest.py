"""A server that answers what a test tells it, and counts."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest

from zrecruit_ext import AsyncRecruit, Recruit
from zrecruit_ext.auth import Secret, StaticToken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass
class Request:
    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


Answer = tuple[int, Any] | tuple[int, Any, dict[str, str]]


@dataclass
class Server:
    """`answer(request)` gives status, body (JSON unless bytes) and headers."""

    answer: Callable[[Request], Answer] = lambda request: (204, b"")
    requests: list[Request] = field(default_factory=list)
    busy: int = 0
    most: int = 0
    url: str = ""
    lock: threading.Lock = field(default_factory=threading.Lock)

    def sent(self, *names: str) -> list[Any]:
        return [tuple(request.query.get(name) for name in names) for request in self.requests]

    def client(self, **settings: Any) -> Recruit:
        return Recruit(StaticToken(Secret("1000.test")), sandbox_url=self.url, **settings)

    def async_client(self, **settings: Any) -> AsyncRecruit:
        return AsyncRecruit(StaticToken(Secret("1000.test")), sandbox_url=self.url, **settings)


def handler_of(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_one(self) -> None:
            parts = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("content-length") or 0))
            query = {key: values[0] for key, values in parse_qs(parts.query, keep_blank_values=True).items()}
            headers = {key.lower(): value for key, value in self.headers.items()}
            request = Request(self.command, parts.path, query, headers, body)
            with server.lock:
                server.requests.append(request)
                server.busy += 1
                server.most = max(server.most, server.busy)
            try:
                status, content, *more = server.answer(request)
            finally:
                with server.lock:
                    server.busy -= 1
            self.reply(status, content, more[0] if more else {})

        do_GET = do_POST = do_PUT = do_DELETE = handle_one  # noqa: N815

        def reply(self, status: int, content: Any, headers: dict[str, str]) -> None:
            data = content if isinstance(content, bytes) else json.dumps(content).encode()
            known = {"content-type": "application/json", "content-length": str(len(data)), **headers}
            try:
                self.send_response(status)
                for name, value in known.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(data)
            except OSError:
                self.close_connection = True  # the client left early, as some tests want

        def log_message(self, *args: Any) -> None: ...

    return Handler


class Listener(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *args: Any) -> None:
        """A client that leaves early is part of the test."""


@pytest.fixture
def server() -> Iterator[Server]:
    state = Server()
    listening = Listener(("127.0.0.1", 0), handler_of(state))
    state.url = f"http://127.0.0.1:{listening.server_port}"
    thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield state
    listening.shutdown()
    listening.server_close()
    thread.join()


def pages_of(rows: list[dict[str, Any]]) -> Callable[[Request], Answer]:
    """A list endpoint over these rows."""

    def answer(request: Request) -> Answer:
        number, size = int(request.query["page"]), int(request.query.get("per_page", 200))
        part = rows[(number - 1) * size : number * size]
        if not part:
            return 204, b""
        return 200, {"data": part, "info": {"more_records": number * size < len(rows), "page": number}}

    return answer


def success(row: dict[str, Any], number: int) -> dict[str, Any]:
    return {"code": "SUCCESS", "status": "success", "message": "ok", "details": {"id": str(1000 + number)}}


@pytest.fixture
def listing() -> Callable[..., Callable[[Request], Answer]]:
    return pages_of


@pytest.fixture
def accepting() -> Callable[[Request], Answer]:
    """Takes every row."""
    return lambda request: (200, {"data": [success(row, number) for number, row in enumerate(request.json["data"])]})
