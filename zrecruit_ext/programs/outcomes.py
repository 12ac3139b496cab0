"""What the programs return: one outcome per file or row, and counts derived from them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

if TYPE_CHECKING:
    from pathlib import Path

    from zrecruit_ext.errors import RecruitError

__all__ = [
    "FileOutcome",
    "ImportResult",
    "IntakeResult",
    "RowFailure",
    "State",
    "StepOutcome",
    "Way",
]

Way = Literal["seed", "vendor"]
"""`seed`: parse, then create or update. `vendor`: import the document, find, compare, merge or keep."""

State = Literal["created", "updated", "kept", "would", "failed"]
"""`kept`: the organisation already had it. `would`: a dry run, nothing was written."""


@frozen
class StepOutcome:
    """One step of one file."""

    step: str
    state: State
    detail: str = ""
    id: str | None = None


@frozen
class FileOutcome:
    """What became of one résumé. `error` is set when a step failed; the steps before it stand."""

    file: Path
    steps: tuple[StepOutcome, ...]
    candidate_id: str | None = None
    error: RecruitError | None = None

    @property
    def ok(self) -> bool:
        return self.error is None

    def state_of(self, step: str) -> State | None:
        """The state of a step by name, `None` when it was not reached."""
        return next((s.state for s in self.steps if s.step == step), None)


@frozen
class IntakeResult:
    """A whole folder. Counts are of this run; a second run counts 0 created and 0 updated."""

    way: Way
    job: str | None
    dry_run: bool
    files: tuple[FileOutcome, ...]

    def count(self, step: str, *states: State) -> int:
        """Files whose `step` ended in one of `states`."""
        return sum(1 for f in self.files if f.state_of(step) in states)

    @property
    def failed(self) -> tuple[FileOutcome, ...]:
        return tuple(f for f in self.files if not f.ok)

    @property
    def counts(self) -> dict[str, int]:
        """The numbers of this run under stable names."""
        return {
            "files": len(self.files),
            "created": self.count("candidate", "created"),
            "updated": self.count("candidate", "updated"),
            "unchanged": self.count("candidate", "kept"),
            "attached": self.count("attachment", "created"),
            "associated": self.count("association", "created"),
            "noted": self.count("note", "created"),
            "scheduled": self.count("interview", "created"),
            "failed": len(self.failed),
        }


@frozen
class RowFailure:
    """One row that was not written."""

    line: int
    """Where the row begins in the file; the header is line 1."""
    code: str
    """The service's, or one of ours: MANDATORY_NOT_FOUND, INVALID_DATA, DUPLICATE_IN_FILE, ROW_SHAPE,
    NOT_REPAIRED, NOT_SENT."""
    message: str
    cells: tuple[str, ...] = field(factory=tuple)


@frozen
class ImportResult:
    """A whole CSV file: `rows == added + updated + unchanged + len(failures)`."""

    path: Path
    rows: int
    added: int
    updated: int
    unchanged: int
    failures: tuple[RowFailure, ...]
    failed_file: Path | None

    @property
    def failed(self) -> int:
        return len(self.failures)

    @property
    def codes(self) -> dict[str, int]:
        """How many rows failed with which code."""
        return dict(Counter(f.code for f in self.failures))
