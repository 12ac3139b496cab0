"""`zrecruit export` and `zrecruit jobs`: the fixed interface, and a process that is killed."""

from __future__ import annotations

import csv
import json
import signal
import sqlite3
import subprocess
import time
from typing import TYPE_CHECKING, Any

import pytest

from zrecruit_ext.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import CommandLine, Done

    from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox


@pytest.fixture
def people(recruit_sandbox: RecruitSandbox) -> list[str]:
    ids = [str(700000000000000000 + number) for number in range(40)]
    rows = [
        {"id": key, "Last_Name": f"Ek, {key[-2:]}", "City": "Oslo" if key[-1] in "02468" else "Rome",
         "Experience_in_Years": int(key[-1])} for key in ids
    ]  # fmt: skip
    recruit_sandbox.load({"Candidates": rows})
    return ids


@pytest.fixture
def here(here: Callable[..., Done], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Done]:
    monkeypatch.setenv("ZRECRUIT_JOURNAL", f"sqlite:{tmp_path / 'journal.db'}")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return here


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def test_a_module_becomes_a_file_and_the_last_line_says_which_jobs_read_it(
    here: Callable[..., Done], people: list[str], recruit_sandbox: RecruitSandbox, tmp_path: Path
) -> None:
    recruit_sandbox.bulk(page_size=15)
    target = tmp_path / "out.csv"
    done = here("export", "Candidates", "-o", target, "--fields", "Last_Name, City", "--json")
    assert done.code == 0
    assert (done.json["rows"], len(done.json["job_ids"]), done.json["file"]) == (40, 3, str(target))
    rows = rows_of(target)
    assert [row["id"] for row in rows] == people
    assert set(rows[0]) == {"id", "Last_Name", "City"}


@pytest.mark.parametrize(
    ("where", "count"),
    [
        ("(City:equals:Oslo)", 20),
        ("((City:equals:Oslo)and(Experience_in_Years:greater_than:5))", 8),
        ("((City:in:Oslo,Bergen)or((City:equals:Rome)and(Experience_in_Years:in:1,3)))", 28),
        (r"(Last_Name:equals:Ek\, 07)", 1),
        ('{"api_name": "City", "comparator": "not_equal", "value": "Oslo"}', 20),
    ],
)
def test_conditions_choose_rows(
    here: Callable[..., Done], people: list[str], tmp_path: Path, where: str, count: int
) -> None:
    done = here("export", "Candidates", "-o", tmp_path / "out.csv", "--fields", "City", "--where", where, "--json")
    assert done.code == 0, done.err
    assert (done.json["rows"], len(rows_of(tmp_path / "out.csv"))) == (count, count)
    assert len(people) == 40


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["Candidates"], "-o FILE.csv"),
        ([], "say which module"),
        (["Candidates", "-o", "x.pdf"], "no known ending"),
        (["Candidates", "-o", "x.csv", "--where", "City = Oslo"], "cannot be read at 'City = Oslo'"),
        (["Candidates", "-o", "x.csv", "--where", "(City:equals:Oslo)(City:equals:Rome)"], "cannot be read"),
        (["Candidates", "-o", "x.csv", "--where", "((A:equals:1)and(B:equals:2)or(C:equals:3))"], "cannot be read"),
        (["--resume", "7"], "the journal knows no export '7'"),
    ],
)
def test_what_cannot_be_meant_is_wrong_usage(here: Callable[..., Done], arguments: list[str], said: str) -> None:
    done = here("export", *arguments)
    assert (done.code, said in done.line) == (2, True), done.line


def test_a_job_that_fails_is_one_line_and_no_file(
    here: Callable[..., Done], recruit_sandbox: RecruitSandbox, tmp_path: Path
) -> None:
    recruit_sandbox.bulk(fail="No room")
    done = here("export", "Candidates", "-o", tmp_path / "out.csv")
    assert (done.code, "failed: No room" in done.line, (tmp_path / "out.csv").exists()) == (1, True, False)
    assert "open" in here("jobs").out
    recruit_sandbox.bulk(fail="")
    assert here("export", "Candidates", "-o", tmp_path / "out.csv").code == 0


def test_jobs_tells_of_what_has_ended_and_an_ended_run_is_not_repeated(
    here: Callable[..., Done], people: list[str], recruit_sandbox: RecruitSandbox, tmp_path: Path
) -> None:
    assert here("jobs").out == "no runs\n"
    first = here("export", "Candidates", "-o", tmp_path / "out.csv", "--json").json
    (run,) = here("jobs", "--json").json["runs"]
    assert (run["state"], run["rows"], run["job_ids"]) == ("committed", len(people), first["job_ids"])
    before = recruit_sandbox.stats()["requests"]
    assert here("export", "--resume", run["run"], "--json").json == first
    assert here("export", "--resume", first["job_ids"][0], "--json").json == first
    assert recruit_sandbox.stats()["requests"] == before


def start(zrecruit: CommandLine, target: Path) -> subprocess.Popen[str]:
    return zrecruit.start("export", "Candidates", "-o", target, "--json")


def steps(path: Path) -> str:
    """How far the journal is, as one text."""
    if not path.exists():
        return ""
    with sqlite3.connect(path) as journal:
        try:
            found = journal.execute("SELECT value FROM zrecruit_rows WHERE kind LIKE 'bulk_%'").fetchall()
        except sqlite3.Error:
            return ""
    return " ".join(str(json.loads(value).get("state")) for (value,) in found)


@pytest.mark.parametrize("moment", ["open", "sent", "polled", "verified", "expired or any"])
def test_a_killed_process_is_followed_by_one_that_goes_on(
    zrecruit: CommandLine, people: list[str], recruit_sandbox: RecruitSandbox, tmp_path: Path, moment: str
) -> None:
    recruit_sandbox.bulk(page_size=15)
    recruit_sandbox.faults({"match": {"path": "/read/"}, "effect": {"delay": 0.15}})
    place, target = tmp_path / "journal.db", tmp_path / "out.csv"
    zrecruit.environment["ZRECRUIT_JOURNAL"] = f"sqlite:{place}"
    process, end = start(zrecruit, target), time.monotonic() + 20
    while process.poll() is None and moment not in steps(place) and time.monotonic() < end:
        if moment == "expired or any" and "sent" in steps(place):
            time.sleep(0.25)
            break
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert not target.exists() or process.returncode == 0
    done = zrecruit("export", "Candidates", "-o", target, "--json")
    assert (done.code, done.json["rows"]) == (0, 40), done.err
    assert [row["id"] for row in rows_of(target)] == people
    creates = sum(entry["operation"] == "create_bulk_read_job" for entry in recruit_sandbox.journal())
    assert creates <= 4


def test_a_journal_that_cannot_be_opened_says_so(here: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZRECRUIT_JOURNAL", "mongodb://x")
    done = here("jobs")
    assert (done.code, "mongodb" in done.line) == (1, True)
    assert main(["jobs", "--help"]) == 0
