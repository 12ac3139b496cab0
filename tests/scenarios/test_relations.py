"""Candidates on jobs, their stages and statuses: each story in both worlds, against the real sandbox."""

from __future__ import annotations

import asyncio
import datetime
from collections.abc import AsyncIterable, Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from zrecruit_client.api.actions import change_rating, change_status, revoke_blueprint
from zrecruit_client.api.candidates import associate_candidates
from zrecruit_client.api.interviews import cancel_interview
from zrecruit_client.models import (
    AssociateBody,
    AssociateRow,
    CancelInterviewBody,
    Candidate,
    FailedRecord,
    Interview,
    InterviewCancellation,
    JobOpening,
    RatingBody,
    RatingChange,
    Record,
    StatusChange,
    StatusChangeBody,
    Task,
)

from zrecruit_ext import AsyncRecruit, Credentials, Recruit, Results
from zrecruit_ext.errors import InputError, RowsFailed

if TYPE_CHECKING:
    from zrecruit_ext.results import RowOutcome


@dataclass
class Desk:
    """A client, and `do` to get the value of what its methods return."""

    zr: Any
    do: Callable[[Any], Any]

    def create(self, module: str, *rows: dict[str, Any]) -> list[str]:
        return [outcome.id for outcome in self.do(self.zr.module(module).create(rows)).raise_for_failures()]

    def pair(self) -> tuple[str, str]:
        """A candidate on a job."""
        (person,), (job,) = self.create("Candidates", {"Last_Name": "Doe"}), self.create("Job_Openings", COOK)
        self.do(self.zr.candidates.associate([person], [job])).raise_for_failures()
        return person, job


COOK = {"Posting_Title": "Cook"}


@pytest.fixture(params=[Recruit, AsyncRecruit])
def desk(request: pytest.FixtureRequest, recruit_sandbox: Any) -> Iterator[Desk]:
    credentials = Credentials(recruit_sandbox.client_id, recruit_sandbox.client_secret, recruit_sandbox.refresh_token)
    zr = request.param(credentials, sandbox_url=recruit_sandbox.url)
    with ExitStack() as stack:
        runner = stack.enter_context(asyncio.Runner())

        async def collected(values: AsyncIterable[Any]) -> list[Any]:
            return [value async for value in values]

        def asynchronous(value: Any) -> Any:
            return runner.run(collected(value) if isinstance(value, AsyncIterable) else value)

        def synchronous(value: Any) -> Any:
            return list(value) if isinstance(value, Iterator) else value

        stack.callback(zr.close if isinstance(zr, Recruit) else lambda: runner.run(zr.aclose()))
        yield Desk(zr, synchronous if isinstance(zr, Recruit) else asynchronous)


def facts(results: Results) -> list[tuple[int, str, str | None]]:
    return [(outcome.index, outcome.code, outcome.id) for outcome in results]


def test_a_status_has_one_outcome_per_id(desk: Desk) -> None:
    first, second = desk.create("Candidates", {"Last_Name": "Doe"}, {"Last_Name": "Roe"})
    results = desk.do(desk.zr.candidates.change_status([first, "404", second], "Qualified", comments="Good"))
    assert facts(results) == [(0, "SUCCESS", first), (1, "INVALID_DATA", "404"), (2, "SUCCESS", second)]
    assert [outcome.row for outcome in results] == [{"id": first}, {"id": "404"}, {"id": second}]
    with pytest.raises(RowsFailed, match="1 of 3 rows failed: row 1 INVALID_DATA"):
        results.raise_for_failures()
    assert desk.do(desk.zr.candidates.get(second)).candidate_status == "Qualified"
    (note,) = desk.do(desk.zr.candidates.notes(first).list())
    assert note.note_content == "Good"


def test_a_status_in_jobs_has_one_outcome_per_job_and_candidate(desk: Desk) -> None:
    people = desk.create("Candidates", {"Last_Name": "Doe"}, {"Last_Name": "Roe"})
    jobs = desk.create("Job_Openings", COOK, {"Posting_Title": "Chef"})
    desk.do(desk.zr.candidates.associate(people[:1], jobs))
    results = desk.do(desk.zr.candidates.change_status(people, "Hired", jobs))
    pairs = [(job, person) for job in jobs for person in people]
    assert [(outcome.row["jobid"], outcome.id, outcome.ok) for outcome in results] == [
        (job, person, person == people[0]) for job, person in pairs
    ]
    stages = [desk.do(desk.zr.job_openings.candidates(job)) for job in jobs]
    assert [[applicant.stage for applicant in held] for held in stages] == [["Hired"], ["Hired"]]
    assert desk.do(desk.zr.candidates.get(people[0])).candidate_status == "New"


def test_many_ids_go_in_calls_of_a_hundred(desk: Desk, recruit_sandbox: Any) -> None:
    ids = desk.create("Candidates", *({"Last_Name": f"Ek {number}"} for number in range(230)))
    results = desk.do(desk.zr.candidates.change_status(iter(ids), "Contacted"))
    assert [outcome.id for outcome in results.ok] == ids
    calls = [entry for entry in recruit_sandbox.journal() if entry["operation"] == "change_status"]
    assert len(calls) == 3
    assert desk.do(desk.zr.candidates.change_status([], "Contacted")) == Results()


