"""Assessments: their categories, the ratings and kinds of questions each allows, and the ids of questions.

Source: Create Assessment, Update Assessment, Zoho Recruit REST API v2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.engine.rules import Rules
from zrecruit_ext.sandbox.reply import RowFault
from zrecruit_ext.sandbox.shapes import is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zrecruit_ext.sandbox.engine.records import Records
    from zrecruit_ext.sandbox.users import User
    from zrecruit_ext.sandbox.validate import SchemaSet

__all__ = [
    "ASSESSMENTS",
    "CANDIDATES_CATEGORY",
    "INTERVIEWERS_CATEGORY",
    "AssessmentRules",
    "questions_of",
]

Body = dict[str, Any]

ASSESSMENTS, SECTIONS, QUESTIONS = "Assessments", "$sections", "questions"
CANDIDATES_CATEGORY, INTERVIEWERS_CATEGORY = "Candidate Assessment", "Interviewer Assessment"
STARS, THUMBS = "Star Rating", "Thumb Rating"
ANY_KIND = frozenset({"picklist", "multiselect", "radio", "boolean", "text", "textarea"})
ONE_KIND = frozenset({"textarea"})
# The page stars these in its tables of both calls.
NEEDED = ("Assessment_Name", "Category", "Type")
CLOSED = ("Category", "Type", "Rating_Type")


class AssessmentRules(Rules):
    """The rules of the module Assessments."""

    def __init__(self, records: Records, schemas: SchemaSet) -> None:
        self._records = records
        self._schemas = schemas

    def admit(self, before: Body | None, row: Body, actor: User) -> Body:  # noqa: ARG002 - one form for all rules
        """The row with the picklist values as they are spelt; judged together with what is stored."""
        if not is_object(row):
            return row
        for name in NEEDED:
            if row.get(name) in (None, ""):
                raise RowFault("MANDATORY_NOT_FOUND", "required field not found", api_name=name)
        self._schemas.check_row("Assessment", row)
        row = row | {name: self._picked(name, row[name]) for name in CLOSED if row.get(name)}
        check_category({**(before or {}), **row})
        return row

    def settle(self, before: Body | None, body: Body, actor: User) -> Body:  # noqa: ARG002
        """Stars where nothing is said, and an id for every section and question that has none yet."""
        known = set(ids_of(before or {}))
        sections = [self._numbered(section, known) for section in parts(body, SECTIONS)]
        return body | {"Rating_Type": body.get("Rating_Type") or STARS, SECTIONS: sections}

    def complete(self, fixtures: Mapping[str, Any]) -> None:
        """Number the questions that a fixture has brought."""
        module = self._records.catalog.module(ASSESSMENTS)
        for body in self._records.every(module) if ASSESSMENTS in fixtures else ():
            self._records.write(module, int(body["id"]), self.settle(body, body, self._records.users.administrator))

    def _picked(self, name: str, value: Any) -> str:
        picks = self._records.catalog.module(ASSESSMENTS).fields[name].picks
        found = next((pick for pick in picks if pick.casefold() == str(value).casefold()), None)
        if found is None:
            raise RowFault("INVALID_DATA", "invalid data", api_name=name, expected_data_type="picklist")
        return found

    def _numbered(self, section: Body, known: set[str]) -> Body:
        """An id that is not the assessment's own is a mistake or another's, and makes way for a fresh one."""
        questions = [self._with_id(question, known) for question in parts(section, QUESTIONS)]
        return self._with_id(section, known) | {QUESTIONS: questions}

    def _with_id(self, part: Body, known: set[str]) -> Body:
        if part.get("id") in known:
            known.discard(part["id"])
            return part
        return part | {"id": str(self._records.store.next_id())}


def check_category(body: Body) -> None:
    """Raises `RowFault` for thumbs or a kind of question that the category does not have."""
    category = body.get("Category")
    if body.get("Rating_Type") == THUMBS and category != INTERVIEWERS_CATEGORY:
        raise RowFault("INVALID_DATA", "invalid data", api_name="Rating_Type", expected_data_type="picklist")
    allowed = ANY_KIND if category == CANDIDATES_CATEGORY else ONE_KIND
    for question in questions_in(body):
        if question.get("data_type") not in allowed:
            raise RowFault(
                "INVALID_DATA", "invalid data", api_name=SECTIONS, expected_data_type="/".join(sorted(allowed))
            )


def parts(body: Body, name: str) -> list[Body]:
    found = body.get(name)
    return [each for each in found if is_object(each)] if is_array(found) else []


def questions_in(assessment: Body) -> Iterator[Body]:
    for section in parts(assessment, SECTIONS):
        yield from parts(section, QUESTIONS)


def questions_of(assessment: Body) -> dict[str, Body]:
    """The questions of a stored assessment by their id."""
    return {str(question.get("id")): question for question in questions_in(assessment)}


def ids_of(assessment: Body) -> Iterator[str]:
    yield from questions_of(assessment)
    for section in parts(assessment, SECTIONS):
        yield str(section.get("id"))
