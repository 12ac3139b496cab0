"""The organisation as the intake sees it: people by address, records as dicts of the vendor's names."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from attrs import define, field

from zrecruit_ext.programs.columns import columns_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zrecruit_ext.client import Recruit

__all__ = ["Desk", "Fields", "age", "full_name", "writable"]

Fields = dict[str, Any]


@define
class Desk:
    """One run against one organisation. `_fresh` bridges the seconds until the search knows a new record."""

    zr: Recruit
    dry_run: bool = False
    _fresh: dict[str, str] = field(factory=dict[str, str])

    def find(self, email: str, excluding: str | None = None) -> list[Fields]:
        """The candidates with this address, the oldest first.

        The search looks into every e-mail field and may match parts, so hits are compared again here.
        """
        hits = [hit.to_dict() for hit in self.zr.candidates.search(email=email)]
        same = [h for h in hits if h.get("id") != excluding and email.casefold() in _addresses(h)]
        known = self._fresh.get(email.casefold())
        if not same and known not in (None, excluding):
            return [self.get(str(known))]
        return sorted(same, key=age)

    def get(self, candidate_id: str) -> Fields:
        return dict(self.zr.candidates.get(candidate_id).to_dict())

    def create(self, row: Mapping[str, Any]) -> tuple[str, bool]:
        """Create a candidate: its id, and whether it is new. Somebody else may have entered the twin meanwhile."""
        outcome = self.zr.candidates.create([dict(row)])
        first = outcome[0]
        twin = first.id if first.code == "DUPLICATE_DATA" else None
        if twin is None:
            outcome.raise_for_failures()
        made = str(twin or first.id)
        self.remember(str(row.get("Email") or ""), made)
        return made, twin is None

    def update(self, candidate_id: str, changes: Mapping[str, Any]) -> None:
        self.zr.candidates.update([{"id": candidate_id, **changes}]).raise_for_failures()

    def remember(self, email: str, candidate_id: str) -> None:
        self._fresh[email.casefold()] = candidate_id


def age(fields: Mapping[str, Any]) -> tuple[float, int]:
    """Sorts records by when they were made; ids grow within the second."""
    told = str(fields.get("Created_Time") or "")
    made = datetime.fromisoformat(told).timestamp() if told else 0.0
    return made, int(fields["id"])


def writable(fields: Mapping[str, Any]) -> Fields:
    """What of a record may be sent: documented, not kept by the system, and not empty."""
    columns = columns_of("Candidates")
    return {k: v for k, v in fields.items() if k in columns and not columns[k].read_only and v not in (None, "", [])}


def full_name(fields: Mapping[str, Any]) -> str:
    """First and last name as written; the address where both are missing."""
    parts = [str(fields.get(k) or "").strip() for k in ("First_Name", "Last_Name")]
    return " ".join(p for p in parts if p) or str(fields.get("Email") or "unknown")


def _addresses(fields: Mapping[str, Any]) -> set[str]:
    return {str(fields.get(k) or "").casefold() for k in ("Email", "Secondary_Email")}
