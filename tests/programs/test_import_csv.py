"""Every row of a file is accounted for, whatever the service does with a call."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from zrecruit_ext.errors import BadTable, InputError, InvalidRequest, RecruitError, UnwritableFile
from zrecruit_ext.programs import import_csv

if TYPE_CHECKING:
    from pathlib import Path

    from tests.programs.conftest import Organisation

ERROR = {"code": "INTERNAL_ERROR", "message": "x", "status": "error", "details": {}}


def people(folder: Path, count: int, name: str = "people.csv", **changes: str) -> Path:
    """`count` good rows; `changes` replace whole lines by their number in the file."""
    lines = ["Last_Name,Email,Experience_in_Years", *(f"P{n},p{n}@example.com,{n % 40}" for n in range(2, count + 2))]
    for line, text in changes.items():
        lines[int(line.removeprefix("line")) - 1] = text
    path = folder / name
    path.write_text("\n".join(lines) + "\n")
    return path


def test_rows_go_in_calls_of_a_hundred_and_all_are_counted(org: Organisation, tmp_path: Path) -> None:
    result = import_csv(org.zr, people(tmp_path, 250))
    assert (result.rows, result.added, result.updated, result.failed) == (250, 250, 0, 0)
    assert [op for _, op in org.journal].count("upsert_records") == 3
    assert len(org.candidates) == 250
    assert not list(tmp_path.glob("*.failed.csv"))


def test_a_second_import_updates_and_a_careful_one_sends_nothing(org: Organisation, tmp_path: Path) -> None:
    path = people(tmp_path, 150)
    import_csv(org.zr, path)
    assert import_csv(org.zr, path).updated == 150
    before = org.candidates
    careful = import_csv(org.zr, path, skip_unchanged=True)
    assert (careful.unchanged, careful.added, careful.updated) == (150, 0, 0)
    assert org.candidates == before


def test_only_changed_rows_are_sent_by_a_careful_import(org: Organisation, tmp_path: Path) -> None:
    import_csv(org.zr, people(tmp_path, 20))
    changed = import_csv(org.zr, people(tmp_path, 21, line5="Other,p5@example.com,3"), skip_unchanged=True)
    assert (changed.unchanged, changed.updated, changed.added) == (19, 1, 1)


def test_an_empty_cell_leaves_the_held_value(org: Organisation, tmp_path: Path) -> None:
    import_csv(org.zr, people(tmp_path, 1, line2="Ito,ito@example.com,7"))
    import_csv(org.zr, people(tmp_path, 1, line2="Ito,ito@example.com,"))
    assert next(iter(org.candidates.values()))["Experience_in_Years"] == 7


def test_failed_rows_are_written_with_their_reason_and_can_be_repaired_and_fed_in(
    org: Organisation, tmp_path: Path
) -> None:
    path = people(
        tmp_path, 6, line3=",no.name@example.com,1", line5="Ito,not-an-address,2", line6="Bo,bo@example.com,seven"
    )
    result = import_csv(org.zr, path)
    assert (result.added, result.failed, result.rows) == (3, 3, 6)
    assert result.codes == {"MANDATORY_NOT_FOUND": 1, "INVALID_DATA": 2}
    failed = result.failed_file
    assert failed == tmp_path / "people.failed.csv"
    lines = failed.read_text().splitlines()
    assert lines[0] == "Last_Name,Email,Experience_in_Years,zrecruit_row,zrecruit_code,zrecruit_message,zrecruit_check"
    assert lines[1].startswith(",no.name@example.com,1,3,MANDATORY_NOT_FOUND,Last_Name must not be empty,")
    repaired = "\n".join(lines).replace("\n,no.name", "\nNo,no.name").replace("not-an-address", "ito@example.com")
    failed.write_text(repaired.replace("seven", "7"))
    again = import_csv(org.zr, failed)
    assert (again.added, again.failed) == (3, 0)
    assert len(org.candidates) == 6


def test_a_failed_row_that_would_replace_another_one_is_not_sent_until_it_is_repaired(
    org: Organisation, tmp_path: Path
) -> None:
    first = import_csv(org.zr, people(tmp_path, 2, line2="Ito,ito@example.com,7", line3="Other,ITO@example.com,"))
    assert (first.added, first.codes) == (1, {"DUPLICATE_IN_FILE": 1})
    assert first.failed_file is not None
    again = import_csv(org.zr, first.failed_file)
    assert (again.updated, again.codes) == (0, {"NOT_REPAIRED": 1})
    assert "refused as DUPLICATE_IN_FILE before" in again.failures[0].message
    assert again.failed_file is not None
    assert import_csv(org.zr, again.failed_file).codes == {"NOT_REPAIRED": 1}
    assert [c["Last_Name"] for c in org.candidates.values()] == ["Ito"]
    again.failed_file.write_text(again.failed_file.read_text().replace("ITO@", "other@"))
    assert import_csv(org.zr, again.failed_file).added == 1


def test_a_failed_row_whose_code_was_emptied_is_sent_as_it_is(org: Organisation, tmp_path: Path) -> None:
    first = import_csv(org.zr, people(tmp_path, 2, line2="Ito,ito@example.com,7", line3="Other,ito@example.com,"))
    assert first.failed_file is not None
    first.failed_file.write_text(first.failed_file.read_text().replace("DUPLICATE_IN_FILE", ""))
    assert import_csv(org.zr, first.failed_file).updated == 1


def test_a_failed_insert_does_not_become_an_update_by_itself(org: Organisation, tmp_path: Path) -> None:
    import_csv(org.zr, people(tmp_path, 1))
    failed = import_csv(org.zr, people(tmp_path, 1, line2="Other,p2@example.com,3"), "insert").failed_file
    assert failed is not None
    assert import_csv(org.zr, failed).codes == {"NOT_REPAIRED": 1}


def test_a_short_row_is_not_filled_up_by_the_file_it_failed_into(org: Organisation, tmp_path: Path) -> None:
    failed = import_csv(org.zr, people(tmp_path, 1, line2="Ito,ito@example.com")).failed_file
    assert failed is not None
    assert import_csv(org.zr, failed).codes == {"NOT_REPAIRED": 1}


def test_a_row_with_cells_too_many_keeps_them_from_run_to_run(org: Organisation, tmp_path: Path) -> None:
    first = import_csv(org.zr, people(tmp_path, 1, line2="Ito,ito@example.com,7,Bonn,Kiel")).failed_file
    assert first is not None
    again = import_csv(org.zr, first)
    assert again.codes == {"NOT_REPAIRED": 1}
    assert again.failures[0].cells == ("Ito", "ito@example.com", "7", "Bonn", "Kiel")
    first.write_text(first.read_text().replace(",Bonn,Kiel", ""))
    assert import_csv(org.zr, first).added == 1


def test_a_field_to_find_by_that_the_service_refuses_ends_the_import(org: Organisation, tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    path.write_text("Last_Name,Email,City\nIto,a@b.example,Bonn\n")
    with pytest.raises(InvalidRequest, match="duplicate check field"):
        import_csv(org.zr, path, find_by="City")
    assert not list(tmp_path.glob("*.failed.csv"))


@pytest.mark.parametrize("details", [{"index": 0, "api_name": "Email"}, {"json_path": "$.data[0].Email"}])
def test_a_call_refused_for_one_of_its_rows_costs_its_own_rows_only(
    org: Organisation, tmp_path: Path, details: dict[str, object]
) -> None:
    body = {"code": "INVALID_DATA", "message": "x", "status": "error", "details": details}
    org.faults({"match": {"operation": "upsert_records"}, "times": 1, "effect": {"status": 400, "body": body}})
    result = import_csv(org.zr, people(tmp_path, 150))
    assert (result.added, result.codes) == (50, {"INVALID_DATA": 100})
    assert result.failures[0].message.startswith("(400): upsert_records POST")


def test_a_row_the_service_refuses_is_a_failure_with_its_code(org: Organisation, tmp_path: Path) -> None:
    import_csv(org.zr, people(tmp_path, 1))
    result = import_csv(org.zr, people(tmp_path, 3), "insert")
    assert (result.added, result.failed) == (2, 1)
    assert [(f.line, f.code) for f in result.failures] == [(2, "DUPLICATE_DATA")]
    assert "Email" in result.failures[0].message


def test_a_call_that_fails_costs_its_own_rows_only(org: Organisation, tmp_path: Path) -> None:
    org.faults({"match": {"operation": "upsert_records"}, "times": 1, "effect": {"status": 500, "body": ERROR}})
    result = import_csv(org.zr, people(tmp_path, 250))
    assert (result.added, result.failed) == (150, 100)
    assert result.codes == {"INTERNAL_ERROR": 100}
    assert [f.line for f in result.failures] == list(range(2, 102))
    assert result.failed_file is not None
    assert import_csv(org.zr, result.failed_file).added == 100


def test_a_call_that_no_other_would_survive_is_raised_when_nothing_was_written(
    org: Organisation, tmp_path: Path
) -> None:
    org.answer(403, "NO_PERMISSION", operation="upsert_records")
    with pytest.raises(RecruitError, match="NO_PERMISSION"):
        import_csv(org.zr, people(tmp_path, 250))
    assert not org.candidates
    assert not list(tmp_path.glob("*.failed.csv"))


def test_rows_that_were_never_sent_are_said_to_be(org: Organisation, tmp_path: Path) -> None:
    seen: list[str] = []

    def progress(event: object) -> None:
        if not seen:
            org.answer(403, "NO_PERMISSION", operation="upsert_records")
        seen.append(str(event))

    result = import_csv(org.zr, people(tmp_path, 250), progress=progress)
    assert (result.added, result.codes) == (100, {"NOT_SENT": 150})


def test_a_wrong_header_sends_nothing(org: Organisation, tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    path.write_text("Surname,Email\nIto,a@b.example\n")
    calls = len(org.journal)
    with pytest.raises(BadTable, match="unknown column 'Surname'"):
        import_csv(org.zr, path)
    assert len(org.journal) == calls


def test_custom_fields_pass_when_they_are_named(org: Organisation, tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    path.write_text("Last_Name,Email,Notice_Period\nIto,a@b.example,a month\n")
    assert import_csv(org.zr, path, custom_fields=["Notice_Period"]).rows == 1


def test_a_custom_field_has_the_type_it_is_given(org: Organisation, tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    path.write_text("Last_Name,Email,Notice_Period_Days\nIto,a@b.example,30\nBo,b@b.example,soon\n")
    result = import_csv(org.zr, path, custom_fields=["Notice_Period_Days:integer"])
    assert (result.added, result.codes) == (1, {"INVALID_DATA": 1})
    assert next(iter(org.candidates.values()))["Notice_Period_Days"] == 30


@pytest.mark.parametrize("spec", ["X:number", "X:subform", ":text"])
def test_a_custom_field_of_no_known_type_is_refused(org: Organisation, tmp_path: Path, spec: str) -> None:
    with pytest.raises(InputError, match="no custom field"):
        import_csv(org.zr, people(tmp_path, 1), custom_fields=[spec])


def test_defaults_fill_what_a_row_leaves_empty(org: Organisation, tmp_path: Path) -> None:
    import_csv(org.zr, people(tmp_path, 1), defaults={"Source": "CSV Import", "Experience_in_Years": 99})
    (only,) = org.candidates.values()
    assert (only["Source"], only["Experience_in_Years"]) == ("CSV Import", 2)


def test_an_import_can_be_told_to_set_off_nothing(org: Organisation, tmp_path: Path) -> None:
    bodies: list[bytes] = []
    http = org.zr.client.get_httpx_client()
    http.event_hooks = {"request": [lambda request: bodies.append(request.content)]}
    import_csv(org.zr, people(tmp_path, 1), trigger=[])
    assert json.loads(bodies[-1])["trigger"] == []


def test_an_update_goes_by_id(org: Organisation, tmp_path: Path) -> None:
    import_csv(org.zr, people(tmp_path, 2))
    path = tmp_path / "u.csv"
    ids = sorted(org.candidates)
    path.write_text(f"id,City\n{ids[0]},Bonn\n{ids[1]},Kiel\n")
    assert import_csv(org.zr, path, "update").updated == 2
    assert {c["City"] for c in org.candidates.values()} == {"Bonn", "Kiel"}


def test_an_upsert_without_a_field_to_find_by_is_refused(org: Organisation, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="which records"):
        import_csv(org.zr, people(tmp_path, 1), "upsert", None)


def test_a_folder_that_cannot_take_the_failed_rows_is_said_before_anything_is_sent(
    org: Organisation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(UnwritableFile):
        import_csv(org.zr, people(tmp_path, 1))
    assert not org.candidates
