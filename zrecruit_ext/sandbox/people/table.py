"""A candidates file as people send them: seed 000's columns, some rows spoilt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .draw import digits, person, pick, stream
from .words import LOCALES, TRADES

if TYPE_CHECKING:
    import random

__all__ = ["csv_rows"]

_SPOILT = (("Last_Name", ""), ("Email", "not-an-address"), ("Experience_in_Years", "many"), ("Phone", "1234567890" * 6))


def csv_rows(n: int, seed: int, bad: int = 0) -> list[dict[str, str]]:
    """`n` rows of a candidates file in seed 000's columns, `bad` of them spoilt, spread evenly and in turn:
    no last name, an address that is none, the address of an earlier row, years in words, a telephone of 60 digits."""
    rng = stream(f"{seed}/csv")
    table = [_csv_row(number, rng) for number in range(n)]
    for count in range(min(bad, n)):
        place = (count * n + n // 2) // bad
        column, value = (*_SPOILT, ("Email", table[place - 1]["Email"]))[count % (len(_SPOILT) + 1)]
        table[place][column] = value
    return table


def _csv_row(number: int, rng: random.Random) -> dict[str, str]:
    locale, (titles, skills) = pick(rng, LOCALES), pick(rng, TRADES)
    first, last, mailbox = person(locale, rng)
    return {
        "First_Name": first,
        "Last_Name": last,
        "Email": f"{mailbox}.{number + 1}@example.net",
        "Phone": digits(rng, locale.phone),
        "Current_Job_Title": pick(rng, titles),
        "Experience_in_Years": str(int(rng.random() * 26)),
        "Skill_Set": "|".join(skills[: 2 + number % 3]),
        "City": pick(rng, locale.cities).partition("/")[0],
        "Country": locale.country,
        "Candidate_Status": "Active",
    }
