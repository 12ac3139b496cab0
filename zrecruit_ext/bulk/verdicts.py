"""What became of every row of a bulk write, from the result files of its jobs.

Source: Bulk Write, result file: the first three mapped columns, then STATUS, RECORD_ID, ERRORS (`CODE-column,column`,
several with a colon between).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zrecruit_ext.bulk.archive import look_into, rows_of
from zrecruit_ext.bulk.packing import Misfit, Packed, cells_of
from zrecruit_ext.bulk.sheet import guarded
from zrecruit_ext.errors import BadArchive
from zrecruit_ext.files import PartFile

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator, Sequence

    from zrecruit_ext.bulk.plan import WritePlan

__all__ = ["BulkRow", "JobDone", "Verdict", "Written", "verdicts_of"]

ADDED, UPDATED, SKIPPED, FAILED = "added", "updated", "skipped", "failed"
MARKERS = ("zrecruit_row", "zrecruit_code", "zrecruit_message")
_ERROR = re.compile(r"([A-Z][A-Z_]+)(?:-(.*))?\Z", re.DOTALL)
_UNTOLD = "the result has no line for this row: look the record up before sending it again"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the service says of one row."""

    status: str
    id: str | None = None
    code: str = ""
    column: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class BulkRow:
    """The outcome of one row of the input.

    `status` is `added`, `updated`, `skipped` (an insert has found the record that the row is about) or `failed`, then
    `code` says why and `column` where. `index` is counted from 0 over the whole input.
    """

    index: int
    status: str
    id: str | None
    code: str
    column: str
    message: str
    cells: tuple[str, ...]

    @property
    def ok(self) -> bool:
        return self.status != FAILED


@dataclass(frozen=True, slots=True)
class JobDone:
    """One job: its file, its result (None: there is none), and what its rows have in common when it failed."""

    job_id: str | None
    packed: Packed
    result: Path | None = None
    failure: Verdict | None = None


@dataclass(slots=True)
class Written:
    """A whole bulk write: `rows == added + updated + skipped + failed`. Iterating gives one `BulkRow` per input row,
    in order, read from files that live until `close()` or the end of this object.
    """

    plan: WritePlan
    jobs: tuple[JobDone, ...]
    misfits: tuple[Misfit, ...]
    rows: int
    place: Any = field(repr=False)
    counts: Counter[str] = field(default_factory=Counter[str])

    def __post_init__(self) -> None:
        self.counts.update(row.status for row in self)

    @property
    def job_ids(self) -> tuple[str, ...]:
        return tuple(job.job_id for job in self.jobs if job.job_id)

    @property
    def added(self) -> int:
        return self.counts[ADDED]

    @property
    def updated(self) -> int:
        return self.counts[UPDATED]

    @property
    def skipped(self) -> int:
        return self.counts[SKIPPED]

    @property
    def failed(self) -> int:
        return self.counts[FAILED]

    def __iter__(self) -> Iterator[BulkRow]:
        misfits, index = deque(self.misfits), 0
        for job in self.jobs:
            for cells, verdict in self._judged(job):
                while misfits and misfits[0].index == index:
                    yield _misfit(misfits.popleft(), len(self.plan.header))
                    index += 1
                yield _row(index, verdict, cells)
                index += 1
        yield from (_misfit(misfit, len(self.plan.header)) for misfit in misfits)

    def failures(self) -> Iterator[BulkRow]:
        """The rows that failed."""
        return (row for row in self if not row.ok)

    def failed_csv(self, path: str | os.PathLike[str]) -> Path:
        """The rows that failed as a CSV file with three columns that say why; repaired, it can be written again."""
        target = Path(path).absolute()
        told = ([*row.cells, str(row.index + 1), row.code, row.message] for row in self.failures())
        with PartFile(target.parent) as file:
            for piece in guarded((*self.plan.header, *MARKERS), told, safe=False):
                file.write(piece)
            file.commit(target)
        return Path(path)

    def close(self) -> None:
        """Give the files up."""
        self.place.close()

    def _judged(self, job: JobDone) -> Iterator[tuple[list[str], Verdict]]:
        cells = list(cells_of(job.packed.path))
        if job.failure is not None:
            return zip(cells, [job.failure] * len(cells), strict=True)
        return zip(cells, verdicts_of(job, cells, self.plan), strict=True)


def verdicts_of(job: JobDone, cells: Sequence[Sequence[str]], plan: WritePlan) -> list[Verdict]:
    """One verdict per row that was sent. Results in another order are found by the columns that they repeat.

    Raises BadArchive for a result that is none.
    """
    if job.result is None:
        return [Verdict(FAILED, code="NO_RESULT", message=_UNTOLD)] * len(cells)
    looked = look_into(job.result)
    header = [name.upper() for name in looked.header]
    if not {"STATUS", "ERRORS"} <= set(header):
        raise BadArchive(f"{job.result.name} has no columns STATUS and ERRORS")
    width = header.index("STATUS")
    rows = [(tuple(row[:width]), dict(zip(header, row, strict=False))) for row in rows_of(job.result, looked)]
    told = [(head, _verdict(row, plan)) for head, row in rows]
    heads = [tuple(row[:width]) for row in cells]
    known = Counter(head for head, _ in told)
    if [head for head, _ in told] == heads or (len(told) == len(heads) and known != Counter(heads)):
        return [verdict for _, verdict in told]  # cells that the service writes otherwise leave only the order
    waiting: defaultdict[tuple[str, ...], deque[Verdict]] = defaultdict(deque)
    for head, verdict in told:
        waiting[head].append(verdict)
    untold = Verdict(FAILED, code="NO_RESULT", message=_UNTOLD)
    return [waiting[head].popleft() if waiting[head] else untold for head in heads]


def _verdict(row: dict[str, str], plan: WritePlan) -> Verdict:
    status, errors = row["STATUS"].strip().upper(), row["ERRORS"].strip()
    key = row.get("RECORD_ID") or None
    if status in ("ADDED", "UPDATED"):
        return Verdict(status.lower(), key)
    match = _ERROR.match(errors.split(":", 1)[0])
    code, column = (match[1], match[2] or "") if match else ("SKIPPED", "")
    if code == "DUPLICATE_DATA" and plan.options.operation == "insert" and plan.options.find_by in column.split(","):
        return Verdict(SKIPPED, key, code, column, errors)
    return Verdict(FAILED, key, code, column, errors or status or _UNTOLD)


def _row(index: int, verdict: Verdict, cells: Sequence[str]) -> BulkRow:
    return BulkRow(index, verdict.status, verdict.id, verdict.code, verdict.column, verdict.message, tuple(cells))


def _misfit(misfit: Misfit, width: int) -> BulkRow:
    message = f"the row has {len(misfit.cells)} cells, the header {width}"
    cells = [*misfit.cells, *[""] * (width - len(misfit.cells))]
    return BulkRow(misfit.index, FAILED, None, "ROW_SHAPE", "", message, tuple(cells))
