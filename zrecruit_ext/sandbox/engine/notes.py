"""Notes: rows whose parent may be of any module, named in `se_module`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.reply import RowFault
from zrecruit_ext.sandbox.shapes import is_object

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.engine.records import Records
    from zrecruit_ext.sandbox.users import User

__all__ = ["NOTES", "Notes"]

NOTES = "Notes"
PARENT_KEYS = frozenset({"Parent_Id", "se_module", "$se_module"})
SILENT = {"is_system_action": False, "$voice_note": False, "$attachments": None}


class Notes:
    """Adds notes; the other note calls are those of any record."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def add(self, row: Any, actor: User, parent: tuple[str, str] | None = None) -> dict[str, Any]:
        """The row result of a note on the parent (module, id) or on the one the row names; raises `RowFault`."""
        if not is_object(row):
            raise RowFault("INVALID_DATA", "invalid data", api_name="data", expected_data_type="jsonobject")
        kept = {name: value for name, value in row.items() if name not in PARENT_KEYS}
        found = self._parent(*(parent or named_parent(row)))
        notes = self._records.catalog.module(NOTES)
        result = self._records.create(notes, kept, actor)
        body = self._records.body(notes, result["details"]["id"]) or {}
        size = str(len(str(body.get("Note_Content") or "").encode()))
        self._records.write(notes, int(body["id"]), body | found | SILENT | {"$size": size})
        return result

    def _parent(self, module_name: str, key: str) -> dict[str, Any]:
        """The keys that name the parent in a stored note."""
        module = self._records.catalog.find(module_name)
        found = None if module is None else self._records.find_lookup(module.api_name, key)
        if module is None or found is None:
            raise RowFault("INVALID_DATA", "the related id given seems to be invalid", api_name="Parent_Id", id=key)
        return {"Parent_Id": found, "se_module": module.api_name, "$se_module": module.api_name}


def named_parent(row: dict[str, Any]) -> tuple[str, str]:
    parent = row.get("Parent_Id")
    key = parent.get("id") if is_object(parent) else parent
    for name, value in (("Parent_Id", key), ("se_module", row.get("se_module", row.get("$se_module")))):
        if value in (None, ""):
            raise RowFault("MANDATORY_NOT_FOUND", "required field not found", api_name=name)
    return str(row.get("se_module", row.get("$se_module"))), str(key)
