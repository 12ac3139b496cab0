"""Bulk read and bulk write of one client, the same names in both worlds.

Sources: Bulk Read and Bulk Write, Zoho Recruit REST API v2; seeds 000, 001, 004. A read job costs 50 credits for up to
200,000 rows, a write job 500 for up to 25,000 (both of the vendor's CRM API).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict

from zrecruit_ext._records.modules import module as module_of
from zrecruit_ext.bulk.criteria import flat
from zrecruit_ext.bulk.dialects import Query
from zrecruit_ext.bulk.journal import Journal
from zrecruit_ext.bulk.packing import ROWS
from zrecruit_ext.bulk.plan import WriteOptions
from zrecruit_ext.bulk.reading import Exported, Progress, ReadFlows, ReadSettings
from zrecruit_ext.bulk.typed import as_dicts, as_models
from zrecruit_ext.bulk.writing import WriteFlows, WriteSettings
from zrecruit_ext.errors import InputError

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Unpack

    from zrecruit_ext._drive.asynchronous import AsyncDriver, AsyncItems
    from zrecruit_ext._drive.synchronous import Items, SyncDriver
    from zrecruit_ext._records.calls import Calls
    from zrecruit_ext.bulk.archive import Limits
    from zrecruit_ext.bulk.dialects import DialectName
    from zrecruit_ext.bulk.plan import Operation
    from zrecruit_ext.bulk.polling import Patience
    from zrecruit_ext.bulk.source import Source
    from zrecruit_ext.bulk.verdicts import Written
    from zrecruit_ext.metadata import MetadataFlows
    from zrecruit_ext.query import Criteria

__all__ = ["AsyncBulk", "AsyncReadJob", "Bulk", "ReadJob", "ReadOptions", "WriteParams"]


class ReadOptions(TypedDict, total=False):
    """What every read takes beside fields and conditions."""

    cvid: str
    """A custom view whose conditions count beside `where`."""
    dialect: DialectName
    """`vendor`, or `reference` for the calls that only seed 000 knows."""
    patience: Patience
    """How often and how long to look at a job."""
    journal: Journal | str
    """A journal, or the URL of a store: a read that was killed goes on from there when it is made again."""
    folder: str | os.PathLike[str]
    """Where a journalled read keeps results until it has ended; without it they are fetched again."""
    limits: Limits
    """What a result may unpack to."""


class _Job:
    """What both worlds share: the flows of one read, made anew for every use."""

    def __init__(self, calls: Calls, query: Query, settings: ReadSettings, origin: str) -> None:
        self._calls, self._query, self._settings, self._origin = calls, query, settings, origin
        self._last = self._flows()

    @property
    def job_ids(self) -> tuple[str, ...]:
        """The service's ids of the jobs whose rows were taken, in order."""
        return tuple(self._last.job_ids)

    @property
    def rows_read(self) -> int:
        """Rows in the jobs whose rows were taken."""
        return self._last.rows

    def _flows(self) -> ReadFlows:
        self._last = ReadFlows(self._calls, self._query, self._settings, self._origin)
        return self._last


class ReadJob(_Job):
    """All rows of a query, read by as many jobs as it takes. Nothing is sent before rows are asked for.

    Every use begins anew, with jobs of its own. Raises BulkJobFailed, BulkJobUnfinished, BadArchive, JobTaken.
    """

    def __init__(self, calls: Calls, driver: SyncDriver, query: Query, settings: ReadSettings, origin: str) -> None:
        super().__init__(calls, query, settings, origin)
        self._driver = driver

    def __iter__(self) -> Items[dict[str, str]]:
        """Rows as dicts of texts; an empty cell is an empty text."""
        return self._driver.items(self._flows().batches(as_dicts))

    def models(self) -> Items[Any]:
        """Rows as the module's models; empty cells are None, lookups have an id only."""
        return self._driver.items(self._flows().batches(as_models(module_of(self._query.module))))

    def to_csv(
        self, path: str | os.PathLike[str], *, safe: bool = False, progress: Callable[[Progress], None] | None = None
    ) -> Exported:
        """Write all rows to a file (mode 0600), whole or not at all, byte by byte as the service gave them.

        `safe` puts an apostrophe before cells that a spreadsheet would carry out as formulas. Raises UnwritableFile.
        """
        told = _Told(progress)
        for event in self._driver.iterate(self._flows().to_csv(Path(path), safe=safe)):
            told(event)
        return told.result()


