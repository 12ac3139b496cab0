"""`zrecruit import` by bulk jobs: chosen by the number of rows, the fixed interface, a process that is killed."""

from __future__ import annotations

import csv
import json
import signal
import sqlite3
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import CommandLine, Done

    from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox

    Run = Callable[..., Done]


@pytest.fixture
def here(here: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("ZRECRUIT_JOURNAL", f"sqlite:{tmp_path / 'journal.db'}")
    return here


def saved(path: Path, count: int, bad: int = 0) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        write = csv.writer(file).writerow
        write(["Last_Name", "Email", "City"])
        for number in range(count):
            address = f"ek{number}@x.org" if not bad or number % bad else f"ek{number}"
            write([f'Ek "{number}"', address, "Łódź\nOld town"])
    return path


def calls(sandbox: RecruitSandbox, operation: str) -> int:
    return sum(entry["operation"] == operation for entry in sandbox.journal())


def test_a_bulk_import_says_what_became_of_its_rows(here: Run, recruit_sandbox: RecruitSandbox, tmp_path: Path) -> None:
    path = saved(tmp_path / "in.csv", 60, bad=20)
    done = here(
        "import", path, "--module", "Candidates", "--operation", "upsert", "--find-by", "Email", "--bulk", "--json"
    )
    failed = tmp_path / "in.failed.csv"
    assert done.code == 3, done.err
    assert len(done.json["job_ids"]) == 1
    assert done.json["failed_file"] == str(failed)
    assert [done.json[name] for name in ("rows", "added", "updated", "skipped", "failed")] == [60, 57, 0, 0, 3]
    assert calls(recruit_sandbox, "upsert_records") == 0
    text = failed.read_text(encoding="utf-8")
    for number in (0, 20, 40):
        text = text.replace(f",ek{number},", f",ek{number}@x.org,")
    failed.write_text(text, encoding="utf-8")
    again = here("import", failed, "--bulk", "--json")
    assert (again.code, again.json["rows"], again.json["added"], again.json["failed_file"]) == (0, 3, 3, None)
    once_more = here("import", failed, "--no-bulk", "--json")
    assert (once_more.code, once_more.json["updated"]) == (0, 3)


def test_many_rows_go_by_jobs_and_few_by_calls(here: Run, recruit_sandbox: RecruitSandbox, tmp_path: Path) -> None:
    assert here("import", saved(tmp_path / "few.csv", 20), "--json").code == 0
    assert (calls(recruit_sandbox, "upsert_records"), calls(recruit_sandbox, "create_bulk_write_job")) == (1, 0)
    done = here("import", saved(tmp_path / "many.csv", 5_050), "--json")
    assert (done.code, done.json["rows"], done.json["added"], done.json["updated"]) == (0, 5_050, 5_030, 20)
    assert (calls(recruit_sandbox, "upsert_records"), calls(recruit_sandbox, "create_bulk_write_job")) == (1, 1)
    assert "write" in here("jobs").out or "upsert Candidates: committed, 5050 rows" in here("jobs").out


def test_an_insert_asks_how_doubles_are_known(here: Run, tmp_path: Path) -> None:
    path = saved(tmp_path / "in.csv", 3)
    done = here("import", path, "--operation", "insert", "--bulk")
    assert (done.code, "would double records" in done.line) == (1, True)
    assert here("import", path, "--operation", "insert", "--bulk", "--allow-duplicates").code == 0
    told = here("import", path, "--operation", "insert", "--bulk", "--find-by", "Email", "--json")
    assert (told.code, told.json["skipped"], told.json["added"]) == (0, 3, 0)


def test_what_jobs_cannot_do_is_wrong_usage(here: Run, tmp_path: Path) -> None:
    done = here("import", saved(tmp_path / "in.csv", 3), "--bulk", "--no-trigger")
    assert (done.code, "--bulk goes without" in done.line) == (2, True)


def test_the_first_failures_are_shown_to_a_person(here: Run, tmp_path: Path) -> None:
    done = here("import", saved(tmp_path / "in.csv", 9, bad=1), "--bulk")
    lines = done.out.splitlines()
    assert (done.code, lines[0]) == (3, "9 rows: 0 added, 0 updated, 0 skipped, 9 failed")
    assert lines[2].startswith("row 1: INVALID_DATA")
    assert lines[-1].endswith("in.failed.csv")


def steps(path: Path) -> str:
    """How far the journal is, as one text."""
    if not path.exists():
        return ""
    with sqlite3.connect(path) as journal:
        try:
            found = journal.execute("SELECT value FROM zrecruit_rows WHERE kind = 'bulk_jobs'").fetchall()
        except sqlite3.Error:
            return ""
    return " ".join(str(json.loads(value).get("state")) for (value,) in found)


@pytest.mark.parametrize("moment", ["intent", "uploaded", "sending", "sent", "polled", "downloaded"])
def test_a_killed_import_is_followed_by_one_that_loses_and_doubles_nothing(
    zrecruit: CommandLine, recruit_sandbox: RecruitSandbox, tmp_path: Path, moment: str
) -> None:
    place, path = tmp_path / "journal.db", saved(tmp_path / "in.csv", 50)
    recruit_sandbox.faults({"match": {"path": "/(upload|bulk)"}, "effect": {"delay": 0.1}})
    zrecruit.environment["ZRECRUIT_JOURNAL"] = f"sqlite:{place}"
    command = ("import", path, "--operation", "insert", "--find-by", "Email", "--bulk", "--json")
    process, end = zrecruit.start(*command), time.monotonic() + 20
    while process.poll() is None and moment not in steps(place).split() and time.monotonic() < end:
        time.sleep(0.003)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    done = zrecruit(*command)
    assert done.code == 0, done.err
    assert (done.json["rows"], done.json["added"] + done.json["skipped"], done.json["failed"]) == (50, 50, 0)
    recruit_sandbox.faults()
    told = zrecruit("export", "Candidates", "-o", tmp_path / "out.csv", "--fields", "Email", "--json")
    with (tmp_path / "out.csv").open(newline="") as file:
        addresses = [row["Email"] for row in csv.DictReader(file)]
    assert (told.json["rows"], sorted(addresses)) == (50, sorted(f"ek{number}@x.org" for number in range(50)))
