"""What happens to a candidate once the person is known: four steps, each looks first and acts only when needed.

Nothing is remembered anywhere but in the organisation: the second run finds what the first one made.
"""

from __future__ import annotations

import tempfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from attrs import frozen

from zrecruit_ext.programs.outcomes import StepOutcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from zrecruit_ext.programs.case import Case

__all__ = ["STEPS", "Step", "take"]

NOTE_TITLE = "Application received"
SCREEN_NAME = "Phone Screen"


@frozen
class Step:
    """`look` returns the id of what is there already, `act` makes it and returns its id."""

    name: str
    would: str
    look: Callable[[Case], str | None]
    act: Callable[[Case], str | None]


def take(step: Step, case: Case) -> StepOutcome:
    """Look, then act; in a dry run say what would be done."""
    there = step.look(case)
    if there is not None:
        return StepOutcome(step.name, "kept", id=there)
    if case.desk.dry_run:
        return StepOutcome(step.name, "would", step.would)
    return StepOutcome(step.name, "created", id=step.act(case))


def _find_attachment(case: Case) -> str | None:
    """Same name, same size, same bytes: a changed résumé under an old name is attached beside it."""
    files = case.desk.zr.candidates.attachments(case.candidate)
    for held in files.list():
        facts = held.to_dict()
        if facts.get("File_Name") == case.resume.name and _may_be_size(facts.get("Size"), len(case.resume.content)):
            with tempfile.TemporaryDirectory(prefix="zrecruit-") as folder:
                copy = Path(folder, "copy")
                files.download(str(facts["id"]), copy)
                if copy.read_bytes() == case.resume.content:
                    return str(facts["id"])
    return None


def _may_be_size(told: object, size: int) -> bool:
    """The service tells sizes as texts; an older form of the list tells none."""
    return told in (None, "") or str(told) == str(size)


def _attach(case: Case) -> str | None:
    files = case.desk.zr.candidates.attachments(case.candidate)
    return files.upload(BytesIO(case.resume.content), name=case.resume.name, category="Resume").id


def _find_association(case: Case) -> str | None:
    jobs = case.desk.zr.candidates.associated(case.candidate)
    return case.job if any(str(job.id) == case.job for job in jobs) else None


def _associate(case: Case) -> str:
    case.procedure.associate(case)
    return case.job


def _note_text(case: Case) -> str:
    return f"Résumé {case.resume.name} received for job opening {case.job}. Ready for the first screening."


def _find_note(case: Case) -> str | None:
    wanted = (NOTE_TITLE, _note_text(case))
    notes = (note.to_dict() for note in case.desk.zr.candidates.notes(case.candidate).list())
    return next((str(n["id"]) for n in notes if (n.get("Note_Title"), n.get("Note_Content")) == wanted), None)


def _add_note(case: Case) -> str | None:
    return case.procedure.add_note(case, NOTE_TITLE, _note_text(case))


def _find_screen(case: Case) -> str | None:
    """By candidate, job and kind. When it takes place and how the person is spelled may have been changed since."""
    held = [i.to_dict() for i in case.desk.zr.candidates.related(case.candidate, "Interviews")]
    names = ((str(i.get("Interview_Name")), i) for i in held if case.job in _jobs(i))
    return next((str(i["id"]) for name, i in names if name.startswith(SCREEN_NAME)), None)


def _jobs(interview: dict[str, Any]) -> set[str]:
    """The vendor calls the lookup Job_Opening_Name, the seed Job_Opening; either may be a bare id."""
    values = (interview.get("Job_Opening_Name"), interview.get("Job_Opening"))
    return {str(cast("dict[str, Any]", v).get("id") if isinstance(v, dict) else v) for v in values if v}


def _schedule(case: Case) -> str | None:
    row = {"Interview_Name": f"{SCREEN_NAME} - {case.name}", **case.procedure.interview(case)}
    return case.desk.zr.interviews.create([row]).raise_for_failures()[0].id


STEPS = (
    Step("attachment", "attach the file", _find_attachment, _attach),
    Step("association", "associate with the job opening", _find_association, _associate),
    Step("note", "add the note that it was received", _find_note, _add_note),
    Step("interview", "schedule a phone screen", _find_screen, _schedule),
)