class AsyncReadJob(_Job):
    """`ReadJob` for asyncio."""

    def __init__(self, calls: Calls, driver: AsyncDriver, query: Query, settings: ReadSettings, origin: str) -> None:
        super().__init__(calls, query, settings, origin)
        self._driver = driver

    def __aiter__(self) -> AsyncItems[dict[str, str]]:
        return self._driver.items(self._flows().batches(as_dicts))

    def models(self) -> AsyncItems[Any]:
        return self._driver.items(self._flows().batches(as_models(module_of(self._query.module))))

    async def to_csv(
        self, path: str | os.PathLike[str], *, safe: bool = False, progress: Callable[[Progress], None] | None = None
    ) -> Exported:
        told = _Told(progress)
        async for event in self._driver.iterate(self._flows().to_csv(Path(path), safe=safe)):
            told(event)
        return told.result()


class Bulk:
    """Many rows as jobs of the service."""

    def __init__(self, calls: Calls, driver: SyncDriver, origin: str, metadata: Callable[[], MetadataFlows]) -> None:
        self._calls, self._driver, self._origin, self._metadata = calls, driver, origin, metadata

    def read(
        self,
        module: str,
        *,
        fields: Iterable[str] = (),
        where: Criteria | Mapping[str, Any] | None = None,
        **options: Unpack[ReadOptions],
    ) -> ReadJob:
        """The rows of a module. `fields` are API names (all when empty; a dot leads into the record of a lookup),
        `where` is made with `zrecruit_ext.F`, or is the service's own form of criteria.
        """
        query, settings = _asked(module, fields, where, options)
        return ReadJob(self._calls, self._driver, query, settings, self._origin)

    def write(
        self,
        module: str,
        source: Source,
        *,
        operation: Operation = "insert",
        find_by: str | None = None,
        progress: Callable[[Progress], None] | None = None,
        **params: Unpack[WriteParams],
    ) -> Written:
        """Write rows of a CSV file (its path) or of an iterable of dicts or models, in as many jobs as it takes.

        `find_by` is the unique field or the id by which an update or upsert finds records; an insert skips rows whose
        record it finds. Columns are checked against the module's metadata before anything is sent: raises BadTable,
        InputError. A job the service refuses to start raises InvalidRequest, one that it gives up is an outcome of its
        rows. Every row of the input has an outcome.
        """
        told = _Told(progress)
        for event in self._driver.iterate(self._writing(module, operation, find_by, params).written(source)):
            told(event)
        return told.written()

    def _writing(self, module: str, operation: Operation, find_by: str | None, params: WriteParams) -> WriteFlows:
        name = module_of(module).api_name
        options, settings = _wanted(operation, find_by, params)
        return WriteFlows(self._calls, self._metadata(), name, options, settings, self._origin)


class AsyncBulk:
    """`Bulk` for asyncio."""

    def __init__(self, calls: Calls, driver: AsyncDriver, origin: str, metadata: Callable[[], MetadataFlows]) -> None:
        self._calls, self._driver, self._origin, self._metadata = calls, driver, origin, metadata

    def read(
        self,
        module: str,
        *,
        fields: Iterable[str] = (),
        where: Criteria | Mapping[str, Any] | None = None,
        **options: Unpack[ReadOptions],
    ) -> AsyncReadJob:
        query, settings = _asked(module, fields, where, options)
        return AsyncReadJob(self._calls, self._driver, query, settings, self._origin)

    async def write(
        self,
        module: str,
        source: Source,
        *,
        operation: Operation = "insert",
        find_by: str | None = None,
        progress: Callable[[Progress], None] | None = None,
        **params: Unpack[WriteParams],
    ) -> Written:
        told = _Told(progress)
        async for event in self._driver.iterate(self._writing(module, operation, find_by, params).written(source)):
            told(event)
        return told.written()

    def _writing(self, module: str, operation: Operation, find_by: str | None, params: WriteParams) -> WriteFlows:
        name = module_of(module).api_name
        options, settings = _wanted(operation, find_by, params)
        return WriteFlows(self._calls, self._metadata(), name, options, settings, self._origin)


