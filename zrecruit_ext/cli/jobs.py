"""`zrecruit jobs`."""

from typing import Any

from zrecruit_ext.cli.codes import OK
from zrecruit_ext.cli.journal import opened_journal
from zrecruit_ext.cli.options import AsJson
from zrecruit_ext.cli.output import print_json, print_lines

__all__ = ["command"]


def command(as_json: AsJson = False) -> int:
    """List the runs of bulk jobs that the journal knows, and how far they are.

    An open one goes on with the command that began it, or with zrecruit export --resume RUN.
    """
    journal = opened_journal()
    runs = [_shown(key, value, list(journal.jobs(key))) for key, value in journal.runs()]
    if as_json:
        print_json({"runs": runs})
    else:
        print_lines(_line(run) for run in runs) if runs else print_lines(["no runs"])
    return OK


def _shown(key: str, run: dict[str, Any], jobs: list[dict[str, Any]]) -> dict[str, Any]:
    under_way = [str(job["job_id"]) for job in jobs if job.get("job_id")]
    return {
        "run": key,
        "operation": run.get("operation"),
        "module": run.get("module"),
        "state": run.get("state"),
        "rows": run["rows"] if "rows" in run else sum(job.get("rows", 0) for job in jobs),
        "file": run.get("output"),
        "job_ids": run.get("job_ids") or under_way,
        "steps": [str(job.get("state")) for job in jobs],
    }


def _line(run: dict[str, Any]) -> str:
    jobs = ", ".join(run["job_ids"]) or "none"
    return f"{run['run']}  {run['operation']} {run['module']}: {run['state']}, {run['rows']} rows, jobs {jobs}"
