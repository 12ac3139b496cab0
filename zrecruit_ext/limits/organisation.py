"""All limits of an organisation together: slots and credits, of one process or shared."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

from zrecruit_ext._drive.effects import Flow, Now, Ticks
from zrecruit_ext.errors import ConfigError
from zrecruit_ext.limits.credits import CreditsLeft, LocalCredits, LowWater
from zrecruit_ext.limits.gate import ConcurrencyLimit, Slot, left_until

if TYPE_CHECKING:
    from zrecruit_ext.limits.credits import Credits
    from zrecruit_ext.limits.keeper import Keeper
    from zrecruit_ext.limits.settings import Limits

__all__ = ["OrganisationLimit", "limiter_of"]


class OrganisationLimit:
    """`limit` calls at once, and the credits of `limits`. `keeper` shares both with other processes."""

    def __init__(
        self,
        limits: Limits,
        gate: ConcurrencyLimit,
        credits: LocalCredits | None = None,  # noqa: A002  (the vendor's word)
        keeper: Keeper | None = None,
    ) -> None:
        self.limit = gate.ceiling
        self.gate, self.keeper = gate, keeper
        self._local = credits
        self._per_call = limits.known_edition.per_call

    @property
    def in_use(self) -> int:
        """Calls of this process that are on the wire."""
        return self.gate.in_use

    def slot(self, timeout: float | None, cost: int = 0) -> Flow[Slot]:
        """A slot, with its credits taken. TimeoutError, or RateLimited with the time when there are credits again."""
        cost = 1 if self._per_call else cost
        now = yield from Ticks()
        end = None if timeout is None else now + timeout
        if self.keeper is None:
            return (yield from self._admitted(cost, end))
        self.keeper.enter(now)
        try:
            return (yield from self._admitted(cost, end))
        except TimeoutError:
            if self.keeper.failure is not None:
                raise copy(self.keeper.failure) from None
            raise
        finally:
            self.keeper.leave()

    def left(self) -> Flow[CreditsLeft | None]:
        """Credits of the budget that may still be spent; None where there is no budget."""
        if self.keeper is not None:
            return (yield from self.keeper.left())
        return (yield from self._local.left()) if self._local is not None else None

    def close(self) -> None:
        """Give back slots and credits that others could use."""
        if self.keeper is not None:
            self.keeper.close()

    def _admitted(self, cost: int, end: float | None) -> Flow[Slot]:
        while True:
            slot = yield from self.gate.slot(None if end is None else (yield from left_until(end)))
            budget: Credits | None = self._local if self.keeper is None else self.keeper.credits
            if budget is None or not cost or budget.take(cost, (yield from Now())):
                return slot
            slot.release()
            yield from budget.wait(cost, None if end is None else (yield from left_until(end)))


def limiter_of(limits: Limits | None, concurrency: int | None, key: str | None) -> ConcurrencyLimit | OrganisationLimit:
    """The limiter for these settings; `key` names the organisation in the store. ConfigError without one."""
    if limits is None:
        return ConcurrencyLimit(5 if concurrency is None else concurrency)
    gate = ConcurrencyLimit(limits.known_edition.concurrency if concurrency is None else concurrency)
    window, low = limits.window, LowWater(limits.low, limits.on_low)
    if limits.store is None:
        return OrganisationLimit(limits, gate, LocalCredits(window, low) if window else None)
    if key is None:
        advice = "Give Credentials, or limits without a store."
        raise ConfigError("limits are shared by organisation, and this token source names none", advice=advice)
    # only now: most programs share nothing
    from zrecruit_ext.limits.keeper import Keeper
    from zrecruit_ext.stores import open_store

    limiter = OrganisationLimit(limits, gate)
    limiter.keeper = Keeper(open_store(limits.store), key, gate, window, low)
    return limiter
