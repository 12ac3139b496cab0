"""SQLite underneath the engine: one table of JSON bodies for every module, and what hangs on records.

Bodies leave as the bytes they are stored as. Subforms stand beside the body, since lists do not carry them.
"""

from __future__ import annotations

import errno
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.engine.functions import FUNCTIONS
from zrecruit_ext.sandbox.engine.indexes import ALL_STATES, Covered, Indexes
from zrecruit_ext.sandbox.people import FIRST_FREE_ID

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable
    from pathlib import Path

__all__ = ["MAX_ID", "Store", "StoredRow", "equals", "extract", "folded", "row_id"]

MAX_ID = 2**63 - 1
FIRST_ID = FIRST_FREE_ID
# Raised whenever the tables change in a way an older file does not survive.
LAYOUT = 2
SCHEMA = """
CREATE TABLE IF NOT EXISTS record (
    id INTEGER PRIMARY KEY, module TEXT NOT NULL, state INTEGER NOT NULL, modified INTEGER NOT NULL,
    body TEXT NOT NULL, subforms TEXT);
CREATE INDEX IF NOT EXISTS record_list ON record (module, state, id);
CREATE TABLE IF NOT EXISTS deleted (
    id INTEGER PRIMARY KEY, module TEXT NOT NULL, kind TEXT NOT NULL, time INTEGER NOT NULL, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS content (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS photo (id INTEGER PRIMARY KEY, media_type TEXT NOT NULL, bytes BLOB NOT NULL);
CREATE TRIGGER IF NOT EXISTS photo_goes AFTER DELETE ON record BEGIN DELETE FROM photo WHERE id = old.id; END;
CREATE TABLE IF NOT EXISTS entry (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, module TEXT NOT NULL, body TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS entry_list ON entry (kind, module, id);
CREATE TABLE IF NOT EXISTS counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS definition (module TEXT PRIMARY KEY, fields TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS setup (
    kind TEXT NOT NULL, module TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, module, name));
"""


def row_id(text: Any) -> int | None:
    """The stored form of a record id; None for what can be no id of ours."""
    if isinstance(text, int) and not isinstance(text, bool):
        return text if 0 <= text <= MAX_ID else None
    if not isinstance(text, str) or not (text.isascii() and text.isdigit()) or len(text) > 19:
        return None
    value = int(text)
    return value if value <= MAX_ID and str(value) == text else None


def extract(field: str, key: str | None = None) -> str:
    """The SQL expression for a field of the body (or for a key of the object it holds)."""
    path = f'$."{field}"' if key is None else f'$."{field}"."{key}"'
    return f"json_extract(body, '{path}')"


def folded(field: str, key: str | None = None) -> str:
    """As `extract`, with the case of every alphabet taken away; what it is compared with goes through `fold`."""
    return f"fold({extract(field, key)})"


def equals(module: str, expression: str) -> str:
    """The condition "a record of the module, in any state, whose field is ?", served by the field's index."""
    # without statistics SQLite would take the plain list index and scan; "likely" says that this one narrows nothing
    return f"likely(module = '{module}') AND state IN {ALL_STATES} AND {expression} = ? COLLATE NOCASE"


def connect(path: Path | None) -> sqlite3.Connection:
    try:
        return sqlite3.connect(
            path or ":memory:", timeout=0, isolation_level=None, check_same_thread=False, cached_statements=512
        )
    except sqlite3.OperationalError as error:
        raise OSError(errno.ENOENT, f"the sandbox database cannot be opened ({error})", str(path)) from None


StoredRow = tuple[int, str, int, int, str, str | None]
"""id, module, state, modified, body, subforms."""


class Store:
    """One connection, used by the server's thread alone. Raises `OSError` for a file it cannot use."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self.connection = connect(path)
        self.connection.text_factory = bytes
        for name, arguments, function in FUNCTIONS:
            self.connection.create_function(name, arguments, function, deterministic=True)
        try:
            self._open()
        except sqlite3.DatabaseError as error:
            self.connection.close()
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY:
                raise OSError(errno.EBUSY, "the database is in use by another sandbox", str(path)) from None
            raise OSError(errno.EINVAL, f"no sandbox database ({error}); name another file", str(path)) from None

    def _open(self) -> None:
        if self.path is not None:
            # exclusive: the lock of the file itself is held until the process ends, however it ends
            self.connection.executescript(
                "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
            )
        (found,) = self.one("PRAGMA user_version") or (0,)
        if found not in (0, LAYOUT):
            raise sqlite3.DatabaseError(f"made by another version of zrecruit: layout {found}, here {LAYOUT}")
        self.connection.executescript(f"{SCHEMA} PRAGMA user_version = {LAYOUT};")
        self._indexes = Indexes(self.connection)

    def close(self) -> None:
        """Close the connection; a memory store is gone then."""
        self.connection.close()

    def snapshot(self) -> sqlite3.Connection:
        """A copy of the whole state, for `restore`."""
        copy = sqlite3.connect(":memory:", check_same_thread=False)
        self.connection.backup(copy)
        return copy

    def restore(self, state: sqlite3.Connection) -> None:
        """Replace everything by a snapshot."""
        state.backup(self.connection)
        self._indexes.recall()

    @contextmanager
    def transaction(self) -> Generator[None, None, None]:
        """All of a request's writes or none of them."""
        self.connection.execute("BEGIN")
        try:
            yield
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def next_value(self, name: str, first: int = 1) -> int:
        """The next number of a counter."""
        row = self.one(
            "INSERT INTO counter VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value",
            (name, first),
        )
        return int(row[0]) if row else first

    def next_id(self) -> int:
        """A fresh record id, in order of creation."""
        return self.next_value("id", FIRST_ID)

    def keep_ids_above(self, used: int) -> None:
        """No id at or below `used` is given out any more."""
        self.keep_counter_above("id", max(used, FIRST_ID - 1))

    def keep_counter_above(self, name: str, used: int) -> None:
        """The counter goes on after `used`."""
        self.one(
            "INSERT INTO counter VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = max(value, ?)",
            (name, used, used),
        )

    def put(self, rows: Iterable[StoredRow]) -> None:
        """Insert or replace records."""
        self.connection.executemany("INSERT OR REPLACE INTO record VALUES (?, ?, ?, ?, ?, ?)", rows)

    def one(self, sql: str, values: tuple[Any, ...] = ()) -> tuple[Any, ...] | None:
        """First row or None."""
        found: tuple[Any, ...] | None = self.connection.execute(sql, values).fetchone()
        return found

    def all(self, sql: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        """All rows."""
        return self.connection.execute(sql, values).fetchall()

    def index(self, module: str, expression: str) -> None:
        """An index for finding by an expression, made when it is first needed."""
        self._indexes.plain(module, expression)

    def covering(self, module: str, expression: str) -> Covered:
        """An index that also answers what is asked of the values themselves; made when it is first needed."""
        return self._indexes.covering(module, expression)
