"""The plain calls of one record, whatever its module: what a write does is seen by a read, and the other way round."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.sandbox.conftest import Api

JOBS = "/recruit/v2/JobOpenings"
MODULES = [("Clients", "Client_Name"), ("Departments", "Department_Name"), ("Vendors", "Vendor_Name")]


def test_an_update_of_a_job_is_seen_by_a_read_of_it(api: Api) -> None:
    one, other = api.create("JobOpenings", {"Posting_Title": "Engineer"}, {"Posting_Title": "Baker"})
    answer = api.put(f"{JOBS}/{one}", json={"data": [{"Posting_Title": "Senior Engineer"}]})
    assert [result["details"]["id"] for result in answer.json()["data"]] == [one]
    titles = [api.get(f"{JOBS}/{key}").json()["data"][0]["Posting_Title"] for key in (one, other)]
    assert titles == ["Senior Engineer", "Baker"]


def test_a_job_that_is_not_there_is_no_content_and_cannot_be_updated(api: Api) -> None:
    assert api.get(f"{JOBS}/999").status_code == 204
    (result,) = api.put(f"{JOBS}/999", json={"data": [{"Posting_Title": "x"}]}).json()["data"]
    assert (result["code"], result["status"]) == ("INVALID_DATA", "error")


@pytest.mark.parametrize(("module", "field"), MODULES)
def test_an_update_of_one_record_changes_that_one(api: Api, module: str, field: str) -> None:
    one, other = api.create(module, {field: "One"}, {field: "Other"})
    answer = api.put(f"/recruit/v2/{module}/{one}", json={"data": [{field: "Changed"}]})
    assert answer.json()["data"][0]["details"]["id"] == one
    assert [api.row(module, key)[field] for key in (one, other)] == ["Changed", "Other"]


@pytest.mark.parametrize(("module", "field"), MODULES)
def test_a_record_that_was_deleted_is_gone_and_the_next_one_is_not(api: Api, module: str, field: str) -> None:
    one, other = api.create(module, {field: "One"}, {field: "Other"})
    (result,) = api.delete(f"/recruit/v2/{module}/{one}").json()["data"]
    assert (result["code"], result["details"]["id"]) == ("SUCCESS", one)
    assert [api.get(f"/recruit/v2/{module}/{key}").status_code for key in (one, other)] == [204, 200]
    (again,) = api.delete(f"/recruit/v2/{module}/{one}").json()["data"]
    assert again["code"] == "INVALID_DATA"


@pytest.mark.parametrize(("module", "field"), MODULES)
def test_a_search_finds_what_was_written_and_not_what_was_changed_since(api: Api, module: str, field: str) -> None:
    one, other = api.create(module, {field: "Aldermoor"}, {field: "Bexhill"})
    path, asked = f"/recruit/v2/{module}/search", {"criteria": f"({field}:equals:Aldermoor)"}
    assert api.ids(path, **asked) == [one]
    api.put(f"/recruit/v2/{module}", json={"data": [{"id": one, field: "Other"}, {"id": other, field: "Aldermoor"}]})
    assert api.ids(path, **asked) == [other]


def test_an_attachment_of_any_record_comes_back_byte_for_byte_until_it_is_deleted(api: Api) -> None:
    (client,) = api.create("Clients", {"Client_Name": "Bexhill"})
    place, content = f"/recruit/v2/Clients/{client}/Attachments", bytes(range(256))
    sent = api.post(place, params={"attachments_category": "Others"}, files={"file": ("a b.bin", content)})
    key = sent.json()["data"][0]["details"]["id"]
    assert api.get(f"{place}/{key}").content == content
    (result,) = api.delete(f"{place}/{key}").json()["data"]
    assert (result["code"], result["details"]["id"]) == ("SUCCESS", key)
    assert api.get(place).status_code == 204
    assert api.get(f"{place}/{key}").status_code != 200


def test_an_update_of_one_note_changes_that_one(api: Api) -> None:
    (client,) = api.create("Clients", {"Client_Name": "Bexhill"})
    rows = [{"Note_Content": text, "Parent_Id": client, "se_module": "Clients"} for text in ("one", "other")]
    keys = api.create("Notes", *rows)
    answer = api.put(f"/recruit/v2/Notes/{keys[0]}", json={"data": [{"Note_Content": "changed"}]})
    assert answer.json()["data"][0]["details"]["id"] == keys[0]
    assert [api.row("Notes", key)["Note_Content"] for key in keys] == ["changed", "other"]
