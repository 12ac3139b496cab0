"""What was called today."""

from __future__ import annotations

import random
import statistics

import pytest

from zrecruit_ext._drive.virtual import VirtualDriver
from zrecruit_ext.observing import CallEvent
from zrecruit_ext.stores import open_store
from zrecruit_ext.usage import Meter, SharedMeter

NOON = 20_000 * 86_400 + 43_200.0


def event(operation: str | None = "list_candidates", seconds: float = 0.1, **parts) -> CallEvent:
    known = {"status": 200, "error": None, "code": None, "sends": 1, "credits": 1, "started": NOON, "waited": 0.0}
    return CallEvent(operation, "GET", "/recruit/v2/Candidates", seconds=seconds, **{**known, **parts})


@pytest.fixture
def driver() -> VirtualDriver:
    return VirtualDriver(start=NOON)


def usage(driver: VirtualDriver, meter: Meter):
    return driver.run(meter.usage())[0]


def test_calls_are_counted_by_operation(driver) -> None:
    meter = Meter()
    for each in (
        event(),
        event(error="RateLimited", status=429, sends=3, credits=3),
        event("create_candidates", credits=10),
        event(None),
    ):
        meter(each)
    found = usage(driver, meter)
    rows = {each.operation: (each.calls, each.errors, each.sends, each.credits) for each in found.operations}
    assert rows == {
        "list_candidates": (2, 1, 4, 4),
        "create_candidates": (1, 0, 1, 10),
        "(other calls)": (1, 0, 1, 1),
    }
    assert found.operations[0].operation == "list_candidates"
    assert (found.total.calls, found.total.errors, found.total.credits) == (4, 1, 15)
    assert not found.shared


def test_what_was_never_sent_is_no_call(driver) -> None:
    meter = Meter()
    meter(event(error="ReadOnly", status=None, sends=0, credits=0))
    assert usage(driver, meter).operations == ()


@pytest.mark.parametrize("seed", range(5))
def test_mean_is_exact_and_p95_within_five_percent(driver, seed) -> None:
    dice, meter = random.Random(seed), Meter()
    times = [dice.lognormvariate(-1.5, 1.0) for _ in range(4_000)]
    for seconds in times:
        meter(event(seconds=seconds))
    (found,) = usage(driver, meter).operations
    exact = sorted(times)[int(0.95 * len(times)) - 1]
    assert found.mean == pytest.approx(statistics.mean(times), rel=0.001)
    assert found.p95 == pytest.approx(exact, rel=0.05)


def test_a_new_day_begins_at_midnight_utc(driver) -> None:
    meter = Meter()
    meter(event())
    assert str(usage(driver, meter).day) == "2024-10-04"
    driver.advance(NOON + 43_200)
    meter(event(started=NOON + 43_201))
    found = usage(driver, meter)
    assert (str(found.day), found.total.calls) == ("2024-10-05", 1)
    for day in range(2, 6):
        meter(event(started=NOON + day * 86_400))
    assert len(meter._days) == 2


class TestShared:
    def test_another_process_sees_what_was_called(self, driver) -> None:
        store = open_store("memory:")
        first, second = SharedMeter(store, "org"), SharedMeter(store, "org")
        first(event(seconds=0.2))
        second(event(seconds=0.4))
        second(event("get_org"))
        driver.run(first.report(True), second.report(True))
        first(event(seconds=0.6))
        driver.run(first.report(True))
        found = usage(driver, SharedMeter(store, "org"))
        assert found.shared
        assert {each.operation: each.calls for each in found.operations} == {"list_candidates": 3, "get_org": 1}
        assert found.operations[0].mean == pytest.approx(0.4)
        assert usage(driver, SharedMeter(store, "other")).operations == ()
        assert usage(driver, SharedMeter(store, "or")).operations == ()

    def test_writes_are_seconds_apart_and_the_last_one_is_made(self, driver) -> None:
        store = open_store("memory:")
        meter = SharedMeter(store, "org")
        for _ in range(50):
            meter(event())
            driver.run(meter.report(False))
            driver.advance(driver.time + 1)
        meter(event())
        driver.run(meter.report(True))
        ((_, row),) = store.scan("usage")
        assert row.version <= 12
        assert row.value["list_candidates"][0] == 51

    def test_rows_of_last_week_are_forgotten(self, driver) -> None:
        store = open_store("memory:")
        for day in (0, 5, 9):
            meter = SharedMeter(store, "org")
            meter(event(started=NOON + day * 86_400))
            driver.run(meter.report(True))
        days = {name.split("|")[1] for name, _ in store.scan("usage")}
        assert days == {"20005", "20009"}

    def test_more_rows_than_a_page_are_read(self, driver) -> None:
        store = open_store("memory:")
        for _ in range(120):
            meter = SharedMeter(store, "org")
            meter(event())
            driver.run(meter.report(True))
        assert usage(driver, SharedMeter(store, "org")).total.calls == 120
