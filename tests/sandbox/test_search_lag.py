"""Searches that lag behind lists, and the two fault points that lie inside a write and inside an answer."""

from __future__ import annotations

from typing import Any

import pytest

from zrecruit_ext import AmbiguousWrite, Credentials, Recruit
from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox


def names(rows: Any) -> list[str]:
    return sorted(str(row.last_name) for row in rows)


@pytest.fixture
def zr(recruit_sandbox: RecruitSandbox) -> Any:
    credentials = Credentials(recruit_sandbox.client_id, recruit_sandbox.client_secret, recruit_sandbox.refresh_token)
    with Recruit(credentials, sandbox_url=recruit_sandbox.url) as client:
        yield client


def test_a_search_shows_a_new_record_after_its_lag_a_list_at_once(recruit_sandbox: RecruitSandbox, zr: Recruit) -> None:
    recruit_sandbox.search(lag_from=30, lag_to=60)
    zr.candidates.create([{"Last_Name": "New", "City": "Oslo"}])
    assert names(zr.candidates.list()) == ["New"]
    assert names(zr.candidates.search(criteria="(City:equals:Oslo)")) == []
    assert names(zr.candidates.search(word="Oslo")) == []
    recruit_sandbox.clock(61)
    assert names(zr.candidates.search(criteria="(City:equals:Oslo)")) == ["New"]


def test_each_record_has_a_lag_of_its_own(recruit_sandbox: RecruitSandbox, zr: Recruit) -> None:
    recruit_sandbox.search(lag_to=100, seed=3)
    zr.candidates.create([{"Last_Name": f"N{number}", "City": "Oslo"} for number in range(40)])
    recruit_sandbox.clock(50)
    assert 5 < len(names(zr.candidates.search(criteria="(City:equals:Oslo)"))) < 35


def test_settings_and_a_reset_show_everything(recruit_sandbox: RecruitSandbox, zr: Recruit) -> None:
    assert recruit_sandbox.search(lag_from=5, lag_to=60) == {"lag_from": 5, "lag_to": 60, "seed": 0}
    zr.candidates.create([{"Last_Name": "New", "City": "Oslo"}])
    recruit_sandbox.search(lag_from=0, lag_to=0)
    assert names(zr.candidates.search(criteria="(City:equals:Oslo)")) == ["New"]
    with pytest.raises(ValueError, match="is no setting"):
        recruit_sandbox.search(lagg=1)


@pytest.mark.parametrize("effect", [{"reset": True}, {"status": 500}])
def test_a_write_lost_during_is_half_carried_out(
    recruit_sandbox: RecruitSandbox, zr: Recruit, effect: dict[str, Any]
) -> None:
    recruit_sandbox.faults(
        {"match": {"path": "Candidates$", "method": "POST"}, "times": 1, "effect": {**effect, "when": "during"}}
    )
    with pytest.raises(AmbiguousWrite):
        zr.candidates.create([{"Last_Name": f"N{number}"} for number in range(5)])
    assert names(zr.candidates.list()) == ["N0", "N1", "N2"]


def test_half_of_an_answer(recruit_sandbox: RecruitSandbox, zr: Recruit) -> None:
    recruit_sandbox.faults({"match": {"path": "Candidates$", "method": "POST"}, "times": 1, "effect": {"cut": "half"}})
    with pytest.raises(AmbiguousWrite):
        zr.candidates.create([{"Last_Name": "New"}])
    assert names(zr.candidates.list()) == ["New"]


@pytest.mark.parametrize("effect", [{"cut": "third"}, {"when": "between"}])
def test_a_rule_that_makes_no_sense_is_refused(recruit_sandbox: RecruitSandbox, effect: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="fault effect"):
        recruit_sandbox.faults({"effect": effect})
