"""The rules a row has to keep, from the metadata of its module; pure, without any call.

They are those of the service, so that a wrong row is known before the wire, under the code the service would give.
Sources: Insert Records and Fields Metadata, Zoho Recruit REST API v2; seed 000, best practice 3.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias, cast

from zrecruit_ext._json import mapping
from zrecruit_ext.metadata import near

if TYPE_CHECKING:
    from zrecruit_client.models import FieldMetadata

__all__ = ["Fault", "Rules", "Validate"]

Validate: TypeAlias = bool | Literal["strict"]
"""Whether rows are checked; ``"strict"`` also refuses picklist values that the metadata does not list."""

_EMAIL = re.compile(r"[^@\s<>(),;:\"]{1,64}@[^@\s<>(),;:\"]+\.[^@\s<>(),;:\".]{2,}")
_PHONE = re.compile(r"[0-9+().\-/#*x ,;a-zA-Z]*")
_WEBSITE = re.compile(r"(https?://)?[^\s/.]+\.[^\s]+", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_DATETIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)")
_LIMITS = {"integer": 10**9, "bigint": 10**18}
_DECIMAL = 1e16
# not listed among the fields, and taken all the same
_FREE = frozenset({"id", "se_module", "Parent_Id"})


class Fault(NamedTuple):
    """What is wrong with a row, in the service's words."""

    code: str
    message: str
    details: dict[str, Any]


class Rules:
    """The rules of one module. A row is a mapping by API name, with JSON values, dates or date-times."""

    def __init__(self, fields: Iterable[FieldMetadata], *, strict: bool = False) -> None:
        self._fields = {str(field.api_name): field for field in fields}
        self._mandatory = [name for name, field in self._fields.items() if field.system_mandatory is True]
        self._strict = strict

    def fault(self, row: Mapping[str, Any], *, creating: bool) -> Fault | None:
        """The first thing wrong with a row, None when nothing is; `creating` asks for the mandatory fields."""
        for name in self._mandatory:
            if row.get(name) in (None, "", []) and (creating or name in row):
                return Fault("MANDATORY_NOT_FOUND", "required field not found", {"api_name": name})
        found = (self._wrong(name, value) for name, value in row.items() if name not in _FREE and name[:1] != "$")
        return next((fault for fault in found if fault), None)

    def _wrong(self, name: str, value: Any) -> Fault | None:
        field = self._fields.get(name)
        if field is None:
            return Fault("INVALID_DATA", f"invalid field. {near(name, self._fields)}", {"api_name": name})
        if field.read_only is True or field.field_read_only is True:
            return Fault("INVALID_DATA", "the field is read-only", {"api_name": name})
        kind, length = str(field.data_type), field.length
        if value is None or (value == "" and kind not in _NEVER_TEXT):
            return None
        details: dict[str, Any] = {"api_name": name, "expected_data_type": kind}
        if isinstance(value, str) and kind in _TEXTS and isinstance(length, int) and 0 < length < len(value):
            return Fault("INVALID_DATA", "invalid data", {**details, "maximum_length": length})
        if not _CHECKS.get(kind, _anything)(value) or (self._strict and not _is_listed(field, value)):
            return Fault("INVALID_DATA", "invalid data", details)
        return None


def _anything(_: object) -> bool:
    return True


def _text(value: object) -> bool:
    return isinstance(value, str)


def _matching(pattern: re.Pattern[str]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


def _number(limit: float, *, whole: bool = False) -> Callable[[object], bool]:
    def check(value: object) -> bool:
        if isinstance(value, bool) or not isinstance(value, (int, float, str)):
            return False
        try:
            number = float(value)  # a number may come as text
        except (ValueError, OverflowError):
            return False
        return abs(number) < limit and (not whole or number.is_integer())

    return check


def _boolean(value: object) -> bool:
    return isinstance(value, bool)


def _day(value: object) -> bool:
    if isinstance(value, str):
        return _DATE.fullmatch(value) is not None and _reads(date.fromisoformat, value)
    return isinstance(value, date) and not isinstance(value, datetime)


def _moment(value: object) -> bool:
    if isinstance(value, str):
        return _DATETIME.fullmatch(value) is not None and _reads(datetime.fromisoformat, value)
    return isinstance(value, datetime)  # without an offset it is refused with an error of its own


def _reads(read: Callable[[str], object], value: str) -> bool:
    try:
        return bool(read(value))
    except ValueError:
        return False


def _choices(value: object) -> bool:
    return all(isinstance(each, str) for each in _many(value))


def _reference(value: object) -> bool:
    ids = [mapping(each).get("id", each) for each in _many(value)]
    return all(not isinstance(each, bool) and re.fullmatch(r"[0-9]{1,19}", str(each)) for each in ids)


def _objects(value: object) -> bool:
    if not isinstance(value, (list, tuple)):
        return False
    return all(isinstance(each, Mapping) or hasattr(each, "to_dict") for each in _many(cast("object", value)))


def _many(value: object) -> list[Any]:
    return list(cast("Iterable[Any]", value)) if isinstance(value, (list, tuple)) else [value]


def _is_listed(field: FieldMetadata, value: object) -> bool:
    known = {value for each in field.pick_list_values or () for value in (each.actual_value, each.display_value)}
    return "picklist" not in str(field.data_type) or not known or all(each in known for each in _many(value))


_NEVER_TEXT = frozenset({"boolean", "subform"})
_TEXTS = frozenset({"text", "textarea", "email", "phone", "website", "picklist"})
_CHECKS: dict[str, Callable[[object], bool]] = {
    "text": _text,
    "textarea": _text,
    "picklist": _text,
    "email": _matching(_EMAIL),
    "phone": _matching(_PHONE),
    "website": _matching(_WEBSITE),
    **{kind: _number(limit, whole=True) for kind, limit in _LIMITS.items()},
    **dict.fromkeys(("double", "decimal", "percent", "currency"), _number(_DECIMAL)),
    "boolean": _boolean,
    "date": _day,
    "datetime": _moment,
    "multiselectpicklist": _choices,
    **dict.fromkeys(("lookup", "ownerlookup"), _reference),
    "subform": _objects,
}
