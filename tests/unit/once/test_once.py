"""Any sequence of lost sends, crashes and calls again ends with one record, or with the word that nobody knows."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from once_world import CRASHED, POINTS, OnceWorld, crashing

from zrecruit_ext import AmbiguousWrite, InputError, Once, Results
from zrecruit_ext._drive.effects import Flow, Sleep
from zrecruit_ext._records.intents import TABLE, Intent, Intents

BEFORE, HALF, AFTER, CUT = list(POINTS)[:4]
UNIQUE = {"Last_Name": "Lee", "Email": "lee@example.com", "City": "Oslo"}
PLAIN = {"Last_Name": "Lee", "City": "Oslo"}


def create(
    world: OnceWorld, rows: Sequence[Mapping[str, Any]], once: Any = True, *lost: str, **options: Any
) -> Results:
    world.plan["item"] = list(lost)
    results: Results = world.driver.run(world.create("item", rows, once, **options))[0]
    return results


def names(world: OnceWorld, field: str = "Last_Name") -> list[str]:
    return sorted(record[field] for record in world.stored())


@settings(deadline=None, max_examples=20)
@given(
    row=st.sampled_from([UNIQUE, PLAIN]),
    lost=st.lists(st.sampled_from(list(POINTS)), max_size=4),
    crashes=st.lists(st.tuples(st.integers(1, 30), st.sampled_from([0.0, 5.0, 70.0, 5000.0])), max_size=4),
    lag=st.sampled_from([0.0, 60.0]),
)
def test_calls_faults_and_crashes_end_with_exactly_one(
    row: dict[str, Any], lost: list[str], crashes: list[tuple[int, float]], lag: float
) -> None:
    world = OnceWorld(lag=lag)
    world.plan["item"] = lost

    def program() -> Flow[Any]:
        for effects, pause in crashes:
            try:
                result = yield from crashing(world.create("item", [row], "key"), effects)
            except AmbiguousWrite:
                continue
            if result is not CRASHED:
                break
            yield from Sleep(pause)
        for _ in range(2):  # three sends a call, and at most four are lost
            try:
                return (yield from world.create("item", [row], "key"))
            except AmbiguousWrite:
                pass
        return None

    (result,) = world.driver.run(program())
    assert [record["id"] for record in world.stored()] == [result[0].id]


@pytest.mark.parametrize("row", [UNIQUE, PLAIN])
@pytest.mark.parametrize("point", POINTS)
def test_a_lost_send_is_found_or_repeated(point: str, row: dict[str, Any]) -> None:
    world = OnceWorld(lag=30.0)
    results = create(world, [row], True, point)
    assert [record["id"] for record in world.stored()] == [results[0].id]
    assert results[0].ok
    assert results[0].row == row


def test_of_a_batch_what_is_there_is_adopted_and_the_rest_sent_again() -> None:
    world = OnceWorld()
    rows = [{"Last_Name": f"R{number}"} for number in range(5)]
    results = create(world, rows, True, HALF)
    assert [outcome.action for outcome in results] == ["found"] * 3 + [None] * 2
    assert [outcome.row for outcome in results] == rows
    assert names(world) == [row["Last_Name"] for row in rows]


def test_parts_of_a_long_write_have_intents_of_their_own() -> None:
    world = OnceWorld()
    rows = [{"Last_Name": f"R{number:03}"} for number in range(150)]
    results = create(world, rows, "import", AFTER, CUT)
    assert len(results.ok) == 150
    assert names(world) == [row["Last_Name"] for row in rows]
    again = create(world, rows, "import")
    assert [outcome.id for outcome in again] == [outcome.id for outcome in results]
    assert len(world.stored()) == 150


def test_the_same_rows_are_the_same_intent_for_a_day_and_another_key_is_another() -> None:
    world = OnceWorld()
    first = create(world, [PLAIN])
    again = create(world, [PLAIN])
    assert (again[0].id, again[0].action) == (first[0].id, "found")
    assert create(world, [PLAIN], "another")[0].id != first[0].id
    world.driver.advance(world.driver.time + 2 * 86_400)
    assert create(world, [PLAIN])[0].id != first[0].id
    assert len(world.stored()) == 3


def test_a_key_stands_for_the_same_rows() -> None:
    world = OnceWorld()
    create(world, [PLAIN], "key")
    with pytest.raises(InputError, match="other rows"):
        create(world, [UNIQUE], "key")


def test_rows_the_service_refuses_fail_as_ever_and_stay_refused() -> None:
    world = OnceWorld()
    create(world, [UNIQUE], "first")
    for _ in range(2):
        results = create(world, [UNIQUE, {"City": "Oslo"}, {"Last_Name": "New"}], "second")
        assert [outcome.code for outcome in results] == ["DUPLICATE_DATA", "MANDATORY_NOT_FOUND", "SUCCESS"]
    assert names(world) == ["Lee", "New"]


def test_a_twin_from_before_is_no_outcome_of_ours() -> None:
    world = OnceWorld()
    create(world, [UNIQUE], "first")
    world.driver.advance(world.driver.time + 3_600)
    results = create(world, [UNIQUE], "second", BEFORE)
    assert (results[0].ok, results[0].code) == (False, "DUPLICATE_DATA")
    assert len(world.stored()) == 1


def test_the_same_content_from_before_is_not_adopted() -> None:
    world = OnceWorld()
    first = create(world, [PLAIN], "first")
    results = create(world, [PLAIN], "second", BEFORE)
    assert results[0].ok
    assert results[0].id != first[0].id
    assert len(world.stored()) == 2


def somebody_else(world: OnceWorld, row: Mapping[str, Any]) -> Flow[None]:
    yield from Sleep(1.0)
    module = world.world.catalog.module("Candidates")
    world.world.records.create(module, dict(row), world.world.users.administrator)


@pytest.mark.parametrize("other", [PLAIN, {**PLAIN, "City": "Rome"}])
def test_what_somebody_else_has_created_alike_is_never_guessed(other: dict[str, Any]) -> None:
    world = OnceWorld()
    world.plan["item"] = [AFTER]
    if other != PLAIN:
        world.plan["item"] = [BEFORE]
    with pytest.raises(AmbiguousWrite) as caught:
        world.driver.run(world.create("item", [PLAIN], "key"), somebody_else(world, other))
    assert caught.value.key == "key"
    assert caught.value.rows == [PLAIN]
    assert len(world.stored()) == (2 if other == PLAIN else 1)


def test_two_callers_with_equal_rows_do_not_take_one_record_for_both() -> None:
    world = OnceWorld()
    world.plan |= {"one": [BEFORE], "two": []}
    one, two = world.create("one", [PLAIN], "one"), world.create("two", [PLAIN], "two")
    with pytest.raises(AmbiguousWrite):
        world.driver.run(one, two)
    assert len(world.stored()) == 1


def test_two_workers_with_one_intent_send_once() -> None:
    world = OnceWorld()
    results = world.driver.run(*(world.create(f"worker {number}", [PLAIN], "key") for number in range(4)))
    assert len({result[0].id for result in results}) == 1
    assert len(world.stored()) == 1


def test_a_deadline_too_short_for_the_lag_says_when_to_come_back() -> None:
    world = OnceWorld()
    with pytest.raises(AmbiguousWrite) as caught:
        create(world, [PLAIN], "key", BEFORE, deadline=20.0)
    assert world.stored() == []
    wait = caught.value.retry_after
    assert wait is not None
    world.driver.advance(world.driver.time + wait)
    assert create(world, [PLAIN], "key", deadline=20.0)[0].ok
    assert len(world.stored()) == 1


def test_an_error_before_anything_was_done_leaves_nothing_open() -> None:
    world = OnceWorld()
    world.plan["item"] = []
    started = world.driver.time
    world.policy.read_only = True
    with pytest.raises(Exception, match="only reads"):
        create(world, [PLAIN], "key")
    world.policy.read_only = False
    create(world, [PLAIN], "key")
    assert world.driver.time - started < 10
    assert len(world.stored()) == 1


def test_what_is_behind_the_list_is_searched_for() -> None:
    for row in (UNIQUE, PLAIN):
        world = OnceWorld(lag=60.0)
        world.plan["item"] = [AFTER]
        world.driver.run(crashing(world.create("item", [row], "key"), 12))
        while not world.stored():  # the crash came before the send
            world.driver.run(crashing(world.create("item", [row], "key"), 12))
        world.driver.advance(world.driver.time + 600)
        module, actor = world.world.catalog.module("Candidates"), world.world.users.administrator
        for number in range(1_100):
            world.world.records.create(module, {"Last_Name": f"N{number}"}, actor)
        results = create(world, [row], "key")
        assert results[0].action == "found"
        assert len(world.stored()) == 1_101


def test_a_marker_tells_rows_apart_that_nothing_else_does() -> None:
    world = OnceWorld()
    wish = Once("key", marker="Skill_Set")
    world.plan["item"] = [AFTER]
    (results,) = world.driver.run(world.create("item", [PLAIN], wish), somebody_else(world, PLAIN))[:1]
    assert results[0].action == "found"
    marked = {record["id"]: record["Skill_Set"] for record in world.stored()}
    assert marked[results[0].id].endswith("-0")
    assert len(marked) == 2


def test_the_journal_holds_no_value_of_a_record() -> None:
    world = OnceWorld()
    create(world, [UNIQUE, {"Last_Name": "Kim", "City": "Rome"}], True, HALF)
    text = json.dumps([row.value for _, row in world.store.scan(TABLE)])
    assert not [value for value in ("Lee", "lee@", "Oslo", "Kim", "Rome") if value in text]


def test_old_rows_of_the_journal_go() -> None:
    world = OnceWorld()
    for number in range(30):
        create(world, [{"Last_Name": f"R{number}"}])
    full = len(world.store.scan(TABLE))
    world.driver.advance(world.driver.time + 8 * 86_400)
    for number in range(12):
        create(world, [{"Last_Name": f"S{number}"}])
    assert len(world.store.scan(TABLE)) < full


def test_of_two_writers_of_an_intent_one_is_refused() -> None:
    world = OnceWorld()
    intents = Intents(world.store, "org")
    first, second = (world.driver.run(intents.write(Intent("key", rows="r", at=1.0)))[0] for _ in range(2))
    assert first is not None
    assert second is None
    assert world.driver.run(Intents(world.store, "other org").read("key", 1.0, 1.0))[0].rows == ""
