"""Limits that several processes share: each host has its own limiter, all have one store."""

from __future__ import annotations

import pytest

from zrecruit_ext.errors import RateLimited, StoreUnavailable
from zrecruit_ext.limits.shares import EXPIRY, Member, fair_share
from zrecruit_ext.limits.window import DAY, Window


def test_all_hosts_together_have_no_more_calls_at_once_than_one(hosts) -> None:
    callers = [hosts.asks(hosts.limiter(5), 10) for _ in range(3)]
    hosts.passes(10)
    assert sum(len(hosts.slots(one)) for one in callers) == 5


def test_a_host_alone_has_all_slots_and_shares_them_when_others_come(hosts) -> None:
    first, second = hosts.limiter(6), hosts.limiter(6)
    held = hosts.asks(first, 20)
    hosts.passes(3)
    assert len(hosts.slots(held)) == 6
    others = hosts.asks(second, 20)
    hosts.passes(1)
    assert hosts.slots(others) == []
    for slot in hosts.slots(held):
        slot.release()
    hosts.passes(5)
    assert (len(hosts.slots(held)) - 6, len(hosts.slots(others))) == (3, 3)


def test_more_hosts_than_slots_take_turns(hosts) -> None:
    served = [0] * 4

    def work(number, limiter):
        from zrecruit_ext._drive.effects import Sleep

        while True:
            slot = yield from limiter.slot(None)
            served[number] += 1
            yield from Sleep(0.1)
            slot.release()

    for number in range(4):
        hosts.driver.spawn(work(number, hosts.limiter(1)))
    hosts.passes(60)
    assert min(served) > 60
    assert sum(served) <= 601


def test_slots_that_nobody_uses_go_back(hosts) -> None:
    limiter = hosts.limiter(5)
    callers = hosts.asks(limiter, 5)
    hosts.passes(1)
    for slot in hosts.slots(callers):
        slot.release()
    hosts.passes(5)
    assert hosts.row["members"] == {}
    assert limiter.gate.limit == 0
    again = hosts.asks(limiter)
    hosts.passes(0.1)
    assert len(hosts.slots(again)) == 1


def test_the_slots_of_a_host_that_died_go_to_the_others_after_a_while(hosts) -> None:
    dead, alive = hosts.limiter(5), hosts.limiter(5)
    hosts.asks(dead, 5)
    hosts.passes(1)
    dead.keeper.run = None
    hosts.driver._agenda.clear()  # nothing of it happens any more
    callers = hosts.asks(alive, 5, timeout=100)
    hosts.passes(EXPIRY - 1)
    assert hosts.slots(callers) == []
    hosts.passes(3)
    assert len(hosts.slots(callers)) == 5


def test_a_host_that_was_frozen_lets_nobody_in_before_it_has_looked(hosts) -> None:
    frozen = hosts.limiter(5)
    hosts.asks(frozen, 5)
    hosts.passes(1)
    frozen.gate.in_use = 0  # its calls have ended
    row = hosts.store.get("limits", "org")
    others = {**row.value, "members": {"other": [1, 5, 5]}}  # who took its slots in the meantime
    assert hosts.store.put("limits", "org", others, version=row.version)
    hosts.driver._agenda.clear()
    hosts.driver.time += EXPIRY
    late = hosts.asks(frozen, 5)
    hosts.passes(1)
    assert hosts.slots(late) == []


def test_a_refusal_lowers_the_limit_of_all(hosts) -> None:
    first, second = hosts.limiter(8), hosts.limiter(8)
    ours, theirs = hosts.asks(first, 4), hosts.asks(second, 4)
    hosts.passes(2)
    assert len(hosts.slots(ours) + hosts.slots(theirs)) == 8
    for slot in hosts.slots(ours):
        slot.refused(None, hosts.driver.time)
    hosts.passes(1)
    assert hosts.row["level"][0] == 4
    for slot in hosts.slots(ours) + hosts.slots(theirs):
        slot.release()
    hosts.asks(first, 9), hosts.asks(second, 9)
    hosts.passes(3)
    assert first.in_use + second.in_use == 4


def test_a_wait_for_one_is_a_wait_for_all(hosts) -> None:
    first, second = hosts.limiter(4), hosts.limiter(4)
    ours, theirs = hosts.asks(first, 1), hosts.asks(second, 1)
    hosts.passes(1)
    hosts.slots(ours)[0].refused(30.0, hosts.driver.time)
    hosts.passes(1)
    late = hosts.asks(second, 1)
    hosts.passes(20)
    assert not late[0].done
    hosts.passes(15)
    assert late[0].done
    assert len(hosts.slots(theirs)) == 1
    hosts.slots(ours)[0].refused(3_000.0, hosts.driver.time)
    hosts.passes(1)
    (stopped,) = hosts.asks(second, 1)
    hosts.passes(1)
    assert isinstance(stopped.failure, RateLimited)


