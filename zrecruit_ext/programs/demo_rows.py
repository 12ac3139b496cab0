"""The demo's CSV: 1,000 invented people, some rows wrong in the ways files really are. The same on every machine."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from zrecruit_ext.programs.failed_rows import write_rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["BAD_ROWS", "ROWS", "write_demo_csv"]

ROWS = 1_000

_HEADER = (
    "First_Name",
    "Last_Name",
    "Email",
    "Phone",
    "City",
    "Current_Job_Title",
    "Experience_in_Years",
    "Skill_Set",
    "Candidate_Status",
    "Source",
)
_FIRST = ("Amélie", "Björn", "Chen", "Dana", "Elif", "Farid", "Grace", "Hana", "Igor", "Jürgen")
_LAST = ("Ahmed", "Bauer", "Costa", "Dvořák", "Eriksson", "Fischer", "García", "Huang", "Ito", "Jansen")
_CITIES = ("Berlin", "Lisboa", "Kraków", "Dublin", "Toronto", "Osaka", "Chennai")
_JOBS = ("Data Engineer", "Nurse", "Site Manager", "Accountant, senior", "Recruiter (contract)")
_SKILLS = ("Python, SQL", "Triage, Wound care", "AutoCAD", 'IFRS, "Big Four" audit', "Sourcing")
# some stand more than once: they are more frequent
_STATUSES = ("New", "New", "New", "Active", "Active", "Contacted", "Interview Scheduled")
_SOURCES = (
    "Job board",
    "Job board",
    "Job board",
    "Referral",
    "Referral",
    "Career site",
    "LinkedIn",
    "LinkedIn",
    "Event",
)


def _some(values: tuple[str, ...], number: int, column: int) -> str:
    """One of them, without a pattern and yet always the same."""
    return values[crc32(f"{column} {number}".encode()) % len(values)]


def _person(number: int) -> list[str]:
    return [
        _FIRST[number % 10],
        _LAST[number // 10 % 10],
        f"person.{number:04d}@example.org",
        f"+49 30 555 {number:04d}",
        _CITIES[number % 7],
        _JOBS[number % 5],
        str(number % 31) if number % 8 else "",
        _SKILLS[number % 5],
        _some(_STATUSES, number, 1),
        _some(_SOURCES, number, 2),
    ]


def _without(column: str) -> tuple[str, str]:
    return column, ""


# row number -> (column, what stands there instead)
BAD_ROWS = {
    41: _without("Last_Name"),
    156: ("Email", "person.0156(at)example.org"),
    287: ("Experience_in_Years", "seven"),
    402: ("Email", "person.0007@example.org"),
    538: _without("Email"),
    659: ("Phone", "+49 30 555 0659, or in the evening +49 30 555 9560"),
    774: ("First_Name", "A name that is longer than the forty letters there are"),
    933: ("Experience_in_Years", "12.5"),
}


def write_demo_csv(target: Path) -> Path:
    """Write the file and return it."""
    return write_rows(target, _HEADER, _rows())


def _rows() -> Iterator[list[str]]:
    for number in range(1, ROWS + 1):
        row = _person(number)
        if number in BAD_ROWS:
            column, value = BAD_ROWS[number]
            row[_HEADER.index(column)] = value
        yield row
