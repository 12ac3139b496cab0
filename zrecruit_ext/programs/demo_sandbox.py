"""Where the demo runs: the sandbox of ZRECRUIT_SANDBOX_URL, or one of its own that keeps its data."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from platformdirs import user_state_path

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from zrecruit_ext.sandbox.launch import RunningSandbox

from zrecruit_ext.auth import Credentials
from zrecruit_ext.client import Recruit
from zrecruit_ext.errors import ConfigError

__all__ = ["demo_folder", "open_demo"]

_DATABASE = "demo.sqlite3"
_STORE = "memory:"  # every sandbox makes tokens of its own


def demo_folder() -> Path:
    """The folder that keeps the demo's database between runs, made private when it is not there."""
    folder = user_state_path("zrecruit")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


@contextmanager
def open_demo(folder: Path, *, fresh: bool) -> Generator[Recruit, None, None]:
    """A client of the sandbox of ZRECRUIT_SANDBOX_URL, or of one started here; `fresh` empties it first."""
    if os.environ.get("ZRECRUIT_SANDBOX_URL"):
        with Recruit.from_env(token_store=_STORE) as zr:
            _emptied(zr, fresh=fresh)
            yield zr
        return
    with _started(folder, fresh=fresh) as sandbox:
        who = Credentials(sandbox.client_id, sandbox.client_secret, sandbox.refresh_token)
        with Recruit(who, sandbox_url=sandbox.url, token_store=_STORE) as zr:
            _emptied(zr, fresh=fresh)
            yield zr


def _started(folder: Path, *, fresh: bool) -> RunningSandbox:
    """A sandbox on the demo's database; one that cannot be read is made anew when `fresh`. Raises ConfigError."""
    # the sandbox has its own extra; a client of another one does without
    from zrecruit_ext.sandbox.launch import start

    try:
        return start(db=folder / _DATABASE)
    except OSError as error:
        if not fresh or error.errno != errno.EINVAL:
            advice = "Wait for the other one." if error.errno == errno.EBUSY else "Begin anew with --fresh."
            raise ConfigError(f"{folder / _DATABASE}: {error.strerror or error}", advice=advice) from error
    for file in folder.glob(f"{_DATABASE}*"):  # the database and what SQLite keeps beside it
        file.unlink()
    return start(db=folder / _DATABASE)


def _emptied(zr: Recruit, *, fresh: bool) -> None:
    if fresh:
        zr.request("POST", "/_sandbox/reset")
