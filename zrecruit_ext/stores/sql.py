"""Rows in one table of a relational database; a database is its connection and its sign for a parameter."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from zrecruit_ext.stores.base import Row
from zrecruit_ext.stores.lease import Lease
from zrecruit_ext.stores.locks import Gates

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["CREATE", "SqlStore"]

CREATE = """CREATE TABLE IF NOT EXISTS zrecruit_rows (
    kind VARCHAR(40) NOT NULL, name VARCHAR(400) NOT NULL, version BIGINT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (kind, name))"""


class SqlStore:
    """What SQLite and PostgreSQL share."""

    waits = True
    sign = "?"

    def __init__(self) -> None:
        self._gates = Gates()

    def run(self, statement: str, values: Sequence[Any]) -> tuple[list[Any], int]:
        """The rows of a statement and how many it changed, in a transaction of its own."""
        raise NotImplementedError

    def get(self, table: str, key: str) -> Row | None:
        found, _ = self._run("SELECT version, value FROM zrecruit_rows WHERE kind = ? AND name = ?", table, key)
        return Row(json.loads(found[0][1]), found[0][0]) if found else None

    def put(self, table: str, key: str, value: Mapping[str, Any], *, version: int) -> Row | None:
        text = json.dumps(value)
        if version:
            change = (
                "UPDATE zrecruit_rows SET version = version + 1, value = ? WHERE kind = ? AND name = ? AND version = ?"
            )
            _, changed = self._run(change, text, table, key, version)
        else:
            add = "INSERT INTO zrecruit_rows (kind, name, version, value) VALUES (?, ?, 1, ?) ON CONFLICT DO NOTHING"
            _, changed = self._run(add, table, key, text)
        return Row(dict(value), version + 1) if changed else None

    def add(self, rows: Sequence[tuple[str, str, Mapping[str, Any]]]) -> set[tuple[str, str]]:
        """Store rows (table, key, value) that are not there yet, in one transaction; table and key of those."""
        # in one order for everybody, as two writers of the same rows would wait for each other
        texts = {(table, key): json.dumps(value) for table, key, value in rows}
        flat = [part for (table, key), text in sorted(texts.items()) for part in (table, key, text)]
        signs = ", ".join(["(?, ?, 1, ?)"] * len(texts))
        added, _ = self._run(
            f"INSERT INTO zrecruit_rows (kind, name, version, value) VALUES {signs} "  # noqa: S608  (signs only)
            "ON CONFLICT DO NOTHING RETURNING kind, name",
            *flat,
        )
        return {(table, key) for table, key in added}

    def among(self, table: str, keys: Sequence[str]) -> set[str]:
        """Which of the keys have a row."""
        signs = ", ".join("?" * len(keys))
        found, _ = self._run(f"SELECT name FROM zrecruit_rows WHERE kind = ? AND name IN ({signs})", table, *keys)  # noqa: S608
        return {name for (name,) in found}

    def delete(self, table: str, key: str, *, version: int) -> bool:
        _, changed = self._run(
            "DELETE FROM zrecruit_rows WHERE kind = ? AND name = ? AND version = ?", table, key, version
        )
        return changed > 0

    def scan(self, table: str, *, after: str = "", limit: int = 100) -> list[tuple[str, Row]]:
        found, _ = self._run(
            "SELECT name, version, value FROM zrecruit_rows WHERE kind = ? AND name > ? ORDER BY name LIMIT ?",
            table, after, limit,
        )  # fmt: skip
        return [(name, Row(json.loads(text), version)) for name, version, text in found]

    def lock(self, key: str) -> Lease:
        return Lease(self, self._gates, key)

    def _run(self, statement: str, *values: Any) -> tuple[list[Any], int]:
        return self.run(statement.replace("?", self.sign), values)
