"""Whether a stored record is the row that was sent: the service keeps values in its own spelling."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from contextlib import suppress
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal, cast

__all__ = ["Likeness", "created", "likeness", "normal"]

Likeness = Literal["same", "near", "other"]

_NUMBER = re.compile(r"-?\d{1,30}(\.\d{1,30})?\Z")
_PHONE = re.compile(r"(?!\d{4}-\d\d-\d\d\Z)\+?[\d\s().-]{5,}\Z")


def likeness(row: Mapping[str, Any], record: Mapping[str, Any], naming: Collection[str]) -> Likeness:
    """`near` is too much alike to be told apart: equal in the `naming` fields and in half of the rest.

    Compared are the fields that the row gives a value and the record shows; without any, everything is near.
    """
    shown = row.keys() & record.keys()
    if not all(_equal(row[name], record[name]) for name in naming if name in shown and _forms(row[name])):
        return "other"  # most records of a list end here
    told = [_equal(row[name], record[name]) for name in shown if _forms(row[name])]
    if told and all(told):
        return "same"
    return "near" if sum(told) * 2 >= len(told) else "other"


def created(record: Mapping[str, Any]) -> float:
    """When a record was made, in seconds since 1970; infinite when it does not say, as nothing is excluded then."""
    with suppress(TypeError, ValueError):
        return datetime.fromisoformat(record.get("Created_Time", "")).timestamp()
    return float("inf")


def normal(value: object) -> str:
    """A text, number, flag or time in one spelling."""
    text = " ".join(str(value).split()).casefold()
    if not _NUMBER.match(text) and _PHONE.match(text) and sum(sign.isdigit() for sign in text) >= 5:
        text = re.sub(r"\D", "", text)
    if _NUMBER.match(text):
        return f"{Decimal(text).normalize():f}"
    if "t" in text[10:11]:
        with suppress(ValueError):
            return f"{datetime.fromisoformat(text).timestamp():.0f}"
    return text


def _equal(one: object, other: object) -> bool:
    return not _forms(one).isdisjoint(_forms(other))


def _forms(value: object) -> frozenset[str]:
    """The spellings of a value, one of which two equal values share; none for nothing and for subforms."""
    if isinstance(value, Mapping):
        linked = cast("Mapping[str, Any]", value)
        return frozenset(normal(linked[key]) for key in ("id", "name") if linked.get(key))
    if isinstance(value, list):
        parts = cast("list[object]", value)
        if any(isinstance(part, (Mapping, list)) for part in parts):
            return frozenset()
        return frozenset({";".join(sorted(map(normal, parts)))} if parts else ())
    return frozenset() if value is None or value == "" else frozenset({normal(value)})
