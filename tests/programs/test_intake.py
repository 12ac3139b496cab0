"""A folder of résumés becomes candidates once, whatever happens and however often it is run."""

from __future__ import annotations

import json
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Any, get_args

import pytest

from zrecruit_ext.client import Recruit
from zrecruit_ext.errors import AuthError, EmptyFile, InputError, NotFound, ServerError, UnreadableFile
from zrecruit_ext.programs import Event, NoAddress, TwinLeft, Way, intake, parse_and_create

if TYPE_CHECKING:
    from pathlib import Path

    from tests.programs.conftest import Organisation

WAYS: tuple[Way, ...] = get_args(Way)

_IMPORT = "/recruit/v2/Candidates/actions/import_document"

TEXT = """Ada Example
ada@example.com
+49 30 5550101

Skills: Python, SQL
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    (made / "ada.txt").write_text(TEXT)
    return made


@pytest.mark.parametrize("way", WAYS)
def test_six_formats_become_six_candidates_with_everything_on_them(org: Organisation, resumes: Path, way: Way) -> None:
    result = intake(org.zr, resumes, org.job, way=way)
    assert [str(f.error) for f in result.failed] == []
    assert result.counts == {
        "files": 6,
        "created": 6,
        "updated": 0,
        "unchanged": 0,
        "attached": 6,
        "associated": 6,
        "noted": 6,
        "scheduled": 6,
        "failed": 0,
    }
    assert len(org.candidates) == 6
    assert org.holdings(result.files) == (6, 6, 6, 6, 6)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("again", WAYS)
def test_run_again_in_either_way_it_changes_nothing(org: Organisation, resumes: Path, way: Way, again: Way) -> None:
    first = intake(org.zr, resumes, org.job, way=way)
    before = org.candidates
    second = intake(org.zr, resumes, org.job, way=again)
    assert set(second.counts.values()) == {0, 6}
    assert (second.counts["unchanged"], second.counts["files"]) == (6, 6)
    assert org.candidates == before
    assert org.holdings(first.files) == org.holdings(second.files) == (6, 6, 6, 6, 6)


def test_a_second_run_of_the_seeds_way_writes_nothing_at_all(org: Organisation, resumes: Path) -> None:
    intake(org.zr, resumes, org.job, way="seed")
    calls = len(org.journal)
    intake(org.zr, resumes, org.job, way="seed")
    writes = {operation for method, operation in org.journal[calls:] if method != "GET"}
    assert writes == {"parse_resume"}


@pytest.mark.parametrize("way", WAYS)
def test_a_dry_run_says_what_it_would_do_and_writes_nothing(
    org: Organisation, resumes: Path, way: Way, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Recruit.from_env(token_store="memory:", read_only=True) as reader:
        result = intake(reader, resumes, org.job, way=way, dry_run=True)
    assert not result.failed
    assert {step.state for f in result.files for step in f.steps} == {"would"}
    assert not org.candidates


@pytest.mark.parametrize("way", WAYS)
def test_a_dry_run_over_people_who_are_there_finds_them(org: Organisation, folder: Path, way: Way) -> None:
    intake(org.zr, folder, org.job, way=way)
    (result,) = intake(org.zr, folder, org.job, way="seed", dry_run=True).files
    assert [step.state for step in result.steps] == ["kept"] * 5


@pytest.mark.parametrize("way", WAYS)
def test_one_bad_file_does_not_stop_the_others(org: Organisation, folder: Path, way: Way) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 nothing of the kind")
    (folder / "empty.txt").write_bytes(b"")
    result = intake(org.zr, folder, org.job, way=way)
    outcomes = {f.file.name: f for f in result.files}
    assert outcomes["ada.txt"].ok
    assert isinstance(outcomes["broken.pdf"].error, UnreadableFile)
    assert isinstance(outcomes["empty.txt"].error, EmptyFile)
    assert [c["Email"] for c in org.candidates.values()] == ["ada@example.com"]


@pytest.mark.parametrize("way", WAYS)
def test_a_resume_without_an_address_leaves_nothing_behind(org: Organisation, folder: Path, way: Way) -> None:
    (folder / "ada.txt").write_text("Ada Example\n+49 30 5550101\n\nSkills: Python\n")
    (outcome,) = intake(org.zr, folder, org.job, way=way).files
    assert isinstance(outcome.error, NoAddress)
    assert not org.candidates


@pytest.mark.parametrize("way", WAYS)
def test_two_files_of_one_person_are_one_candidate_with_two_attachments(
    org: Organisation, folder: Path, way: Way
) -> None:
    (folder / "ada-new.txt").write_text(TEXT + "\nLanguages: English\n")
    result = intake(org.zr, folder, org.job, way=way)
    assert len(org.candidates) == 1
    assert org.holdings(result.files) == (2, 2, 2, 1, 1)


@pytest.mark.parametrize("way", WAYS)
def test_a_changed_file_under_its_old_name_is_attached_beside_the_old_one(
    org: Organisation, folder: Path, way: Way
) -> None:
    intake(org.zr, folder, org.job, way=way)
    (folder / "ada.txt").write_text(TEXT.replace("SQL", "Rust"))  # one more letter would be too easy to tell
    result = intake(org.zr, folder, org.job, way=way)
    assert org.holdings(result.files)[:2] == (2, 1)


@pytest.mark.parametrize("way", WAYS)
def test_what_a_recruiter_entered_is_not_overwritten(org: Organisation, folder: Path, way: Way) -> None:
    row = {"Last_Name": "Example-Smith", "Email": "ADA@example.com", "Phone": "0", "Candidate_Status": "On hold"}
    skills = {"seed": "Welding, Python, SQL", "vendor": "Welding"}
    held = org.zr.candidates.create([{**row, "Skill_Set": "Welding"}]).raise_for_failures()[0].id
    result = intake(org.zr, folder, org.job, way=way)
    (after,) = org.candidates.values()
    assert (result.counts["updated"], result.counts["created"]) == (1, 0)
    assert after["id"] == held
    assert {k: after[k] for k in row} == row
    assert after["First_Name"] == "Ada"
    assert after["Skill_Set"] == skills[way]


def test_an_import_of_somebody_known_leaves_no_twin(org: Organisation, folder: Path) -> None:
    intake(org.zr, folder, org.job, way="vendor")
    intake(org.zr, folder, org.job, way="vendor")
    assert len(org.candidates) == 1


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("path", ["/Attachments$", "[Aa]ssociate", "/Notes$", "/Interviews$"])
def test_a_run_that_broke_off_is_completed_by_the_next(org: Organisation, folder: Path, way: Way, path: str) -> None:
    body = {"code": "INTERNAL_ERROR", "message": "x", "status": "error", "details": {}}
    effect = {"status": 500, "body": body}
    org.faults(*({"match": {"method": method, "path": path}, "effect": effect} for method in ("POST", "PUT")))
    (broken,) = intake(org.zr, folder, org.job, way=way).files
    assert broken.steps[-1].state == "failed"
    org.faults()
    result = intake(org.zr, folder, org.job, way=way)
    assert not result.failed
    assert len(org.candidates) == 1
    assert org.holdings(result.files) == (1, 1, 1, 1, 1)


def test_a_phone_screen_that_was_moved_is_not_scheduled_again(org: Organisation, folder: Path) -> None:
    result = intake(org.zr, folder, org.job)
    (screen,) = list(org.zr.interviews.list())
    moved = {
        "id": screen.id,
        "Start_DateTime": "2027-01-04T15:00:00+01:00",
        "Interview_Name": "Phone Screen - Dr Example",
    }
    org.zr.interviews.update([moved]).raise_for_failures()
    intake(org.zr, folder, org.job)
    assert org.holdings(result.files)[-1] == 1


def test_an_unknown_job_is_said_before_anything_is_written(org: Organisation, folder: Path) -> None:
    with pytest.raises(NotFound):
        intake(org.zr, folder, "700000000000000999")
    assert not org.candidates


def test_what_no_file_can_be_taken_in_with_ends_the_run(org: Organisation, folder: Path) -> None:
    org.answer(401, "OAUTH_SCOPE_MISMATCH", operation="import_document")
    with pytest.raises(AuthError):
        intake(org.zr, folder, org.job)


def test_progress_is_one_line_per_file(org: Organisation, folder: Path) -> None:
    events: list[Event] = []
    intake(org.zr, folder, org.job, progress=events.append)
    assert [(e.task, e.done, e.total) for e in events] == [("résumés", 1, 1)]
    assert "ada.txt: created Ada Example + attachment, association, note, interview" in str(events[0])


@pytest.mark.parametrize("way", WAYS)
def test_one_resume_can_be_parsed_and_created_alone(org: Organisation, folder: Path, way: Way) -> None:
    first = parse_and_create(org.zr, folder / "ada.txt", way)
    second = parse_and_create(org.zr, folder / "ada.txt", way)
    assert (first.steps[0].state, second.steps[0].state) == ("created", "kept")
    assert first.candidate_id == second.candidate_id
    assert len(org.candidates) == 1


def test_an_unknown_way_is_refused(org: Organisation, folder: Path) -> None:
    way: Any = "mine"
    with pytest.raises(InputError, match="'mine' is no way of working"):
        intake(org.zr, folder, org.job, way=way)


def test_the_vendors_way_makes_no_call_that_only_the_seed_knows(org: Organisation, folder: Path) -> None:
    facts = json.loads(files("zrecruit_client").joinpath("operations.json").read_bytes())
    intake(org.zr, folder, org.job)
    intake(org.zr, folder, org.job)
    calls = {operation for _, operation in org.journal}
    assert len(calls) > 10
    assert not [call for call in calls if facts[call]["evidence"] == "reference"]


@pytest.mark.parametrize("operation", ["get_candidate", "search_candidates", "update_records"])
def test_an_import_that_cannot_be_settled_is_taken_back(org: Organisation, folder: Path, operation: str) -> None:
    org.zr.candidates.create([{"Last_Name": "Example", "Email": "ada@example.com"}]).raise_for_failures()
    body = {"code": "INTERNAL_ERROR", "message": "x", "status": "error", "details": {}}
    match = {"operation": operation, "path": "/Candidates"}
    org.faults({"match": match, "effect": {"status": 500, "body": body}})
    (outcome,) = intake(org.zr, folder, org.job).files
    org.faults()
    assert isinstance(outcome.error, ServerError)
    assert [c["Last_Name"] for c in org.candidates.values()] == ["Example"]


def test_copies_of_imports_that_were_killed_are_removed_by_the_next_run(org: Organisation, folder: Path) -> None:
    intake(org.zr, folder, org.job)
    known = org.candidates
    document = {"document": ("ada.txt", TEXT.encode())}
    for _ in range(2):
        org.zr.request("POST", _IMPORT, params={"filename": "ada.txt"}, files=document)
    assert len(org.candidates) == 3
    intake(org.zr, folder, org.job)
    assert org.candidates == known


@pytest.mark.parametrize("use", ["field", "note", "association", "attachment"])
def test_a_copy_that_somebody_has_used_is_left_to_people(org: Organisation, folder: Path, use: str) -> None:
    intake(org.zr, folder, org.job)
    document = {"document": ("ada.txt", TEXT.encode())}
    reply = org.zr.request("POST", _IMPORT, params={"filename": "ada.txt"}, files=document).json()
    copy = reply["data"][0]["details"]["id"]
    {
        "field": lambda: org.zr.candidates.update([{"id": copy, "City": "Bonn"}]),
        "note": lambda: org.zr.candidates.notes(copy).add("Called", "Will call back."),
        "association": lambda: org.zr.candidates.associate([copy], [org.job]),
        "attachment": lambda: org.zr.candidates.attachments(copy).upload(
            BytesIO(b"x"), name="x.txt", category="Others"
        ),
    }[use]()
    intake(org.zr, folder, org.job)
    assert copy in org.candidates
    assert len(org.candidates) == 2


def test_a_twin_that_cannot_be_removed_ends_the_run_and_is_named(org: Organisation, folder: Path) -> None:
    (folder / "zoe.txt").write_text(TEXT.replace("Ada", "Zoe").replace("ada@", "zoe@"))
    intake(org.zr, folder, org.job)
    known = set(org.candidates)
    org.answer(403, "NO_PERMISSION", method="DELETE")
    with pytest.raises(TwinLeft, match="NO_PERMISSION") as caught:
        intake(org.zr, folder, org.job)
    assert set(org.candidates) - known == {caught.value.details["id"]}


def test_of_two_records_with_one_address_the_older_is_used_and_none_is_removed(
    org: Organisation, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    rows = [{"id": str(700000000000000010 + n), "Last_Name": "Example", "Email": "ada@example.com"} for n in range(2)]
    org.zr.request("POST", "/_sandbox/load", json={"Candidates": rows})
    (outcome,) = intake(org.zr, folder, org.job).files
    assert outcome.candidate_id == rows[0]["id"]
    assert len(org.candidates) == 2
    assert "share an e-mail address" in caplog.text


def test_a_link_to_nowhere_is_a_failed_file(org: Organisation, folder: Path) -> None:
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    result = intake(org.zr, folder, org.job)
    assert [(f.file.name, type(f.error)) for f in result.failed] == [("gone.txt", UnreadableFile)]
    assert result.counts["created"] == 1


def test_an_interviewer_who_is_not_there_is_found_before_anything_is_written(org: Organisation, folder: Path) -> None:
    with pytest.raises(NotFound, match="no user 700000000000000999"):
        intake(org.zr, folder, org.job, interviewer="700000000000000999")
    assert not org.candidates


def test_an_interviewer_is_not_checked_with_a_token_that_may_not_read_users(org: Organisation, folder: Path) -> None:
    user = next(iter(org.zr.users.list(type="AllUsers"))).id
    org.answer(401, "OAUTH_SCOPE_MISMATCH", operation="get_user")
    assert intake(org.zr, folder, org.job, interviewer=str(user)).counts["scheduled"] == 1
