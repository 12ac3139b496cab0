"""Cells of a file as values of fields: text in, the JSON a record call would carry out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.bulk.comparators import typed_value
from zrecruit_ext.sandbox.bulk.dates import DATE_PATTERN, DATETIME_PATTERN, read_date
from zrecruit_ext.sandbox.engine.columns import LOOKUPS, record_with
from zrecruit_ext.sandbox.engine.values import parse_datetime
from zrecruit_ext.sandbox.reply import RowFault

if TYPE_CHECKING:
    from collections.abc import Callable

    from zrecruit_ext.sandbox.bulk.write_plan import Target
    from zrecruit_ext.sandbox.engine.records import Records

__all__ = ["CellReader"]

SEVERAL = ";"
NUMBERS = frozenset({"integer", "double", "currency"})


class CellReader:
    """Reads cells by the type of their field; lookups are found among the records."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._readers: dict[str, Callable[[Target, str], Any]] = {
            **dict.fromkeys(NUMBERS, number),
            **dict.fromkeys(LOOKUPS, self._lookup),
            "boolean": truth,
            "date": day,
            "datetime": moment,
            "multiselectpicklist": choices,
        }

    def read(self, target: Target, cell: str) -> Any:
        """The value; raises `RowFault` INVALID_DATA for a cell the field cannot hold."""
        reader = self._readers.get(target.field.type)
        value = cell if reader is None else reader(target, cell)
        if value is None:
            raise RowFault("INVALID_DATA", "invalid data", api_name=target.api_name)
        return value

    def _lookup(self, target: Target, cell: str) -> dict[str, str] | None:
        """By id, or by the value of a field of the record it points to; users by their e-mail address as well."""
        if target.key in (None, "id") and cell.isascii() and cell.isdigit():
            return {"id": cell}
        if target.field.type == "ownerlookup":
            return next(({"id": user["id"]} for user in self._records.users.all() if cell in names(user)), None)
        module = self._records.catalog.find(str(target.field.lookup))
        field = None if module is None else module.fields.get(target.key or module.display_field)
        found = None if module is None or field is None else record_with(self._records.store, module, field, cell)
        return None if found is None else {"id": found}


def names(user: dict[str, Any]) -> tuple[Any, Any]:
    return user.get("email"), user.get("full_name")


def number(target: Target, cell: str) -> float | int | None:
    found: float | None = typed_value(target.field.type, cell.strip())
    return int(found) if found is not None and found.is_integer() else found


def truth(target: Target, cell: str) -> bool | None:
    found = typed_value(target.field.type, cell.strip())
    return None if found is None else bool(found)


def day(target: Target, cell: str) -> str | None:
    if target.format is None and typed_value("date", cell) is not None:
        return cell
    found = read_date(cell, target.format or DATE_PATTERN)
    return None if found is None else found.date().isoformat()


def moment(target: Target, cell: str) -> str | None:
    if target.format is None and parse_datetime(cell) is not None:
        return cell
    found = read_date(cell, target.format or DATETIME_PATTERN)
    return None if found is None else found.isoformat()


def choices(_: Target, cell: str) -> list[str]:
    return [item.strip() for item in cell.split(SEVERAL) if item.strip()]
