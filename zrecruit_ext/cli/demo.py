"""`zrecruit demo`."""

import logging
from enum import StrEnum
from typing import Annotated

import typer

from zrecruit_ext.cli.options import AsJson
from zrecruit_ext.cli.output import print_json, print_lines, print_table
from zrecruit_ext.cli.progress import shown_progress
from zrecruit_ext.programs.demo import DemoResult, run_demo
from zrecruit_ext.programs.demo_sandbox import demo_folder, open_demo
from zrecruit_ext.programs.outcomes import IntakeResult, Way

__all__ = ["command"]


class WayName(StrEnum):
    """One of the two ways, or one after the other."""

    both = "both"
    seed = "seed"
    vendor = "vendor"


_WAYS: dict[WayName, tuple[Way, ...]] = {
    WayName.both: ("seed", "vendor"),
    WayName.seed: ("seed",),
    WayName.vendor: ("vendor",),
}


def command(
    fresh: Annotated[bool, typer.Option("--fresh", help="Empty the demo's database first.")] = False,
    way: Annotated[WayName, typer.Option("--way", help="How résumés are taken in.")] = WayName.both,
    as_json: AsJson = False,
) -> int:
    """Run the main job on a sandbox: six résumés, 1,000 rows of a CSV with some bad ones, one table of everybody.

    The sandbox's data is kept between runs: run it again and nothing changes.
    """
    ways = _WAYS[way]
    # the sandbox warns of every call that only the seed knows; here they are made on purpose
    logging.getLogger("zrecruit.sandbox").addHandler(logging.NullHandler())
    folder = demo_folder()
    with open_demo(folder, fresh=fresh) as zr, shown_progress() as progress:
        result = run_demo(zr, folder, ways, progress)
    if as_json:
        print_json(result.summary)
    else:
        _print(result)
    return 0 if not any(taken.failed for taken in result.intakes) else 3


def _print(result: DemoResult) -> None:
    sources, statuses = sorted(result.listing.by_source), sorted(result.listing.by_status)
    print_table(
        f"{result.listing.total} candidates by source and status",
        ("source", *statuses),
        ((source, *(result.listing.table[source, status] for status in statuses)) for source in sources),
    )
    print_lines(["", *(line for taken in result.intakes for line in _intake_lines(taken)), *_totals(result)])


def _intake_lines(taken: IntakeResult) -> tuple[str, str]:
    steps = {"seed": "parse, then create or update", "vendor": "import, find, merge or keep"}[taken.way]
    counts = "  {created} created, {updated} updated, {unchanged} unchanged, {failed} failed"
    return f"{len(taken.files)} résumés, the {taken.way}'s way ({steps}):", counts.format(**taken.counts)


def _totals(result: DemoResult) -> list[str]:
    held, rows = result.holdings, result.csv
    return [
        "with them now:",
        f"  {held.attachments} attachments, {held.attachments_equal} equal to their files",
        f"  {held.notes} notes, {held.associations} associations, {held.interviews} phone screens",
        f"{rows.rows} rows of a CSV:",
        f"  {rows.added} added, {rows.updated} updated, {rows.unchanged} unchanged, {rows.failed} failed",
        *(f"  {number} failed: {code}" for code, number in sorted(rows.codes.items())),
        f"  failed rows: {rows.failed_file}",
        f"{result.listing.total} candidates, {result.requests} calls, {result.seconds:.1f} s",
    ]
