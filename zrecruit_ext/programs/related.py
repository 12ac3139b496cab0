"""What hangs on a candidate, read through the generic calls, all pages."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

from zrecruit_client.api.records import list_associated_records, list_related_records

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zrecruit_ext.client import Recruit

__all__ = ["associated_jobs", "interviews_of"]

_PAGE = 200


def associated_jobs(zr: Recruit, candidate: str) -> set[str]:
    """Ids of the job openings the candidate is associated with."""

    def page(number: int) -> dict[str, Any]:
        return zr.send(list_associated_records.call("Candidates", candidate, page=number, per_page=_PAGE)).to_dict()

    return {str(job["id"]) for job in _rows(page)}


def interviews_of(zr: Recruit, candidate: str) -> list[dict[str, Any]]:
    """The candidate's interviews."""

    def page(number: int) -> dict[str, Any]:
        call = list_related_records.call("Candidates", candidate, "Interviews", page=number, per_page=_PAGE)
        return zr.send(call).to_dict()

    return list(_rows(page))


def _rows(page: Callable[[int], dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for number in count(1):
        reply = page(number)
        yield from reply.get("data") or ()
        if not (reply.get("info") or {}).get("more_records"):
            return
