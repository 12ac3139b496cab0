"""Small things of an organisation that are no records: tags, kinds of notes, functions. Their ids are numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from zrecruit_ext.sandbox.engine.functions import fold
from zrecruit_ext.sandbox.engine.store import row_id
from zrecruit_ext.sandbox.reply import Refused, RowFault
from zrecruit_ext.sandbox.shapes import is_array, is_object

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.engine.store import Store

__all__ = ["FUNCTIONS", "NEEDED", "NOTE_TYPES", "STANDARD", "TAGS", "Entries"]

Body = dict[str, Any]

FUNCTIONS, NOTE_TYPES, TAGS = "functions", "note_types", "tags"
NEEDED = {FUNCTIONS: ("api_name",), NOTE_TYPES: ("name",), TAGS: ("name", "module")}
"""By kind: the texts an entry cannot do without; the first is its name, which no two of a kind and module share."""

STANDARD: dict[str, list[Body]] = {
    NOTE_TYPES: [{"id": "123456000000902000", "name": "General", "is_default": True}],
    FUNCTIONS: [
        {"id": "123456000000903001", "api_name": "say_hello", "output": "Hello ${name}", "zapikey": "1003.sandbox"}
    ],
}
"""What every organisation of the sandbox has."""


class Entries:
    """Entries by kind; those of tags belong to a module each."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self, kind: str, module: str = "") -> list[Body]:
        """In order of creation."""
        rows = self._store.all("SELECT body FROM entry WHERE kind = ? AND module = ? ORDER BY id", (kind, module))
        return [orjson.loads(row[0]) for row in rows]

    def get(self, kind: str, key: Any) -> Body | None:
        """The entry with that id."""
        row = self._store.one("SELECT body FROM entry WHERE id = ? AND kind = ?", (row_id(key), kind))
        return None if row is None else orjson.loads(row[0])

    def need(self, kind: str, key: Any) -> Body:
        """As `get`; raises `RowFault` when there is none."""
        found = self.get(kind, key)
        if found is None:
            raise RowFault("INVALID_DATA", "the id given seems to be invalid", id=row_id(key))
        return found

    def named(self, kind: str, name: str, module: str = "") -> Body | None:
        """The entry with that name, in any case."""
        key = NEEDED[kind][0]
        return next((each for each in self.all(kind, module) if fold(each[key]) == fold(name)), None)

    def put(self, kind: str, body: Body, module: str = "") -> Body:
        """Store an entry, a new one without `id`; raises `RowFault` DUPLICATE_DATA when another has its name."""
        key = NEEDED[kind][0]
        twin = self.named(kind, body[key], module)
        if twin is not None and twin["id"] != body.get("id"):
            raise RowFault("DUPLICATE_DATA", "duplicate data", api_name=key, id=twin["id"])
        stored = {"id": self._store.next_id(), **body}
        self._store.one(
            "INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?)",
            (stored["id"], kind, module, orjson.dumps(stored).decode()),
        )
        return stored

    def remove(self, kind: str, key: Any) -> None:
        """Forget an entry."""
        self._store.one("DELETE FROM entry WHERE id = ? AND kind = ?", (row_id(key), kind))

    def load(self, kind: str, rows: Any) -> None:
        """Take fixtures as they are, ids kept; raises `Refused` for what can be no entry of the kind."""
        if not is_array(rows):
            raise Refused(400, "INVALID_DATA", f"{kind}: a list of objects is expected", {"api_name": kind})
        for row in rows:
            body = loaded(kind, row)
            try:
                self.put(kind, body, str(row["module"]) if kind == TAGS else "")
            except RowFault:
                name = body[NEEDED[kind][0]]
                raise Refused(400, "DUPLICATE_DATA", f"{kind}: a name stands twice", {"name": name}) from None
            self._store.keep_ids_above(int(body.get("id", 0)))


def loaded(kind: str, row: Any) -> Body:
    """A fixture as an entry."""
    if not is_object(row) or not all(isinstance(row.get(name), str) and row[name].strip() for name in NEEDED[kind]):
        needed = ", ".join(NEEDED[kind])
        raise Refused(400, "INVALID_DATA", f"{kind}: an object with the texts {needed} is expected", {"api_name": kind})
    if "id" not in row:
        return dict(row)
    number = row_id(row["id"])
    if number is None:
        raise Refused(400, "INVALID_DATA", "an id has 1 to 19 digits", {"id": str(row["id"])})
    return {**row, "id": number}
