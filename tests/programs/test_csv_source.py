"""A CSV file is found out before anything is sent: encoding, delimiter, quotes, header."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zrecruit_ext.errors import BadTable
from zrecruit_ext.programs.csv_source import DELIMITERS, RawRow, read_table
from zrecruit_ext.programs.failed_rows import failed_path, write_failed, write_rows
from zrecruit_ext.programs.outcomes import RowFailure

KNOWN = ("First_Name", "Last_Name", "Email", "Skill_Set")


def saved(folder: Path, content: bytes | str, name: str = "people.csv") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize("delimiter", DELIMITERS)
def test_delimiter_is_found_by_the_names_it_yields(tmp_path: Path, delimiter: str) -> None:
    text = delimiter.join(["Last_Name", "Email"]) + "\n" + delimiter.join(["Ito", "a@b.example"]) + "\n"
    table = read_table(saved(tmp_path, text), KNOWN)
    assert (table.header, table.delimiter) == (("Last_Name", "Email"), delimiter)
    assert table.rows == (RawRow(2, ("Ito", "a@b.example")),)


def test_delimiters_inside_cells_do_not_decide(tmp_path: Path) -> None:
    table = read_table(saved(tmp_path, "Last_Name,Skill_Set\nIto,Java|Python|Go;C\n"), KNOWN)
    assert table.rows[0].cells == ("Ito", "Java|Python|Go;C")


def test_a_byte_order_mark_is_not_part_of_the_first_name(tmp_path: Path) -> None:
    assert read_table(saved(tmp_path, b"\xef\xbb\xbfLast_Name\nIto\n"), KNOWN).header == ("Last_Name",)


def test_lines_count_blank_ones_and_newlines_inside_quotes(tmp_path: Path) -> None:
    table = read_table(saved(tmp_path, 'Last_Name,Skill_Set\r\n\r\nIto,"a\r\nb"\r\nBauer,c\r\n'), KNOWN)
    assert [(row.line, row.cells[0]) for row in table.rows] == [(3, "Ito"), (5, "Bauer")]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"Last_Name\nM\xfcller\n", "line 2: byte 0xfc is not UTF-8"),
        ("Last_Name\nIto\n".encode("utf-16"), "is UTF-16"),
        ('Last_Name,Email\nIto,a@b.example\n"Bauer,x\ny,z\n', "line 3: a quote is never closed"),
        ('Last_Name,Email\n"Ito"x,a@b.example\n', "line 2: wrong quotes"),
        ("Last_Name\nI\0to\n", "line 2: a zero byte"),
        ("Last_Name,Email,Last_Name\n", "column Last_Name stands twice"),
        ("", "people.csv is empty"),
        ("\n \n", "people.csv is empty"),
    ],
)
def test_a_file_wrong_as_a_whole_is_one_line_with_advice(tmp_path: Path, content: bytes | str, said: str) -> None:
    with pytest.raises(BadTable) as caught:
        read_table(saved(tmp_path, content), KNOWN)
    assert said in str(caught.value)
    assert caught.value.advice
    assert "\n" not in str(caught.value)


def test_an_encoding_can_be_named(tmp_path: Path) -> None:
    table = read_table(saved(tmp_path, "Last_Name\nMüller\n".encode("cp1252")), KNOWN, "cp1252")
    assert table.rows[0].cells == ("Müller",)


def test_an_unknown_encoding_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadTable, match="'utf-9' is no encoding"):
        read_table(saved(tmp_path, "Last_Name\n"), KNOWN, "utf-9")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadTable, match=r"none\.csv: no such file"):
        read_table(tmp_path / "none.csv", KNOWN)


CELL = st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)), min_size=1, max_size=12).filter(
    lambda text: text.strip() == text
)


@given(rows=st.lists(st.tuples(CELL, CELL), min_size=1, max_size=8), delimiter=st.sampled_from(DELIMITERS))
def test_a_failed_file_reads_back_as_the_rows_that_failed(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]], delimiter: str
) -> None:
    folder = tmp_path_factory.mktemp("rows")
    source = write_rows(folder / "people.csv", ("Last_Name", "Skill_Set"), rows, delimiter)
    table = read_table(source, KNOWN)
    failures = [RowFailure(row.line, "INVALID_DATA", "why, and how", row.cells) for row in table.rows]
    again = read_table(write_failed(failed_path(source), table, failures), KNOWN)
    assert again.header == table.header
    assert [row.cells for row in again.rows] == rows == [row.cells for row in table.rows]


def test_a_short_failed_row_has_its_reasons_under_their_names(tmp_path: Path) -> None:
    table = read_table(saved(tmp_path, "First_Name,Last_Name,Email\nAda\n"), KNOWN)
    written = write_failed(
        failed_path(table_path := tmp_path / "people.csv"), table, [RowFailure(2, "C", "m", ("Ada",))]
    )
    assert written.read_text().splitlines()[1].startswith("Ada,,,2,C,m,")
    assert table_path.read_text() == "First_Name,Last_Name,Email\nAda\n"


def test_the_file_that_was_read_is_never_the_one_that_is_written() -> None:
    names = [Path("people.csv")]
    for _ in range(3):
        names.append(failed_path(names[-1]))
    assert [n.name for n in names] == ["people.csv", "people.failed.csv", "people.failed-2.csv", "people.failed-3.csv"]