class WriteParams(TypedDict, total=False):
    """What every write takes beside the operation and its key."""

    mapping: Mapping[str, str]
    """Columns whose name is not the field's: ``{"E-mail": "Email"}``."""
    defaults: Mapping[str, Any]
    """Values for empty cells, by field."""
    formats: Mapping[str, str]
    """Of dates that are not written as 2026-01-31, by field: ``{"Start": "dd.MM.yyyy"}``."""
    ignore_empty: bool
    """Whether empty cells leave fields alone, as they do by default; False empties the fields."""
    allow_duplicates: bool
    """Whether an insert without `find_by` may double records of a module that has unique fields."""
    separator: str
    """Between the values of cells that hold several, as the ``|`` of ``Java|Python``; a semicolon without it."""
    trigger: Sequence[str]
    """As in other writes. No page of the vendor has it for bulk writes; it is sent on only when it is given."""
    encoding: str
    """Of a file that is not UTF-8."""
    org_id: str
    """The organisation's zgid, where it does not tell it itself."""
    patience: Patience
    """How often and how long to look at a job."""
    journal: Journal | str
    """A journal, or the URL of a store: a write that was killed goes on from there when it is made again."""
    rows_per_job: int
    """25,000 at most."""


class _Told:
    """Progress for whoever asked for it, and the last word."""

    def __init__(self, progress: Callable[[Progress], None] | None) -> None:
        self._progress = progress
        self._last: Any = None

    def __call__(self, event: Any) -> None:
        self._last = event
        if self._progress is not None and isinstance(event, Progress):
            self._progress(event)

    def result(self) -> Exported:
        last: Exported = self._last
        return last

    def written(self) -> Written:
        last: Written = self._last
        return last


_SETTINGS = ("patience", "journal", "rows_per_job", "org_id", "encoding")


def _wanted(operation: Operation, find_by: str | None, params: WriteParams) -> tuple[WriteOptions, WriteSettings]:
    if unknown := params.keys() - WriteParams.__optional_keys__:
        raise TypeError(f"unknown option {', '.join(sorted(unknown))}")
    given: dict[str, Any] = dict(params)
    own = {name: given.pop(name) for name in _SETTINGS if name in given}
    if isinstance(own.get("journal"), str):
        own["journal"] = Journal(own["journal"])
    if not 1 <= own.get("rows_per_job", ROWS) <= ROWS:
        raise InputError(f"a job takes 1 to {ROWS} rows", advice="Leave rows_per_job out.")
    return WriteOptions(operation, find_by, **given), WriteSettings(**own)


def _asked(
    module: str, fields: Iterable[str], where: Criteria | Mapping[str, Any] | None, options: ReadOptions
) -> tuple[Query, ReadSettings]:
    if unknown := options.keys() - ReadOptions.__optional_keys__:
        raise TypeError(f"unknown option {', '.join(sorted(unknown))}")
    if isinstance(fields, str):
        raise InputError("fields is one text", advice='Give a list of names, such as ["id", "Email"].')
    given: dict[str, Any] = dict(options)
    query = Query(module_of(module).api_name, tuple(fields), flat(where), given.pop("cvid", None))
    if isinstance(given.get("journal"), str):
        given["journal"] = Journal(given["journal"])
    if "folder" in given:
        given["folder"] = Path(given["folder"])
    return query, ReadSettings(**given)
