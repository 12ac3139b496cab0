"""Assessments: written on v2.1, read as any record, and answered by reviews."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Api

Row = dict[str, Any]
PATH = "/recruit/v2.1/Assessments"
RECRUITERS: Row = {"Assessment_Name": "Level 2", "Category": "Recruiter's Assessment", "Type": "General"}
INTERVIEWERS: Row = {**RECRUITERS, "Category": "Interviewer Assessment"}
CANDIDATES: Row = {**RECRUITERS, "Category": "Candidate Assessment"}


def asking(*kinds: str, **more: Any) -> Row:
    questions = [{"display_label": f"A {kind} question", "data_type": kind, **more} for kind in kinds]
    return {"$sections": [{"display_label": "All", "questions": questions}]}


def write(api: Api, row: Any) -> Row:
    response = api.post(PATH, json={"data": [row]})
    (result,) = response.json()["data"]
    assert response.status_code == (201 if result["code"] == "SUCCESS" else 202)
    return dict(result)


def test_an_assessment_is_read_back_with_ids_for_its_questions(api: Api) -> None:
    row = {**CANDIDATES, **asking("picklist", pick_list_values=[{"display_value": "Yes", "score": 5}])}
    key = write(api, row)["details"]["id"]
    found = api.row("Assessments", key)
    assert (found["Category"], found["Rating_Type"], found["Created_By"]["name"]) == (
        "Candidate Assessment",
        "Star Rating",
        "Ada Fairweather",
    )
    (section,) = found["$sections"]
    (question,) = section["questions"]
    assert question["pick_list_values"] == [{"display_value": "Yes", "score": 5}]
    assert len({key, section["id"], question["id"]}) == 3
    assert api.ids("/recruit/v2/Assessments") == [key]


def test_an_update_keeps_the_ids_of_questions_it_names(api: Api) -> None:
    key = write(api, {**RECRUITERS, **asking("textarea", "textarea")})["details"]["id"]
    first, second = api.row("Assessments", key)["$sections"][0]["questions"]
    kept = {**second, "display_label": "Changed", "required": True}
    sections = [{"display_label": "New", "questions": [kept, {**first, "id": "1"}]}]
    response = api.put(f"{PATH}/{key}", json={"data": [{**RECRUITERS, "$sections": sections}]})
    assert response.status_code == 200
    changed, fresh = api.row("Assessments", key)["$sections"][0]["questions"]
    assert (changed["id"], changed["display_label"]) == (second["id"], "Changed")
    assert fresh["id"] not in (first["id"], second["id"], "1")


def test_loaded_questions_get_the_ids_they_lack(api: Api) -> None:
    sections = [{"questions": [{"id": "7", "data_type": "textarea"}, {"data_type": "textarea"}, "odd"]}, "odd"]
    api.sandbox.load({"Assessments": [{"id": "1", **RECRUITERS, "$sections": sections}]})
    (section,) = api.row("Assessments", "1")["$sections"]
    first, second = section["questions"]
    assert first["id"] == "7"
    assert len({section["id"], first["id"], second["id"]}) == 3


def test_several_assessments_change_in_one_call(api: Api) -> None:
    keys = [write(api, row)["details"]["id"] for row in (RECRUITERS, INTERVIEWERS)]
    rows = [{**INTERVIEWERS, "id": key, "Description": f"No. {key}"} for key in (*keys, "1")]
    response = api.put(PATH, json={"data": rows})
    assert (response.status_code, [row["code"] for row in response.json()["data"]]) == (
        202,
        ["SUCCESS", "SUCCESS", "INVALID_DATA"],
    )
    assert [api.row("Assessments", key)["Description"] for key in keys] == [f"No. {key}" for key in keys]


@pytest.mark.parametrize(
    ("row", "code", "field"),
    [
        ({**RECRUITERS, "Assessment_Name": ""}, "MANDATORY_NOT_FOUND", "Assessment_Name"),
        ({"Assessment_Name": "X", "Type": "General"}, "MANDATORY_NOT_FOUND", "Category"),
        ({"Assessment_Name": "X", "Category": "Candidate Assessment"}, "MANDATORY_NOT_FOUND", "Type"),
        ({**RECRUITERS, "Category": "Client's Assessment"}, "INVALID_DATA", "Category"),
        ({**RECRUITERS, "Type": "Guesswork"}, "INVALID_DATA", "Type"),
        ({**INTERVIEWERS, "Rating_Type": "Smiley Rating"}, "INVALID_DATA", "Rating_Type"),
        ({**RECRUITERS, "Rating_Type": "Thumb Rating"}, "INVALID_DATA", "Rating_Type"),
        ({**CANDIDATES, "Rating_Type": "Thumb Rating"}, "INVALID_DATA", "Rating_Type"),
        ({**RECRUITERS, **asking("radio")}, "INVALID_DATA", "$sections"),
        ({**INTERVIEWERS, **asking("textarea", "text")}, "INVALID_DATA", "$sections"),
        ({**CANDIDATES, **asking("drawing")}, "INVALID_DATA", "$sections"),
        ({**CANDIDATES, "$sections": "all"}, "INVALID_DATA", "$sections"),
        ({**CANDIDATES, **asking("text", qualifier={"weightage": "much"})}, "INVALID_DATA", "$sections"),
        ("no object", "INVALID_DATA", "data"),
    ],
)
def test_what_a_category_does_not_allow_is_the_rows_error(api: Api, row: Any, code: str, field: str) -> None:
    result = write(api, row)
    assert (result["code"], result["details"]["api_name"]) == (code, field)
    assert api.ids("/recruit/v2/Assessments") == []


@pytest.mark.parametrize(
    "row",
    [
        {**INTERVIEWERS, "Rating_Type": "Thumb Rating", **asking("textarea")},
        {**CANDIDATES, **asking("picklist", "multiselect", "radio", "boolean", "text", "textarea")},
        {**RECRUITERS, "Type": "Background Screening", **asking("textarea")},
    ],
)
def test_what_a_category_allows_is_stored(api: Api, row: Row) -> None:
    found = api.row("Assessments", write(api, row)["details"]["id"])
    assert {name: found[name] for name in ("Category", "Type")} == {name: row[name] for name in ("Category", "Type")}


def test_a_stored_section_must_fit_a_new_category(api: Api) -> None:
    key = write(api, {**CANDIDATES, **asking("radio")})["details"]["id"]
    response = api.put(f"{PATH}/{key}", json={"data": [RECRUITERS]})
    assert (response.status_code, response.json()["data"][0]["details"]["api_name"]) == (202, "$sections")
    assert api.row("Assessments", key)["Category"] == "Candidate Assessment"


def test_the_generic_path_knows_the_same_rules(api: Api) -> None:
    response = api.post("/recruit/v2/Assessments", json={"data": [{**RECRUITERS, "Rating_Type": "Thumb Rating"}]})
    assert (response.status_code, response.json()["data"][0]["code"]) == (202, "INVALID_DATA")


def test_a_scope_for_other_modules_is_not_enough(api: Api) -> None:
    grant = {"grant_type": "client_credentials", "soid": f"ZohoRecruit.{api.sandbox.org_id}"}
    token = api.token(**grant, scope="ZohoRecruit.modules.review.ALL").json()["access_token"]
    header = {"Authorization": f"Zoho-oauthtoken {token}"}
    response = api.post(PATH, json={"data": [RECRUITERS]}, headers=header)
    assert (response.status_code, response.json()["code"]) == (401, "OAUTH_SCOPE_MISMATCH")


def test_questions_made_here_are_answered_by_a_review(api: Api) -> None:
    (candidate,) = api.create("Candidates", {"Last_Name": "Doe"})
    key = write(api, {**RECRUITERS, **asking("textarea", required=True)})["details"]["id"]
    question = api.row("Assessments", key)["$sections"][0]["questions"][0]["id"]
    row = {"Candidate_Name": candidate, "Rating": 4, "Assessment_Name": key}
    refused = api.post("/recruit/v2/Reviews", json={"data": [row]}).json()["data"][0]
    assert refused["message"].startswith("For mandatory questions")
    (review,) = api.create("Reviews", {**row, "$answers": [{"question": question, "score": 3}]})
    assert api.row("Reviews", review)["$answers"] == [{"question": question, "score": 3}]
