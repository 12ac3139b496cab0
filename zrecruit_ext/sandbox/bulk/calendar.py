"""An event as iCalendar text, one calendar per event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["event_text"]

FIELDS = {
    "SUMMARY": ("Event_Title", "Subject"),
    "DTSTART": ("Start_DateTime",),
    "DTEND": ("End_DateTime",),
    "LOCATION": ("Location", "Venue"),
    "DESCRIPTION": ("Description",),
}
TIMES = frozenset({"DTSTART", "DTEND"})


def event_text(row: Mapping[str, str]) -> str:
    """The event of a row; what it lacks is left out."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//zrecruit//sandbox//EN", "BEGIN:VEVENT", f"UID:{row['id']}"]
    for name, sources in FIELDS.items():
        value = next((row[source] for source in sources if row.get(source)), "")
        if value:
            lines.append(f"{name}:{utc(value) if name in TIMES else escaped(value)}")
    return "\r\n".join([*lines, "END:VEVENT", "END:VCALENDAR", ""])


def utc(value: str) -> str:
    """A stored time, which is in UTC, in the form of calendars."""
    return re.sub(r"[-:]", "", value[:19]) + "Z"


def escaped(value: str) -> str:
    return re.sub(r"([\\;,])", r"\\\1", value).replace("\n", "\\n")
