"""`file:PATH` - rows in one private JSON file, shared by the processes of one machine.

The file is made with mode 0600 from its first instant and replaced as a whole, so a reader sees the old rows or the
new ones and a crash leaves one of both. Lock files stand beside it.
"""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from filelock import FileLock, Timeout

from zrecruit_ext._json import loaded
from zrecruit_ext.errors import ConfigError
from zrecruit_ext.stores.base import Row
from zrecruit_ext.stores.locks import Gates, Lock
from zrecruit_ext.stores.private import make_private_folder, read_private

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

__all__ = ["FileStore", "ProcessLock"]

PRIVATE = 0o600
WRITE_TIMEOUT = 10.0
"""Seconds to wait for another process that is writing the file; a write takes about a millisecond."""


class FileStore:
    waits = False

    def __init__(self, path: str) -> None:
        if not path:
            raise ConfigError("a file store needs a path", advice="Write it as file:/path/to/tokens.json.")
        self._path = Path(path).expanduser()
        self._gates = Gates()
        self._writing = FileLock(self._beside("write"), timeout=WRITE_TIMEOUT, mode=PRIVATE, thread_local=False)
        with _usable(self._path):
            make_private_folder(self._path.parent)

    def get(self, table: str, key: str) -> Row | None:
        stored = self._load().get(table, {}).get(key)
        return None if stored is None else Row(stored["value"], stored["version"])

    def put(self, table: str, key: str, value: Mapping[str, Any], *, version: int) -> Row | None:
        done = self._change(table, key, version, {"version": version + 1, "value": dict(value)})
        return Row(dict(value), version + 1) if done else None

    def delete(self, table: str, key: str, *, version: int) -> bool:
        return self._change(table, key, version, None)

    def scan(self, table: str, *, after: str = "", limit: int = 100) -> list[tuple[str, Row]]:
        stored = self._load().get(table, {})
        keys = sorted(key for key in stored if key > after)[:limit]
        return [(key, Row(stored[key]["value"], stored[key]["version"])) for key in keys]

    def lock(self, key: str) -> ProcessLock:
        return ProcessLock(self._gates, key, self._beside(sha256(key.encode()).hexdigest()[:16]))

    def _change(self, table: str, key: str, version: int, stored: dict[str, Any] | None) -> bool:
        with _usable(self._path), self._gates.of("write"), self._writing:
            tables = self._load()
            rows = tables.setdefault(table, {})
            if rows.get(key, {"version": 0})["version"] != version or (stored is None and key not in rows):
                return False
            rows.pop(key, None)
            rows |= {} if stored is None else {key: stored}
            self._replace(tables)
            return True

    def _load(self) -> dict[str, dict[str, Any]]:
        tables = loaded(read_private(self._path) or b"{}")
        if not isinstance(tables, dict):
            advice = f"Delete {self._path}; tokens are made anew."
            raise ConfigError(f"the store {self._path} is damaged", advice=advice)
        return cast("dict[str, dict[str, Any]]", tables)

    def _replace(self, tables: Mapping[str, Any]) -> None:
        # mkstemp makes the file exclusively and with mode 0600.
        handle, temporary = tempfile.mkstemp(prefix=f".{self._path.name}.", dir=self._path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(json.dumps(tables).encode())
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).replace(self._path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise

    def _beside(self, name: str) -> Path:
        return self._path.with_name(f".{self._path.name}.{name}.lock")


class ProcessLock(Lock):
    """Held by one process at a time; the system releases it when the holder dies."""

    def __init__(self, gates: Gates, key: str, path: Path) -> None:
        super().__init__(gates, key)
        self._path = path
        self._lock = FileLock(path, mode=PRIVATE, thread_local=False)

    def try_acquire(self) -> bool:
        with _usable(self._path):
            try:
                self._lock.acquire(blocking=False)
            except Timeout:
                if not self._path.exists():
                    # filelock takes a folder that has no room for files, as /proc, for a lock that is held
                    self._path.touch(PRIVATE)
                return False
        return True

    def release(self) -> None:
        self._lock.release()


@contextmanager
def _usable(path: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        advice = "Name a folder of your own in ZRECRUIT_TOKEN_STORE (file:PATH), or memory: to share nothing."
        raise ConfigError(f"the store {path} cannot be used: {error.strerror or error}", advice=advice) from error
