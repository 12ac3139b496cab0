"""A small vendor on loopback, and one way to ask it that runs every scenario in both worlds."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from zrecruit_ext.auth import Credentials, RefreshTokens
from zrecruit_ext.datacenters import DataCentre, sandbox_centre
from zrecruit_ext.limits import ConcurrencyLimit
from zrecruit_ext.operations import Operations
from zrecruit_ext.policy import Policy
from zrecruit_ext.retry import RetryPolicy
from zrecruit_ext.stores import open_store
from zrecruit_ext.transport import PLACEHOLDER, PolicyTransport

SECRETS = {"client_secret": "canary-client-secret", "refresh_token": "1000.canary0refresh.canary1refresh"}


def _operation(method: str, path: str, retry: str, **more: Any) -> dict[str, Any]:
    row = {"method": method, "path": path, "host": "recruit", "retry": retry, "secured": True, "success": [200, 201]}
    return {**row, "scopes": [], "credits": {"cost": 1}, **more}


TABLE = {
    "list_candidates": _operation("GET", "/recruit/v2/Candidates", "safe"),
    "create_candidates": _operation("POST", "/recruit/v2/Candidates", "guarded"),
    "update_candidate": _operation("PUT", "/recruit/v2/Candidates/{candidate_id}", "idempotent"),
    "upload": _operation("POST", "/recruit/v2/upload", "guarded", host="upload"),
    "get_server_info": _operation("GET", "/oauth/serverinfo", "safe", host="accounts", secured=False),
}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Vendor

    def log_message(self, *args: Any) -> None:
        pass

    def answer(self, status: int, body: Any = None, **headers: str) -> None:
        content = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        self.send_response(status)
        headers.setdefault("content_type", "application/json")
        headers.setdefault("content_length", str(len(content)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content)

    def handle_one_request(self) -> None:
        try:
            super().handle_one_request()
        except OSError:  # the client went away: many scenarios want just that
            self.close_connection = True

    def serve(self) -> None:
        length = int(self.headers.get("content-length") or 0)
        body = self.rfile.read(length) if length else self._chunks()
        self.server.serve(self, urlsplit(self.path).path, body)

    def _chunks(self) -> bytes:
        parts: list[bytes] = []
        if self.headers.get("transfer-encoding") == "chunked":
            while size := int(self.rfile.readline(), 16):
                parts.append(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
        return b"".join(parts)

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = serve  # noqa: N815  (http.server's names)


@dataclass
class Seen:
    method: str
    path: str
    query: str
    headers: dict[str, str]
    body: bytes


class Vendor(ThreadingHTTPServer):
    """Tokens like the real one's; `routes` replace the answer of a path."""

    daemon_threads = True
    request_queue_size = 256

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server_port}"
        self.mints = 0
        self.revoked = 0
        self.mint_delay = 0.0
        self.life = 3600.0
        self.seen: list[Seen] = []
        self.routes: dict[str, Callable[[Handler, bytes], None]] = {}
        self.busy = self.most_busy = 0
        self.mutex = threading.Lock()

    @property
    def token(self) -> str:
        return f"1000.canary{self.mints}.token"

    def calls(self, path: str = "/recruit/v2/Candidates") -> int:
        return sum(seen.path == path for seen in self.seen)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that go away in the middle are part of the scenarios."""

    def revoke(self) -> None:
        self.revoked = self.mints

    def serve(self, handler: Handler, path: str, body: bytes) -> None:
        with self.mutex:
            self.busy += 1
            self.most_busy = max(self.busy, self.most_busy)
            headers = {name.lower(): value for name, value in handler.headers.items()}
            self.seen.append(Seen(handler.command, path, urlsplit(handler.path).query, headers, body))
        try:
            self.routes.get(path, self._mint if path == "/oauth/v2/token" else self._records)(handler, body)
        finally:
            with self.mutex:
                self.busy -= 1

    def _mint(self, handler: Handler, body: bytes) -> None:
        form = parse_qs(body.decode())
        if form["refresh_token"] != [SECRETS["refresh_token"]]:
            return handler.answer(200, {"error": "invalid_code"})
        time.sleep(self.mint_delay)
        with self.mutex:
            self.mints += 1
            token = self.token
        return handler.answer(200, {"access_token": token, "token_type": "Bearer", "expires_in": self.life})

    def _records(self, handler: Handler, body: bytes) -> None:
        if not self.accepts(handler):
            return handler.answer(401, {"code": "INVALID_TOKEN", "message": "invalid oauth token", "status": "error"})
        return handler.answer(200, {"data": [{"id": "1"}]})

    def accepts(self, handler: Handler) -> bool:
        sent = handler.headers.get("authorization", "")
        live = range(self.revoked + 1, self.mints + 1)
        return sent in {f"Zoho-oauthtoken 1000.canary{number}.token" for number in live}


@pytest.fixture
def vendor() -> Iterator[Vendor]:
    with Vendor() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def centre(vendor: Vendor) -> DataCentre:
    return sandbox_centre(vendor.url)


@pytest.fixture
def credentials() -> Credentials:
    return Credentials("1000.CLIENT", SECRETS["client_secret"], SECRETS["refresh_token"])


@pytest.fixture
def tokens(centre: DataCentre, credentials: Credentials) -> RefreshTokens:
    return RefreshTokens(credentials, centre, open_store("memory:"))


@pytest.fixture
def make_policy(centre: DataCentre, tokens: RefreshTokens) -> Callable[..., Policy]:
    def make(**options: Any) -> Policy:
        options.setdefault("limiter", ConcurrencyLimit(5))
        options.setdefault("retry", RetryPolicy(base=0.001))
        return Policy(options.pop("centre", centre), Operations(TABLE), options.pop("tokens", tokens), **options)

    return make


@dataclass
class World:
    """Sends requests through a policy, on threads or on tasks."""

    name: str
    crowd: int
    client: dict[str, Any] = field(default_factory=dict)

    def ask(self, policy: Policy, method: str = "GET", path: str = "/recruit/v2/Candidates", **parts: Any) -> Any:
        """One call: the response."""
        parts = _with_operation(method, path, parts)
        if self.name == "sync":
            with httpx.Client(base_url=PLACEHOLDER, transport=PolicyTransport(policy), **self.client) as client:
                return client.request(method, path, **parts)
        return asyncio.run(self._ask(policy, method, path, parts))

    async def _ask(self, policy: Policy, method: str, path: str, parts: dict[str, Any]) -> Any:
        async with httpx.AsyncClient(base_url=PLACEHOLDER, transport=PolicyTransport(policy), **self.client) as client:
            return await client.request(method, path, **parts)

    def fails(self, policy: Policy, kind: type[Exception], *args: Any, **parts: Any) -> Any:
        """One call that must raise `kind`: the error."""
        with pytest.raises(kind) as caught:
            self.ask(policy, *args, **parts)
        return caught.value

    def crowd_asks(self, policy: Policy, number: int | None = None) -> list[int]:
        """Very many calls at once, with one client: their statuses."""
        number = number or self.crowd
        if self.name == "async":
            return asyncio.run(self._crowd_asks(policy, number))
        with httpx.Client(base_url=PLACEHOLDER, transport=PolicyTransport(policy)) as client:
            barrier = threading.Barrier(number)

            def one(_: int) -> int:
                barrier.wait()
                return client.get("/recruit/v2/Candidates").status_code

            with ThreadPoolExecutor(number) as pool:
                return list(pool.map(one, range(number)))

    async def _crowd_asks(self, policy: Policy, number: int) -> list[int]:
        async with httpx.AsyncClient(base_url=PLACEHOLDER, transport=PolicyTransport(policy)) as client:
            answers = await asyncio.gather(*(client.get("/recruit/v2/Candidates") for _ in range(number)))
            return [answer.status_code for answer in answers]


def _with_operation(method: str, path: str, parts: dict[str, Any]) -> dict[str, Any]:
    known = {
        ("GET", "/recruit/v2/Candidates"): "list_candidates",
        ("POST", "/recruit/v2/Candidates"): "create_candidates",
    }
    known |= {("PUT", "/recruit/v2/Candidates/1"): "update_candidate", ("POST", "/recruit/v2/upload"): "upload"}
    known |= {("GET", "/oauth/serverinfo"): "get_server_info"}
    operation = {"operation_id": known[method, path]} if (method, path) in known else {}
    return {**parts, "extensions": {**operation, **parts.get("extensions", {})}}


@pytest.fixture(params=[("sync", 64), ("async", 1000)], ids=["sync", "async"])
def world(request: pytest.FixtureRequest) -> World:
    return World(*request.param)


@pytest.fixture
def secrets() -> tuple[str, ...]:
    return ("canary-client-secret", "canary0refresh", "canary1refresh", "canary1.token", "canary2.token")
