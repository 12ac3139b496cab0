"""Tags of a module, and the records that carry them in `Associated_Tags`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from zrecruit_ext.sandbox.engine.body import person
from zrecruit_ext.sandbox.engine.entries import TAGS, Entries
from zrecruit_ext.sandbox.engine.functions import fold
from zrecruit_ext.sandbox.reply import RowFault, row_ok
from zrecruit_ext.sandbox.shapes import is_object

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zrecruit_ext.sandbox.engine.records import Records
    from zrecruit_ext.sandbox.metadata import Module
    from zrecruit_ext.sandbox.users import User

__all__ = ["ALLOWED", "Tags"]

Body = dict[str, Any]
Marks = list[Any]

CARRIED = "Associated_Tags"
COLOUR = "#57B1FD"
ALLOWED = 1_000
"""Tags a module may have."""


class Tags:
    """Tags and who carries them; the records hold the one truth about that."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._entries = Entries(records.store)

    def of(self, module: Module, author: str | None = None) -> Marks:
        """A module's tags, those of one author where his id is given."""
        found = self._entries.all(TAGS, module.api_name)
        return [each for each in found if author is None or author_of(each) == author]

    def create(self, module: Module, row: Body, actor: User) -> Body:
        """The outcome of a new tag; raises `RowFault`."""
        return outcome("created", self._make(module, row["name"], row.get("color_code"), actor))

    def update(self, module: Module, key: str, row: Body, actor: User) -> Body:
        """The outcome of a new name or colour, which the records take over; raises `RowFault`."""
        found = self._need(key, module)
        changed = {name: row[name] for name in ("name", "color_code") if name in row}
        tag = self._entries.put(TAGS, found | changed | self._touched(actor), module.api_name)
        self._replace(found, lambda marks: [mark(tag) if key_of(each) == str(tag["id"]) else each for each in marks])
        result = outcome("updated", tag)
        result["details"]["id"] = str(tag["id"])  # the one sample of the pages with a text here
        return result

    def delete(self, key: str) -> Body:
        """The outcome of a deletion; the records lose the tag. Raises `RowFault`."""
        found = self._need(key)
        self._replace(found, lambda marks: [each for each in marks if key_of(each) != str(found["id"])])
        self._entries.remove(TAGS, key)
        return row_ok("tags deleted successfully", {"id": found["id"]})

    def merge(self, key: str, other: str) -> Body:
        """Give the records of the other tag this one, and forget the other; raises `RowFault`."""
        kept, gone = self._need(key), self._need(other)
        if kept["module"] != gone["module"] or kept["id"] == gone["id"]:
            raise RowFault("INVALID_DATA", "the conflict id given seems to be invalid", conflict_id=other)
        wanted = str(kept["id"])

        def moved(marks: Marks) -> Marks:
            rest = [each for each in marks if key_of(each) != str(gone["id"])]
            return rest if any(key_of(each) == wanted for each in rest) else [*rest, mark(kept)]

        self._replace(gone, moved)
        self._entries.remove(TAGS, other)
        return outcome("merged", kept)

    def count(self, module: Module, key: str) -> int | None:
        """How many records carry the tag; None when the module has no such tag."""
        found = self._entries.get(TAGS, key)
        if found is None or found["module"] != module.api_name:
            return None
        return sum(1 for _ in self._carriers(found))

    def add(self, module: Module, record: str, names: list[str], colours: dict[str, str], actor: User) -> Body:
        """The outcome of tagging a record; tags the module does not have are made. Raises `RowFault`."""
        body = self._record(module, record)
        marks: Marks = list(body.get(CARRIED) or ())
        for name in names:
            found = self._entries.named(TAGS, name, module.api_name)
            tag = mark(found or self._make(module, name, colours.get(name), actor))
            if all(key_of(each) != tag["id"] for each in marks):
                marks.append(tag)
        return self._carry(module, body, marks, actor)

    def remove(self, module: Module, record: str, names: list[str], actor: User) -> Body:
        """The outcome of taking tags off a record; raises `RowFault`."""
        body, unwanted = self._record(module, record), {fold(name) for name in names}
        marks = [each for each in body.get(CARRIED) or () if fold(name_of(each)) not in unwanted]
        return self._carry(module, body, marks, actor)

    def _make(self, module: Module, name: str, colour: str | None, actor: User) -> Body:
        if len(self._entries.all(TAGS, module.api_name)) >= ALLOWED:
            raise RowFault("LIMIT_EXCEEDED", "the module has as many tags as it may have", limit=ALLOWED)
        written = self._touched(actor)
        author = {"created_time": written["modified_time"], "created_by": written["modified_by"]}
        body = {"name": name.strip(), "color_code": colour or COLOUR, "module": module.api_name, **author, **written}
        return self._entries.put(TAGS, body, module.api_name)

    def _need(self, key: str, module: Module | None = None) -> Body:
        found = self._entries.need(TAGS, key)
        if module is not None and found["module"] != module.api_name:
            raise RowFault("INVALID_DATA", "the id given seems to be invalid", id=found["id"])
        return found

    def _touched(self, actor: User) -> Body:
        return {"modified_time": self._records.clock.stamp(), "modified_by": person(actor)}

    def _record(self, module: Module, record: str) -> Body:
        body = self._records.body(module, record)
        if body is None:
            raise RowFault("INVALID_DATA", "the id given seems to be invalid", id=record)
        return body

    def _carry(self, module: Module, body: Body, marks: Marks, actor: User) -> Body:
        self._records.change(module, body, {CARRIED: marks}, actor)
        return row_ok("tags updated successfully", {"id": int(body["id"]), "tags": [name_of(each) for each in marks]})

    def _carriers(self, tag: Body) -> Iterator[Body]:
        rows = self._records.store.all(
            "SELECT body, subforms FROM record WHERE module = ? AND EXISTS ("
            "SELECT 1 FROM json_each(record.body, '$.Associated_Tags') AS tag "
            "WHERE CASE tag.type WHEN 'object' THEN json_extract(tag.value, '$.id') END = ?)",
            (tag["module"], str(tag["id"])),
        )
        return (orjson.loads(body) | (orjson.loads(subforms) if subforms else {}) for body, subforms in rows)

    def _replace(self, tag: Body, change: Callable[[Marks], Marks]) -> None:
        """Write every record that carries the tag anew."""
        module = self._records.catalog.module(tag["module"])
        for body in self._carriers(tag):
            self._records.write(module, int(body["id"]), body | {CARRIED: change(body[CARRIED])})


def key_of(mark: Any) -> Any:
    """The id of a tag on a record; a fixture may hold anything there."""
    return mark.get("id") if is_object(mark) else None


def name_of(mark: Any) -> str:
    return str(mark.get("name", "")) if is_object(mark) else str(mark)


def author_of(tag: Body) -> str | None:
    by: Body = tag.get("created_by") or {}
    return by.get("id")


def mark(tag: Body) -> Body:
    """A tag as a record shows it."""
    return {"name": tag["name"], "id": str(tag["id"]), "color_code": tag.get("color_code")}


def outcome(what: str, tag: Body) -> Body:
    keys = ("created_time", "created_by", "modified_time", "modified_by", "id")
    return row_ok(f"tags {what} successfully", {key: tag[key] for key in keys if key in tag})
