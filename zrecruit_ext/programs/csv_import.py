"""A CSV file into a module: checked as a whole, sent in calls of 100, every row accounted for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from zrecruit_ext.errors import InputError
from zrecruit_ext.programs.columns import CUSTOM_TYPES, check_header, columns_of, custom_columns, with_custom
from zrecruit_ext.programs.csv_source import read_table
from zrecruit_ext.programs.failed_rows import failed_path, require_writable, write_failed
from zrecruit_ext.programs.outcomes import ImportResult
from zrecruit_ext.programs.progress import Progress, silent
from zrecruit_ext.programs.row_writer import OPERATIONS, Operation, RowWriter
from zrecruit_ext.programs.rows import check_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from os import PathLike

    from zrecruit_ext.client import Recruit

__all__ = ["CUSTOM_TYPES", "OPERATIONS", "Operation", "import_csv"]


def import_csv(
    zr: Recruit,
    path: str | PathLike[str],
    operation: Operation = "upsert",
    find_by: str | None = "Email",
    *,
    module: str = "Candidates",
    defaults: Mapping[str, Any] | None = None,
    custom_fields: Iterable[str] = (),
    encoding: str | None = None,
    skip_unchanged: bool = False,
    trigger: Sequence[str] | None = None,
    progress: Progress = silent,
) -> ImportResult:
    """Write the rows of a CSV file whose header names fields of `module`.

    `upsert` matches rows by `find_by`; `insert` only adds; `update` needs a column `id`. Empty cells change nothing,
    `defaults` fill them. `custom_fields` are columns of this organisation that the spec does not know, as `Name` (then
    it is a text) or `Name:type` with one of CUSTOM_TYPES. With `skip_unchanged` the module is read first and rows that
    would change nothing are not sent. `trigger` as in every write. The delimiter is found among comma, semicolon, tab
    and bar; the encoding is UTF-8 unless `encoding` says so.

    Rows that fail, here or at the service, are written to `<name>.failed.csv`; repaired, it can be imported again.
    There, a row that would overwrite another one is refused (NOT_REPAIRED) until it is changed or its `zrecruit_code`
    is emptied. Raises BadTable for a file that is wrong as a whole, InvalidRequest when the service refuses the first
    call as a whole; then nothing has been written.
    """
    source, custom = Path(path), custom_columns(custom_fields)
    columns = with_custom(columns_of(module), custom)
    key = _key(operation, find_by)
    table = read_table(source, [*columns, "id"], encoding)
    check_header(table.header, module, needed=[key] if key else [], custom=custom, source=source.name)
    require_writable(failed_path(source))
    checked = check_rows(table, columns, key, defaults or {})
    writer = RowWriter(zr.module(module), operation, key, trigger)
    changed = writer.changed(checked.ready) if skip_unchanged else checked.ready
    writer.write(changed, progress)
    failures = tuple(sorted((*checked.failures, *writer.failures), key=lambda failure: failure.line))
    written = write_failed(failed_path(source), table, failures) if failures else None
    unchanged = len(checked.ready) - len(changed)
    return ImportResult(source, len(table.rows), writer.added, writer.updated, unchanged, failures, written)


def _key(operation: str, find_by: str | None) -> str | None:
    """The column that tells which record a row is about."""
    if operation not in OPERATIONS:
        raise InputError(f"{operation!r} is no operation", advice=f"Use {', '.join(OPERATIONS)}.")
    if operation == "upsert" and not find_by:
        raise InputError(
            "an upsert has to know which records rows are about", advice="Give find_by= (--find-by), such as Email."
        )
    return {"insert": None, "update": "id"}.get(operation, find_by)
