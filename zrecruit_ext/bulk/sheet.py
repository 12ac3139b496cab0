"""CSV text for spreadsheets: cells that a spreadsheet would take for a formula are made plain text."""

from __future__ import annotations

import csv
import io
from itertools import chain, islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["guarded", "plain_cell"]

BATCH = 500
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def plain_cell(cell: str) -> str:
    """An apostrophe before what a spreadsheet would carry out; anything else as it is."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def guarded(header: Sequence[str] | None, rows: Iterable[Sequence[str]], *, safe: bool) -> Iterator[bytes]:
    """The rows as CSV in UTF-8, in pieces; with `safe` no cell is a formula."""
    told = ([plain_cell(cell) for cell in row] for row in rows) if safe else rows
    lines = iter(chain([header] if header is not None else [], told))
    while batch := list(islice(lines, BATCH)):
        text = io.StringIO(newline="")
        csv.writer(text, lineterminator="\n").writerows(batch)
        yield text.getvalue().encode()
