"""Limits without a wire: callers, a clock that a test moves, and a store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from zrecruit_ext._drive.virtual import VirtualDriver
from zrecruit_ext.limits import ConcurrencyLimit, Limits, OrganisationLimit
from zrecruit_ext.limits.credits import LowWater
from zrecruit_ext.limits.keeper import Keeper
from zrecruit_ext.stores import open_store

if TYPE_CHECKING:
    from zrecruit_ext._drive.virtual import Process
    from zrecruit_ext.limits.window import Window
    from zrecruit_ext.stores import Store

NOON = 1_750_075_200.0 - 1_750_075_200 % 86_400 + 43_200


class Hosts:
    """Processes that share a store, in one virtual time."""

    def __init__(self) -> None:
        self.driver = VirtualDriver(start=NOON)
        self.store: Store = open_store("memory:")

    def limiter(self, concurrency: int = 5, window: Window | None = None, low: Any = None) -> OrganisationLimit:
        gate = ConcurrencyLimit(concurrency)
        limiter = OrganisationLimit(Limits(), gate)
        start = lambda flow: (self.driver.spawn(flow), lambda: None)[1]  # noqa: E731
        limiter.keeper = Keeper(self.store, "org", gate, window, LowWater(0.1, low), start)
        return limiter

    def asks(self, limiter: OrganisationLimit, number: int = 1, cost: int = 0, timeout: float = 60) -> list[Process]:
        """So many callers; who has a slot keeps it."""
        return [self.driver.spawn(limiter.slot(timeout, cost)) for _ in range(number)]

    def passes(self, seconds: float) -> None:
        self.driver.advance(self.driver.time + seconds)

    @staticmethod
    def slots(callers: list[Process]) -> list[Any]:
        """The slots that callers have got."""
        return [caller.result for caller in callers if caller.done and caller.failure is None]

    @property
    def row(self) -> Any:
        row = self.store.get("limits", "org")
        return row.value if row else {}


@pytest.fixture
def hosts() -> Hosts:
    return Hosts()
