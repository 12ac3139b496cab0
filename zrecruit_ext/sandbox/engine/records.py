"""Writes and single reads: create, update, upsert, delete, one row at a time, inside the caller's transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from zrecruit_ext.sandbox.engine.body import (
    computed,
    display_name,
    fresh_values,
    modified_at,
    running_numbers,
    state_of,
    touched,
)
from zrecruit_ext.sandbox.engine.functions import fold
from zrecruit_ext.sandbox.engine.rows import RowReader, check_span, same_values
from zrecruit_ext.sandbox.engine.rules import NO_RULES, Rules
from zrecruit_ext.sandbox.engine.standing import STATUS_OF, check_status_change
from zrecruit_ext.sandbox.engine.store import Store, StoredRow, equals, extract, folded, row_id
from zrecruit_ext.sandbox.reply import RowFault, row_ok
from zrecruit_ext.sandbox.shapes import is_object
from zrecruit_ext.sandbox.users import User, UserBook, reference

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.clock import Clock
    from zrecruit_ext.sandbox.engine.observing import Observer
    from zrecruit_ext.sandbox.metadata import Catalog, Field, Module
    from zrecruit_ext.sandbox.validate import SchemaSet

__all__ = ["Records", "authorship"]

Body = dict[str, Any]


class Records:
    """Rows of all modules."""

    def __init__(
        self, store: Store, catalog: Catalog, clock: Clock, users: UserBook, schemas: SchemaSet, strict: bool = False
    ) -> None:
        self.store = store
        self.catalog = catalog
        self.clock = clock
        self.users = users
        self.reader = RowReader(schemas, self.find_lookup, strict)
        self.rules: dict[str, Rules] = {}
        """By module; the others' rows are judged by their fields alone."""
        self.observers: list[Observer] = []

    def body(self, module: Module, key: Any) -> Body | None:
        """The record as a dict, subforms included; None when there is none."""
        raw = self.raw(module, key)
        return None if raw is None else orjson.loads(raw)

    def raw(self, module: Module, key: Any) -> bytes | None:
        """The record's JSON, subforms included."""
        number = row_id(key)
        row = (
            None
            if number is None
            else self.store.one(
                "SELECT body, subforms FROM record WHERE id = ? AND module = ?", (number, module.api_name)
            )
        )
        if row is None:
            return None
        body, subforms = bytes(row[0]), row[1]
        return body if subforms is None else body[:-1] + b"," + bytes(subforms)[1:]

    def every(self, module: Module) -> list[Body]:
        """All records of the module, in any state, in order of their ids."""
        keys = self.store.all("SELECT id FROM record WHERE module = ? ORDER BY id", (module.api_name,))
        return [body for (key,) in keys if (body := self.body(module, key)) is not None]

    def modified(self, module: Module, key: Any) -> int | None:
        """Seconds since 1970 of the last change; None when there is no such record."""
        row = self.store.one("SELECT modified FROM record WHERE id = ? AND module = ?", (row_id(key), module.api_name))
        return None if row is None else int(row[0])

    def find_lookup(self, target: str, key: Any) -> dict[str, Any] | None:
        """A lookup value with the target's present name; None when nothing has that id."""
        if target == "users":
            user = self.users.get(str(key))
            return None if user is None else reference(user)
        module = self.catalog.find(target)
        body = None if module is None else self.body(module, str(key))
        return None if module is None or body is None else {"name": display_name(module, body), "id": body["id"]}

    def create(self, module: Module, row: Any, actor: User, unique: bool = True) -> Body:
        """The row result of an insert; raises `RowFault`. `unique=False` lets a duplicate in."""
        rules = self.rules.get(module.api_name, NO_RULES)
        values = self.reader.read(module, rules.admit(None, row, actor), creating=True)
        values.pop("id", None)
        if unique:
            self._check_unique(module, values, None)
        check_span(module, values, values)
        body = fresh_values(module, actor, self.clock.stamp()) | running_numbers(module, self.store) | values
        body = rules.settle(None, body | same_values(module, body), actor)
        return row_ok("record added", authorship(self.insert(module, body, actor)))

    def insert(self, module: Module, body: Body, actor: User) -> Body:
        """Store a new record and tell the observers; raises their `RowFault`."""
        number = self.store.next_id()
        body["id"] = str(number)
        for observer in self.observers:
            observer.before(module, None, body, actor)
        body = self.write(module, number, body)
        for observer in self.observers:
            observer.after(module, None, body, actor)
        return body

    def update(self, module: Module, key: Any, row: Any, actor: User) -> Body:
        """The row result of an update; only the keys of the row change. Raises `RowFault`."""
        body = self.body(module, key)
        if body is None:
            raise RowFault("INVALID_DATA", "the id given seems to be invalid", id=str(key))
        rules = self.rules.get(module.api_name, NO_RULES)
        values = self.reader.read(module, rules.admit(body, row, actor), creating=False)
        values.pop("id", None)
        self._check_unique(module, values, body["id"])
        check_span(module, values, body | values)
        check_status_change(module, body, values)
        new = rules.settle(body, body | values, actor)
        return row_ok("record updated", authorship(self.change(module, body, new, actor)))

    def change(self, module: Module, old: Body, values: Body, actor: User) -> Body:
        """Store a record with new values and tell the observers; raises their `RowFault`."""
        new = old | values | touched(module, actor, self.clock.stamp())
        for observer in self.observers:
            observer.before(module, old, new, actor)
        new = self.write(module, int(new["id"]), new)
        if display_name(module, new) != display_name(module, old):
            self._rename(module, new)
        for observer in self.observers:
            observer.after(module, old, new, actor)
        return new

    def upsert(self, module: Module, row: Any, fields: list[str], actor: User) -> Body:
        """Update the record that shares a duplicate-check value with the row, or insert the row."""
        twin, name = self._twin(module, row, fields) if is_object(row) else (None, None)
        if twin is None:
            return {**self.create(module, row, actor), "action": "insert", "duplicate_field": None}
        kept = {key: value for key, value in row.items() if key != STATUS_OF.get(module.api_name)}
        return {**self.update(module, twin, kept, actor), "action": "update", "duplicate_field": name}

    def delete(self, module: Module, key: Any, actor: User) -> Body:
        """Move a record to the recycle bin (a draft is gone for good); raises `RowFault`."""
        body = self.body(module, key)
        if body is None:
            raise RowFault("INVALID_DATA", "record not deleted", id=str(key))
        for observer in self.observers:
            observer.before(module, body, None, actor)
        self.rules.get(module.api_name, NO_RULES).deleting(body, actor)
        number, entry = int(body["id"]), deleted_entry(module, body, actor, self.clock.stamp())
        kind = "permanent" if body.get("$state") == "draft" else "recycle"
        self.store.one("DELETE FROM record WHERE id = ?", (number,))
        self.store.one(
            "INSERT OR REPLACE INTO deleted VALUES (?, ?, ?, ?, ?)",
            (number, module.api_name, kind, int(self.clock.now()), orjson.dumps({**entry, "type": kind}).decode()),
        )
        for observer in self.observers:
            observer.after(module, body, None, actor)
        return row_ok("record deleted", {"id": body["id"]})

    def write(self, module: Module, number: int, body: Body) -> Body:
        """Store a body with its computed fields, apart from any rule about rows."""
        body |= computed(module, body)
        self.store.put([self.stored(module, number, body)])
        return body

    def stored(self, module: Module, number: int, body: Body) -> StoredRow:
        """The row of the record table for a body."""
        subforms = {f.api_name: body[f.api_name] for f in module.of_type("subform") if body.get(f.api_name) is not None}
        plain = {name: value for name, value in body.items() if name not in subforms} if subforms else body
        rest = orjson.dumps(subforms).decode() if subforms else None
        modified = modified_at(body, self.clock.now())
        return number, module.api_name, state_of(body), modified, orjson.dumps(plain).decode(), rest

    def _twin(self, module: Module, row: Body, fields: list[str]) -> tuple[str | None, str | None]:
        """The id of the record an upsert row stands for, and the field that says so."""
        if self.body(module, row.get("id")) is not None:
            return str(row["id"]), "id"
        known = {field.api_name: field for field in module.matching}
        for name in dict.fromkeys([*fields, *known]):
            found = self._holder(module, known[name], row.get(name))
            if found is not None:
                return found, name
        return None, None

    def _check_unique(self, module: Module, values: Body, own: str | None) -> None:
        for field in module.unique:
            holder = self._holder(module, field, values.get(field.api_name))
            if holder is not None and holder != own:
                raise RowFault("DUPLICATE_DATA", "duplicate data", api_name=field.api_name, id=holder)

    def _holder(self, module: Module, field: Field, value: Any) -> str | None:
        if not isinstance(value, (str, int, float)) or value == "":
            return None
        value_column = self.store.covering(module.api_name, folded(field.api_name)).column
        condition = equals(module.api_name, value_column)
        row = self.store.one(f"SELECT id FROM record WHERE {condition} LIMIT 1", (fold(value),))  # noqa: S608 - API names
        return None if row is None else str(row[0])

    def _rename(self, module: Module, body: Body) -> None:
        """Carry a new display name into the lookups that point here."""
        for other in self.catalog.modules.values():
            for field in other.of_type("lookup"):
                if field.lookup in (module.api_name, *module.aliases):
                    expression = extract(field.api_name, "id")
                    self.store.index(other.api_name, expression)
                    change = f"json_set(body, '$.\"{field.api_name}\".name', ?)"
                    condition = equals(other.api_name, expression)
                    self.store.one(
                        f"UPDATE record SET body = {change} WHERE {condition}",  # noqa: S608 - API names
                        (display_name(module, body), body["id"]),
                    )


def authorship(body: Body) -> Body:
    """The details of a written row: id, and who wrote it when."""
    keys = ("Modified_Time", "Modified_By", "Created_Time", "id", "Created_By")
    return {key: body[key] for key in keys if key in body}


def deleted_entry(module: Module, body: Body, actor: User, stamp: str) -> Body:
    short = {"name": actor["full_name"], "id": actor["id"]}
    author = body.get("Created_By") or short
    return {
        "deleted_by": short,
        "id": body["id"],
        "display_name": display_name(module, body),
        "created_by": {"name": author["name"], "id": author["id"]},
        "deleted_time": stamp,
    }
