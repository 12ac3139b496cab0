"""Repeats while the service fails: they help with a hiccup and do not make an outage worse."""

from __future__ import annotations

from collections import Counter
from typing import Any

import httpx
import pytest

from zrecruit_ext._drive.effects import Flow, Sleep
from zrecruit_ext._drive.virtual import VirtualDriver
from zrecruit_ext._exchange.attempts import attempts
from zrecruit_ext._exchange.budget import RetryBudget
from zrecruit_ext._exchange.call import Ongoing
from zrecruit_ext.operations import Facts
from zrecruit_ext.retry import RetryPolicy

READ = Facts("list_candidates", "GET", "/recruit/v2/Candidates", "recruit", "safe", success=frozenset({200}))
OUTAGE = range(30, 90)
LENGTH, RATE = 150, 20


def simulated(seed: int) -> tuple[Counter[int], Counter[int], Counter[int]]:
    """Calls begun, sends and calls that went well, by second, of a client with steady work through an outage."""
    begun: Counter[int] = Counter()
    sends: Counter[int] = Counter()
    well: Counter[int] = Counter()
    budget = RetryBudget()

    def serve(request: httpx.Request) -> Flow[httpx.Response]:
        second = int(driver.time)
        sends[second] += 1
        yield from Sleep(0.05)
        return httpx.Response(503 if second in OUTAGE else 200, json={"data": []}, request=request)

    def call(start: float) -> Flow[None]:
        yield from Sleep(start)
        begun[int(start)] += 1
        request = httpx.Request("GET", "https://recruit.zoho.com/recruit/v2/Candidates")
        response = yield from attempts(request, Ongoing(READ), RetryPolicy(), budget)
        well[int(start)] += response.status_code == 200

    driver = VirtualDriver(serve, seed=seed)
    driver.run(*(call(number / RATE) for number in range(LENGTH * RATE)))
    return begun, sends, well


@pytest.mark.parametrize("seed", range(3))
def test_an_outage_is_not_made_worse_and_the_end_of_it_is_noticed(seed: int) -> None:
    begun, sends, well = simulated(seed)
    late = [second for second in OUTAGE if second >= OUTAGE.start + 10]
    added = sum(sends[second] for second in late) / sum(begun[second] for second in late)
    assert added <= 1.1
    after = range(OUTAGE.stop + 5, LENGTH)
    assert [well[second] for second in after] == [begun[second] for second in after]
    assert sum(well[second] for second in range(OUTAGE.start)) == OUTAGE.start * RATE


def test_a_hiccup_is_repeated_and_costs_nothing_in_the_end() -> None:
    budget = RetryBudget()
    answers = iter([503, 503, 200])

    def serve(request: httpx.Request) -> Flow[httpx.Response]:
        yield from Sleep(0)
        return httpx.Response(next(answers), json={}, request=request)

    def call() -> Flow[Any]:
        request = httpx.Request("GET", "https://recruit.zoho.com/")
        response = yield from attempts(request, Ongoing(READ), RetryPolicy(), budget)
        return response.status_code

    assert VirtualDriver(serve).run(call()) == [200]
    assert budget.left == budget.capacity


def test_a_budget_is_never_below_nothing_nor_above_its_size() -> None:
    budget = RetryBudget(30)
    assert [budget.spend("failed"), budget.spend("lost"), budget.spend("failed")] == [14, 14, None]
    assert budget.left == 2
    for _ in range(100):
        budget.give_back(0)
    assert budget.left == 30
    assert budget.spend("limited") == 5
