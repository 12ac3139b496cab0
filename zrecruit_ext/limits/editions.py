"""What the vendor's editions allow, as data.

Credits: apiv2/limits.html (a rolling 24 hours). Calls at once: the vendor's CRM API v7, limits; for Recruit only the
free edition's 5 is documented. The `reference` dialect is seed 000's: calls instead of credits, anew at midnight UTC.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["EDITIONS", "UNKNOWN", "Edition", "edition"]


@frozen
class Edition:
    """Credits a day are `base` and `per_user` for each user, at most `most`; None when they are not known.

    `evidence` is that of the credits, `concurrency_evidence` that of the calls at once.
    """

    concurrency: int = 5
    base: int | None = None
    per_user: int = 0
    most: int | None = None
    rolling: bool = True
    per_call: bool = False
    evidence: str = "official"
    concurrency_evidence: str = "inferred"

    def credits(self, users: int = 1) -> int | None:
        """Credits in 24 hours of an organisation with that many users."""
        if self.base is None:
            return None
        total = self.base + self.per_user * users
        return total if self.most is None else min(total, self.most)


def _reference(concurrency: int, calls: int) -> Edition:
    return Edition(
        concurrency, calls, rolling=False, per_call=True, evidence="reference", concurrency_evidence="reference"
    )


UNKNOWN = Edition(evidence="unknown")
"""Five calls at once, which is the lowest documented number, and no budget."""

_ENTERPRISE = Edition(20, 15_000, 1_000, 1_000_000)

EDITIONS: Mapping[str, Mapping[str, Edition]] = MappingProxyType(
    {
        "vendor": {
            "free": Edition(5, 5_000, concurrency_evidence="official"),
            "standard": Edition(10, 5_000, 250, 100_000),
            "professional": Edition(15, 10_000, 500, 500_000),
            "enterprise": _ENTERPRISE,
            "zohoone": _ENTERPRISE,
            "peopleplus": _ENTERPRISE,
        },
        "reference": {
            "free": _reference(5, 5_000),
            "standard": _reference(10, 10_000),
            "professional": _reference(15, 25_000),
            "enterprise": _reference(20, 50_000),
            "ultimate": _reference(25, 100_000),
        },
    }
)


def edition(name: str | None, dialect: str = "vendor") -> Edition:
    """The edition of that name, in any spelling (`Zoho One`, `zoho_one`); UNKNOWN when the dialect does not have it."""
    plain = "".join(letter for letter in (name or "").casefold() if letter.isalnum())
    return EDITIONS.get(dialect, {}).get(plain, UNKNOWN)
