"""Answers cut at every byte, in four framings; and the deadline, wherever the time goes."""

from __future__ import annotations

import asyncio
import gzip
import io
import json
import os
import random
import socket
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx
from figures import Figures
from wiretap import Tap, tapped

from zrecruit_ext import errors
from zrecruit_ext.auth import Credentials, Secret, StaticToken
from zrecruit_ext.client import AsyncRecruit, Recruit
from zrecruit_ext.datacenters import data_centre
from zrecruit_ext.operations import Operations
from zrecruit_ext.policy import Policy
from zrecruit_ext.retry import RetryPolicy
from zrecruit_ext.sandbox import proxy as faults
from zrecruit_ext.sandbox.launch import RunningSandbox, start
from zrecruit_ext.sandbox.proxy import FaultProxy
from zrecruit_ext.stores import open_store
from zrecruit_ext.transport import PLACEHOLDER, PolicyTransport

SIZE = 65_536
CALL = {"method": "GET", "url": "/recruit/v2/Candidates", "extensions": {"operation_id": "list_candidates"}}
INSIDE = "gzip that ends early inside its length"
FRAMINGS = ("length", "chunked", "close", "gzip", INSIDE)
DEADLINE = 0.5
OVER = 0.25


def body_of(size: int) -> bytes:
    """JSON of just that size, which hardly gets smaller when it is compressed."""
    text = random.Random(4).randbytes(size).hex()
    return json.dumps({"data": [{"id": "1", "Last_Name": text[: size - 41]}]}).encode().ljust(size)


def framed(body: bytes, framing: str) -> bytes:
    """A whole answer."""
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
    packed = gzip.compress(body)
    chunks = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in _parts(body, 4096))
    return {
        "length": head + b"Content-Length: %d\r\n\r\n" % len(body) + body,
        "chunked": head + b"Transfer-Encoding: chunked\r\n\r\n" + chunks + b"0\r\n\r\n",
        "close": head + b"Connection: close\r\n\r\n" + body,
        "gzip": head + b"Content-Encoding: gzip\r\nConnection: close\r\n\r\n" + packed,
    }[framing]


def announced(packed: bytes) -> bytes:
    """A whole message with a length, whatever the compressed data in it: what a cache that lost a part hands out."""
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n"
    return head + b"Content-Length: %d\r\n\r\n" % len(packed) + packed


def _parts(body: bytes, size: int) -> Iterator[bytes]:
    return (body[start : start + size] for start in range(0, len(body), size))


def cuts(framing: str, size: int, positions: Callable[[int], Iterable[int]]) -> tuple[int, int, list[str]]:
    """Tries, answers accepted though something was missing of their value, and errors that are none of ours."""
    body = body_of(size)
    packed = gzip.compress(body, mtime=0)
    whole, answer = (packed if framing == INSIDE else framed(body, framing)), b""
    value = json.loads(body)
    tap = Tap(lambda wire, request: answer)
    policy = Policy(data_centre("us"), Operations.of_package(), StaticToken(Secret("t")), retry=RetryPolicy(attempts=1))
    tried, wrong, strange = 0, 0, []
    with httpx.Client(base_url=PLACEHOLDER, transport=tapped(PolicyTransport(policy), tap)) as client:
        for position in positions(len(whole)):
            answer = announced(packed[:position]) if framing == INSIDE else whole[:position]
            tried += 1
            try:
                wrong += json.loads(client.request(**CALL).content) != value
            except errors.WireError:
                pass
            except Exception as error:
                strange.append(f"{type(error).__name__} at {position}")
            tap.wires.clear()
        answer = announced(packed) if framing == INSIDE else whole
        assert client.request(**CALL).content == body, "the whole answer is taken"
    return tried, wrong, strange


