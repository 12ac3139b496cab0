"""The two ways to the wire that the drivers use: one request out, one response in, its body under the deadline."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import TYPE_CHECKING, NoReturn, cast

from zrecruit_ext._http import httpx
from zrecruit_ext._wire.clamp import until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

__all__ = ["DEADLINE_AT", "AsyncSender", "Body", "Sender"]

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


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The stream of an inner transport of either world: keeps the deadline, explains failures, says when it is done."""

    def __init__(self, stream: httpx.SyncByteStream | httpx.AsyncByteStream, deadline: float | None) -> None:
        self._stream = stream
        self._deadline = deadline
        self._on_close: Callable[[], None] | None = None
        self._explain: Callable[..., Exception] | None = None

    def hand_over(self, on_close: Callable[[], None], explain: Callable[..., Exception]) -> None:
        """The policy lets go: from here on failures are explained to the caller, and closing gives back the slot."""
        self._on_close = on_close
        self._explain = explain

    def __iter__(self) -> Iterator[bytes]:
        parts = iter(cast("httpx.SyncByteStream", self._stream))
        while True:
            try:
                with until(self._deadline):
                    part = next(parts)
            except StopIteration:
                return
            except Exception as error:
                self._raise(error)
            yield part

    async def __aiter__(self) -> AsyncIterator[bytes]:
        parts = aiter(cast("httpx.AsyncByteStream", self._stream))
        while True:
            try:
                with until(self._deadline):
                    part = await anext(parts)
            except StopAsyncIteration:
                return
            except Exception as error:
                self._raise(error)
            yield part

    def close(self) -> None:
        try:
            cast("httpx.SyncByteStream", self._stream).close()
        finally:
            self._closed()

    async def aclose(self) -> None:
        try:
            await cast("httpx.AsyncByteStream", self._stream).aclose()
        finally:
            self._closed()

    def _raise(self, error: Exception) -> NoReturn:
        if self._explain is None:
            raise error
        raise self._explain(error, expired=self._expired()) from error

    def _expired(self) -> bool:
        return self._deadline is not None and time.monotonic() >= self._deadline

    def _closed(self) -> None:
        on_close, self._on_close = self._on_close, None
        if on_close is not None:
            on_close()
