"""From an event to its effects: at least once, again after a failure, exactly once in the user's own table."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from zrecruit_ext.errors import InputError, StoreUnavailable
from zrecruit_ext.webhooks import Event, Handlers, Inbox, Worker, create_table, once
from zrecruit_ext.webhooks.event import event_id

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Clock


def event(number: int, name: str = "Candidates.create") -> Event:
    module, _, operation = name.partition(".")
    return Event(event_id(number, name), module, operation, [str(number)], server_time=number)


@pytest.fixture(params=["sync", "async"])
def step(request: pytest.FixtureRequest) -> Callable[[Worker], bool]:
    """One step of a worker in either world."""
    if request.param == "sync":
        return Worker.step
    return lambda worker: asyncio.run(worker.astep())


def drain(step: Callable[[Worker], bool], worker: Worker) -> None:
    while step(worker):
        pass


def test_handlers_are_chosen_by_module_and_operation(inbox: Inbox, step: Callable[[Worker], bool]) -> None:
    handlers, seen = Handlers(), list[tuple[str, str]]()
    for name in ("Candidates.create", "Candidates.*", "*.delete", "*", "JobOpenings.update"):
        handlers.on(name, name=name)(lambda event, name=name: seen.append((name, event.name)))
    names = ["Candidates.create", "Candidates.delete", "Job_Openings.edit", "Tasks.merge"]
    inbox.add([event(number, name) for number, name in enumerate(names)])
    drain(step, Worker(inbox, handlers))
    assert sorted(seen) == sorted(
        [
            ("*", "Candidates.create"),
            ("*", "Candidates.delete"),
            ("*", "Job_Openings.edit"),
            ("*", "Tasks.merge"),
            ("*.delete", "Candidates.delete"),
            ("Candidates.*", "Candidates.create"),
            ("Candidates.*", "Candidates.delete"),
            ("Candidates.create", "Candidates.create"),
            ("JobOpenings.update", "Job_Openings.edit"),
        ]
    )
    assert inbox.waiting() == []


def test_an_async_handler_runs_in_both_worlds(inbox: Inbox, step: Callable[[Worker], bool]) -> None:
    handlers, seen = Handlers(), list[str]()

    @handlers.on("Candidates.create")
    async def greet(event: Event) -> None:
        await asyncio.sleep(0)
        seen.extend(event.ids)

    inbox.add([event(1)])
    drain(step, Worker(inbox, handlers))
    assert seen == ["1"]


def test_a_failure_is_tried_again_later_and_only_what_failed(
    inbox: Inbox, clock: Clock, step: Callable[[Worker], bool]
) -> None:
    handlers, calls = Handlers(), list[str]()

    @handlers.on("*")
    def good(event: Event) -> None:
        calls.append("good")

    @handlers.on("*")
    def bad(event: Event) -> None:
        calls.append("bad")
        if calls.count("bad") < 3:
            raise ValueError("holds a secret")

    inbox.add([event(1)])
    worker = Worker(inbox, handlers)
    drain(step, worker)
    (waiting,) = inbox.waiting()
    assert (sorted(calls), waiting.attempts) == (["bad", "good"], 1)
    assert waiting.error.endswith("bad: ValueError")
    clock.now += 0.9
    assert not step(worker)
    for _ in range(2):
        clock.now += 4
        drain(step, worker)
    assert (calls.count("good"), calls.count("bad"), inbox.waiting()) == (1, 3, [])


def test_what_fails_too_often_is_dead_until_it_is_replayed(
    inbox: Inbox, clock: Clock, step: Callable[[Worker], bool]
) -> None:
    handlers, broken = Handlers(), [True]

    @handlers.on("*")
    def work(event: Event) -> None:
        if broken[0]:
            raise RuntimeError

    inbox.add([event(1)])
    worker = Worker(inbox, handlers, attempts=3)
    for _ in range(10):
        drain(step, worker)
        clock.now += 3_600
    (dead,) = inbox.dead()
    assert (dead.attempts, dead.event, inbox.waiting()) == (3, event(1), [])
    broken[0] = False
    assert inbox.replay(dead.event.id)
    drain(step, worker)
    assert (inbox.dead(), inbox.waiting(), len(inbox.done())) == ([], [], 1)


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_handler_that_hangs_is_given_up(inbox: Inbox, step: Callable[[Worker], bool], kind: str) -> None:
    handlers, never = Handlers(), threading.Event()

    async def hang_softly(event: Event) -> None:
        await asyncio.sleep(3_600)

    handlers.on("Candidates.*", name="hangs")(hang_softly if kind == "async" else lambda event: never.wait(30))
    inbox.add([event(1), event(2, "Tasks.edit")])
    drain(step, Worker(inbox, handlers, timeout=0.05))
    never.set()
    (waiting,) = inbox.waiting()
    assert waiting.error == "hangs: no end after 0.05 s"


def test_an_event_for_nobody_is_done(inbox: Inbox, step: Callable[[Worker], bool]) -> None:
    inbox.add([event(1)])
    drain(step, Worker(inbox, Handlers()))
    assert (inbox.waiting(), len(inbox.done())) == ([], 1)


def test_run_ends_when_it_is_stopped_and_waits_for_a_store_that_is_down(inbox: Inbox, monkeypatch: Any) -> None:
    handlers, real, calls = Handlers(), inbox.claim, list[float]()
    monkeypatch.setattr("zrecruit_ext.webhooks.worker.DOWN", 0.0001)
    worker = Worker(inbox, handlers, idle=0.0001)

    def claim(lease: float) -> Any:
        calls.append(lease)
        if len(calls) < 3:
            raise StoreUnavailable("down")
        return real(lease)

    monkeypatch.setattr(inbox, "claim", claim)
    handlers.on("*", name="stop")(lambda event: worker.stop())
    inbox.add([event(1)])
    worker.run()
    assert (inbox.waiting(), len(calls)) == ([], 3)


def test_two_handlers_of_one_name_and_one_without_an_event_are_refused() -> None:
    handlers = Handlers()
    handlers.on("*", name="a")(print)
    with pytest.raises(InputError, match="a handler a"):
        handlers.on("*", name="a")(print)
    for wrong in ((), ("Candidates",), (".create",)):
        with pytest.raises(InputError):
            handlers.on(*wrong)


def test_an_effect_comes_about_once_with_the_transaction(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "own.db")) as own:
        create_table(own)
        own.execute("CREATE TABLE welcomes (id TEXT)")

        def effect(fails: bool = False) -> None:
            with own:
                if once(own, event(1), "welcome"):
                    own.execute("INSERT INTO welcomes VALUES (?)", event(1).ids)
                if fails:
                    raise RuntimeError

        with pytest.raises(RuntimeError):
            effect(fails=True)
        assert own.execute("SELECT count(*) FROM welcomes").fetchone() == (0,)
        effect()
        effect()
        assert own.execute("SELECT count(*) FROM welcomes").fetchone() == (1,)
        with own:
            assert once(own, event(1), "another")


def test_transactions_at_the_same_time_make_one_effect(postgresql: str) -> None:
    import psycopg

    with psycopg.connect(postgresql, autocommit=True) as setup:
        create_table(setup)
        setup.execute("DROP TABLE IF EXISTS welcomes")
        setup.execute("CREATE TABLE welcomes (id TEXT)")

    def work() -> None:
        with psycopg.connect(postgresql) as own:
            for number in range(20):
                with own.transaction():
                    if once(own, event(number, "Tasks.create")):
                        own.execute("INSERT INTO welcomes VALUES (%s)", (str(number),))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with psycopg.connect(postgresql) as own:
        rows = own.execute("SELECT id FROM welcomes").fetchall()
    assert sorted(int(row[0]) for row in rows) == list(range(20))


def test_many_workers_share_an_inbox(any_inbox: Inbox) -> None:
    handlers, seen, mutex = Handlers(), list[str](), threading.Lock()

    @handlers.on("*")
    def note(event: Event) -> None:
        with mutex:
            seen.extend(event.ids)

    any_inbox.add([event(number) for number in range(30)])
    workers = [threading.Thread(target=drain, args=(Worker.step, Worker(any_inbox, handlers))) for _ in range(4)]
    for each in workers:
        each.start()
    for each in workers:
        each.join()
    assert sorted(map(int, seen)) == list(range(30))
