"""What a review is about: candidate, application, interview and job opening, which must belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.reply import RowFault
from zrecruit_ext.sandbox.reviews.kinds import APPLICATION, CANDIDATE, INTERVIEW, key_of

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.engine.records import Records

__all__ = ["SENT", "SUBJECT", "stored_subject", "subject_of"]

Body = dict[str, Any]

JOB_OPENING = "Job_Opening_Name"
# field of a review -> module it points at; the first two know the candidate and the job opening themselves
SENT = {INTERVIEW: "Interviews", APPLICATION: "Applications", CANDIDATE: "Candidates"}
SUBJECT = SENT | {JOB_OPENING: "Job_Openings"}
KNOWING = (INTERVIEW, APPLICATION)


def subject_of(records: Records, before: Body | None, row: Body) -> dict[str, str]:
    """Ids by field; raises `RowFault` for one that is unknown or belongs to something else.

    A stored review stays about what it is about.
    """
    stored = stored_subject(before or {})
    found = dict(stored)
    for name in SENT:
        if row.get(name):
            found |= followed(records, found, name, key_of(row[name]), stored)
    return found


def stored_subject(review: Body) -> dict[str, str]:
    """The same of a review as it is stored."""
    return {name: key for name in SUBJECT if (key := key_of(review.get(name))) is not None}


def followed(
    records: Records, found: dict[str, str], name: str, key: str | None, stored: dict[str, str]
) -> dict[str, str]:
    """What one more field adds: its own id and those its record knows."""
    body = records.body(records.catalog.module(SUBJECT[name]), key)
    clash = stored and stored.get(name) != key
    if body is None or key is None or clash or found.get(name, key) != key:
        raise RowFault("INVALID_DATA", "invalid data", api_name=name, expected_data_type="lookup")
    more = {name: key}
    for known in (CANDIDATE, JOB_OPENING) if name in KNOWING else ():
        other = key_of(body.get(known))
        if other is not None and found.get(known, other) != other:
            raise RowFault("INVALID_DATA", "invalid data", api_name=name, expected_data_type="lookup")
        more |= {known: other} if other is not None else {}
    return more
