"""The two ways to the wire that the drivers use: one request out, one response in, one body read."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import TYPE_CHECKING

from zrecruit_ext._wire.body import Body
from zrecruit_ext._wire.clamp import until

if TYPE_CHECKING:
    from zrecruit_ext._http import httpx

__all__ = ["DEADLINE_AT", "AsyncSender", "Sender"]

DEADLINE_AT = "zrecruit_deadline_at"
"""Extension by which the policy tells the wire the end of the call, as a time of `time.monotonic`."""

STARTED_AT = "zrecruit_started_at"


class Sender:
    def __init__(self, transport: httpx.BaseTransport) -> None:
        self._transport = transport

    def send(self, request: httpx.Request) -> httpx.Response:
        deadline = request.extensions.get(DEADLINE_AT)
        started = time.monotonic()
        with until(deadline):
            response = self._transport.handle_request(request)
        return _prepared(response, deadline, started)

    def read(self, response: httpx.Response) -> None:
        response.read()
        _timed(response)


class AsyncSender:
    def __init__(self, transport: httpx.AsyncBaseTransport) -> None:
        self._transport = transport

    async def send(self, request: httpx.Request) -> httpx.Response:
        deadline = request.extensions.get(DEADLINE_AT)
        started = time.monotonic()
        with until(deadline):
            response = await self._transport.handle_async_request(request)
        return _prepared(response, deadline, started)

    async def read(self, response: httpx.Response) -> None:
        await response.aread()
        _timed(response)


def _prepared(response: httpx.Response, deadline: float | None, started: float) -> httpx.Response:
    response.stream = Body(response.stream, deadline)
    response.extensions[STARTED_AT] = started
    return response


def _timed(response: httpx.Response) -> None:
    # httpx sets this when its own wrapper is closed, which never happens to a body that was read down here.
    response.elapsed = timedelta(seconds=time.monotonic() - response.extensions[STARTED_AT])
