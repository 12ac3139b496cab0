"""uvicorn around the application: one worker, httptools, uvloop where there is one."""

from __future__ import annotations

import contextlib
import importlib.util
import signal
import socket
import threading
from typing import TYPE_CHECKING, Any, cast

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from zrecruit_ext.sandbox.wire import TRANSPORT

if TYPE_CHECKING:
    from collections.abc import Generator

    from starlette.types import ASGIApp

__all__ = ["SandboxServer", "bind", "build_server"]


class OpenProtocol(HttpToolsProtocol):
    """Hands the connection to the application, which can then break it."""

    def on_headers_complete(self) -> None:
        """Called by the parser when a request's headers are read."""
        scope = cast("dict[str, Any]", self.scope)
        scope["extensions"] = {TRANSPORT: self.transport}
        super().on_headers_complete()


class SandboxServer(uvicorn.Server):
    """A server that ends quietly on SIGTERM and SIGINT, so that its owner can clean up."""

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """Unlike the original, does not raise the signal again once the server has stopped."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {number: signal.signal(number, self.handle_exit) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


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


def build_server(app: ASGIApp) -> SandboxServer:
    """A quiet server for the application."""
    config = uvicorn.Config(
        app,
        http=OpenProtocol,
        loop="uvloop" if importlib.util.find_spec("uvloop") else "asyncio",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=True,
        timeout_keep_alive=75,
        timeout_graceful_shutdown=1,
    )
    return SandboxServer(config)
