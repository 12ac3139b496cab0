"""A bulk write as a flow: packed, uploaded, carried out job by job, with an outcome for every row."""

from __future__ import annotations

import re
import shutil
import tempfile
import weakref
from collections import deque
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zrecruit_client.api.bulk import (
    create_bulk_write_job,
    download_bulk_write_result,
    get_bulk_write_job,
    upload_bulk_file,
)
from zrecruit_client.models import BulkWriteBody, FileUpload
from zrecruit_client.types import File

from zrecruit_ext._drive.effects import Blocking, Emit, Join, Spawn
from zrecruit_ext._json import mapping
from zrecruit_ext._records.calls import json_object
from zrecruit_ext.bulk.archive import look_into
from zrecruit_ext.bulk.dialects import created, looked_at
from zrecruit_ext.bulk.journal import COMMITTED, Journal, run_key
from zrecruit_ext.bulk.packing import LARGEST, ROWS, Packing
from zrecruit_ext.bulk.pages import download
from zrecruit_ext.bulk.plan import planned
from zrecruit_ext.bulk.polling import Patience, wait_for
from zrecruit_ext.bulk.reading import Progress, released
from zrecruit_ext.bulk.source import opened_table
from zrecruit_ext.bulk.verdicts import FAILED, JobDone, Verdict, Written
from zrecruit_ext.errors import (
    AmbiguousWrite,
    BulkJobFailed,
    ConfigError,
    InvalidRequest,
    NotFound,
    RecruitError,
    UnexpectedAnswer,
    WireError,
)
from zrecruit_ext.files import opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._records.calls import CallLike, Calls
    from zrecruit_ext.bulk.journal import Entry
    from zrecruit_ext.bulk.packing import Packed
    from zrecruit_ext.bulk.plan import WriteOptions, WritePlan
    from zrecruit_ext.bulk.source import Source
    from zrecruit_ext.metadata import MetadataFlows

__all__ = ["Place", "Window", "WriteFlows", "WriteSettings"]

FEATURE = "bulk-write"
WINDOW = 3
_PLACE = re.compile(r"/v2/recruit/(org[0-9]+)/bulk-write/([0-9]+)/([^/?#]+)\Z")


@dataclass(frozen=True, slots=True)
class WriteSettings:
    """How a write goes about it; `rows_per_job` is for jobs smaller than the service's 25,000."""

    patience: Patience = field(default_factory=Patience)
    journal: Journal | None = None
    folder: Path | None = None
    rows_per_job: int = ROWS
    org_id: str | None = None
    encoding: str | None = None


class Place:
    """A folder that lives as long as whoever holds this."""

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix="zrecruit-"))
        self.close = weakref.finalize(self, shutil.rmtree, self.path, ignore_errors=True)


class WriteFlows:
    def __init__(
        self, calls: Calls, metadata: MetadataFlows, module: str, options: WriteOptions, settings: WriteSettings,
        origin: str,
    ) -> None:  # fmt: skip
        self._calls, self._metadata, self._module, self._options = calls, metadata, module, options
        self._settings, self._origin = settings, origin
        self._journal = settings.journal or Journal("memory:")

    def written(self, source: Source) -> Flow[None]:
        """Emits `Progress`, at the end `Written`."""
        fields = yield from self._metadata.rows("fields", self._module)
        place = yield from Blocking(Place)
        plan, packing = yield from Blocking(partial(self._packed, source, fields, place.path))
        org_id = self._settings.org_id or (yield from _org_id(self._calls))
        facts = self._facts(plan, packing)
        run = yield from self._journal.take(run_key(facts), facts)
        with released(run):
            done, rows = list[JobDone](), len(packing.misfits)
            jobs = Window(self._jobs(run, plan, packing, org_id, place.path), min(self._calls.concurrency, WINDOW))
            while (job := (yield from jobs.next())) is not None:
                done.append(job)
                rows += job.packed.rows
                yield from Emit(Progress(rows, job.job_id or ""))
            written = yield from Blocking(
                partial(Written, plan, tuple(done), tuple(packing.misfits), packing.count, place)
            )
            counts = {name: getattr(written, name) for name in ("added", "updated", "skipped", "failed")}
            yield from run.put(state=COMMITTED, owner=None, job_ids=written.job_ids, rows=written.rows, **counts)
            yield from Blocking(partial(self._journal.forget, run.key))
        yield from Emit(written)

    def _packed(self, source: Source, fields: list[Any], folder: Path) -> tuple[WritePlan, Packing]:
        with opened_table(source, self._settings.encoding) as table:
            plan = planned(self._module, table.header, fields, self._options)
            packing = Packing(folder, plan, self._settings.rows_per_job)
            packing.pack(table)
        return plan, packing

    def _facts(self, plan: WritePlan, packing: Packing) -> dict[str, Any]:
        options = self._options
        return {
            "operation": options.operation, "kind": "write", "module": self._module, "origin": self._origin,
            "find_by": options.find_by, "mappings": list(plan.mappings), "ignore_empty": options.ignore_empty,
            "trigger": None if options.trigger is None else list(options.trigger),
            "digests": [part.digest for part in packing.packed],
        }  # fmt: skip

    def _jobs(
        self, run: Entry, plan: WritePlan, packing: Packing, org_id: str, folder: Path
    ) -> list[Callable[[], Flow[JobDone]]]:
        def job(number: int, packed: Packed) -> Flow[JobDone]:
            entry = yield from self._journal.entry(run.key, number)
            return (yield from _Job(self._calls, plan, packed, entry, self._settings, org_id, run.put, folder).done())

        return [partial(job, number, packed) for number, packed in enumerate(packing.packed, 1)]


