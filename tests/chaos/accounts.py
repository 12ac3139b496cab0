"""An accounts server and a records call, in a process of its own; it counts and limits what it mints."""

from __future__ import annotations

import json
import multiprocessing
import threading
import time
from collections import defaultdict
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import httpx

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Accounts", "TokenLimits", "accounts"]

FORK = multiprocessing.get_context("fork")


class TokenLimits:
    """10 access tokens of a refresh token in 10 minutes, 15 alive; one more ends the oldest (vendor's CRM pages)."""

    def __init__(self) -> None:
        self.minted: dict[str, list[float]] = defaultdict(list)
        self.denials = self.evictions = 0

    def mint(self, refresh: str, now: float) -> int | None:
        """The number of the new token, None when it is denied."""
        times = self.minted[refresh]
        if sum(now - at < 600 for at in times[-10:]) >= 10:
            self.denials += 1
            return None
        self.evictions += sum(now - at < 3600 for at in times[-15:]) >= 15
        times.append(now)
        return len(times)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Any

    def log_message(self, *args: Any) -> None:
        pass

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["content-length"])).decode())
        refresh, state = form["refresh_token"][0], self.server
        with state.mutex:
            state.asked[refresh] += 1
        time.sleep(state.hold)
        with state.mutex:
            number = state.limits.mint(refresh, time.time())
        token = f"1000.{refresh}.{number}"
        self.answer({"access_token": token, "expires_in": 3600} if number else {"error": "Access Denied"})

    def do_GET(self) -> None:
        path, state = urlsplit(self.path), self.server
        query = {name: values[0] for name, values in parse_qs(path.query).items()}
        if path.path == "/stats":
            minted = {refresh: len(times) for refresh, times in state.limits.minted.items()}
            return self.answer({"minted": minted, "asked": state.asked, "denials": state.limits.denials})
        if path.path == "/hold":
            state.hold = float(query["seconds"])
        elif path.path == "/revoke":
            state.revoked.add(query["token"])
        elif (token := self.headers["authorization"].partition(" ")[2]) in state.revoked or not token:
            return self.answer({"code": "INVALID_TOKEN", "message": "invalid oauth token"}, 401)
        return self.answer({"data": []})

    def answer(self, body: Any, status: int = 200) -> None:
        content = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 1024

    def __init__(self, host: str) -> None:
        super().__init__((host, 0), Handler)
        self.limits, self.asked = TokenLimits(), defaultdict(int)
        self.revoked: set[str] = set()
        self.hold = 0.0
        self.mutex = threading.Lock()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Workers are killed in the middle."""


class Accounts:
    """The server as seen from the script."""

    def __init__(self, host: str, port: int) -> None:
        self.host, self.port = host, port
        self.url = f"http://{host}:{port}"

    def hold(self, seconds: float) -> None:
        httpx.get(f"{self.url}/hold", params={"seconds": seconds})

    def revoke(self, token: str) -> None:
        httpx.get(f"{self.url}/revoke", params={"token": token})

    def minted(self, refresh: str) -> int:
        return httpx.get(f"{self.url}/stats").json()["minted"].get(refresh, 0)

    def asked(self, refresh: str) -> int:
        """Requests for a token, whether their answer was waited for or not."""
        return httpx.get(f"{self.url}/stats").json()["asked"].get(refresh, 0)


@contextmanager
def accounts(host: str = "127.0.0.1") -> Iterator[Accounts]:
    server = Server(host)
    process = FORK.Process(target=server.serve_forever, args=(0.05,), daemon=True)
    process.start()
    server.socket.close()
    yield Accounts(host, server.server_port)
    process.kill()
    process.join()
