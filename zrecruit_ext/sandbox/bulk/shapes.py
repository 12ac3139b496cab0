"""Jobs as the two dialects show them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.bulk.jobs import ADDED, COMPLETED, FAILED, RUNNING, Desk, Job
from zrecruit_ext.sandbox.clock import wire_time
from zrecruit_ext.sandbox.oauth import ORG_ID

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.bulk.plan import ReadPlan
    from zrecruit_ext.sandbox.bulk.write_plan import WritePlan
    from zrecruit_ext.sandbox.bulk.write_rows import Outcomes

__all__ = ["head", "read_job", "reference_job", "reference_receipt", "result_path", "write_job"]

READ = {RUNNING: "IN PROGRESS", COMPLETED: "COMPLETED", FAILED: "FAILURE"}
WRITE = {RUNNING: "INPROGRESS", COMPLETED: "COMPLETED", FAILED: "FAILED"}
REFERENCE = {ADDED: "queued", RUNNING: "in progress", COMPLETED: "completed", FAILED: "failure"}
FAILURE = "CANNOT_PROCESS_REQUEST"


def word(desk: Desk, state: str, words: dict[str, str]) -> str:
    """The vendor's word for a state, unless a test has chosen another."""
    chosen = {ADDED: desk.settings.added, RUNNING: desk.settings.in_progress}.get(state)
    return chosen or words[state]


def head(job: Job) -> dict[str, Any]:
    """What every form begins with."""
    return {
        "id": job.id,
        "operation": job.operation,
        "created_by": job.author,
        "created_time": wire_time(job.created),
    }


def read_job(desk: Desk, job: Job, plan: ReadPlan) -> dict[str, Any]:
    """The vendor's read job; `result` is there once it has ended."""
    shown = head(job) | {"state": word(desk, desk.state(job), READ), "query": plan.query, "file_type": plan.file_type}
    return shown | result_of(job, f"/recruit/bulk/v2/read/{job.id}/result")


def result_of(job: Job, path: str) -> dict[str, Any]:
    if job.ended is None:
        return {}
    if job.problem is not None:
        error: dict[str, Any] = {"status": "error", "code": FAILURE, "message": job.problem, "details": {}}
        return {"result": {"error_message": error}}
    return {"result": {**job.facts["page"], "download_url": path}}


def write_job(desk: Desk, job: Job, plan: WritePlan, outcomes: Outcomes) -> dict[str, Any]:
    """The vendor's write job. While it is added its parts are in progress, as in a sample of seed 004."""
    state = desk.state(job)
    part = word(desk, RUNNING if state == ADDED else state, WRITE)
    if state == COMPLETED and not outcomes.rows:
        part = "SKIPPED"
    read = state == COMPLETED or (state == RUNNING and bool(outcomes.rows))
    file = {"status": part} | ({"name": plan.file.name, **outcomes.counts()} if read else {})
    resource = {
        "status": part,
        **({"message": job.problem} if job.problem is not None else {}),
        "type": "data",
        "module": plan.module_name,
        "field_mappings": plan.mappings,
        "file": file,
    }
    shown = head(job) | {"status": word(desk, state, WRITE), "resource": [resource]}
    if "encoding" in job.facts:
        shown["character_encoding"] = job.facts["encoding"]
    return shown | ({"result": {"download_url": result_path(job)}} if state == COMPLETED else {})


def result_path(job: Job) -> str:
    """Where the outcomes of a write job are, without a host."""
    return f"/v2/recruit/org{ORG_ID}/bulk-write/{job.id}/{job.id}.zip"


def reference_receipt(job: Job) -> dict[str, Any]:
    """A job that was just added, in seed 000's form."""
    return head(job) | {"status": REFERENCE[ADDED]}


def reference_job(desk: Desk, job: Job) -> dict[str, Any]:
    """Either kind in seed 000's form; what follows `queued` there is inferred."""
    chosen = desk.settings.in_progress
    state = desk.state(job)
    shown = head(job) | {"status": chosen if state == RUNNING and chosen else REFERENCE[state]}
    if job.kind == "read":
        return shown | result_of(job, f"/recruit/v2/bulk/read/{job.id}/result")
    outcomes: Outcomes = job.facts["outcomes"]
    return shown | ({"file": {"status": REFERENCE[state], **outcomes.counts()}} if state == COMPLETED else {})
