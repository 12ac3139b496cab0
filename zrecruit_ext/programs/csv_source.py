"""A CSV file as people really save it: encoding and delimiter found, structure checked before anything is sent."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from attrs import frozen

from zrecruit_ext.errors import BadTable
from zrecruit_ext.programs.markers import MARKERS, Markers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

__all__ = ["DELIMITERS", "RawRow", "Table", "read_table"]

DELIMITERS = (",", ";", "\t", "|")


@frozen
class RawRow:
    """The cells of one record and the line it begins on (the header is line 1)."""

    line: int
    cells: tuple[str, ...]
    standing: str | None = None
    """The code of a former run that still holds, as the row was not repaired."""


@frozen
class Table:
    """A whole file; `header` has no marker columns, a row may be shorter or longer than it."""

    header: tuple[str, ...]
    rows: tuple[RawRow, ...]
    delimiter: str


def read_table(path: Path, known: Iterable[str], encoding: str | None = None) -> Table:
    """Read the whole file. `known` column names decide between delimiters.

    Raises `BadTable` naming the line: not UTF-8 (unless `encoding` says what it is), a quote that is never closed,
    a zero byte, a name that stands twice in the header, no header at all.
    """
    text = _decode(path, encoding)
    delimiter = _delimiter(text, frozenset(known))
    records = _records(path, text, delimiter)
    first = next(records, None)
    if first is None:
        raise BadTable(f"{path.name} is empty", advice="The first line must name the columns.")
    header = tuple(name.strip() for name in first.cells)
    _refuse_twins(path, header)
    return _without_markers(Table(header, tuple(records), delimiter))


def _decode(path: Path, encoding: str | None) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadTable(
            f"{path}: {(error.strerror or 'unreadable').lower()}", advice="Check the file's name."
        ) from error
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) and encoding is None:
        raise BadTable(f"{path.name} is UTF-16", advice="Save it as CSV UTF-8, or give encoding= (--encoding) utf-16.")
    try:
        return data.decode(encoding or "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = f"{path.name}, line {line}: byte 0x{data[error.start]:02x} is not {encoding or 'UTF-8'}"
        raise BadTable(what, advice="Save it as CSV UTF-8, or give encoding= (--encoding), such as cp1252.") from error
    except LookupError as error:
        raise BadTable(f"{encoding!r} is no encoding", advice="Use a name such as utf-8 or cp1252.") from error


def _delimiter(text: str, known: frozenset[str]) -> str:
    """The one that yields most known names in the first line, then most names."""
    head = next((line for line in text.splitlines() if line.strip()), "")

    def score(delimiter: str) -> tuple[int, int]:
        names = [name.strip().strip('"') for name in head.split(delimiter)]
        return sum(name in known for name in names), len(names)

    return max(DELIMITERS, key=score)


def _records(path: Path, text: str, delimiter: str) -> Iterator[RawRow]:
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise BadTable(
            f"{path.name}, line {line}: a zero byte", advice="This is not a text file; save it as CSV UTF-8."
        )
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    start = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield RawRow(start, tuple(cells))
            start = reader.line_num + 1
    except csv.Error as error:
        what = f"{path.name}, line {start}: {_plain(error)}"
        raise BadTable(what, advice='Close every quote and write a quote inside a cell twice ("").') from error


def _plain(error: csv.Error) -> str:
    """The reader's message in words a person who made the file understands."""
    return "a quote is never closed" if "unexpected end" in str(error) else f"wrong quotes ({error})"


def _refuse_twins(path: Path, header: tuple[str, ...]) -> None:
    twins = sorted({name for name in header if name and header.count(name) > 1})
    if twins:
        raise BadTable(f"{path.name}: column {twins[0]} stands twice in the header", advice="Remove or rename one.")


def _without_markers(table: Table) -> Table:
    """Drop the columns a failed-rows file adds, where they are."""
    header = tuple(name for name in table.header if name not in MARKERS)
    if header == table.header:
        return table
    markers = Markers(table.header)
    rows = tuple(RawRow(row.line, markers.cells(row.cells), markers.standing(row.cells)) for row in table.rows)
    return Table(header, rows, table.delimiter)
