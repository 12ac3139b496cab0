"""Credits at hand: blocks taken out of the day's budget, so that not every call asks for its own."""

from __future__ import annotations

import logging
import threading
from concurrent.futures import Future
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Protocol

from attrs import frozen

from zrecruit_ext._drive.effects import Flow, Now, Sleep, Wait
from zrecruit_ext.errors import RateLimited
from zrecruit_ext.limits.shares import BEAT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zrecruit_ext.limits.window import Spent, Window

__all__ = ["Block", "Credits", "CreditsLeft", "LocalCredits", "LowWater", "SharedCredits", "used_up"]

SMALL = 10
"""Credits that are taken at a time at the least."""

AHEAD = 1.0
"""Seconds of spending that are at hand before the next block is asked for."""

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


class SharedCredits:
    """The budget of all processes that share a row: taken out in blocks by `plan`, spent by callers.

    `ring` asks for the next block; blocks are of about what is spent in two beats, and small where little is left.
    """

    def __init__(self, window: Window, low: LowWater, ring: Callable[[], None]) -> None:
        self._window, self._low, self._ring = window, low, ring
        self._block = Block(window)
        self._refilled: Future[None] = Future()
        self._more_at = self._told = 0.0
        self._asked: list[int] = []
        self._rate = 0.0
        self._used, self._used_at = 0, 0.0
        self._spent: Spent = {}
        self._granted, self._returned = (0, 0), (0, 0)

    @property
    def holds(self) -> bool:
        return self._block.credits > 0

    def take(self, cost: int, now: float) -> bool:
        if not self._block.take(cost, now):
            return False
        if self._block.credits < self._rate * AHEAD and now >= self._more_at:
            self._ring()
        return True

    def wait(self, cost: int, timeout: float | None) -> Flow[None]:
        now, refilled = (yield from Now()), self._refilled
        if cost > self._window.budget:
            raise used_up(self._window.budget, cost, now, float("inf"))
        if timeout is not None and self._more_at - now >= timeout:
            raise used_up(self._window.budget, cost, now, self._more_at)
        self._asked.append(cost)
        if now >= self._more_at:
            self._ring()
        yield from Wait(refilled, timeout)

    def next_look(self, now: float) -> float:
        """Seconds until callers who wait can have more; infinite when that is not known."""
        return max(self._more_at - now, 0.0) if self._asked and self._more_at > now else float("inf")

    def known(self, value: Mapping[str, Any], now: float) -> CreditsLeft:
        """What may still be spent, by the row."""
        return CreditsLeft.of(self._window, value.get("spent", {}), now, self._block.credits)

    def plan(
        self, value: Mapping[str, Any], now: float, ticks: float, members: int, *, closing: bool
    ) -> dict[str, Any]:
        """What has been spent, as it is to be stored."""
        spent = self._window.live(value.get("spent", {}), now)
        self._measure(ticks)
        unwanted = closing or not (self._rate or self._asked)
        self._returned = self._block.empty() if unwanted or self._block.is_stale(now) else (0, 0)
        if self._returned[1]:
            spent = self._window.give_back(spent, *self._returned)
        self._granted = (0, self._window.part(now))
        if not unwanted:
            spent = self._asked_for(spent, now, members)
        self._spent = spent
        return {"spent": {part: taken for part, taken in spent.items() if taken}}

    def _asked_for(self, spent: dict[str, int], now: float, members: int) -> dict[str, int]:
        window, asked = self._window, self._asked[:]
        most, aim = max(asked, default=1), max(sum(asked) + SMALL * bool(asked), int(self._rate * AHEAD * 2))
        if self._block.credits >= max(aim // 2, most):
            return spent
        fair = window.left(spent, now) // (2 * max(members, 1))
        for least in (most, min(asked, default=1)):
            granted, after = window.take(spent, now, least, max(least, min(aim, fair)))
            if granted:
                self._granted, self._more_at = (granted, window.part(now)), 0.0
                return after
        self._more_at = window.free_at(spent, now, most)
        return spent

    def apply(self, now: float) -> None:
        """What was planned is stored."""
        self._returned = (0, 0)
        if self._granted[0]:
            self._block.add(*self._granted)
        if self._granted[0] or self._more_at != self._told:
            self._told = self._more_at
            self._asked.clear()
            refilled, self._refilled = self._refilled, Future()
            refilled.set_result(None)
        known = CreditsLeft.of(self._window, self._spent, now, self._block.credits)
        self._low.look(known, known.left + self._granted[0])

    def fail(self, error: Exception) -> None:
        """Nothing is to be had: those who wait hear why."""
        refilled, self._refilled = self._refilled, Future()
        self._asked.clear()
        refilled.set_exception(error)

    def undo(self) -> None:
        """It is not."""
        if self._returned[1]:
            self._block.add(self._returned[1], self._returned[0])

    def _measure(self, ticks: float) -> None:
        """Credits a second, over a beat at the least."""
        seconds = ticks - self._used_at
        if seconds >= BEAT:
            used = self._block.used
            self._rate, self._used, self._used_at = (used - self._used) / seconds, used, ticks
        elif self._block.used - self._used > self._rate:
            self._rate = float(self._block.used - self._used)


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
