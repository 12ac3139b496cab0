"""`zrecruit import FILE`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from zrecruit_ext.cli.codes import OK, SOME_FAILED
from zrecruit_ext.cli.journal import opened_journal
from zrecruit_ext.cli.options import AsJson
from zrecruit_ext.cli.output import print_json, print_lines
from zrecruit_ext.cli.progress import shown_progress
from zrecruit_ext.client import Recruit
from zrecruit_ext.programs import ImportResult, import_csv
from zrecruit_ext.programs.bulk_import import WORTH_A_JOB, BulkImport, bulk_import, has_more_rows
from zrecruit_ext.programs.columns import CUSTOM_TYPES

__all__ = ["command"]

_SHOWN = 5
_BULK = (
    f"By bulk jobs of 25,000 rows (500 credits each), or in calls of 100 (10 credits each); jobs from {WORTH_A_JOB:,} "
    "rows on when neither is said. Jobs take no --skip-unchanged, --no-trigger, --custom-field."
)
_DOUBLE = "Of a bulk insert without --find-by: it may add records that exist already."
_KEYS = {("update", ""): "id", ("upsert", "Candidates"): "Email"}
"""Fields by which bulk jobs find records when none is named, the same as in calls."""
_TYPES = f"TYPE is text (without one), {', '.join(CUSTOM_TYPES[1:])}."


class OperationName(StrEnum):
    """As the programs call them."""

    insert = "insert"
    update = "update"
    upsert = "upsert"


def command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="CSV, UTF-8; the header names the module's fields.")],
    module: Annotated[str, typer.Option("--module", help="API name of the module.")] = "Candidates",
    operation: Annotated[OperationName, typer.Option("--operation")] = OperationName.upsert,
    find_by: Annotated[str | None, typer.Option("--find-by", help="Field an upsert matches rows by.")] = None,
    custom_field: Annotated[
        list[str] | None,
        typer.Option("--custom-field", metavar="NAME[:TYPE]", help=f"A field of your own; repeat it. {_TYPES}"),
    ] = None,
    encoding: Annotated[str | None, typer.Option("--encoding", help="When it is not UTF-8, such as cp1252.")] = None,
    skip_unchanged: Annotated[bool, typer.Option("--skip-unchanged", help="Read first, send only changes.")] = False,
    no_trigger: Annotated[bool, typer.Option("--no-trigger", help="Set off no workflow: nobody is mailed.")] = False,
    bulk: Annotated[bool | None, typer.Option("--bulk/--no-bulk", help=_BULK)] = None,
    allow_duplicates: Annotated[bool, typer.Option("--allow-duplicates", help=_DOUBLE)] = False,
    as_json: AsJson = False,
) -> int:
    """Write the rows of a CSV file, in calls of 100 or by bulk jobs.

    Rows that fail are written to NAME.failed.csv with the reason; repaired, that file can be imported again. There, a
    row that would overwrite another one is refused (NOT_REPAIRED) until it is changed or its zrecruit_code is emptied.

    A bulk import that was stopped goes on with the same command (ZRECRUIT_JOURNAL names the store of its steps).
    """
    by_calls = skip_unchanged or no_trigger or bool(custom_field)
    if bulk and by_calls:
        raise typer.BadParameter("--bulk goes without --skip-unchanged, --no-trigger and --custom-field")
    if bulk or (bulk is None and not by_calls and has_more_rows(file, WORTH_A_JOB)):
        return _by_jobs(file, module, operation, find_by, allow_duplicates, encoding, as_json)
    with Recruit.from_env() as zr, shown_progress() as progress:
        result = import_csv(
            zr,
            file,
            operation.value,
            find_by or ("Email" if module == "Candidates" else None),
            module=module,
            custom_fields=custom_field or (),
            encoding=encoding,
            skip_unchanged=skip_unchanged,
            trigger=[] if no_trigger else None,
            progress=progress,
        )
    if as_json:
        print_json(_summary(result))
    else:
        print_lines(_lines(result))
    return SOME_FAILED if result.failures else OK


def _by_jobs(
    file: Path,
    module: str,
    operation: OperationName,
    find_by: str | None,
    allow_duplicates: bool,
    encoding: str | None,
    as_json: bool,
) -> int:
    with Recruit.from_env() as zr, shown_progress() as progress:
        done = bulk_import(
            zr,
            file,
            operation.value,
            find_by or _KEYS.get((operation.value, module)) or _KEYS.get((operation.value, "")),
            module=module,
            allow_duplicates=allow_duplicates,
            encoding=encoding,
            journal=opened_journal(),
            progress=progress,
        )
    if as_json:
        names = ("rows", "added", "updated", "skipped", "failed", "job_ids")
        failed_file = str(done.failed_file) if done.failed_file else None
        print_json({**{name: getattr(done, name) for name in names}, "failed_file": failed_file})
    else:
        print_lines(_job_lines(done))
    return SOME_FAILED if done.failed else OK


def _job_lines(done: BulkImport) -> list[str]:
    counts = f"{done.added} added, {done.updated} updated, {done.skipped} skipped, {done.failed} failed"
    lines = [f"{done.rows} rows: {counts}", f"jobs: {', '.join(done.job_ids)}"]
    lines += [f"row {row.index + 1}: {row.code} {row.message}" for row in done.first]
    return [*lines, f"failed rows: {done.failed_file}"] if done.failed_file else lines


def _summary(result: ImportResult) -> dict[str, object]:
    return {
        "rows": result.rows,
        "added": result.added,
        "updated": result.updated,
        "skipped": result.unchanged,
        "failed": result.failed,
        "failed_file": str(result.failed_file) if result.failed_file else None,
    }


def _lines(result: ImportResult) -> list[str]:
    counts = f"{result.added} added, {result.updated} updated, {result.unchanged} skipped, {result.failed} failed"
    lines = [f"{result.rows} rows: {counts}"]
    lines += [f"line {failure.line}: {failure.code} {failure.message}" for failure in result.failures[:_SHOWN]]
    if result.failed > _SHOWN:
        lines.append(f"and {result.failed - _SHOWN} more")
    if result.failed_file:
        lines.append(f"failed rows: {result.failed_file}")
    return lines
