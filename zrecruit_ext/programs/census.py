"""Counting what the organisation holds, by reading it; the proof that a second run changed nothing."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from zrecruit_ext.programs.progress import Event

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zrecruit_ext.client import Recruit
    from zrecruit_ext.programs.outcomes import FileOutcome
    from zrecruit_ext.programs.progress import Progress

__all__ = ["Holdings", "Listing", "count_holdings", "list_candidates"]

_PAGE = 200


@frozen
class Holdings:
    """What hangs on the candidates of an intake."""

    attachments: int = 0
    attachments_equal: int = 0
    """Attachments whose bytes are those of a file of the intake."""
    notes: int = 0
    associations: int = 0
    interviews: int = 0


def count_holdings(zr: Recruit, files: Iterable[FileOutcome]) -> Holdings:
    """Read everything back, the attachments byte by byte."""
    sources: dict[str, list[bytes]] = {}
    for outcome in files:
        if outcome.candidate_id is not None:
            sources.setdefault(outcome.candidate_id, []).append(outcome.file.read_bytes())
    total: Counter[str] = Counter()
    for candidate, contents in sources.items():
        copies = list(_contents(zr, candidate))
        total["attachments"] += len(copies)
        total["attachments_equal"] += sum(copy in contents for copy in copies)
        total["notes"] += sum(1 for _ in zr.candidates.notes(candidate).list())
        total["associations"] += sum(1 for _ in zr.candidates.associated(candidate))
        total["interviews"] += sum(1 for _ in zr.candidates.related(candidate, "Interviews"))
    return Holdings(**total)


def _contents(zr: Recruit, candidate: str) -> Iterable[bytes]:
    attachments = zr.candidates.attachments(candidate)
    with tempfile.TemporaryDirectory(prefix="zrecruit-") as folder:
        for held in list(attachments.list()):
            copy = Path(folder, str(held.id))
            attachments.download(str(held.id), copy)
            yield copy.read_bytes()


@define
class Listing:
    """All candidates, counted."""

    total: int = 0
    by_status: Counter[str] = field(factory=Counter[str])
    by_source: Counter[str] = field(factory=Counter[str])
    table: Counter[tuple[str, str]] = field(factory=Counter[tuple[str, str]])
    """By (source, status)."""


def list_candidates(zr: Recruit, progress: Progress) -> Listing:
    """Every candidate through the iterator, one pass, nothing kept but the counts."""
    listing = Listing()
    for candidate in zr.candidates.list():
        row = candidate.to_dict()
        source, status = str(row.get("Source") or "none"), str(row.get("Candidate_Status") or "none")
        listing.total += 1
        listing.by_status[status] += 1
        listing.by_source[source] += 1
        listing.table[source, status] += 1
        if listing.total % _PAGE == 0:
            progress(Event("candidates", "listed", listing.total))
    progress(Event("candidates", "listed", listing.total, listing.total))
    return listing
