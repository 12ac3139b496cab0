"""`zrecruit export MODULE -o FILE`."""

import time
from pathlib import Path
from typing import Annotated, Any

import typer

from zrecruit_ext.bulk import Exported, Journal, Progress
from zrecruit_ext.cli.codes import OK
from zrecruit_ext.cli.conditions import parse_where
from zrecruit_ext.cli.journal import jobs_folder, opened_journal
from zrecruit_ext.cli.options import AsJson
from zrecruit_ext.cli.output import print_json, print_lines
from zrecruit_ext.cli.progress import shown_progress
from zrecruit_ext.client import Recruit
from zrecruit_ext.programs.progress import Event

__all__ = ["command"]

_WHERE = "Conditions: '(City:equals:Oslo)', '((City:in:Oslo,Rome)and(Rating:greater_than:3))', or the service's JSON."


def command(
    module: Annotated[str, typer.Argument(metavar="MODULE", help="API name of the module.")] = "",
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE.csv", help="File to write.")] = None,
    fields: Annotated[str | None, typer.Option("--fields", help="API names with commas; all without it.")] = None,
    where: Annotated[str | None, typer.Option("--where", help=_WHERE)] = None,
    safe: Annotated[bool, typer.Option("--spreadsheet-safe", help="No cell is a formula.")] = False,
    resume: Annotated[str | None, typer.Option("--resume", metavar="JOB", help="Go on with a run or job.")] = None,
    as_json: AsJson = False,
) -> int:
    """Read a whole module, however large, into a CSV file.

    Read by bulk jobs (50 credits for up to 200,000 rows each). The file is complete or not there at all. Stopped
    anywhere, the same command goes on; ZRECRUIT_JOURNAL names the store (a URL) where its steps are noted.
    """
    journal = opened_journal()
    asked = _resumed(journal, resume) if resume else _asked(module, output, fields, where, safe)
    if (done := asked.pop("done", None)) is None:
        with Recruit.from_env() as zr, shown_progress() as progress:
            target, safe = Path(asked.pop("output")), asked.pop("safe")
            job = zr.bulk.read(asked.pop("module"), **asked, journal=journal, folder=jobs_folder())
            told = _Rate(progress)
            done = job.to_csv(target, safe=safe, progress=told)
    if as_json:
        print_json({"rows": done.rows, "job_ids": list(done.job_ids), "file": str(done.path)})
    else:
        print_lines([f"{done.rows} rows: {done.path}", f"jobs: {', '.join(done.job_ids)}"])
    return OK


class _Rate:
    """Rows and rows per second as one event for every page."""

    def __init__(self, show: Any) -> None:
        self._show, self._began = show, time.monotonic()

    def __call__(self, seen: Progress) -> None:
        rate = seen.rows / max(time.monotonic() - self._began, 0.001)
        self._show(Event("rows", f"job {seen.job_id}, {rate:,.0f} rows/s", seen.rows))


def _asked(module: str, output: Path | None, fields: str | None, where: str | None, safe: bool) -> dict[str, Any]:
    if not module:
        raise typer.BadParameter("say which module, such as Candidates, or --resume JOB")
    if output is None:
        raise typer.BadParameter("say where to: -o FILE.csv")
    if output.suffix.lower() != ".csv":
        raise typer.BadParameter(f"{output.name!r} has no known ending; use .csv")
    names = [name.strip() for name in (fields or "").split(",") if name.strip()]
    return {"module": module, "fields": names, "where": parse_where(where, module), "output": output, "safe": safe}


def _resumed(journal: Journal, name: str) -> dict[str, Any]:
    """What a run was asked for; of one that has ended, what came of it."""
    found = journal.find(name)
    if found is None or found[1].get("kind") != "csv":
        raise typer.BadParameter(f"the journal knows no export {name!r}; see zrecruit jobs")
    facts = found[1]
    if facts["state"] == "committed":
        return {"done": Exported(Path(facts["output"]), facts["rows"], tuple(facts["job_ids"]))}
    return {
        "module": facts["module"],
        "fields": facts.get("fields", ()),
        "where": facts.get("criteria"),
        "output": facts["output"],
        "safe": facts.get("safe", False),
    }
