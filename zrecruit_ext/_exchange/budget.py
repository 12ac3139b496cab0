"""How much a client may repeat while the service fails: repeats of many callers must not become a second outage.

The figures are those of AWS's standard mode: 500 to begin with, 14 for a repeat, 5 for one after a 429; an answer at
the first attempt gives 1 back, one at a later attempt what its repeats had cost.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["RetryBudget"]

COSTS: Mapping[str, int] = {"limited": 5}
COST = 14
RETURN = 1


class RetryBudget:
    """Shared by all calls of one client; safe to use from many threads."""

    def __init__(self, capacity: int = 500) -> None:
        self.capacity = capacity
        self.left = capacity
        self._mutex = threading.Lock()

    def spend(self, kind: str) -> int | None:
        """The cost of one repeat after this kind of failure, taken out; None when too little is left."""
        cost = COSTS.get(kind, COST)
        with self._mutex:
            if cost > self.left:
                return None
            self.left -= cost
        return cost

    def give_back(self, spent: int) -> None:
        """An answer came after repeats that had cost `spent`."""
        with self._mutex:
            self.left = min(self.capacity, self.left + (spent or RETURN))
