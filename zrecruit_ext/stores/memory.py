"""`memory:` - rows that live and end with this object; shared by the threads and tasks that use it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from zrecruit_ext.stores.base import Row
from zrecruit_ext.stores.locks import Gates, Lock

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["MemoryStore"]


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

    def delete(self, table: str, key: str, *, version: int) -> bool:
        with self._mutex:
            stored = self._rows.get((table, key))
            if stored is None or stored.version != version:
                return False
            del self._rows[table, key]
            return True

    def scan(self, table: str, *, after: str = "", limit: int = 100) -> list[tuple[str, Row]]:
        with self._mutex:
            found = [(key, row) for (kind, key), row in self._rows.items() if kind == table and key > after]
        return sorted(found, key=lambda each: each[0])[:limit]

    def lock(self, key: str) -> Lock:
        return Lock(self._gates, key)
