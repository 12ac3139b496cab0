"""uvicorn around the application: one worker, httptools, uvloop where there is one."""

from __future__ import annotations

import importlib.util
import socket
from typing import TYPE_CHECKING, Any, cast

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from zrecruit_ext.sandbox.wire import TRANSPORT

if TYPE_CHECKING:
    import asyncio

    from starlette.types import ASGIApp

__all__ = ["bind", "build_server"]


class OpenProtocol(HttpToolsProtocol):
    """Hands the connection to the application, which can then break it."""

    def on_headers_complete(self) -> None:
        """Called by the parser when a request's headers are read."""
        scope = cast("dict[str, Any]", self.scope)
        scope["extensions"] = {TRANSPORT: self.transport}
        super().on_headers_complete()


class OpenServer(uvicorn.Server):
    """Says when it begins to stop, so that requests held back on purpose end with it."""

    def __init__(self, config: uvicorn.Config, stopping: asyncio.Event) -> None:
        super().__init__(config)
        self._stopping = stopping

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let go of what waits, then stop as usual."""
        self._stopping.set()
        await super().shutdown(sockets)


def bind(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes a free one. Raises `OSError` when the port is taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(1024)
    except OSError:
        listener.close()
        raise
    return listener


def build_server(app: ASGIApp, stopping: asyncio.Event) -> uvicorn.Server:
    """A quiet server for the application; it sets `stopping` when it begins to stop."""
    config = uvicorn.Config(
        app,
        http=OpenProtocol,
        loop="uvloop" if importlib.util.find_spec("uvloop") else "asyncio",
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=True,
        timeout_keep_alive=75,
        timeout_graceful_shutdown=1,
    )
    return OpenServer(config, stopping)
