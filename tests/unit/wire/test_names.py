"""Looking up a host is under the deadline, in both worlds."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from zrecruit_ext import errors
from zrecruit_ext._http import httpcore
from zrecruit_ext._wire.clamp import Clamp
from zrecruit_ext._wire.names import addresses
from zrecruit_ext.datacenters import sandbox_centre

SHORT = {"deadline": 0.4}


@pytest.fixture
def stalled(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A resolver that does not answer."""
    over, real = threading.Event(), socket.getaddrinfo

    def stall(host: Any, *args: Any, **options: Any) -> Any:
        if host not in ("localhost", b"localhost"):
            return real(host, *args, **options)
        over.wait(20)
        raise socket.gaierror(socket.EAI_AGAIN, "no answer")

    monkeypatch.setattr(socket, "getaddrinfo", stall)
    yield
    over.set()


def test_a_resolver_that_hangs_ends_with_the_deadline(vendor, world, make_policy, stalled) -> None:
    policy = make_policy(centre=sandbox_centre(f"http://localhost:{vendor.server_port}"))
    started = time.monotonic()
    error = world.fails(policy, errors.DeadlineExceeded, extensions=SHORT, timeout=httpx.Timeout(30.0))
    assert "0.4 s" in str(error)
    if world.name == "sync":  # asyncio.run waits for its threads when it ends
        assert time.monotonic() - started < 5


def test_a_host_is_found_by_its_name(vendor, world, make_policy) -> None:
    policy = make_policy(centre=sandbox_centre(f"http://localhost:{vendor.server_port}"))
    assert world.ask(policy).status_code == 200


def test_an_unknown_host_never_left(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*args: Any, **options: Any) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(httpcore.ConnectError, match="not known"):
        addresses("recruit.invalid", 443, 5)


def test_the_next_address_is_tried_when_one_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    class Network:
        def connect_tcp(self, host: str, port: int, timeout: float | None) -> str:
            tried.append(host)
            if host == "127.0.0.1":
                raise httpcore.ConnectError("refused")
            return "stream"

    found = [(0, 0, 0, "", (address, 443)) for address in ("127.0.0.1", "127.0.0.1", "127.0.0.2", "127.0.0.3")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **options: found)
    Clamp(Network()).connect_tcp("recruit.invalid", 443, 5)  # type: ignore[arg-type]
    assert tried == ["127.0.0.1", "127.0.0.2"]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **options: found[:1])
    with pytest.raises(httpcore.ConnectError, match="refused"):
        Clamp(Network()).connect_tcp("recruit.invalid", 443, 5)  # type: ignore[arg-type]
