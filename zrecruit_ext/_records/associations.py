"""Candidates on jobs, and statuses: one outcome per record, or per job and candidate.

Source: Associate Candidate, Change Status, Get Associated Records; Zoho Recruit REST API v2. One element of the first
answers for all candidates of a job, those of the second stand in lists of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from zrecruit_client.api.actions import change_offer_status, change_status
from zrecruit_client.api.candidates import associate_candidates
from zrecruit_client.api.records import list_associated_records
from zrecruit_client.models import AssociateBody, OfferStatusBody, StatusChangeBody

from zrecruit_ext._records.listing import AssociatedParams, Listing
from zrecruit_ext._records.modules import module
from zrecruit_ext._records.paged import paged
from zrecruit_ext._records.rows import cut, encode, record_id
from zrecruit_ext._records.writing import write
from zrecruit_ext.errors import InputError
from zrecruit_ext.results import Results, RowOutcome, outcomes

if TYPE_CHECKING:
    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._records.calls import CallOptions, Calls
    from zrecruit_ext._records.writing import Part

__all__ = ["Applicant", "applicants", "associate", "new_status"]

T_co = TypeVar("T_co", covariant=True)
Pair = Mapping[str, str]

OFFERS = "Offers"
STATUSES = {name: f"{name[:-1]}_Status" for name in ("Candidates", "Job_Openings", "Applications", OFFERS)}


@dataclass(frozen=True, slots=True)
class Applicant(Generic[T_co]):
    """One side of an association, seen from the other: a candidate of a job, or a job of a candidate."""

    record: T_co
    stage: str | None
    """How far it has come in this one job, such as ``Associated`` or ``Hired``; None when the service does not tell."""


def applicants(calls: Calls, name: str, key: object, other: str, params: Mapping[str, Any]) -> Flow[None]:
    """The records of `other` associated with one of module `name`, each with its stage, which comes with the row."""
    read = module(other).read
    call_for = partial(list_associated_records.call, name, record_id(key))
    listing = Listing.of(AssociatedParams.__optional_keys__, params)
    return paged(calls, listing, call_for, lambda row: Applicant(read(row), row.get("Candidate_Status")))


def associate(
    calls: Calls, keys: Iterable[object], jobs: Iterable[object], comments: str | None, options: CallOptions
) -> Flow[Results]:
    """The rows of the outcomes are `{"jobid": ..., "id": ...}`, job by job in the order given."""
    call = associate_candidates.call(body=AssociateBody([]))
    return write(calls, [(call, _body(part, comments), part) for part in _parts(keys, jobs)], options, _per_pair)


def new_status(
    calls: Calls,
    name: str,
    keys: Iterable[object],
    status: str,
    jobs: Iterable[object] | None,
    comments: str | None,
    options: CallOptions,
) -> Flow[Results]:
    """The same with `{"id": ...}` where no job is named. Raises InputError for a module without such a status."""
    if name not in STATUSES or (jobs is not None and name != "Candidates"):
        what = "job openings" if name in STATUSES else "such a status"
        raise InputError(f"change_status: {name} have no {what}", advice="Change the field with update().")
    field = {STATUSES[name]: status}
    if name == OFFERS:  # one at a time, in a path of its own
        body = encode([field if comments is None else {**field, "comments": comments}])
        offers = [{"id": record_id(key)} for chunk in cut(keys) for key in chunk]
        calls_of = ((change_offer_status.call(row["id"], body=OfferStatusBody([])), body, [row]) for row in offers)
        return write(calls, calls_of, options, _per_pair)
    call = change_status.call(name, body=StatusChangeBody([]))
    parts: list[Part[Pair]] = [(call, _body(part, comments, field), part) for part in _parts(keys, jobs)]
    return write(calls, parts, options, _per_pair)


def _parts(keys: Iterable[object], jobs: Iterable[object] | None) -> list[list[Pair]]:
    """What goes into one call: candidates of one job, so that it is clear which pair an answer is about."""
    wanted = [record_id(key) for chunk in cut(keys) for key in chunk]
    named: list[Pair] = [{}] if jobs is None else [{"jobid": record_id(job)} for chunk in cut(jobs) for job in chunk]
    return [[{**job, "id": key} for key in chunk] for job in named for chunk in cut(wanted)]


def _body(pairs: Sequence[Pair], comments: str | None, field: Mapping[str, str] | None = None) -> bytes:
    jobs = {"jobids": [pairs[0]["jobid"]]} if "jobid" in pairs[0] else {}
    remark = {} if comments is None else {"comments": comments}
    return encode([{**jobs, "ids": [pair["id"] for pair in pairs], **(field or {}), **remark}])


def _per_pair(body: Mapping[str, Any], pairs: Sequence[Pair], start: int) -> list[RowOutcome]:
    """What the reply says of a record, else what it says of the job or the row, else that nothing is known."""
    found, asked = outcomes(body), {pair["id"] for pair in pairs}
    told = {outcome.id: outcome for outcome in found if outcome.id in asked}
    whole = next((outcome for outcome in found if outcome.id not in asked), None)
    unknown = outcomes({"data": []}, pairs, start)
    return [
        replace(told.get(pair["id"]) or whole or unknown[number], index=start + number, row=pair, id=pair["id"])
        for number, pair in enumerate(pairs)
    ]
