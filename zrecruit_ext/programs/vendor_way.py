"""The vendor's way: import the document, find who was there before, compare, then merge or keep.

Source: Import a resume (upload-document), Associate Candidates, Create Notes, Insert Records; Zoho Recruit REST API v2.
The service documents no call that only parses, and no reply of the import: so the new record is read back, and when the
person was known already the older record is kept, its gaps are filled, and the twin this run has made is removed.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from zrecruit_client.api.candidates import import_document
from zrecruit_client.models import DocumentUpload

from zrecruit_ext.errors import RecruitError
from zrecruit_ext.programs.case import Case, Person, Procedure, read_by_service, refuse_unless_associated
from zrecruit_ext.programs.desk import Desk, Fields, age, full_name, writable
from zrecruit_ext.programs.errors import NoAddress, TwinLeft
from zrecruit_ext.programs.leftovers import is_leftover
from zrecruit_ext.programs.merge import missing
from zrecruit_ext.programs.outcomes import State, StepOutcome
from zrecruit_ext.results import Results
from zrecruit_ext.values import datetime_text

if TYPE_CHECKING:
    from zrecruit_ext.programs.resumes import Resume
    from zrecruit_ext.results import RowOutcome

__all__ = ["VENDOR_WAY"]

_log = logging.getLogger("zrecruit.programs")

# facts about how a record came in; the older record's own stand
_NOT_MERGED = frozenset({"Candidate_Status", "Source", "Candidate_Source", "Candidate_Owner", "Owner", "Origin"})


def identify(desk: Desk, resume: Resume) -> Person:
    """Import the document and settle on one record per e-mail address."""
    if desk.dry_run:
        detail = f"import {resume.name} and keep one record per e-mail address"
        return Person(None, resume.path.stem, StepOutcome("candidate", "would", detail))
    imported = _import(desk, resume)
    if not imported.ok or imported.action == "update":
        return _person(desk.get(str(imported.id)), "kept")
    try:
        return _settled(desk, desk.get(str(imported.id)), resume)
    except TwinLeft:
        raise
    except BaseException as reason:  # a failure or a signal: the file is tried again, so what it made must not stay
        _remove(desk, str(imported.id), str(reason) or "stopped")
        raise


def _settled(desk: Desk, made: Fields, resume: Resume) -> Person:
    email = str(made.get("Email") or "")
    if not email:
        raise NoAddress(f"{resume.name} holds no e-mail address")
    held = desk.find(email, excluding=str(made["id"]))
    if not held:
        return _first(desk, made, email)
    person = _merged(desk, held[0], made)
    for other in (str(fields["id"]) for fields in held[1:]):
        if is_leftover(desk, other, made, resume):
            _remove(desk, other, f"copy of {person.id}")
        else:
            _log.warning("candidates %s and %s share an e-mail address: the older one is used", person.id, other)
    return person


def _import(desk: Desk, resume: Resume) -> RowOutcome:
    call = import_document.call(body=DocumentUpload(document=resume.part()), filename=resume.name)
    with read_by_service(resume):
        results = Results.of(desk.zr.send(call))
    known = results[0].code == "DUPLICATE_DATA" and results[0].id is not None
    return results[0] if known else results.raise_for_failures()[0]


def _first(desk: Desk, made: Fields, email: str) -> Person:
    desk.remember(email, str(made["id"]))
    return _person(made, "created")


def _merged(desk: Desk, held: Fields, made: Fields) -> Person:
    """Fill the gaps of the older record first, remove the twin last: stopped in between, nothing is lost."""
    gaps = missing(held, made, writable(made).keys() - _NOT_MERGED)
    kept = str(held["id"])
    if gaps:
        desk.update(kept, gaps)
    if age(made) > age(held):  # else the service has given an existing record for the import, and that one is not ours
        _remove(desk, str(made["id"]), f"twin of {kept}")
    return _person(held, "updated", f": {', '.join(sorted(gaps))}") if gaps else _person(held, "kept")


def _person(fields: Fields, state: State, more: str = "") -> Person:
    name = full_name(fields)
    return Person(str(fields["id"]), name, StepOutcome("candidate", state, name + more, str(fields["id"])))


def _remove(desk: Desk, made: str, why: str) -> None:
    """Only for what an import of the same résumé has made and nobody has used."""
    _log.info("removing candidate %s that an import made: %s", made, why)
    try:
        desk.zr.candidates.delete([made], trigger=[]).raise_for_failures()
    except RecruitError as error:
        message = f"candidate {made} ({why}) is left behind: {error.message}"
        raise TwinLeft(message, code=error.code, status=error.status, details={"id": made}) from error


def _associate(case: Case) -> None:
    refuse_unless_associated(case.desk.zr.candidates.associate([case.candidate], [case.job]))


def _add_note(case: Case, title: str, content: str) -> str | None:
    return case.desk.zr.candidates.notes(case.candidate).add(title, content).id


def _interview(case: Case) -> dict[str, Any]:
    return {
        "Candidate_Name": {"id": case.candidate},
        "Job_Opening_Name": {"id": case.job},
        "Start_DateTime": datetime_text(case.slot.start),
        "End_DateTime": datetime_text(case.slot.end),
        "Interview_Status": "Scheduled",
        **({"Interviewer": [{"id": case.interviewer}]} if case.interviewer else {}),
    }


VENDOR_WAY = Procedure("vendor", identify, _associate, _add_note, _interview)
