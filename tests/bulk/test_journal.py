"""A read that is killed between any two effects goes on from its journal: nothing twice, nothing lost."""

from __future__ import annotations

import csv
import os
import socket
from typing import TYPE_CHECKING, Any

import pytest

from zrecruit_ext import Recruit
from zrecruit_ext._drive.effects import Effect, Flow
from zrecruit_ext._drive.virtual import VirtualDriver
from zrecruit_ext.bulk import Patience
from zrecruit_ext.bulk.journal import LEASE, Entry, Journal, run_key
from zrecruit_ext.errors import JobTaken
from zrecruit_ext.stores import open_store
from zrecruit_ext.stores.memory import MemoryStore

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Way

    from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox

QUICK = Patience(first=0.005, most=0.02, deadline=20.0)


class Killed(BaseException):
    """The process is gone: nothing of it runs any more, not even what cleans up."""


def dying(flow: Flow[None], after: int) -> Flow[None]:
    """The flow until its effect number `after`; then it is dropped as a killed process drops it."""
    value: Any = None
    for _ in range(after):
        effect: Effect[Any] = flow.send(value)
        value = yield effect
    raise Killed


def killed(zr: Recruit, journal: Journal, folder: Path, target: Path, after: int) -> bool:
    """Whether the export died at that effect; False when it had ended before."""
    job = zr.bulk.read("Candidates", fields=["Last_Name"], journal=journal, folder=folder, patience=QUICK)
    flow = job._flows().to_csv(target, safe=False)
    try:
        for _ in zr._driver.iterate(dying(flow, after)):
            pass
    except Killed:
        return True
    except (StopIteration, RuntimeError):
        return False
    return False


def calls_of(sandbox: RecruitSandbox) -> list[str]:
    return [entry["operation"] for entry in sandbox.journal() if "bulk" in str(entry["operation"])]


def load(sandbox: RecruitSandbox, count: int) -> list[str]:
    ids = [str(700000000000000000 + number) for number in range(count)]
    sandbox.load({"Candidates": [{"id": key, "Last_Name": f"Ek {key[-3:]}"} for key in ids]})
    sandbox.bulk(page_size=10)
    return ids


def free(journal: Journal) -> None:
    """As the next process finds a run whose process is no more."""
    for key, value in journal.runs():
        entry = Entry(journal._store, "bulk_runs", key)
        entry.write({"owner": value.get("owner") and {**value["owner"], "pid": 2**22 + 1}})


@pytest.mark.parametrize("after", range(1, 32))
def test_a_killed_export_goes_on_and_starts_no_page_twice(
    account: dict[str, Any], recruit_sandbox: RecruitSandbox, tmp_path: Path, after: int
) -> None:
    ids = load(recruit_sandbox, 25)
    url = f"sqlite:{tmp_path / 'state' / 'journal.db'}"
    target = tmp_path / "out.csv"
    with Recruit(**account) as zr:
        died = killed(zr, Journal(url), tmp_path / "kept", target, after)
        zr._driver.settle()
        whole = target.exists()
        assert died or whole
        free(Journal(url))
        job = zr.bulk.read("Candidates", fields=["Last_Name"], journal=url, folder=tmp_path / "kept", patience=QUICK)
        job.to_csv(target)
    with target.open(newline="") as file:
        assert [row["id"] for row in csv.DictReader(file)] == ids
    assert not list((tmp_path / "kept").iterdir())
    started = calls_of(recruit_sandbox).count("create_bulk_read_job")
    # one more where the process died between the call and the note of its answer
    assert started <= (6 if whole else 4)


def test_an_export_from_another_machine_needs_no_files_of_the_first(
    way: Way, account: dict[str, Any], recruit_sandbox: RecruitSandbox, tmp_path: Path
) -> None:
    ids = load(recruit_sandbox, 25)
    store, target = MemoryStore(), tmp_path / "out.csv"
    with Recruit(**account) as zr:
        assert killed(zr, Journal(store), tmp_path / "first", target, 14)
    free(Journal(store))
    done = way.csv(target, fields=["Last_Name"], journal=Journal(store), folder=tmp_path / "second")
    assert done.rows == len(ids)
    assert calls_of(recruit_sandbox).count("create_bulk_read_job") <= 4


