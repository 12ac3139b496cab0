"""One résumé on its way through the steps, and what a way of working has to provide for it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from attrs import frozen

from zrecruit_ext.errors import InvalidRequest, UnreadableFile
from zrecruit_ext.results import Results

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from zrecruit_ext.programs.desk import Desk
    from zrecruit_ext.programs.outcomes import StepOutcome, Way
    from zrecruit_ext.programs.resumes import Resume
    from zrecruit_ext.programs.schedule import Slot

__all__ = ["Case", "Person", "Procedure", "read_by_service", "refuse_unless_associated"]


@frozen
class Person:
    """Whose résumé it is. `id` is `None` in a dry run for somebody who is not there yet."""

    id: str | None
    name: str
    outcome: StepOutcome


@frozen
class Case:
    """All that a step needs to know."""

    desk: Desk
    resume: Resume
    candidate: str
    name: str
    job: str
    slot: Slot
    procedure: Procedure
    interviewer: str | None = None


@frozen
class Procedure:
    """One of the two ways: the seed's calls or the vendor's. Everything around them is common."""

    way: Way
    identify: Callable[[Desk, Resume], Person]
    associate: Callable[[Case], None]
    add_note: Callable[[Case, str, str], str | None]
    interview: Callable[[Case], dict[str, Any]]


@contextmanager
def read_by_service(resume: Resume) -> Generator[None, None, None]:
    """What the service says about a document it cannot parse, as an error about that file."""
    try:
        yield
    except InvalidRequest as error:
        if error.code != "INVALID_DATA":
            raise
        what, advice = f"{resume.name} was refused: {error.message}", "Save it in another format and try again."
        raise UnreadableFile(what, status=error.status, operation_id=error.operation_id, advice=advice) from error


def refuse_unless_associated(results: Results) -> None:
    """Raise RowsFailed unless the association stands; that it stood before is no failure."""
    Results(o for o in results.failed if o.code != "ALREADY_ASSOCIATED").raise_for_failures()
