"""Calls at once in one process: what a 429 does to them."""

from __future__ import annotations

import pytest

from zrecruit_ext._drive.virtual import VirtualDriver
from zrecruit_ext.errors import RateLimited
from zrecruit_ext.limits import ConcurrencyLimit
from zrecruit_ext.limits.gate import RECOVERY


@pytest.fixture
def driver() -> VirtualDriver:
    return VirtualDriver(start=1_000.0)


def taken(driver: VirtualDriver, gate: ConcurrencyLimit, number: int):
    """The slots of so many callers that come now."""
    return driver.run(*(gate.slot(None) for _ in range(number)))


def test_refusals_of_calls_that_were_under_way_together_halve_the_limit_once(driver) -> None:
    gate = ConcurrencyLimit(8)
    slots = taken(driver, gate, 8)
    for slot in slots:
        slot.refused(None, driver.time)
    assert gate.limit == 4
    for slot in slots:
        slot.release()
    (next_one,) = taken(driver, gate, 1)
    next_one.refused(None, driver.time)
    assert gate.limit == 2


def test_the_limit_never_falls_below_one_call(driver) -> None:
    gate = ConcurrencyLimit(3)
    for _ in range(6):
        (slot,) = taken(driver, gate, 1)
        slot.refused(None, driver.time)
        slot.release()
    assert gate.limit == 1


def test_the_limit_rises_slowly_and_not_above_what_it_was(driver) -> None:
    gate, seen = ConcurrencyLimit(4), []
    (slot,) = taken(driver, gate, 1)
    slot.refused(None, driver.time)
    slot.release()
    for _ in range(4):
        driver.advance(driver.time + RECOVERY)
        taken(driver, gate, 1)[0].release()
        seen.append(gate.limit)
    assert seen == [3, 4, 4, 4]


def test_a_wait_that_the_service_asks_for_stops_every_caller(driver) -> None:
    gate = ConcurrencyLimit(4)
    first, second = taken(driver, gate, 2)
    waiting = driver.spawn(gate.slot(60))
    driver.advance(driver.time)
    first.refused(30.0, driver.time)
    late = driver.spawn(gate.slot(60))
    driver.advance(driver.time + 29)
    assert waiting.done  # it was let in before
    assert not late.done
    driver.advance(driver.time + 2)
    assert late.done
    assert gate.in_use == 4
    second.release()


def test_a_caller_in_the_queue_waits_out_a_wait_that_comes_meanwhile(driver) -> None:
    gate = ConcurrencyLimit(1)
    (slot,) = taken(driver, gate, 1)
    queued = driver.spawn(gate.slot(60))
    driver.advance(driver.time + 1)
    slot.refused(20.0, driver.time)
    slot.release()
    driver.advance(driver.time + 19)
    assert (queued.done, gate.in_use) == (False, 0)
    driver.advance(driver.time + 2)
    assert queued.done


def test_a_wait_beyond_the_deadline_is_said_at_once(driver) -> None:
    gate = ConcurrencyLimit(4)
    (slot,) = taken(driver, gate, 1)
    slot.refused(7_200.0, driver.time)
    slot.release()
    with pytest.raises(RateLimited, match="no calls for about 7200 s") as caught:
        driver.run(gate.slot(60))
    assert caught.value.retry_after == 7_200.0
    assert driver.time == 1_000.0
    assert gate.in_use == 0
