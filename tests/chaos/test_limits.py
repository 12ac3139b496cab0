"""The small version of chaos_limits.py, and proof that it would see a call too many."""

from __future__ import annotations

import chaos_limits
from crowd import Service, Work, shared, worker

from zrecruit_ext._drive.virtual import VirtualDriver
from zrecruit_ext.limits.window import Window
from zrecruit_ext.stores import open_store


def played(budget: int, told: int, concurrency: int, calls: int, length: float = 400.0) -> tuple[Service, float]:
    """What the service saw of three hosts that were `told` a budget, and the seconds it took."""
    driver, store = VirtualDriver(start=1_750_000_000.0), open_store("memory:")
    service, work = Service(budget, length, concurrency), Work(calls)
    for _ in range(3):
        limiter = shared(store, Window(told, length), 10, driver)
        for _ in range(5):
            driver.spawn(worker(limiter, work, service, 0.1))
    while service.calls < calls:
        driver.advance(driver.time + 10)
    return service, service.last - 1_750_000_000.0


def test_three_hosts_keep_the_limits_and_use_them_up() -> None:
    service, seconds = played(budget=500, told=500, concurrency=10, calls=600)
    assert service.over == 0
    assert service.most_busy == 10
    assert (service.credits // 500) * 400.0 / seconds >= 0.95


def test_hosts_that_were_told_too_much_would_be_seen() -> None:
    service, _ = played(budget=300, told=400, concurrency=10, calls=300)
    assert service.over > 0


def test_calls_too_many_at_once_would_be_seen() -> None:
    service, _ = played(budget=10_000, told=10_000, concurrency=9, calls=100)
    assert service.over > 0


def test_the_share_of_slots_in_use_is_taken_over_time() -> None:
    lines = [(0.0, "begins", 1), (2.0, "ends", 0), (2.0, "begins", 1), (4.0, "ends", 0)]
    assert chaos_limits.used_between(lines, 0.0, 4.0) == 1 / chaos_limits.CONCURRENCY
