"""Evaluating an interview: which interviews can be, and what an evaluation leaves behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.engine.store import extract
from zrecruit_ext.sandbox.reviews.faults import refused
from zrecruit_ext.sandbox.reviews.kinds import INTERVIEW, INTERVIEWERS, KIND, key_of
from zrecruit_ext.sandbox.shapes import is_array
from zrecruit_ext.sandbox.users import reference

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.engine.records import Records
    from zrecruit_ext.sandbox.users import User

__all__ = ["INTERVIEWS", "REVIEWS", "check_open", "check_video", "evaluate"]

Body = dict[str, Any]

INTERVIEWS, REVIEWS = "Interviews", "Reviews"
STATUS, DONE = "Interview_Status", "$interview_evaluationdone"
# The vendor shows the kind of an interview as a number and says nowhere which; these are the sandbox's.
LIVE_VIDEO, RECORDED_VIDEO = 1, 2
SUBMITTED = "$video_interview_issubmitted"


def is_recorded(interview: Body) -> bool:
    return interview.get("$interview_type") == RECORDED_VIDEO or interview.get(SUBMITTED) is not None


def is_video(interview: Body) -> bool:
    live = interview.get("$interview_type") == LIVE_VIDEO or bool(interview.get("Video_Call_Link"))
    return live or is_recorded(interview)


def check_video(interview: Body) -> None:
    """Raises `RowFault` unless the interview is a video interview, live or recorded."""
    if not is_video(interview):
        raise refused("no video")


def check_open(records: Records, interview: Body, before: Body | None, actor: User) -> None:
    """Raises `RowFault` for an interview that is evaluated already, or whose recording is still awaited."""
    reviewers = evaluators(records, interview["id"])
    mine = actor["id"] in reviewers if before is None else bool(before.get(STATUS))
    if mine or interview.get(DONE):
        raise refused("evaluated")
    if is_recorded(interview) and not interview.get(SUBMITTED):
        raise refused("no recording")


def evaluators(records: Records, interview: str) -> set[str]:
    """Ids of the users whose evaluation of the interview is there."""
    expression = extract(INTERVIEW, "id")
    records.store.index(REVIEWS, expression)
    rows = records.store.all(
        f"SELECT {extract('Review_Owner', 'id')} FROM record WHERE module = ? AND state = 0"  # noqa: S608 - API names
        f" AND {expression} = ? COLLATE NOCASE AND {extract(KIND)} = ? AND {extract(STATUS)} IS NOT NULL",
        (REVIEWS, interview, INTERVIEWERS),
    )
    return {row[0].decode() for row in rows if row[0] is not None}


def evaluate(records: Records, interview: Body, review: Body, actor: User) -> None:
    """The interview gets the review's status; it is done when every interviewer has evaluated it."""
    module = records.catalog.module(INTERVIEWS)
    records.update(module, interview["id"], {STATUS: review[STATUS]}, actor)
    body = records.body(module, interview["id"]) or {}
    listed = body.get("Interviewer")
    people = {key_of(each) for each in (listed if is_array(listed) else [listed])} - {None}
    left = people - evaluators(records, interview["id"]) - {actor["id"]}
    more: Body = {"Reviewed_By": reference(actor), "Reviewed_Time": records.clock.stamp(), DONE: not left}
    if is_video(body):
        more["$video_interview_isreviewed"] = True
    records.write(module, int(interview["id"]), body | more)
