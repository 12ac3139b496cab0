"""Rows on their way in: a CSV file as people save it, or dicts and models; streamed, as texts under one header."""

from __future__ import annotations

import codecs
import csv
import math
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from zrecruit_ext._json import mapping
from zrecruit_ext._records.rows import Model
from zrecruit_ext.errors import BadTable, InputError, UnreadableFile
from zrecruit_ext.values import date_text, datetime_text

if TYPE_CHECKING:
    from collections.abc import Generator

__all__ = ["SEVERAL", "Source", "Table", "opened_table"]

Source: TypeAlias = "str | os.PathLike[str] | Iterable[Model | Mapping[str, Any]]"
"""The path of a CSV file, or rows."""

SEVERAL = ";"
"""Between the values of a field that takes several."""
LOOKED_AT = 1_000
MARKED = "zrecruit_"
_DELIMITERS = ",;|\t:"
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


@dataclass(frozen=True, slots=True)
class Table:
    """A header and the rows below it; a row that does not fit the header is given as it is."""

    header: tuple[str, ...]
    rows: Iterator[list[str]]


@contextmanager
def opened_table(source: Source, encoding: str | None = None) -> Generator[Table, None, None]:
    """The rows of a source. Columns that a file of failed rows adds (`zrecruit_...`) are left out.

    Raises UnreadableFile, BadTable, InputError for a row that is none.
    """
    if not isinstance(source, (str, os.PathLike)):
        yield _of_rows(source)
        return
    path = Path(source)
    try:
        with path.open(encoding=encoding or _encoding(path), newline="") as file:
            yield _of_file(path, file)
    except OSError as error:
        advice = "Check the path and its rights."
        raise UnreadableFile(f"{path} cannot be read ({error.strerror})", advice=advice) from error
    except LookupError as error:
        advice = "Use a name such as utf-8 or cp1252."
        raise BadTable(f"{encoding!r} is no encoding", advice=advice) from error


def _encoding(path: Path) -> str:
    with path.open("rb") as file:
        head = file.read(4)
    return next((name for mark, name in _MARKS if head.startswith(mark)), "utf-8")


def _of_file(path: Path, file: Iterator[str]) -> Table:
    lines = _decoded(path, file)
    first = next((line for line in lines if line.strip()), None)
    if first is None:
        raise BadTable(f"{path.name} is empty", advice="The first line must name the columns.")
    delimiter = max(_DELIMITERS, key="".join(first.split('"')[::2]).count)
    records = _records(path, csv.reader(chain([first], lines), delimiter=delimiter, strict=True))
    header = [name.strip() for name in next(records)]
    kept = [number for number, name in enumerate(header) if not name.startswith(MARKED)]
    if len(kept) == len(header):
        return Table(tuple(header), records)
    width = len(header)
    told = ([row[n] for n in kept] if len(row) == width else row for row in records)
    return Table(tuple(header[n] for n in kept), told)


def _decoded(path: Path, file: Iterator[str]) -> Iterator[str]:
    try:
        yield from file
    except UnicodeDecodeError as error:
        what = f"{path.name}: byte 0x{error.object[error.start]:02x} is not {error.encoding}"
        advice = "Save it as CSV UTF-8, or give encoding= (--encoding), such as cp1252."
        raise BadTable(what, advice=advice) from error


def _records(path: Path, reader: Any) -> Iterator[list[str]]:
    try:
        for row in reader:
            if any(row):
                yield row
    except csv.Error as error:
        what = f"{path.name}, line {reader.line_num}: {error}"
        advice = 'Close every quote and write a quote inside a cell twice ("").'
        raise BadTable(what, advice=advice) from error


def _of_rows(source: Iterable[Model | Mapping[str, Any]]) -> Table:
    given = (_plain(row, number) for number, row in enumerate(source))
    first = list(islice(given, LOOKED_AT))
    header = tuple(dict.fromkeys(name for row in first for name in row))
    if not header:
        raise BadTable("there are no rows", advice="Give rows with at least one field.")
    return Table(header, _cells(chain(first, given), header))


def _cells(rows: Iterable[Mapping[str, Any]], header: tuple[str, ...]) -> Iterator[list[str]]:
    known = frozenset(header)
    for number, row in enumerate(rows):
        if extra := row.keys() - known:
            what = f"row {number} has a field {min(extra)} that none of the first {LOOKED_AT} rows has"
            raise BadTable(what, advice="Give the first row all the fields, with None where it has no value.")
        yield [_text(row.get(name), number, name) for name in header]


def _plain(row: object, number: int) -> Mapping[str, Any]:
    if isinstance(row, Mapping):
        return cast("Mapping[str, Any]", row)
    if isinstance(row, Model):
        return {key: value for key, value in row.to_dict().items() if key[:1] != "$"}
    raise InputError(f"row {number} is a {type(row).__name__}", advice="Give a path, or a list of models or dicts.")


def _text(value: Any, number: int, name: str) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case datetime():
            return datetime_text(value)
        case date():
            return date_text(value)
        case float() if not math.isfinite(value):
            raise InputError(f"row {number}, field {name}: {value} is not a number", advice="Use None for no value.")
        case Mapping():
            return str(mapping(cast("object", value)).get("id", ""))
        case list() | tuple():
            parts = cast("Iterable[Any]", value)
            return SEVERAL.join(_text(part, number, name) for part in parts)
        case _:
            return str(value)
