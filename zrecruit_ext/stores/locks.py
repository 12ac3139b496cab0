"""Locks of one process, by key."""

from __future__ import annotations

import os
import threading

__all__ = ["Gates", "Lock"]


class Gates:
    """Hands out the same lock for the same key; a forked child starts with new ones, as nobody there holds the old."""

    def __init__(self) -> None:
        self._gates: dict[tuple[int, str], threading.Lock] = {}

    def of(self, key: str) -> threading.Lock:
        # setdefault is atomic, so a mutex that a fork may have caught in the locked state is not needed.
        return self._gates.setdefault((os.getpid(), key), threading.Lock())


class Lock:
    """A SharedLock that is its gate alone: enough where no other process takes part."""

    waits = False

    def __init__(self, gates: Gates, key: str) -> None:
        self._gates, self._key = gates, key

    @property
    def gate(self) -> threading.Lock:
        return self._gates.of(self._key)

    def try_acquire(self) -> bool:
        return True

    def release(self) -> None:
        """The gate is released by whoever passed it."""
