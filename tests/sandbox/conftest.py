"""A client that holds every answer of the sandbox against the spec."""

from __future__ import annotations

import json
import queue
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.routing import Router
from zrecruit_ext.sandbox.spec import load_spec
from zrecruit_ext.sandbox.validate import SchemaSet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox


class Judge:
    """Says what is wrong with an answer, by the spec."""

    def __init__(self) -> None:
        self.spec = load_spec()
        self._schemas = SchemaSet(self.spec)
        self._router = Router(self.spec.operations.values())

    def errors(self, response: httpx.Response) -> list[str]:
        try:
            match = self._router.find(response.request.method, response.request.url.path)
        except Refused as refused:
            same = response.status_code == refused.status
            return [] if same else [f"{response.status_code} where the spec has no operation"]
        is_json = response.headers.get("content-type", "").startswith("application/json")
        value = response.json() if is_json else None
        if response.status_code == 204 and response.content:
            return ["204 with a body"]
        return self._schemas.answer_errors(match.operation, response.status_code, value)


class Api(httpx.Client):
    """Calls as one user; `check` is off only where a fault makes the answer."""

    def __init__(self, sandbox: RecruitSandbox, judge: Judge, refresh_token: str) -> None:
        super().__init__(base_url=sandbox.url, trust_env=False, verify=False)  # a TLS context costs 0.1 s
        self.sandbox = sandbox
        self.judge = judge
        self.check = True
        self.refresh_token = refresh_token

    def send(self, request: httpx.Request, **kwargs: Any) -> httpx.Response:
        response = super().send(request, **kwargs)
        response.read()
        if self.check and not request.url.path.startswith("/_sandbox"):
            assert self.judge.errors(response) == []
        return response

    def token(self, **form: str) -> httpx.Response:
        base = {"client_id": self.sandbox.client_id, "client_secret": self.sandbox.client_secret}
        grant = {"grant_type": "refresh_token", "refresh_token": self.refresh_token}
        return self.post("/oauth/v2/token", data=base | (form or grant))

    def login(self) -> Api:
        self.headers["Authorization"] = f"Zoho-oauthtoken {self.token().json()['access_token']}"
        return self

    def create(self, module: str, *rows: dict[str, Any]) -> list[str]:
        """Ids of rows that must all be taken."""
        response = self.post(f"/recruit/v2/{module}", json={"data": list(rows)})
        assert response.status_code == 201, response.text
        return [result["details"]["id"] for result in response.json()["data"]]

    def row(self, module: str, key: str) -> dict[str, Any]:
        found: dict[str, Any] = self.get(f"/recruit/v2/{module}/{key}").json()["data"][0]
        return found

    def ids(self, path: str, **params: Any) -> list[str]:
        """Ids on a page, none for 204."""
        response = self.get(path, params=params)
        assert response.status_code in (200, 204), response.text
        return [] if response.status_code == 204 else [row["id"] for row in response.json()["data"]]


@pytest.fixture(scope="session")
def judge() -> Judge:
    return Judge()


@pytest.fixture
def api(recruit_sandbox: RecruitSandbox, judge: Judge) -> Iterator[Api]:
    """The administrator, logged in."""
    with Api(recruit_sandbox, judge, recruit_sandbox.refresh_token) as client:
        yield client.login()


@pytest.fixture
def act_as(recruit_sandbox: RecruitSandbox, judge: Judge) -> Iterator[Any]:
    """Log in as the first user with a profile."""
    opened: list[Api] = []

    def login(profile: str) -> Api:
        user = next(user for user in recruit_sandbox.users() if user["profile"] == profile)
        opened.append(Api(recruit_sandbox, judge, user["refresh_token"]))
        return opened[-1].login()

    yield login
    for client in opened:
        client.close()


class Receiver:
    """Takes what is posted to it, in order; `status` is what it answers."""

    def __init__(self) -> None:
        self.status = 200
        self._taken: queue.Queue[tuple[str, Any]] = queue.Queue()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                outer._taken.put((self.path, json.loads(body)))
                self.send_response(outer.status)
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name of the base
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def next(self) -> tuple[str, Any]:
        """Path and body of the next post."""
        return self._taken.get(timeout=30)

    def take(self, count: int) -> list[Any]:
        """So many bodies."""
        return [self.next()[1] for _ in range(count)]

    def nothing_left(self) -> bool:
        return self._taken.empty()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """A server on loopback for notices and callbacks."""
    made = Receiver()
    thread = threading.Thread(target=made.server.serve_forever, args=(0.01,))
    thread.start()
    yield made
    made.server.shutdown()
    made.server.server_close()
    thread.join()
