"""What a program says about its organisation's limits."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from attrs import field, frozen, validators

from zrecruit_ext.limits.editions import UNKNOWN, Edition, edition
from zrecruit_ext.limits.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable

    from zrecruit_ext.limits.credits import CreditsLeft

__all__ = ["Limits"]


@frozen(kw_only=True)
class Limits:
    """The limits of an organisation; without any: 5 calls at once, no budget.

    `edition` and `users` (licences) give the vendor's numbers, `credits` replaces those of a day, for add-ons or to
    leave some to others. An unknown edition means 5 calls at once and no budget. `dialect="reference"` takes the table
    of a third-party reference: calls a day instead of credits, anew at midnight UTC.
    `store` is the URL of a store (`redis://...`, `postgresql://...`, `sqlite:PATH`, `file:PATH`) by which all workers
    of the organisation keep the limits together, and count their calls for `zrecruit usage`.
    `pace` hands out no more than a 24th of the budget in an hour. `on_low` is called with CreditsLeft when less than
    `low` (a share of the budget) is left, and not again before there was more.
    """

    edition: str | None = None
    users: int = field(default=1, validator=validators.ge(1))
    credits: int | None = field(default=None, validator=validators.optional(validators.ge(1)))
    dialect: str = field(default="vendor", validator=validators.in_(("vendor", "reference")))
    store: str | None = field(default=None, repr=False)
    pace: bool = False
    low: float = field(default=0.1, validator=(validators.ge(0), validators.le(1)))
    on_low: Callable[[CreditsLeft], None] | None = None

    @classmethod
    def from_env(cls) -> Limits | None:
        """From ZRECRUIT_EDITION, ZRECRUIT_USERS and ZRECRUIT_LIMIT_STORE; None when none of them is set."""
        known = {name: os.environ.get(f"ZRECRUIT_{name.upper()}") for name in ("edition", "users", "limit_store")}
        if not any(known.values()):
            return None
        return cls(edition=known["edition"], users=_count(known["users"]), store=known["limit_store"] or None)

    @property
    def known_edition(self) -> Edition:
        return edition(self.edition, self.dialect) if self.edition else UNKNOWN

    @property
    def window(self) -> Window | None:
        """The budget and its day; None where there is no budget."""
        known = self.known_edition
        budget = self.credits or known.credits(self.users)
        return None if budget is None else Window(budget, rolling=known.rolling, paced=self.pace)


def _count(text: str | None) -> int:
    if not text:
        return 1
    if not text.isdecimal() or int(text) < 1:
        from zrecruit_ext.errors import ConfigError

        raise ConfigError(f"ZRECRUIT_USERS is {text[:20]!r}", advice="Give the number of licensed users, such as 20.")
    return int(text)
