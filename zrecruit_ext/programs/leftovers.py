"""Copies that an import has left behind when its process was killed before it could remove them."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zrecruit_ext.programs.desk import writable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zrecruit_ext.programs.desk import Desk, Fields
    from zrecruit_ext.programs.resumes import Resume

__all__ = ["is_leftover"]


def is_leftover(desk: Desk, other: str, made: Fields, resume: Resume) -> bool:
    """Whether a record is what an import of this very résumé makes, and nobody has touched it since.

    Then it holds nothing that `made` does not hold. Anything else that shares the address is left to people.
    """
    fields = desk.get(other)
    if writable(fields) != writable(made) or _changed_at(fields) != fields.get("Created_Time"):
        return False
    return not _is_used(desk, other) and _holds_only(desk, other, resume)


def _changed_at(fields: Mapping[str, Any]) -> Any:
    """Candidates call it Updated_On, other modules and the seed Modified_Time."""
    return fields.get("Updated_On") or fields.get("Modified_Time")


def _is_used(desk: Desk, candidate: str) -> bool:
    records = desk.zr.candidates
    lists = (records.notes(candidate).list(), records.associated(candidate), records.related(candidate, "Interviews"))
    return any(next(iter(items), None) is not None for items in lists)


def _holds_only(desk: Desk, candidate: str, resume: Resume) -> bool:
    """No attachment, or the résumé itself: the service may attach what it imports."""
    files = desk.zr.candidates.attachments(candidate)
    with tempfile.TemporaryDirectory(prefix="zrecruit-") as folder:
        copies = [files.download(str(held.id), Path(folder, str(held.id))) for held in list(files.list())]
        return all(copy.read_bytes() == resume.content for copy in copies)
