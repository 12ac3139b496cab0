"""One cell of a CSV to the JSON value its field takes; a ValueError says what was expected."""

from __future__ import annotations

import re
from datetime import date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zrecruit_ext.programs.columns import Column

__all__ = ["convert"]

_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]+")
_TRUTH = MappingProxyType({"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False})
_DIGITS = 9


def convert(cell: str, column: Column) -> Any:
    """The value to send. Raises ValueError with a text that completes "<column> ...".

    Source of the types and limits: the vendor's field value table (integers have at most 9 digits).
    """
    value = _CONVERT.get(column.type, _text)(cell)
    if isinstance(value, str) and column.length is not None and len(value) > column.length:
        raise ValueError(f"has {len(value)} characters, at most {column.length} are kept")
    return value


def _text(cell: str) -> str:
    return cell


def _email(cell: str) -> str:
    if not _EMAIL.fullmatch(cell):
        raise ValueError(f"is no e-mail address: {cell!r}")
    return cell


def _integer(cell: str) -> int:
    if not re.fullmatch(rf"[+-]?[0-9]{{1,{_DIGITS}}}", cell):
        raise ValueError(f"is no whole number of at most {_DIGITS} digits: {cell!r}")
    return int(cell)


def _number(cell: str) -> float | int:
    if not re.fullmatch(r"[+-]?[0-9]+(\.[0-9]+)?", cell):
        raise ValueError(f"is no number written like 1234.5: {cell!r}")
    return float(cell) if "." in cell else int(cell)


def _boolean(cell: str) -> bool:
    try:
        return _TRUTH[cell.casefold()]
    except KeyError:
        raise ValueError(f"is neither true nor false: {cell!r}") from None


def _date(cell: str) -> str:
    try:
        return date.fromisoformat(cell).isoformat()
    except ValueError:
        raise ValueError(f"is no date written like 2026-01-31: {cell!r}") from None


def _datetime(cell: str) -> str:
    try:
        moment = datetime.fromisoformat(cell)
    except ValueError:
        raise ValueError(f"is no time written like 2026-01-31T09:30:00+01:00: {cell!r}") from None
    if moment.tzinfo is None:
        raise ValueError(f"has no offset from UTC: {cell!r}")
    return moment.isoformat(timespec="seconds")


def _several(cell: str) -> list[str]:
    return [part.strip() for part in re.split(r"[|;]", cell) if part.strip()]


def _lookup(cell: str) -> dict[str, str]:
    if not re.fullmatch(r"[0-9]{1,19}", cell):
        raise ValueError(f"is no record id: {cell!r}")
    return {"id": cell}


def _refused(cell: str) -> str:
    raise ValueError(f"holds rows of its own and is not written from a cell: {cell[:20]!r}")


_CONVERT: Mapping[str, Callable[[str], Any]] = MappingProxyType(
    {
        "email": _email,
        "integer": _integer,
        "double": _number,
        "currency": _number,
        "boolean": _boolean,
        "date": _date,
        "datetime": _datetime,
        "multiselectpicklist": _several,
        "lookup": _lookup,
        "ownerlookup": _lookup,
        "subform": _refused,
    }
)
