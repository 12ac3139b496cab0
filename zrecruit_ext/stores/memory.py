"""`memory:` - rows that live and end with this object; shared by the threads and tasks that use it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from zrecruit_ext.stores.base import Row
from zrecruit_ext.stores.gates import Gates

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["MemoryLock", "MemoryStore"]


class MemoryStore:
    waits = False

    def __init__(self, _path: str = "") -> None:
        self._rows: dict[tuple[str, str], Row] = {}
        self._mutex = threading.Lock()
        self._gates = Gates()

    def get(self, table: str, key: str) -> Row | None:
        return self._rows.get((table, key))

    def put(self, table: str, key: str, value: Mapping[str, Any], *, version: int) -> Row | None:
        with self._mutex:
            stored = self._rows.get((table, key))
            if (stored.version if stored else 0) != version:
                return None
            row = self._rows[table, key] = Row(dict(value), version + 1)
            return row

    def lock(self, key: str) -> MemoryLock:
        return MemoryLock(self._gates, key)

    def close(self) -> None:
        """Nothing to close."""


class MemoryLock:
    """The gate alone: no other process sees this store."""

    waits = False

    def __init__(self, gates: Gates, key: str) -> None:
        self._gates = gates
        self._key = key

    @property
    def gate(self) -> threading.Lock:
        return self._gates.of(self._key)

    def try_acquire(self) -> bool:
        return True

    def release(self) -> None:
        """The gate is released by whoever passed it."""
