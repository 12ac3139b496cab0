"""Indexes on fields of the JSON bodies, made when they are first needed.

An index on an expression finds rows, yet SQLite reads and parses the body of every row it then looks at. An index on a
virtual column of the same expression holds all that a condition or an order asks for: a look at 100,000 values takes
30 ms and not a second.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

__all__ = ["ALL_STATES", "Covered", "Indexes"]

ALL_STATES = "(0, 1, 2, 3, 4, 5, 6, 7)"
# SQLite allows 2,000 columns; beyond these an expression stays what it is, and is looked at slowly.
MOST_COLUMNS = 1_900
NO_NAME = re.compile(r"[^A-Za-z0-9_.$]")


@dataclass(frozen=True, slots=True)
class Covered:
    """An expression over a module's bodies whose values stand in an index: write `column` for it in SQL."""

    module: str
    column: str
    index: str

    def select(self, condition: str) -> str:
        """The SQL for the ids of all records, in any state, that fit the condition on `column`."""
        return (
            f"SELECT id FROM record INDEXED BY {self.index}"  # noqa: S608 - API names
            f" WHERE module = '{self.module}' AND state IN {ALL_STATES} AND {condition}"
        )


class Indexes:
    """Every index of the record table but the one all lists use."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.recall()

    def recall(self) -> None:
        """Look again at what the table has: its state was replaced."""
        columns = self._connection.execute("PRAGMA table_xinfo(record)").fetchall()
        self._columns = {f'"{bytes(row[1]).decode()}"' for row in columns}
        self._made: set[str] = set()

    def plain(self, module: str, expression: str) -> None:
        """An index for finding by the expression as it stands."""
        self._make(
            f'"field_{"".join(c for c in f"{module}_{expression}" if c.isalnum() or c == "_")}"', module, expression
        )

    def covering(self, module: str, expression: str) -> Covered:
        """An index for finding, comparing and sorting by the expression."""
        column = self._column(expression)
        index = f'"by {module} {NO_NAME.sub("", expression)}"'
        self._make(index, module, column)
        return Covered(module, column, index)

    def _column(self, expression: str) -> str:
        name = f'"{NO_NAME.sub("", expression)}"'
        if name not in self._columns:
            if len(self._columns) >= MOST_COLUMNS:
                return expression
            self._connection.execute(f"ALTER TABLE record ADD COLUMN {name} AS ({expression}) VIRTUAL")
            self._columns.add(name)
        return name

    def _make(self, name: str, module: str, value: str) -> None:
        if name not in self._made:
            self._connection.execute(
                f"CREATE INDEX IF NOT EXISTS {name} ON record (state, {value} COLLATE NOCASE, id)"
                f" WHERE module = '{module}'"
            )
            self._made.add(name)