def test_results_that_the_service_no_longer_has_are_made_again(
    way: Way, account: dict[str, Any], recruit_sandbox: RecruitSandbox, tmp_path: Path
) -> None:
    ids = load(recruit_sandbox, 25)
    store, target = MemoryStore(), tmp_path / "out.csv"
    with Recruit(**account) as zr:
        assert killed(zr, Journal(store), tmp_path / "first", target, 14)
    free(Journal(store))
    recruit_sandbox.bulk(keep=0)
    recruit_sandbox.clock(advance=1_000.0)
    recruit_sandbox.bulk(keep=86_400)
    recruit_sandbox.faults(
        {
            "match": {"operation": "download_bulk_read_result"},
            "times": 1,
            "effect": {"status": 400, "body": {"code": "RESOURCE_NOT_FOUND", "message": "gone", "status": "error"}},
        }
    )
    assert way.csv(target, fields=["Last_Name"], journal=Journal(store)).rows == len(ids)


def test_a_run_that_ended_begins_anew(way: Way, recruit_sandbox: RecruitSandbox, tmp_path: Path) -> None:
    load(recruit_sandbox, 5)
    journal = Journal("memory:")
    first = way.csv(tmp_path / "out.csv", fields=["Last_Name"], journal=journal)
    recruit_sandbox.load({"Candidates": [{"id": "71", "Last_Name": "Late"}]})
    second = way.csv(tmp_path / "out.csv", fields=["Last_Name"], journal=journal)
    assert (first.rows, second.rows, first.job_ids == second.job_ids) == (5, 6, False)
    ((_, run),) = journal.runs()
    assert (run["state"], run["rows"], run["job_ids"]) == ("committed", 6, list(second.job_ids))


def test_who_comes_back_from_the_dead_cannot_write_any_more() -> None:
    store = MemoryStore()
    driver, facts = VirtualDriver(), {"module": "Candidates"}
    key = run_key(facts)
    (frozen,) = driver.run(Journal(store).take(key, facts))
    began = driver.time
    (heir,) = driver.run(Journal(store).take(key, facts))
    assert driver.time - began >= LEASE
    driver.run(heir.put(rows=1))
    with pytest.raises(JobTaken):
        driver.run(frozen.put(rows=2))


def test_a_holder_who_is_heard_of_keeps_the_run() -> None:
    store, driver, facts = MemoryStore(), VirtualDriver(), {"module": "Candidates"}
    (held,) = driver.run(Journal(store).take("k", facts))
    waiting = driver.spawn(Journal(store).take("k", facts))
    for _ in range(10):
        driver.advance(driver.time + LEASE / 2)
        held.write({})
    assert not waiting.done
    held.release()
    driver.advance(driver.time + 5)
    assert waiting.done


def test_the_run_of_a_process_that_is_gone_is_free_at_once() -> None:
    store, driver = MemoryStore(), VirtualDriver()
    gone = {"host": socket.gethostname(), "pid": 2**22 + 1, "holder": "x"}
    Entry(store, "bulk_runs", "k").write({"state": "open", "owner": gone})
    driver.run(Journal(store).take("k", {}))
    assert driver.time == 0.0
    assert Entry(store, "bulk_runs", "k").get("owner")["pid"] == os.getpid()


def test_a_run_is_found_by_its_key_and_by_its_jobs(tmp_path: Path) -> None:
    journal = Journal(open_store(f"sqlite:{tmp_path / 'j.db'}"))
    driver = VirtualDriver()
    for number in range(250):
        driver.run(journal.take(f"run{number:03d}", {"module": "Candidates"}))
    (entry,) = driver.run(journal.entry("run123", 4))
    driver.run(entry.put(job_id="777"))
    assert [found and found[0] for found in (journal.find("run007"), journal.find("777"), journal.find("8"))] == [
        "run007",
        "run123",
        None,
    ]
    assert len(list(journal.runs())) == 250
    journal.forget("run123")
    assert list(journal.jobs("run123")) == []
