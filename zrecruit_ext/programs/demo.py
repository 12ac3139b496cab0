"""The whole main job on a sandbox: six résumés in both ways, 1,000 rows, one pass over everybody."""

from __future__ import annotations

import time
from contextlib import contextmanager
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

from attrs import asdict, frozen

from zrecruit_ext.programs.census import Holdings, Listing, count_holdings, list_candidates
from zrecruit_ext.programs.csv_import import import_csv
from zrecruit_ext.programs.demo_rows import write_demo_csv
from zrecruit_ext.programs.intake import intake
from zrecruit_ext.programs.progress import silent

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

    from zrecruit_ext.client import Recruit
    from zrecruit_ext.programs.outcomes import ImportResult, IntakeResult, Way
    from zrecruit_ext.programs.progress import Progress

__all__ = ["JOB_TITLE", "DemoResult", "demo_resumes", "find_or_create_job", "run_demo"]

JOB_TITLE = "Backend Engineer (demo)"


@frozen
class DemoResult:
    """Everything the demo did and found."""

    intakes: tuple[IntakeResult, ...]
    csv: ImportResult
    holdings: Holdings
    listing: Listing
    seconds: float
    requests: int

    @property
    def summary(self) -> dict[str, Any]:
        """Stable keys. `created` and `updated` are of this run, over the résumés; the others are what is there now."""
        return {
            "ways": [intake.way for intake in self.intakes],
            "candidates": self.listing.total,
            "created": sum(intake.counts["created"] for intake in self.intakes),
            "updated": sum(intake.counts["updated"] for intake in self.intakes),
            "failed": sum(intake.counts["failed"] for intake in self.intakes),
            **asdict(self.holdings),
            "csv": {
                "rows": self.csv.rows,
                "added": self.csv.added,
                "updated": self.csv.updated,
                "unchanged": self.csv.unchanged,
                "failed": self.csv.failed,
                "failed_file": str(self.csv.failed_file) if self.csv.failed_file else None,
            },
            "listed": self.listing.total,
            "seconds": round(self.seconds, 2),
            "requests": self.requests,
        }


@contextmanager
def demo_resumes() -> Generator[Path, None, None]:
    """The folder of the six résumés that come with the package."""
    with as_file(files("zrecruit_ext.programs") / "data" / "resumes") as folder:
        yield folder


def run_demo(zr: Recruit, folder: Path, ways: Sequence[Way], progress: Progress = silent) -> DemoResult:
    """Run against the sandbox `zr` talks to; the CSV and its failed rows are left in `folder`.

    The second way finds the people the first one has made, as a second run finds those of the first run.
    """
    began, before = time.monotonic(), _requests(zr)
    job = find_or_create_job(zr)
    with demo_resumes() as resumes:
        intakes = tuple(intake(zr, resumes, job, way=way, progress=progress) for way in ways)
        holdings = count_holdings(zr, intakes[-1].files)
    rows = import_csv(
        zr, write_demo_csv(folder / "demo.csv"), "upsert", "Email", skip_unchanged=True, progress=progress
    )
    listing = list_candidates(zr, progress)
    return DemoResult(intakes, rows, holdings, listing, time.monotonic() - began, _requests(zr) - before)


def find_or_create_job(zr: Recruit) -> str:
    """The demo's job opening: the one with its title, made when there is none."""
    for job in zr.job_openings.list():
        if job.to_dict().get("Posting_Title") == JOB_TITLE:
            return str(job.id)
    row = {"Posting_Title": JOB_TITLE, "Job_Opening_Status": "In-progress", "Number_of_Positions": "6"}
    return str(zr.job_openings.create([row]).raise_for_failures()[0].id)


def _requests(zr: Recruit) -> int:
    return int(zr.request("GET", "/_sandbox/stats").json()["requests"])
