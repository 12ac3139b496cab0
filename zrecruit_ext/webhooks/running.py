"""Starts handlers, each beside the worker, so that one that hangs is given up."""

from __future__ import annotations

import asyncio
import inspect
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from zrecruit_ext.webhooks.event import Event
    from zrecruit_ext.webhooks.handlers import Handler

__all__ = ["Starting", "start"]

Starting = Callable[["Handler", "Event", "asyncio.AbstractEventLoop | None"], Future[Any]]


def start(handler: Handler, event: Event, loop: asyncio.AbstractEventLoop | None) -> Future[Any]:
    """The handler under way: on `loop` if it is async and there is one, else on a thread of its own.

    A thread that hangs cannot be ended; it is left behind, and does not keep the process from ending.
    """
    if loop is not None and inspect.iscoroutinefunction(handler):
        return asyncio.run_coroutine_threadsafe(handler(event), loop)
    future: Future[Any] = Future()
    threading.Thread(target=_run, args=(handler, event, future), name="zrecruit-handler", daemon=True).start()
    return future


def _run(handler: Handler, event: Event, future: Future[Any]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = handler(event)
        if inspect.isawaitable(result):
            result = asyncio.run(_awaited(result))
    except BaseException as error:
        future.set_exception(error if isinstance(error, Exception) else RuntimeError(f"ended by {error!r}"))
    else:
        future.set_result(result)


async def _awaited(value: Awaitable[Any]) -> Any:
    return await value
