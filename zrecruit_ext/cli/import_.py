"""`zrecruit import FILE`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from zrecruit_ext.cli.codes import OK, SOME_FAILED
from zrecruit_ext.cli.options import AsJson
from zrecruit_ext.cli.output import print_json, print_lines
from zrecruit_ext.cli.progress import shown_progress
from zrecruit_ext.client import Recruit
from zrecruit_ext.programs import ImportResult, import_csv
from zrecruit_ext.programs.columns import CUSTOM_TYPES

__all__ = ["command"]

_SHOWN = 5
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
    as_json: AsJson = False,
) -> int:
    """Write the rows of a CSV file, in calls of 100.

    Rows that fail are written to NAME.failed.csv with the reason; repaired, that file can be imported again. There, a
    row that would overwrite another one is refused (NOT_REPAIRED) until it is changed or its zrecruit_code is emptied.
    """
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
