"""Python values to the texts and JSON that Zoho Recruit takes in records.

Source: Insert Records, field value types: dates `yyyy-MM-dd`, date-times `yyyy-MM-ddTHH:mm:ss+hh:mm` (no fractions).
"""

from __future__ import annotations

from datetime import UTC, date, datetime

from zrecruit_ext.errors import NaiveDateTime

__all__ = ["date_text", "datetime_text"]


def date_text(value: date) -> str:
    """``2026-11-21``."""
    return value.isoformat()


def datetime_text(value: datetime) -> str:
    """``2026-11-21T09:30:00+01:00``. Raises NaiveDateTime without an offset: the service would guess one."""
    offset = value.utcoffset()
    if offset is None:
        raise NaiveDateTime(f"{value.isoformat()} has no time zone")
    if offset.seconds % 60:
        value = value.astimezone(UTC)  # local mean times have offsets of seconds, the format has none
    return value.isoformat(timespec="seconds")
