"""What a search does not show yet: the service's index takes its time, lists are always up to date."""

from __future__ import annotations

import random
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zrecruit_ext.sandbox.engine.observing import Body, Observer

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.clock import Clock
    from zrecruit_ext.sandbox.engine.lists import Query
    from zrecruit_ext.sandbox.metadata import Module
    from zrecruit_ext.sandbox.users import User

__all__ = ["SearchIndex", "SearchSettings"]


@dataclass(frozen=True, slots=True)
class SearchSettings:
    """A search shows a new record after a time between these two, drawn for each record."""

    lag_from: float = 0.0
    """Seconds of the sandbox's clock."""
    lag_to: float = 0.0
    seed: int = 0


class SearchIndex(Observer):
    """Hides new records from searches for a while; `POST /_sandbox/search` says for how long."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.set(SearchSettings())

    def set(self, settings: SearchSettings) -> None:
        """The settings from now on; what is hidden by earlier ones shows up."""
        self.settings = settings
        self._chance = random.Random(settings.seed)  # noqa: S311 - a lag, not a secret
        self._hidden: deque[tuple[float, int]] = deque()

    def after(self, module: Module, old: Body | None, new: Body | None, actor: User) -> None:  # noqa: ARG002
        """A new record is hidden for its time."""
        if old is None and new is not None and self.settings.lag_to:
            lag = self._chance.uniform(self.settings.lag_from, self.settings.lag_to)
            self._hidden.append((self._clock.now() + lag, int(new["id"])))

    def restrict(self, query: Query) -> None:
        """Leave out what the index does not know yet."""
        now = self._clock.now()
        self._hidden = deque(each for each in self._hidden if each[0] > now)
        if self._hidden:
            query.restrict(f"id NOT IN ({','.join(str(key) for _, key in self._hidden)})")
