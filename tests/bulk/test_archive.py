"""Result zips that are not what they have to be."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from zrecruit_ext.bulk.archive import Limits, body_of, look_into, rows_of
from zrecruit_ext.errors import BadArchive

if TYPE_CHECKING:
    from pathlib import Path

TEXT = 'Id,Name\n1,"a\nb"\n2,"say ""hi"""\n3,c'


def zipped(path: Path, *files: tuple[str, str | bytes], how: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", how) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return path


def test_rows_are_counted_as_a_reader_counts_them(tmp_path: Path) -> None:
    path = zipped(tmp_path / "7.zip", ("7.csv", TEXT))
    looked = look_into(path)
    assert (looked.header, looked.rows) == (("Id", "Name"), 3)
    assert list(rows_of(path, looked)) == [["1", "a\nb"], ["2", 'say "hi"'], ["3", "c"]]
    assert b"".join(body_of(path, looked, with_head=True)).decode() == TEXT + "\n"
    assert b"".join(body_of(path, looked, with_head=False)).decode() == TEXT.partition("\n")[2] + "\n"


@pytest.mark.parametrize("sign", ["\ufeff", ""])
@pytest.mark.parametrize("delimiter", [",", ";", "|", "\t"])
def test_marks_and_delimiters_are_seen(tmp_path: Path, sign: str, delimiter: str) -> None:
    text = f'{sign}"Id, of it"{delimiter}Name\r\n1{delimiter}x\r\n'
    path = zipped(tmp_path / "7.zip", ("7.csv", text))
    looked = look_into(path)
    assert (looked.header, list(rows_of(path, looked))) == (("Id, of it", "Name"), [["1", "x"]])


@pytest.mark.parametrize("size", range(262_128, 262_146))
def test_quotes_at_the_edge_of_a_piece_are_no_line_ends(tmp_path: Path, size: int) -> None:
    filling = "x" * 99 + "\n"
    text = "Id\n" + filling * (size // 100) + "y" * (size % 100) + '\n"a\n\n""b"\n'
    path = zipped(tmp_path / "7.zip", ("7.csv", text))
    looked = look_into(path, Limits(ratio=10_000))
    rows = list(rows_of(path, looked))
    assert (looked.rows, rows[-1]) == (len(rows), ['a\n\n"b'])


def test_a_bomb_is_left_before_it_is_unpacked(tmp_path: Path) -> None:
    path = zipped(tmp_path / "7.zip", ("7.csv", b"Id\n" + b"0\n" * 20_000_000))
    with pytest.raises(BadArchive, match="unpacks to more"):
        look_into(path)


def test_damage_is_found(tmp_path: Path) -> None:
    whole = zipped(tmp_path / "7.zip", ("7.csv", TEXT), how=zipfile.ZIP_STORED).read_bytes()
    for name, content in {
        "cut": whole[: len(whole) // 2],
        "wrong sum": whole.replace(b"say", b"sax"),
        "no zip": b"<html>",
        "empty": b"",
    }.items():
        path = tmp_path / f"{name}.zip"
        path.write_bytes(content)
        with pytest.raises(BadArchive):
            look_into(path)


def test_anything_but_one_csv_file_is_refused(tmp_path: Path) -> None:
    for files in (
        [],
        [("a.csv", TEXT), ("b.csv", TEXT)],
        [("a.exe", TEXT)],
        [("a.csv", "")],
        [("a.csv", b"\xff\xfe\0")],
    ):
        with pytest.raises(BadArchive):
            look_into(zipped(tmp_path / "7.zip", *files))


def test_a_name_that_leads_out_of_the_folder_leads_nowhere(tmp_path: Path) -> None:
    path = zipped(tmp_path / "7.zip", ("../../etc/x.csv", TEXT))
    assert look_into(path).rows == 3
    assert [each.name for each in tmp_path.iterdir()] == ["7.zip"]


def test_a_quote_that_never_closes_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "7.zip"
    path.write_bytes(io.BytesIO(zipped(path, ("7.csv", 'Id\n"1\n2\n')).read_bytes()).getvalue())
    with pytest.raises(BadArchive, match="quoted cell"):
        look_into(path)
