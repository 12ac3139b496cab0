"""Waiting for a job: states in every spelling, pauses that grow, an end that is certain.

Sources: Get Bulk Read Job (ADDED, IN PROGRESS, COMPLETED), seed 004 (INPROGRESS, SKIPPED, FAILED), vendor's CRM API v7
(QUEUED, FAILURE). A state that nobody has told of is one of a job that is still at work.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from zrecruit_ext._drive.effects import Random, Sleep, Ticks
from zrecruit_ext._json import mapping
from zrecruit_ext.errors import (
    AnswerLost,
    BulkJobFailed,
    BulkJobUnfinished,
    ConnectionFailed,
    DeadlineExceeded,
    RateLimited,
    ServerError,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zrecruit_ext._drive.effects import Flow

__all__ = [
    "COMPLETED",
    "FAILED",
    "RUNNING",
    "Ended",
    "Patience",
    "state_of",
    "wait_for",
]

RUNNING, COMPLETED, FAILED = "running", "completed", "failed"
_ENDS: Mapping[str, str] = MappingProxyType(
    {"completed": COMPLETED, "skipped": COMPLETED, "failure": FAILED, "failed": FAILED}
)
_PASSING = (AnswerLost, ConnectionFailed, DeadlineExceeded, RateLimited, ServerError)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for a job, in seconds: the `first` pause, which grows by `factor` up to `most`, and the
    `deadline` for the whole job. Each pause is shortened by chance to down to its half, so that many do not ask as one.
    """

    first: float = 2.0
    factor: float = 1.5
    most: float = 30.0
    deadline: float = 3600.0


@dataclass(frozen=True, slots=True)
class Ended:
    """A job as its status call showed it: `state` is one of `running`, `completed`, `failed`; `facts` is the rest."""

    id: str
    state: str
    facts: Mapping[str, Any] = field(default_factory=dict[str, Any])

    def error(self) -> BulkJobFailed:
        """Why it failed, in the service's words as far as there are any."""
        parts = [mapping(part) for part in self.facts.get("resource") or ()]
        tellers = [mapping(mapping(self.facts.get("result")).get("error_message")), *parts, mapping(None)]
        told = next((part for part in tellers if part.get("message") or part.get("code")), tellers[-1])
        message = str(told.get("message") or "the service does not say why")
        details = {**mapping(told.get("details")), "job_id": self.id}
        return BulkJobFailed(f"job {self.id} failed: {message}", code=_text(told.get("code")), details=details)


def state_of(word: object) -> str:
    """`IN PROGRESS`, `INPROGRESS`, `in_progress`, and any other word but those of an end: running."""
    plain = "".join(sign for sign in str(word).lower() if sign.isalnum())
    return _ENDS.get(plain, RUNNING)


def wait_for(
    job_id: str, look: Callable[[], Flow[Ended]], patience: Patience, beat: Callable[[], Flow[None]]
) -> Flow[Ended]:
    """Look at the job until it has completed. `beat` runs after every look.

    An answer that did not come is no end: the next look may have one. Raises BulkJobFailed, BulkJobUnfinished.
    """
    end = (yield from Ticks()) + patience.deadline
    pause = patience.first
    while True:
        job = yield from _seen(job_id, look)
        if job.state == FAILED:
            raise job.error()
        if job.state == COMPLETED:
            return job
        yield from beat()
        wait = pause * (1 - 0.5 * (yield from Random()))
        if (yield from Ticks()) + wait > end:
            what = f"job {job_id} has not ended in {patience.deadline:g} s"
            raise BulkJobUnfinished(what, details={"job_id": job_id, "state": job.facts.get("state")})
        yield from Sleep(wait)
        pause = min(pause * patience.factor, patience.most)


def _seen(job_id: str, look: Callable[[], Flow[Ended]]) -> Flow[Ended]:
    try:
        return (yield from look())
    except _PASSING:
        return Ended(job_id, RUNNING)


def _text(value: object) -> str | None:
    return str(value) if value else None
