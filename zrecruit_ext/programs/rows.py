"""Table rows to records: each row is either sendable or a failure with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from zrecruit_ext.programs.cells import convert
from zrecruit_ext.programs.columns import Column
from zrecruit_ext.programs.markers import NOT_REPAIRED
from zrecruit_ext.programs.outcomes import RowFailure

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zrecruit_ext.programs.csv_source import RawRow, Table

__all__ = ["Checked", "ReadyRow", "check_rows"]


@frozen
class ReadyRow:
    """A row that passed the local checks. Empty cells are left out: they change nothing."""

    raw: RawRow
    record: Mapping[str, Any]


@frozen
class Checked:
    ready: tuple[ReadyRow, ...]
    failures: tuple[RowFailure, ...]


class _BadRowError(Exception):
    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def check_rows(table: Table, columns: Mapping[str, Column], key: str | None, defaults: Mapping[str, Any]) -> Checked:
    """Check every row by itself, then that no two rows have the same `key`.

    `defaults` fill what a row leaves empty. Mandatory fields are asked for except when `key` is `id` (an update).
    """
    ready: list[ReadyRow] = []
    failures: list[RowFailure] = []
    seen: dict[str, int] = {}
    needed = _needed(columns, key)
    for raw in table.rows:
        try:
            _refuse_unrepaired(raw)
            record = {**defaults, **_record(raw, table.header, columns)}
            _refuse_missing(record, needed)
            _refuse_repeated(record, key, seen, raw.line)
        except _BadRowError as bad:
            failures.append(RowFailure(raw.line, bad.code, str(bad), raw.cells))
        else:
            ready.append(ReadyRow(raw, record))
    return Checked(tuple(ready), tuple(failures))


def _refuse_unrepaired(raw: RawRow) -> None:
    if raw.standing:
        was = "" if raw.standing == NOT_REPAIRED else f" as {raw.standing}"
        what = f"the row was refused{was} before and is the same; repair it, or empty its zrecruit_code to send it"
        raise _BadRowError(NOT_REPAIRED, what)


def _needed(columns: Mapping[str, Column], key: str | None) -> list[str]:
    if key == "id":
        return ["id"]
    mandatory = [c.name for c in columns.values() if c.mandatory]
    return mandatory if key is None or key in mandatory else [*mandatory, key]


def _record(raw: RawRow, header: Sequence[str], columns: Mapping[str, Column]) -> dict[str, Any]:
    if len(raw.cells) != len(header):
        hint = "; put quotes around a cell that holds the delimiter" if len(raw.cells) > len(header) else ""
        raise _BadRowError("ROW_SHAPE", f"the row has {len(raw.cells)} cells, the header {len(header)}{hint}")
    record: dict[str, Any] = {}
    for name, cell in zip(header, raw.cells, strict=True):
        if cell.strip():
            record[name] = _value(name, cell.strip(), columns)
    return record


def _value(name: str, cell: str, columns: Mapping[str, Column]) -> Any:
    try:
        return convert(cell, columns.get(name) or Column(name))
    except ValueError as error:
        raise _BadRowError("INVALID_DATA", f"{name} {error}") from error


def _refuse_missing(record: Mapping[str, Any], needed: Sequence[str]) -> None:
    absent = [name for name in needed if name not in record]
    if absent:
        raise _BadRowError("MANDATORY_NOT_FOUND", f"{' and '.join(absent)} must not be empty")


def _refuse_repeated(record: Mapping[str, Any], key: str | None, seen: dict[str, int], line: int) -> None:
    if key is None:
        return
    first = seen.setdefault(str(record[key]).casefold(), line)
    if first != line:
        raise _BadRowError("DUPLICATE_IN_FILE", f"{key} {record[key]!r} stands in line {first} already")
