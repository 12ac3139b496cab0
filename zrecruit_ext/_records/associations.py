"""Candidates put on jobs, with one outcome per job and candidate.

Source: Associate Candidate, Zoho Recruit REST API v2: one element per job, which answers for all its candidates.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from zrecruit_client.api.candidates import associate_candidates
from zrecruit_client.models import AssociateBody

from zrecruit_ext._records.rows import cut, encode, record_id
from zrecruit_ext._records.writing import write
from zrecruit_ext.results import Results, RowOutcome, outcomes

if TYPE_CHECKING:
    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._records.calls import CallOptions, Calls

__all__ = ["associate"]

Pair = Mapping[str, str]


def associate(
    calls: Calls, keys: Iterable[object], jobs: Iterable[object], comments: str | None, options: CallOptions
) -> Flow[Results]:
    """The rows of the outcomes are `{"jobid": ..., "id": ...}`, job by job in the order given."""
    wanted = [record_id(key) for key in keys]
    pairs = ([{"jobid": record_id(job), "id": key} for key in chunk] for job in jobs for chunk in cut(wanted))
    call = associate_candidates.call(body=AssociateBody([]))
    remark = {} if comments is None else {"comments": comments}

    def body(chunk: Sequence[Pair]) -> bytes:
        return encode([{"jobids": [chunk[0]["jobid"]], "ids": [pair["id"] for pair in chunk], **remark}])

    return write(calls, ((call, body(chunk), chunk) for chunk in pairs), options, _per_pair)


def _per_pair(body: Mapping[str, Any], pairs: Sequence[Pair], start: int) -> list[RowOutcome]:
    """What the reply says of a candidate, else what it says of the job as a whole, else that nothing is known."""
    found = outcomes(body)
    told = {outcome.id: outcome for outcome in found if outcome.id}
    whole = next((outcome for outcome in found if not outcome.id), None)
    unknown = outcomes({"data": []}, pairs, start)
    return [
        replace(told.get(pair["id"]) or whole or unknown[number], index=start + number, row=pair, id=pair["id"])
        for number, pair in enumerate(pairs)
    ]
