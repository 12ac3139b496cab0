"""The arithmetic of a day's credits."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from zrecruit_ext.limits.window import DAY, Window

MIDNIGHT = 20_000 * DAY
PART = DAY / 96


def test_a_rolling_day_gives_credits_back_a_day_after_they_were_spent() -> None:
    window = Window(100)
    granted, spent = window.take({}, MIDNIGHT, 100, 100)
    assert granted == 100
    assert window.take(spent, MIDNIGHT + DAY, 1, 1)[0] == 0
    at = window.free_at(spent, MIDNIGHT, 1)
    assert DAY <= at - MIDNIGHT <= DAY + PART + 60
    assert window.take(spent, at, 100, 100) == (100, {str(window.part(at)): 100})


def test_a_day_by_utc_begins_anew_at_midnight() -> None:
    window = Window(100, rolling=False)
    _, spent = window.take({}, MIDNIGHT + DAY - 10, 100, 100)
    assert window.left(spent, MIDNIGHT + DAY - 1) == 0
    assert window.free_at(spent, MIDNIGHT + DAY - 10, 100) == MIDNIGHT + DAY + window.margin
    assert window.left(spent, MIDNIGHT + DAY + window.margin) == 100


def test_nothing_is_granted_below_the_least_and_nothing_above_the_most() -> None:
    window = Window(100)
    granted, spent = window.take({}, MIDNIGHT, 1, 95)
    assert granted == 95
    assert window.take(spent, MIDNIGHT, 6, 50) == (0, spent)
    assert window.take(spent, MIDNIGHT, 5, 50)[0] == 5


def test_credits_that_come_back_are_there_again() -> None:
    window = Window(100)
    _, spent = window.take({}, MIDNIGHT, 80, 80)
    assert window.left(window.give_back(spent, window.part(MIDNIGHT), 30), MIDNIGHT) == 50


def test_a_call_that_costs_more_than_the_budget_never_has_room() -> None:
    assert Window(100).free_at({}, MIDNIGHT, 101) == float("inf")


def test_a_paced_budget_is_spread_over_the_day() -> None:
    window, spent, now, hours = Window(2_400, paced=True), {}, MIDNIGHT, []
    for _ in range(24):
        granted, spent = window.take(spent, now, 1, 2_400)
        hours.append(granted)
        assert window.take(spent, now + 1, 1, 1)[0] == 0
        assert now < MIDNIGHT + DAY
        now = window.free_at(spent, now, 100) + 1e-6
    assert hours == [100] * 24


def test_a_paced_budget_lets_a_dear_call_through_once_in_a_while() -> None:
    window = Window(2_400, paced=True)
    granted, spent = window.take({}, MIDNIGHT, 500, 500)
    assert granted == 500
    assert window.take(spent, MIDNIGHT + 10, 1, 1)[0] == 0
    assert window.free_at(spent, MIDNIGHT, 500) - MIDNIGHT == 4 * PART


@settings(max_examples=60, deadline=None)
@given(
    st.booleans(),
    st.booleans(),
    st.lists(st.tuples(st.floats(0, 4_000), st.integers(1, 60)), min_size=1, max_size=150),
)
def test_no_day_ever_holds_more_than_the_budget(rolling, paced, calls) -> None:
    window, spent, now, taken = Window(200, rolling=rolling, paced=paced), {}, MIDNIGHT, []
    for pause, cost in calls:
        now += pause
        granted, spent = window.take(spent, now, cost, cost)
        taken += [(now, granted)] * bool(granted)
        assert granted in (0, cost)
    for start, _ in taken:
        if rolling:
            assert sum(cost for at, cost in taken if start <= at < start + DAY) <= 200
        else:
            assert sum(cost for at, cost in taken if at // DAY == start // DAY) <= 200


@settings(max_examples=60, deadline=None)
@given(
    st.booleans(),
    st.lists(st.tuples(st.floats(0, 9_000), st.integers(1, 60)), min_size=1, max_size=60),
    st.integers(1, 200),
)
def test_the_time_that_is_named_is_right(paced, calls, wanted) -> None:
    window, spent, now = Window(200, paced=paced), {}, MIDNIGHT
    for pause, cost in calls:
        now += pause
        _, spent = window.take(spent, now, cost, cost)
    at = window.free_at(spent, now, wanted)
    assert window.take(spent, at + 1e-6, wanted, wanted)[0] == wanted
    if at > now:
        assert window.take(spent, now, wanted, wanted)[0] == 0
