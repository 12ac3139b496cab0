"""Writes of many threads in one transaction: what waits while one is written goes with the next."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zrecruit_ext.errors import StoreUnavailable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zrecruit_ext.stores.base import Store

__all__ = ["GroupWriter", "Line", "add", "among"]

Line = tuple[str, str, "Mapping[str, Any]"]
"""Table, key and value of a row that is to be added."""
MOST_LINES = 2_000
"""Rows of one statement; databases limit its parameters."""


@dataclass(eq=False, slots=True)
class _Write:
    lines: Sequence[Line]
    added: set[tuple[str, str]] | None = None
    failure: Exception | None = None


class GroupWriter:
    """Adds rows that are not there yet, nor under their keys in `elsewhere`: tables by table.

    A call returns when its rows are stored for good.
    """

    def __init__(self, store: Store, elsewhere: Mapping[str, str]) -> None:
        self._store, self._elsewhere = store, elsewhere
        self._turn = threading.Lock()
        self._waiting: list[_Write] = []

    def add(self, lines: Sequence[Line]) -> set[tuple[str, str]]:
        """Table and key of the rows that were new. Raises what the store raises."""
        mine = _Write(lines)
        self._waiting.append(mine)
        with self._turn:
            if mine.added is None and mine.failure is None:
                self._write_next(mine)
        if mine.failure is not None:
            raise mine.failure
        return mine.added or set()

    def _write_next(self, mine: _Write) -> None:
        """Whoever has the turn writes for those behind as well, up to the limit of one statement."""
        group, count = [mine], len(mine.lines)
        self._waiting.remove(mine)
        while self._waiting and count + len(self._waiting[0].lines) <= MOST_LINES:
            group.append(self._waiting.pop(0))
            count += len(group[-1].lines)
        try:
            found = add(self._store, self._unknown([line for write in group for line in write.lines]))
        except BaseException as error:
            for write in group:
                write.failure = error if isinstance(error, Exception) else StoreUnavailable("the write was broken off")
            if not isinstance(error, Exception):
                raise
            return
        for write in group:
            # the same row in two writes of a group is new to the first of them
            write.added = {(table, key) for table, key, _ in write.lines} & found
            found -= write.added

    def _unknown(self, lines: list[Line]) -> list[Line]:
        for table, other in self._elsewhere.items():
            keys = [key for kind, key, _ in lines if kind == table]
            known = among(self._store, other, keys) if keys else set[str]()
            lines = [line for line in lines if line[0] != table or line[1] not in known]
        return lines


def among(store: Store, table: str, keys: Sequence[str]) -> set[str]:
    """Which of the keys have a row, at once where the store can."""
    at_once = getattr(store, "among", None)
    return at_once(table, keys) if at_once else {key for key in keys if store.get(table, key) is not None}


def add(store: Store, lines: Sequence[Line]) -> set[tuple[str, str]]:
    """All at once where the store can, else one by one in the order given."""
    at_once = getattr(store, "add", None)
    if at_once is None:
        return {(table, key) for table, key, value in lines if store.put(table, key, value, version=0)}
    found: set[tuple[str, str]] = set()
    for start in range(0, len(lines), MOST_LINES):
        found |= at_once(lines[start : start + MOST_LINES])
    return found