def socket_cuts(sandbox: RunningSandbox, number: int) -> tuple[int, int]:
    """The same over sockets, through the proxy: tries, and answers accepted with another value."""
    wrong = 0
    with FaultProxy(sandbox.url) as proxy, client_of(sandbox, proxy.url, deadline=10.0) as zr:
        whole = zr.request("GET", "Candidates").json()
        length = len(zr.request("GET", "Candidates").content)
        for turn in range(number):
            at = length * turn // number
            for fault in (
                faults.Cut(at),
                faults.Cut(at, sized=False),
                faults.CorruptChunk(at),
                faults.GzipCut(at // 8),
            ):
                proxy.clear()
                proxy.spoil(fault, path="/Candidates", times=1)
                # It is repeated after the cut, so the value must be right.
                wrong += zr.request("GET", "Candidates").json() != whole
                assert proxy.played[type(fault).__name__] > turn
    return number * 4, wrong


def file_cuts(sandbox: RunningSandbox, number: int) -> tuple[int, int]:
    """Attachments whose answer ends with the connection: tries, and files kept that are not what was sent."""
    content, wrong = random.Random(5).randbytes(5000), 0
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        proxy = stack.enter_context(FaultProxy(sandbox.url))
        zr = stack.enter_context(client_of(sandbox, proxy.url, deadline=10.0))
        some = str(zr.candidates.create([{"Last_Name": "File"}])[0].id)
        sent = zr.candidates.attachments(some).upload(io.BytesIO(content), name="cv.pdf")
        for at in (*range(0, len(content), len(content) // number), len(content)):
            proxy.clear()
            proxy.spoil(faults.Cut(at, sized=False), path="/Attachments/")
            try:
                kept = zr.candidates.attachments(some).download(str(sent.id), folder / "cv.pdf").read_bytes()
                wrong += kept != content
            except errors.AnswerCut:
                wrong += at == len(content)
    return number + 1, wrong


def credentials_of(sandbox: RunningSandbox) -> Credentials:
    return Credentials(sandbox.client_id, sandbox.client_secret, sandbox.refresh_token)


def client_of(sandbox: RunningSandbox, url: str, **options: Any) -> Recruit:
    return Recruit(credentials_of(sandbox), sandbox_url=url, timeout=30.0, **options)


# --- the deadline ---


@contextmanager
def silent() -> Iterator[str]:
    """A server that accepts and never says a word: its TLS handshake does not come."""
    with socket.create_server(("127.0.0.1", 0), backlog=64) as listener:
        yield f"https://127.0.0.1:{listener.getsockname()[1]}"


@contextmanager
def no_resolver() -> Iterator[None]:
    """Names are not found, and the resolver does not say so."""
    real, over = socket.getaddrinfo, threading.Event()

    def stall(host: Any, *args: Any, **options: Any) -> Any:
        if host in ("localhost", b"localhost"):
            over.wait(5)
        return real(host, *args, **options)

    socket.getaddrinfo = stall
    try:
        yield
    finally:
        over.set()
        socket.getaddrinfo = real


def places(sandbox: RunningSandbox, stack: ExitStack) -> dict[str, Callable[[], dict[str, Any]]]:
    """Where the time goes, by name: the settings of a client that meets it."""

    def spoilt(fault: faults.Fault, path: str = "/Candidates") -> Callable[[], dict[str, Any]]:
        def settings() -> dict[str, Any]:
            proxy = stack.enter_context(FaultProxy(sandbox.url))
            proxy.spoil(fault, path=path)
            return {"sandbox_url": proxy.url}

        return settings

    def locked() -> dict[str, Any]:
        store = f"file:{stack.enter_context(tempfile.TemporaryDirectory())}/t.json"
        key = credentials_of(sandbox).key(httpx.URL(sandbox.url).host)
        lock = open_store(store).lock(key)
        assert lock.try_acquire()
        stack.callback(lock.release)
        return {"sandbox_url": sandbox.url, "token_store": store}

    def nameless() -> dict[str, Any]:
        stack.enter_context(no_resolver())
        return {"sandbox_url": sandbox.url.replace("127.0.0.1", "localhost")}

    return {
        "drip": spoilt(faults.Drip()),
        "hang in the body": spoilt(faults.HangAfterHeaders()),
        "hang before the headers": spoilt(faults.Hang()),
        "half close": spoilt(faults.HalfClose()),
        "TLS": lambda: {"sandbox_url": stack.enter_context(silent())},
        "refresh": spoilt(faults.Hang(), "/oauth"),
        "refresh that drips": spoilt(faults.Drip(), "/oauth"),
        "lock wait": locked,
        "DNS": nameless,
    }


def overshoot(sandbox: RunningSandbox, settings: dict[str, Any]) -> float:
    """Seconds over the deadline, the worse of both worlds."""
    with Recruit(credentials_of(sandbox), timeout=30.0, deadline=DEADLINE, **settings) as zr:
        sync = over(lambda: zr.request("GET", "Candidates"))

    async def ask() -> float:
        async with AsyncRecruit(credentials_of(sandbox), timeout=30.0, deadline=DEADLINE, **settings) as zr:
            started = time.monotonic()
            with suppress(errors.DeadlineExceeded, errors.AnswerLost):
                await zr.request("GET", "Candidates")
            return time.monotonic() - started - DEADLINE

    return max(sync, asyncio.run(ask()))


def over(call: Callable[[], Any]) -> float:
    started = time.monotonic()
    with suppress(errors.DeadlineExceeded, errors.AnswerLost):
        call()
    return time.monotonic() - started - DEADLINE


def late(sandbox: RunningSandbox) -> dict[str, float]:
    found = {}
    for name in places(sandbox, ExitStack()):
        with ExitStack() as stack:
            found[name] = overshoot(sandbox, places(sandbox, stack)[name]())
    return found


def main() -> None:
    figures = Figures()
    sizes = [SIZE if "gzip" not in framing else 2 * SIZE + 8192 for framing in FRAMINGS]  # packed it is 64 KiB as well
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        found = list(pool.map(cuts, FRAMINGS, sizes, [range] * len(FRAMINGS)))
    for framing, (tried, wrong, strange) in zip(FRAMINGS, found, strict=True):
        figures.at_least(f"cut at every byte, {framing}: tries", tried, SIZE)
        figures.exactly(f"cut at every byte, {framing}: accepted with another value", wrong, 0)
        figures.exactly(f"cut at every byte, {framing}: errors that are not documented", len(strange), 0)
    with start(candidates=200) as sandbox:
        tried, wrong = socket_cuts(sandbox, 25)
        figures.exactly(f"{tried} cuts over sockets: accepted with another value", wrong, 0)
        tried, wrong = file_cuts(sandbox, 50)
        figures.exactly(f"{tried} files cut without length: kept though they differ, or refused whole", wrong, 0)
        for name, seconds in late(sandbox).items():
            figures.at_most(f"deadline, {name}: seconds over it (sync and async)", seconds, OVER)
    figures.done()


if __name__ == "__main__":
    main()
