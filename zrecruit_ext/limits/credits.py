"""Credits at hand: blocks taken out of the day's budget, so that not every call asks for its own."""

from __future__ import annotations

import logging
import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from attrs import frozen

from zrecruit_ext._drive.effects import Flow, Now, Sleep
from zrecruit_ext.errors import RateLimited

if TYPE_CHECKING:
    from collections.abc import Callable

    from zrecruit_ext.limits.window import Spent, Window

__all__ = ["Block", "Credits", "CreditsLeft", "LocalCredits", "LowWater", "used_up"]

SMALL = 10
"""Credits that are taken at a time at the least."""

log = logging.getLogger("zrecruit.limits")


@frozen
class CreditsLeft:
    """Credits that may still be spent of a budget, and when there are more: now, where some are left."""

    left: int
    budget: int
    more_at: datetime

    @classmethod
    def of(cls, window: Window, spent: Spent, now: float, at_hand: int = 0) -> CreditsLeft:
        left = window.left(spent, now) + at_hand
        at = now if left else window.free_at(spent, now, 1)
        return cls(left, window.budget, datetime.fromtimestamp(at, UTC))


class Credits(Protocol):
    """`take` needs no waiting; `wait` returns when it is worth another try."""

    def take(self, cost: int, now: float) -> bool: ...
    def wait(self, cost: int, timeout: float | None) -> Flow[None]: ...


class Block:
    """Credits that this process may spend until the end of the part of the day they were handed out in."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._mutex = threading.Lock()
        self._credits = self._part = 0
        self._ends = 0.0
        self.used = 0

    @property
    def credits(self) -> int:
        return self._credits

    def take(self, cost: int, now: float) -> bool:
        with self._mutex:
            if now >= self._ends or cost > self._credits:
                return False
            self._credits -= cost
            self.used += cost
            return True

    def add(self, number: int, part: int) -> None:
        with self._mutex:
            self._credits += number
            self._part, self._ends = part, self._window.ends(part)

    def empty(self) -> tuple[int, int]:
        """The part and the rest, which are no longer here."""
        with self._mutex:
            rest, self._credits = self._credits, 0
            return self._part, rest

    def is_stale(self, now: float) -> bool:
        """Whether there is a rest that can no longer be spent."""
        return self._credits > 0 and now >= self._ends


class LowWater:
    """Tells a hook once, each time that what is left falls below a mark."""

    def __init__(self, share: float, hook: Callable[[CreditsLeft], None] | None) -> None:
        self._share, self._hook = share, hook
        self._told = False

    def look(self, known: CreditsLeft, before: int) -> None:
        """What is left now, and what was left before credits were taken."""
        mark = self._share * known.budget
        low = known.left < mark
        told, self._told = self._told and before < mark, low
        if low and not told and self._hook is not None:
            try:
                self._hook(known)
            except Exception:
                log.exception("the hook for few credits failed")


class LocalCredits:
    """The budget of one process."""

    def __init__(self, window: Window, low: LowWater) -> None:
        self._window, self._low = window, low
        self._block = Block(window)
        self._mutex = threading.Lock()
        self._spent: Spent = {}

    def take(self, cost: int, now: float) -> bool:
        return self._block.take(cost, now) or self._refill(cost, now)

    def wait(self, cost: int, timeout: float | None) -> Flow[None]:
        now = yield from Now()
        at = self._window.free_at(self._spent, now, cost)
        if at - now >= (float("inf") if timeout is None else timeout) or at == float("inf"):
            raise used_up(self._window.budget, cost, now, at)
        yield from Sleep(max(at - now, 0.001))

    def left(self) -> Flow[CreditsLeft]:
        return CreditsLeft.of(self._window, self._spent, (yield from Now()), self._block.credits)

    def _refill(self, cost: int, now: float) -> bool:
        window = self._window
        with self._mutex:
            part, rest = self._block.empty()
            spent = window.give_back(self._spent, part, rest)
            before = window.left(spent, now)
            most = max(cost, min(before // 100, self._block.used + SMALL))
            granted, self._spent = window.take(spent, now, cost, most)
            self._block.add(granted, window.part(now))
        taken = self._block.take(cost, now)
        self._low.look(CreditsLeft.of(window, self._spent, now, self._block.credits), before)
        return taken


def used_up(budget: int, cost: int, now: float, at: float) -> RateLimited:
    """The error of a call for which there are no credits in time."""
    if at == float("inf"):
        return RateLimited(
            f"the call costs {cost} credits, the whole budget is {budget}", advice="Ask for less in one call."
        )
    wait = max(at - now, 0.0)
    when = datetime.fromtimestamp(at, UTC)
    return RateLimited(
        f"the budget of {budget} credits is used up; there are more at {when:%Y-%m-%d %H:%M:%S} UTC",
        retry_after=wait,
        advice=f"Call again in about {_spelled(wait)}.",
    )


def _spelled(seconds: float) -> str:
    if seconds >= 5400:
        return f"{seconds / 3600:.1f} h"
    return f"{seconds / 60:.0f} min" if seconds >= 90 else f"{seconds:.0f} s"
