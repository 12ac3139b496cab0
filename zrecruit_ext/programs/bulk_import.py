"""A CSV file into a module by bulk jobs: for files whose rows would take many calls."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from zrecruit_ext.programs.failed_rows import failed_path, require_writable, write_rows
from zrecruit_ext.programs.markers import MARKERS, fingerprint
from zrecruit_ext.programs.progress import Event, silent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from os import PathLike

    from zrecruit_ext.bulk import BulkRow, Journal, Written
    from zrecruit_ext.bulk import Progress as Seen
    from zrecruit_ext.client import Recruit
    from zrecruit_ext.programs.progress import Progress
    from zrecruit_ext.programs.row_writer import Operation

__all__ = ["WORTH_A_JOB", "BulkImport", "bulk_import", "has_more_rows"]

WORTH_A_JOB = 5_000
"""Rows from which on a job (500 credits for up to 25,000 rows) costs less than calls of 100 (1 credit for 10 rows)."""
SHOWN = 5


@frozen
class BulkImport:
    """A whole file: `rows == added + updated + skipped + failed`. `first` are the first rows that failed."""

    path: Path
    rows: int
    added: int
    updated: int
    skipped: int
    failed: int
    job_ids: tuple[str, ...]
    first: tuple[BulkRow, ...]
    failed_file: Path | None


def bulk_import(
    zr: Recruit,
    path: str | PathLike[str],
    operation: Operation = "upsert",
    find_by: str | None = "Email",
    *,
    module: str = "Candidates",
    allow_duplicates: bool = False,
    encoding: str | None = None,
    journal: Journal | None = None,
    progress: Progress = silent,
    **params: Any,
) -> BulkImport:
    """Write the rows of a CSV file by bulk jobs; with a `journal`, one that was killed goes on when it is made again.

    Columns are checked against the organisation's own metadata. Rows that fail are written to `<name>.failed.csv`;
    repaired, that file can be imported again. `params` are those of `zr.bulk.write`. Raises what that raises.
    """
    source = Path(path)
    require_writable(failed_path(source))
    more: Any = {**params, **({"encoding": encoding} if encoding else {}), **({"journal": journal} if journal else {})}
    seen = _Counted(progress)
    written = zr.bulk.write(
        module, source, operation=operation, find_by=find_by, allow_duplicates=allow_duplicates, progress=seen, **more
    )
    try:
        failed = _saved(failed_path(source), written) if written.failed else None
        first = tuple(row for row, _ in zip(written.failures(), range(SHOWN), strict=False))
    finally:
        written.close()
    return BulkImport(
        source,
        written.rows,
        *(written.added, written.updated, written.skipped, written.failed),
        written.job_ids,
        first,
        failed,
    )


def has_more_rows(path: Path, count: int) -> bool:
    """Whether a file has more lines than so many rows take at least; a guess that reads no further than it must."""
    try:
        with path.open("rb") as file:
            return any(number > count for number, _ in enumerate(file))
    except OSError:
        return False


class _Counted:
    """Rows of a bulk write as events of a program."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def __call__(self, seen: Seen) -> None:
        self._progress(Event("rows", f"job {seen.job_id}", seen.rows))


def _saved(target: Path, written: Written) -> Path:
    return write_rows(target, (*written.plan.header, *MARKERS), _marked(written))


def _marked(written: Written) -> Iterator[tuple[str, ...]]:
    for row in written.failures():
        cells = row.cells
        yield (*cells, str(row.index + 2), row.code, row.message, fingerprint(cells))
