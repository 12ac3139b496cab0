"""What keeps an action from a record: a lock, data protection, a blueprint. All of it can be loaded with a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.reply import RowFault

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.engine.observing import Body
    from zrecruit_ext.sandbox.metadata import Module

__all__ = [
    "BLUEPRINT",
    "GDPR",
    "STATUS_OF",
    "barred",
    "bars_processing",
    "check_status_change",
    "in_blueprint",
    "is_locked",
]

# The status that a call of its own changes, by module; an upsert leaves it alone.
STATUS_OF = {
    "Candidates": "Candidate_Status",
    "Job_Openings": "Job_Opening_Status",
    "Applications": "Application_Status",
    "Offers": "Offer_Status",
}
LOCKED, BLUEPRINT = "Is_Locked", "$process_flow"
GDPR = "$gdpr"
"""The sandbox's own switch, as the vendor shows none: `restricted` or `opted-out`, set with a fixture."""
BARRING = frozenset({"restricted", "opted-out"})


def is_locked(body: Body) -> bool:
    """Whether somebody has locked the record."""
    return body.get(LOCKED) is True


def bars_processing(body: Body) -> bool:
    """Whether the person has restricted the processing of their data, or opted out of it."""
    return str(body.get(GDPR)).lower() in BARRING


def in_blueprint(body: Body) -> bool:
    """Whether the record is in a process of its own."""
    return body.get(BLUEPRINT) is True


def barred(body: Body, **details: Any) -> RowFault | None:
    """The fault of an action on the record, in the vendor's words; None when it may go on."""
    if is_locked(body):
        message = "No actions can be performed on a locked record. Unlock and try again."
        return RowFault("RECORD_LOCKED", message, id=body["id"], **details)
    if bars_processing(body):
        message = "The record is either restricted or the candidate has opted-out."
        return RowFault("BLOCKED_RECORD", message, id=body["id"], **details)
    return None


def check_status_change(module: Module, old: Body, values: Body) -> None:
    """Raises `RowFault` when an update moves the status of a record that is locked or in a blueprint."""
    name = STATUS_OF.get(module.api_name, "")
    if values.get(name, old.get(name)) == old.get(name):
        return
    if is_locked(old):
        raise RowFault("RECORD_LOCKED", "the status of a locked record cannot be changed", id=old["id"], api_name=name)
    if in_blueprint(old):
        message = "the status of a record in a blueprint is not changed by an update"
        raise RowFault("CANNOT_PERFORM_ACTION", message, id=old["id"], api_name=name)
