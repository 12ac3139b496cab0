"""Where the demo runs: the sandbox of ZRECRUIT_SANDBOX_URL, or one of its own that keeps its data."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from platformdirs import user_state_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zrecruit_ext.client import Recruit

__all__ = ["demo_folder", "open_demo"]

_DATABASE = "demo.sqlite3"


def demo_folder() -> Path:
    """The folder that keeps the demo's database between runs, made private when it is not there."""
    folder = user_state_path("zrecruit", appauthor=False)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


@contextmanager
def open_demo(folder: Path, *, fresh: bool) -> Iterator[Recruit]:
    """A client of the demo's sandbox; `fresh` empties it first."""
    if os.environ.get("ZRECRUIT_SANDBOX_URL"):
        with _client({}) as zr:
            if fresh:
                zr.request("POST", "/_sandbox/reset", json={})
            yield zr
        return
    if fresh:
        for file in folder.glob(f"{_DATABASE}*"):  # the database and its -wal and -shm
            file.unlink()
    with _started(folder / _DATABASE) as sandbox, _client(sandbox.env()) as zr:
        yield zr
