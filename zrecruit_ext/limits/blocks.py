"""The credits of all processes that share a row: taken out in blocks, of which the rest goes back."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from zrecruit_ext._drive.effects import Flow, Now, Wait
from zrecruit_ext.limits.credits import SMALL, Block, CreditsLeft, LowWater, used_up
from zrecruit_ext.limits.shares import BEAT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zrecruit_ext.limits.window import Spent, Window

__all__ = ["SharedCredits"]

AHEAD = 1.0
"""Seconds of spending that are at hand before the next block is asked for."""


class SharedCredits:
    """The budget of all processes that share a row: taken out in blocks by `plan`, spent by callers.

    `ring` asks for the next block; blocks are of about what is spent in two beats, and small where little is left.
    """

    def __init__(self, window: Window, low: LowWater, ring: Callable[[], None]) -> None:
        self._window, self._low, self._ring = window, low, ring
        self._block = Block(window)
        self._turns: list[tuple[Future[None], int]] = []
        self._more_at = self._told = 0.0
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
        now = yield from Now()
        if cost > self._window.budget:
            raise used_up(self._window.budget, cost, now, float("inf"))
        if timeout is not None and self._more_at - now >= timeout:
            raise used_up(self._window.budget, cost, now, self._more_at)
        turn: Future[None] = Future()
        self._turns.append((turn, cost))
        if now >= self._more_at:
            self._ring()
        try:
            yield from Wait(turn, timeout)
        except BaseException:
            turn.cancel()
            raise

    def next_look(self, now: float) -> float:
        """Seconds until callers who wait can have more; infinite when that is not known."""
        return max(self._more_at - now, 0.0) if self._turns and self._more_at > now else float("inf")

    def known(self, value: Mapping[str, Any], now: float) -> CreditsLeft:
        """What may still be spent, by the row."""
        return CreditsLeft.of(self._window, value.get("spent", {}), now, self._block.credits)

    def plan(
        self, value: Mapping[str, Any], now: float, ticks: float, members: int, *, closing: bool
    ) -> dict[str, Any]:
        """What has been spent, as it is to be stored."""
        spent = self._window.live(value.get("spent", {}), now)
        self._measure(ticks)
        asked = [cost for turn, cost in self._turns if not turn.cancelled()]
        unwanted = closing or not (self._rate or asked)
        self._returned = self._block.empty() if unwanted or self._block.is_stale(now) else (0, 0)
        if self._returned[1]:
            spent = self._window.give_back(spent, *self._returned)
        self._granted = (0, self._window.part(now))
        if not unwanted:
            spent = self._refill(spent, now, members, asked)
        self._spent = spent
        return {"spent": {part: taken for part, taken in spent.items() if taken}}

    def _refill(self, spent: dict[str, int], now: float, members: int, asked: list[int]) -> dict[str, int]:
        window = self._window
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
            self._wake()
        known = CreditsLeft.of(self._window, self._spent, now, self._block.credits)
        self._low.look(known, known.left + self._granted[0])

    def fail(self, error: Exception) -> None:
        """Nothing is to be had: those who wait hear why."""
        self._wake(error)

    def undo(self) -> None:
        """It is not."""
        if self._returned[1]:
            self._block.add(self._returned[1], self._returned[0])

    def _wake(self, error: Exception | None = None) -> None:
        # Each has a future of its own: a task that is cancelled cancels it.
        turns, self._turns = self._turns, []
        for turn, _ in turns:
            if turn.set_running_or_notify_cancel():
                turn.set_result(None) if error is None else turn.set_exception(error)

    def _measure(self, ticks: float) -> None:
        """Credits a second, over a beat at the least."""
        seconds = ticks - self._used_at
        if seconds >= BEAT:
            used = self._block.used
            self._rate, self._used, self._used_at = (used - self._used) / seconds, used, ticks
        elif self._block.used - self._used > self._rate:
            self._rate = float(self._block.used - self._used)
