"""Bulk read: rows of all pages, what a failed or endless job is, files that are whole or absent."""

from __future__ import annotations

import csv
import stat
from typing import TYPE_CHECKING, Any

import pytest

from zrecruit_ext import F
from zrecruit_ext.bulk import Limits, Patience
from zrecruit_ext.errors import BadArchive, BulkJobFailed, BulkJobUnfinished, InputError, UnwritableFile

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Way

    from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox

HARD = 'Straße "7"\r\nFlat; 2, Łódź\n東京'


def load(sandbox: RecruitSandbox, count: int) -> list[str]:
    ids = [str(700000000000000000 + number) for number in range(count)]
    rows = [
        {"id": key, "Last_Name": f"Ek {number}", "City": "Oslo" if number % 2 else "Rome", "Street": HARD}
        for number, key in enumerate(ids)
    ]
    sandbox.load({"Candidates": rows})
    return ids


def created(sandbox: RecruitSandbox) -> int:
    return sum(entry["operation"] == "create_bulk_read_job" for entry in sandbox.journal())


def test_rows_of_all_pages_come_in_order_with_long_ids_and_every_sign_of_their_texts(
    way: Way, recruit_sandbox: RecruitSandbox
) -> None:
    ids = load(recruit_sandbox, 25)
    recruit_sandbox.bulk(page_size=10)
    rows, job_ids = way.rows(fields=["Last_Name", "Street"])
    assert [row["id"] for row in rows] == ids
    assert {row["Street"] for row in rows} == {HARD}
    assert (len(job_ids), created(recruit_sandbox)) == (3, 3)


def test_conditions_are_the_same_as_in_a_search_or_the_services_own(way: Way, recruit_sandbox: RecruitSandbox) -> None:
    load(recruit_sandbox, 6)
    mine, _ = way.rows(where=(F.City == "Oslo") & F.Last_Name.one_of(["Ek 1", "Ek 2", "Ek 5"]))
    assert [row["Last_Name"] for row in mine] == ["Ek 1", "Ek 5"]
    flat, _ = way.rows(where={"api_name": "City", "comparator": "equal", "value": "Rome"})
    assert [row["Last_Name"] for row in flat] == ["Ek 0", "Ek 2", "Ek 4"]


def test_seed_000s_dialect_reads_the_same(way: Way, recruit_sandbox: RecruitSandbox) -> None:
    load(recruit_sandbox, 6)
    rows, job_ids = way.rows(fields=["Last_Name"], where=(F.City == "Oslo") | (F.City == "Bergen"), dialect="reference")
    assert [row["Last_Name"] for row in rows] == ["Ek 1", "Ek 3", "Ek 5"]
    assert job_ids
    assert created(recruit_sandbox) == 0


def test_models_have_numbers_truth_and_nothing_for_empty_cells(way: Way, recruit_sandbox: RecruitSandbox) -> None:
    row = {"id": "71", "Last_Name": "Ek", "Experience_in_Years": 4, "Expected_Salary": 12.5, "Email_Opt_Out": True}
    recruit_sandbox.load({"Candidates": [row]})
    (model,) = way.models()
    assert (model.id, model.experience_in_years, model.expected_salary) == ("71", 4, 12.5)
    assert (model.email_opt_out, model.first_name, model.created_time.tzinfo is not None) == (True, None, True)
    assert model.to_dict()["Candidate_Owner"]["id"].isdigit()


