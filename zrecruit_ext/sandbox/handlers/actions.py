"""Status changes, ratings, cancelled interviews and revoked blueprints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.engine.associations import APPLICATIONS, CANDIDATES
from zrecruit_ext.sandbox.engine.standing import BLUEPRINT, STATUS_OF, bars_processing, in_blueprint, is_locked
from zrecruit_ext.sandbox.handlers.records import each_row
from zrecruit_ext.sandbox.handlers.relations import existing
from zrecruit_ext.sandbox.reply import Refused, Reply, RowFault, json_reply, row_ok, rows_reply

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.context import Context
    from zrecruit_ext.sandbox.metadata import Module

__all__ = ["HANDLERS"]

Body = dict[str, Any]

OFFERS = "Offers"
UNSUPPORTED = "The given module is not supported in API"
CANCELLED, ANSWERED = "Cancelled", "$video_interview_issubmitted"


def change_status(context: Context) -> Reply:
    """One list of results per row."""
    module, world = context.module, context.world
    if module.api_name not in STATUS_OF or module.api_name == OFFERS:
        raise Refused(400, "INVALID_MODULE", UNSUPPORTED)

    def write(row: Any) -> list[Body]:
        try:
            return world.statuses.change(module, row, context.user)
        except RowFault as fault:
            return [fault.element]

    with world.store.transaction():
        results = [write(row) for row in context.rows]
    failed = any(result["status"] == "error" for part in results for result in part)
    return json_reply({"data": results}, 202 if failed else 200)


def change_offer_status(context: Context) -> Reply:
    module, world = context.world.catalog.module(OFFERS), context.world

    def write(row: Any) -> Body:
        world.schemas.check_row("OfferStatusChange", row)
        return world.statuses.change_one(module, context.key, row["Offer_Status"], row.get("comments"), context.user)

    return rows_reply(each_row(context, context.rows, write))


def change_rating(context: Context) -> Reply:
    world = context.world

    def write(row: Any) -> Body:
        world.schemas.check_row("RatingChange", row)
        return world.pairing.rate(
            str(row["jobid"]), list(map(str, row["ids"])), row["rating"], row.get("comments"), context.user
        )

    return rows_reply(each_row(context, context.rows, write))


def cancel_interview(context: Context) -> Reply:
    """The result has no code, as the vendor's sample has none."""
    existing(context)
    module, world = context.module, context.world
    body = world.records.body(module, context.key) or {}
    refuse_unless_open(context, body)

    def write(row: Any) -> Body:
        world.schemas.check_row("InterviewCancellation", row)
        feedback = {"Feedback": row["feedback"]} if row.get("feedback") else {}
        world.records.change(module, body, {"Interview_Status": CANCELLED, **feedback}, context.user)
        world.statuses.remark(module, body["id"], row.get("reason"), context.user)
        result = row_ok("interview cancelled successfully", {"id": body["id"]})
        return {name: value for name, value in result.items() if name != "code"}

    return rows_reply(each_row(context, context.rows, write))


def refuse_unless_open(context: Context, interview: Body) -> None:
    """Raises `Refused` in the cases the page names."""
    person: Body = interview.get("Candidate_Name") or {}
    candidate = context.world.records.body(context.world.catalog.module(CANDIDATES), person.get("id")) or {}
    reasons = {
        "the candidate of the interview is locked": is_locked(candidate),
        "the recorded video interview is answered already": interview.get(ANSWERED) is True,
        "the interview is in a blueprint": in_blueprint(interview),
    }
    for message, applies in reasons.items():
        if applies:
            raise Refused(400, "INVALID_DATA", message, {"id": interview["id"]})


def revoke_blueprint(context: Context) -> Reply:
    """A record that is not there is in no blueprint either."""
    module, world = context.module, context.world
    body = world.records.body(module, context.key) or {}
    if bars_processing(body):
        raise Refused(400, "RECORD_LOCKED", "Record is Locked for Processing in GDPR", {"id": body["id"]})

    def write(found: tuple[Module, Body]) -> Body:
        if not in_blueprint(found[1]):
            message = "Record is not part of any Blueprint Processes."
            raise RowFault("CANNOT_PERFORM_ACTION", message, id=context.key)
        world.records.change(*found, {BLUEPRINT: False}, context.user)
        return row_ok("blueprint revoked", {"id": context.key})

    return rows_reply(each_row(context, [process_of(context, module, body)], write))


def process_of(context: Context, module: Module, body: Body) -> tuple[Module, Body]:
    """What is in the blueprint: the record, or the candidate's application for the job opening that the call names."""
    job = context.query.get("job_opening_id")
    if job is None or module.api_name != CANDIDATES:
        return module, body
    held = context.world.associations.find(context.key, job)
    return context.world.catalog.module(APPLICATIONS), held or {}


HANDLERS = {
    "change_status": change_status,
    "change_offer_status": change_offer_status,
    "change_rating": change_rating,
    "cancel_interview": cancel_interview,
    "revoke_blueprint": revoke_blueprint,
}
