"""The samples of seed 003, word for word."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from zrecruit_client.models import Review, ReviewsBody, WriteResults

if TYPE_CHECKING:
    from conftest import Api

Row = dict[str, Any]

GOLDEN = Path(__file__).parents[2] / "golden" / "seed_003_samples.json"
SAMPLES: dict[str, Row] = json.loads(GOLDEN.read_text(encoding="utf-8"))
REQUESTS = {name.removeprefix("Request - "): body for name, body in SAMPLES.items() if name.startswith("Request")}
PREFIX = "100002000000"


def assessment(key: str, category: str, *questions: str) -> Row:
    asked = [{"id": PREFIX + each, "data_type": "textarea", "required": True} for each in questions]
    row = {"id": PREFIX + key, "Assessment_Name": category, "Category": category, "Type": "General"}
    return {**row, "$sections": [{"id": f"{key}1", "questions": asked}]}


def review(key: str, kind: str, **more: str) -> Row:
    return {"id": PREFIX + key, "Review_Type": kind, "Candidate_Name": "501", "Application_Name": "701", **more}


WORLD: dict[str, list[Row]] = {
    "Candidates": [{"id": "501", "Last_Name": "Doe"}],
    "Job_Openings": [{"id": "601", "Posting_Title": "Engineer"}],
    "Applications": [{"id": "701", "Candidate_Name": "501", "Job_Opening_Name": "601"}],
    "Assessments": [
        assessment("530720", "Recruiter's Assessment", "530756", "530760", "530764", "530770"),
        assessment("409006", "Interviewer Assessment", "409083"),
    ],
    "Interviews": [{"id": "801", "Candidate_Name": "501", "$video_interview_issubmitted": True}],
    "Reviews": [
        review("535255", "Candidate Submission"),
        review("526240", "Recruiter Submission"),
        review("819003", "Interviewer Submission", Interview_Name="801"),
    ],
}


@pytest.mark.parametrize("name", REQUESTS)
def test_a_sample_is_taken_and_read_back(api: Api, name: str) -> None:
    api.sandbox.load(WORLD)
    (row,) = REQUESTS[name]["data"]
    response = api.put("/recruit/v2/Reviews", json=REQUESTS[name])
    assert (response.status_code, response.json()["data"][0]["message"]) == (
        200,
        SAMPLES["Response"]["data"][0]["message"],
    )
    found = api.row("Reviews", row["id"])
    assert found["Review_Comments"] == row["Review_Comments"]
    assert found["Review_Type"] == name.removesuffix(" (Video Interviews Only)")


def test_the_samples_statuses_arrive(api: Api) -> None:
    api.sandbox.load(WORLD)
    for body in REQUESTS.values():
        assert api.put("/recruit/v2/Reviews", json=body).status_code == 200
    assert api.row("Applications", "701")["Application_Status"] == "New"
    candidate, interview = api.row("Candidates", "501"), api.row("Interviews", "801")
    assert (candidate["Candidate_Status"], candidate["Is_Locked"]) == ("Hired", True)
    assert (interview["Interview_Status"], interview["$interview_evaluationdone"]) == ("On-Hold", True)


@pytest.mark.parametrize("name", REQUESTS)
def test_every_key_of_a_sample_has_a_name_in_the_model(name: str) -> None:
    body = ReviewsBody.from_dict(REQUESTS[name])
    assert body.to_dict() == REQUESTS[name]
    (row,) = body.data
    assert isinstance(row, Review)
    parts = [row, row.status_info, *(row.answers or [])]
    assert [each.additional_properties for each in parts if each] == [{}] * len([each for each in parts if each])


def test_the_sample_answer_has_the_keys_of_the_sandboxs(api: Api) -> None:
    api.sandbox.load(WORLD)
    (sample,) = SAMPLES["Response"]["data"]
    (given,) = api.put("/recruit/v2/Reviews", json=REQUESTS["Recruiter Submission"]).json()["data"]
    assert (given.keys(), given["details"].keys()) == (sample.keys(), sample["details"].keys())
    assert WriteResults.from_dict(SAMPLES["Response"]).to_dict() == SAMPLES["Response"]
