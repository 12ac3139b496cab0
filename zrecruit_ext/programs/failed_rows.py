"""The file of rows that failed: the same columns, then why. Repaired, it can be imported as it is."""

from __future__ import annotations

import csv
import os
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from zrecruit_ext.programs.csv_source import MARKERS, Table
from zrecruit_ext.programs.errors import OutputUnwritable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zrecruit_ext.programs.outcomes import RowFailure

__all__ = ["failed_path", "require_writable", "write_failed", "write_rows"]

_ADVICE = "Make the folder writable or copy the input elsewhere; rows that failed are written there."


def failed_path(source: Path) -> Path:
    """`people.csv` -> `people.failed.csv` -> `people.failed-2.csv`: the file that was read is never overwritten."""
    match = re.fullmatch(r"(.*)\.failed(?:-(\d+))?", source.stem)
    if match is None:
        return source.with_name(f"{source.stem}.failed.csv")
    return source.with_name(f"{match[1]}.failed-{int(match[2] or 1) + 1}.csv")


def require_writable(target: Path) -> None:
    """Raise `OutputUnwritable` before anything is sent rather than after, when the outcomes would be lost."""
    if not os.access(target.parent, os.W_OK):
        raise OutputUnwritable(f"{target.parent} is not writable", advice=_ADVICE)


def write_failed(target: Path, table: Table, failures: Iterable[RowFailure]) -> Path:
    """Write the failed rows with the delimiter of the source, complete or not at all."""
    rows = ((*f.cells, *_padding(f, table), str(f.line), f.code, f.message) for f in failures)
    return write_rows(target, (*table.header, *MARKERS), rows, table.delimiter)


def write_rows(target: Path, header: Iterable[str], rows: Iterable[Iterable[str]], delimiter: str = ",") -> Path:
    """Write a CSV beside its place and rename it. Raises `OutputUnwritable`."""
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise _unwritable(target, error) from error
    try:
        with open(handle, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=delimiter)
            writer.writerow(header)
            writer.writerows(rows)
        os.replace(name, target)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise _unwritable(target, error) from error
    return target


def _padding(failure: RowFailure, table: Table) -> tuple[str, ...]:
    """Empty cells for a row that is too short, so that the reasons stand under their names."""
    return ("",) * (len(table.header) - len(failure.cells))


def _unwritable(target: Path, error: OSError) -> OutputUnwritable:
    reason = (error.strerror or type(error).__name__).lower()
    return OutputUnwritable(f"{target}: {reason}", advice=_ADVICE)
