"""Fixtures: rows taken as they are, ids kept, unknown modules and fields defined on the way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.engine.body import CREATED_AT, TOUCHED_AT, computed, fresh_values, running_numbers
from zrecruit_ext.sandbox.engine.entries import NEEDED, Entries
from zrecruit_ext.sandbox.engine.rows import filled, pairs_of, same_values
from zrecruit_ext.sandbox.engine.store import MAX_ID, StoredRow, row_id
from zrecruit_ext.sandbox.engine.values import parse_datetime
from zrecruit_ext.sandbox.metadata import is_readable
from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.setup.book import KINDS, SetupBook
from zrecruit_ext.sandbox.shapes import is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zrecruit_ext.sandbox.engine.definitions import Definitions
    from zrecruit_ext.sandbox.engine.records import Records
    from zrecruit_ext.sandbox.metadata import Field, Module

__all__ = ["Loader"]

Row = dict[str, Any]
# In order of trust: when a loaded record was last touched, where it names no more than one of them.
LAST_TOUCH = ("Modified_Time", "Updated_On", *CREATED_AT)
ID_FORM = f"an id is a string of 1 to 19 digits without a leading zero, at most {MAX_ID}"
RUNNING = re.compile(r"ZR_(\d+)_[A-Z]+")


class Loader:
    """Writes fixtures into the records of a sandbox."""

    def __init__(self, records: Records, definitions: Definitions, setup: SetupBook) -> None:
        self._records = records
        self._definitions = definitions
        self._setup = setup
        self.settlers: list[Callable[[Mapping[str, Any]], None]] = []
        """Told of every fixture once its rows stand."""

    def load(self, fixtures: Mapping[str, Any]) -> dict[str, int]:
        """Write rows by module, users and setup (`KINDS`) among them, all or none; returns the count per module.

        Raises `Refused` for what is no list of objects, a module no call shows, a bad id, an id of another module's
        record or a time that is none.
        """
        counts: dict[str, int] = {}
        with self._records.store.transaction():
            for name, rows in fixtures.items():
                counts[name] = self._load_one(name, checked_rows(name, rows))
            self._link(fixtures)
            for settle in self.settlers:
                settle(fixtures)
        return counts

    def _load_one(self, name: str, rows: list[Row]) -> int:
        if name == "users":
            for row in rows:
                self._records.users.add(row)
        elif name in NEEDED:
            Entries(self._records.store).load(name, rows)
        elif name in KINDS:
            self._setup.load(name, rows)
        elif name[:1].isupper() and not is_readable(name):
            raise Refused(400, "INVALID_MODULE", f"{name}: no call of the API shows this module's records")
        else:
            Batch(self._records, self._definitions.infer(name, rows)).write(rows)
        return len(rows)

    def _link(self, fixtures: Mapping[str, Any]) -> None:
        """Bare ids in lookups become objects with the name of what they point at."""
        for name, rows in fixtures.items():
            module = self._records.catalog.find(name)
            if module is None or name == "users" or name in KINDS:
                continue
            lookups = module.of_type("lookup", "ownerlookup")
            for row in rows:
                bare = [field for field in lookups if isinstance(row.get(field.api_name), (str, int))]
                if bare and "id" in row:
                    self._resolve(module, str(row["id"]), bare)

    def _resolve(self, module: Module, key: str, fields: list[Field]) -> None:
        body = self._records.body(module, key) or {}
        for field in fields:
            sent = str(body[field.api_name])
            target = field.lookup or str(body.get("se_module") or "users")
            body[field.api_name] = self._records.find_lookup(target, sent) or {"name": None, "id": sent}
        self._records.write(module, int(key), body | same_values(module, body))


class Batch:
    """The rows of one module on their way in; what is the same for all of them is worked out once."""

    def __init__(self, records: Records, module: Module) -> None:
        self._records = records
        self._store = records.store
        self._module = module
        self._fresh = fresh_values(module, records.users.administrator, records.clock.stamp())
        system = (*CREATED_AT, *TOUCHED_AT)
        self._dates = [
            each.api_name for each in module.fields.values() if each.type == "datetime" or each.api_name in system
        ]
        self._touched = [name for name in TOUCHED_AT if name in module.fields]
        self._pairs = pairs_of(module)
        self._numbers = [field.api_name for field in module.of_type("autonumber")]

    def write(self, rows: list[Row]) -> None:
        """Rows with a known id change that record, the others become new ones."""
        self._store.put([self._stored(row) for row in rows])
        self._store.keep_ids_above(max((row_id(row.get("id")) or 0 for row in rows), default=0))
        for name in self._numbers:
            taken = [int(found[1]) for row in rows if (found := RUNNING.fullmatch(str(row.get(name))))]
            self._store.keep_counter_above(f"{self._module.api_name}.{name}", max(taken, default=0))

    def _stored(self, row: Row) -> StoredRow:
        number, body = self._place(row)
        values = row | {name: utc(name, row[name]) for name in self._dates if row.get(name)}
        body |= values | filled(self._pairs, values)
        body["id"] = str(number)
        return self._records.stored(self._module, number, body | computed(self._module, body))

    def _place(self, row: Row) -> tuple[int, Row]:
        """The id of a row and the body it is laid over; raises `Refused` for an id it cannot have."""
        if "id" not in row:
            return self._store.next_id(), self._new(row)
        number = row_id(row["id"])
        if number is None:
            raise Refused(400, "INVALID_DATA", ID_FORM, {"id": str(row["id"])})
        other = self._store.one("SELECT module FROM record WHERE id = ?", (number,))
        if other is None:
            return number, self._new(row)
        if other[0].decode() != self._module.api_name:
            raise Refused(400, "DUPLICATE_DATA", "the id belongs to a record of another module", {"id": str(number)})
        return number, self._records.body(self._module, number) or {}

    def _new(self, row: Row) -> Row:
        numbered = all(row.get(name) for name in self._numbers)
        last = next((row[name] for name in LAST_TOUCH if row.get(name)), None)
        touched = {} if last is None else {name: utc(name, last) for name in self._touched}
        return self._fresh | touched | ({} if numbered else running_numbers(self._module, self._store))


def checked_rows(name: str, rows: Any) -> list[Row]:
    if not is_array(rows) or not all(is_object(row) for row in rows):
        raise Refused(400, "INVALID_DATA", f"{name}: a list of objects is expected", {"api_name": name})
    return rows


def utc(name: str, value: Any) -> str:
    """A date-time in one zone, so that its text sorts as it does; raises `Refused` for what is none."""
    found = parse_datetime(value) if isinstance(value, str) else None
    if found is None:
        form = "a date-time is text such as 2026-01-31T09:30:00+00:00"
        raise Refused(400, "INVALID_DATA", f"{name}: {form}", {"api_name": name})
    return found.replace(microsecond=0).isoformat()
