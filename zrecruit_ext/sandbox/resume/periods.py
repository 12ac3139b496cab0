"""Spans of time as résumés write them: `Jan 2019 - present`, `03/2018–12/2020`, `2019年4月〜現在`, `с 2015 г.`"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .vocabulary import MONTHS, PRESENT, SINCE, UNTIL

if TYPE_CHECKING:
    from datetime import date

__all__ = ["Period", "find_period", "months_covered"]


@dataclass(frozen=True, slots=True)
class Period:
    """Months counted from year 0, the end excluded; `text` is how the line wrote it."""

    start: int
    end: int
    text: str


def _alternatives(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _moment(name: str) -> str:
    """A year, perhaps with its month as a name or number, before or after."""
    year = rf"(?P<{name}y>(?:19|20)\d\d)(?!\d)"
    before = rf"(?:(?:\d{{1,2}}[./])?(?P<{name}m>1[0-2]|0?[1-9])[./-]|(?P<{name}w>[^\W\d_]{{3,12}})\.?,?(?:\s+de)?\s+)?"
    after = rf"(?:[./-](?P<{name}n>0[1-9]|1[0-2])(?!\d)|\s?年\s?(?:(?P<{name}j>1[0-2]|0?[1-9])\s?月)?|년)?"
    return before + year + after + r"(?:\s?(?:г\.|год[уа]?\b|r\.))?"


_SINCE, _UNTIL = f"(?:{_alternatives(SINCE)})", f"(?:{_alternatives(UNTIL)})"
_PRESENT = rf"(?P<present>(?:по\s+)?(?:{_alternatives(PRESENT)})(?!\w))"
_DASH = rf"\s*(?:[-–—−~〜～]+|(?<=[\s月年]){_UNTIL}(?=\s|\d|現))\s*"
_SPAN = re.compile(
    rf"(?<![\w./])(?:{_SINCE}\s+)?{_moment('a')}{_DASH}(?:{_UNTIL}\s+)?(?:{_PRESENT}|{_moment('b')})", re.I
)
_OPEN = re.compile(rf"(?<!\w){_SINCE}\s+{_moment('a')}|(?<![\w./]){_moment('c')}\s*[-–—~〜]\s*(?=$|[|),])", re.I)


def find_period(line: str, today: date) -> Period | None:
    """The first span of the line, None for single dates; without an end, or ending after today, it runs until today."""
    now = today.year * 12 + today.month
    if match := _SPAN.search(line):
        end = now if match["present"] else _month(match, "b", 12)
        start = _month(match, "a", 1) - 1
        return Period(start, min(end, now), _written(match, "a")) if start < end else None
    if match := _OPEN.search(line):
        name = "a" if match["ay"] else "c"
        return Period(_month(match, name, 1) - 1, now, _written(match, name))
    return None


def months_covered(periods: list[Period]) -> int:
    """Months at work; jobs held side by side count once."""
    covered, reached = 0, 0
    for period in sorted(periods, key=lambda period: period.start):
        covered += max(0, period.end - max(period.start, reached))
        reached = max(reached, period.end)
    return covered


def _written(match: re.Match[str], name: str) -> str:
    """Without the word before the year when it is no month: `Developer 2018 - 2020`."""
    word = match[f"{name}w"]
    return (
        match[0]
        if not word or _named(word.casefold())
        else match[0][match.end(f"{name}w") - match.start() :].lstrip(" ,.")
    )


def _month(match: re.Match[str], name: str, unsaid: int) -> int:
    number = match[f"{name}m"] or match[f"{name}n"] or match[f"{name}j"]
    word = (match[f"{name}w"] or "").casefold()
    month = int(number) if number else _named(word) or unsaid
    return int(match[f"{name}y"]) * 12 + month


def _named(word: str) -> int | None:
    """By any start of a month's name that is long enough, as abbreviations are."""
    if len(word) < 3:
        return None
    return next(
        (number for number, names in enumerate(MONTHS, 1) if any(name.startswith(word) for name in names)), None
    )
