"""Photos of candidates and contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import httpx
    from conftest import Api

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(255, -1, -1))
NAMES = {"Candidates": {"Last_Name": "Ames"}, "Contacts": {"Last_Name": "Boyd"}}


def record(api: Api, module: str = "Candidates") -> str:
    return f"/recruit/v2/{module}/{api.create(module, NAMES[module])[0]}"


def put(api: Api, url: str, content: bytes, name: str = "photo.png") -> httpx.Response:
    return api.post(f"{url}/photo", files={"file": (name, content, "application/octet-stream")})


@pytest.mark.parametrize("module", NAMES)
def test_a_photo_comes_back_with_the_type_of_its_bytes(api: Api, module: str) -> None:
    url = record(api, module)
    assert api.get(f"{url}/photo").status_code == 204
    for content, kind in ((PNG, "image/png"), (JPEG, "image/jpeg")):
        stored = put(api, url, content)
        assert (stored.status_code, stored.json()["code"]) == (200, "SUCCESS")
        back = api.get(f"{url}/photo")
        assert (back.content, back.headers["content-type"]) == (content, kind)


def test_a_photo_that_is_deleted_is_gone(api: Api) -> None:
    url = record(api)
    put(api, url, PNG)
    assert api.delete(f"{url}/photo").json()["message"] == "photo deleted successfully"
    assert api.get(f"{url}/photo").status_code == 204
    assert api.delete(f"{url}/photo").status_code == 200


def test_the_photo_goes_with_its_record(api: Api) -> None:
    url = record(api)
    key = url.rpartition("/")[2]
    put(api, url, PNG)
    api.put(url, json={"data": [{"City": "Bergen"}]})
    assert api.get(f"{url}/photo").content == PNG
    api.delete(url)
    api.sandbox.load({"Candidates": [{"id": key, "Last_Name": "Ames"}]})
    assert api.get(f"{url}/photo").status_code == 204


def test_what_is_no_image_is_refused_and_the_old_photo_stays(api: Api) -> None:
    url = record(api)
    put(api, url, PNG)
    for content in (b"%PDF-1.7", b"", b"PNG"):
        refused = put(api, url, content)
        assert (refused.status_code, refused.json()["code"]) == (400, "INVALID_DATA")
    absent = api.post(f"{url}/photo", files={"other": ("photo.png", PNG)})
    assert (absent.status_code, absent.json()["code"]) == (400, "REQUIRED_PARAM_MISSING")
    assert api.get(f"{url}/photo").content == PNG


def test_other_modules_have_no_photos_and_unknown_records_neither(api: Api) -> None:
    (job,) = api.create("Job_Openings", {"Posting_Title": "Welder"})
    for method in ("GET", "DELETE"):
        wrong = api.request(method, f"/recruit/v2/Job_Openings/{job}/photo")
        assert (wrong.status_code, wrong.json()["code"]) == (400, "INVALID_MODULE")
        missing = api.request(method, "/recruit/v2/Candidates/1/photo")
        assert (missing.status_code, missing.json()["code"]) == (400, "INVALID_DATA")
    assert put(api, f"/recruit/v2/Job_Openings/{job}", PNG).json()["code"] == "INVALID_MODULE"
    assert put(api, "/recruit/v2/Candidates/1", PNG).json()["code"] == "INVALID_DATA"
