"""listen, trigger and webhooks on real sockets: from a change in the sandbox to a line, and past a kill."""

from __future__ import annotations

import http.client
import json
import os
import queue
import signal
import socket
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest

from zrecruit_ext import Recruit
from zrecruit_ext.webhooks import Event, Inbox

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import CommandLine

TOKEN = "a-token-of-ours"
NOTICE = {
    "server_time": 1,
    "module": "Candidates",
    "operation": "insert",
    "ids": ["7"],
    "channel_id": "1",
    "token": TOKEN,
}
JSON = {"Content-Type": "application/json"}


class Listening:
    """A running `zrecruit listen`."""

    def __init__(self, process: Any) -> None:
        self.process = process
        line = process.stderr.readline()
        assert "listening on" in line, line + process.stderr.read()
        self.url = line.split()[-1]
        self.port = int(self.url.split(":")[2].split("/")[0])

    def post(self, body: Any = NOTICE, path: str = "/webhook", **headers: str) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        connection.request("POST", path, content, JSON | headers)
        answer = connection.getresponse()
        try:
            return answer.status, answer.read()
        finally:
            connection.close()

    def raw(self, content: bytes) -> bytes:
        """Everything that is answered to these bytes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as wire:
            wire.sendall(content)
            wire.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: wire.recv(65_536), b""))

    def event(self) -> dict[str, Any]:
        return json.loads(self.process.stdout.readline())

    def stop(self) -> tuple[int, str]:
        self.process.send_signal(signal.SIGTERM)
        out, _ = self.process.communicate(timeout=30)
        return self.process.returncode, out


@contextmanager
def listening(shell: CommandLine, *arguments: str) -> Iterator[Listening]:
    with shell.start("listen", "--port", "0", "--token", TOKEN, *arguments) as process:
        try:
            yield Listening(process)
        finally:
            process.kill()


def test_a_change_in_the_sandbox_becomes_a_line(zrecruit: CommandLine, monkeypatch: Any) -> None:
    for name, value in zrecruit.environment.items():
        monkeypatch.setenv(name, value)
    with listening(zrecruit, "--json") as listener, Recruit.from_env() as zr:
        made = zr.webhooks.subscribe(["Candidates.all", "Interviews.create"], listener.url, token=TOKEN)
        for event in ("Candidates.create", "Candidates.update", "Candidates.delete", "Interviews.create"):
            done = zrecruit("trigger", event, "--json").json
            told = listener.event()
            if event == "Candidates.delete":
                assert told["operation"] == "create"
                told = listener.event()
            assert f"{told['module']}.{told['operation']}" == done["event"]
            assert (told["ids"], told["channel"], told["dialect"]) == ([done["id"]], made.channel_id, "vendor")
            assert TOKEN not in json.dumps(told)
        assert listener.stop() == (0, "")


def test_a_repetition_is_no_second_line_and_a_refusal_none(bare: CommandLine) -> None:
    with listening(bare, "--json") as listener:
        assert listener.post() == listener.post() == (200, b'{"status":"accepted"}')
        refused = {listener.post(NOTICE | {"token": wrong}) for wrong in ("", "x", None)}
        refused |= {
            listener.post(path="/"),
            listener.post(b"x" * 300_000),
            listener.post(**{"Content-Type": "text/plain"}),
        }
        assert refused == {(401, b'{"status":"refused"}')}
        assert listener.event()["ids"] == ["7"]
        listener.post(NOTICE | {"server_time": 2})
        assert listener.event()["server_time"] == 2
        assert listener.stop() == (0, "")


def test_requests_that_are_none_get_the_same_bytes(bare: CommandLine) -> None:
    body = json.dumps(NOTICE).encode()
    head = b"POST /webhook HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
    with listening(bare) as listener:
        answers = {
            listener.raw(content)
            for content in (
                b"GET /webhook HTTP/1.1\r\nHost: h\r\n\r\n",
                b"PUT /webhook HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n",
                head + b"\r\n",
                head + b"Content-Length: -1\r\n\r\n" + body,
                head + b"Content-Length: 99999\r\n\r\n" + body,
                head + b"Content-Length: 99999999999999999999999999\r\n\r\n" + body,
                head + b"Content-Length: 5\r\nContent-Length: %d\r\n\r\n" % len(body) + body,
                head + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n" + body,
                head + b"Transfer-Encoding: chunked\r\n\r\nfffffff\r\n" + body,
                head + b"X: " + b"y" * 70_000 + b"\r\n\r\n",
                b"nonsense\r\n\r\n",
            )
        }
        (answer,) = answers
        assert answer.startswith(b"HTTP/1.1 401 Unauthorized\r\n")
        assert answer.endswith(b'\r\n\r\n{"status":"refused"}')
        pieces = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (body[:9], body[9:])) + b"0\r\n\r\n"
        assert listener.raw(head + b"Transfer-Encoding: chunked\r\n\r\n" + pieces).startswith(b"HTTP/1.1 200 OK")


def test_what_was_answered_is_in_the_inbox_after_a_kill(bare: CommandLine, tmp_path: Path) -> None:
    url = f"sqlite:{tmp_path}/inbox.db"
    with listening(bare, "--inbox", url) as listener:
        statuses = [listener.post(NOTICE | {"server_time": number})[0] for number in range(1, 21)]
        os.kill(listener.process.pid, signal.SIGKILL)
    assert statuses == [200] * 20
    assert [each.event.server_time for each in Inbox(url).waiting()] == list(range(1, 21))


@pytest.fixture
def application() -> Iterator[Any]:
    """Refuses the first post, takes the others."""
    taken: queue.Queue[tuple[str, bytes]] = queue.Queue()
    count = iter(range(1_000))

    class App(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            taken.put((self.path + " " + self.headers["content-type"], body))
            self.send_response(500 if next(count) == 0 else 204)
            self.end_headers()

        def log_message(self, *_: Any) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), App)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/app?k=1", taken
    server.shutdown()
    server.server_close()
    thread.join()


def test_an_event_is_forwarded_until_it_is_taken(bare: CommandLine, application: Any) -> None:
    url, taken = application
    with listening(bare, "--forward-to", url) as listener:
        listener.post()
        for _ in range(2):
            place, body = taken.get(timeout=60)
            assert (place, json.loads(body)) == ("/app?k=1 application/json", NOTICE)
        listener.post(
            b"id=7&Email=a%40b.c&token=" + TOKEN.encode(), **{"Content-Type": "application/x-www-form-urlencoded"}
        )
        place, body = taken.get(timeout=60)
        assert (place.split()[1], body) == (
            "application/x-www-form-urlencoded",
            b"id=7&Email=a%40b.c&token=" + TOKEN.encode(),
        )
        assert "status 500" in listener.process.stderr.readline()


def test_channels_are_listed_and_renewed(zrecruit: CommandLine, recruit_sandbox: Any, monkeypatch: Any) -> None:
    for name, value in zrecruit.environment.items():
        monkeypatch.setenv(name, value)
    assert zrecruit("webhooks", "list").out == "no channels\n"
    with Recruit.from_env() as zr:
        made = zr.webhooks.subscribe("Candidates.all", "https://example.com/h", token=TOKEN, lifetime=3_600)
    (channel,) = zrecruit("webhooks", "list", "--json").json["channels"]
    assert channel == made.to_dict()
    (renewed,) = zrecruit("webhooks", "renew", "--json").json["channels"]
    assert (renewed["ok"], renewed["expires"] > channel["expires"]) == (True, True)
    (channel,) = zrecruit("webhooks", "list", "--json").json["channels"]
    assert channel["expires"] == renewed["expires"]


def test_dead_events_are_shown_and_replayed(here: Any, tmp_path: Path) -> None:
    url = f"sqlite:{tmp_path}/inbox.db"
    inbox = Inbox(url)
    inbox.add([Event("000000000000001-x", "Candidates", "edit", ["1"])])
    claimed = inbox.claim(60)
    assert claimed is not None
    inbox.bury(claimed)
    (dead,) = here("webhooks", "dead", "--inbox", url, "--json").json["dead"]
    assert (dead["id"], dead["ids"]) == ("000000000000001-x", ["1"])
    assert here("webhooks", "replay", dead["id"], "--inbox", url).code == 0
    assert here("webhooks", "replay", dead["id"], "--inbox", url).code == 1
    assert here("webhooks", "dead", "--inbox", url).out == "no dead events\n"
    assert [each.event.id for each in Inbox(url).waiting()] == [dead["id"]]


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (("webhooks", "sing"), 2, "none of list, renew, replay, dead"),
        (("webhooks", "dead"), 2, "needs --inbox"),
        (("webhooks", "replay", "--inbox", "memory:"), 2, "needs the ID"),
        (("trigger", "Candidates"), 1, "no event"),
        (("trigger", "Candidates.all"), 1, "nothing that can be done"),
        (("listen", "--port", "0"), 2, "--token"),
        (("listen", "--port", "0", "--token", ""), 1, "not empty"),
        (("listen", "--port", "0", "--token", "t", "--inbox", "nowhere"), 1, "no token store"),
        (("listen", "--port", "0", "--token", "t", "--forward-to", "ftp://x"), 2, "no http address"),
    ],
)
def test_wrong_words_are_one_line(here: Any, arguments: tuple[str, ...], code: int, line: str) -> None:
    done = here(*arguments)
    assert (done.code, done.out) == (code, "")
    assert line in done.line


def test_nothing_is_triggered_in_a_real_organisation(bare: CommandLine) -> None:
    credentials = {"ZOHO_CLIENT_ID": "1000.A", "ZOHO_CLIENT_SECRET": "a-secret", "ZOHO_REFRESH_TOKEN": "1000.c.d"}
    done = bare("trigger", "Candidates.create", **credentials)
    assert (done.code, "this is no sandbox" in done.line) == (1, True)


def test_a_port_that_is_taken_is_said(bare: CommandLine) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = bare("listen", "--port", str(taken.getsockname()[1]), "--token", "t")
    assert (done.code, "Choose another --port" in done.line) == (1, True)
