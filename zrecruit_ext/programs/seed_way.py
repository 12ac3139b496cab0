"""The seed's way: parse the résumé, look the person up, create or update.

Source: seed 000, Complete Recruitment Workflow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_client.api.candidates import (
    associate_candidate_to_job_opening,
    create_candidate_note,
    parse_resume,
)
from zrecruit_client.models import CandidateNotesBody, FileUpload, SeedAssociateBody

from zrecruit_ext.errors import ReadOnly, UnreadableFile
from zrecruit_ext.programs.case import Case, Person, Procedure, read_by_service, refuse_unless_associated
from zrecruit_ext.programs.desk import Desk, Fields, full_name, writable
from zrecruit_ext.programs.errors import NoAddress
from zrecruit_ext.programs.merge import differing, missing, united
from zrecruit_ext.programs.outcomes import StepOutcome
from zrecruit_ext.results import Results
from zrecruit_ext.values import datetime_text

if TYPE_CHECKING:
    from zrecruit_ext.programs.resumes import Resume

__all__ = ["SEED_WAY"]

_SOURCE = "Resume Upload"
_STATUS = "Active"


def identify(desk: Desk, resume: Resume) -> Person:
    """Parse without writing, then create the person or write what the résumé says differently."""
    try:
        parsed = _parse(desk, resume)
    except ReadOnly:  # parsing writes nothing, but it is a POST; a client that only reads may refuse it
        if not desk.dry_run:
            raise
        detail = f"parse {resume.name}, then create or update the person"
        return Person(None, resume.path.stem, StepOutcome("candidate", "would", detail))
    email = parsed.get("Email")
    if not email:
        raise NoAddress(f"{resume.name} holds no e-mail address")
    held = desk.find(str(email))
    return _updated(desk, held[0], parsed) if held else _created(desk, parsed)


def _parse(desk: Desk, resume: Resume) -> Fields:
    with read_by_service(resume):
        reply = desk.zr.send(parse_resume.call(body=FileUpload(file=resume.part()))).to_dict()
    first = next(iter(reply.get("data") or ()), None)
    if not first:
        raise UnreadableFile(f"nothing was found in {resume.name}", advice="Save it in another format and try again.")
    return writable(first)


def _created(desk: Desk, parsed: Fields) -> Person:
    row = {**parsed, "Candidate_Status": _STATUS, "Candidate_Source": _SOURCE}
    name = full_name(parsed)
    if desk.dry_run:
        return Person(None, name, StepOutcome("candidate", "would", f"create {name}"))
    made, new = desk.create(row)
    return Person(made, name, StepOutcome("candidate", "created" if new else "kept", name, made))


def _updated(desk: Desk, held: Fields, parsed: Fields) -> Person:
    """New skills are added, what is empty is filled, nothing is overwritten.

    The seed replaces the skills, which would undo a recruiter's work on every run.
    """
    offered = {"Candidate_Status": _STATUS, **parsed}
    skills = {"Skill_Set": united(held.get("Skill_Set"), parsed.get("Skill_Set"))}
    changes = differing(held, missing(held, offered, offered) | skills)
    found, name = str(held["id"]), full_name(held)
    if not changes:
        return Person(found, name, StepOutcome("candidate", "kept", name, found))
    detail = f"{name}: {', '.join(sorted(changes))}"
    if desk.dry_run:
        return Person(found, name, StepOutcome("candidate", "would", f"update {detail}", found))
    desk.update(found, changes)
    return Person(found, name, StepOutcome("candidate", "updated", detail, found))


def _associate(case: Case) -> None:
    body = SeedAssociateBody.from_dict({"data": [{"Job_Opening": case.job}]})
    call = associate_candidate_to_job_opening.call(case.candidate, body=body)
    refuse_unless_associated(Results.of(case.desk.zr.send(call)))


def _add_note(case: Case, title: str, content: str) -> str | None:
    body = CandidateNotesBody.from_dict({"data": [{"Note_Title": title, "Note_Content": content}]})
    reply = case.desk.zr.send(create_candidate_note.call(case.candidate, body=body))
    return Results.of(reply).raise_for_failures()[0].id


def _interview(case: Case) -> dict[str, Any]:
    """The seed's names; `Duration` is a text there."""
    return {
        "Candidate_Name": case.candidate,
        "Job_Opening": case.job,
        "Scheduled_On": datetime_text(case.slot.start),
        "Interview_Type": "Phone Screen",
        "Interview_Status": "Scheduled",
        "Duration": case.slot.duration,
        **({"Interviewer": case.interviewer} if case.interviewer else {}),
    }


SEED_WAY = Procedure("seed", identify, _associate, _add_note, _interview)
