"""Dates as files write them: patterns such as `MM/dd/yyyy HH:mm:ss`, and ISO 8601."""

from __future__ import annotations

import re
from datetime import UTC, datetime

__all__ = ["DATETIME_PATTERN", "DATE_PATTERN", "is_pattern", "read_date"]

DATE_PATTERN, DATETIME_PATTERN = "MM/dd/yyyy", "MM/dd/yyyy HH:mm:ss"
PARTS = {
    "yyyy": "%Y",
    "yy": "%y",
    "MMMM": "%B",
    "MMM": "%b",
    "MM": "%m",
    "M": "%m",
    "dd": "%d",
    "d": "%d",
    "HH": "%H",
    "H": "%H",
    "hh": "%I",
    "h": "%I",
    "mm": "%M",
    "ss": "%S",
    "a": "%p",
    "XXX": "%z",
    "Z": "%z",
}
WORD = re.compile(r"'([^']*)'|([A-Za-z])\2*")


def is_pattern(text: str) -> bool:
    """Whether the pattern can be read: letters it knows, and at least year, month and day."""
    words = [found[0] for found in WORD.finditer(text) if not found[0].startswith("'")]
    letters = {word[0] for word in words}
    return all(word in PARTS for word in words) and {"y", "M", "d"} <= letters


def read_date(text: str, pattern: str) -> datetime | None:
    """The time, in UTC where the text names no zone; None when it does not fit."""
    try:
        found = datetime.strptime(text, strptime_of(pattern))  # noqa: DTZ007 - the zone comes next
    except ValueError:
        return None
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)


def strptime_of(pattern: str) -> str:
    escaped = pattern.replace("%", "%%")
    return WORD.sub(lambda found: found[1] if found[1] is not None else PARTS[found[0]], escaped)
