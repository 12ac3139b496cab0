"""The adapters inside the real frameworks, served over real sockets: the same answers, the same events."""

from __future__ import annotations

import asyncio
import http.client
import json
import socket
import threading
import wsgiref.simple_server
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from zrecruit_ext.webhooks import Inbox, Receiver

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOKEN = "a-token-of-ours"
NOTICE = {
    "server_time": 1,
    "module": "Candidates",
    "operation": "insert",
    "ids": ["7"],
    "channel_id": "1",
    "token": TOKEN,
}
JSON, FORM = "application/json", "application/x-www-form-urlencoded"


@contextmanager
def wsgi(app: Any) -> Iterator[int]:
    class Quiet(wsgiref.simple_server.WSGIRequestHandler):
        def log_message(self, *_: Any) -> None: ...

    with wsgiref.simple_server.make_server("127.0.0.1", 0, app, handler_class=Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


@contextmanager
def asgi(app: Any) -> Iterator[int]:
    import uvicorn

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(16)
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="off", ws="none"))
        thread = threading.Thread(target=lambda: asyncio.run(server.serve([listener])))
        thread.start()
        yield listener.getsockname()[1]
        server.should_exit = True
        thread.join()


@contextmanager
def flask(receiver: Receiver) -> Iterator[int]:
    from flask import Flask

    from zrecruit_ext.contrib.flask import webhook

    app = Flask("hook")
    app.post("/webhook")(webhook(receiver))
    with wsgi(app) as port:
        yield port


@contextmanager
def starlette(receiver: Receiver) -> Iterator[int]:
    from starlette.applications import Starlette

    from zrecruit_ext.contrib.starlette import webhook

    app = Starlette()
    app.add_route("/webhook", webhook(receiver), methods=["POST"])
    with asgi(app) as port:
        yield port


@contextmanager
def fastapi(receiver: Receiver) -> Iterator[int]:
    from fastapi import FastAPI

    from zrecruit_ext.contrib.starlette import webhook

    app = FastAPI()
    app.add_route("/webhook", webhook(receiver), methods=["POST"])
    with asgi(app) as port:
        yield port


class Urls:
    """What Django takes for a module of urls."""

    urlpatterns: list[Any]


@contextmanager
def django(receiver: Receiver) -> Iterator[int]:
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application
    from django.urls import clear_url_caches, path

    from zrecruit_ext.contrib.django import webhook

    if not settings.configured:
        middleware = ["django.middleware.csrf.CsrfViewMiddleware"]
        settings.configure(ROOT_URLCONF=Urls, ALLOWED_HOSTS=["*"], SECRET_KEY="x", MIDDLEWARE=middleware, USE_TZ=True)
    Urls.urlpatterns = [path("webhook", webhook(receiver))]
    clear_url_caches()
    with wsgi(get_wsgi_application()) as port:
        yield port


@pytest.fixture(params=[flask, starlette, fastapi, django], ids=lambda make: make.__name__)
def served(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[int, Inbox]]:
    pytest.importorskip(request.param.__name__)
    inbox = Inbox(f"sqlite:{tmp_path}/inbox.db")
    with request.param(Receiver(inbox, tokens=[TOKEN])) as port:
        yield port, inbox
    inbox.store.close()  # type: ignore[attr-defined]


def post(port: int, body: bytes, kind: str = JSON, path: str = "/webhook") -> tuple[int, bytes, str | None]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("POST", path, body, {"Content-Type": kind})
        answer = connection.getresponse()
        return answer.status, answer.read(), answer.getheader("content-type")
    finally:
        connection.close()


def test_a_notice_is_taken_once_and_everything_else_refused_alike(served: tuple[int, Inbox]) -> None:
    port, inbox = served
    body = json.dumps(NOTICE).encode()
    accepted = {post(port, body), post(port, body)}
    assert accepted == {(200, b'{"status":"accepted"}', JSON)}
    wrong = json.dumps(NOTICE | {"token": "x"}).encode()
    refused = {post(port, wrong), post(port, body, "text/plain"), post(port, body[:-1]), post(port, b"[]")}
    assert refused == {(401, b'{"status":"refused"}', JSON)}
    assert [each.event.ids for each in inbox.waiting()] == [["7"]]


def test_a_workflow_webhook_may_say_it_in_the_query(served: tuple[int, Inbox]) -> None:
    port, inbox = served
    assert post(port, b"id=8", FORM, f"/webhook?token={TOKEN}&module=Tasks&operation=edit")[0] == 200
    assert [(each.event.name, each.event.ids) for each in inbox.waiting()] == [("Tasks.edit", ["8"])]


def test_a_body_too_large_is_refused(served: tuple[int, Inbox]) -> None:
    port, inbox = served
    try:
        assert post(port, b" " * 270_000)[:2] == (401, b'{"status":"refused"}')
    except (BrokenPipeError, ConnectionResetError):
        """The server has answered and closed before everything was sent."""
    assert inbox.waiting() == []
