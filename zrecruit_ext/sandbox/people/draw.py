"""How values are drawn: the same draws give the same values on every machine and Python version."""

from __future__ import annotations

import random
import unicodedata
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from .words import Locale

__all__ = ["EPOCH", "FIRST_FREE_ID", "Row", "digits", "moment", "person", "pick", "record_id", "stream", "trace"]

Row: TypeAlias = dict[str, Any]

EPOCH = datetime(2026, 6, 1, 16, 0, tzinfo=UTC)
"""The agency's present: nothing was created after it, scheduled interviews lie behind it."""

_ID_BASE = 3_652_397_000_000_000_000
_RANGE = {
    "users": 1, "Clients": 2, "Job_Openings": 3, "Contacts": 4, "Departments": 5, "Vendors": 6, "Tasks": 7,
    "Offers": 8, "Events": 9, "Candidates": 10, "Interviews": 40, "Notes": 60,
    "Calls": 80, "Campaigns": 81, "Referrals": 82, "Submissions": 83,
}  # fmt: skip
FIRST_FREE_ID = _ID_BASE + 100_000_000
"""Ids the sandbox hands out itself start here."""


def stream(name: str) -> random.Random:
    """A stream of chance of its own; strings seed it alike everywhere, unlike other objects."""
    return random.Random(name)  # noqa: S311 - samples, not secrets


def pick(rng: random.Random, values: Any) -> Any:
    """One of them, by `random()` alone: the algorithm of `choice` has changed between versions."""
    return values[int(rng.random() * len(values))]


def digits(rng: random.Random, pattern: str) -> str:
    """The pattern with a digit for each `#`."""
    drawn = f"{int(rng.random() * 10**15):015d}"  # one draw holds as many digits as any pattern needs
    return pattern.replace("#", "%s") % tuple(drawn[: pattern.count("#")])


def record_id(module: str, number: int) -> str:
    """19 digits, as the vendor's."""
    return str(_ID_BASE + _RANGE[module] * 1_000_000 + number)


@cache
def _summer(year: int) -> tuple[datetime, datetime]:
    """Daylight saving in the agency's zone (US Pacific): second Sunday of March to first Sunday of November."""
    march, november = datetime(year, 3, 8, 10, tzinfo=UTC), datetime(year, 11, 1, 9, tzinfo=UTC)
    return march + timedelta(days=(6 - march.weekday()) % 7), november + timedelta(days=(6 - november.weekday()) % 7)


_WINTER_ZONE, _SUMMER_ZONE = timezone(timedelta(hours=-8)), timezone(timedelta(hours=-7))


def moment(when: datetime) -> str:
    """As the vendor writes times: the agency's offset of that day, whole seconds."""
    start, end = _summer(when.year)
    return when.astimezone(_SUMMER_ZONE if start <= when < end else _WINTER_ZONE).isoformat(timespec="seconds")


def trace(module: str, number: int, rng: random.Random, staff: list[Row]) -> Row:
    """Id, authors and times of any record; later ids are younger."""
    age = 300.0 + 1_051_200 / (1 + number / 150) + rng.random() * 200  # minutes, two years at most
    created = EPOCH - timedelta(minutes=age)
    modified = moment(created + timedelta(minutes=age * rng.random()))
    author = pick(rng, staff)
    return {
        "id": record_id(module, number),
        "Created_By": author,
        "Modified_By": pick(rng, staff),
        "Created_Time": moment(created),
        "Modified_Time": modified,
    }


def person(locale: Locale, rng: random.Random) -> tuple[str, str, str]:
    """First name, last name and their letters for a mailbox."""
    given, _, given_latin = pick(rng, locale.given).partition("=")
    family, _, family_latin = pick(rng, locale.family).partition("=")
    return given, family, _mailbox(f"{given_latin or given}.{family_latin or family}")


@cache
def _mailbox(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower().replace("ł", "l").replace("ß", "ss"))
    return "".join(mark for mark in plain if mark.isascii() and (mark.isalnum() or mark in ".-"))
