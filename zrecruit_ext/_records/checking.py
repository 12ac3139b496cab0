"""Rows checked before the wire: who asked for it, by which rules, and how faults and outcomes become one result."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from zrecruit_ext.errors import InputError
from zrecruit_ext.results import RowOutcome, outcomes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext.metadata import MetadataFlows
    from zrecruit_ext.validation import Rules, Validate

__all__ = ["RowChecks", "Sieve"]


@dataclass(frozen=True, slots=True)
class RowChecks:
    """`always` is what a write does that does not say; `metadata` is asked when there is something to check."""

    metadata: Callable[[], MetadataFlows]
    always: Validate = False

    def sieve(self, module: str, asked: Validate | None, *, mandatory: bool) -> Flow[Sieve]:
        """What keeps wrong rows back; a module without metadata has no rules."""
        wanted = self.always if asked is None else asked
        if wanted not in (True, False, "strict"):
            raise InputError(f"validate={wanted!r} is no choice", advice='Give True, False or "strict".')
        fields = (yield from self.metadata().rows("fields", module)) if wanted else []
        if not fields:
            return Sieve(None, mandatory)
        from zrecruit_ext.validation import Rules

        return Sieve(Rules(fields, strict=wanted == "strict"), mandatory)


@dataclass(slots=True)
class Sieve:
    """Keeps back the rows with a fault, by their index in the whole input."""

    rules: Rules | None
    mandatory: bool
    faults: dict[int, RowOutcome] = field(default_factory=dict[int, RowOutcome])

    def keeps(self, row: Mapping[str, Any], index: int) -> bool:
        """Whether a row may be sent. A row with an id changes a record, which has its mandatory fields."""
        creating = self.mandatory and row.get("id") in (None, "")
        fault = None if self.rules is None else self.rules.fault(row, creating=creating)
        if fault is not None:
            self.faults[index] = RowOutcome(index, False, fault.code, fault.message, fault.details)
        return fault is None

    def outcomes(self, body: Mapping[str, Any], rows: Sequence[Any], start: int) -> list[RowOutcome]:
        """One outcome per row given: its fault, or what the answer says of it."""
        kept = [row for index, row in enumerate(rows, start) if index not in self.faults]
        told = iter(outcomes(body, kept))
        return [
            replace(self.faults[index], row=row) if index in self.faults else replace(next(told), index=index)
            for index, row in enumerate(rows, start)
        ]
