"""Starting a sandbox in a thread of this process."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from zrecruit_ext.sandbox.app import build_app
from zrecruit_ext.sandbox.oauth import CLIENT_ID, CLIENT_SECRET, ORG_ID
from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.server import bind, build_server
from zrecruit_ext.sandbox.world import Settings, World

if TYPE_CHECKING:
    import socket
    from collections.abc import Mapping
    from types import TracebackType

    import uvicorn

__all__ = ["Refused", "RunningSandbox", "start"]


class RunningSandbox:
    """A sandbox in a thread of this process; a context manager that stops it."""

    def __init__(self, world: World, server: uvicorn.Server, listener: socket.socket) -> None:
        self.url = origin(listener)
        """Origin of all the vendor's hosts, such as `http://127.0.0.1:40123`."""
        self.client_id = CLIENT_ID
        self.client_secret = CLIENT_SECRET
        self.refresh_token = world.tokens.refresh_token_of(world.users.administrator["id"])
        """The administrator's; other users' are at `/_sandbox/users`."""
        self.org_id = ORG_ID
        self._world = world
        self._server = server
        self._thread = threading.Thread(target=self._run, args=(listener,), name="zrecruit-sandbox", daemon=True)
        self._thread.start()

    def env(self) -> dict[str, str]:
        """Environment that makes `from_env()` and every command talk to this sandbox."""
        return {
            "ZRECRUIT_SANDBOX_URL": self.url,
            "ZOHO_CLIENT_ID": self.client_id,
            "ZOHO_CLIENT_SECRET": self.client_secret,
            "ZOHO_REFRESH_TOKEN": self.refresh_token,
            "ZOHO_DC": "us",
        }

    def stop(self) -> None:
        """Stop serving and close the database; a second call does nothing."""
        if self._thread.is_alive():
            self._server.should_exit = True
            self._thread.join()
            self._world.close()

    def __enter__(self) -> RunningSandbox:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _run(self, listener: socket.socket) -> None:
        with asyncio.Runner(loop_factory=self._server.config.get_loop_factory()) as runner:
            runner.run(self._server.serve(sockets=[listener]))


def start(
    db: str | Path | None = None,
    candidates: int = 0,
    seed: int = 0,
    strict: bool = False,
    port: int = 0,
    *,
    host: str = "127.0.0.1",
    load: Mapping[str, Any] | str | Path | None = None,
    limits: bool = True,
    concurrency: int | None = 5,
    credits: int | None = 1_000_000,  # noqa: A002 - the vendor's word
    spec: Path | None = None,
) -> RunningSandbox:
    """A sandbox that accepts requests when this returns; `Settings` says what the arguments mean.

    `port` 0 takes a free one; `load` takes rows by module or a JSON file of them. Raises `OSError` when the port is
    taken or a file is not there, `ValueError` when it is not JSON, `Refused` for rows that make no sense.
    """
    path = None if db is None else Path(db)
    listener = bind(host, port)
    try:
        world = World(Settings(path, candidates, seed, fixtures(load), strict, limits, concurrency, credits, spec))
    except BaseException:
        listener.close()
        raise
    return RunningSandbox(world, build_server(build_app(world), world.stopping), listener)


def fixtures(load: Mapping[str, Any] | str | Path | None) -> Mapping[str, Any] | None:
    """Rows by module, read from a JSON file where `load` names one."""
    if not isinstance(load, (str, Path)):
        return load
    try:
        found: Mapping[str, Any] = orjson.loads(Path(load).read_bytes())
    except orjson.JSONDecodeError as error:
        raise ValueError(f"{load} is not JSON ({error}); it holds an object of lists by module") from None
    return found


def origin(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    if host == "0.0.0.0":  # noqa: S104 - bound to every address, named by one that reaches it
        host = "127.0.0.1"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
