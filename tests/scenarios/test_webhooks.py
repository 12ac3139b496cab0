"""Channels through both facades on the sandbox, and a keeper that plays a month in virtual time."""

from __future__ import annotations

import asyncio
import inspect
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from zrecruit_ext import AsyncRecruit, Credentials, Recruit, RowsFailed
from zrecruit_ext._drive.virtual import VirtualDriver
from zrecruit_ext.errors import InputError
from zrecruit_ext.stores import open_store
from zrecruit_ext.webhooks.keeper import Keeper, Kept, Wanted
from zrecruit_ext.webhooks.subscriptions import WebhookFlows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zrecruit_ext._drive.effects import Flow

URL = "https://example.com/hook"
TOKEN = "a-token-of-ours"
DAY = 86_400.0


class Client:
    """`zr.webhooks` of either world; each method gives its value."""

    def __init__(self, zr: Any, run: Any) -> None:
        self.zr, self._run = zr, run

    def __getattr__(self, name: str) -> Any:
        method = getattr(self.zr.webhooks, name)

        def call(*args: Any, **kw: Any) -> Any:
            value = method(*args, **kw)
            return self._run(value) if inspect.iscoroutine(value) else value

        return call


def opened(kind: Any, sandbox: Any, stack: ExitStack) -> Client:
    credentials = Credentials(sandbox.client_id, sandbox.client_secret, sandbox.refresh_token)
    zr = kind(credentials, sandbox_url=sandbox.url)
    runner = stack.enter_context(asyncio.Runner())
    stack.callback(zr.close if kind is Recruit else lambda: runner.run(zr.aclose()))
    return Client(zr, runner.run)


@pytest.fixture(params=[Recruit, AsyncRecruit], ids=["sync", "async"])
def webhooks(request: pytest.FixtureRequest, recruit_sandbox: Any) -> Iterator[Client]:
    with ExitStack() as stack:
        yield opened(request.param, recruit_sandbox, stack)


def hours_left(sandbox: Any, expires: datetime | None) -> float:
    assert expires is not None
    return (expires - datetime.fromisoformat(sandbox.clock(advance=0))) / timedelta(hours=1)


def test_a_channel_is_made_listed_changed_and_ended(webhooks: Client, recruit_sandbox: Any) -> None:
    made = webhooks.subscribe(["Candidates.create", "Job_Openings.update"], URL, token=TOKEN)
    assert hours_left(recruit_sandbox, made.expires) == pytest.approx(23, abs=0.1)
    (listed,) = webhooks.list()
    assert (listed.channel_id, listed.url) == (made.channel_id, URL)
    assert listed.events == ["Candidates.create", "Job_Openings.edit"]
    webhooks.update(made.channel_id, events=["Tasks.all"], url=URL + "/2", lifetime=7_200)
    (listed,) = webhooks.list()
    assert (listed.events[-1], listed.url) == ("Tasks.all", URL + "/2")
    assert hours_left(recruit_sandbox, listed.expires) == pytest.approx(2, abs=0.1)
    assert webhooks.unsubscribe(made.channel_id).raise_for_failures()
    assert webhooks.list() == []


def test_what_counts_is_the_expiry_in_the_answer(webhooks: Client, recruit_sandbox: Any) -> None:
    made = webhooks.subscribe("Candidates.all", URL, token=TOKEN, lifetime=7 * DAY)
    assert hours_left(recruit_sandbox, made.expires) == pytest.approx(1, abs=0.1)


def test_the_dialect_of_the_seed_makes_a_channel_too(webhooks: Client, recruit_sandbox: Any) -> None:
    made = webhooks.subscribe(["Job_Openings.edit", "Candidates.create"], URL, token=TOKEN, reference=True)
    assert made.events == ["JobOpenings.update", "Candidates.create"]
    assert recruit_sandbox.journal()[-1]["operation"] == "enable_reference_notifications"
    assert [each.channel_id for each in webhooks.list()] == [made.channel_id]


def test_what_cannot_be_is_said_before_or_by_the_service(webhooks: Client) -> None:
    for events, token in (
        (["Candidates"], TOKEN),
        ([], TOKEN),
        (["Candidates.all"], ""),
        (["Candidates.all"], "x" * 51),
    ):
        with pytest.raises(InputError):
            webhooks.subscribe(events, URL, token=token)
    with pytest.raises(RowsFailed, match="INVALID_DATA"):
        webhooks.subscribe("Nowhere.create", URL, token=TOKEN)
    made = webhooks.subscribe("Candidates.all", URL, token=TOKEN)
    with pytest.raises(RowsFailed, match="ALREADY_ENABLED"):
        webhooks.subscribe("Candidates.all", URL, token=TOKEN, channel_id=made.channel_id)
    assert webhooks.unsubscribe(["123", made.channel_id]).failed[0].code == "NOT_SUBSCRIBED"


def test_more_channels_than_a_page_are_all_listed(webhooks: Client) -> None:
    names = ["Candidates", "Job_Openings", "Interviews", "Tasks", "Offers"]
    for _ in range(45):
        webhooks.subscribe([f"{name}.all" for name in names], URL, token=TOKEN)
    assert [len(each.events) for each in webhooks.list()] == [5] * 45