def test_other_modules_have_their_own_statuses(desk: Desk) -> None:
    person, job = desk.pair()
    (application,) = [row.id for row in desk.do(desk.zr.job_openings.related(job, "Applications"))]
    (offer,) = desk.create("Offers", {"Offer_Name": "Cook", "Candidate_Name": person})
    changes = {"Job_Openings": (job, "Filled"), "Applications": (application, "Rejected"), "Offers": (offer, "Sent")}
    for name, (key, status) in changes.items():
        assert facts(desk.do(desk.zr.module(name).change_status([key], status))) == [(0, "SUCCESS", key)]
        assert status in desk.do(desk.zr.module(name).get(key)).to_dict().values()
    assert facts(desk.do(desk.zr.offers.change_status(["404", offer], "Accepted", comments="Signed"))) == [
        (0, "INVALID_DATA", "404"),
        (1, "SUCCESS", offer),
    ]
    assert desk.do(desk.zr.offers.get(offer)).offer_status == "Accepted"


@pytest.mark.parametrize(
    ("module", "arguments"),
    [
        ("Interviews", (["1"], "Cancelled")),
        ("Job_Openings", (["1"], "Filled", ["2"])),
        ("Candidates", ("123", "Hired")),
        ("Candidates", (["1"], "Hired", "2")),
        ("Candidates", (["x"], "Hired")),
    ],
)
def test_what_cannot_be_sent_is_not_sent(desk: Desk, recruit_sandbox: Any, module: str, arguments: Any) -> None:
    with pytest.raises(InputError):
        desk.do(desk.zr.module(module).change_status(*arguments))
    assert not [entry for entry in recruit_sandbox.journal() if entry["path"].startswith("/recruit/")]


def test_applicants_are_seen_from_both_sides_with_their_stage(desk: Desk) -> None:
    person, job = desk.pair()
    desk.do(desk.zr.candidates.change_status([person], "Qualified", [job])).raise_for_failures()
    (candidate,) = desk.do(desk.zr.job_openings.candidates(job))
    assert isinstance(candidate.record, Candidate)
    assert (candidate.record.id, candidate.record.last_name, candidate.stage) == (person, "Doe", "Qualified")
    (opening,) = desk.do(desk.zr.candidates.job_openings(person))
    assert isinstance(opening.record, JobOpening)
    assert (opening.record.id, opening.record.posting_title, opening.stage) == (job, "Cook", "Qualified")
    assert desk.do(desk.zr.job_openings.candidates(job, candidate_statuses=["Hired", "Rejected"])) == []
    assert desk.do(desk.zr.candidates.job_openings(person, posting_title="Chef")) == []
    assert len(desk.do(desk.zr.module("JobOpenings").candidates(job))) == 1


def test_a_related_list_has_the_model_of_its_module(desk: Desk) -> None:
    person, job = desk.pair()
    desk.create("Interviews", {"Interview_Name": "Talk", "Candidate_Name": person, "Job_Opening_Name": job})
    desk.create("Tasks", {"Subject": "Call", "Who_Id": person})
    kinds = {
        name: [type(row) for row in desk.do(desk.zr.candidates.related(person, name))]
        for name in ("Interviews", "Tasks", "Activities", "Job_Openings")
    }
    assert kinds == {"Interviews": [Interview], "Tasks": [Task], "Activities": [Record], "Job_Openings": [JobOpening]}


def test_generated_calls_answer_in_every_shape_of_the_service(desk: Desk) -> None:
    person, job = desk.pair()
    (other,) = desk.create("Candidates", {"Last_Name": "Roe"})

    def only(reply: Any) -> RowOutcome:
        (outcome,) = Results.of(desk.do(desk.zr.send(reply)))
        return outcome

    change = StatusChange(ids=[person], candidate_status="Contacted")
    nested = desk.do(desk.zr.send(change_status.call("Candidates", body=StatusChangeBody([change]))))
    assert isinstance(nested.data[0][0].details.modified_time, datetime.datetime)
    assert facts(Results.of(nested)) == [(0, "SUCCESS", person)]

    rated = change_rating.call(body=RatingBody([RatingChange(jobid=int(job), ids=[int(person)], rating=4)]))
    assert (only(rated).id, only(rated).details["jobid"]) == (person, job)

    both = AssociateBody([AssociateRow(jobids=[job], ids=[person, other])])
    reply = desk.do(desk.zr.send(associate_candidates.call(body=both)))
    details = reply.data[0].details
    assert (details.jobid, details.ids) == (job, f"[{other}]")
    (failed,) = details.error
    assert isinstance(failed, FailedRecord)
    assert (failed.code, failed.details.id) == ("ALREADY_ASSOCIATED", person)
    assert sorted(facts(Results.of(reply))) == [(0, "SUCCESS", other), (1, "ALREADY_ASSOCIATED", person)]

    (talk,) = desk.create("Interviews", {"Interview_Name": "Talk", "Candidate_Name": person, "Job_Opening_Name": job})
    body = CancelInterviewBody([InterviewCancellation(reason="No-show")])
    outcome = only(cancel_interview.call(talk, body=body))
    assert (outcome.ok, outcome.code, outcome.id) == (True, "SUCCESS", talk)
    assert desk.do(desk.zr.interviews.get(talk)).interview_status == "Cancelled"

    outcome = only(revoke_blueprint.call("Candidates", person))
    assert (outcome.ok, outcome.code) == (False, "CANNOT_PERFORM_ACTION")


def test_an_unknown_job_is_the_fault_of_every_pair_in_it(desk: Desk) -> None:
    people = desk.create("Candidates", {"Last_Name": "Doe"}, {"Last_Name": "Roe"})
    for call in (
        desk.zr.candidates.associate(people, ["404"]),
        desk.zr.candidates.change_status(people, "New", ["404"]),
    ):
        results = desk.do(call)
        assert facts(results) == [(number, "INVALID_DATA", key) for number, key in enumerate(people)]
        assert {outcome.details["id"] for outcome in results} == {"404"}
