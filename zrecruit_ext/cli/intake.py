"""`zrecruit intake FOLDER --job ID`."""

import time
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from zrecruit_ext.cli.codes import OK, SOME_FAILED
from zrecruit_ext.cli.options import AsJson, parse_zone
from zrecruit_ext.cli.output import print_json, print_lines
from zrecruit_ext.cli.progress import shown_progress
from zrecruit_ext.client import Recruit
from zrecruit_ext.programs import FileOutcome, IntakeResult, intake
from zrecruit_ext.programs.failed_rows import require_writable, write_rows

__all__ = ["command"]

_SHOWN = 5


class WayName(StrEnum):
    """As the programs call them."""

    vendor = "vendor"
    seed = "seed"


def command(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="Folder with résumés: pdf, docx, doc, rtf, html, htm, txt.")
    ],
    job: Annotated[str, typer.Option("--job", metavar="ID", help="Id of the job opening.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be done, write nothing.")] = False,
    way: Annotated[
        WayName, typer.Option("--way", help="vendor: import, find, merge. seed: parse first.")
    ] = WayName.vendor,
    timezone: Annotated[
        str | None, typer.Option("--timezone", metavar="ZONE", help="Of the phone screen, such as Europe/Berlin.")
    ] = None,
    interviewer: Annotated[
        str | None, typer.Option("--interviewer", metavar="ID", help="User id of who holds the phone screen.")
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Take a folder of résumés in for one job opening.

    Each file: find the person by e-mail address, create or update, attach the file, associate with the job, add a note,
    schedule a phone screen three days ahead at ten. Run it again at any time: what is there is left alone.
    """
    zone, began, failed_file = parse_zone(timezone), time.monotonic(), _failed_path(folder)
    require_writable(failed_file)
    with Recruit.from_env(read_only=dry_run) as zr, shown_progress() as progress:
        result = intake(
            zr, folder, job, dry_run=dry_run, way=way.value, zone=zone, interviewer=interviewer, progress=progress
        )
    written = _write_failed(failed_file, result.failed) if result.failed else None
    if as_json:
        print_json(_summary(result, written, time.monotonic() - began))
    else:
        print_lines(_lines(result, written))
    return SOME_FAILED if result.failed else OK


def _failed_path(folder: Path) -> Path:
    """Beside the folder, not in it: the next run must find résumés there and nothing else."""
    absolute = folder.resolve()
    return absolute.with_name(f"{absolute.name}.failed.csv")


def _write_failed(target: Path, failed: tuple[FileOutcome, ...]) -> Path:
    rows = ((str(f.file), f.steps[-1].step, type(f.error).__name__, str(f.error)) for f in failed)
    return write_rows(target, ("file", "step", "error", "message"), rows)


def _summary(result: IntakeResult, failed_file: Path | None, seconds: float) -> dict[str, object]:
    return {
        "way": result.way,
        "job": result.job,
        "dry_run": result.dry_run,
        **result.counts,
        "failed_file": str(failed_file) if failed_file else None,
        "seconds": round(seconds, 2),
        "items": [
            {
                "file": outcome.file.name,
                "candidate_id": outcome.candidate_id,
                "steps": {step.step: step.state for step in outcome.steps},
                "error": str(outcome.error) if outcome.error else None,
            }
            for outcome in result.files
        ],
    }


def _lines(result: IntakeResult, failed_file: Path | None) -> list[str]:
    head = f"{len(result.files)} résumés in the {result.way}'s way"
    return [
        *_counted(result, head),
        *(f"{f.file.name}: {f.error}" for f in result.failed[:_SHOWN]),
        *([f"and {len(result.failed) - _SHOWN} more"] if len(result.failed) > _SHOWN else []),
        *([f"failed files: {failed_file}"] if failed_file else []),
    ]


def _counted(result: IntakeResult, head: str) -> list[str]:
    counts = result.counts
    if result.dry_run:
        failed = f"; {counts['failed']} would fail" if counts["failed"] else ""
        return [f"{head}: a dry run, nothing was written{failed}"]
    done = "{created} created, {updated} updated, {unchanged} unchanged, {failed} failed".format(**counts)
    made = "{attached} attached, {associated} associated, {noted} notes, {scheduled} phone screens".format(**counts)
    return [f"{head}: {done}", f"new in this run: {made}"]
