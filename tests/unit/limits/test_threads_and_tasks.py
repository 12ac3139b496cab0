"""A keeper on its thread: for threads, for tasks, over a fork."""

from __future__ import annotations

import asyncio
import multiprocessing
import threading
import time

import pytest

from zrecruit_ext._drive.asynchronous import AsyncDriver
from zrecruit_ext._drive.synchronous import SyncDriver
from zrecruit_ext.limits import ConcurrencyLimit, Limits, OrganisationLimit
from zrecruit_ext.limits.credits import LowWater
from zrecruit_ext.limits.keeper import Keeper
from zrecruit_ext.limits.window import Window
from zrecruit_ext.stores import Store, open_store


def limiter(store: Store, window: Window | None = None, concurrency: int = 4) -> OrganisationLimit:
    gate = ConcurrencyLimit(concurrency)
    limit = OrganisationLimit(Limits(), gate)
    limit.keeper = Keeper(store, "org", gate, window, LowWater(0.1, None))
    return limit


def keepers() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "zrecruit-limits"]


def test_tasks_that_are_cancelled_while_they_wait_take_nothing_from_the_others() -> None:
    limit, driver = limiter(open_store("memory:"), Window(10, 0.5)), AsyncDriver(None)  # type: ignore[arg-type]
    served: list[int] = []

    async def caller(number: int) -> None:
        slot = await driver.run(limit.slot(30, 5))
        served.append(number)
        slot.release()

    async def scenario() -> None:
        tasks = [asyncio.create_task(caller(number)) for number in range(6)]
        await asyncio.sleep(0.1)
        for task in tasks[2:4]:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.to_thread(limit.close)

    asyncio.run(scenario())
    assert len(served) >= 4
    assert limit.in_use == 0


def test_the_thread_ends_when_nothing_is_left_to_keep() -> None:
    store = open_store("memory:")
    limit, driver = limiter(store, Window(100)), SyncDriver(print)
    assert keepers() == []
    driver.run(limit.slot(10, 3)).release()
    assert len(keepers()) == 1
    limit.close()
    assert keepers() == []
    row = store.get("limits", "org")
    assert row is not None
    assert (row.value["members"], sum(row.value["spent"].values())) == ({}, 3)
    driver.run(limit.slot(10, 3)).release()
    assert len(keepers()) == 1
    limit.close()


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")  # that forks and threads are no friends
def test_a_fork_has_no_part_in_what_its_parent_holds(tmp_path) -> None:
    url = f"sqlite:{tmp_path}/limits.db"
    limit, driver = limiter(open_store(url), Window(100), concurrency=2), SyncDriver(print)
    slot = driver.run(limit.slot(10, 3))

    def child(results) -> None:
        mine = [driver.run(limit.slot(20, 3))]
        results.put(len(mine))
        mine[0].release()
        limit.close()

    context = multiprocessing.get_context("fork")
    results = context.Queue()
    process = context.Process(target=child, args=(results,))
    process.start()
    assert results.get(timeout=30) == 1
    process.join()
    slot.release()
    limit.close()
    row = open_store(url).get("limits", "org")
    assert row is not None
    assert sum(row.value["spent"].values()) == 6


def test_a_late_caller_hears_of_other_calls_and_not_of_the_store() -> None:
    limit, driver = limiter(open_store("memory:"), concurrency=1), SyncDriver(print)
    slot = driver.run(limit.slot(5))
    started = time.monotonic()
    with pytest.raises(TimeoutError):
        driver.run(limit.slot(0.2))
    assert time.monotonic() - started < 5
    slot.release()
    limit.close()
