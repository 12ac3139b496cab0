"""Kinds of notes: a list of the organisation's own, one of them for notes that name none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.engine.entries import NOTE_TYPES, Entries
from zrecruit_ext.sandbox.engine.observing import Observer
from zrecruit_ext.sandbox.engine.store import extract
from zrecruit_ext.sandbox.reply import RowFault

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.engine.store import Store
    from zrecruit_ext.sandbox.metadata import Module
    from zrecruit_ext.sandbox.users import User

__all__ = ["NoteTypes"]

Body = dict[str, Any]

NOTES = "Notes"
TYPE_ID = "$type_id"


class NoteTypes(Observer):
    """Kinds of notes, and which note is of which; an observer of the records."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._entries = Entries(store)

    def all(self) -> list[Body]:
        """Every kind as a list shows it: its id is a text there."""
        return [shown(each) for each in self._entries.all(NOTE_TYPES)]

    def before(self, module: Module, old: Body | None, new: Body | None, actor: User) -> None:  # noqa: ARG002
        """The default kind for a note that names none; raises `RowFault` for one that is not there."""
        if module.api_name == NOTES and new is not None:
            if new.get(TYPE_ID) in (None, ""):
                new[TYPE_ID] = self._default()
            elif self._entries.get(NOTE_TYPES, new[TYPE_ID]) is None:
                raise RowFault("INVALID_DATA", "the note type given seems to be invalid", api_name=TYPE_ID)

    def _default(self) -> str | None:
        return next((each["id"] for each in self.all() if each["is_default"]), None)

    def create(self, row: Body) -> Body:
        """The outcome of a new kind; raises `RowFault`."""
        return done("created", self._entries.put(NOTE_TYPES, {"name": row["name"].strip()}))

    def rename(self, key: str, row: Body) -> Body:
        """The outcome of a new name; raises `RowFault`."""
        found = self._entries.need(NOTE_TYPES, key)
        return done("updated", self._entries.put(NOTE_TYPES, found | {"name": row["name"].strip()}))

    def delete(self, key: str) -> Body:
        """The outcome of a deletion; notes of the kind become of the default one. Raises `RowFault`."""
        found = self._entries.need(NOTE_TYPES, key)
        if found.get("is_default"):
            raise RowFault("INVALID_DATA", "the default note type cannot be deleted", id=found["id"])
        self._entries.remove(NOTE_TYPES, key)
        self._store.one(
            f"UPDATE record SET body = json_set(body, '$.\"{TYPE_ID}\"', ?) "  # noqa: S608 - a name of ours
            f"WHERE module = '{NOTES}' AND {extract(TYPE_ID)} = ?",
            (self._default(), key),
        )
        return done("deleted", found)


def shown(entry: Body) -> Body:
    return {"name": entry["name"], "id": str(entry["id"]), "is_default": bool(entry.get("is_default"))}


def done(what: str, entry: Body) -> Body:
    """The outcome as this one endpoint spells it: the status in capitals, the id a number."""
    message = f"note types {what} successfully"
    return {"code": "SUCCESS", "details": {"id": entry["id"]}, "message": message, "status": "SUCCESS"}
