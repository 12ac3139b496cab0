from __future__ import annotations

import asyncio
import io
from typing import TYPE_CHECKING, Any

import pytest

from zrecruit_ext.errors import FileTooLarge, InputError, InvalidRequest, NotFound, ServerError
from zrecruit_ext.files import MAX_UPLOAD

if TYPE_CHECKING:
    from pathlib import Path

PNG = b"\x89PNG\r\n\x1a\n"
STORED = {"code": "SUCCESS", "details": {}, "message": "photo uploaded successfully", "status": "success"}


def tagged(request: Any) -> Any:
    rows = [
        {"code": "SUCCESS", "status": "success", "message": "ok", "details": {"id": int(key), "tags": ["A", "B"]}}
        for key in request.query["ids"].split(",")
    ]
    return 200, {"data": rows}


def test_many_records_are_tagged_in_calls_of_a_hundred(server: Any) -> None:
    server.answer = tagged
    ids = [3652397000100000000 + number for number in range(250)]
    with server.client() as zr:
        results = zr.candidates.tags(ids).add(["A ", "B"])
    assert [len(request.query["ids"].split(",")) for request in server.requests] == [100, 100, 50]
    assert {request.query["tag_names"] for request in server.requests} == {"A,B"}
    assert [outcome.id for outcome in results] == [str(key) for key in ids]
    assert [outcome.index for outcome in results] == list(range(250))
    assert results[0].details["tags"] == ["A", "B"]


def test_no_body_and_no_content_type_go_with_the_names(server: Any) -> None:
    server.answer = tagged
    with server.client() as zr:
        zr.module("JobOpenings").tags("5").remove("A")
    (request,) = server.requests
    assert request.path == "/recruit/v2/Job_Openings/actions/remove_tags"
    assert request.query == {"ids": "5", "tag_names": "A"}
    assert (request.body, request.headers.get("content-type")) == (b"", None)


def test_a_later_call_that_fails_leaves_the_outcomes_before_it(server: Any) -> None:
    server.answer = lambda request: (500, {"code": "INTERNAL_ERROR"}) if len(server.requests) > 1 else tagged(request)

    async def main() -> None:
        async with server.async_client() as zr:
            await zr.candidates.tags(range(1, 151)).add("A", deadline=1)

    with pytest.raises(ServerError) as caught:
        asyncio.run(main())
    assert [outcome.ok for outcome in caught.value.results] == [True] * 100


@pytest.mark.parametrize("names", [[], "", ["a,b"], ["x" * 26], [" "]])
def test_names_that_can_be_no_tags_are_refused_before_a_request(server: Any, names: Any) -> None:
    with server.client() as zr, pytest.raises(InputError, match="is not a tag"):
        zr.candidates.tags("5").add(names)
    assert server.requests == []


def test_a_photo_goes_out_as_a_file(server: Any) -> None:
    server.answer = lambda request: (200, STORED)
    file = io.BytesIO(PNG)
    file.name = "face.png"
    with server.client() as zr:
        assert zr.contacts.photo(5).upload(file).ok
    (request,) = server.requests
    assert request.path == "/recruit/v2/Contacts/5/photo"
    assert b'name="file"; filename="face.png"' in request.body
    assert b"image/png" in request.body


def test_a_photo_too_large_is_refused_before_a_request(server: Any, tmp_path: Path) -> None:
    big = tmp_path / "big.png"
    with big.open("wb") as file:
        file.truncate(MAX_UPLOAD + 1)
    with server.client() as zr, pytest.raises(FileTooLarge):
        zr.candidates.photo("5").upload(big)
    assert server.requests == []


def test_a_refused_photo_is_an_error(server: Any) -> None:
    server.answer = lambda request: (200, {**STORED, "code": "INVALID_DATA", "status": "error"})
    with server.client() as zr, pytest.raises(InvalidRequest):
        zr.candidates.photo("5").delete()


def test_a_photo_in_a_folder_is_named_after_its_record_and_its_kind(server: Any, tmp_path: Path) -> None:
    server.answer = lambda request: (200, PNG, {"content-type": "image/png;charset=binary"})
    with server.client() as zr:
        assert zr.candidates.photo("5").download(tmp_path) == tmp_path / "5.png"
    assert (tmp_path / "5.png").read_bytes() == PNG
    assert (tmp_path / "5.png").stat().st_mode & 0o777 == 0o600


def test_no_photo_leaves_the_file_that_was_there(server: Any, tmp_path: Path) -> None:
    target = tmp_path / "face.png"
    target.write_bytes(b"old")

    async def main() -> None:
        async with server.async_client() as zr:
            await zr.candidates.photo("5").download(target)

    with pytest.raises(NotFound, match="Candidates 5 has no photo"):
        asyncio.run(main())
    assert target.read_bytes() == b"old"
