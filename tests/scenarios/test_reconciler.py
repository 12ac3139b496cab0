"""What notices leave out is found by reading, at the promised price; forged and late ones change nothing."""

from __future__ import annotations

import asyncio
import inspect
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from zrecruit_ext import AsyncRecruit, Credentials, Recruit
from zrecruit_ext.webhooks import Event, Inbox
from zrecruit_ext.webhooks.event import event_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MODULE = "Candidates"


@pytest.fixture
def zr(recruit_sandbox: Any) -> Iterator[Recruit]:
    credentials = Credentials(recruit_sandbox.client_id, recruit_sandbox.client_secret, recruit_sandbox.refresh_token)
    with Recruit(credentials, sandbox_url=recruit_sandbox.url) as made:
        yield made


@pytest.fixture(params=[Recruit, AsyncRecruit], ids=["sync", "async"])
def reconcile(request: pytest.FixtureRequest, recruit_sandbox: Any) -> Iterator[Callable[..., Any]]:
    """One run in either world."""
    credentials = Credentials(recruit_sandbox.client_id, recruit_sandbox.client_secret, recruit_sandbox.refresh_token)
    with asyncio.Runner() as runner:
        client = request.param(credentials, sandbox_url=recruit_sandbox.url)

        def run(*args: Any, **kw: Any) -> Any:
            value = client.webhooks.reconcile(*args, **kw)
            return runner.run(value) if inspect.iscoroutine(value) else value

        yield run
        client.close() if isinstance(client, Recruit) else runner.run(client.aclose())


@pytest.fixture
def inbox() -> Inbox:
    return Inbox("memory:")


def told(inbox: Inbox) -> list[tuple[str, str]]:
    """Name and record of every event so far, and they are taken out."""
    found: list[tuple[str, str]] = []
    while (each := inbox.claim(60)) is not None:
        found += [(each.event.operation, key) for key in each.event.ids]
        inbox.finish(each)
    return sorted(found)


def now(sandbox: Any, advance: float = 0) -> datetime:
    return datetime.fromisoformat(sandbox.clock(advance=advance))


def created(zr: Recruit, count: int, name: str = "Reader") -> list[str]:
    rows = [{"Last_Name": f"{name} {number}"} for number in range(count)]
    return [str(outcome.id) for outcome in zr.candidates.create(rows).raise_for_failures()]


def test_what_was_created_changed_and_deleted_is_told_within_two_runs(
    zr: Recruit, recruit_sandbox: Any, reconcile: Callable[..., Any], inbox: Inbox
) -> None:
    old, gone = created(zr, 2, "Before")
    start = now(recruit_sandbox, 60)
    (new,) = created(zr, 1)
    zr.candidates.update([{"id": old, "Last_Name": "Changed"}]).raise_for_failures()
    zr.candidates.delete([gone]).raise_for_failures()
    looked = [reconcile(inbox, [MODULE], since=start)[0] for _ in range(2)]
    assert [(each.what, each.calls, each.events) for each in looked] == [("modified", 1, 2), ("deleted", 1, 1)]
    assert told(inbox) == sorted([("create", new), ("edit", old), ("delete", gone)])


def test_nothing_is_told_twice(zr: Recruit, recruit_sandbox: Any, reconcile: Callable[..., Any], inbox: Inbox) -> None:
    start = now(recruit_sandbox)
    (key,) = created(zr, 1)
    for _ in range(6):
        reconcile(inbox, [MODULE], since=start)
    assert told(inbox) == [("create", key)]
    now(recruit_sandbox, 10)
    zr.candidates.update([{"id": key, "Last_Name": "Changed"}]).raise_for_failures()
    for _ in range(4):
        reconcile(inbox, [MODULE])
    assert told(inbox) == [("edit", key)]


def test_the_first_run_starts_now(
    zr: Recruit, recruit_sandbox: Any, reconcile: Callable[..., Any], inbox: Inbox
) -> None:
    created(zr, 1)
    reconcile(inbox, [MODULE], since=now(recruit_sandbox) + timedelta(seconds=60))
    assert told(inbox) == []


@pytest.mark.parametrize("count", [0, 1, 199, 200, 201, 450])
def test_a_run_costs_one_call_and_one_more_for_200_changes(
    zr: Recruit, recruit_sandbox: Any, inbox: Inbox, count: int
) -> None:
    start = now(recruit_sandbox)
    keys = created(zr, count) if count else []
    before = len(recruit_sandbox.journal())
    (looked,) = zr.webhooks.reconcile(inbox, [MODULE], since=start)
    asked = [entry for entry in recruit_sandbox.journal()[before:] if entry["path"].startswith("/recruit/")]
    assert len(asked) == looked.calls <= 1 + count / 200
    assert told(inbox) == sorted(("create", key) for key in keys)


def test_changes_over_a_long_time_are_read_from_one_to_the_next(
    zr: Recruit, recruit_sandbox: Any, inbox: Inbox
) -> None:
    start = now(recruit_sandbox)
    keys: list[str] = []
    for _ in range(9):
        keys += created(zr, 50)
        now(recruit_sandbox, 30)
    (looked,) = zr.webhooks.reconcile(inbox, [MODULE], since=start)
    assert looked.calls <= 1 + 450 / 200
    assert told(inbox) == sorted(("create", key) for key in keys)


def noticed(key: str, operation: str, at: datetime, offset: float = 0.0) -> Event:
    millis = int((at.timestamp() + offset) * 1_000)
    return Event(event_id(millis, key, operation), MODULE, operation, [key], server_time=millis)


def test_what_a_notice_told_is_left_out_and_in_doubt_told_again(
    zr: Recruit, recruit_sandbox: Any, reconcile: Callable[..., Any], inbox: Inbox
) -> None:
    start = now(recruit_sandbox)
    sure, doubtful, gone = created(zr, 3)
    zr.candidates.delete([gone]).raise_for_failures()
    rows = {str(row.id): row.modified_time for row in zr.candidates.list(fields="Modified_Time")}
    inbox.clock = lambda: start.timestamp() + 3_600
    heard = [noticed(sure, "create", rows[sure], 1.5), noticed(doubtful, "create", rows[doubtful], 0.3)]
    inbox.add([*heard, noticed(gone, "delete", now(recruit_sandbox, 30))])
    told(inbox)
    for _ in range(2):
        reconcile(inbox, [MODULE], since=start)
    assert told(inbox) == [("edit", doubtful)]


def test_a_notice_from_the_future_hides_no_change(zr: Recruit, recruit_sandbox: Any, inbox: Inbox) -> None:
    start = now(recruit_sandbox)
    (key,) = created(zr, 1)
    inbox.add([noticed(key, "create", start, 10 * 365 * 86_400)])
    told(inbox)
    now(recruit_sandbox, 60)
    zr.candidates.update([{"id": key, "Last_Name": "Changed"}]).raise_for_failures()
    zr.webhooks.reconcile(inbox, [MODULE], since=start)
    assert told(inbox) == [("edit", key)]


def test_an_inbox_that_is_down_moves_no_cursor(
    zr: Recruit, recruit_sandbox: Any, monkeypatch: Any, inbox: Inbox
) -> None:
    start = now(recruit_sandbox)
    (key,) = created(zr, 1)
    with monkeypatch.context() as broken:
        broken.setattr(inbox, "add", lambda events: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            zr.webhooks.reconcile(inbox, [MODULE], since=start)
    zr.webhooks.reconcile(inbox, [MODULE], since=start)
    assert told(inbox) == [("create", key)]
