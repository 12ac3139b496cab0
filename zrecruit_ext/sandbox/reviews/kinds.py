"""The four kinds of reviews, and what each of them asks of the user who writes one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.profiles import ADD_REVIEWS, CHANGE_INTERVIEW_STATUS, VIEW_INTERVIEWS, permissions_of
from zrecruit_ext.sandbox.reply import RowFault
from zrecruit_ext.sandbox.reviews.faults import refused
from zrecruit_ext.sandbox.shapes import is_object
from zrecruit_ext.sandbox.users import is_admin

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.users import User

__all__ = [
    "APPLICATION",
    "CANDIDATE",
    "CANDIDATES_OWN",
    "CLIENTS",
    "INTERVIEW",
    "INTERVIEWERS",
    "KIND",
    "RECRUITERS",
    "check_owner",
    "check_rights",
    "key_of",
    "kind_of",
]

Body = dict[str, Any]

KIND = "Review_Type"
RECRUITERS, CANDIDATES_OWN = "Recruiter Submission", "Candidate Submission"
CLIENTS, INTERVIEWERS = "Client Submission", "Interviewer Submission"

CANDIDATE, APPLICATION, INTERVIEW = "Candidate_Name", "Application_Name", "Interview_Name"

REVIEWING = ((ADD_REVIEWS, "may not review"),)
EVALUATING = (
    (VIEW_INTERVIEWS, "may not view interview"),
    (CHANGE_INTERVIEW_STATUS, "may not change status"),
)
NEEDED = {INTERVIEWERS: EVALUATING}
# What somebody who does not own a review hears; of recruiters' reviews administrators are owners too.
NOT_THE_OWNER = {RECRUITERS: "not the owner", INTERVIEWERS: "may not change status"}


def kind_of(before: Body | None, row: Body) -> str:
    """The kind of a stored review, or of a row for a new one; raises `RowFault` when nothing is reviewed."""
    if before is not None and before.get(KIND):
        return str(before[KIND])
    named = {**(before or {}), **row}
    if not any(named.get(name) for name in (CANDIDATE, APPLICATION, INTERVIEW)):
        raise RowFault("MANDATORY_NOT_FOUND", "required field not found", api_name=CANDIDATE)
    return INTERVIEWERS if named.get(INTERVIEW) else RECRUITERS


def key_of(value: Any) -> str | None:
    """The id in a lookup, bare or as an object."""
    key = value.get("id") if is_object(value) else value
    return str(key) if isinstance(key, (str, int)) and not isinstance(key, bool) and key != "" else None


def check_rights(kind: str, actor: User) -> None:
    """Raises `RowFault` for the first permission that the user's profile lacks."""
    allowed = permissions_of(actor)
    for permission, name in NEEDED.get(kind, REVIEWING):
        if permission not in allowed:
            raise refused(name)


def check_owner(kind: str, before: Body, actor: User) -> None:
    """Raises `RowFault` when the review is somebody else's."""
    if key_of(before.get("Review_Owner")) == actor["id"] or (kind == RECRUITERS and is_admin(actor)):
        return
    raise refused(NOT_THE_OWNER.get(kind, "may not review"))
