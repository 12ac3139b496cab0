"""A bulk read as flows: its pages one behind the other, their rows, and all of them in one CSV file."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zrecruit_ext._drive.effects import Blocking, Emit, Join, Spawn
from zrecruit_ext.bulk.archive import Limits, body_of, rows_of
from zrecruit_ext.bulk.dialects import DIALECTS
from zrecruit_ext.bulk.journal import COMMITTED, Journal, run_key
from zrecruit_ext.bulk.pages import Page, Part
from zrecruit_ext.bulk.polling import Patience
from zrecruit_ext.bulk.sheet import guarded
from zrecruit_ext.errors import BadArchive
from zrecruit_ext.files import PartFile

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping

    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._records.calls import Calls
    from zrecruit_ext.bulk.dialects import DialectName, Query
    from zrecruit_ext.bulk.journal import Entry

__all__ = ["Exported", "Progress", "ReadFlows", "ReadSettings", "released"]

BATCH = 500
"""Rows that are handed over at once."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a read is: rows that are here, and the job they came with."""

    rows: int
    job_id: str


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that is complete: where it is, how many rows it has, and the jobs that read them."""

    path: Path
    rows: int
    job_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """How a read goes about it. Without a `journal` a read that was killed begins anew.

    `folder` keeps the results of unfinished reads of a journal.
    """

    dialect: DialectName = "vendor"
    patience: Patience = field(default_factory=Patience)
    journal: Journal | None = None
    folder: Path | None = None
    limits: Limits = field(default_factory=Limits)


class ReadFlows:
    """`origin` tells organisations apart that share a journal."""

    def __init__(self, calls: Calls, query: Query, settings: ReadSettings, origin: str) -> None:
        self._calls, self._query, self._settings, self._origin = calls, query, settings, origin
        self._journal = settings.journal or Journal("memory:")
        self.job_ids: list[str] = []
        self.rows = 0

    def batches(self, row_of: Callable[[tuple[str, ...]], Callable[[list[str]], Any]]) -> Flow[None]:
        """Emits lists of rows, each made by what `row_of` gives for the header."""
        facts = self._facts("rows", None)
        run = yield from self._journal.take(run_key(facts), facts)
        with self._place(run) as folder, released(run):
            parts = _Parts(self._pages(run, folder))
            while (part := (yield from parts.next())) is not None:
                self._count(part)
                make, rows = row_of(part.looked.header), rows_of(part.path, part.looked)
                while batch := (yield from Blocking(partial(_batch, rows, make))):
                    yield from Emit(batch)
                yield from Blocking(partial(part.path.unlink, missing_ok=True))
            yield from run.put(state=COMMITTED, owner=None, job_ids=self.job_ids, rows=self.rows)
            yield from Blocking(partial(self._journal.forget, run.key))

    def to_csv(self, path: Path, *, safe: bool) -> Flow[None]:
        """Emits `Progress`, at the end `Exported`."""
        target = path.absolute()
        facts = self._facts("csv", str(target), safe=safe)
        run = yield from self._journal.take(run_key(facts), facts)
        with self._place(run) as folder, released(run):
            with PartFile(target.parent) as file:
                parts, header = _Parts(self._pages(run, folder)), None
                while (part := (yield from parts.next())) is not None:
                    header = header or part.looked.header
                    if set(part.looked.header) != set(header):
                        raise BadArchive(f"job {part.job_id} has other columns than the jobs before it")
                    yield from Blocking(partial(_copy, part, file, header, not self.job_ids, safe))
                    self._count(part)
                    yield from Emit(Progress(self.rows, part.job_id))
                yield from Blocking(partial(file.commit, target))
            yield from run.put(state=COMMITTED, owner=None, job_ids=self.job_ids, rows=self.rows)
            yield from Blocking(partial(self._journal.forget, run.key))
        yield from Emit(Exported(path, self.rows, tuple(self.job_ids)))

    def _facts(self, kind: str, output: str | None, **more: Any) -> dict[str, Any]:
        query = self._query
        asked = {"module": query.module, "fields": list(query.fields), "criteria": query.criteria, "cvid": query.cvid}
        return {
            "operation": "read", "kind": kind, "output": output, "origin": self._origin,
            "dialect": self._settings.dialect, **asked, **more,
        }  # fmt: skip

    def _count(self, part: Part) -> None:
        self.job_ids.append(part.job_id)
        self.rows += part.looked.rows

    def _pages(self, run: Entry, folder: Path) -> Callable[[int], Flow[Page]]:
        settings = self._settings

        def page(number: int) -> Flow[Page]:
            entry = yield from self._journal.entry(run.key, number)
            dialect = DIALECTS[settings.dialect]
            return Page(
                self._calls, dialect, self._query, number, entry, settings.patience, run.put, folder, settings.limits
            )

        return page

    @contextmanager
    def _place(self, run: Entry) -> Generator[Path, None, None]:
        """Where results lie until they are used: with a journal in its folder, until the run has ended well."""
        if self._settings.journal is None or self._settings.folder is None:
            with tempfile.TemporaryDirectory(prefix="zrecruit-", ignore_cleanup_errors=True) as name:
                yield Path(name)
            return
        folder = self._settings.folder / run.key
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        yield folder
        if run.get("state") == COMMITTED:
            shutil.rmtree(folder, ignore_errors=True)


class _Parts:
    """Pages one behind the other: while the result of one comes in, the job of the next is under way already.

    There is no more to overlap: whether a page exists is known when the one before it has ended.
    """

    def __init__(self, page: Callable[[int], Flow[Page]]) -> None:
        self._page, self._number = page, 1
        self._coming: Any = None

    def next(self) -> Flow[Part | None]:
        if self._number == 1:
            self._coming = yield from Spawn(self._started(1))
        if self._coming is None:
            return None
        page, more = yield from Join(self._coming)
        result = yield from Spawn(page.part())
        self._number += 1
        self._coming = (yield from Spawn(self._started(self._number))) if more else None
        part: Part = yield from Join(result)
        return part

    def _started(self, number: int) -> Flow[tuple[Page, bool]]:
        page = yield from self._page(number)
        return page, (yield from page.finished())


@contextmanager
def released(run: Entry) -> Generator[None, None, None]:
    """Give a run back that ends with an error or is left: who comes next need not wait."""
    try:
        yield
    except BaseException:
        run.release()
        raise


def _batch(rows: Iterator[list[str]], make: Callable[[list[str]], Any]) -> list[Any]:
    return [make(row) for row in islice(rows, BATCH)]


def _copy(part: Part, file: PartFile, header: tuple[str, ...], first: bool, safe: bool) -> None:
    """A result behind what is in the file already: byte by byte where the columns are the same."""
    same = part.looked.header == header
    pieces: Iterator[bytes]
    if same and not safe:
        pieces = body_of(part.path, part.looked, with_head=first)
    else:
        order: Mapping[str, int] = {name: number for number, name in enumerate(part.looked.header)}
        rows = ([row[order[name]] for name in header] for row in rows_of(part.path, part.looked))
        pieces = guarded(header if first else None, rows, safe=safe)
    for piece in pieces:
        file.write(piece)
