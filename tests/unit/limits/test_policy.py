"""Limits in the chain of a request: weights from the facts, places that are given back, errors that say when."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from zrecruit_ext import Credentials, Limits, Recruit
from zrecruit_ext._drive.effects import Sleep
from zrecruit_ext._drive.virtual import VirtualDriver
from zrecruit_ext._exchange.cost import cost_of
from zrecruit_ext.auth import Secret, StaticToken
from zrecruit_ext.datacenters import sandbox_centre
from zrecruit_ext.errors import RateLimited
from zrecruit_ext.limits import limiter_of
from zrecruit_ext.operations import Operations
from zrecruit_ext.policy import Policy

if TYPE_CHECKING:
    from collections.abc import Callable

OPERATIONS = Operations.of_package()


def request(operation: str, **parts: Any) -> httpx.Request:
    url = "https://zrecruit.invalid/recruit/v2/Candidates"
    return httpx.Request(parts.pop("method", "GET"), url, extensions={"operation_id": operation}, **parts)


@pytest.mark.parametrize(
    ("operation", "parts", "cost"),
    [
        ("list_candidates", {}, 1),
        ("list_candidates", {"params": {"per_page": 200}}, 1),
        ("list_candidates", {"params": {"cvid": "5"}}, 3),
        ("create_candidates", {"method": "POST", "json": {"data": [{}] * 10}}, 1),
        ("create_candidates", {"method": "POST", "json": {"data": [{}] * 11}}, 2),
        ("create_candidates", {"method": "POST", "json": {"data": [{}] * 100}}, 10),
        ("create_candidates", {"method": "POST", "content": b"no JSON"}, 1),
        ("create_candidates", {"method": "POST", "json": ["odd"]}, 1),
        ("add_tags_to_records", {"method": "POST", "params": {"ids": ",".join(["1"] * 51)}}, 2),
        ("create_bulk_write_job", {"method": "POST", "json": {}}, 500),
        ("a_call_that_nobody_knows", {}, 1),
    ],
)
def test_a_call_has_the_weight_that_the_spec_says(operation, parts, cost) -> None:
    found = request(operation, **parts)
    assert cost_of(OPERATIONS.of(found), found) == cost


def test_the_body_of_a_file_is_not_read_for_its_weight() -> None:
    found = request("create_candidates", method="POST", content=iter([b"x"]))
    assert cost_of(OPERATIONS.of(found), found) == 1


class Service:
    """A far side in virtual time: answers in turn, and how many calls were under way."""

    def __init__(self, *answers: tuple[int, dict[str, str]]) -> None:
        self.answers = list(answers)
        self.times: list[float] = []
        self.driver = VirtualDriver(self.serve, start=1_728_000_000.0)

    def serve(self, sent: httpx.Request) -> Any:
        self.times.append(self.driver.time - 1_728_000_000.0)
        yield from Sleep(0.1)
        status, headers = self.answers.pop(0) if self.answers else (200, {})
        body = {"data": []} if status == 200 else {"code": "TOO_MANY_REQUESTS", "message": "too many"}
        return httpx.Response(status, json=body, headers=headers, request=sent)

    def policy(self, limits: Limits | None = None, concurrency: int | None = None) -> Policy:
        limiter = limiter_of(limits, concurrency, None)
        centre = sandbox_centre("http://127.0.0.1:1")
        return Policy(centre, OPERATIONS, StaticToken(Secret("t")), limiter=limiter)

    def asked(self, policy: Policy, operation: str = "list_candidates", **parts: Any) -> Any:
        return self.driver.spawn(policy.handle(request(operation, **parts)))


def test_a_call_that_waits_to_be_repeated_leaves_its_place_to_others() -> None:
    service = Service((503, {"retry-after": "20"}))
    policy = service.policy(concurrency=1)
    first = service.asked(policy)
    second = service.asked(policy)
    service.driver.advance(service.driver.time + 2)
    assert (first.done, second.done) == (False, True)
    service.driver.advance()
    assert first.result.status_code == 200
    assert policy.limiter.in_use == 0


def test_a_429_with_a_wait_holds_back_everybody() -> None:
    service = Service((429, {"retry-after": "20"}))
    policy = service.policy(concurrency=4)
    service.asked(policy)
    service.driver.advance(service.driver.time + 1)
    assert policy.limiter.limit == 2
    later = service.asked(policy)
    service.driver.advance()
    assert later.result.status_code == 200
    assert [time >= 20 for time in service.times] == [False, True, True]


def test_repeats_cost_credits_too() -> None:
    service = Service((503, {}), (503, {}))
    policy = service.policy(Limits(credits=10))
    service.asked(policy)
    service.driver.advance()
    assert len(service.times) == 3
    assert service.driver.run(policy.limiter.left())[0].left == 7


def test_the_error_names_the_call_and_the_time() -> None:
    service = Service()
    policy = service.policy(Limits(credits=3))
    service.asked(policy, params={"cvid": "1"})
    service.driver.advance()
    refused = service.asked(policy)
    service.driver.advance(service.driver.time + 1)
    error = refused.failure
    assert isinstance(error, RateLimited)
    assert (error.operation_id, len(service.times)) == ("list_candidates", 1)
    assert error.retry_after > 80_000
    assert "there are more at 2024-10-05 0" in str(error)
    assert "nothing was sent" in str(error)


def test_a_repeat_without_credits_ends_with_the_answer_there_was() -> None:
    service = Service((503, {}))
    policy = service.policy(Limits(credits=1))
    process = service.asked(policy)
    service.driver.advance(service.driver.time + 50)
    assert process.failure.status == 503
    assert policy.limiter.in_use == 0


@pytest.fixture
def client(recruit_sandbox, tmp_path) -> Callable[..., Recruit]:
    env = recruit_sandbox.env()
    credentials = Credentials(env["ZOHO_CLIENT_ID"], env["ZOHO_CLIENT_SECRET"], env["ZOHO_REFRESH_TOKEN"])

    def make(**settings: Any) -> Recruit:
        return Recruit(credentials, sandbox_url=env["ZRECRUIT_SANDBOX_URL"], **settings)

    return make


def test_the_edition_says_how_many_calls_at_once_unless_the_program_does(client) -> None:
    with client() as plain, client(limits=Limits(edition="Enterprise")) as big:
        assert (plain.policy.limiter.limit, big.policy.limiter.limit) == (5, 20)
    with client(limits=Limits(edition="Enterprise"), concurrency=2) as own:
        assert own.policy.limiter.limit == 2


def test_our_count_of_credits_is_the_services(client, recruit_sandbox) -> None:
    with client(limits=Limits(edition="Free")) as zr:
        zr.candidates.create([{"Last_Name": str(number)} for number in range(25)])
        list(zr.candidates.list())
        spent = recruit_sandbox.stats()["credits_used"]
        left = zr.usage().credits_left
        assert left is not None
        assert (left.budget, left.budget - left.left) == (5_000, spent)
        assert zr.usage().total.credits == spent


def test_clients_of_several_threads_share_one_store(client, tmp_path, recruit_sandbox) -> None:
    limits = Limits(credits=40, store=f"sqlite:{tmp_path}/limits.db")
    outcomes: list[str] = []

    def work() -> None:
        with client(limits=limits, concurrency=3, deadline=20) as zr:
            for _ in range(20):
                try:
                    next(iter(zr.users.list(type="CurrentUser")))
                    outcomes.append("done")
                except RateLimited:
                    outcomes.append("no credits")

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert 38 <= outcomes.count("done") <= 40
    assert recruit_sandbox.stats()["credits_used"] == outcomes.count("done")
    with client(limits=limits) as zr:
        usage = zr.usage()
    assert usage.shared
    assert usage.total.calls == outcomes.count("done")
    assert usage.credits_left.left == 40 - usage.total.calls
