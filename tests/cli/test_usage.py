"""`zrecruit usage`: what a worker elsewhere has called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from zrecruit_ext import Credentials, Limits, Recruit
from zrecruit_ext.errors import InvalidRequest

if TYPE_CHECKING:
    from pathlib import Path

    from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox

Here = Any


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    url = f"sqlite:{tmp_path}/limits.db"
    monkeypatch.setenv("ZRECRUIT_LIMIT_STORE", url)
    monkeypatch.delenv("ZRECRUIT_EDITION", raising=False)
    monkeypatch.delenv("ZRECRUIT_USERS", raising=False)
    return url


@pytest.fixture
def worked(recruit_sandbox: RecruitSandbox, store: str) -> None:
    """Somebody else's afternoon."""
    env = recruit_sandbox.env()
    credentials = Credentials(env["ZOHO_CLIENT_ID"], env["ZOHO_CLIENT_SECRET"], env["ZOHO_REFRESH_TOKEN"])
    limits = Limits(edition="Free", store=store)
    with Recruit(credentials, sandbox_url=env["ZRECRUIT_SANDBOX_URL"], limits=limits) as zr:
        zr.candidates.create([{"Last_Name": str(number)} for number in range(30)])
        list(zr.candidates.list())
        with pytest.raises(InvalidRequest):
            zr.module("Nonsense").get("1")


def test_a_table_tells_of_calls_errors_times_and_credits(here: Here, worked: None) -> None:
    done = here("usage")
    lines = done.out.splitlines()
    assert (done.code, done.err) == (0, "")
    assert lines[0].split() == ["operation", "calls", "errors", "mean", "s", "p95", "s", "credits"]
    rows = {line.split()[0]: line.split()[1:] for line in lines[1:-1]}
    assert (rows["create_records"][:2], rows["create_records"][-1]) == (["1", "0"], "3")
    assert (rows["get_record"][:2], rows["get_record"][-1]) == (["1", "1"], "1")
    assert (rows["total"][:2], rows["total"][-1]) == (["3", "1"], "5")
    assert lines[-1] == "credits left: not known (set ZRECRUIT_EDITION and ZRECRUIT_USERS)"
    assert max(map(len, lines)) <= 80


def test_credits_left_are_told_where_the_edition_is_known(here: Here, worked: None, monkeypatch: Any) -> None:
    monkeypatch.setenv("ZRECRUIT_EDITION", "Free")
    assert here("usage").out.splitlines()[-1] == "credits left: 4,995 of 5,000"


def test_json_is_one_object(here: Here, worked: None, monkeypatch: Any) -> None:
    monkeypatch.setenv("ZRECRUIT_EDITION", "Standard")
    monkeypatch.setenv("ZRECRUIT_USERS", "4")
    found = here("usage", "--json").json
    assert (found["shared"], found["budget"], found["credits_left"]) == (True, 6_000, 5_995)
    assert (found["total"]["calls"], found["total"]["errors"]) == (3, 1)
    (created,) = (each for each in found["operations"] if each["operation"] == "create_records")
    assert (created["credits"], created["repeats"]) == (3, 0)
    assert created["mean_seconds"] > 0
    assert created["p95_seconds"] == pytest.approx(created["mean_seconds"], rel=0.06)


def test_nothing_is_sent_for_it(here: Here, worked: None, recruit_sandbox: RecruitSandbox) -> None:
    before = recruit_sandbox.stats()["requests"]
    here("usage")
    assert recruit_sandbox.stats()["requests"] == before


def test_a_quiet_day_is_said(here: Here, store: str) -> None:
    assert here("usage").out.startswith("nothing was called on 20")


def test_without_a_store_it_says_what_to_set(here: Here, monkeypatch: Any) -> None:
    monkeypatch.delenv("ZRECRUIT_LIMIT_STORE", raising=False)
    done = here("usage")
    assert done.code == 1
    assert "ZRECRUIT_LIMIT_STORE" in done.err
