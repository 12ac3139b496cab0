"""Rows are checked one by one; a bad one never stops the others."""

from __future__ import annotations

import pytest

from zrecruit_ext.errors import BadTable
from zrecruit_ext.programs.cells import convert
from zrecruit_ext.programs.columns import Column, check_header, columns_of, custom_columns, with_custom
from zrecruit_ext.programs.csv_source import RawRow, Table
from zrecruit_ext.programs.rows import Checked, check_rows

CANDIDATES = columns_of("Candidates")
HEADER = ("First_Name", "Last_Name", "Email", "Experience_in_Years")


def checked(*rows: tuple[str, ...], key: str | None = "Email") -> Checked:
    table = Table(HEADER, tuple(RawRow(n, row) for n, row in enumerate(rows, 2)), ",")
    return check_rows(table, CANDIDATES, key, {})


def test_an_empty_cell_changes_nothing_and_breaks_nothing() -> None:
    (ready,) = checked(("", "Ito", "a@b.example", " ")).ready
    assert ready.record == {"Last_Name": "Ito", "Email": "a@b.example"}


@pytest.mark.parametrize(
    ("row", "code", "said"),
    [
        (("Ada", "", "a@b.example", "1"), "MANDATORY_NOT_FOUND", "Last_Name must not be empty"),
        (("Ada", "Ito", "", "1"), "MANDATORY_NOT_FOUND", "Email must not be empty"),
        (("Ada", "Ito", "a(at)b.example", "1"), "INVALID_DATA", "Email is no e-mail address"),
        (("Ada", "Ito", "a@b.example", "seven"), "INVALID_DATA", "Experience_in_Years is no whole number"),
        (("Ada", "Ito", "a@b.example", "1234567890"), "INVALID_DATA", "at most 9 digits"),
        (("A" * 41, "Ito", "a@b.example", "1"), "INVALID_DATA", "has 41 characters, at most 40"),
        (("Ada", "Ito", "a@b.example"), "ROW_SHAPE", "3 cells, the header 4"),
        (("Ada", "Ito", "a@b.example", "1", "2"), "ROW_SHAPE", "put quotes around"),
    ],
)
def test_a_bad_row_is_a_failure_with_its_line(row: tuple[str, ...], code: str, said: str) -> None:
    result = checked(row, ("Bo", "Berg", "bo@b.example", "2"))
    assert [r.raw.line for r in result.ready] == [3]
    (failure,) = result.failures
    assert (failure.line, failure.code, failure.cells) == (2, code, row)
    assert said in failure.message


def test_the_second_row_about_the_same_record_is_named_with_the_first() -> None:
    result = checked(("A", "Ito", "a@b.example", ""), ("B", "Ito", "A@B.example", ""))
    assert [f.code for f in result.failures] == ["DUPLICATE_IN_FILE"]
    assert "line 2" in result.failures[0].message


def test_an_insert_matches_nothing_so_addresses_may_be_missing() -> None:
    assert len(checked(("A", "Ito", "", ""), ("B", "Ito", "", ""), key=None).ready) == 2


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        ("integer", "-12", -12),
        ("currency", "1234.5", 1234.5),
        ("boolean", "Yes", True),
        ("date", "2026-01-31", "2026-01-31"),
        ("datetime", "2026-01-31T09:30:00+01:00", "2026-01-31T09:30:00+01:00"),
        ("multiselectpicklist", "Java| Python ;Go", ["Java", "Python", "Go"]),
        ("lookup", "123456000000345678", {"id": "123456000000345678"}),
        ("text", "00123", "00123"),
    ],
)
def test_a_cell_becomes_the_value_its_field_takes(kind: str, cell: str, value: object) -> None:
    assert convert(cell, Column("X", kind)) == value


@pytest.mark.parametrize(
    ("kind", "cell"),
    [
        ("integer", "1_000"),
        ("integer", "١٢"),
        ("currency", "1,5"),
        ("boolean", "maybe"),
        ("date", "31.01.2026"),
        ("datetime", "2026-01-31T09:30:00"),
        ("lookup", "Jane"),
        ("subform", "x"),
    ],
)
def test_a_cell_that_is_no_such_value_is_refused(kind: str, cell: str) -> None:
    with pytest.raises(ValueError, match=r"is |has |holds "):
        convert(cell, Column("X", kind))


def test_a_header_names_what_is_unknown_what_is_missing_and_the_nearest_name() -> None:
    with pytest.raises(BadTable) as caught:
        check_header(("First Name", "last_name", "Wages", "Created_Time"), "Candidates", needed=["Email"])
    line = str(caught.value)
    assert "'First Name' (nearest: First_Name)" in line
    assert "'last_name' (nearest: Last_Name)" in line
    assert "unknown column 'Wages'," in line
    assert "unknown column 'Created_Time'" in line
    assert "missing column Email" in line


def test_an_organisations_own_fields_are_allowed_by_name() -> None:
    check_header(("Last_Name", "Email", "Notice_Period"), "Candidates", needed=["Email"], custom=["Notice_Period"])


def test_a_custom_column_replaces_a_documented_one_only_when_its_type_is_told() -> None:
    named, typed = custom_columns(["Experience_in_Years"]), custom_columns(["Experience_in_Years:double"])
    assert with_custom(CANDIDATES, named)["Experience_in_Years"].type == "integer"
    assert with_custom(CANDIDATES, typed)["Experience_in_Years"].type == "double"


def test_a_module_is_known_by_its_alias_too() -> None:
    assert columns_of("JobOpenings") == columns_of("Job_Openings")


def test_an_unknown_module_is_refused() -> None:
    with pytest.raises(BadTable, match="Nothing is no module"):
        columns_of("Nothing")
