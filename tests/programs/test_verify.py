"""`zrecruit verify` and `zrecruit doctor`, at a sandbox that agrees with the spec and at one that does not."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

import pytest

from zrecruit_ext.client import Recruit
from zrecruit_ext.errors import InvalidToken, TokenRefused, WireError
from zrecruit_ext.programs.doctor import diagnose
from zrecruit_ext.programs.progress import Event
from zrecruit_ext.programs.verify import Report, verify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox

CANDIDATE = {"Last_Name": "Lovelace", "First_Name": "Ada", "Email": "ada@example.com", "City": "London"}


@pytest.fixture
def zr(recruit_sandbox: RecruitSandbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[Recruit]:
    for name, value in recruit_sandbox.env().items():
        monkeypatch.setenv(name, value)
    recruit_sandbox.load({"Candidates": [CANDIDATE], "Job_Openings": [{"Posting_Title": "Analyst"}]})
    with Recruit.from_env(token_store="memory:", read_only=True) as client:
        yield client


def verdicts(report: Report) -> dict[str, str]:
    return {each.contract: each.verdict for each in (*report.operations, *report.fields)}


def answer(operation: str, body: Any, status: int = 200) -> dict[str, Any]:
    """A fault rule: the operation says this instead."""
    return {"match": {"operation": operation}, "effect": {"status": status, "body": body}}


def test_a_sandbox_that_follows_the_spec_contradicts_nothing(zr: Recruit) -> None:
    report = verify(zr, budget=70)
    assert report.contradictions == ()
    found = verdicts(report)
    assert {
        found[name] for name in ("list_candidates", "get_candidate", "list_records", "list_users", "list_fields")
    } == {"confirmed"}
    assert (found["Candidate.Last_Name"], found["Candidate.Fax"]) == ("confirmed", "unseen")


def test_only_reads_are_sent_and_no_more_than_the_budget(zr: Recruit, recruit_sandbox: RecruitSandbox) -> None:
    report = verify(zr, budget=12)
    assert report.credits <= 12
    assert recruit_sandbox.stats()["credits_used"] <= 12
    recruit = [entry for entry in recruit_sandbox.journal() if entry["path"].startswith("/recruit/")]
    assert {entry["method"] for entry in recruit} == {"GET"}
    unseen = [each for each in report.operations if each.verdict == "unseen"]
    assert unseen
    assert all(each.why for each in unseen)


def test_the_report_holds_no_value_of_anybody(zr: Recruit, recruit_sandbox: RecruitSandbox) -> None:
    text = json.dumps(verify(zr, budget=70).to_json())
    people = [user["full_name"] for user in recruit_sandbox.users()]
    assert not [value for value in (*CANDIDATE.values(), "Analyst", *people) if value in text]


@pytest.mark.parametrize(
    ("rule", "place", "expected", "found"),
    [
        (answer("list_users", {"users": {"id": "1"}}), "users", "array", "object"),
        (answer("list_candidates", {"data": [{"id": "1", "City": {"town": "x"}}]}), "City", "type", "object"),
        (answer("list_candidates", ["surprise"]), "body", "type object", "array"),
        (answer("get_user", {"users": []}, 299), "status", "200", "299"),
        (
            answer("list_roles", {"code": "X", "message": "m", "details": {}, "status": "error"}, 418),
            "status",
            "200",
            "418",
        ),
    ],
)
def test_a_planted_contradiction_is_named(
    zr: Recruit, recruit_sandbox: RecruitSandbox, rule: dict[str, Any], place: str, expected: str, found: str
) -> None:
    recruit_sandbox.faults(rule)
    report = verify(zr, budget=70)
    operation = rule["match"]["operation"]
    assert verdicts(report)[operation] == "contradicted"
    seen = [each for each in report.contradictions if each.operation == operation]
    assert [(each.place, each.found) for each in seen] == [(place, found)]
    assert expected in seen[0].expected


def test_a_read_that_is_refused_is_unseen_and_says_why(zr: Recruit, recruit_sandbox: RecruitSandbox) -> None:
    body = {"code": "OAUTH_SCOPE_MISMATCH", "message": "Unauthorized", "details": {}, "status": "error"}
    recruit_sandbox.faults(answer("list_roles", body, 401))
    (roles,) = [each for each in verify(zr, budget=70).operations if each.contract == "list_roles"]
    assert (roles.verdict, roles.why) == ("unseen", "the token lacks ZohoRecruit.settings.roles.READ")


def test_a_field_the_spec_does_not_name_is_told_and_custom_ones_are_counted(
    zr: Recruit, recruit_sandbox: RecruitSandbox
) -> None:
    recruit_sandbox.load({"Contacts": [{"Last_Name": "Hopper", "Shoe_Size": 39}]})
    rows = {"data": [{"id": "1", "Last_Name": "Doe", "$new_system_key": True}]}
    recruit_sandbox.faults(answer("list_candidates", rows))
    report = verify(zr, budget=70)
    assert ("Candidate", "$new_system_key", "boolean") in report.undocumented
    assert report.custom_fields >= 1
    assert not [name for _, name, _ in report.undocumented if name == "Shoe_Size"]


def test_a_dead_service_is_no_verdict(zr: Recruit, recruit_sandbox: RecruitSandbox) -> None:
    zr.request("GET", "users")  # so that there is a token
    recruit_sandbox.faults({"match": {"path": "/recruit/.*"}, "effect": {"reset": True}})
    with pytest.raises(WireError):
        verify(zr)


@pytest.mark.parametrize(
    ("rule", "kind"),
    [
        (answer("create_token", {"error": "invalid_code"}), TokenRefused),
        (
            {
                "match": {"path": "/recruit/.*"},
                "effect": {"status": 401, "body": {"code": "INVALID_TOKEN", "message": "x", "status": "error"}},
            },
            InvalidToken,
        ),
    ],
)
def test_credentials_that_open_nothing_are_no_verdict(
    zr: Recruit, recruit_sandbox: RecruitSandbox, rule: dict[str, Any], kind: type[Exception]
) -> None:
    recruit_sandbox.faults(rule)
    with pytest.raises(kind):
        verify(zr)


def test_progress_names_the_calls(zr: Recruit) -> None:
    told: list[Event] = []
    report = verify(zr, budget=2, progress=told.append)
    assert [event.done for event in told] == [1, 2]
    assert {event.text for event in told} == {each.contract for each in report.operations if each.verdict != "unseen"}


def test_a_healthy_account(zr: Recruit) -> None:
    diagnosis = diagnose(zr)
    states = {check.name: check.state for check in diagnosis.checks}
    assert diagnosis.healthy
    assert set(states.values()) == {"ok"}
    assert {"user", "data centre", "clock", "organisation", "modules", "candidates", "tags"} <= states.keys()


def test_a_missing_scope_is_a_warning_with_its_name(zr: Recruit, recruit_sandbox: RecruitSandbox) -> None:
    body = {"code": "OAUTH_SCOPE_MISMATCH", "message": "Unauthorized", "details": {}, "status": "error"}
    recruit_sandbox.faults(answer("list_tags", body, 401))
    diagnosis = diagnose(zr)
    assert diagnosis.missing_scopes == ("ZohoRecruit.settings.tags.READ",)
    assert diagnosis.healthy


def test_a_clock_that_is_off_is_told(zr: Recruit) -> None:
    (clock,) = [check for check in diagnose(zr, now=lambda: time.time() - 3600).checks if check.name == "clock"]
    assert clock.state == "warning"
    assert "behind" in clock.text


def test_a_refused_token_ends_the_visit_with_advice(zr: Recruit, recruit_sandbox: RecruitSandbox) -> None:
    rule = {"match": {"operation": "create_token"}, "effect": {"status": 200, "body": {"error": "invalid_code"}}}
    recruit_sandbox.faults(rule)
    diagnosis = diagnose(zr)
    assert not diagnosis.healthy
    assert [check.name for check in diagnosis.checks] == ["user"]
    assert diagnosis.checks[0].advice