def test_the_keeper_keeps_a_channel_through_restarts(webhooks: Client, recruit_sandbox: Any, tmp_path: Any) -> None:
    def keep(**changes: Any) -> Kept:
        given = {"store": f"sqlite:{tmp_path}/rows.db", "events": ["Candidates.all"], "url": URL, "token": TOKEN}
        return webhooks.keep(**{**given, **changes})

    orphan = webhooks.subscribe("Candidates.create", URL, token=TOKEN)
    other = webhooks.subscribe("Candidates.create", "https://example.com/other", token=TOKEN)
    first = keep()
    assert (first.action, first.orphans) == ("created", [orphan.channel_id])
    assert {each.channel_id for each in webhooks.list()} == {first.channel_id, other.channel_id}
    assert (keep().action, keep().channel_id) == ("kept", first.channel_id)
    changed = keep(events=["Tasks.all"])
    assert (changed.action, changed.channel_id) == ("changed", first.channel_id)
    assert [each.events for each in webhooks.list() if each.url == URL] == [["Tasks.all"]]
    webhooks.unsubscribe(first.channel_id)
    again = keep(events=["Tasks.all"])
    assert (again.action, again.channel_id) == ("created", first.channel_id)
    second = keep(events=["Offers.all"], name="second")
    assert (second.action, second.orphans, keep(events=["Tasks.all"]).orphans) == ("created", [], [])


def test_the_keeper_takes_the_service_s_word_for_what_is_open(webhooks: Client, recruit_sandbox: Any) -> None:
    store = open_store("memory:")
    key = webhooks.keep(store, ["Candidates.all"], URL, token=TOKEN).channel_id
    hidden = {"match": {"operation": "list_notifications"}, "effect": {"status": 204}}
    recruit_sandbox.faults(hidden)
    assert webhooks.keep(store, ["Candidates.all"], URL, token=TOKEN).action == "created"
    recruit_sandbox.faults({"match": {"operation": "list_notifications"}, "effect": {"status": 404, "body": "{}"}})
    assert webhooks.keep(store, ["Candidates.all"], URL, token=TOKEN).action == "kept"
    webhooks.unsubscribe(key)
    recruit_sandbox.faults()
    assert webhooks.keep(store, ["Candidates.all"], URL, token=TOKEN).channel_id == key
    assert [each.channel_id for each in webhooks.list()] == [key]


class Month:
    """The sandbox in virtual time: its clock follows the driver's."""

    def __init__(self, sandbox: Any, client: Client) -> None:
        self.sandbox, self.client = sandbox, client
        self.start = datetime.fromisoformat(sandbox.clock(advance=0)).timestamp()
        self.driver, self.now = VirtualDriver(self.serve, start=self.start), self.start

    def serve(self, request: Any) -> Flow[Any]:
        self.sandbox.clock(advance=self.driver.time - self.now)
        self.now = self.driver.time
        return self.client.zr._http.send(request)
        yield


@pytest.mark.parametrize("lifetime", [23 * 3_600.0, 3_600.0, 7 * DAY], ids=["23h", "1h", "too-long"])
def test_a_month_without_a_second_uncovered(recruit_sandbox: Any, lifetime: float) -> None:
    days = 30 if lifetime == 23 * 3_600 else 3
    with ExitStack() as stack:
        client = opened(Recruit, recruit_sandbox, stack)
        month = Month(recruit_sandbox, client)
        passes: list[tuple[float, Kept]] = []
        keeper = Keeper(
            WebhookFlows(client.zr._calls),
            open_store("memory:"),
            Wanted(["Candidates.all"], URL, TOKEN, lifetime=lifetime),
        )
        month.driver.spawn(keeper.run(lambda kept: passes.append((month.driver.time, kept))))
        month.driver.advance(month.start + days * DAY)
    acts = [(at, kept) for at, kept in passes if kept.action != "kept"]
    assert [kept.error for _, kept in passes if kept.error] == []
    assert {kept.action for _, kept in acts} == {"created", "renewed"}
    covered, gaps = month.start, 0.0
    for at, kept in acts:
        gaps += max(0.0, at - covered)
        covered = kept.expires
    assert gaps + max(0.0, month.start + days * DAY - covered) == 0.0
    period = min(lifetime, 3_600.0 if lifetime > DAY else lifetime)
    assert (len(acts) - 1) / (days * DAY / period) <= 1.2
    assert len({kept.channel_id for _, kept in passes}) == 1


def test_a_service_that_fails_for_an_hour_costs_no_coverage(recruit_sandbox: Any) -> None:
    with ExitStack() as stack:
        client = opened(Recruit, recruit_sandbox, stack)
        month = Month(recruit_sandbox, client)
        passes: list[Kept] = []
        flows = WebhookFlows(client.zr._calls)
        keeper = Keeper(flows, open_store("memory:"), Wanted(["Candidates.all"], URL, TOKEN))
        month.driver.spawn(keeper.run(passes.append))
        month.driver.advance(month.start + 0.85 * 23 * 3_600)
        renewal = {"match": {"operation": "update_notifications"}, "effect": {"status": 400, "body": "{}"}, "times": 60}
        recruit_sandbox.faults(renewal)
        month.driver.advance(month.start + 23 * 3_600)
    assert sum(kept.action == "failed" for kept in passes) == 60
    assert [kept.action for kept in passes if kept.action in ("created", "renewed")] == ["created", "renewed"]
    assert datetime.fromtimestamp(passes[-1].expires, UTC) == passes[-1].expires_at
