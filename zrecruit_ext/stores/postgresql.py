"""`postgresql://...` - rows in a PostgreSQL database, shared by machines. Needs the extra `postgresql`."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING, Any

import psycopg

from zrecruit_ext.errors import StoreUnavailable
from zrecruit_ext.stores.sql import CREATE, SqlStore

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["PostgresqlStore"]

CONNECT_TIMEOUT = 10


class PostgresqlStore(SqlStore):
    sign = "%s"

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url
        self._mutex = threading.Lock()
        self._opened: tuple[int, psycopg.Connection] | None = None

    def run(self, statement: str, values: Sequence[Any]) -> tuple[list[Any], int]:
        # A connection that the server has dropped is made anew, once. A write that had been carried out is then refused
        # by its version, and its writer reads what stands there.
        try:
            try:
                return self._execute(statement, values)
            except (psycopg.OperationalError, psycopg.InterfaceError):
                self.close()
                return self._execute(statement, values)
        except psycopg.Error as error:
            text = str(error).strip().partition("\n")[0]
            raise StoreUnavailable(f"the PostgreSQL store cannot be used: {text}") from None

    def close(self) -> None:
        """Close the connection; it is made again when it is needed."""
        with self._mutex:
            if self._opened is not None and self._opened[0] == os.getpid():
                self._opened[1].close()
            self._opened = None

    def _execute(self, statement: str, values: Sequence[Any]) -> tuple[list[Any], int]:
        with self._mutex:
            cursor = self._connection().execute(statement.encode(), values)
            return cursor.fetchall() if cursor.description else [], cursor.rowcount

    def _connection(self) -> psycopg.Connection:
        # a connection must not be carried over a fork
        if self._opened is None or self._opened[0] != os.getpid():
            connection = psycopg.connect(self._url, autocommit=True, connect_timeout=CONNECT_TIMEOUT)
            self._create(connection)
            self._opened = os.getpid(), connection
        return self._opened[1]

    def _create(self, connection: psycopg.Connection) -> None:
        try:
            connection.execute(CREATE.encode())
        except psycopg.errors.UniqueViolation:
            """Another worker made the table in the same moment."""
