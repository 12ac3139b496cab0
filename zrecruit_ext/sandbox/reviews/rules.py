"""A review on its way in: the order in which it is judged, and what is stored of it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.engine.rules import Rules
from zrecruit_ext.sandbox.reply import RowFault
from zrecruit_ext.sandbox.reviews.answers import check_assessment
from zrecruit_ext.sandbox.reviews.faults import refused
from zrecruit_ext.sandbox.reviews.interviews import INTERVIEWS, REVIEWS, check_open, check_video, evaluate
from zrecruit_ext.sandbox.reviews.kinds import (
    CANDIDATES_OWN,
    CLIENTS,
    INTERVIEW,
    INTERVIEWERS,
    KIND,
    RECRUITERS,
    check_owner,
    check_rights,
    key_of,
    kind_of,
)
from zrecruit_ext.sandbox.reviews.outcome import INFO, apply_outcome, check_outcome, known_value
from zrecruit_ext.sandbox.reviews.subject import SENT, SUBJECT, stored_subject, subject_of
from zrecruit_ext.sandbox.shapes import is_object

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zrecruit_ext.sandbox.engine.records import Records
    from zrecruit_ext.sandbox.users import User
    from zrecruit_ext.sandbox.validate import SchemaSet

__all__ = ["ReviewRules"]

Body = dict[str, Any]

STATUS, RATING = "Interview_Status", "Rating"


class ReviewRules(Rules):
    """The rules of the module Reviews."""

    def __init__(self, records: Records, schemas: SchemaSet) -> None:
        self._records = records
        self._schemas = schemas

    def admit(self, before: Body | None, row: Body, actor: User) -> Body:
        """Rights first, then what the kind of the review allows, then what the row says."""
        if not is_object(row):
            return row
        kind = kind_of(before, row)
        check_rights(kind, actor)
        if before is not None:
            self._check_changeable(kind, before, actor)
        check_range(row.get(RATING))
        self._schemas.check_row("Review", row)
        subject = subject_of(self._records, before, row)
        interview = self._interview(subject) if kind == INTERVIEWERS else None
        if interview is not None:
            check_open(self._records, interview, before, actor)
        row = self._check_values(kind, row)
        row = check_assessment(self._records, kind, row, expected_assessment(before, interview))
        return check_outcome(self._records, row, subject) | {name: subject.get(name) for name in SENT if name in row}

    def settle(self, before: Body | None, body: Body, actor: User) -> Body:
        """What follows from the review: its kind, its job opening, the statuses of what it is about."""
        info: Body = body.pop(INFO, None) or {}
        if before is None:
            body |= self._derived(body)
        interview = self._interview(stored_subject(body))
        if body[KIND] == INTERVIEWERS and interview is not None:
            evaluate(self._records, interview, body, actor)
        apply_outcome(self._records, info, body, actor)
        return body

    def complete(self, fixtures: Mapping[str, Any]) -> None:
        """Fill in what follows from the reviews that a fixture has brought; one that fits nothing stays as it is."""
        module = self._records.catalog.module(REVIEWS)
        for body in self._records.every(module) if REVIEWS in fixtures else ():
            with suppress(RowFault):
                self._records.write(module, int(body["id"]), body | self._derived(body))

    def deleting(self, body: Body, actor: User) -> None:
        kind = kind_of(body, {})
        check_rights(kind, actor)
        if kind != RECRUITERS:
            raise RowFault("INVALID_DATA", f"only a {RECRUITERS} review can be deleted", id=body["id"])

    def _derived(self, body: Body) -> Body:
        """The kind of a review, and the candidate and the job opening that its application or interview knows."""
        subject = subject_of(self._records, None, body)
        found = {name: self._records.find_lookup(SUBJECT[name], key) for name, key in subject.items()}
        return {**found, KIND: kind_of(body, {})}

    def _check_changeable(self, kind: str, before: Body, actor: User) -> None:
        """How often a review may be updated follows from its kind; a recruiter's as often as its owner likes."""
        if kind == CLIENTS:
            raise refused("client")
        interview = self._interview(stored_subject(before))
        if kind == INTERVIEWERS and interview is not None:
            check_video(interview)
        check_owner(kind, before, actor)
        if kind == CANDIDATES_OWN and before.get(RATING) is not None:
            raise refused("candidate's assessment")

    def _check_values(self, kind: str, row: Body) -> Body:
        """Rating or interview status, whichever the kind needs; the status as interviews spell it."""
        if kind != INTERVIEWERS and row.get(RATING) is None:
            raise refused("no rating")
        if kind == INTERVIEWERS and not row.get(STATUS):
            raise refused("no interview status")
        if not row.get(STATUS):
            return row
        status = known_value(self._records, INTERVIEWS, STATUS, row[STATUS])
        if status is None:
            raise refused("interview status")
        return row | {STATUS: status}

    def _interview(self, subject: Body) -> Body | None:
        return self._records.body(self._records.catalog.module(INTERVIEWS), subject.get(INTERVIEW))


def check_range(rating: Any) -> None:
    number = isinstance(rating, (int, float)) and not isinstance(rating, bool)
    if number and not 1 <= rating <= 5:
        raise refused("rating range")


def expected_assessment(before: Body | None, interview: Body | None) -> str | None:
    """The assessment that is there already: of the review, else of the interview."""
    return key_of((before or {}).get("Assessment_Name")) or key_of((interview or {}).get("Questionnaire_Name"))