class Window:
    """Flows side by side, at most so many, their results in order."""

    def __init__(self, flows: list[Callable[[], Flow[JobDone]]], size: int) -> None:
        self._flows, self._size = deque(flows), size
        self._running: deque[Any] = deque()

    def next(self) -> Flow[JobDone | None]:
        while self._flows and len(self._running) < self._size:
            self._running.append((yield from Spawn(self._flows.popleft()())))
        if not self._running:
            return None
        done: JobDone = yield from Join(self._running.popleft())
        return done


class _Job:
    """One file: uploaded, carried out, its result fetched; every step in the journal before the next is taken."""

    def __init__(
        self, calls: Calls, plan: WritePlan, packed: Packed, entry: Entry, settings: WriteSettings, org_id: str,
        beat: Callable[[], Flow[None]], folder: Path,
    ) -> None:  # fmt: skip
        self._calls, self._plan, self._packed, self._entry = calls, plan, packed, entry
        self._settings, self._org_id, self._beat, self._folder = settings, org_id, beat, folder

    def done(self) -> Flow[JobDone]:
        """The job with its result. A job that the service gives up is an outcome of its rows."""
        yield from self._started()
        job_id: str = self._entry.get("job_id")
        call = get_bulk_write_job.call(job_id)
        try:
            ended = yield from wait_for(
                job_id, partial(looked_at, self._calls, call, job_id), self._settings.patience, self._beat
            )
        except BulkJobFailed as error:
            yield from self._entry.put(state="failed")
            failure = Verdict(FAILED, code=error.code or "JOB_FAILED", message=error.message)
            return JobDone(job_id, self._packed, failure=failure)
        yield from self._entry.put(state="polled")
        result = yield from self._result(job_id, mapping(ended.facts.get("result")).get("download_url"))
        yield from self._entry.put(state="verified", rows=self._packed.rows)
        return JobDone(job_id, self._packed, result)

    def _started(self) -> Flow[None]:
        if self._entry.get("job_id"):
            return
        if self._entry.get("state") == "sending" and not self._plan.repeatable:
            what = "a job was being started when the last run ended; nobody knows whether it was"
            raise AmbiguousWrite(what, details={"file_id": self._entry.get("file_id")})
        if not self._entry.get("file_id"):
            yield from self._uploaded()
        try:
            yield from self._created()
        except InvalidRequest as error:
            if error.code != "INVALID_FILE_ID":
                raise
            yield from self._uploaded()  # an upload of a run that lies long back
            yield from self._created()

    def _created(self) -> Flow[None]:
        file_id: str = self._entry.get("file_id")
        body: dict[str, Any] = {"operation": self._plan.options.operation, "resource": [self._plan.resource(file_id)]}
        body |= {"character_encoding": "UTF-8"}
        if self._plan.options.trigger is not None:
            body["trigger"] = list(self._plan.options.trigger)
        yield from self._entry.put(state="sending")
        try:
            job_id = yield from created(self._calls, create_bulk_write_job.call(body=BulkWriteBody.from_dict(body)))
        except RecruitError as error:
            if not isinstance(error, (WireError, UnexpectedAnswer)):
                yield from self._entry.put(state="uploaded")  # it was refused, so there is no job
            raise
        yield from self._entry.put(state="sent", job_id=job_id)

    def _uploaded(self) -> Flow[None]:
        yield from self._entry.put(state="intent", file_id=None)
        with opened(self._packed.path, largest=LARGEST) as (file, shown):
            upload = FileUpload(File(file, shown, "application/zip"))
            call = upload_bulk_file.call(body=upload, feature=FEATURE, x_recruit_org=self._org_id)
            response = yield from self._calls.ask(call, {"deadline": None})
        details = mapping((json_object(response, call.operation_id) or {}).get("details"))
        file_id = details.get("file_id") or details.get("id")
        if not file_id:
            raise UnexpectedAnswer("the answer names no file", operation_id=call.operation_id)
        yield from self._entry.put(state="uploaded", file_id=str(file_id))

    def _result(self, job_id: str, url: object) -> Flow[Path | None]:
        """None when the job has none, as when all its rows were skipped."""
        if not url:
            return None
        path = self._folder / f"result-{job_id}.zip"
        try:
            yield from download(self._calls, _result_call(str(url)), path, self._beat)
        except NotFound:
            return None
        yield from self._entry.put(state="downloaded")
        yield from Blocking(partial(look_into, path))
        return path


def _result_call(url: str) -> CallLike[Any]:
    """Only what has the documented form is followed: the service's answers name no other hosts."""
    match = _PLACE.search(url)
    if match is None:
        raise UnexpectedAnswer(f"the result is said to be at {url[:80]!r}, which is no place for results")
    return download_bulk_write_result.call(match[1], match[2], match[3])


def _org_id(calls: Calls) -> Flow[str]:
    from zrecruit_ext.users import organization

    found = (yield from organization(calls)).zgid
    if not found:
        raise ConfigError(
            "the organisation does not tell its zgid, which uploads name", advice="Give org_id=, from Recruit's setup."
        )
    return str(found)
