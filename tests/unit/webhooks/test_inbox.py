"""The inbox on every store: once in, in order of time, worked on by one at a time, and not lost by a kill."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from zrecruit_ext.webhooks import Event, Inbox, Receiver
from zrecruit_ext.webhooks.event import event_id

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Clock

TOKEN = "current-token"
AS_JSON = {"Content-Type": "application/json"}


def notice(server_time: int) -> bytes:
    known = {"module": "Candidates", "operation": "update", "ids": ["1"], "channel_id": "1", "token": TOKEN}
    return json.dumps({**known, "server_time": server_time}).encode()


def event(number: int, millis: int = 1_000) -> Event:
    return Event(event_id(millis, number), "Candidates", "edit", [str(number)], server_time=millis)


def test_an_event_is_in_once(any_inbox: Inbox) -> None:
    assert any_inbox.add([event(1), event(2), event(1)]) == [event(1), event(2)]
    assert any_inbox.add([event(2)]) == []
    assert len(any_inbox.waiting()) == 2


def test_the_oldest_is_worked_on_first_and_by_one_only(any_inbox: Inbox) -> None:
    any_inbox.add([event(1, 3_000), event(2, 1_000), event(3, 2_000)])
    claimed = [any_inbox.claim(60) for _ in range(4)]
    assert [each and each.event.ids for each in claimed] == [["2"], ["3"], ["1"], None]


def test_the_claim_of_a_dead_worker_ends(any_inbox: Inbox, clock: Clock) -> None:
    any_inbox.add([event(1)])
    first = any_inbox.claim(60)
    clock.now += 61
    second = any_inbox.claim(60)
    assert first is not None
    assert second is not None
    assert not any_inbox.retry(first, 0)
    any_inbox.bury(first)
    assert any_inbox.dead() == []
    any_inbox.finish(second)
    assert any_inbox.waiting() == []


def test_what_was_done_is_known_for_a_week(any_inbox: Inbox, clock: Clock) -> None:
    any_inbox.add([event(1)])
    claimed = any_inbox.claim(60)
    assert claimed is not None
    any_inbox.finish(claimed)
    assert any_inbox.add([event(1)]) == []
    assert any_inbox.purge() == 0
    clock.now += 8 * 86_400
    assert any_inbox.purge() == 1
    assert any_inbox.add([event(1)]) == [event(1)]


def test_a_dead_event_comes_back_by_its_id(any_inbox: Inbox) -> None:
    any_inbox.add([event(1)])
    claimed = any_inbox.claim(60)
    assert claimed is not None
    any_inbox.bury(claimed)
    assert (any_inbox.waiting(), [each.event for each in any_inbox.dead()]) == ([], [event(1)])
    assert any_inbox.replay(event(1).id)
    assert not any_inbox.replay("nothing")
    assert any_inbox.dead() == []
    again = any_inbox.claim(60)
    assert again is not None
    any_inbox.finish(again)
    assert any_inbox.replay(event(1).id)
    assert any_inbox.claim(60) is not None


def test_a_finish_that_was_cut_short_is_not_done_again(any_inbox: Inbox, clock: Clock) -> None:
    any_inbox.add([event(1)])
    claimed = any_inbox.claim(60)
    assert claimed is not None
    any_inbox.store.put("inbox-done", event(1).id, claimed.value(0), version=0)
    clock.now += 61
    assert any_inbox.claim(60) is None
    assert any_inbox.waiting() == []


def test_many_threads_write_together_and_each_event_once(any_inbox: Inbox, clock: Clock) -> None:
    receiver = Receiver(any_inbox, tokens=[TOKEN], clock=clock)
    bodies = [notice(1_000 + number % 100) for number in range(300)]
    with ThreadPoolExecutor(8) as pool:
        receipts = list(pool.map(lambda content: receiver.handle(AS_JSON, content), bodies))
    assert {receipt.status for receipt in receipts} == {200}
    assert sum(len(receipt.events) for receipt in receipts) == len(any_inbox.waiting(limit=500)) == 100


def test_many_tasks_write_together(any_inbox: Inbox, clock: Clock) -> None:
    receiver = Receiver(any_inbox, tokens=[TOKEN], clock=clock)

    async def main() -> int:
        bodies = [notice(number % 50) for number in range(100)]
        receipts = await asyncio.gather(*(receiver.ahandle(AS_JSON, content) for content in bodies))
        return sum(len(receipt.events) for receipt in receipts)

    assert asyncio.run(main()) == len(any_inbox.waiting()) == 50


WRITER = """
import sys
from zrecruit_ext.webhooks import Event, Inbox
inbox = Inbox(sys.argv[1])
for number in range(100_000):
    event = Event(f"{number:015d}-x", "Candidates", "edit", [str(number)])
    inbox.add([event])
    print(event.id, flush=True)
"""


def test_what_was_answered_survives_a_kill(tmp_path: Path) -> None:
    url = f"sqlite:{tmp_path}/inbox.db"
    with subprocess.Popen([sys.executable, "-c", WRITER, url], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = [process.stdout.readline().strip() for _ in range(50)]
        os.kill(process.pid, signal.SIGKILL)
        told += [line.strip() for line in process.stdout if line.endswith("x\n")]
    kept = {each.event.id for each in Inbox(url).waiting(limit=100_000)}
    assert set(told) <= kept
