"""An organisation with everybody and everything that reviews are about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Api, Judge

    from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox

Row = dict[str, Any]

PEOPLE = {"rhea": "Recruiter", "stan": "Standard", "ivo": "Interviewer", "sol": "Sourcer"}
RHEA, STAN, IVO, SOL = IDS = ("9001", "9002", "9003", "9004")
CANDIDATE, JOB, APPLICATION = "501", "601", "701"


def question(key: str, **more: Any) -> Row:
    return {"id": key, "display_label": f"Question {key}", "data_type": "textarea", "required": False, **more}


def assessment(key: str, category: str, *questions: Row) -> Row:
    sections = [{"id": f"{key}0", "display_label": "All", "questions": list(questions)}]
    return {"id": key, "Assessment_Name": category, "Category": category, "Type": "General", "$sections": sections}


def interview(key: str, **more: Any) -> Row:
    row = {"Interview_Name": f"Interview {key}", "Candidate_Name": CANDIDATE, "Job_Opening_Name": JOB}
    return {"id": key, **row, "Interviewer": [{"id": IVO, "name": "ivo"}], **more}


def review(key: str, kind: str, owner: str, **more: Any) -> Row:
    return {"id": key, "Review_Type": kind, "Review_Owner": owner, "Candidate_Name": CANDIDATE, **more}


WORLD: dict[str, list[Row]] = {
    "users": [
        {"id": key, "full_name": name, "profile": profile}
        for key, (name, profile) in zip(IDS, PEOPLE.items(), strict=True)
    ],
    "Candidates": [{"id": CANDIDATE, "Last_Name": "Doe", "Candidate_Status": "New"}],
    "Job_Openings": [{"id": JOB, "Posting_Title": "Engineer"}],
    "Applications": [
        {"id": APPLICATION, "Candidate_Name": CANDIDATE, "Job_Opening_Name": JOB, "Application_Status": "Associated"}
    ],
    "Assessments": [
        assessment("901", "Recruiter's Assessment", question("9011", required=True), question("9012")),
        assessment("902", "Interviewer Assessment", question("9021")),
        assessment("903", "Candidate Assessment", question("9031", data_type="radio")),
    ],
    "Interviews": [
        interview("801", Venue="Room 4"),
        interview("802", **{"$interview_type": 1}),
        interview("803", **{"$interview_type": 2, "$video_interview_issubmitted": False}),
        interview("804", **{"$interview_type": 2, "$video_interview_issubmitted": True}),
        interview("805", **{"$interview_type": 1}, Questionnaire_Name="902"),
    ],
    "Reviews": [
        review("1001", "Recruiter Submission", RHEA, Application_Name=APPLICATION, Rating=3),
        review("1002", "Candidate Submission", RHEA, Application_Name=APPLICATION, Assessment_Name="903"),
        review("1003", "Client Submission", RHEA, Rating=2),
        review("1004", "Interviewer Submission", IVO, Interview_Name="801", Interview_Status="Hired"),
        review("1005", "Interviewer Submission", IVO, Interview_Name="802"),
        review("1006", "Interviewer Submission", IVO, Interview_Name="803"),
        review("1007", "Recruiter Submission", RHEA, Rating=3, Assessment_Name="901"),
    ],
}


class Reviewers:
    """Writes reviews as one of the people, and looks at what is there as the administrator."""

    def __init__(self, api: Api, login: Callable[[str], Api]) -> None:
        self.api = api
        self._login = login

    def write(self, who: str, row: Row, module: str = "Reviews") -> tuple[int, Row]:
        """Status and row result; a row with an id is an update."""
        client = self._login(who)
        send = client.put if "id" in row else client.post
        response = send(f"/recruit/v2/{module}", json={"data": [row]})
        (result,) = response.json()["data"]
        return response.status_code, result

    def ok(self, who: str, row: Row) -> Row:
        """The review as it reads after a write that must succeed."""
        _, result = self.write(who, row)
        assert result["code"] == "SUCCESS", result
        return self.api.row("Reviews", result["details"]["id"])


@pytest.fixture
def login(recruit_sandbox: RecruitSandbox, judge: Judge, api: Api) -> Iterator[Callable[[str], Api]]:
    """Log in as a user by name; `ada` is the administrator."""
    recruit_sandbox.load(WORLD)
    names = dict(zip(IDS, PEOPLE, strict=True))
    tokens = {names.get(user["id"], "ada"): user["refresh_token"] for user in reversed(recruit_sandbox.users())}
    opened: dict[str, Api] = {}

    def enter(name: str) -> Api:
        if name not in opened:
            opened[name] = type(api)(recruit_sandbox, judge, tokens[name]).login()
        return opened[name]

    yield enter
    for client in opened.values():
        client.close()


@pytest.fixture
def reviewers(api: Api, login: Callable[[str], Api]) -> Reviewers:
    return Reviewers(api, login)
