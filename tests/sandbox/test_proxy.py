"""The fault proxy: untouched answers pass byte for byte, and each fault does to an answer what it says."""

from __future__ import annotations

import socket
import threading
import zlib
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from zrecruit_ext.sandbox import proxy as faults
from zrecruit_ext.sandbox.proxy import FaultProxy

BODY = b'{"data": ["' + b"x" * 500 + b'"]}'
ASKED = "/thing"


class Server:
    """Answers every request with BODY, over connections that stay open; `seen` holds what came."""

    def __init__(self) -> None:
        self.seen: list[bytes] = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self) -> None:
        while True:
            connection, _ = self.listener.accept()
            with connection:
                data = b""
                while b"\r\n\r\n" not in data:
                    data += connection.recv(65536)
                if data.startswith(b"STOP"):
                    return
                head, _, body = data.partition(b"\r\n\r\n")
                length = next((int(line[15:]) for line in head.split(b"\r\n") if line.startswith(b"content-length")), 0)
                while len(body) < length:
                    body += connection.recv(65536)
                self.seen.append(head.split(b"\r\n")[0] + b" " + body)
                content = b"" if data.startswith(b"HEAD") else BODY
                connection.sendall(
                    b"HTTP/1.1 200 OK\r\nX-Kept: yes\r\nContent-Length: %d\r\n\r\n" % len(BODY) + content
                )

    def stop(self) -> None:
        with socket.create_connection(self.listener.getsockname()) as connection:
            connection.sendall(b"STOP\r\n\r\n")
            self.thread.join()
        self.listener.close()


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.stop()


@pytest.fixture
def proxy(server: Server) -> Iterator[FaultProxy]:
    with FaultProxy(server.url, seed=1) as proxy:
        yield proxy


@pytest.fixture
def client(proxy: FaultProxy) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=proxy.url, timeout=0.5) as client:
        yield client


def raw(proxy: FaultProxy) -> bytes:
    """Everything that comes until the connection ends."""
    host, _, port = proxy.url.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port)), timeout=5) as connection:
        connection.sendall(b"GET /thing HTTP/1.1\r\nhost: x\r\n\r\n")
        parts = []
        while part := connection.recv(65536):
            parts.append(part)
    return b"".join(parts)


def test_what_no_rule_chooses_passes_untouched(server, proxy, client) -> None:
    for _ in range(3):
        answer = client.post(ASKED, content=b"sent")
        assert (answer.status_code, answer.content, answer.headers["x-kept"]) == (200, BODY, "yes")
    assert server.seen == [b"POST /thing HTTP/1.1 sent"] * 3
    assert client.head(ASKED).headers["content-length"] == str(len(BODY))
    assert (proxy.requests, proxy.played) == (4, {})


def test_a_body_in_chunks_arrives_whole(server, client) -> None:
    client.post(ASKED, content=iter([b"first ", b"second"]))
    assert server.seen == [b"POST /thing HTTP/1.1 first second"]


@pytest.mark.parametrize(
    ("fault", "kind", "reached"),
    [
        (faults.ResetBefore(), httpx.ReadError, 0),
        (faults.ResetAfter(), httpx.ReadError, 1),
        (faults.Hang(), httpx.ReadTimeout, 1),
        (faults.HangAfterHeaders(), httpx.ReadTimeout, 1),
        (faults.HalfClose(), httpx.RemoteProtocolError, 1),
        (faults.Cut(100), httpx.RemoteProtocolError, 1),
        (faults.CorruptChunk(), httpx.RemoteProtocolError, 1),
    ],
)
def test_a_fault_shows_as_the_failure_it_is_named_after(server, proxy, client, fault, kind, reached) -> None:
    proxy.spoil(fault, times=1)
    with pytest.raises(kind):
        client.get(ASKED)
    assert len(server.seen) == reached
    assert client.get(ASKED).content == BODY
    assert proxy.played == {type(fault).__name__: 1}


def test_a_cut_answer_ends_at_its_byte(proxy) -> None:
    proxy.spoil(faults.Cut(100), times=1)
    head, _, body = raw(proxy).partition(b"\r\n\r\n")
    assert body == BODY[:100]
    assert b"content-length: %d" % len(BODY) in head
    proxy.spoil(faults.Cut(100, sized=False))
    head, _, body = raw(proxy).partition(b"\r\n\r\n")
    assert body == BODY[:100]
    assert b"content-length" not in head


def test_a_compressed_body_is_cut_inside(proxy) -> None:
    proxy.spoil(faults.GzipCut(25))
    with httpx.Client(base_url=proxy.url) as client, client.stream("GET", ASKED) as answer:
        cut = b"".join(answer.iter_raw())
    assert (answer.headers["content-encoding"], len(cut)) == ("gzip", 25)
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    assert BODY.startswith(unpacker.decompress(cut))
    assert not unpacker.eof


@pytest.mark.parametrize("fault", [faults.Latency(0.01, jitter=0.01), faults.Drip(size=100, pause=0.001)])
def test_a_slow_answer_is_whole(proxy, client, fault) -> None:
    proxy.spoil(fault)
    assert client.get(ASKED).content == BODY


def test_rules_choose_by_path_probability_and_number(proxy, client) -> None:
    proxy.spoil(faults.ResetBefore(), path="/other$")
    proxy.spoil(faults.Latency(0), probability=0.5)
    proxy.spoil(faults.Drip(1000, 0), times=2)
    for _ in range(40):
        client.get(ASKED)
    assert proxy.played["Drip"] == 2
    assert 10 < proxy.played["Latency"] < 30
    with pytest.raises(httpx.ReadError):
        client.get("/other")
    proxy.clear()
    client.get("/other")


def test_it_stops_while_it_holds_answers_back(server) -> None:
    with FaultProxy(server.url) as proxy:
        proxy.spoil(faults.Hang())
        outcome: list[Any] = []

        def ask() -> None:
            try:
                httpx.get(proxy.url + ASKED, timeout=30)
            except httpx.HTTPError as error:
                outcome.append(type(error))

        thread = threading.Thread(target=ask)
        thread.start()
        while not server.seen:
            pass
    thread.join()
    proxy.stop()
    assert outcome == [httpx.RemoteProtocolError]
