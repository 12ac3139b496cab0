"""The credits of one process."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zrecruit_ext._drive.virtual import VirtualDriver
from zrecruit_ext.errors import ConfigError, RateLimited
from zrecruit_ext.limits import CreditsLeft, Limits, limiter_of

if TYPE_CHECKING:
    from zrecruit_ext.limits import OrganisationLimit

NOON = 20_000 * 86_400 + 43_200.0


@pytest.fixture
def driver() -> VirtualDriver:
    return VirtualDriver(start=NOON)


def spend(driver: VirtualDriver, limiter: OrganisationLimit, *costs: int, timeout: float | None = 60) -> None:
    for cost in costs:
        caller = driver.spawn(limiter.slot(timeout, cost))
        driver.advance(driver.time if timeout else float("inf"))
        if caller.failure:
            raise caller.failure
        caller.result.release()


def limiter(**settings) -> OrganisationLimit:
    return limiter_of(Limits(**settings), None, None)  # type: ignore[return-value]


def left(driver: VirtualDriver, limiter: OrganisationLimit) -> int:
    return driver.run(limiter.left())[0].left


def test_every_call_is_counted_by_its_weight(driver) -> None:
    limit = limiter(credits=100)
    spend(driver, limit, 1, 3, 10, 50)
    assert left(driver, limit) == 36


def test_credits_used_up_are_said_with_the_time_when_there_are_more(driver) -> None:
    limit = limiter(credits=60)
    spend(driver, limit, 50, 10)
    with pytest.raises(RateLimited, match="60 credits is used up; there are more at 20") as caught:
        spend(driver, limit, 1)
    assert 86_400 <= caught.value.retry_after <= 86_400 + 1_000
    assert "in about 24" in caught.value.advice
    assert driver.time == NOON
    assert limit.in_use == 0


def test_a_caller_with_the_time_for_it_waits(driver) -> None:
    limit = limiter(credits=60)
    spend(driver, limit, 60)
    spend(driver, limit, 5, timeout=None)
    assert 86_400 <= driver.time - NOON <= 86_400 + 1_000


def test_other_callers_are_not_held_up_by_one_that_waits_for_credits(driver) -> None:
    limit = limiter(credits=60)
    spend(driver, limit, 55)
    waiting = driver.spawn(limit.slot(None, 50))
    driver.advance(driver.time + 1)
    spend(driver, limit, 1, 1)
    assert not waiting.done


def test_a_call_dearer_than_the_budget_is_refused_for_ever(driver) -> None:
    with pytest.raises(RateLimited, match="costs 500 credits, the whole budget is 60"):
        spend(driver, limiter(credits=60), 500, timeout=None)


def test_what_costs_nothing_needs_no_credits(driver) -> None:
    limit = limiter(credits=5)
    spend(driver, limit, 5, 0, 0)
    assert left(driver, limit) == 0


def test_the_other_dialect_counts_calls_and_begins_anew_at_midnight(driver) -> None:
    limit = limiter(edition="Free", dialect="reference", credits=3)
    spend(driver, limit, 50, 1, 0)
    with pytest.raises(RateLimited) as caught:
        spend(driver, limit, 1)
    assert caught.value.retry_after == 43_200 + 60
    driver.advance(NOON + 43_200 + 61)
    spend(driver, limit, 1)


def test_a_paced_budget_is_not_spent_in_one_go(driver) -> None:
    limit = limiter(credits=240, pace=True)
    spend(driver, limit, *[1] * 10)
    with pytest.raises(RateLimited) as caught:
        spend(driver, limit, 1)
    assert caught.value.retry_after <= 3_600


def test_the_hook_is_called_once_when_credits_are_low(driver) -> None:
    told: list[CreditsLeft] = []
    limit = limiter(credits=100, low=0.2, on_low=told.append)
    spend(driver, limit, 50, 20)
    assert told == []
    spend(driver, limit, 15, 2, 2, 2)
    assert len(told) == 1
    assert told[0].budget == 100
    assert told[0].left < 20
    driver.advance(NOON + 90_000)
    spend(driver, limit, 90)
    assert len(told) == 2


def test_a_hook_that_fails_does_no_harm(driver, caplog) -> None:
    def hook(_: CreditsLeft) -> None:
        raise RuntimeError("the pager is down")

    limit = limiter(credits=10, on_low=hook)
    spend(driver, limit, 10)
    assert "the pager is down" in caplog.text


def test_credits_at_hand_outlive_the_part_of_the_day_without_being_lost(driver) -> None:
    limit = limiter(credits=1_000)
    spend(driver, limit, 1)
    driver.advance(NOON + 5_000)
    spend(driver, limit, 1)
    assert left(driver, limit) == 998


def test_shared_limits_need_an_organisation() -> None:
    with pytest.raises(ConfigError, match="shared by organisation"):
        limiter(store="memory:")
