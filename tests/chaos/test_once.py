"""The small version of chaos_once.py, and proof that it would see a doubled and a lost record."""

from __future__ import annotations

import chaos_once
from once_world import OnceWorld

from zrecruit_ext import AmbiguousWrite
from zrecruit_ext._drive.effects import Flow


def test_with_a_unique_field_nothing_is_doubled_lost_or_undecided() -> None:
    tally, there = chaos_once.measure(64, chaos_once.unique_row, 60.0, seed=1)
    assert chaos_once.judged(tally, there) == {"doubled": 0, "lost": 0, "undecided": 0}
    assert there.total() == 64
    assert tally.crashed


def test_without_a_unique_field_nothing_is_doubled_or_lost() -> None:
    tally, there = chaos_once.measure(64, chaos_once.plain_row, chaos_once.LAG, seed=2)
    found = chaos_once.judged(tally, there)
    assert (found["doubled"], found["lost"]) == (0, 0)
    assert found["undecided"] <= 4


def careless(world: OnceWorld, item: str, again: bool) -> Flow[None]:
    """What programs do that know nothing of lost answers."""
    for _ in range(2):
        try:
            yield from world.create(item, [{"Last_Name": item}], False)
            return
        except AmbiguousWrite:
            if not again:
                return


def test_a_client_that_repeats_doubles_and_one_that_does_not_loses() -> None:
    world = OnceWorld()
    world.plan = {"doubled": ["after half of the answer"], "lost": ["500 before"]}
    world.driver.run(careless(world, "doubled", True), careless(world, "lost", False))
    rows = [{"Last_Name": "doubled"}, {"Last_Name": "lost"}]
    tally = chaos_once.Tally()
    tally.asked.update(map(chaos_once.content, rows))
    there = chaos_once.Counter(map(chaos_once.content, world.stored()))
    assert chaos_once.judged(tally, there) == {"doubled": 1, "lost": 1, "undecided": 0}
