"""Attachments: a record of the module Attachments, with its bytes beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.engine.body import fresh_values
from zrecruit_ext.sandbox.engine.links import PARENT
from zrecruit_ext.sandbox.engine.records import authorship
from zrecruit_ext.sandbox.engine.store import equals
from zrecruit_ext.sandbox.reply import Refused, RowFault, row_ok

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.engine.records import Records
    from zrecruit_ext.sandbox.metadata import Module
    from zrecruit_ext.sandbox.users import User

__all__ = ["ATTACHMENTS", "SIZE_LIMIT", "Files", "Incoming", "category_of"]

ATTACHMENTS = "Attachments"
SIZE_LIMIT = 20 * 1024 * 1024
REFUSED_ENDING = ".exe"
CATEGORIES = ("Resume", "Formatted Resume", "Cover Letter", "Offer", "Contracts", "Others")
FIRST_CATEGORY_ID = 3652397000000000101


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file on its way in, or a link when there is no content."""

    name: str
    content: bytes | None
    category: dict[str, str] | None = None
    url: str | None = None


class Files:
    """Stores, lists and hands out attachments."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._store = records.store

    def attach(self, parent: Module, key: str, incoming: Incoming, actor: User) -> dict[str, Any]:
        """The row result of an upload; raises `RowFault`."""
        records, owner = self._records, self._owner(parent, key, incoming)
        module, number = records.catalog.module(ATTACHMENTS), self._store.next_id()
        body = fresh_values(module, actor, records.clock.stamp()) | described(incoming)
        body |= {"id": str(number), "Parent_Id": owner, "$se_module": parent.api_name}
        records.write(module, number, body)
        if incoming.content is not None:
            self._store.one("INSERT INTO content VALUES (?, ?)", (number, incoming.content))
        self._mark(parent, key)
        return row_ok("attachment uploaded successfully", authorship(body) | {"filename": incoming.name})

    def content(self, parent: Module, key: str, attachment: str) -> tuple[str, bytes] | None:
        """Name and bytes; None when the record has no such attachment or it is a link."""
        body = self._of(parent, key, attachment)
        row = None if body is None else self._store.one("SELECT bytes FROM content WHERE id = ?", (int(attachment),))
        return None if body is None or row is None else (body["File_Name"], row[0])

    def remove(self, parent: Module, key: str, attachment: str) -> dict[str, Any]:
        """The row result of a deletion; raises `RowFault` when the record has no such attachment."""
        if self._of(parent, key, attachment) is None:
            raise RowFault("INVALID_DATA", "record not deleted", id=attachment)
        self._store.one("DELETE FROM content WHERE id = ?", (int(attachment),))
        self._store.one("DELETE FROM record WHERE id = ?", (int(attachment),))
        self._mark(parent, key)
        return row_ok("record deleted", {"id": attachment})

    def _owner(self, parent: Module, key: str, incoming: Incoming) -> dict[str, Any]:
        owner = self._records.find_lookup(parent.api_name, key)
        if owner is None:
            raise RowFault("INVALID_DATA", "the id given seems to be invalid", id=key)
        if incoming.name.lower().endswith(REFUSED_ENDING):
            raise RowFault("INVALID_DATA", "the file type is not allowed", api_name="file", filename=incoming.name)
        return owner

    def _of(self, parent: Module, key: str, attachment: str) -> dict[str, Any] | None:
        body = self._records.body(self._records.catalog.module(ATTACHMENTS), attachment)
        fits = body is not None and body["Parent_Id"]["id"] == key and body["$se_module"] == parent.api_name
        return body if fits else None

    def _mark(self, parent: Module, key: str) -> None:
        """Is_Attachment_Present of the parent."""
        body = self._records.body(parent, key)
        if body is not None and "Is_Attachment_Present" in parent.fields:
            self._store.index(ATTACHMENTS, PARENT)
            condition = equals(ATTACHMENTS, PARENT)
            found = self._store.one(f"SELECT 1 FROM record WHERE {condition} LIMIT 1", (key,))  # noqa: S608
            present = found is not None
            if body.get("Is_Attachment_Present") != present:
                self._records.write(parent, int(key), body | {"Is_Attachment_Present": present})


def described(incoming: Incoming) -> dict[str, Any]:
    """The fields of an attachment that follow from the file."""
    return {
        "File_Name": incoming.name,
        "Size": str(len(incoming.content or b"")),
        "Category": incoming.category,
        "$attach_type": incoming.category,
        "$type": "Link URL" if incoming.content is None else "Attachment",
        "$link_url": incoming.url,
        "Attachment_URL": incoming.url,
        "$file_id": None,
    }


def category_of(names: str | None, ids: str | None) -> dict[str, str] | None:
    """The category a call names, by name (underscores count as blanks) or by id; raises `Refused` for an unknown id."""
    known = {name: str(FIRST_CATEGORY_ID + place) for place, name in enumerate(CATEGORIES)}
    if names is not None:
        name = names.split(",")[0].replace("_", " ").strip()
        return {"name": name, "id": known.get(name, known["Others"])}
    if ids is None:
        return None
    for name, key in known.items():
        if key == ids.split(",")[0]:
            return {"name": name, "id": key}
    raise Refused(
        400, "INVALID_DATA", "the attachment category is not valid", {"param_name": "attachments_category_id"}
    )
