"""An effect exactly once: the event is noted in the user's own transaction, so both happen or neither does.

with connection:                                  # any DB-API connection, its transaction around both
    if once(connection, event):
        connection.execute("INSERT INTO welcomes ...")
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zrecruit_ext.webhooks.event import Event

__all__ = ["CREATE_TABLE", "create_table", "once"]

CREATE_TABLE = """CREATE TABLE IF NOT EXISTS zrecruit_effects (
    event VARCHAR(100) NOT NULL, effect VARCHAR(100) NOT NULL, PRIMARY KEY (event, effect))"""
_SIGNS = {"qmark": "?", "format": "%s", "pyformat": "%s"}


def create_table(connection: Any) -> None:
    """Make the table that `once` writes to, where there is none yet; the caller commits."""
    connection.cursor().execute(CREATE_TABLE)


def once(connection: Any, event: Event, effect: str = "", *, sign: str = "") -> bool:
    """Whether this effect of the event is still to come about; noted in the transaction that the connection is in.

    `effect` tells several effects of one event apart. Two transactions that ask at the same time wait for each other.
    `sign` is the database driver's sign for a parameter, found by itself for sqlite3, psycopg and other DB-API drivers.
    """
    mark = sign or _sign(connection)
    cursor = connection.cursor()
    cursor.execute(
        f"INSERT INTO zrecruit_effects (event, effect) VALUES ({mark}, {mark}) ON CONFLICT DO NOTHING",  # noqa: S608
        (event.id, effect),
    )
    return bool(cursor.rowcount == 1)


def _sign(connection: Any) -> str:
    driver = sys.modules.get(type(connection).__module__.partition(".")[0])
    return _SIGNS.get(getattr(driver, "paramstyle", ""), "%s")
