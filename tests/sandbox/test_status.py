"""Statuses, stages, ratings, offers, cancelled interviews, blueprints; each write is read back through another call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Api

V2 = "/recruit/v2"


def change(api: Api, module: str, *rows: dict[str, Any]) -> Any:
    return api.put(f"{V2}/{module}/status", json={"data": list(rows)})


def codes(response: Any) -> list[list[str]]:
    return [[result["code"] for result in part] for part in response.json()["data"]]


def person_and_job(api: Api) -> tuple[str, str]:
    (person,) = api.create("Candidates", {"First_Name": "Ann", "Last_Name": "Doe", "Email": "ann@example.org"})
    (job,) = api.create("Job_Openings", {"Posting_Title": "Cook"})
    return person, job


def associate(api: Api, person: str, job: str) -> None:
    body = {"data": [{"jobids": [job], "ids": [person]}]}
    assert api.put(f"{V2}/Candidates/actions/associate", json=body).status_code == 200


def application(api: Api, person: str) -> dict[str, Any]:
    (row,) = api.get(f"{V2}/Candidates/{person}/Applications").json()["data"]
    found: dict[str, Any] = row
    return found


def contents_of_notes(api: Api, path: str) -> list[str]:
    response = api.get(f"{V2}/{path}/Notes")
    return [] if response.status_code == 204 else [note["Note_Content"] for note in response.json()["data"]]


def test_a_status_is_changed_and_answered_in_nested_lists(api: Api) -> None:
    first, second = api.create("Candidates", {"Last_Name": "Doe"}, {"Last_Name": "Roe"})
    response = change(
        api,
        "Candidates",
        {"ids": [first, second], "Candidate_Status": "Qualified", "comments": "Good talk"},
        {"ids": [first], "Candidate_Status": "Hired"},
    )
    assert response.status_code == 200
    assert codes(response) == [["SUCCESS", "SUCCESS"], ["SUCCESS"]]
    element = response.json()["data"][0][0]
    assert element["message"] == "status changed"
    assert element["details"].keys() == {"id", "Created_By", "Created_Time", "Modified_By", "Modified_Time"}
    assert [api.row("Candidates", key)["Candidate_Status"] for key in (first, second)] == ["Hired", "Qualified"]
    assert contents_of_notes(api, f"Candidates/{first}") == ["Good talk"]


def test_a_repeated_change_adds_no_second_note(api: Api) -> None:
    person, _ = person_and_job(api)
    for _ in range(2):
        assert change(api, "Candidates", {"ids": [person], "Candidate_Status": "Hired", "comments": "x"}).is_success
    assert contents_of_notes(api, f"Candidates/{person}") == ["x"]


def test_with_jobs_the_stage_changes_and_not_the_candidate(api: Api) -> None:
    person, job = person_and_job(api)
    associate(api, person, job)
    assert application(api, person)["Application_Status"] == "Associated"
    row = {"ids": [person], "jobids": [job], "Candidate_Status": "hired", "comments": "Starts in May"}
    assert codes(change(api, "Candidates", row)) == [["SUCCESS"]]
    assert application(api, person)["Application_Status"] == "Hired"
    assert api.row("Candidates", person)["Candidate_Status"] == "New"
    opening = api.row("Job_Openings", job)
    assert (opening["No_of_Candidates_Associated"], opening["No_of_Candidates_Hired"]) == (1, 1)
    assert contents_of_notes(api, f"Candidates/{person}") == ["Starts in May"]
    (shown,) = api.get(f"{V2}/Job_Openings/{job}/associate").json()["data"]
    assert (shown["id"], shown["Candidate_Status"]) == (person, "Hired")
    (seen,) = api.get(f"{V2}/Candidates/{person}/associate").json()["data"]
    assert (seen["id"], seen["Candidate_Status"]) == (job, "Hired")


def test_the_stage_also_changes_through_the_application(api: Api) -> None:
    person, job = person_and_job(api)
    associate(api, person, job)
    key = application(api, person)["id"]
    assert codes(change(api, "Applications", {"ids": [key], "Application_Status": "Rejected"})) == [["SUCCESS"]]
    assert api.ids(f"{V2}/Job_Openings/{job}/associate", candidate_statuses="Rejected") == [person]
    assert api.ids(f"{V2}/Job_Openings/{job}/associate", candidate_statuses="Associated") == []


def test_a_job_opening_is_closed(api: Api) -> None:
    _, job = person_and_job(api)
    assert codes(change(api, "Job_Openings", {"ids": [job], "Job_Opening_Status": "Filled"})) == [["SUCCESS"]]
    assert codes(change(api, "JobOpenings", {"ids": [job], "Job_Opening_Status": "On-Hold"})) == [["SUCCESS"]]
    assert api.row("Job_Openings", job)["Job_Opening_Status"] == "On-Hold"


def test_each_row_and_each_record_has_its_own_fault(api: Api) -> None:
    person, job = person_and_job(api)
    (other,) = api.create("Candidates", {"Last_Name": "Gone"})
    api.delete(f"{V2}/Candidates/{other}")
    response = change(
        api,
        "Candidates",
        {"ids": [person, "404", other], "Candidate_Status": "Qualified"},
        {"ids": [person]},
        {"Candidate_Status": "Qualified"},
        {"ids": [person], "Candidate_Status": "Sleepy"},
        {"ids": [person], "jobids": [job], "Candidate_Status": "Qualified"},
        {"ids": [person], "jobids": ["404"], "Candidate_Status": "Qualified"},
        {"ids": "x", "Candidate_Status": "Qualified"},
    )
    assert response.status_code == 202
    assert codes(response) == [
        ["SUCCESS", "INVALID_DATA", "ID_ALREADY_DELETED"],
        ["MANDATORY_NOT_FOUND"],
        ["MANDATORY_NOT_FOUND"],
        *[["INVALID_DATA"]] * 4,
    ]
    assert response.json()["data"][1][0]["details"] == {"api_name": "Candidate_Status"}
    assert api.row("Candidates", person)["Candidate_Status"] == "Qualified"


def test_a_status_of_the_organisation_is_known_once_a_record_holds_it(api: Api) -> None:
    person, _ = person_and_job(api)
    api.sandbox.load({"Candidates": [{"Last_Name": "Other", "Candidate_Status": "Sleepy"}]})
    assert codes(change(api, "Candidates", {"ids": [person], "Candidate_Status": "Sleepy"})) == [["SUCCESS"]]


@pytest.mark.parametrize("module", ["Interviews", "Offers", "Clients", "Documents", "Nonsense"])
def test_a_module_without_such_a_status_is_refused(api: Api, module: str) -> None:
    refused = change(api, module, {"ids": ["1"], "Candidate_Status": "New"})
    assert (refused.status_code, refused.json()["code"]) == (400, "INVALID_MODULE")


def test_jobs_are_named_for_candidates_only(api: Api) -> None:
    _, job = person_and_job(api)
    row = {"ids": [job], "jobids": [job], "Job_Opening_Status": "Filled"}
    assert codes(change(api, "Job_Openings", row)) == [["INVALID_DATA"]]


@pytest.mark.parametrize(
    ("standing", "code"),
    [
        ({"Is_Locked": True}, "RECORD_LOCKED"),
        ({"$gdpr": "restricted"}, "BLOCKED_RECORD"),
        ({"$gdpr": "opted-out"}, "BLOCKED_RECORD"),
    ],
)
def test_nothing_happens_to_a_candidate_that_is_barred(api: Api, standing: dict[str, Any], code: str) -> None:
    _, job = person_and_job(api)
    api.sandbox.load({"Candidates": [{"id": "901", "Last_Name": "Barred", **standing}]})
    pair = {"jobids": [job], "ids": ["901"]}
    (linked,) = api.put(f"{V2}/Candidates/actions/associate", json={"data": [pair]}).json()["data"]
    assert (linked["code"], [each["code"] for each in linked["details"]["error"]]) == ("FAILURE", [code])
    assert api.ids(f"{V2}/Job_Openings/{job}/associate") == []
    assert codes(change(api, "Candidates", {"ids": ["901"], "Candidate_Status": "Hired"})) == [[code]]
    rated = rate(api, {"jobid": job, "ids": ["901"], "rating": 3})
    assert [each["code"] for each in rated["details"]["error"]] == [code]
    assert api.row("Candidates", "901")["Candidate_Status"] == "New"


def test_an_update_moves_no_status_of_a_locked_record_or_one_in_a_blueprint(api: Api) -> None:
    rows = [{"id": "901", "Last_Name": "L", "Is_Locked": True}, {"id": "902", "Last_Name": "B", "$process_flow": True}]
    api.sandbox.load({"Candidates": rows})
    for key, code in (("901", "RECORD_LOCKED"), ("902", "CANNOT_PERFORM_ACTION")):
        path = f"{V2}/Candidates/{key}"
        response = api.put(path, json={"data": [{"Candidate_Status": "Hired", "City": "Oslo"}]})
        assert (response.status_code, response.json()["data"][0]["code"]) == (202, code)
        assert api.put(path, json={"data": [{"Candidate_Status": "New", "City": "Oslo"}]}).status_code == 200
        row = api.row("Candidates", key)
        assert (row["Candidate_Status"], row["City"]) == ("New", "Oslo")
    assert codes(change(api, "Candidates", {"ids": ["902"], "Candidate_Status": "Hired"})) == [["SUCCESS"]]


def test_an_upsert_changes_no_status(api: Api) -> None:
    person, _ = person_and_job(api)
    row = {"Last_Name": "Doe", "Email": "ann@example.org", "Candidate_Status": "Hired", "City": "Oslo"}
    response = api.post(f"{V2}/Candidates/upsert", json={"data": [row]})
    assert response.json()["data"][0]["action"] == "update"
    after = api.row("Candidates", person)
    assert (after["Candidate_Status"], after["City"]) == ("New", "Oslo")


def test_an_upsert_moves_no_status_of_other_modules_either(api: Api) -> None:
    api.sandbox.load({"Offers": [{"id": "930", "Offer_Name": "Cook", "Offer_Status": "Sent"}]})
    row = {"id": "930", "Offer_Name": "Chef", "Offer_Status": "Accepted"}
    assert api.post(f"{V2}/Offers/upsert", json={"data": [row]}).json()["data"][0]["action"] == "update"
    after = api.row("Offers", "930")
    assert (after["Offer_Name"], after["Offer_Status"]) == ("Chef", "Sent")


def rate(api: Api, row: dict[str, Any]) -> dict[str, Any]:
    result: dict[str, Any] = api.put(f"{V2}/Candidates/actions/rating", json={"data": [row]}).json()["data"][0]
    return result


def test_a_rating_belongs_to_the_candidate_in_one_job(api: Api) -> None:
    person, job = person_and_job(api)
    (other,) = api.create("Candidates", {"Last_Name": "Roe"})
    associate(api, person, job)
    result = rate(api, {"jobid": int(job), "ids": [int(person)], "rating": 4.5, "comments": "Fits"})
    assert result["details"] == {"jobid": job, "ids": f"[{person}]"}
    assert result["message"] == "Rating updated successfully"
    assert application(api, person)["Rating"] == 4.5
    assert api.row("Candidates", person)["Rating"] is None
    assert contents_of_notes(api, f"Candidates/{person}") == ["Fits"]
    failed = rate(api, {"jobid": job, "ids": [other, "404"], "rating": 1})
    assert (failed["code"], failed["details"]["ids"]) == ("FAILURE", "[]")
    assert [each["details"]["id"] for each in failed["details"]["error"]] == [other, "404"]
    assert rate(api, {"jobid": "404", "ids": [person], "rating": 1})["code"] == "INVALID_DATA"
    assert rate(api, {"jobid": job, "rating": 1})["code"] == "MANDATORY_NOT_FOUND"
    assert rate(api, {"jobid": job, "ids": [person], "rating": 9})["code"] == "INVALID_DATA"


def offer_status(api: Api, key: str, *rows: dict[str, Any]) -> Any:
    return api.put(f"{V2}/Offers/{key}/actions/status", json={"data": list(rows)})


def test_an_offer_is_accepted(api: Api) -> None:
    person, _ = person_and_job(api)
    (offer,) = api.create("Offers", {"Offer_Name": "Cook", "Candidate_Name": person})
    response = offer_status(api, offer, {"Offer_Status": "Accepted", "comments": "Signed"})
    assert (response.status_code, response.json()["data"][0]["message"]) == (200, "status changed")
    assert api.row("Offers", offer)["Offer_Status"] == "Accepted"
    assert contents_of_notes(api, f"Offers/{offer}") == ["Signed"]
    (listed,) = api.get(f"{V2}/Candidates/{person}/Offers").json()["data"]
    assert listed["Offer_Status"] == "Accepted"


def test_an_offer_status_that_cannot_be(api: Api) -> None:
    (offer,) = api.create("Offers", {"Offer_Name": "Cook"})
    faults = [
        (offer_status(api, offer, {"Offer_Status": "Sleepy"}), "INVALID_DATA"),
        (offer_status(api, offer, {}), "MANDATORY_NOT_FOUND"),
        (offer_status(api, "404", {"Offer_Status": "Sent"}), "INVALID_DATA"),
    ]
    assert [(r.status_code, r.json()["data"][0]["code"]) for r, _ in faults] == [(202, code) for _, code in faults]
    many = offer_status(api, offer, {"Offer_Status": "Sent"}, {"Offer_Status": "Accepted"})
    assert (many.status_code, many.json()["code"]) == (400, "INVALID_DATA")
    assert api.row("Offers", offer)["Offer_Status"] != "Sent"


def cancel(api: Api, key: str, row: Any) -> Any:
    return api.put(f"{V2}/Interviews/{key}/action/cancel", json={"data": [row]})


def interview(api: Api, **more: Any) -> str:
    person, job = person_and_job(api)
    row = {"id": "905", "Interview_Name": "Talk", "Candidate_Name": person, "Job_Opening_Name": job, **more}
    api.sandbox.load({"Interviews": [row]})
    return "905"


def test_an_interview_is_cancelled_without_a_code(api: Api) -> None:
    key = interview(api, Interview_Status="Scheduled")
    response = cancel(api, key, {"reason": "No-show", "feedback": "Confirmed"})
    assert response.status_code == 200
    assert response.json() == {
        "data": [{"details": {"id": key}, "message": "interview cancelled successfully", "status": "success"}]
    }
    row = api.row("Interviews", key)
    assert (row["Interview_Status"], row["Feedback"]) == ("Cancelled", "Confirmed")
    assert contents_of_notes(api, f"Interviews/{key}") == ["No-show"]


def test_an_interview_cancelled_by_an_update_is_in_the_same_state(api: Api) -> None:
    key = interview(api)
    api.put(f"{V2}/Interviews/{key}", json={"data": [{"Interview_Status": "Cancelled"}]})
    updated = api.row("Interviews", key)["Interview_Status"]
    api.put(f"{V2}/Interviews/{key}", json={"data": [{"Interview_Status": "Scheduled"}]})
    assert cancel(api, key, {}).status_code == 200
    assert api.row("Interviews", key)["Interview_Status"] == updated


def test_a_cancellation_that_fails(api: Api) -> None:
    key = interview(api, **{"$video_interview_issubmitted": True})
    reasons = {"the recorded video interview is answered already": cancel(api, key, {})}
    api.sandbox.load({"Interviews": [{"id": key, "$video_interview_issubmitted": False, "$process_flow": True}]})
    reasons["the interview is in a blueprint"] = cancel(api, key, {})
    person = api.row("Interviews", key)["Candidate_Name"]["id"]
    api.sandbox.load({"Candidates": [{"id": person, "Is_Locked": True}]})
    reasons["the candidate of the interview is locked"] = cancel(api, key, {})
    for message, refused in reasons.items():
        envelope = refused.json()
        assert (refused.status_code, envelope["code"], envelope["message"]) == (400, "INVALID_DATA", message)
    assert (cancel(api, "404", {}).status_code, cancel(api, "404", {}).json()["code"]) == (400, "INVALID_DATA")
    assert api.row("Interviews", key)["Interview_Status"] == "Scheduled"


def test_a_reason_of_the_wrong_type_is_the_rows_own_fault(api: Api) -> None:
    key = interview(api)
    response = cancel(api, key, {"reason": 5})
    assert (response.status_code, response.json()["data"][0]["details"]["api_name"]) == (202, "reason")
    assert api.row("Interviews", key)["Interview_Status"] == "Scheduled"


def revoke(api: Api, path: str, **params: str) -> Any:
    return api.put(f"{V2}/{path}/blueprint/revoke", params=params)


def test_a_record_leaves_its_blueprint(api: Api) -> None:
    api.sandbox.load({"Clients": [{"id": "910", "Client_Name": "Acme", "$process_flow": True}]})
    assert revoke(api, "Clients/910").json()["data"][0]["code"] == "SUCCESS"
    assert api.row("Clients", "910")["$process_flow"] is False
    again = revoke(api, "Clients/910")
    assert (again.status_code, again.json()["data"][0]["code"]) == (202, "CANNOT_PERFORM_ACTION")


def test_a_candidate_leaves_the_blueprint_of_one_job(api: Api) -> None:
    person, job = person_and_job(api)
    row = {"id": "911", "Candidate_Name": person, "Job_Opening_Name": job, "$process_flow": True}
    api.sandbox.load({"Applications": [row]})
    assert revoke(api, f"Candidates/{person}").json()["data"][0]["code"] == "CANNOT_PERFORM_ACTION"
    assert revoke(api, f"Candidates/{person}", job_opening_id=job).json()["data"][0]["code"] == "SUCCESS"
    assert application(api, person)["$process_flow"] is False
    assert revoke(api, f"Candidates/{person}", job_opening_id="404").status_code == 202


def test_a_blueprint_that_cannot_be_revoked(api: Api) -> None:
    api.sandbox.load({"Candidates": [{"id": "912", "Last_Name": "R", "$process_flow": True, "$gdpr": "restricted"}]})
    (job,) = api.create("Job_Openings", {"Posting_Title": "Cook"})
    refusals = {
        "Candidates/912": "RECORD_LOCKED",
        "Documents/912": "INVALID_MODULE",
        "Nonsense/912": "INVALID_MODULE",
    }
    for path, code in refusals.items():
        refused = revoke(api, path)
        assert (refused.status_code, refused.json()["code"]) == (400, code), path
    for path in ("Candidates/404", f"Job_Openings/{job}"):
        outside = revoke(api, path, job_opening_id=job)
        assert (outside.status_code, outside.json()["data"][0]["code"]) == (202, "CANNOT_PERFORM_ACTION")
    assert api.row("Candidates", "912")["$process_flow"] is True
