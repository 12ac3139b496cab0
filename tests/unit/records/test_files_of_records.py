from __future__ import annotations

import asyncio
import io
import os
import re
import tracemalloc
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from zrecruit_ext._drive.synchronous import SyncDriver
from zrecruit_ext._records.calls import SINK, Calls
from zrecruit_ext.attachments import AttachmentFlows
from zrecruit_ext.errors import AnswerCut, EmptyFile, NotFound, RowsFailed, UnreadableFile, UnwritableFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

UPLOADED = {"data": [{"code": "SUCCESS", "status": "success", "message": "ok", "details": {"id": "9"}}]}
CONTENT = bytes(range(256)) * 1000


def serving(content: bytes, **headers: str) -> Any:
    known = {"content-type": "application/octet-stream", **{k.replace("_", "-"): v for k, v in headers.items()}}
    return lambda request: (200, content, known)


def test_an_upload_names_its_category_and_its_file(server: Any, tmp_path: Path) -> None:
    path = tmp_path / 'Zoë "cv".pdf'
    path.write_bytes(b"%PDF")
    server.answer = lambda request: (200, UPLOADED)
    with server.client() as zr:
        outcome = zr.candidates.attachments("5").upload(path, category="Resume")
        zr.candidates.attachments("5").upload(path, name="../other.txt", category="123")
        zr.candidates.attachments("5").upload(io.BytesIO(b"x"), name="x.bin")
    first, second, third = server.requests
    assert (outcome.id, first.path) == ("9", "/recruit/v2/Candidates/5/Attachments")
    assert first.query == {"attachments_category": "Resume"}
    assert 'name="file"; filename="Zoë _cv_.pdf"'.encode() in first.body
    assert b"application/pdf" in first.body
    assert second.query == {"attachments_category_id": "123"}
    assert b'filename="other.txt"' in second.body
    assert third.query == {"attachments_category": "Others"}


def test_an_upload_that_is_refused_is_an_error(server: Any) -> None:
    server.answer = lambda request: (200, {"data": [{"code": "INVALID_DATA", "status": "error", "message": "no .exe"}]})
    with server.client() as zr, pytest.raises(RowsFailed, match=r"no \.exe"):
        zr.candidates.attachments("5").upload(io.BytesIO(b"x"), name="x.exe")


@pytest.mark.parametrize(("name", "error"), [("missing", UnreadableFile), ("empty", EmptyFile)])
def test_a_file_that_cannot_be_sent_is_refused_before_a_request(
    server: Any, tmp_path: Path, name: str, error: type[Exception]
) -> None:
    (tmp_path / "empty").touch()
    with server.client() as zr, pytest.raises(error, match=re.escape(name)):
        zr.candidates.attachments("5").upload(tmp_path / name)
    assert server.requests == []


def test_an_upload_is_not_held_in_memory(server: Any, tmp_path: Path) -> None:
    path = tmp_path / "big.bin"
    with path.open("wb") as file:
        file.truncate(18 * 1024 * 1024)
    server.answer = lambda request: (200, UPLOADED)
    with server.client() as zr:
        files = zr.candidates.attachments("5")
        files.upload(io.BytesIO(b"warm"), name="warm")
        peak = _peak_of(lambda: files.upload(path))
    # The test server, in this process, holds the body once.
    assert peak < 22 * 1024 * 1024
    assert len(server.requests[-1].body) > 18 * 1024 * 1024


def _peak_of(act: Callable[[], object]) -> int:
    tracemalloc.start()
    act()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


def test_a_download_into_a_folder_has_a_harmless_name_of_its_own(server: Any, tmp_path: Path) -> None:
    server.answer = serving(CONTENT, content_disposition='attachment; filename="../../cv.pdf"')
    with server.client() as zr:
        path = zr.candidates.attachments("5").download("9", tmp_path)
    assert path == tmp_path / "9-cv.pdf"
    assert path.read_bytes() == CONTENT
    assert path.stat().st_mode & 0o777 == 0o600
    assert server.requests[0].headers["accept-encoding"] == "identity"
    assert list(tmp_path.iterdir()) == [path]


def test_a_download_to_a_path_replaces_what_was_there(server: Any, tmp_path: Path) -> None:
    target = tmp_path / "cv.pdf"
    target.write_bytes(b"old")
    server.answer = serving(CONTENT)

    async def main() -> Path:
        async with server.async_client() as zr:
            return await zr.candidates.attachments("5").download("9", os.fspath(target))

    assert asyncio.run(main()) == target
    assert target.read_bytes() == CONTENT


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ((200, b"half", {"content-type": "image/png", "content-length": "9", "connection": "close"}), AnswerCut),
        ((204, b""), NotFound),
        ((404, {"code": "ATTACHMENT_NOT_FOUND"}), NotFound),
    ],
)
def test_a_download_that_fails_leaves_everything_as_it_was(
    server: Any, tmp_path: Path, answer: Any, error: type[Exception]
) -> None:
    target = tmp_path / "cv.pdf"
    target.write_bytes(b"old")
    server.answer = lambda request: answer
    with server.client() as zr, pytest.raises(error):
        zr.candidates.attachments("5").download("9", target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_refused_before_a_request(server: Any, tmp_path: Path) -> None:
    with server.client() as zr, pytest.raises(UnwritableFile, match="missing"):
        zr.candidates.attachments("5").download("9", tmp_path / "missing" / "cv.pdf")
    assert server.requests == []


def test_a_note_is_written_to_its_record(server: Any) -> None:
    server.answer = lambda request: (200, UPLOADED)
    with server.client() as zr:
        assert zr.module("JobOpenings").notes(5).add("Call", "They said yes").id == "9"
    (request,) = server.requests
    assert request.path == "/recruit/v2/Notes"
    assert request.json["data"] == [
        {"Note_Title": "Call", "Note_Content": "They said yes", "Parent_Id": "5", "se_module": "Job_Openings"}
    ]


@pytest.mark.parametrize("answer", [(204, b""), (200, {"data": []})])
def test_a_write_whose_reply_tells_nothing_has_not_gone_well(server: Any, answer: Any) -> None:
    server.answer = lambda request: answer
    with server.client() as zr, pytest.raises(RowsFailed, match="look the record up") as caught:
        zr.candidates.notes("5").add("Call", "They said yes")
    assert caught.value.code == "NO_RESULT"


def test_a_download_that_is_shorter_than_announced_is_refused_whoever_carried_it(tmp_path: Path) -> None:
    def send(request: httpx.Request) -> httpx.Response:
        request.extensions[SINK].write(b"half")
        return httpx.Response(200, headers={"content-length": "9"})

    with httpx.Client(base_url="https://zrecruit.invalid") as http:
        flows = AttachmentFlows(Calls(http.build_request, 5), "Candidates", "5")
        with pytest.raises(AnswerCut, match="4 of 9 bytes"):
            SyncDriver(send).run(flows.download("9", tmp_path, {}))
    assert list(tmp_path.iterdir()) == []
