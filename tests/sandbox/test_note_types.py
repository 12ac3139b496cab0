"""Kinds of notes, and the notes that are of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Api

TYPES = "/recruit/v2/settings/note_types"


def names(api: Api, **params: Any) -> dict[str, str]:
    response = api.get(TYPES, params=params)
    return {} if response.status_code == 204 else {each["name"]: each["id"] for each in response.json()["note_types"]}


def make(api: Api, *wanted: str) -> list[int]:
    response = api.post(TYPES, json={"note_types": [{"name": name} for name in wanted]})
    assert response.status_code == 201, response.text
    return [row["details"]["id"] for row in response.json()["note_types"]]


@pytest.fixture
def note(api: Api) -> dict[str, str]:
    (person,) = api.create("Candidates", {"Last_Name": "Ames"})
    return {"Note_Content": "They said yes", "Parent_Id": person, "se_module": "Candidates"}


def test_success_is_shouted_and_the_id_a_number(api: Api) -> None:
    response = api.post(TYPES, json={"note_types": [{"name": "Reference"}, {"name": "General"}, {"name": " "}, {}]})
    assert response.status_code == 202
    rows = response.json()["note_types"]
    assert [row["status"] for row in rows] == ["SUCCESS", "error", "error", "error"]
    assert [row["code"] for row in rows[1:]] == ["DUPLICATE_DATA", "INVALID_DATA", "MANDATORY_NOT_FOUND"]
    assert names(api)["Reference"] == str(rows[0]["details"]["id"])


def test_one_kind_is_the_default_and_lists_have_pages(api: Api) -> None:
    make(api, "Reference", "Salary")
    response = api.get(TYPES)
    assert [each["is_default"] for each in response.json()["note_types"]] == [True, False, False]
    assert list(names(api, page=2, per_page=2)) == ["Salary"]
    assert names(api, page=3, per_page=2) == {}


def test_a_kind_is_renamed(api: Api) -> None:
    reference, _ = make(api, "Reference", "Salary")
    ok = api.put(f"{TYPES}/{reference}", json={"note_types": [{"name": "Referee"}]})
    assert (ok.status_code, ok.json()["note_types"][0]["status"]) == (200, "SUCCESS")
    assert list(names(api)) == ["General", "Referee", "Salary"]
    for key, body, codes in (
        (reference, [{"name": "salary"}], ["DUPLICATE_DATA"]),
        (1, [{"name": "Other"}], ["INVALID_DATA"]),
        (reference, [{"name": "Referee"}, {"name": "More"}], ["SUCCESS", "INVALID_DATA"]),
    ):
        response = api.put(f"{TYPES}/{key}", json={"note_types": body})
        assert (response.status_code, [row["code"] for row in response.json()["note_types"]]) == (202, codes)


def test_a_note_is_of_a_kind_and_falls_back_to_the_default(api: Api, note: dict[str, str]) -> None:
    (reference,) = make(api, "Reference")
    default = names(api)["General"]
    plain, special = api.create("Notes", note, note | {"$type_id": str(reference)})
    assert [api.row("Notes", key)["$type_id"] for key in (plain, special)] == [default, str(reference)]
    api.put(f"/recruit/v2/Notes/{plain}", json={"data": [{"$type_id": str(reference)}]})
    assert api.row("Notes", plain)["$type_id"] == str(reference)
    gone = api.delete(f"{TYPES}/{reference}")
    assert gone.json()["note_types"][0] == {
        "code": "SUCCESS",
        "details": {"id": reference},
        "message": "note types deleted successfully",
        "status": "SUCCESS",
    }
    assert [api.row("Notes", key)["$type_id"] for key in (plain, special)] == [default, default]


def test_a_kind_nobody_has_is_a_fault_of_the_note(api: Api, note: dict[str, str]) -> None:
    response = api.post("/recruit/v2/Notes", json={"data": [note | {"$type_id": "1"}]})
    assert response.status_code == 202
    assert response.json()["data"][0]["details"]["api_name"] == "$type_id"


def test_the_default_kind_and_unknown_ones_stay_as_they_are(api: Api) -> None:
    for key in (names(api)["General"], "1"):
        response = api.delete(f"{TYPES}/{key}")
        assert (response.status_code, response.json()["note_types"][0]["code"]) == (202, "INVALID_DATA")
    assert list(names(api)) == ["General"]


def test_only_administrators_change_kinds(api: Api, act_as: Any) -> None:
    standard = act_as("Standard")
    (key,) = make(api, "Reference")
    refused = [
        standard.post(TYPES, json={"note_types": [{"name": "Mine"}]}),
        standard.put(f"{TYPES}/{key}", json={"note_types": [{"name": "Mine"}]}),
        standard.delete(f"{TYPES}/{key}"),
    ]
    assert [(each.status_code, each.json()["code"]) for each in refused] == [(403, "NO_PERMISSION")] * 3
    assert list(names(standard)) == ["General", "Reference"]


@pytest.mark.parametrize("body", [{}, {"note_types": []}, {"note_types": 5}, {"data": [{"name": "x"}]}])
def test_a_broken_envelope_is_refused(api: Api, body: dict[str, Any]) -> None:
    response = api.post(TYPES, json=body)
    assert response.status_code == 400
    assert response.json()["code"] in ("INVALID_DATA", "MANDATORY_NOT_FOUND")
