"""One page of a bulk read as two flows: a job that is carried through to its end, and its result on this disk."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from zrecruit_ext._drive.effects import Blocking, Sleep
from zrecruit_ext._json import mapping
from zrecruit_ext._records.transfer import fetched
from zrecruit_ext.bulk.archive import Limits, look_into, rows_of
from zrecruit_ext.bulk.dialects import created, looked_at
from zrecruit_ext.bulk.polling import wait_for
from zrecruit_ext.errors import AnswerCut, AnswerLost, BadArchive, BulkJobFailed, NotFound, RateLimited

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._records.calls import CallLike, Calls
    from zrecruit_ext.bulk.archive import Looked
    from zrecruit_ext.bulk.dialects import Dialect, Query
    from zrecruit_ext.bulk.journal import Entry
    from zrecruit_ext.bulk.polling import Ended, Patience

__all__ = ["Page", "Part", "download"]

MINUTE = 60.0
TRIES = 3


@dataclass(frozen=True, slots=True)
class Part:
    """The checked result of one job."""

    job_id: str
    path: Path
    looked: Looked


class Page:
    """Rows `(number - 1) * 200,000` and on of a query; `entry` is its place in the journal."""

    def __init__(
        self, calls: Calls, dialect: Dialect, query: Query, number: int, entry: Entry, patience: Patience,
        beat: Callable[[], Flow[None]], folder: Path, limits: Limits,
    ) -> None:  # fmt: skip
        self._calls, self._dialect, self._query, self.number = calls, dialect, query, number
        self.entry, self._patience, self._beat, self._folder, self._limits = entry, patience, beat, folder, limits

    def finished(self) -> Flow[bool]:
        """Carry the job through; whether there is a page after this one."""
        if self.entry.get("count") is None:
            try:
                ended = yield from self._ended()
            except BulkJobFailed:
                yield from self.entry.put(state="failed", job_id=None)
                raise
            yield from self._note(ended)
        return bool(self.entry.get("more"))

    def part(self) -> Flow[Part]:
        """The result on this disk, checked. A result that the service no longer has is made again."""
        try:
            return (yield from self._part())
        except NotFound:
            yield from self.entry.put(state="expired", job_id=None, count=None, more=None)
            yield from self.finished()
            return (yield from self._part())

    def _ended(self) -> Flow[Ended]:
        if self.entry.get("job_id"):
            try:
                return (yield from self._waited())
            except NotFound:
                pass  # a job of a run that lies long back
        # Not known to have been started: another one does no harm, as it only reads.
        yield from self.entry.put(state="intent", job_id=None)
        job_id = yield from created(self._calls, self._dialect.create(self._query, self.number))
        yield from self.entry.put(state="sent", job_id=job_id)
        return (yield from self._waited())

    def _waited(self) -> Flow[Ended]:
        job_id: str = self.entry.get("job_id")
        look = partial(looked_at, self._calls, self._dialect.look(job_id), job_id)
        return (yield from wait_for(job_id, look, self._patience, self._beat))

    def _note(self, ended: Ended) -> Flow[None]:
        result = mapping(ended.facts.get("result"))
        count = result.get("count")
        more = result.get("more_records") is True
        yield from self.entry.put(state="polled", count=-1 if count is None else int(count), more=more)

    def _part(self) -> Flow[Part]:
        job_id: str = self.entry.get("job_id")
        path = self._folder / f"{job_id}.zip"
        looked = yield from self._fetched(job_id, path, TRIES)
        yield from self.entry.put(state="verified", rows=looked.rows)
        return Part(job_id, path, looked)

    def _fetched(self, job_id: str, path: Path, tries: int) -> Flow[Looked]:
        try:
            if not path.exists():
                yield from download(self._calls, self._dialect.result(job_id), path, self._beat)
                yield from self.entry.put(state="downloaded")
            return (yield from Blocking(partial(self._checked, path)))
        except (BadArchive, AnswerCut, AnswerLost):
            yield from Blocking(partial(path.unlink, missing_ok=True))
            if tries == 1:
                raise
        return (yield from self._fetched(job_id, path, tries - 1))

    def _checked(self, path: Path) -> Looked:
        looked, count = look_into(path, self._limits), self.entry.get("count")
        if count >= 0 and looked.rows != count:  # blank lines are no rows: only a reader knows
            looked = replace(looked, rows=sum(1 for _ in rows_of(path, looked)))
        if count >= 0 and looked.rows != count:
            raise BadArchive(f"{path.name} has {looked.rows} rows, the job counted {count}")
        return looked


def download(calls: Calls, call: CallLike[Any], path: Path, beat: Callable[[], Flow[None]]) -> Flow[None]:
    """A result into a file. The service gives out ten a minute; past that it is waited for. Raises NotFound."""
    for left in reversed(range(TRIES)):
        try:
            yield from fetched(calls, call, path, lambda _: path.name, "the job has no result", {"deadline": None})
            break
        except RateLimited as error:
            if not left:
                raise
            yield from beat()
            yield from Sleep(max(error.retry_after or 0.0, MINUTE))
