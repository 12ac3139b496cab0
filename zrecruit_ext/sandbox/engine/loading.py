"""Fixtures: rows taken as they are, ids kept, unknown modules and fields defined on the way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import orjson

from zrecruit_ext.sandbox.engine.body import fresh_values
from zrecruit_ext.sandbox.engine.rows import same_values
from zrecruit_ext.sandbox.engine.store import row_id
from zrecruit_ext.sandbox.engine.values import parse_datetime
from zrecruit_ext.sandbox.metadata import Field, Module
from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.shapes import is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zrecruit_ext.sandbox.engine.records import Records

__all__ = ["Loader"]

Row = dict[str, Any]
RUNNING = re.compile(r"ZR_(\d+)_[A-Z]+")


class Loader:
    """Writes fixtures into the records of a sandbox."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._store = records.store
        self._highest: dict[str, int] = {}

    def load(self, fixtures: Mapping[str, Any]) -> dict[str, int]:
        """Write rows by module (`users` among them), all or none; returns the count per module.

        Raises `Refused` for what is no list of objects, a bad id or an id of another module's record.
        """
        counts: dict[str, int] = {}
        with self._store.transaction():
            for name, rows in fixtures.items():
                checked = checked_rows(name, rows)
                if name == "users":
                    for row in checked:
                        self._records.users.add(row)
                else:
                    self._load_module(name, checked)
                counts[name] = len(checked)
            self._link(fixtures)
        return counts

    def define(self, fields: Mapping[str, Iterable[Row]]) -> None:
        """Custom fields given as facts (`api_name`, `type`, `label`, `length`, `unique`, `known_values`)."""
        for name, facts in fields.items():
            module = self._records.catalog.module(name)
            for fact in facts:
                kept: Row = {key: value for key, value in fact.items() if key != "known_values"}
                kept |= {"custom": True, "picks": tuple(fact.get("known_values", ()))}
                custom = Field(**kept)
                module.fields[custom.api_name] = custom
            self._remember(module)

    def recall(self) -> None:
        """Define again what an earlier process has stored."""
        for name, fields in self._store.all("SELECT module, fields FROM definition"):
            module = self._records.catalog.define(name.decode(), [])
            for fact in orjson.loads(fields):
                kept: Row = {**fact, "picks": tuple(fact["picks"])}
                module.fields[fact["api_name"]] = Field(**kept)

    def _load_module(self, name: str, rows: list[Row]) -> None:
        module = self._records.catalog.define(name, rows)
        self._remember(module)
        dates = {field.api_name for field in module.of_type("datetime", "system")}
        numbers = module.of_type("autonumber")
        for row in rows:
            self._put(module, row, dates, numbers)
        for counter, value in self._highest.items():
            self._store.one(
                "INSERT INTO counter VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = max(value, ?)",
                (counter, value, value),
            )
        self._highest.clear()

    def _put(self, module: Module, row: Row, dates: set[str], numbers: list[Field]) -> None:
        records = self._records
        number = self._number(module, row)
        body = records.body(module, str(number))
        if body is None:
            body = fresh_values(module, number, records.users.administrator, records.clock.stamp(), self._store)
        values = {key: utc(value) if key in dates else value for key, value in row.items()}
        body |= values | same_values(module, values) | {"id": str(number)}
        records.write(module, number, body)
        for field in numbers:
            found = RUNNING.fullmatch(str(body.get(field.api_name)))
            if found:
                counter = f"{module.api_name}.{field.api_name}"
                self._highest[counter] = max(self._highest.get(counter, 0), int(found[1]))

    def _number(self, module: Module, row: Row) -> int:
        if "id" not in row:
            return self._store.next_id()
        number = row_id(row["id"])
        if number is None:
            raise Refused(400, "INVALID_DATA", "an id is a string of 1 to 19 digits", {"id": str(row["id"])})
        other = self._store.one("SELECT module FROM record WHERE id = ?", (number,))
        if other is not None and other[0].decode() != module.api_name:
            raise Refused(400, "DUPLICATE_DATA", "the id belongs to a record of another module", {"id": str(number)})
        self._store.keep_ids_above(number)
        return number

    def _link(self, fixtures: Mapping[str, Any]) -> None:
        """Bare ids in lookups become objects with the name of what they point at."""
        records = self._records
        for name, rows in fixtures.items():
            module = records.catalog.find(name)
            lookups = [] if module is None else module.of_type("lookup", "ownerlookup")
            for row in rows if module is not None else ():
                bare = [f for f in lookups if isinstance(row.get(f.api_name), (str, int))]
                if bare and module is not None and "id" in row:
                    self._resolve(module, str(row["id"]), bare)

    def _resolve(self, module: Module, key: str, fields: list[Field]) -> None:
        body = self._records.body(module, key)
        if body is None:
            return
        for field in fields:
            sent = str(body[field.api_name])
            found = self._records.find_lookup(field.lookup or "users", sent)
            body[field.api_name] = found or {"name": None, "id": sent}
        self._records.write(module, int(key), body | same_values(module, body))

    def _remember(self, module: Module) -> None:
        custom = [each.describe() for each in module.fields.values() if each.custom or module.custom]
        if custom:
            self._store.one(
                "INSERT OR REPLACE INTO definition VALUES (?, ?)", (module.api_name, orjson.dumps(custom).decode())
            )


def checked_rows(name: str, rows: Any) -> list[Row]:
    if not is_array(rows) or not all(is_object(row) for row in rows):
        raise Refused(400, "INVALID_DATA", f"{name}: a list of objects is expected", {"api_name": name})
    return rows


def utc(value: Any) -> Any:
    """Date-times in one zone, so that their text sorts as they do."""
    found = parse_datetime(value) if isinstance(value, str) else None
    return value if found is None else found.replace(microsecond=0).isoformat()
