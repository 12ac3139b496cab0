"""The deadline holds over everything, also where httpx's own timeouts start again with every byte."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import httpx
import pytest

from zrecruit_ext import errors
from zrecruit_ext._http import httpcore
from zrecruit_ext._wire.clamp import SLICE, Clamp, clamp_network, until
from zrecruit_ext.transport import PLACEHOLDER, PolicyTransport

CANDIDATES = "/recruit/v2/Candidates"
SHORT = {"deadline": 0.6}
PATIENT = httpx.Timeout(30.0)


def drip(start: bytes, drop: bytes = b" ") -> Any:
    """Sends `start`, then one drop at a time until the client goes away: no read ever times out."""

    def serve(handler, _) -> None:
        handler.close_connection = True
        handler.wfile.write(start)
        for _ in range(200):
            handler.wfile.write(drop)
            handler.wfile.flush()
            time.sleep(0.05)

    return serve


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n"
SLOW = {
    "headers": (b"HTTP/1.1 200 OK\r\nX-Slow: ", b"x"),
    "body": (HEAD + b"\r\n{", b" "),
    "silence": (b"", b""),
    "silence in the body": (HEAD + b"\r\n{", b""),
}


@pytest.mark.parametrize("where", SLOW)
def test_a_read_ends_with_its_deadline(vendor, world, make_policy, where) -> None:
    policy = make_policy()
    world.ask(policy)
    vendor.routes[CANDIDATES] = drip(*SLOW[where])
    started = time.monotonic()
    error = world.fails(policy, errors.DeadlineExceeded, extensions=SHORT, timeout=PATIENT)
    assert time.monotonic() - started < 5, "the drip lasts for ten seconds"
    assert "0.6 s" in str(error)
    assert policy.limiter.in_use == 0


@pytest.mark.parametrize("where", SLOW)
def test_a_create_that_outlives_its_deadline_is_ambiguous(vendor, world, make_policy, where) -> None:
    policy = make_policy()
    world.ask(policy)
    vendor.routes[CANDIDATES] = drip(*SLOW[where])
    world.fails(policy, errors.AmbiguousWrite, "POST", json={}, extensions=SHORT, timeout=PATIENT)
    assert vendor.calls() == 2


def test_a_file_that_drips_ends_with_the_deadline(vendor, world, make_policy) -> None:
    policy = make_policy()
    world.ask(policy)
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 5000\r\n\r\n"
    vendor.routes[CANDIDATES] = drip(head)
    world.fails(policy, errors.DeadlineExceeded, extensions=SHORT, timeout=PATIENT)
    assert policy.limiter.in_use == 0


def test_renewal_is_inside_the_deadline(vendor, world, make_policy) -> None:
    vendor.routes["/oauth/v2/token"] = drip(HEAD + b"\r\n")
    world.fails(make_policy(), errors.DeadlineExceeded, extensions=SHORT)
    assert vendor.calls() == 0


def test_waiting_for_somebody_elses_renewal_is_inside_the_deadline(vendor, world, make_policy, tokens) -> None:
    with tokens._lock.gate:
        error = world.fails(make_policy(), errors.DeadlineExceeded, extensions=SHORT)
    assert "another worker" in str(error)
    assert vendor.seen == []


def test_repeats_are_inside_the_deadline(vendor, world, make_policy) -> None:
    policy = make_policy()
    world.ask(policy)
    vendor.routes[CANDIDATES] = lambda handler, _: handler.answer(503, {}, retry_after="2")
    assert world.fails(policy, errors.ServerError, extensions=SHORT).retry_after == 2
    assert vendor.calls() == 2


def test_no_deadline_is_none(vendor, world, make_policy) -> None:
    assert world.ask(make_policy(deadline=0.0001), extensions={"deadline": None}).status_code == 200


def test_a_slow_reader_cannot_stretch_an_upload() -> None:
    class Slow:
        sent = 0

        def write(self, buffer: bytes, timeout: float | None) -> None:
            assert timeout is not None
            self.sent += len(buffer)
            time.sleep(0.05)

    from zrecruit_ext._wire.clamp import ClampedStream

    slow = Slow()
    with until(time.monotonic() + 0.2), pytest.raises(Exception, match="deadline"):
        ClampedStream(slow).write(b"x" * SLICE * 100, None)  # type: ignore[arg-type]
    assert slow.sent < SLICE * 100


class TestPrivateName:
    """httpx has no public way to give it a network backend; these fail on the release that moves it."""

    def test_sync(self) -> None:
        with httpx.HTTPTransport() as transport:
            assert isinstance(transport._pool._network_backend, httpcore.NetworkBackend)
            clamp_network(transport)
            assert isinstance(transport._pool._network_backend, Clamp)

    def test_async(self) -> None:
        assert isinstance(httpx.AsyncHTTPTransport()._pool._network_backend, httpcore.AsyncNetworkBackend)


def test_a_client_on_a_second_event_loop_says_so(vendor, make_policy) -> None:
    client = httpx.AsyncClient(base_url=PLACEHOLDER, transport=PolicyTransport(make_policy()))

    async def first() -> None:
        assert (await client.get(CANDIDATES)).status_code == 200
        await client._transport._async_inner.aclose()

    asyncio.run(first())
    with pytest.raises(errors.WrongEventLoop, match="one client per event loop"):
        asyncio.run(client.get(CANDIDATES))


def test_a_client_can_be_closed_unused(make_policy) -> None:
    with httpx.Client(transport=PolicyTransport(make_policy())):
        pass

    async def scenario() -> None:
        async with httpx.AsyncClient(transport=PolicyTransport(make_policy())):
            pass

    asyncio.run(scenario())
