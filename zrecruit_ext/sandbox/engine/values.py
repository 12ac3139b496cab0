"""One field's value: checked against the field's type and brought into the stored form."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.reply import RowFault
from zrecruit_ext.sandbox.shapes import is_array, is_object

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.metadata import Field

__all__ = ["LookupFinder", "coerce", "parse_datetime"]

# (target module or "users", id as sent) -> the stored lookup object, None when there is no such record
LookupFinder = Callable[[str, Any], dict[str, Any] | None]

EMAIL = re.compile(r"[^@\s<>(),;:\"]{1,64}@[^@\s<>(),;:\"]+\.[^@\s<>(),;:\".]{2,}")
PHONE = re.compile(r"[0-9+().\-/#*x ,;a-zA-Z]*")
WEBSITE = re.compile(r"(https?://)?[^\s/.]+\.[^\s]+", re.IGNORECASE)
DATETIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)")
DATE = re.compile(r"\d{4}-\d\d-\d\d")
TEXT_LENGTH = {"text": 255, "textarea": 32_000, "email": 100, "phone": 30, "website": 450, "picklist": 255}
NEVER_TEXT = frozenset({"boolean", "subform"})
INTEGER_LIMIT = 10**9
DECIMAL_LIMIT = 1e16


def parse_datetime(text: str) -> datetime | None:
    """A date-time of the vendor's form in UTC; None when it is malformed or names no offset."""
    if not DATETIME.fullmatch(text):
        return None
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def coerce(field: Field, value: Any, find: LookupFinder) -> Any:
    """The stored form of a value; empty text becomes null, but for types that are never text.

    Raises `RowFault` INVALID_DATA naming the field and the type it expects.
    """
    if value is None or (value == "" and field.type not in NEVER_TEXT):
        return None
    if field.type in ("lookup", "ownerlookup"):
        return coerce_lookup(field, value, find)
    if isinstance(value, str) and field.type in TEXT_LENGTH:
        check_length(field, value)
    check = CHECKS.get(field.type)
    return value if check is None else check(field, value)


def fault(field: Field, **more: Any) -> RowFault:
    return RowFault("INVALID_DATA", "invalid data", api_name=field.api_name, expected_data_type=field.type, **more)


def check_length(field: Field, value: str) -> None:
    limit = field.length or TEXT_LENGTH[field.type]
    if len(value) > limit:
        raise fault(field, maximum_length=limit)


def matching(pattern: re.Pattern[str]) -> Callable[[Field, Any], str]:
    def check(field: Field, value: Any) -> str:
        if not isinstance(value, str) or not pattern.fullmatch(value):
            raise fault(field)
        return value

    return check


def scalar_text(field: Field, value: Any) -> Any:
    # A schema may allow numbers in a text field (salaries); anything nested is no text.
    if isinstance(value, (dict, list)):
        raise fault(field)
    return value


def number(field: Field, value: Any) -> Any:
    if isinstance(value, str) and not field.custom and not field.api_name.startswith("$"):
        return value  # the row's schema has allowed it
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise fault(field)
    whole = field.type == "integer"
    if abs(value) >= (INTEGER_LIMIT if whole else DECIMAL_LIMIT) or (whole and not float(value).is_integer()):
        raise fault(field)
    return value


def boolean(field: Field, value: Any) -> Any:
    if not isinstance(value, bool):
        raise fault(field)
    return value


def day(field: Field, value: Any) -> str:
    try:
        if isinstance(value, str) and DATE.fullmatch(value):
            return date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    raise fault(field)


def moment(field: Field, value: Any) -> str:
    found = parse_datetime(value) if isinstance(value, str) else None
    if found is None:
        raise fault(field)
    return found.replace(microsecond=0).isoformat()


def choices(field: Field, value: Any) -> Any:
    items: Iterable[Any] = value if is_array(value) else [value]
    if not all(isinstance(item, str) for item in items):
        raise fault(field)
    return list(items)


def subform(field: Field, value: Any) -> Any:
    if not is_array(value) or not all(is_object(row) for row in value):
        raise fault(field)
    return value


def structure(field: Field, value: Any) -> Any:
    if not is_object(value):
        raise fault(field)
    return value


def coerce_lookup(field: Field, value: Any, find: LookupFinder) -> Any:
    if is_array(value):
        return [coerce_lookup(field, item, find) for item in value]
    key = value.get("id") if is_object(value) else value
    found = find(field.lookup or "users", key) if isinstance(key, (str, int)) else None
    if found is None:
        raise fault(field)
    return found


CHECKS: dict[str, Callable[[Field, Any], Any]] = {
    "text": scalar_text,
    "textarea": scalar_text,
    "picklist": scalar_text,
    "email": matching(EMAIL),
    "phone": matching(PHONE),
    "website": matching(WEBSITE),
    "integer": number,
    "double": number,
    "currency": number,
    "boolean": boolean,
    "date": day,
    "datetime": moment,
    "multiselectpicklist": choices,
    "subform": subform,
    "object": structure,
}