class TestCredits:
    def test_hosts_spend_one_budget(self, hosts) -> None:
        limiters = [hosts.limiter(50, Window(90)) for _ in range(3)]
        callers = [hosts.asks(each, 20, cost=2) for each in limiters]
        hosts.passes(10)
        served = sum(len(hosts.slots(one)) for one in callers)
        assert 43 <= served <= 45  # one credit may stay in a block until it goes back
        failures = [caller.failure for one in callers for caller in one if caller.failure]
        assert len(failures) == 60 - served
        assert all(isinstance(failure, RateLimited) for failure in failures)
        assert all(86_000 < failure.retry_after < 88_000 for failure in failures)

    def test_most_calls_need_no_store(self, hosts, monkeypatch) -> None:
        limiter, reads = hosts.limiter(5, Window(100_000)), []
        get = hosts.store.get
        monkeypatch.setattr(hosts.store, "get", lambda *key: (reads.append(key), get(*key))[1])

        def work():
            from zrecruit_ext._drive.effects import Sleep

            for _ in range(2_000):
                slot = yield from limiter.slot(None, 3)
                yield from Sleep(0.02)
                slot.release()

        hosts.driver.spawn(work())
        hosts.passes(60)
        assert hosts.driver.run(limiter.left())[0].left == 100_000 - 6_000
        assert len(reads) < 200

    def test_a_block_that_nobody_uses_goes_back(self, hosts) -> None:
        first, second = hosts.limiter(5, Window(30)), hosts.limiter(5, Window(30))
        for slot in (hosts.asks(first, 1, cost=1), hosts.passes(0.2))[0]:
            slot.result.release()
        assert sum(hosts.row["spent"].values()) > 1
        hosts.passes(5)
        assert sum(hosts.row["spent"].values()) == 1
        callers = hosts.asks(second, 1, cost=29)
        hosts.passes(1)
        assert len(hosts.slots(callers)) == 1

    def test_the_block_of_a_host_that_died_counts_as_spent(self, hosts) -> None:
        dead, alive = hosts.limiter(5, Window(100)), hosts.limiter(5, Window(100))
        hosts.asks(dead, 1, cost=1)
        hosts.passes(0.2)
        lost = sum(hosts.row["spent"].values())
        hosts.driver._agenda.clear()
        callers = hosts.asks(alive, 1, cost=100 - lost, timeout=100)
        hosts.passes(EXPIRY + 5)
        assert len(hosts.slots(callers)) == 1
        assert sum(hosts.row["spent"].values()) == 100

    def test_closing_gives_everything_back_at_once(self, hosts) -> None:
        limiter = hosts.limiter(5, Window(100))
        callers = hosts.asks(limiter, 3, cost=2)
        hosts.passes(0.5)
        for slot in hosts.slots(callers):
            slot.release()
        limiter.close()
        hosts.passes(0.01)
        assert hosts.row["members"] == {}
        assert sum(hosts.row["spent"].values()) == 6

    def test_a_day_later_there_are_credits_again(self, hosts) -> None:
        limiter = hosts.limiter(5, Window(10))
        hosts.asks(limiter, 1, cost=10)
        hosts.passes(1)
        (waiting,) = hosts.asks(limiter, 1, cost=10, timeout=2 * DAY)
        hosts.passes(10)
        assert not waiting.done
        hosts.driver._agenda = [each for each in hosts.driver._agenda if each[0] < hosts.driver.time + 10]
        hosts.driver.time += DAY + 1_000
        hosts.passes(5)
        assert waiting.done
        assert waiting.failure is None


def test_a_store_that_is_away_is_said_to_those_who_wait(hosts, monkeypatch) -> None:
    def away(*_):
        raise StoreUnavailable("the store is away")

    limiter = hosts.limiter(5)
    with monkeypatch.context() as patch:
        patch.setattr(hosts.store, "get", away)
        (caller,) = hosts.asks(limiter)
        hosts.passes(1)
        assert isinstance(caller.failure, StoreUnavailable)
    (caller,) = hosts.asks(limiter)
    hosts.passes(2)
    assert caller.failure is None


@pytest.mark.parametrize(
    ("level", "wants", "others", "share"),
    [
        (20, 30, [], 20),
        (20, 3, [], 3),
        (20, 30, [Member(1, 20, 30)], 0),
        (20, 30, [Member(1, 8, 8)], 12),
        (20, 30, [Member(1, 0, 30)], 10),
        (20, 30, [Member(1, 6, 30), Member(1, 7, 30)], 7),
        (20, 30, [Member(1, 0, 30), Member(1, 0, 0)], 10),
        (2, 5, [Member(1, 1, 1), Member(1, 0, 1), Member(1, 0, 1)], 1),
        (2, 5, [Member(1, 3, 5)], 0),
    ],
)
def test_a_share_is_what_is_free_and_fair(level, wants, others, share) -> None:
    assert fair_share(level, wants, others) == share
