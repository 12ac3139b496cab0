from __future__ import annotations

import io
import os
import stat
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zrecruit_ext.errors import EmptyFile, FileTooLarge, UnreadableFile, UnwritableFile
from zrecruit_ext.files import PartFile, opened, safe_name, sent_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("resume.pdf", "resume.pdf"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\autoexec.bat", "autoexec.bat"),
        ("C:\\Users\\x\\Zoë.docx", "Zoë.docx"),
        ('a"; filename="b.exe', "a_; filename=_b.exe"),
        ("line\r\nSet-Cookie: x.pdf", "lineSet-Cookie_ x.pdf"),
        ("cv\u202efdp.exe", "cvfdp.exe"),
        ("nul.txt", "_nul.txt"),
        ("..", "file"),
        ("", "file"),
        ("履歴書.pdf", "履歴書.pdf"),
        ("x" * 500 + ".pdf", "x" * 176 + ".pdf"),
    ],
)
def test_a_name_from_elsewhere_is_made_harmless(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(st.text(max_size=400))
def test_no_name_leaves_its_folder(name: str) -> None:
    safe = safe_name(name)
    assert safe
    assert safe not in {".", ".."}
    assert len(safe) <= 181
    assert not set(safe) & set('/\\\0\r\n":')
    assert (Path("/base") / safe).parent == Path("/base")


@pytest.mark.parametrize(
    ("header", "name"),
    [
        (None, None),
        ("attachment", None),
        ('attachment; filename="a b.pdf"', "a b.pdf"),
        ("attachment; filename*=UTF-8''Zo%C3%AB.pdf", "Zoë.pdf"),
        ('attachment; filename="../x"', "../x"),
    ],
)
def test_the_name_is_read_from_the_header(header: str | None, name: str | None) -> None:
    assert sent_name(header) == name


def test_a_path_is_opened_under_its_own_name_and_closed_again(tmp_path: Path) -> None:
    path = tmp_path / "cv.txt"
    path.write_bytes(b"abc")
    with opened(path) as (file, name):
        assert (file.read(), name) == (b"abc", "cv.txt")
    assert file.closed


def test_an_open_file_is_sent_from_its_start_and_stays_open() -> None:
    source = io.BytesIO(b"abc")
    source.seek(1)
    with opened(source, "../cv.txt") as (file, name):
        assert (file.read(), name) == (b"abc", "cv.txt")
    assert not source.closed


class OneWay(io.RawIOBase):
    def seekable(self) -> bool:
        return False


@pytest.mark.parametrize(("content", "error"), [(b"", EmptyFile), (b"12345", FileTooLarge)], ids=["empty", "too large"])
def test_size_is_checked_before_anything_is_sent(tmp_path: Path, content: bytes, error: type[Exception]) -> None:
    path = tmp_path / "cv.txt"
    path.write_bytes(content)
    for source in (path, io.BytesIO(content)):
        with pytest.raises(error, match="cv"), opened(source, "cv.txt", largest=4):
            pass


@pytest.mark.parametrize("source", [io.StringIO("text"), OneWay(), object()])
def test_a_file_that_cannot_be_sent_twice_is_refused(source: Any) -> None:
    with pytest.raises(UnreadableFile), opened(source, "x"):
        pass


def test_a_missing_file_a_folder_and_a_pipe_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for source in (tmp_path / "missing", tmp_path, tmp_path / "pipe"):
        with pytest.raises(UnreadableFile, match=source.name), opened(source):
            pass


def test_the_file_appears_whole_private_and_alone(tmp_path: Path) -> None:
    target = tmp_path / "out.bin"
    target.write_bytes(b"old")
    with PartFile(tmp_path) as part:
        part.write(b"new ")
        assert target.read_bytes() == b"old"
        part.write(b"content")
        part.commit(target)
    assert target.read_bytes() == b"new content"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [target]


def write(folder: Path, *chunks: bytes, target: Path | None = None, disk: str | None = None) -> None:
    with PartFile(folder) as part:
        if disk:
            part._file.close()
            part._file = open(disk, "wb", buffering=0)  # noqa: SIM115
        for chunk in chunks:
            part.write(chunk)
        if target:
            part.commit(target)


def test_nothing_is_left_of_a_file_that_was_not_finished(tmp_path: Path) -> None:
    write(tmp_path, b"half")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_a_typed_error(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFile, match="missing"):
        write(tmp_path / "missing")


def test_a_target_that_cannot_be_replaced_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / "folder"
    target.mkdir()
    with pytest.raises(UnwritableFile, match="folder"):
        write(tmp_path, b"x", target=target)
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_is_a_typed_error(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFile, match="No space left"):
        write(tmp_path, b"x", disk="/dev/full")
    assert list(tmp_path.iterdir()) == []
