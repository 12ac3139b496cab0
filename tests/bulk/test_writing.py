"""Bulk write: what is checked before anything is sent, and an outcome for every row."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from zrecruit_client.models import Candidate

from zrecruit_ext.bulk import Journal, Patience
from zrecruit_ext.errors import AmbiguousWrite, BadTable, BulkJobFailed, InputError, InvalidRequest, UnreadableFile
from zrecruit_ext.stores.memory import MemoryStore

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Way

    from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox

HARD = 'Straße "7"\r\nFlat; 2, Łódź\n東京'


def people(count: int, **more: Any) -> list[dict[str, Any]]:
    return [{"Last_Name": f"Ek {n}", "Email": f"ek{n}@x.org", "Street": HARD, **more} for n in range(count)]


def by_email(way: Way, *fields: str) -> dict[str, dict[str, str]]:
    rows, _ = way.rows(fields=["Email", "Last_Name", *fields])
    return {row["Email"]: row for row in rows}


def operations(sandbox: RecruitSandbox) -> Counter[str]:
    return Counter(str(entry["operation"]) for entry in sandbox.journal())


def saved(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def test_every_row_has_an_outcome_and_the_totals_add_up(way: Way, recruit_sandbox: RecruitSandbox) -> None:
    recruit_sandbox.load({"Candidates": [{"id": "71", "Last_Name": "Old", "Email": "ek3@x.org"}]})
    rows = people(25)
    rows[5]["Last_Name"] = ""
    rows[12]["Email"] = "no address"
    done = way.write("Candidates", rows, find_by="Email", rows_per_job=10)
    assert (done.rows, done.added, done.updated, done.skipped, done.failed) == (25, 22, 0, 1, 2)
    assert len(set(done.job_ids)) == 3
    outcomes = list(done)
    assert [row.index for row in outcomes] == list(range(25))
    assert [(row.index, row.code, row.column) for row in done.failures()] == [
        (5, "MANDATORY_NOT_FOUND", "Last_Name"),
        (12, "INVALID_DATA", "Email"),
    ]
    assert (outcomes[3].status, outcomes[3].code) == ("skipped", "DUPLICATE_DATA")
    stored = by_email(way, "Street")
    assert {row["Street"] for email, row in stored.items() if email != "ek3@x.org"} == {HARD}
    assert stored["ek7@x.org"]["id"] == outcomes[7].id
    assert stored["ek3@x.org"]["Last_Name"] == "Old"


def test_rows_that_failed_are_a_file_that_can_be_repaired_and_written_again(
    way: Way, recruit_sandbox: RecruitSandbox, tmp_path: Path
) -> None:
    lines = [f'"Ek {n}",{"" if n % 5 else "bad"}{n}{"@x.org" if n % 5 else ""}' for n in range(20)]
    source = saved(tmp_path / "in.csv", "Last_Name,Email\n" + "\n".join([*lines, "one,two,three"]) + "\n")
    first = way.write("Candidates", source, find_by="Email", rows_per_job=7)
    assert (first.rows, first.added, first.failed) == (21, 16, 5)
    failed = first.failed_csv(tmp_path / "failed.csv")
    with failed.open(newline="") as file:
        told = list(csv.reader(file))
    assert told[0][:2] == ["Last_Name", "Email"]
    assert [row[-2] for row in told[1:]] == ["INVALID_DATA"] * 4 + ["ROW_SHAPE"]
    repaired = [told[0], *([row[0], row[1].replace("bad", "good") + "@x.org", *row[2:]] for row in told[1:5])]
    with failed.open("w", newline="") as file:
        csv.writer(file).writerows(repaired)
    again = way.write("Candidates", failed, find_by="Email")
    assert (again.rows, again.added, again.failed) == (4, 4, 0)
    assert len(by_email(way)) == 20
    first.close()
    assert operations(recruit_sandbox)["create_bulk_write_job"] == 4


def test_models_dates_lists_and_lookups_are_written_as_their_fields_want(
    way: Way, recruit_sandbox: RecruitSandbox
) -> None:
    owner = recruit_sandbox.users()[1]["id"]
    field = {"module_api_name": "Candidates", "api_name": "Start", "data_type": "date"}
    skills = {"module_api_name": "Candidates", "api_name": "Tools", "data_type": "multiselectpicklist",
              "pick_list_values": ["Java", "Python", "Go"]}  # fmt: skip
    recruit_sandbox.load({"fields": [field, skills]})
    row = {"Last_Name": "Ek", "Email": "a@x.org", "Start": date(2026, 3, 4), "Tools": ["Java", "Go"],
           "Candidate_Owner": {"id": owner}, "Email_Opt_Out": True, "Experience_in_Years": None}  # fmt: skip
    done = way.write("Candidates", [row], find_by="Email")
    assert done.added == 1, [*done]
    model = Candidate.from_dict({"Last_Name": "Eik", "Email": "b@x.org"})
    assert way.write("Candidates", [model], find_by="Email").added == 1
    shown = by_email(way, "Start", "Tools", "Candidate_Owner", "Email_Opt_Out")["a@x.org"]
    assert (shown["Start"], shown["Tools"], shown["Email_Opt_Out"]) == ("2026-03-04", "Java;Go", "true")
    assert shown["Candidate_Owner"] == owner


def test_cells_with_several_values_are_split_by_the_sign_that_is_named(
    way: Way, recruit_sandbox: RecruitSandbox, tmp_path: Path
) -> None:
    skills = {"module_api_name": "Candidates", "api_name": "Tools", "data_type": "multiselectpicklist",
              "pick_list_values": ["Java", "Python"]}  # fmt: skip
    recruit_sandbox.load({"fields": [skills]})
    source = saved(tmp_path / "in.csv", "\ufeffName;Mail;Tools\nEk | Co;a@x.org;Java| Python\n")
    mapping = {"Name": "Last_Name", "Mail": "Email"}
    assert way.write("Candidates", source, find_by="Email", mapping=mapping, separator="|").added == 1
    (row,) = by_email(way, "Tools").values()
    assert (row["Tools"], row["Last_Name"]) == ("Java;Python", "Ek | Co")


def test_empty_cells_change_nothing_unless_it_is_asked_for(way: Way, recruit_sandbox: RecruitSandbox) -> None:
    recruit_sandbox.load({"Candidates": [{"id": "71", "Last_Name": "Ek", "Email": "a@x.org", "City": "Oslo"}]})
    row = {"Email": "a@x.org", "City": ""}
    assert way.write("Candidates", [row], operation="update", find_by="Email").updated == 1
    assert by_email(way, "City")["a@x.org"]["City"] == "Oslo"
    assert way.write("Candidates", [row], operation="update", find_by="Email", ignore_empty=False).updated == 1
    assert by_email(way, "City")["a@x.org"]["City"] == ""


def test_defaults_fill_empty_cells_and_absent_columns(way: Way, tmp_path: Path) -> None:
    source = saved(tmp_path / "in.csv", "Last_Name,Email,City\nEk,a@x.org,\nBo,b@x.org,Rome\n", "utf-16")
    done = way.write("Candidates", source, find_by="Email", defaults={"City": "Oslo", "Source": "Fair"})
    assert done.added == 2
    shown = by_email(way, "City", "Source")
    assert [(shown[key]["City"], shown[key]["Source"]) for key in ("a@x.org", "b@x.org")] == [
        ("Oslo", "Fair"),
        ("Rome", "Fair"),
    ]


def test_an_update_by_id_and_an_upsert(way: Way, recruit_sandbox: RecruitSandbox) -> None:
    recruit_sandbox.load({"Candidates": [{"id": "700000000000000071", "Last_Name": "Ek", "Email": "a@x.org"}]})
    rows = [{"id": "700000000000000071", "City": "Rome"}, {"id": "9", "City": "Rome"}]
    done = way.write("Candidates", rows, operation="update", find_by="id")
    assert [(row.status, row.code) for row in done] == [("updated", ""), ("failed", "RESOURCE_NOT_FOUND")]
    rows = [{"Last_Name": "Ek", "Email": "a@x.org"}, {"Last_Name": "Bo", "Email": "b@x.org"}]
    done = way.write("Candidates", rows, operation="upsert", find_by="Email")
    assert [row.status for row in done] == ["updated", "added"]


@pytest.mark.parametrize(
    ("rows", "options", "error", "said"),
    [
        ([{"Last_Name": "Ek", "Emial": "a@x.org"}], {"allow_duplicates": True}, BadTable, "Did you mean Email"),
        ([{"Email": "a@x.org"}], {"find_by": "Email"}, BadTable, "mandatory field Last_Name has no column"),
        ([{"Last_Name": "Ek"}], {}, InputError, "would double records"),
        ([{"Last_Name": "Ek"}], {"operation": "update"}, InputError, "has to know its records"),
        ([{"Last_Name": "Ek"}], {"operation": "upsert", "find_by": "City"}, InputError, "cannot be found by City"),
        ([{"Last_Name": "Ek"}], {"operation": "upsert", "find_by": "Email"}, BadTable, "no column for Email"),
        ([{"Last_Name": "Ek"}], {"operation": "replace"}, InputError, "is no operation"),
        ([{"Last_Name": "Ek", "Created_Time": "x"}], {"allow_duplicates": True}, BadTable, "kept by the service"),
        ([{"Last_Name": "Ek"}], {"defaults": {"Citty": 1}, "allow_duplicates": True}, BadTable, "no field 'Citty'"),
        ([{"Last_Name": float("nan")}], {"allow_duplicates": True}, InputError, "not a number"),
        ([], {}, BadTable, "no rows"),
        ([7], {}, InputError, "row 0 is a int"),
        ([{f"C{n}": 1 for n in range(201)}], {}, BadTable, "201 columns, 200 are taken"),
        ([{"Last_Name": "Ek"}], {"rows_per_job": 30_000}, InputError, "1 to 25000"),
    ],
)
def test_what_cannot_work_is_said_before_anything_is_sent(
    way: Way,
    recruit_sandbox: RecruitSandbox,
    rows: list[Any],
    options: dict[str, Any],
    error: type[Exception],
    said: str,
) -> None:
    with pytest.raises(error, match=said):
        way.write("Candidates", rows, **options)
    assert not operations(recruit_sandbox).keys() - {"list_fields", "create_token"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b'Last_Name\n"Ek\n', "line"),
        (b"Last_Name\nBj\xf6rn\n", "not utf-8"),
        (b"Last_Name,Last_Name\na,b\n", "stands twice"),
    ],
)
def test_a_bad_file_is_a_bad_table(way: Way, tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "in.csv").write_bytes(content)
    with pytest.raises(BadTable, match=said):
        way.write("Candidates", tmp_path / "in.csv", allow_duplicates=True)
    with pytest.raises(UnreadableFile):
        way.write("Candidates", tmp_path / "none.csv")


def test_a_job_that_fails_is_the_outcome_of_its_rows(way: Way, recruit_sandbox: RecruitSandbox) -> None:
    recruit_sandbox.bulk(fail="No room left")
    done = way.write("Candidates", people(3), find_by="Email")
    assert (done.failed, {(row.code, "No room left" in row.message) for row in done}) == (3, {("JOB_FAILED", True)})


def test_a_completed_job_whose_rows_were_all_skipped_says_so_of_each(way: Way, recruit_sandbox: RecruitSandbox) -> None:
    recruit_sandbox.load({"Candidates": [{"Last_Name": f"Ek {n}", "Email": f"ek{n}@x.org"} for n in range(4)]})
    done = way.write("Candidates", people(4), find_by="Email")
    assert (done.rows, done.skipped, done.added, done.failed) == (4, 4, 0, 0)


CREATE_CODES = (
    *("MANDATORY_FIELDS_NOT_MAPPED", "MANDATORY_NOT_FOUND", "INVALID_FIELD", "INVALID_FORMAT"),
    *("HEADER_LIMIT_EXCEEDED", "COLUMN_INDEX_NOT_FOUND", "MODULE_NOT_AVAILABLE"),
)


@pytest.mark.parametrize("code", CREATE_CODES)
def test_a_job_that_is_refused_is_a_typed_error(way: Way, recruit_sandbox: RecruitSandbox, code: str) -> None:
    body = {"code": code, "message": "no", "status": "error", "details": {}}
    recruit_sandbox.faults(
        {"match": {"operation": "create_bulk_write_job"}, "effect": {"status": 400, "body": body, "when": "after"}}
    )
    with pytest.raises(InvalidRequest) as caught:
        way.write("Candidates", people(1), find_by="Email")
    assert caught.value.code == code


def test_a_file_that_the_service_forgot_is_uploaded_again(way: Way, recruit_sandbox: RecruitSandbox) -> None:
    body = {"code": "INVALID_FILE_ID", "message": "no", "status": "error", "details": {}}
    effect = {"status": 400, "body": body}
    recruit_sandbox.faults({"match": {"operation": "create_bulk_write_job"}, "times": 1, "effect": effect})
    assert way.write("Candidates", people(2), find_by="Email").added == 2
    assert operations(recruit_sandbox)["upload_bulk_file"] == 2


def test_an_insert_whose_start_is_in_doubt_is_not_started_again(way: Way, recruit_sandbox: RecruitSandbox) -> None:
    journal = Journal(MemoryStore())
    fault = {"match": {"operation": "create_bulk_write_job"}, "effect": {"reset": True}}
    recruit_sandbox.faults(fault)
    for _ in range(2):
        with pytest.raises(AmbiguousWrite):
            way.write("Candidates", people(3), allow_duplicates=True, journal=journal)
        recruit_sandbox.faults()
    assert operations(recruit_sandbox)["create_bulk_write_job"] == 1


def test_a_write_that_was_left_goes_on_and_writes_nothing_twice(way: Way, recruit_sandbox: RecruitSandbox) -> None:
    journal, hasty = Journal(MemoryStore()), Patience(first=0.01, most=0.01, deadline=0.05)
    recruit_sandbox.bulk(by_polls=True, wait=0, run=1_000)
    with pytest.raises(Exception, match="has not ended"):
        way.write("Candidates", people(3), allow_duplicates=True, journal=journal, patience=hasty)
    recruit_sandbox.bulk(run=0)
    done = way.write("Candidates", people(3), allow_duplicates=True, journal=journal)
    assert (done.added, len(by_email(way))) == (3, 3)
    assert operations(recruit_sandbox)["create_bulk_write_job"] == 1


def test_a_read_that_fails_is_not_a_write_that_fails(way: Way, recruit_sandbox: RecruitSandbox) -> None:
    recruit_sandbox.bulk(fail="x")
    with pytest.raises(BulkJobFailed):
        way.rows()
