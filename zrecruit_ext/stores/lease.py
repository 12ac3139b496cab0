"""A lock that several machines share: a row with an owner, which is given up by whoever stops renewing it.

Nobody's clock is compared with anybody else's: who waits for a lease watches its version on a clock of their own, and
takes it when it has not changed for the lease's duration. A holder that was frozen in the meantime has lost it, and its
next write is refused, because every row is written against the version that was read.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING
from uuid import uuid4

from zrecruit_ext.stores.locks import Gates, Lock

if TYPE_CHECKING:
    from collections.abc import Callable

    from zrecruit_ext.stores.base import Row, Store

__all__ = ["DURATION", "Lease"]

TABLE = "leases"
DURATION = 10.0
"""Seconds after which the lease of a holder that has died or hangs goes to the next one."""
LOOK = 0.05
"""Seconds between two looks at a lease that is held."""


class Lease(Lock):
    """A SharedLock over the rows of a store. `counter` grows with every holder: the fencing number of this one."""

    waits = True

    def __init__(
        self,
        store: Store,
        gates: Gates,
        key: str,
        *,
        duration: float = DURATION,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(gates, key)
        self._store, self._clock, self._duration = store, clock, duration
        self._owner = uuid4().hex
        self._held: Row | None = None
        self._seen, self._since, self._next_look = 0, 0.0, 0.0

    @property
    def counter(self) -> int:
        """The number of this holding; 0 when nothing is held."""
        return self._held.version if self._held else 0

    def try_acquire(self) -> bool:
        now = self._clock()
        if now < self._next_look:
            return False
        row = self._store.get(TABLE, self._key)
        if row is None or row.value["owner"] is None or self._abandoned(row, now):
            self._held = self._put(row.version if row else 0, self._owner)
        if self._held is None:
            self._next_look = now + LOOK
        return self._held is not None

    def renew(self) -> bool:
        """Keep the lease for another duration; False when somebody else has it by now."""
        self._held = self._held and self._put(self._held.version, self._owner)
        return self._held is not None

    def release(self) -> None:
        held, self._held = self._held, None
        self._next_look = 0.0
        if held is not None:
            self._put(held.version, None)

    def _put(self, version: int, owner: str | None) -> Row | None:
        return self._store.put(TABLE, self._key, {"owner": owner}, version=version)

    def _abandoned(self, row: Row, now: float) -> bool:
        if row.version != self._seen:
            self._seen, self._since = row.version, now
        return now - self._since >= self._duration
