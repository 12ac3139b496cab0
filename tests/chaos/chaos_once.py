"""Creates lost at 8 points, some of them twice, clients that crash, a search that lags: none doubled, none lost.

5,000 (or as many as the argument says) have a unique value, as many have nothing but what was typed in, and some of
these are typed in twice. Time is virtual; the flows, the journal, the policy and the sandbox are those that ship.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from figures import Figures
from once_world import CRASHED, POINTS, OnceWorld, crashing

from zrecruit_ext import AmbiguousWrite, Once
from zrecruit_ext._drive.effects import Flow, Sleep

LAG = 120.0
WORKERS = 60
CRASHES = 0.15
AGAIN = 0.2
"""How many of the sends are lost a second time."""
READS_LOST = 0.02
TWINS = 0.01
SURNAMES, NAMES, CITIES = 400, 120, 40

Job = tuple[str, dict[str, Any]]


@dataclass
class Tally:
    """What the callers were told, by the content of their row."""

    asked: Counter[str] = field(default_factory=Counter[str])
    undecided: Counter[str] = field(default_factory=Counter[str])
    ids: list[str] = field(default_factory=list[str])
    struck: Counter[str] = field(default_factory=Counter[str])
    failed: int = 0
    crashed: int = 0


def unique_row(number: int, _: random.Random) -> dict[str, Any]:
    return {"Last_Name": f"Unique {number % SURNAMES}", "Email": f"person{number}@example.com", "City": "Oslo"}


def plain_row(_: int, chance: random.Random) -> dict[str, Any]:
    name, city = chance.randrange(NAMES), chance.randrange(CITIES)
    return {"Last_Name": f"Plain {chance.randrange(SURNAMES)}", "First_Name": f"N{name}", "City": f"City {city}"}


def content(row: Mapping[str, Any]) -> str:
    return "|".join(str(row.get(name)) for name in ("Last_Name", "First_Name", "City", "Email"))


def measure(count: int, kind: Any, lag: float, seed: int = 0) -> tuple[Tally, Counter[str]]:
    """What was told and what is there, after `count` creates by workers at the same time."""
    world, chance, tally = OnceWorld(seed, LAG), random.Random(seed), Tally()
    world.reads_lost = READS_LOST
    jobs: list[Job] = []
    for number in range(count):
        twin = jobs and kind is plain_row and chance.random() < TWINS
        jobs.append((f"item {number}", dict(jobs[-1][1]) if twin else kind(number, chance)))
    points = list(POINTS)
    for number, (item, _) in enumerate(jobs):
        world.plan[item] = [points[number % len(points)], *([chance.choice(points)] if chance.random() < AGAIN else [])]
        tally.struck.update(world.plan[item])
    world.driver.run(*(worker(world, jobs[place::WORKERS], lag, chance, tally) for place in range(WORKERS)))
    return tally, Counter(content(record) for record in world.stored())


def worker(world: OnceWorld, jobs: list[Job], lag: float, chance: random.Random, tally: Tally) -> Flow[None]:
    for item, row in jobs:
        wish = Once(item, lag=lag)
        tally.asked[content(row)] += 1
        effects = chance.randrange(1, 25) if chance.random() < CRASHES else 10_000
        try:
            result = yield from crashing(world.create(item, [row], wish), effects)
            if result is CRASHED:
                tally.crashed += 1
                yield from Sleep(chance.choice((1.0, 60.0, 4_000.0)))
                result = yield from world.create(item, [row], wish)
        except AmbiguousWrite:
            tally.undecided[content(row)] += 1
        else:
            tally.failed += not result[0].ok
            tally.ids.append(str(result[0].id))


def judged(tally: Tally, there: Counter[str]) -> dict[str, int]:
    """Of rows with the same content as many must be there as were asked for, but for those that were told undecided."""
    doubled = sum(max(0, there[each] - asked) for each, asked in tally.asked.items())
    lost = sum(max(0, asked - tally.undecided[each] - there[each]) for each, asked in tally.asked.items())
    same = sum(times - 1 for times in Counter(tally.ids).values())
    return {"doubled": doubled, "lost": lost + same + tally.failed, "undecided": tally.undecided.total()}


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    figures = Figures()
    for name, kind, lag, bar in (("with a unique field", unique_row, 60.0, 0.0), ("without", plain_row, LAG, 0.05)):
        tally, there = measure(count, kind, lag)
        found = judged(tally, there)
        figures.exactly(f"creates {name}: doubled", found["doubled"], 0)
        figures.exactly(f"creates {name}: lost", found["lost"], 0)
        figures.at_most(f"creates {name}: undecidable", found["undecided"] / count, bar)
        figures.at_least(f"creates {name}: clients that crashed", tally.crashed, count // 20)
        figures.at_least(
            f"creates {name}: the rarest of 8 points", min(map(tally.struck.__getitem__, POINTS)), count // 10
        )
    figures.done()


if __name__ == "__main__":
    main()
