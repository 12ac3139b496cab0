"""Jobs of either kind: added, then in progress, then ended, moved on by the clock or by status calls."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.bulk.settings import BulkSettings
from zrecruit_ext.sandbox.delivery import sending
from zrecruit_ext.sandbox.reply import Refused

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from zrecruit_ext.sandbox.agenda import Agenda
    from zrecruit_ext.sandbox.bulk.files import BulkFile
    from zrecruit_ext.sandbox.clock import Clock
    from zrecruit_ext.sandbox.engine.store import Store

__all__ = ["ADDED", "COMPLETED", "FAILED", "RUNNING", "Desk", "Job", "JobFailed"]

ADDED, RUNNING, COMPLETED, FAILED = "added", "running", "completed", "failed"
# Seconds a status call waits for work it has set off: short jobs have ended when it answers.
PATIENCE = 5.0
MINUTE = 60.0

log = logging.getLogger("zrecruit.sandbox")


class JobFailed(Exception):  # noqa: N818 - an outcome of a job, no error of ours
    """A job cannot be carried out; the text is what its status says."""


@dataclass(slots=True)
class Job:
    """`work` carries it out, once; `shown` is the vendor's form of it, for status calls and the callback."""

    id: str
    kind: str
    operation: str
    author: dict[str, Any]
    created: float
    work: Callable[[Job], Awaitable[None]]
    shown: Callable[[Job], Any]
    callback: str | None = None
    polls: int = 0
    ended: float | None = None
    problem: str | None = None
    result: bytes = b""
    facts: dict[str, Any] = field(default_factory=dict[str, Any])
    task: asyncio.Task[None] | None = None


class Desk:
    """The jobs and uploaded files of a sandbox. They live as long as its process."""

    def __init__(self, store: Store, clock: Clock, agenda: Agenda) -> None:
        self._store, self._clock, self._agenda = store, clock, agenda
        self.jobs: dict[str, Job] = {}
        self.reset()

    def reset(self) -> None:
        """No jobs, no files, the settings of the start."""
        for job in self.jobs.values():
            if job.task is not None:
                job.task.cancel()
        self.jobs.clear()
        self.settings = BulkSettings()
        self.files: dict[str, BulkFile] = {}
        self._downloads: deque[float] = deque()

    def fresh_id(self) -> str:
        """An id for a job or a file."""
        return str(self._store.next_id())

    def add(self, job: Job) -> Job:
        """Take a job on; by the clock it starts by itself."""
        self.jobs[job.id] = job
        if not self.settings.by_polls:
            end = self.settings.wait + self.settings.run
            self._agenda.at(job.created + end, lambda: self._start(job))
        return job

    def find(self, kind: str, key: str, status: int = 404) -> Job:
        """The job; raises `Refused` RESOURCE_NOT_FOUND."""
        job = self.jobs.get(key)
        if job is None or job.kind != kind:
            raise Refused(status, "RESOURCE_NOT_FOUND", "the job is not found", {"job_id": key})
        return job

    async def look(self, kind: str, key: str) -> Job:
        """The job for a status call, which may be what moves it on."""
        job = self.find(kind, key)
        job.polls += 1
        if self._elapsed(job) >= self.settings.wait + self.settings.run:
            await asyncio.wait({self._begun(job)}, timeout=PATIENCE)
        return job

    def state(self, job: Job) -> str:
        """One of added, running, completed, failed."""
        if job.ended is not None:
            return COMPLETED if job.problem is None else FAILED
        return ADDED if job.task is None and self._elapsed(job) < self.settings.wait else RUNNING

    def result(self, kind: str, key: str) -> bytes:
        """What an ended job has made; raises `Refused` when there is none, or no longer."""
        job = self.find(kind, key, 400)
        if job.ended is None or not job.result:
            raise Refused(400, "RESOURCE_NOT_FOUND", "the job has no result yet", {"job_id": key})
        if self._clock.now() > job.ended + self.settings.keep:
            raise Refused(400, "RESOURCE_NOT_FOUND", "the result is no longer kept", {"job_id": key})
        return job.result

    def count_download(self) -> None:
        """Raises `Refused` 429 for more results in a minute than allowed."""
        now, limit = self._clock.now(), self.settings.downloads
        while self._downloads and self._downloads[0] <= now - MINUTE:
            self._downloads.popleft()
        if len(self._downloads) >= limit:
            raise Refused(429, "TOO_MANY_REQUESTS", "too many downloads in a minute", {"limit": limit})
        self._downloads.append(now)

    def _elapsed(self, job: Job) -> float:
        return job.polls - 1 if self.settings.by_polls else self._clock.now() - job.created

    async def _start(self, job: Job) -> None:
        await self._begun(job)

    def _begun(self, job: Job) -> asyncio.Task[None]:
        if job.task is None:
            job.task = asyncio.get_running_loop().create_task(self._carry_out(job))
        return job.task

    async def _carry_out(self, job: Job) -> None:
        try:
            if self.settings.fail:
                raise JobFailed(self.settings.fail)
            await job.work(job)
        except JobFailed as failed:
            job.problem = str(failed)
        except Exception:
            log.exception("job %s failed; this is a defect of the sandbox", job.id)
            job.problem = "Internal Server Error"
        job.ended = self._clock.now()
        if job.callback is not None:
            self._agenda.at(job.ended, lambda: self._call_back(job))

    async def _call_back(self, job: Job) -> None:
        async with sending() as post:
            job.facts["callback"] = await post(str(job.callback), job.shown(job))
