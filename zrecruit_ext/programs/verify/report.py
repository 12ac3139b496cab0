"""What a conformance run found, as plain data: shapes and names of the spec, no value of the organisation."""

from __future__ import annotations

from collections import Counter
from typing import Any

from attrs import asdict, frozen

__all__ = ["Contradiction", "Report", "Verdict"]

CONFIRMED, CONTRADICTED, UNSEEN = "confirmed", "contradicted", "unseen"


@frozen
class Verdict:
    """One contract: an operation, or a field of a record (`schema.field`)."""

    contract: str
    evidence: str
    verdict: str
    """`confirmed`, `contradicted` or `unseen`."""
    why: str = ""
    """Of an unseen one, what kept it from being seen."""


@frozen
class Contradiction:
    """A place of an operation's answers that is not as documented."""

    operation: str
    place: str
    expected: str
    found: str
    times: int


@frozen
class Report:
    """The whole run."""

    calls: int
    credits: int
    operations: tuple[Verdict, ...]
    fields: tuple[Verdict, ...]
    contradictions: tuple[Contradiction, ...]
    undocumented: tuple[tuple[str, str, str], ...]
    """Schema, field and JSON type of system fields that the spec does not name."""
    custom_fields: int
    """How many more fields are the organisation's own."""

    def counts(self) -> dict[str, dict[str, int]]:
        """Verdicts of operations and fields by evidence."""
        found: dict[str, Counter[str]] = {}
        for kind, verdicts in (("operations", self.operations), ("fields", self.fields)):
            for each in verdicts:
                found.setdefault(f"{kind}, {each.evidence}", Counter())[each.verdict] += 1
        return {name: dict(count) for name, count in found.items()}

    def to_json(self) -> dict[str, Any]:
        """The report as one JSON object."""
        return {**asdict(self), "counts": self.counts()}
