"""The body of a response on its way to the caller: keeps the deadline, explains failures, says when it is done."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NoReturn, cast

from zrecruit_ext._http import httpx
from zrecruit_ext._wire.clamp import until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

__all__ = ["Body"]


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """Wraps the stream of the inner transport, of either world."""

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
