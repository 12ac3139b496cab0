"""What fixtures say of the setup, row by row in the vendor's form, kept in the store and applied to the catalog."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from zrecruit_ext.sandbox.engine.store import row_id
from zrecruit_ext.sandbox.metadata import is_open
from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.setup.fields import completed, field_of, is_plain
from zrecruit_ext.sandbox.setup.ids import stable_id
from zrecruit_ext.sandbox.shapes import is_object

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.engine.store import Store
    from zrecruit_ext.sandbox.metadata import Catalog, Module

__all__ = ["KINDS", "SetupBook"]

Row = dict[str, Any]

# kind -> the key its rows are told apart by
KINDS = {
    "modules": "api_name",
    "fields": "api_name",
    "layouts": "name",
    "custom_views": "id",
    "related_lists": "api_name",
    "roles": "name",
    "profiles": "name",
    "org": "",
}
OF_A_MODULE = frozenset({"fields", "layouts", "custom_views", "related_lists"})
WITH_ID = frozenset({"modules", "fields", "layouts", "custom_views", "related_lists", "roles", "profiles"})


class SetupBook:
    """Rows of the setup by kind; rows of a module's kind name it under `module_api_name`."""

    def __init__(self, store: Store, catalog: Catalog) -> None:
        self._store = store
        self._catalog = catalog

    def load(self, kind: str, rows: list[Row]) -> None:
        """Keep rows and make them count; a row with a known name is laid over the one before.

        A module row with `complete` says that what hangs on the module is all in the same fixture, and modules of
        the sandbox that such a fixture does not name are taken away.
        Raises `Refused` INVALID_DATA for a row without a name, INVALID_MODULE for one of an unknown module.
        """
        for number, row in enumerate(rows):
            module = self._module_of(kind, row)
            row = self._identified(kind, module, completed(row) if kind == "fields" else row, number)
            name = self._name_of(kind, row)
            known = self._store.one(
                "SELECT body FROM setup WHERE kind = ? AND module = ? AND name = ?", (kind, module, name)
            )
            whole = row if known is None else orjson.loads(known[0]) | row
            self._store.one(
                "INSERT INTO setup VALUES (?, ?, ?, ?)"
                " ON CONFLICT (kind, module, name) DO UPDATE SET body = excluded.body",
                (kind, module, name, orjson.dumps(whole).decode()),
            )
            self._apply(kind, module, whole)
        if kind == "modules":
            self._take_away()

    def recall(self) -> None:
        """Make what is kept count again."""
        for kind, module, body in self._store.all("SELECT kind, module, body FROM setup ORDER BY rowid"):
            self._apply(kind.decode(), module.decode(), orjson.loads(body))
        self._take_away()

    def kept(self, kind: str, module: str = "") -> list[Row]:
        """The rows of a kind (and a module) in the order they came."""
        found = self._store.all("SELECT body FROM setup WHERE kind = ? AND module = ? ORDER BY rowid", (kind, module))
        return [orjson.loads(body) for (body,) in found]

    def module_row(self, module: str) -> Row:
        """What a fixture says of the module itself."""
        found = self._store.one("SELECT body FROM setup WHERE kind = 'modules' AND name = ?", (module,))
        return {} if found is None else orjson.loads(found[0])

    def is_complete(self, module: str) -> bool:
        """Whether nothing is described by rule any more."""
        return bool(self.module_row(module).get("complete"))

    def laid_over(self, kind: str, module: str, described: list[Row]) -> list[Row]:
        """The rows described by rule with the kept ones over them; of a complete module the kept ones alone."""
        key, kept = KINDS[kind], self.kept(kind, module)
        if self.is_complete(module):
            return kept
        rows = {row[key]: row for row in described}
        for row in kept:
            rows[row[key]] = rows.get(row[key], {}) | row
        return list(rows.values())

    def _module_of(self, kind: str, row: Row) -> str:
        if kind not in OF_A_MODULE:
            return ""
        return self._catalog.module(str(row.get("module_api_name", ""))).api_name

    def _name_of(self, kind: str, row: Row) -> str:
        """What tells the row apart: of a module the name the sandbox knows it by, which may be an alias of its own."""
        name = str(row.get(KINDS[kind], ""))
        known = self._catalog.find(name) if kind == "modules" else None
        return name if known is None else known.api_name

    def _identified(self, kind: str, module: str, row: Row, number: int) -> Row:
        """The row with a name and an id; raises `Refused` for one that has neither."""
        key = KINDS[kind]
        named = row.get("name") if key == "id" else row.get(key, "")
        if (key and not (isinstance(named, str) and named)) or ("id" in row and row_id(row["id"]) is None):
            wanted = "name" if key == "id" else key
            raise Refused(
                400, "INVALID_DATA", f"{kind}: row {number} needs a {wanted}, its id is digits", {"api_name": wanted}
            )
        own = {"id": stable_id(kind, module, str(named))} if kind in WITH_ID and "id" not in row else {}
        return {key: value for key, value in row.items() if key != "module_api_name"} | own

    def _apply(self, kind: str, module: str, row: Row) -> None:
        if kind == "modules":
            self._label(self._catalog.define(row["api_name"], []), row)
        elif kind == "fields":
            found = self._catalog.module(module)
            found.fields[row["api_name"]] = field_of(row, found.fields.get(row["api_name"]))

    def _label(self, module: Module, row: Row) -> None:
        module.singular = str(row.get("singular_label") or module.singular)
        display = row["display_field"].get("api_name") if is_object(row.get("display_field")) else None
        module.display_field = str(display or module.display_field)

    def _take_away(self) -> None:
        """What a complete fixture does not name."""
        rows = self.kept("modules")
        if not any(row.get("complete") for row in rows):
            return
        named = {self._name_of("modules", row) for row in rows}
        for module in list(self._catalog.modules.values()):
            if is_open(module.api_name) and module.api_name not in named:
                self._catalog.modules.pop(module.api_name)
            elif self.is_complete(module.api_name):
                self._narrow(module)

    def _narrow(self, module: Module) -> None:
        kept = {row["api_name"] for row in self.kept("fields", module.api_name)}
        ours = kept | {module.display_field}
        for name in [name for name, field in module.fields.items() if is_plain(module, field) and name not in ours]:
            module.fields.pop(name)
