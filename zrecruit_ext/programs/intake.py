"""Taking résumés in: parse, find, create or update, attach, associate, note, schedule; safe to run again."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from zrecruit_ext.errors import (
    AuthError,
    ConfigError,
    Forbidden,
    HostRefused,
    NotFound,
    ReadOnly,
    RecruitError,
    ScopeMismatch,
)
from zrecruit_ext.programs.case import Case, Person
from zrecruit_ext.programs.desk import Desk
from zrecruit_ext.programs.errors import TwinLeft
from zrecruit_ext.programs.outcomes import FileOutcome, IntakeResult, StepOutcome
from zrecruit_ext.programs.progress import Event, Progress, silent
from zrecruit_ext.programs.resumes import find_resumes, read_resume
from zrecruit_ext.programs.schedule import phone_screen
from zrecruit_ext.programs.shield import shielded
from zrecruit_ext.programs.steps import STEPS, take
from zrecruit_ext.programs.ways import procedure

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import tzinfo
    from os import PathLike

    from zrecruit_ext.client import Recruit
    from zrecruit_ext.programs.outcomes import Way
    from zrecruit_ext.programs.resumes import Resume

__all__ = ["intake", "parse_and_create"]

_log = logging.getLogger("zrecruit.programs")

# these would meet every other file as well, so the run ends
_ENDS_THE_RUN = (ConfigError, AuthError, HostRefused, ReadOnly, TwinLeft)


def parse_and_create(zr: Recruit, file: str | PathLike[str], way: Way = "vendor") -> FileOutcome:
    """One résumé to one candidate: created, updated, or kept when nothing new is in it.

    Raises UnreadableFile, EmptyFile or NoAddress for a file that cannot become a candidate, and the client's errors.
    """
    person = procedure(way).identify(Desk(zr), read_resume(Path(file)))
    return FileOutcome(Path(file), (person.outcome,), person.id)


def intake(
    zr: Recruit,
    folder: str | PathLike[str],
    job: str,
    *,
    dry_run: bool = False,
    way: Way = "vendor",
    zone: tzinfo | None = None,
    interviewer: str | None = None,
    now: datetime | None = None,
    progress: Progress = silent,
) -> IntakeResult:
    """Take every résumé of `folder` in for the job opening with the id `job`.

    `way`: `vendor` imports the document, `seed` parses it first (a call only the seed knows). `dry_run` reads and says
    what it would do; give it a client with `read_only=True` to be sure. The phone screen is three days ahead at ten
    o'clock in `zone` (default: this machine's), held by `interviewer` (a user id; some organisations demand one).

    A failure is the outcome of its file, the others go on. Raises NotFound when the job or the interviewer does not
    exist, UnreadableFile for the folder, and what every further file would meet: AuthError, ConfigError, HostRefused,
    ReadOnly, TwinLeft.
    """
    files, way_of_working = find_resumes(Path(folder)), procedure(way)
    _require_job(zr, job)
    if interviewer is not None:
        _require_user(zr, interviewer)
    desk, slot = Desk(zr, dry_run), phone_screen(now or datetime.now(UTC), zone)

    def case(resume: Resume, person: Person) -> Case:
        return Case(desk, resume, str(person.id), person.name, job, slot, way_of_working, interviewer)

    outcomes: list[FileOutcome] = []
    for number, path in enumerate(files, 1):
        outcomes.append(_take_in(path, lambda r: way_of_working.identify(desk, r), case))
        progress(Event("résumés", describe(outcomes[-1]), number, len(files)))
    return IntakeResult(way, job, dry_run, tuple(outcomes))


def _require_job(zr: Recruit, job: str) -> None:
    try:
        zr.job_openings.get(job, fields="id")
    except NotFound as error:
        advice = "Give the id of a job opening; `zrecruit api GET Job_Openings` lists them."
        raise NotFound(f"there is no job opening {job}", status=error.status, advice=advice) from error


def _require_user(zr: Recruit, user: str) -> None:
    """Found out now and not behind four writes per file; a token that may not read users learns it there."""
    try:
        zr.users.get(user)
    except NotFound as error:
        advice = "Give the id of a user as interviewer= (--interviewer); `zrecruit api GET users` lists them."
        raise NotFound(f"there is no user {user}", status=error.status, advice=advice) from error
    except (ScopeMismatch, Forbidden) as error:
        _log.info("the interviewer %s is not checked: %s", user, error)


def _take_in(path: Path, identify: Callable[[Resume], Person], case: Callable[[Resume, Person], Case]) -> FileOutcome:
    done: list[StepOutcome] = []
    candidate, current = None, "candidate"
    try:
        resume = read_resume(path)
        person = shielded(lambda: identify(resume))
        candidate = person.id
        done.append(person.outcome)
        for step in STEPS:
            current = step.name
            unknown = person.id is None
            done.append(StepOutcome(step.name, "would", step.would) if unknown else take(step, case(resume, person)))
    except _ENDS_THE_RUN:
        raise
    except RecruitError as error:
        done.append(StepOutcome(current, "failed", str(error)))
        return FileOutcome(path, tuple(done), candidate, error)
    return FileOutcome(path, tuple(done), candidate)


def describe(outcome: FileOutcome) -> str:
    """One line about one file."""
    if outcome.error is not None:
        return f"{outcome.file.name}: {outcome.steps[-1].step} failed: {outcome.error}"
    person, *rest = outcome.steps
    new = [step.step for step in rest if step.state == "created"]
    would = [step.detail for step in rest if step.state == "would"]
    after = f", would {', '.join(would)}" if would else f" + {', '.join(new)}" if new else ""
    return f"{outcome.file.name}: {person.state} {person.detail}{after}"
