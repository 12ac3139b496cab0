"""The sandbox's clock: real time plus what a test has advanced it by."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Clock", "wire_time"]


def wire_time(seconds: float) -> str:
    """`yyyy-MM-ddTHH:mm:ss+00:00`, the vendor's form, in the sandbox organisation's zone (UTC)."""
    return datetime.fromtimestamp(int(seconds), UTC).isoformat()


@dataclass
class Clock:
    """Seconds since 1970; `advance` moves it, `source` replaces real time in tests."""

    source: Callable[[], float] = time.time
    offset: float = 0.0

    def now(self) -> float:
        """Seconds since 1970."""
        return self.source() + self.offset

    def stamp(self) -> str:
        """Now in the vendor's form."""
        return wire_time(self.now())

    def advance(self, seconds: float) -> None:
        """Move the clock; negative values move it back."""
        self.offset += seconds
