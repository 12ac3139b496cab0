"""The file of rows that failed: the same columns, then why. Repaired, it can be imported as it is."""

from __future__ import annotations

import csv
import io
import os
import re
from typing import TYPE_CHECKING

from zrecruit_ext.errors import UnwritableFile
from zrecruit_ext.files import PartFile
from zrecruit_ext.programs.markers import MARKERS, fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from zrecruit_ext.programs.csv_source import Table
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
    """Raise UnwritableFile before anything is sent rather than after, when the outcomes would be lost."""
    if not os.access(target.parent, os.W_OK):
        raise UnwritableFile(f"{target.parent} is not writable", advice=_ADVICE)


def write_failed(target: Path, table: Table, failures: Iterable[RowFailure]) -> Path:
    """Write the failed rows with the delimiter of the source, complete or not at all."""
    rows = ((*f.cells, *_padding(f, table), str(f.line), f.code, f.message, fingerprint(f.cells)) for f in failures)
    return write_rows(target, (*table.header, *MARKERS), rows, table.delimiter)


def write_rows(target: Path, header: Iterable[str], rows: Iterable[Iterable[str]], delimiter: str = ",") -> Path:
    """Write a CSV, whole or not at all, readable by its owner only. Raises UnwritableFile."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(header)
    writer.writerows(rows)
    with PartFile(target.parent) as file:
        file.write(text.getvalue().encode())
        return file.commit(target)


def _padding(failure: RowFailure, table: Table) -> tuple[str, ...]:
    """Empty cells for a row that is too short, so that the reasons stand under their names."""
    return ("",) * (len(table.header) - len(failure.cells))
