"""Rows into zips that the service takes: 25,000 rows and 25 MB each, written as they come."""

from __future__ import annotations

import csv
import hashlib
import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zrecruit_ext.errors import UnwritableFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zrecruit_ext.bulk.plan import WritePlan
    from zrecruit_ext.bulk.source import Table

__all__ = ["LARGEST", "ROWS", "Misfit", "Packed", "Packing", "cells_of"]

ROWS = 25_000
"""Rows of a job."""
LARGEST = 25 * 1024 * 1024
"""Bytes of an upload."""
ROOM = 20 * 1024 * 1024
NAME = "rows.csv"
BATCH = 200


@dataclass(frozen=True, slots=True)
class Packed:
    """A file of one job: the index of its first row among those that are sent, how many, and their fingerprint."""

    path: Path
    first: int
    rows: int
    digest: str


@dataclass(frozen=True, slots=True)
class Misfit:
    """A row that is not sent, as it has other cells than the header has names."""

    index: int
    cells: list[str]


class Packing:
    """All rows of a table in files of `rows` at most; `misfits` are those that were left out."""

    def __init__(self, folder: Path, plan: WritePlan, rows: int = ROWS) -> None:
        self._folder, self._plan, self._rows = folder, plan, rows
        self.packed: list[Packed] = []
        self.misfits: list[Misfit] = []
        self.count = 0

    def pack(self, table: Table) -> None:
        """Raises UnwritableFile, and what the table raises."""
        rows = self._fitting(table)
        row = next(rows, None)
        while row is not None:
            row = self._one(row, rows)

    def _fitting(self, table: Table) -> Iterator[list[str]]:
        width = len(table.header)
        for row in table.rows:
            if len(row) == width:
                yield self._plan.row(row)
            else:
                self.misfits.append(Misfit(self.count, row))
            self.count += 1

    def _one(self, row: list[str] | None, rows: Iterator[list[str]]) -> list[str] | None:
        """One file; the row that did not go into it any more."""
        path = self._folder / f"part-{len(self.packed) + 1:06d}.zip"
        first, count, digest = sum(part.rows for part in self.packed), 0, hashlib.sha256()
        try:
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open(NAME, "w") as stream:
                stream.write(_line([self._plan.header]))
                while row is not None and count < self._rows and _taken(archive) < ROOM:
                    batch, row = _batch(row, rows, min(BATCH, self._rows - count))
                    piece = _line(batch)
                    digest.update(piece)
                    stream.write(piece)
                    count += len(batch)
        except OSError as error:
            advice = "Check the folder, its rights and the free space."
            raise UnwritableFile(f"{path} cannot be written ({error.strerror})", advice=advice) from error
        self.packed.append(Packed(path, first, count, digest.hexdigest()))
        return row


def cells_of(path: Path) -> Iterator[list[str]]:
    """The rows of a file that was packed here."""
    with zipfile.ZipFile(path) as archive, io.TextIOWrapper(archive.open(NAME), "utf-8", newline="") as text:
        reader = csv.reader(text)
        next(reader)
        yield from reader


def _batch(row: list[str], rows: Iterator[list[str]], size: int) -> tuple[list[list[str]], list[str] | None]:
    """At most so many rows from this one on, and the one after them."""
    batch = [row]
    while (after := next(rows, None)) is not None and len(batch) < size:
        batch.append(after)
    return batch, after


def _taken(archive: zipfile.ZipFile) -> int:
    """Bytes that are in a zip so far."""
    return 0 if archive.fp is None else archive.fp.tell()


def _line(rows: list[list[str]] | list[tuple[str, ...]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()
