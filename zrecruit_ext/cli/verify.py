"""`zrecruit verify`."""

from typing import Annotated

import typer

from zrecruit_ext.cli.codes import FAILURE, OK
from zrecruit_ext.cli.options import AsJson
from zrecruit_ext.cli.output import print_json, print_lines, print_table
from zrecruit_ext.cli.progress import shown_progress
from zrecruit_ext.client import Recruit
from zrecruit_ext.programs.verify import Report, verify

__all__ = ["command"]

_VERDICTS = ("confirmed", "contradicted", "unseen")
_SHOWN = 20


def command(
    credits: Annotated[int, typer.Option("--credits", min=1, help="Spend at most so many API credits.")] = 100,  # noqa: A002
    as_json: AsJson = False,
) -> int:
    """Compare the answers of your own organisation with the spec; nothing is written to it.

    Sends GET requests only. The report holds names of the spec and shapes, no value and nobody's data. Exit code 1 when
    a contract is contradicted.
    """
    with Recruit.from_env(read_only=True) as zr, shown_progress() as progress:
        report = verify(zr, budget=credits, progress=progress)
    if as_json:
        print_json(report.to_json())
    else:
        _show(report)
    return FAILURE if report.contradictions else OK


def _show(report: Report) -> None:
    rows = [[name, *(count.get(verdict, 0) for verdict in _VERDICTS)] for name, count in report.counts().items()]
    print_table("Contracts by evidence", ["contracts", *_VERDICTS], rows)
    lines = [f"{report.calls} calls, {report.credits} credits; {report.custom_fields} custom fields left aside"]
    lines += [
        f"contradicted: {each.operation} {each.place}: {each.expected} expected, {each.found} found"
        for each in report.contradictions[:_SHOWN]
    ]
    lines += [f"not in the spec: {schema}.{name} ({kind})" for schema, name, kind in report.undocumented[:_SHOWN]]
    more = len(report.contradictions) + len(report.undocumented) - len(lines) + 1
    print_lines([*lines, f"and {more} more; --json has all of them"] if more > 0 else lines)
