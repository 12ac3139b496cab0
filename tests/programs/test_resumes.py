"""What is no résumé is said before anything is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zrecruit_ext.errors import EmptyFile, FileTooLarge, UnreadableFile
from zrecruit_ext.files import MAX_UPLOAD
from zrecruit_ext.programs.resumes import FORMATS, find_resumes, read_resume

if TYPE_CHECKING:
    from pathlib import Path


def test_a_folder_gives_its_resumes_in_order_and_nothing_else(tmp_path: Path) -> None:
    for name in ("b.PDF", "a.txt", ".hidden.pdf", "~$lock.docx", "list.csv"):
        (tmp_path / name).write_text("x")
    (tmp_path / "deeper.pdf").mkdir()
    assert [p.name for p in find_resumes(tmp_path)] == ["a.txt", "b.PDF"]


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_documented_format_is_taken(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"cv{suffix}"
    path.write_bytes(b"x")
    assert read_resume(path).content == b"x"


def test_an_empty_folder_says_what_to_put_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"holds no résumé.*\.pdf"):
        find_resumes(tmp_path)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="none: no such file"):
        find_resumes(tmp_path / "none")


@pytest.mark.parametrize("content", [b"", b" \n\t"])
def test_an_empty_resume_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "cv.txt"
    path.write_bytes(content)
    with pytest.raises(EmptyFile, match=r"cv\.txt is empty"):
        read_resume(path)


def test_a_resume_over_the_services_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "cv.pdf"
    with path.open("wb") as file:
        file.truncate(MAX_UPLOAD + 1)
    with pytest.raises(FileTooLarge, match=r"cv\.pdf has 20971521 bytes"):
        read_resume(path)


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no résumé format"):
        read_resume(tmp_path / "cv.exe")
