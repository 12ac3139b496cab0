"""The upload host: what it takes, and what it says at 200."""

from __future__ import annotations

import io
import os
import resource
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from zrecruit_ext.sandbox.bulk.files import BadFile, opened_zip, plain_file

if TYPE_CHECKING:
    import httpx
    from conftest import Api

UPLOAD = "/recruit/v2/upload"
MB = 1024 * 1024


def zipped(*members: tuple[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", how) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return target.getvalue()


def sent(api: Api, content: bytes, **headers: str) -> httpx.Response:
    named = {"feature": "bulk-write", "X-RECRUIT-ORG": api.sandbox.org_id} | headers
    return api.post(UPLOAD, headers=named, files={"file": ("rows.zip", content)})


def test_a_zip_of_one_csv_file_gets_an_id(api: Api) -> None:
    taken = [sent(api, zipped(("a.csv", b"Last_Name\nX\n"))).json() for _ in range(2)]
    assert {(each["status"], each["code"]) for each in taken} == {("success", "FILE_UPLOAD_SUCCESS")}
    assert taken[0]["details"]["file_id"] != taken[1]["details"]["file_id"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Last_Name\nX\n",
        zipped(("a.csv", b"Last_Name\nX\n"))[:-30],
        zipped(),
        zipped(("a.csv", b"x"), ("b.csv", b"x")),
        zipped(("a.txt", b"x")),
        zipped(("a.csv", b"Last_Name\nX\n"), how=zipfile.ZIP_LZMA),
        zipped(("folder/", b"")),
    ],
    ids=["nothing", "bare csv", "cut", "no file", "two files", "other file", "other packing", "folder"],
)
def test_anything_else_is_an_invalid_format_said_at_200(api: Api, content: bytes) -> None:
    refused = sent(api, content)
    assert (refused.status_code, refused.json()["code"]) == (200, "INVALID_FILE_FORMAT")
    assert refused.json()["status"] == "error"


def test_more_than_25_mb_is_too_large_said_at_200(api: Api) -> None:
    almost = zipped(("a.csv", os.urandom(25 * MB - 1024)), how=zipfile.ZIP_STORED)
    assert sent(api, almost).json()["code"] == "FILE_UPLOAD_SUCCESS"
    for size in (25 * MB + 1, 26 * MB):
        refused = sent(api, os.urandom(size))
        assert (refused.status_code, refused.json()["code"]) == (200, "FILE_TOO_LARGE")


@pytest.mark.parametrize(
    "headers", [{"feature": "bulk-read"}, {"X-RECRUIT-ORG": "4711"}, {"feature": ""}, {"X-RECRUIT-ORG": ""}]
)
def test_the_headers_must_name_feature_and_organisation(api: Api, headers: dict[str, str]) -> None:
    refused = sent(api, zipped(("a.csv", b"Last_Name\nX\n")), **headers)
    assert (refused.status_code, refused.json()["code"]) == (400, "INVALID_DATA")


def test_headers_and_file_are_needed(api: Api) -> None:
    bare = api.post(UPLOAD, files={"file": ("rows.zip", b"x")})
    assert (bare.status_code, bare.json()["code"]) == (400, "REQUIRED_PARAM_MISSING")
    named = {"feature": "bulk-write", "X-RECRUIT-ORG": api.sandbox.org_id}
    other = api.post(UPLOAD, headers=named, files={"document": ("rows.zip", b"x")})
    assert other.json()["details"] == {"param_name": "file"}


def test_the_scope_is_one_of_files_and_its_lack_a_404(api: Api) -> None:
    form = {"grant_type": "client_credentials", "soid": f"ZohoRecruit.{api.sandbox.org_id}"}
    for scope, status in (("ZohoRecruit.bulk.ALL,ZohoRecruit.modules.ALL", 404), ("ZohoFiles.files.ALL", 200)):
        token = api.token(**form, scope=scope).json()["access_token"]
        api.headers["Authorization"] = f"Zoho-oauthtoken {token}"
        answer = sent(api, zipped(("a.csv", b"Last_Name\nX\n")))
        assert answer.status_code == status
        assert status == 200 or answer.json()["code"] == "OAUTH_SCOPE_MISMATCH"


def bomb(size: int) -> bytes:
    """A zip whose one member is that many zeros, as its header says."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open("a.csv", "w") as out,
    ):
        for _ in range(size // MB):
            out.write(b"0" * MB)
    return target.getvalue()


def test_a_bomb_is_refused_by_what_its_header_says(api: Api) -> None:
    assert sent(api, bomb(300 * MB)).json()["code"] == "INVALID_FILE_FORMAT"


def test_a_bomb_of_one_line_stops_early_and_in_little_memory() -> None:
    file = opened_zip("rows.zip", bomb(200 * MB))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(BadFile, match="too long"):
        list(file.rows("utf-8"))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 32 * 1024  # KiB


def test_a_header_that_lies_about_the_size_is_found_out() -> None:
    content = bytearray(bomb(2 * MB))
    for mark, place in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = content.find(mark) + place
        content[at : at + 4] = (100).to_bytes(4, "little")
    with pytest.raises(BadFile):
        list(opened_zip("rows.zip", bytes(content)).rows("utf-8"))


@pytest.mark.parametrize(
    ("text", "encoding", "rows"),
    [
        ("A,B\n1,2\n", None, [["A", "B"], ["1", "2"]]),
        ("A;B\r\n1;2,5\r\n", None, [["A", "B"], ["1", "2,5"]]),
        ("A|B\n1|2\n", None, [["A", "B"], ["1", "2"]]),
        ("A:B\n1:2\n", None, [["A", "B"], ["1", "2"]]),
        ('"A;x;y","B"\n"1\n2","3"\n', None, [["A;x;y", "B"], ["1\n2", "3"]]),
        ("Näme\nZoë\n", "utf-8", [["Näme"], ["Zoë"]]),
        ("Näme\nZoë\n", "cp1252", [["Näme"], ["Zoë"]]),
        ("Näme\nZoë\n", "utf-16", [["Näme"], ["Zoë"]]),
        ("Näme\nZoë\n", "utf-8-sig", [["Näme"], ["Zoë"]]),
        ("", None, []),
    ],
)
def test_delimiter_and_charset_are_told_by_looking(text: str, encoding: str | None, rows: list[list[str]]) -> None:
    for make in (lambda raw: opened_zip("r.zip", zipped(("a.csv", raw))), lambda raw: plain_file("a.csv", raw)):
        file: Any = make(text.encode(encoding or "utf-8"))
        assert list(file.rows(file.encoding(None))) == rows


def test_a_charset_that_is_named_counts() -> None:
    file = plain_file("a.csv", "Näme\n".encode("cp1252"))
    assert file.header(file.encoding("iso-8859-1")) == ["Näme"]
    with pytest.raises(BadFile, match="not known"):
        file.encoding("klingon")
    with pytest.raises(BadFile, match="cannot be read"):
        file.header("utf-8")
