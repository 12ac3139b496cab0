"""A candidate is assessed and reviewed: the same story four ways, and through typed models and calls."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from zrecruit_client.api.assessments import create_assessments, update_assessment
from zrecruit_client.api.reviews import create_reviews, update_review
from zrecruit_client.models import (
    Assessment,
    AssessmentQuestion,
    AssessmentsBody,
    AssessmentSection,
    Review,
    ReviewAnswer,
    ReviewsBody,
    ReviewStatusInfo,
)

from zrecruit_ext import AsyncRecruit, Credentials, Recruit, Results
from zrecruit_ext.errors import RowsFailed

Sandbox = Any

CANDIDATE = {"id": "501", "Last_Name": "Doe", "Candidate_Status": "New"}
QUESTION = AssessmentQuestion(display_label="Why us?", data_type="textarea", required=True)


@pytest.fixture
def candidate(recruit_sandbox: Sandbox) -> str:
    recruit_sandbox.load({"Candidates": [CANDIDATE]})
    return CANDIDATE["id"]


def test_a_review_is_written_read_changed_listed_and_deleted(open_way: Callable[..., Any], candidate: str) -> None:
    reviews, candidates = open_way("Reviews"), open_way("Candidates")
    info = {"Candidate_Status": "Qualified", "lock": "false"}
    good = {"Candidate_Name": candidate, "Rating": 4, "$status_info": info}
    added, refused = reviews.create([good, {"Candidate_Name": candidate, "Rating": 7}])
    assert added.ok
    assert (refused.ok, refused.message) == (False, "The value of Candidate Rating must be within 1 to 5")
    assert candidates.get(candidate)["Candidate_Status"] == "Qualified"
    assert reviews.update([{"id": added.id, "Rating": 2, "Review_Comments": "On second thought."}])[0].ok
    found = reviews.get(added.id)
    assert (found["Rating"], found["Review_Comments"], found["Review_Type"]) == (
        2,
        "On second thought.",
        "Recruiter Submission",
    )
    assert [row["id"] for row in reviews.list()] == [added.id]
    assert reviews.delete([added.id])[0].ok
    assert reviews.list() == []


def assessed(candidate: str, assessment: str, question: str) -> Review:
    """A review with the answer to one question."""
    return Review(
        candidate_name=candidate,
        rating=4,
        assessment_name=assessment,
        answers=[ReviewAnswer(question=question, score=5, comments="For the people.")],
        status_info=ReviewStatusInfo(candidate_status="Qualified", lock="false"),
    )


def questionnaire() -> Assessment:
    section = AssessmentSection(display_label="All", questions=[QUESTION])
    return Assessment(assessment_name="Level 2", category="Recruiter's Assessment", type_="General", sections=[section])


def test_models_carry_what_the_service_takes(recruit_sandbox: Sandbox, candidate: str) -> None:
    with Recruit(credentials_of(recruit_sandbox), sandbox_url=recruit_sandbox.url) as zr:
        made = Results.of(zr.send(create_assessments.call(body=AssessmentsBody([questionnaire()]))))
        assessment = zr.module("Assessments").get(str(made[0].id))
        (question,) = assessment.sections[0].questions
        (added,) = zr.reviews.create([assessed(candidate, assessment.id, question.id)]).raise_for_failures()

        review = zr.reviews.get(str(added.id))
        assert (review.rating, review.assessment_name.name, review.answers[0].score) == (4, "Level 2", 5)
        assert zr.candidates.get(candidate).candidate_status == "Qualified"
        assert [each.id for each in zr.candidates.related(candidate, "Reviews")] == [added.id]

        review.rating = 1
        assert zr.reviews.update([review])[0].ok
        assert zr.reviews.get(review.id).rating == 1

        body = AssessmentsBody([Assessment(assessment_name="Level 3", category="Client", type_="General")])
        with pytest.raises(RowsFailed, match="INVALID_DATA"):
            Results.of(zr.send(update_assessment.call(assessment.id, body=body))).raise_for_failures()


def test_models_carry_it_in_the_asynchronous_world_too(recruit_sandbox: Sandbox, candidate: str) -> None:
    async def main() -> None:
        async with AsyncRecruit(credentials_of(recruit_sandbox), sandbox_url=recruit_sandbox.url) as zr:
            made = Results.of(await zr.send(create_assessments.call(body=AssessmentsBody([questionnaire()]))))
            assessment = await zr.module("Assessments").get(str(made[0].id))
            (question,) = assessment.sections[0].questions
            (added,) = await zr.reviews.create([assessed(candidate, assessment.id, question.id)])
            assert added.ok
            review = await zr.reviews.get(str(added.id))
            assert (review.rating, review.answers[0].comments) == (4, "For the people.")
            assert (await zr.candidates.get(candidate)).candidate_status == "Qualified"
            assert [each.id async for each in zr.candidates.related(candidate, "Reviews")] == [added.id]

    asyncio.run(main())


def test_the_generated_calls_say_what_became_of_each_row(recruit_sandbox: Sandbox, candidate: str) -> None:
    with Recruit(credentials_of(recruit_sandbox), sandbox_url=recruit_sandbox.url) as zr:
        rows = [Review(candidate_name=candidate, rating=3), Review(candidate_name=candidate)]
        added, refused = Results.of(zr.send(create_reviews.call(body=ReviewsBody(rows))))
        assert (added.ok, refused.message) == (True, "You cannot add a review without specifying a Rating")
        changed = zr.send(update_review.call(str(added.id), body=ReviewsBody([Review(rating=5)])))
        assert Results.of(changed)[0].ok
        assert zr.reviews.get(str(added.id)).rating == 5


def credentials_of(sandbox: Sandbox) -> Credentials:
    return Credentials(sandbox.client_id, sandbox.client_secret, sandbox.refresh_token)