def test_a_file_is_what_the_service_gave_byte_by_byte(
    way: Way, recruit_sandbox: RecruitSandbox, tmp_path: Path
) -> None:
    ids = load(recruit_sandbox, 25)
    target, seen = tmp_path / "out.csv", list[Any]()
    recruit_sandbox.bulk(page_size=10, by_polls=True, wait=1, run=2, in_progress="IN_PROGRESS", added="QUEUED")
    done = way.csv(target, fields=["Street", "Last_Name"], progress=seen.append)
    with target.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["id"] for row in rows] == ids
    assert {row["Street"] for row in rows} == {HARD}
    assert (done.rows, len(done.job_ids), done.path) == (25, 3, target)
    assert [event.rows for event in seen] == [10, 20, 25]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_spreadsheet_finds_no_formula_in_a_safe_file(
    way: Way, recruit_sandbox: RecruitSandbox, tmp_path: Path
) -> None:
    recruit_sandbox.load({"Candidates": [{"id": "71", "Last_Name": '=HYPERLINK("http://x")', "City": "+1"}]})
    for safe, name in ((True, '\'=HYPERLINK("http://x")'), (False, '=HYPERLINK("http://x")')):
        way.csv(tmp_path / "out.csv", fields=["Last_Name", "City"], safe=safe)
        with (tmp_path / "out.csv").open(newline="") as file:
            (row,) = csv.DictReader(file)
        assert row == {"id": "71", "Last_Name": name, "City": "'+1" if safe else "+1"}


def test_no_rows_are_a_file_with_a_header(way: Way, tmp_path: Path) -> None:
    done = way.csv(tmp_path / "out.csv", fields=["Last_Name"])
    assert (done.rows, (tmp_path / "out.csv").read_text().strip()) == (0, "id,Last_Name")


def test_a_job_that_fails_is_an_error_with_its_own_words_and_no_file(
    way: Way, recruit_sandbox: RecruitSandbox, tmp_path: Path
) -> None:
    recruit_sandbox.bulk(fail="Too many fields of too many kinds")
    with pytest.raises(BulkJobFailed, match="Too many fields of too many kinds") as caught:
        way.csv(tmp_path / "out.csv")
    assert caught.value.code == "CANNOT_PROCESS_REQUEST"
    assert str(caught.value.details["job_id"]).isdigit()
    assert list(tmp_path.iterdir()) == []


def test_a_job_that_never_ends_is_an_error_that_names_it(way: Way, recruit_sandbox: RecruitSandbox) -> None:
    recruit_sandbox.bulk(by_polls=True, wait=0, run=1_000_000, in_progress="PONDERING")
    with pytest.raises(BulkJobUnfinished) as caught:
        way.rows(patience=Patience(first=0.01, most=0.01, deadline=0.1))
    assert caught.value.details["state"] == "PONDERING"


@pytest.mark.parametrize("status", [500, 503])
def test_a_look_that_fails_is_no_end_of_the_job(way: Way, recruit_sandbox: RecruitSandbox, status: int) -> None:
    ids = load(recruit_sandbox, 3)
    fault = {"match": {"operation": "get_bulk_read_job"}, "times": 2, "effect": {"status": status}}
    recruit_sandbox.faults(fault)
    rows, _ = way.rows(fields=["Last_Name"])
    assert [row["id"] for row in rows] == ids


@pytest.mark.parametrize("cut", [0, 20, 200])
def test_a_result_that_came_cut_is_fetched_again(way: Way, recruit_sandbox: RecruitSandbox, cut: int) -> None:
    ids = load(recruit_sandbox, 30)
    recruit_sandbox.faults(
        {"match": {"operation": "download_bulk_read_result"}, "times": 1, "effect": {"cut": cut}},
    )
    rows, _ = way.rows(fields=["Last_Name"])
    assert [row["id"] for row in rows] == ids


def test_a_result_that_unpacks_to_more_than_allowed_is_refused(
    way: Way, recruit_sandbox: RecruitSandbox, tmp_path: Path
) -> None:
    load(recruit_sandbox, 30)
    with pytest.raises(BadArchive, match="unpacks to more"):
        way.csv(tmp_path / "out.csv", limits=Limits(size=500))
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_asked_is_said_before_anything_is_sent(
    way: Way, recruit_sandbox: RecruitSandbox, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match="fields is one text"):
        way.rows(fields="Email")
    with pytest.raises(InputError):
        way.rows(where=7)
    with pytest.raises(UnwritableFile):
        way.csv(tmp_path / "absent" / "out.csv")
    assert recruit_sandbox.journal() == []
