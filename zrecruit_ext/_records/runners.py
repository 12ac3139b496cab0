"""The two worlds in which flows run: here, in `client.py`'s senders and in the drivers sync and async differ."""

from __future__ import annotations

from contextlib import aclosing, closing
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator

    from zrecruit_ext._drive import AsyncDriver, Flow, SyncDriver
    from zrecruit_ext.paging import Page

__all__ = ["AsyncItems", "AsyncRunner", "Items", "SyncRunner"]

T = TypeVar("T")

Items: TypeAlias = "Generator[T, None, None]"
AsyncItems: TypeAlias = "AsyncGenerator[T, None]"


class SyncRunner:
    def __init__(self, driver: SyncDriver, concurrency: int) -> None:
        self._driver, self._concurrency = driver, concurrency

    def run(self, flow: Flow[T]) -> T:
        return self._driver.run(flow)

    def pages(self, flow: Flow[None]) -> Items[Page[Any]]:
        yield from self._driver.iterate(flow, self._concurrency)

    def items(self, flow: Flow[None]) -> Items[Any]:
        with closing(self.pages(flow)) as pages:
            for page in pages:
                yield from page.items


class AsyncRunner:
    def __init__(self, driver: AsyncDriver, concurrency: int) -> None:
        self._driver, self._concurrency = driver, concurrency

    async def run(self, flow: Flow[T]) -> T:
        return await self._driver.run(flow)

    def pages(self, flow: Flow[None]) -> AsyncItems[Page[Any]]:
        return self._driver.iterate(flow, self._concurrency)

    async def items(self, flow: Flow[None]) -> AsyncItems[Any]:
        async with aclosing(self.pages(flow)) as pages:
            async for page in pages:
                for item in page.items:
                    yield item
