"""The assessment of a review: which one may be used, and whether its questions are answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.assessments import ASSESSMENTS, CANDIDATES_CATEGORY, INTERVIEWERS_CATEGORY, questions_of
from zrecruit_ext.sandbox.reply import RowFault
from zrecruit_ext.sandbox.reviews.faults import refused
from zrecruit_ext.sandbox.reviews.kinds import CANDIDATES_OWN, INTERVIEWERS, key_of
from zrecruit_ext.sandbox.shapes import is_object

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.engine.records import Records

__all__ = ["check_assessment"]

Body = dict[str, Any]

NAME, ANSWERS = "Assessment_Name", "$answers"


def check_assessment(records: Records, kind: str, row: Body, expected: str | None) -> Body:
    """The row with its assessment as an id and its answers in one form.

    `expected` is the assessment the review or its interview has already. Raises `RowFault`.
    """
    answers = answers_of(row)
    if kind == CANDIDATES_OWN:
        if row.get(NAME) or answers:
            raise refused("candidate's answers")
        return row
    key = key_of(row.get(NAME)) or expected
    if key is None and not row.get(NAME):
        if answers:
            raise refused("no answers")
        return row
    assessment = records.body(records.catalog.module(ASSESSMENTS), key)
    if assessment is None:
        raise refused("unknown assessment")
    check_category(kind, assessment)
    check_answers(assessment, answers, expected is not None)
    return row | {NAME: assessment["id"]} | ({ANSWERS: answers} if answers else {})


def answers_of(row: Body) -> list[Body]:
    """The answers beside the assessment or inside it, each with its question under the one name."""
    named = row.get(NAME)
    inside = named.get("$answer") if is_object(named) else None
    found: list[Body] = row.get(ANSWERS) or inside or []
    return [
        {"question": each.get("question") or each.get("questionid")}
        | {name: value for name, value in each.items() if name not in ("question", "questionid")}
        for each in found
    ]


def check_category(kind: str, assessment: Body) -> None:
    category = assessment.get("Category")
    if (category == INTERVIEWERS_CATEGORY) != (kind == INTERVIEWERS):
        raise refused("interview assessment")
    if category == CANDIDATES_CATEGORY:
        raise refused("candidate's assessment")


def check_answers(assessment: Body, answers: list[Body], expected: bool) -> None:
    questions = questions_of(assessment)
    if expected and questions and not answers:
        raise refused("no answers")
    for each in answers:
        if each["question"] not in questions:
            raise RowFault("INVALID_DATA", "invalid data", api_name=ANSWERS, id=str(each["question"]))
    answered = {each["question"] for each in answers if is_answer(each)}
    if any(facts.get("required") and key not in answered for key, facts in questions.items()):
        raise refused("mandatory questions")


def is_answer(each: Body) -> bool:
    return each.get("score") is not None or bool(str(each.get("comments") or "").strip())
