"""Attachments and résumés: what goes in as bytes comes out as those bytes, or as what they say."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Api

RESUMES = sorted(
    path
    for path in (Path(__file__).parents[2] / "examples" / "resumes").iterdir()
    if path.suffix not in (".py", ".md", "")
)
LIMIT = 20 * 1024 * 1024
PARSE = "/recruit/v2/Candidates/actions/parse"
IMPORT = "/recruit/v2/Candidates/actions/import_document"


@pytest.fixture
def person(api: Api) -> str:
    return f"/recruit/v2/Candidates/{api.create('Candidates', {'Last_Name': 'Doe'})[0]}"


def upload(api: Api, path: str, name: str, content: bytes, **params: str) -> dict[str, Any]:
    response = api.post(f"{path}/Attachments", files={"file": (name, content)}, params=params)
    (result,) = response.json()["data"]
    return dict(result)


def test_an_attachment_comes_back_byte_for_byte(api: Api, person: str) -> None:
    content = bytes(range(256)) * 50 + b"\r\n--boundary\r\n"
    name = "Lebenslauf 'Ö' 健.pdf"
    key = upload(api, person, name, content, attachments_category="Resume")["details"]["id"]
    (row,) = api.get(f"{person}/Attachments").json()["data"]
    assert (row["id"], row["File_Name"], row["Size"]) == (key, name, str(len(content)))
    assert (row["Category"]["name"], row["$se_module"]) == ("Resume", "Candidates")
    response = api.get(f"{person}/Attachments/{key}")
    assert (response.content, response.headers["content-length"]) == (content, str(len(content)))
    assert api.get(person).json()["data"][0]["Is_Attachment_Present"] is True


def test_a_deleted_attachment_is_gone_and_the_record_says_so(api: Api, person: str) -> None:
    key = upload(api, person, "a.txt", b"a")["details"]["id"]
    assert api.delete(f"{person}/Attachments/{key}").status_code == 200
    assert api.get(f"{person}/Attachments/{key}").status_code == 204
    assert api.get(f"{person}/Attachments").status_code == 204
    assert api.get(person).json()["data"][0]["Is_Attachment_Present"] is False
    again = api.delete(f"{person}/Attachments/{key}")
    assert (again.status_code, again.json()["data"][0]["code"]) == (202, "INVALID_DATA")


def test_an_attachment_belongs_to_its_record_only(api: Api, person: str) -> None:
    key = upload(api, person, "a.txt", b"a")["details"]["id"]
    (other,) = api.create("Candidates", {"Last_Name": "Roe"})
    assert api.get(f"/recruit/v2/Candidates/{other}/Attachments/{key}").status_code == 204
    assert api.ids(f"/recruit/v2/Candidates/{other}/Attachments") == []


def test_any_module_takes_attachments(api: Api) -> None:
    (job,) = api.create("Job_Openings", {"Posting_Title": "Cook"})
    upload(api, f"/recruit/v2/Job_Openings/{job}", "menu.txt", b"menu")
    assert len(api.ids(f"/recruit/v2/JobOpenings/{job}/Attachments")) == 1


def test_a_link_is_attached_without_a_file(api: Api, person: str) -> None:
    response = api.post(f"{person}/Attachments", params={"attachment_url": "https://example.com/cv"})
    assert response.status_code in (200, 201)
    (row,) = api.get(f"{person}/Attachments").json()["data"]
    assert (row["$type"], row["$link_url"]) == ("Link URL", "https://example.com/cv")


def test_executables_unknown_parents_and_missing_files_are_refused(api: Api, person: str) -> None:
    assert upload(api, person, "virus.EXE", b"MZ")["details"]["filename"] == "virus.EXE"
    assert upload(api, "/recruit/v2/Candidates/1", "a.txt", b"a")["code"] == "INVALID_DATA"
    missing = api.post(f"{person}/Attachments", files={"other": ("a.txt", b"a")})
    assert (missing.status_code, missing.json()["code"]) == (400, "REQUIRED_PARAM_MISSING")
    assert api.post(f"{person}/Attachments", json={"file": "a"}).status_code == 415
    broken = {"content": b"no parts", "headers": {"Content-Type": "multipart/form-data; boundary=x"}}
    assert api.post(f"{person}/Attachments", **broken).status_code == 400
    assert api.ids(f"{person}/Attachments") == []


def test_twenty_megabytes_are_the_limit(api: Api, person: str) -> None:
    assert upload(api, person, "big.bin", b"x" * LIMIT)["code"] == "SUCCESS"
    refused = api.post(f"{person}/Attachments", files={"file": ("bigger.bin", b"x" * (LIMIT + 1))})
    assert refused.status_code == 413


@pytest.mark.parametrize("path", RESUMES, ids=lambda path: path.name)
def test_parsing_reads_the_bytes_and_not_the_name(api: Api, path: Path) -> None:
    parsed = api.post(PARSE, files={"file": (path.name, path.read_bytes())}).json()
    assert parsed["info"] == {"status": "success"}
    (fields,) = parsed["data"]
    assert fields["Last_Name"]
    assert "@" in fields["Email"]
    renamed = api.post(PARSE, files={"file": ("other.bin", path.read_bytes())}).json()
    assert renamed == parsed
    assert api.ids("/recruit/v2/Candidates") == []


def test_an_imported_document_becomes_a_candidate_each_time(api: Api) -> None:
    path = RESUMES[0]
    parsed = api.post(PARSE, files={"file": (path.name, path.read_bytes())}).json()["data"][0]
    keys = []
    for body in (
        {"files": {"document": (path.name, path.read_bytes())}},
        {"files": {"document": (None, base64.b64encode(path.read_bytes()))}},
    ):
        response = api.post(IMPORT, params={"filename": path.name}, **body)
        assert response.status_code == 201, response.text
        assert response.headers["x-sandbox-evidence"] == "inferred"
        keys.append(response.json()["data"][0]["details"]["id"])
    rows = [api.row("Candidates", key) for key in keys]
    assert rows[0]["id"] != rows[1]["id"]
    assert rows[0]["Email"] == rows[1]["Email"] == parsed["Email"]
    assert api.ids(f"/recruit/v2/Candidates/{keys[0]}/Attachments") == []


@pytest.mark.parametrize("form", ["query", "form", "multipart fields", "file and field"])
def test_an_import_takes_its_parts_in_every_documented_form(api: Api, form: str) -> None:
    content = "Jane Smith\njane.smith@example.com\nProduct Manager ÿþ~~??>>\n".encode()
    fields = {"filename": "cv.txt", "document": base64.b64encode(content).decode()}
    assert "+" in fields["document"] or "/" in fields["document"]
    sent: dict[str, Any] = {
        "query": {"params": fields},
        "form": {"data": fields},
        "multipart fields": {"files": {name: (None, text) for name, text in fields.items()}},
        "file and field": {"files": {"document": ("x.txt", content)}, "data": {"filename": "cv.txt"}},
    }[form]
    response = api.post(IMPORT, **sent)
    assert response.status_code == 201, response.text
    assert api.row("Candidates", response.json()["data"][0]["details"]["id"])["Email"] == "jane.smith@example.com"


def test_an_import_without_a_name_or_a_document_is_refused(api: Api) -> None:
    document = base64.b64encode(b"Jane Smith").decode()
    for data, missing in (({"document": document}, "filename"), ({"filename": "cv.txt"}, "document")):
        refused = api.post(IMPORT, data=data)
        assert (refused.status_code, refused.json()["details"]) == (400, {"param_name": missing})
    broken = api.post(IMPORT, data={"filename": "cv.txt", "document": "no base64!"})
    assert (broken.status_code, broken.json()["code"]) == (400, "INVALID_DATA")


def test_an_unreadable_document_is_refused_and_creates_nothing(api: Api) -> None:
    for path, name in ((PARSE, "file"), (IMPORT, "document")):
        refused = api.post(path, params={"filename": "cv.pdf"}, files={name: ("cv.pdf", b"%PDF-1.4 broken")})
        assert (refused.status_code, refused.json()["code"]) == (400, "INVALID_DATA")
        assert "cv.pdf" in refused.json()["message"]
    assert api.ids("/recruit/v2/Candidates") == []
