"""Slots of several processes: who may have how many calls at once, as numbers in the row that they share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

from attrs import frozen

from zrecruit_ext.limits.gate import RECOVERY, ConcurrencyLimit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["BEAT", "EXPIRY", "Level", "Member", "SharedSlots", "fair_share"]

BEAT = 1.0
"""Seconds between two signs of life; what was not used for so long goes back."""
EXPIRY = 15.0
"""Seconds without a sign of life after which a process is taken for dead; it stops itself after half of them."""
EPISODE = 1.0
"""Seconds in which the refusals that several processes see count as one."""
REST = 0.3
"""Seconds for which a process that made room for another one does not take it back, at the least."""


@frozen
class Member:
    """A process as the others see it: `beat` grows as long as it lives."""

    beat: int = 0
    share: int = 0
    wants: int = 0


@frozen
class Level:
    """The calls at once that the organisation may have now: halved by a 429, up by one in each quiet `RECOVERY`."""

    limit: int
    since: float = 0.0
    blocked_until: float = 0.0

    @classmethod
    def of(cls, value: Mapping[str, Any], ceiling: int) -> Level:
        level: list[Any] = value.get("level", [ceiling])
        return cls(min(level[0], ceiling), *level[1:])

    def lowered(self, wait: float | None, now: float) -> Level:
        blocked = max(self.blocked_until, now + (wait or 0.0))
        if 0 <= now - self.since < EPISODE:
            return Level(self.limit, self.since, blocked)
        return Level(max(self.limit // 2, 1), now, blocked)

    def recovered(self, ceiling: int, now: float) -> Level:
        steps = int((now - self.since) // RECOVERY)
        if self.limit >= ceiling or steps < 1:
            return self
        return Level(min(self.limit + steps, ceiling), now, self.blocked_until)


def fair_share(level: int, wants: int, others: Iterable[Member]) -> int:
    """The slots of a process that wants so many: what is free, and its fair part at most while another has less."""
    others = list(others)
    free = max(level - sum(other.share for other in others), 0)
    fair = max(level // (1 + sum(other.wants > 0 for other in others)), 1)
    starving = any(other.share < min(other.wants, fair) for other in others)
    return min(wants, free, fair) if starving else min(wants, free)


class SharedSlots:
    """Tells `gate` how many of the organisation's `ceiling` slots this process has.

    `plan` shrinks at once, since that is always safe; what grows is used only after `apply`, when it is written.
    """

    def __init__(self, gate: ConcurrencyLimit, ceiling: int) -> None:
        self._gate, self._ceiling = gate, ceiling
        self._owner = uuid4().hex[:12]
        self._seen: dict[str, tuple[int, float]] = {}
        self._refusal: tuple[float | None] | None = None
        self._told: tuple[float | None] | None = None
        self._demands = (0, 0)
        self._looked = self._held_since = self._rest_until = 0.0
        self._blocked_until = 0.0
        self._planned = 0
        self.member = Member()
        gate.allow(0)

    def refused(self, wait: float | None) -> None:
        """To be told to the others."""
        self._refusal = (max(wait or 0.0, (self._refusal or (0.0,))[0] or 0.0),)

    @property
    def holds(self) -> bool:
        return self.member.share > 0 or self._refusal is not None

    @property
    def is_draining(self) -> bool:
        return self.member.share > self._gate.limit

    def plan(
        self, value: Mapping[str, Any], now: float, ticks: float, draw: float, *, callers: int, closing: bool
    ) -> dict[str, Any]:
        """The members and the level as they are to be stored. `callers` want a slot or have one."""
        others = self._living(value.get("members", {}), ticks)
        level = self._level(value, now)
        wants = min(self._gate.demand() if closing else self._demand(callers, ticks), self._ceiling)
        share = self._share(level.limit, wants, list(others.values()), ticks, draw)
        self._planned = share
        if share < self._gate.limit:
            self._gate.allow(share)
        kept = max(share, self._gate.in_use)
        self.member = Member(self.member.beat + 1, kept, wants)
        self._blocked_until = level.blocked_until
        members = {name: [other.beat, other.share, other.wants] for name, other in others.items()}
        if kept or wants:
            members[self._owner] = [self.member.beat, kept, wants]
        return {"members": members, "level": [level.limit, level.since, level.blocked_until]}

    def apply(self, now: float, ticks: float) -> None:
        """What was planned is stored."""
        if self._told is self._refusal:
            self._refusal = None
        if self._blocked_until > now:
            self._gate.block(ticks + self._blocked_until - now)
        if self._planned and not self._gate.limit:
            self._held_since = ticks
        if self._planned != self._gate.limit:
            self._gate.allow(self._planned)

    def _living(self, members: Mapping[str, list[int]], ticks: float) -> dict[str, Member]:
        # By a clock of one's own: nobody's clock is compared with anybody else's.
        found = {name: Member(*row) for name, row in members.items() if name != self._owner}
        for name, member in found.items():
            if self._seen.get(name, (-1, 0.0))[0] != member.beat:
                self._seen[name] = (member.beat, ticks)
        self._seen = {name: seen for name, seen in self._seen.items() if name in found}
        return {name: member for name, member in found.items() if ticks - self._seen[name][1] < EXPIRY}

    def _level(self, value: Mapping[str, Any], now: float) -> Level:
        level, self._told = Level.of(value, self._ceiling), self._refusal
        if self._told is not None:
            return level.lowered(self._told[0], now)
        return level.recovered(self._ceiling, now)

    def _demand(self, callers: int, ticks: float) -> int:
        """The most that was wanted in the last beat or two: between two calls a worker wants nothing for a moment."""
        demand = max(self._gate.demand(), callers)
        before, most = self._demands
        if ticks - self._looked >= BEAT:
            before, most, self._looked = most, demand, ticks
        self._demands = (before, max(most, demand))
        return max(self._demands)

    def _share(self, level: int, wants: int, others: list[Member], ticks: float, draw: float) -> int:
        if ticks < self._rest_until:
            return 0
        share = fair_share(level, wants, others)
        waiting = any(other.wants and not other.share for other in others)
        if share and waiting and self._gate.limit and ticks - self._held_since >= BEAT and len(others) >= level:
            # More processes than slots: each has its turn.
            self._rest_until = ticks + REST * (1 + draw)
            return 0
        return share
