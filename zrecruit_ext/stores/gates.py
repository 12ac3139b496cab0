"""One thread lock per key and process."""

from __future__ import annotations

import os
import threading

__all__ = ["Gates"]


class Gates:
    """Hands out the same lock for the same key; a forked child starts with new ones, as nobody there holds the old."""

    def __init__(self) -> None:
        self._gates: dict[tuple[int, str], threading.Lock] = {}

    def of(self, key: str) -> threading.Lock:
        # setdefault is atomic, so a mutex that a fork may have caught in the locked state is not needed.
        return self._gates.setdefault((os.getpid(), key), threading.Lock())
