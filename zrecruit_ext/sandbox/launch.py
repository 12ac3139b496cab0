"""Starting a sandbox: in a thread for tests and programs, in the foreground for the command line."""

from __future__ import annotations

import asyncio
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.app import build_app
from zrecruit_ext.sandbox.oauth import CLIENT_ID, CLIENT_SECRET, ORG_ID
from zrecruit_ext.sandbox.server import SandboxServer, bind, build_server
from zrecruit_ext.sandbox.world import Settings, World

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Mapping
    from types import TracebackType

__all__ = ["Address", "RunningSandbox", "serve", "start"]


@dataclass(frozen=True, slots=True)
class Address:
    """Where a sandbox answers and what it takes to log in."""

    url: str
    client_id: str
    client_secret: str
    refresh_token: str
    org_id: str

    def env(self) -> dict[str, str]:
        """Environment that makes `from_env()` and every command talk to this sandbox."""
        return {
            "ZRECRUIT_SANDBOX_URL": self.url,
            "ZOHO_CLIENT_ID": self.client_id,
            "ZOHO_CLIENT_SECRET": self.client_secret,
            "ZOHO_REFRESH_TOKEN": self.refresh_token,
            "ZOHO_DC": "us",
        }


class RunningSandbox:
    """A sandbox in a thread of this process; a context manager that stops it."""

    def __init__(self, world: World, server: SandboxServer, listener: socket.socket) -> None:
        self.world = world
        self._server = server
        self._address = address_of(world, listener)
        self._thread = threading.Thread(target=self._run, args=(listener,), name="zrecruit-sandbox", daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """Origin of all the vendor's hosts."""
        return self._address.url

    @property
    def client_id(self) -> str:
        """Id of the sandbox's one OAuth client."""
        return self._address.client_id

    @property
    def client_secret(self) -> str:
        """Secret of that client."""
        return self._address.client_secret

    @property
    def refresh_token(self) -> str:
        """The administrator's refresh token."""
        return self._address.refresh_token

    @property
    def org_id(self) -> str:
        """Id of the organisation."""
        return self._address.org_id

    def env(self) -> dict[str, str]:
        """Environment that makes `from_env()` and every command talk to this sandbox."""
        return self._address.env()

    def stop(self) -> None:
        """Stop serving and close the database; a second call does nothing."""
        if self._thread.is_alive():
            self._server.should_exit = True
            self._thread.join()
            self.world.close()

    def __enter__(self) -> RunningSandbox:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _run(self, listener: socket.socket) -> None:
        runner = asyncio.Runner(loop_factory=self._server.config.get_loop_factory())
        with runner:
            runner.run(self._server.serve(sockets=[listener]))


def start(
    db: str | Path | None = None,
    candidates: int = 0,
    seed: int = 0,
    strict: bool = False,
    port: int = 0,
    *,
    host: str = "127.0.0.1",
    load: Mapping[str, Any] | None = None,
    limits: bool = True,
    concurrency: int | None = 5,
    credits: int | None = 5_000,  # noqa: A002 - the vendor's word
    spec: Path | None = None,
) -> RunningSandbox:
    """A sandbox answering from a thread when this returns; see `Settings` for what the arguments mean.

    Raises `OSError` when the port is taken, `Refused` for fixtures that make no sense.
    """
    path = None if db is None else Path(db)
    world = World(Settings(path, candidates, seed, load, strict, limits, concurrency, credits, spec))
    listener = bind(host, port)
    return RunningSandbox(world, build_server(build_app(world)), listener)


def serve(settings: Settings, host: str, port: int, ready: Callable[[Address], None]) -> None:
    """Serve in the foreground until SIGTERM or SIGINT; `ready` is told the address before the first request."""
    world = World(settings)
    listener = bind(host, port)
    server = build_server(build_app(world))
    ready(address_of(world, listener))
    sys.stdout.flush()
    try:
        server.run(sockets=[listener])
    finally:
        world.close()


def address_of(world: World, listener: socket.socket) -> Address:
    host, port = listener.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else {"0.0.0.0": "127.0.0.1"}.get(host, host)  # noqa: S104 - only named
    refresh_token = world.tokens.refresh_token_of(world.users.administrator["id"])
    return Address(f"http://{shown}:{port}", CLIENT_ID, CLIENT_SECRET, refresh_token, ORG_ID)
