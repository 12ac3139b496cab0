"""Reviews: what they change elsewhere, how often they may be changed, and where they show up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Api, Reviewers

Row = dict[str, Any]


def test_a_review_of_an_application_is_a_recruiters_and_knows_candidate_and_job(reviewers: Reviewers) -> None:
    found = reviewers.ok("rhea", {"Application_Name": "701", "Rating": 4, "Review_Comments": "Nice find."})
    assert (found["Review_Type"], found["Rating"], found["Review_Owner"]["name"]) == ("Recruiter Submission", 4, "rhea")
    assert (found["Candidate_Name"], found["Job_Opening_Name"]) == (
        {"name": "Doe", "id": "501"},
        {"name": "Engineer", "id": "601"},
    )


@pytest.mark.parametrize("path", ["Candidates/501", "Job_Openings/601", "Applications/701", "Interviews/804"])
def test_a_review_is_in_the_related_list_of_what_it_is_about(reviewers: Reviewers, path: str) -> None:
    by_interview = {"Interview_Name": "804", "Interview_Status": "Hired"}
    who, row = ("ivo", by_interview) if "Interviews" in path else ("rhea", {"Application_Name": "701", "Rating": 4})
    before = reviewers.api.ids(f"/recruit/v2/{path}/Reviews")
    key = reviewers.ok(who, row)["id"]
    assert set(reviewers.api.ids(f"/recruit/v2/{path}/Reviews")) - set(before) == {key}
    assert key in reviewers.api.ids("/recruit/v2/Reviews")


@pytest.mark.parametrize(
    ("info", "path", "field"),
    [
        ({"Application_Status": "On-hold"}, "Applications/701", "Application_Status"),
        ({"Candidate_Status": "qualified"}, "Candidates/501", "Candidate_Status"),
    ],
)
def test_a_review_moves_the_status_and_locks(reviewers: Reviewers, info: Row, path: str, field: str) -> None:
    module, key = path.split("/")
    assert reviewers.api.row(module, key)["Is_Locked"] is not True
    reviewers.ok("rhea", {"id": "1001", "Rating": 3, "$status_info": {**info, "lock": "true"}})
    found = reviewers.api.row(module, key)
    assert (found[field].lower(), found["Is_Locked"]) == (next(iter(info.values())).lower(), True)
    assert "$status_info" not in reviewers.api.row("Reviews", "1001")


@pytest.mark.parametrize("info", [{}, {"lock": "true"}, {"Application_Status": "", "lock": ""}, None])
def test_what_is_left_empty_changes_nothing(reviewers: Reviewers, info: Any) -> None:
    before = reviewers.api.row("Applications", "701")
    reviewers.ok("rhea", {"id": "1001", "Rating": 5, "$status_info": info})
    assert reviewers.api.row("Applications", "701") == before


def test_the_status_of_a_locked_record_stays(reviewers: Reviewers) -> None:
    info = {"Application_Status": "Hired", "lock": "true"}
    reviewers.ok("rhea", {"id": "1001", "Rating": 3, "$status_info": info})
    _, result = reviewers.write("rhea", {"id": "1001", "Rating": 1, "$status_info": {"Application_Status": "New"}})
    assert result["code"] == "RECORD_LOCKED"
    assert reviewers.api.row("Applications", "701")["Application_Status"] == "Hired"
    assert reviewers.api.row("Reviews", "1001")["Rating"] == 3


@pytest.mark.parametrize(
    "info",
    [
        {"Application_Status": "Splendid"},
        {"Application_Status": "New", "lock": "perhaps"},
        {"Application_Status": "New", "lock": True},
        "New",
    ],
)
def test_a_status_that_is_none_is_the_rows_error(reviewers: Reviewers, info: Any) -> None:
    status, result = reviewers.write("rhea", {"id": "1001", "Rating": 3, "$status_info": info})
    assert (status, result["code"]) == (202, "INVALID_DATA")
    assert reviewers.api.row("Applications", "701")["Application_Status"] == "Associated"


def test_an_application_is_only_moved_by_a_review_that_has_one(reviewers: Reviewers) -> None:
    row = {"Candidate_Name": "501", "Rating": 3, "$status_info": {"Application_Status": "New"}}
    status, result = reviewers.write("rhea", row)
    assert (status, result["details"]["api_name"]) == (202, "Application_Status")


def test_a_rejection_with_a_reason_is_taken(reviewers: Reviewers) -> None:
    info = {"Application_Status": "rejected"}
    row = {"id": "1001", "Rating": 1, "$status_info": info, "Reason_for_Rejection": "position filled"}
    assert reviewers.ok("rhea", row)["Reason_for_Rejection"] == "Position filled"
    assert reviewers.api.row("Applications", "701")["Application_Status"] == "Rejected"


def test_an_evaluation_finishes_its_interview(reviewers: Reviewers) -> None:
    assert not reviewers.api.row("Interviews", "802").get("$interview_evaluationdone")
    answers = [{"questionid": "9021", "score": 4, "comments": "Willing to work overtime."}]
    assessed = {"id": "902", "$answer": answers}
    row = {
        "id": "1005",
        "Interview_Status": "On-hold",
        "Assessment_Name": assessed,
        "Review_Comments": "Presents well.",
    }
    found = reviewers.ok("ivo", row)
    assert found["Assessment_Name"] == {"name": "Interviewer Assessment", "id": "902"}
    assert found["$answers"] == [{"question": "9021", "score": 4, "comments": "Willing to work overtime."}]
    done = reviewers.api.row("Interviews", "802")
    assert (done["Interview_Status"], done["$interview_evaluationdone"]) == ("On-Hold", True)
    assert (done["Reviewed_By"]["name"], done["$video_interview_isreviewed"]) == ("ivo", True)


def test_an_interview_of_two_is_done_when_both_have_spoken(reviewers: Reviewers) -> None:
    both = [{"id": key} for key in ("9002", "9003")]
    assert reviewers.api.put("/recruit/v2/Interviews/804", json={"data": [{"Interviewer": both}]}).status_code == 200
    row = {"Interview_Name": "804", "Interview_Status": "Hired"}
    reviewers.ok("ivo", row)
    assert reviewers.api.row("Interviews", "804")["$interview_evaluationdone"] is False
    assert reviewers.write("ivo", row)[1]["code"] == "DUPLICATE_DATA"
    reviewers.ok("stan", row)
    assert reviewers.api.row("Interviews", "804")["$interview_evaluationdone"] is True
    assert reviewers.write("ada", row)[1]["code"] == "DUPLICATE_DATA"


def test_an_interview_with_an_assessment_is_evaluated_with_its_answers(reviewers: Reviewers) -> None:
    row = {"Interview_Name": "805", "Interview_Status": "Hired"}
    assert "Assessment Data" in reviewers.write("ivo", row)[1]["message"]
    answers = [{"question": "9021", "comments": "Yes."}]
    assert reviewers.ok("ivo", {**row, "$answers": answers})["Assessment_Name"]["id"] == "902"


@pytest.mark.parametrize(
    ("who", "row", "times"),
    [
        ("rhea", {"id": "1001", "Rating": 2}, 3),
        ("rhea", {"id": "1002", "Rating": 2}, 1),
        ("rhea", {"id": "1003", "Rating": 2}, 0),
        ("ivo", {"id": "1004", "Interview_Status": "Hired"}, 0),
        ("ivo", {"id": "1005", "Interview_Status": "Hired"}, 1),
    ],
    ids=["recruiter", "candidate", "client", "interviewer", "interviewer of a video interview"],
)
def test_a_review_is_updated_as_often_as_its_type_allows(reviewers: Reviewers, who: str, row: Row, times: int) -> None:
    taken = [reviewers.write(who, row)[1]["code"] == "SUCCESS" for _ in range(3)]
    assert taken == [True] * times + [False] * (3 - times)


@pytest.mark.parametrize(
    ("who", "row", "message"),
    [
        ("stan", {"id": "1002", "Rating": 2}, "Permission denied to Add/Edit review"),
        ("ada", {"id": "1002", "Rating": 2}, "Permission denied to Add/Edit review"),
        ("stan", {"id": "1005", "Interview_Status": "Hired"}, "permission denied to change status of interview"),
    ],
)
def test_only_the_owner_updates_a_review(reviewers: Reviewers, who: str, row: Row, message: str) -> None:
    status, result = reviewers.write(who, row)
    assert (status, result["code"], result["message"]) == (202, "NO_PERMISSION", message)


@pytest.mark.parametrize(
    ("criteria", "keys"),
    [
        ("(Review_Type:equals:Client Submission)", {"1003"}),
        ("((Candidate_Name:equals:Doe)and(Rating:equals:3))", {"1001", "1007"}),
    ],
)
def test_reviews_are_found_by_what_they_hold(reviewers: Reviewers, criteria: str, keys: set[str]) -> None:
    path = "/recruit/v2/Reviews/search"
    assert set(reviewers.api.ids(path, criteria=criteria)) == keys
    reviewers.ok("rhea", {"id": "1001", "Rating": 5})
    assert set(reviewers.api.ids(path, criteria="(Rating:equals:5)")) == {"1001"}


def test_only_recruiters_reviews_can_be_deleted(reviewers: Reviewers) -> None:
    keys = ["1001", "1002", "1003", "1004"]
    response = reviewers.api.delete("/recruit/v2/Reviews", params={"ids": ",".join(keys)})
    assert response.status_code == 202
    assert [row["status"] for row in response.json()["data"]] == ["success", "error", "error", "error"]
    assert set(keys) & set(reviewers.api.ids("/recruit/v2/Reviews")) == set(keys[1:])


def test_good_rows_are_written_although_others_fail(reviewers: Reviewers) -> None:
    rows = [
        {"Candidate_Name": "501", "Rating": 4},
        {"Rating": 4},
        {"Candidate_Name": "999", "Rating": 4},
        {"Candidate_Name": "501", "Rating": "four"},
        {"Candidate_Name": "501", "Rating": 4, "Shoe_Size": 43},
        "no object",
        {"Candidate_Name": {"id": "501"}, "Application_Name": "701", "Rating": 5},
    ]
    response = reviewers.api.post("/recruit/v2/Reviews", json={"data": rows})
    assert response.status_code == 202
    codes = [row["code"] for row in response.json()["data"]]
    assert codes == ["SUCCESS", "MANDATORY_NOT_FOUND", *["INVALID_DATA"] * 4, "SUCCESS"]


def test_a_review_stays_about_what_it_is_about(reviewers: Reviewers, api: Api) -> None:
    api.create("Candidates", {"Last_Name": "Roe", "Email": "roe@example.org"})
    other = api.ids("/recruit/v2/Candidates", sort_by="id")[-1]
    _, result = reviewers.write("rhea", {"id": "1001", "Rating": 3, "Candidate_Name": other})
    assert result["details"]["api_name"] == "Candidate_Name"
    _, result = reviewers.write("rhea", {"Application_Name": "701", "Candidate_Name": other, "Rating": 3})
    assert (result["code"], result["details"]["api_name"]) == ("INVALID_DATA", "Candidate_Name")
    assert reviewers.ok("rhea", {"id": "1001", "Rating": 3, "Candidate_Name": "501"})["Candidate_Name"]["id"] == "501"


def test_a_loaded_review_knows_its_type_and_its_job_opening(api: Api, reviewers: Reviewers) -> None:
    rows = [{"id": "1100", "Interview_Name": "801"}, {"id": "1101", "Candidate_Name": "404"}, {"id": "1102"}]
    api.sandbox.load({"Reviews": rows})
    found = reviewers.api.row("Reviews", "1100")
    assert (found["Review_Type"], found["Candidate_Name"]["id"], found["Job_Opening_Name"]["id"]) == (
        "Interviewer Submission",
        "501",
        "601",
    )
    assert [reviewers.api.row("Reviews", key)["Review_Type"] for key in ("1101", "1102")] == [None, None]


def test_nobody_chooses_the_type_or_the_owner(reviewers: Reviewers) -> None:
    row = {"Candidate_Name": "501", "Rating": 3, "Review_Type": "Client Submission", "Review_Owner": "9002"}
    found = reviewers.ok("rhea", row)
    assert (found["Review_Type"], found["Review_Owner"]["name"]) == ("Recruiter Submission", "rhea")


def test_the_rules_hold_for_the_other_ways_to_write(reviewers: Reviewers, login: Any) -> None:
    response = login("rhea").post("/recruit/v2/Reviews/upsert", json={"data": [{"id": "1003", "Rating": 2}]})
    assert "clients" in response.json()["data"][0]["message"]
    response = login("rhea").put("/recruit/v2/Reviews/1001", json={"data": [{"Rating": 9}]})
    assert (response.status_code, response.json()["data"][0]["code"]) == (202, "INVALID_DATA")
    assert login("rhea").put("/recruit/v2/Reviews/1001", json={"data": [{"Rating": 2}]}).status_code == 200
    assert reviewers.api.row("Reviews", "1001")["Rating"] == 2


def test_an_answer_to_a_question_of_another_assessment_is_refused(reviewers: Reviewers) -> None:
    answers = [{"question": "9011", "score": 1}, {"question": "9021", "score": 1}]
    _, result = reviewers.write("rhea", {"id": "1007", "Rating": 2, "Assessment_Name": "901", "$answers": answers})
    assert (result["code"], result["details"]) == ("INVALID_DATA", {"api_name": "$answers", "id": "9021"})


def test_who_may_not_see_interviews_cannot_read_them(login: Any) -> None:
    response = login("sol").get("/recruit/v2/Interviews/801")
    assert (response.status_code, response.json()["message"]) == (403, "permission denied to view interview")
    assert login("ivo").get("/recruit/v2/Interviews/801").status_code == 200
