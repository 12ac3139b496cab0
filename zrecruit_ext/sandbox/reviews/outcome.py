"""What a review makes of its candidate and its application: `$status_info` and the reason for a rejection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.engine.standing import check_status_change
from zrecruit_ext.sandbox.reply import RowFault
from zrecruit_ext.sandbox.reviews.faults import refused
from zrecruit_ext.sandbox.reviews.kinds import APPLICATION, CANDIDATE, key_of

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.engine.records import Records
    from zrecruit_ext.sandbox.users import User

__all__ = ["INFO", "apply_outcome", "check_outcome", "known_value"]

Body = dict[str, Any]

INFO, REASON = "$status_info", "Reason_for_Rejection"
LOCKS = {"true": True, "false": False}
# key of $status_info -> the field of the review that says which record, the module of that record
TARGETS = {"Application_Status": (APPLICATION, "Applications"), "Candidate_Status": (CANDIDATE, "Candidates")}
REJECTED = "rejected"


def known_value(records: Records, module: str, field: str, value: Any) -> str | None:
    """The picklist value as the module spells it; None when it has no such value."""
    picks = records.catalog.module(module).fields[field].picks
    return next((pick for pick in picks if pick.casefold() == str(value).casefold()), None)


def check_outcome(records: Records, row: Body, subject: Body) -> Body:
    """The row with its statuses as they are spelt; raises `RowFault`."""
    info: Body = row.get(INFO) or {}
    found = {name: check_status(records, name, info[name], subject) for name in TARGETS if info.get(name)}
    if info.get("lock") and info["lock"] not in LOCKS:
        raise RowFault("INVALID_DATA", "invalid data", api_name="lock", expected_data_type="boolean")
    return row | check_reason(records, row, found) | ({INFO: info | found} if info else {})


def check_status(records: Records, name: str, value: Any, subject: Body) -> str:
    field, module_name = TARGETS[name]
    module = records.catalog.module(module_name)
    status, body = known_value(records, module_name, name, value), records.body(module, subject.get(field))
    if status is None or body is None:
        raise RowFault("INVALID_DATA", "invalid data", api_name=name, expected_data_type="picklist")
    check_status_change(module, body, {name: status})
    return status


def check_reason(records: Records, row: Body, statuses: Body) -> Body:
    """The agency keeps to the rules on equal employment: whoever is rejected is told one of the known reasons."""
    if row.get(REASON):
        reason = known_value(records, "Reviews", REASON, row[REASON])
        if reason is None:
            raise refused("unknown reason")
        return {REASON: reason}
    if any(status.casefold().startswith(REJECTED) for status in statuses.values()):
        raise refused("no reason")
    return {}


def apply_outcome(records: Records, info: Body, review: Body, actor: User) -> None:
    """Change the statuses of the application and the candidate, and lock or unlock what is changed."""
    for name, (field, module_name) in TARGETS.items():
        if not info.get(name):
            continue
        module, key = records.catalog.module(module_name), key_of(review.get(field))
        records.update(module, key, {name: info[name]}, actor)
        body = records.body(module, key)
        if body is not None and info.get("lock") in LOCKS:
            records.write(module, int(body["id"]), body | {"Is_Locked": LOCKS[info["lock"]]})
