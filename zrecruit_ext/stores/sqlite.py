"""`sqlite:PATH` - rows in a private SQLite file, shared by the processes of one machine, safe against power loss."""

from __future__ import annotations

import os
import sqlite3
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zrecruit_ext.errors import ConfigError, StoreUnavailable
from zrecruit_ext.stores.private import make_private_file, make_private_folder
from zrecruit_ext.stores.sql import CREATE, SqlStore

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["SqliteStore"]

BUSY = 10.0
"""Seconds to wait for another process that is writing."""


class SqliteStore(SqlStore):
    def __init__(self, path: str) -> None:
        super().__init__()
        if not path:
            raise ConfigError("a SQLite store needs a path", advice="Write it as sqlite:/path/to/zrecruit.db.")
        self._path = Path(path).expanduser()
        self._mutex = threading.Lock()
        self._opened: tuple[int, sqlite3.Connection] | None = None
        try:
            make_private_folder(self._path.parent)
            make_private_file(self._path)
        except OSError as error:
            raise ConfigError(
                f"the store {self._path} cannot be used: {error.strerror or error}",
                advice="Name a file in a folder of your own.",
            ) from error

    def run(self, statement: str, values: Sequence[Any]) -> tuple[list[Any], int]:
        try:
            with self._mutex:
                cursor = self._connection().execute(statement, values)
                return cursor.fetchall(), cursor.rowcount
        except sqlite3.Error as error:
            raise StoreUnavailable(f"the store {self._path} cannot be used: {error}") from error

    def close(self) -> None:
        """Close the file; it is opened again when it is used."""
        with self._mutex:
            if self._opened is not None and self._opened[0] == os.getpid():
                self._opened[1].close()
            self._opened = None

    def _connection(self) -> sqlite3.Connection:
        # a connection must not be carried over a fork
        if self._opened is None or self._opened[0] != os.getpid():
            connection = sqlite3.connect(self._path, timeout=BUSY, isolation_level=None, check_same_thread=False)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute(CREATE)
            self._opened = os.getpid(), connection
        return self._opened[1]
