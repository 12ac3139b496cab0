"""The arithmetic of a day's credits: what was spent in which part of it, what is left, when there is more.

A rolling day is kept as 96 parts. Credits count for the part in which they were handed out until all of that part is
more than a day old, so never more than the budget falls into any 24 hours, and 96/97 of it can be used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["DAY", "Spent", "Window"]

DAY = 86_400.0
PARTS = 96
PACED_PARTS = 4
"""With a paced budget no more than this many parts' share is handed out in as many parts: an hour of a day."""

Spent: TypeAlias = "Mapping[str, int]"
"""Credits by the number of the part since 1970, as text because it is a JSON object."""


@frozen
class Window:
    """`budget` credits in any `length` seconds (`rolling`), or in each such stretch since 1970, as a day by UTC."""

    budget: int
    length: float = DAY
    rolling: bool = True
    paced: bool = False

    @property
    def margin(self) -> float:
        """Seconds by which clocks may differ, and for which a request may be on its way."""
        return min(60.0, self.length / 200)

    @property
    def size(self) -> float:
        return self.length / PARTS

    def part(self, now: float) -> int:
        return int(now // self.size)

    def ends(self, part: int) -> float:
        """Until when credits handed out in this part must be used."""
        return (part + 1) * self.size

    def frees(self, part: int) -> float:
        """When they no longer count."""
        if self.rolling:
            return self.ends(part) + self.length + self.margin
        return (part // PARTS + 1) * self.length + self.margin

    def live(self, spent: Spent, now: float) -> dict[str, int]:
        """What still counts."""
        return {part: taken for part, taken in spent.items() if taken and self.frees(int(part)) > now}

    def left(self, spent: Spent, now: float) -> int:
        """Credits that may be handed out by now, without regard to pace; not below 0."""
        return max(self.budget - sum(self.live(spent, now).values()), 0)

    def room(self, spent: Spent, now: float, cost: int = 1) -> int:
        """Credits that may be handed out now to a call that wants `cost`."""
        left = self.left(spent, now)
        if not self.paced:
            return left
        first = self.part(now) - PACED_PARTS
        recent = sum(taken for part, taken in spent.items() if int(part) > first)
        # A call that costs more than an hour's share waits for an hour without any.
        return min(left, max(self.budget * PACED_PARTS // PARTS, cost) - recent)

    def take(self, spent: Spent, now: float, least: int, most: int) -> tuple[int, dict[str, int]]:
        """Between `least` and `most` credits, or 0, and what has been spent then."""
        live, part = self.live(spent, now), str(self.part(now))
        granted = min(self.room(spent, now, least), most)
        if granted < max(least, 1):
            return 0, live
        return granted, {**live, part: live.get(part, 0) + granted}

    def give_back(self, spent: Spent, part: int, unused: int) -> dict[str, int]:
        """What has been spent when `unused` credits of a part come back."""
        return {**spent, str(part): max(spent.get(str(part), 0) - unused, 0)}

    def free_at(self, spent: Spent, now: float, cost: int) -> float:
        """When a call of `cost` credits has room; infinite when it costs more than the whole budget."""
        if cost > self.budget:
            return float("inf")
        times = {self.frees(int(part)) for part in self.live(spent, now)}
        if self.paced:
            times |= {self.ends(part) for known in spent for part in range(int(known), int(known) + PACED_PARTS)}
        later = sorted(time for time in times if time > now)
        # Looked at a moment after: the part in which it falls is one of floating point numbers.
        return next((time for time in (now, *later) if self.room(spent, time + 1e-6, cost) >= cost), float("inf"))
