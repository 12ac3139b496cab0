"""The organisation's limits: calls at a time, and credits in a rolling day."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.shapes import is_array, is_object

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.clock import Clock
    from zrecruit_ext.sandbox.journal import Journal
    from zrecruit_ext.sandbox.spec import Operation

__all__ = ["Limits", "cost_of"]

DAY = 86_400


@dataclass
class Limits:
    """`concurrency` and `credits` of the edition; None switches a limit off."""

    clock: Clock
    journal: Journal
    concurrency: int | None = 5
    credits: int | None = 1_000_000
    spent: deque[tuple[float, int]] = field(default_factory=deque[tuple[float, int]])
    spent_today: int = 0

    def reset(self) -> None:
        """A fresh day."""
        self.spent.clear()
        self.spent_today = 0

    def admit(self) -> None:
        """Raises `Refused` 429 when too many calls are under way."""
        if self.concurrency is not None and self.journal.in_flight > self.concurrency:
            raise too_many("concurrent calls", self.concurrency)

    def charge(self, cost: int) -> None:
        """Take credits; raises `Refused` 429 when the day's are used up."""
        now = self.clock.now()
        while self.spent and self.spent[0][0] <= now - DAY:
            self.spent_today -= self.spent.popleft()[1]
        if self.credits is not None and self.spent_today + cost > self.credits:
            raise too_many("credits in 24 hours", self.credits)
        if cost:
            self.spent.append((now, cost))
            self.spent_today += cost
            self.journal.credits_used += cost


def too_many(what: str, limit: int) -> Refused:
    return Refused(
        429,
        "TOO_MANY_REQUESTS",
        "You have made too many requests. Please try again after some time",
        {"limit": limit, "of": what},
    )


def cost_of(operation: Operation, query: dict[str, Any], body: Any) -> int:
    """Credits of a call: the operation's price, a parameter's price, or one per started group of rows."""
    facts = operation.credits
    prices = [int(price) for name, price in facts.get("when", {}).items() if name in query]
    price = max([int(facts.get("cost", 1)), *prices])
    rows = query["ids"].split(",") if "ids" in query else body.get("data") if is_object(body) else None
    groups = -(-len(rows) // int(facts["rows"])) if "rows" in facts and is_array(rows) else 1
    return price * max(groups, 1)
