"""What the sandbox has seen: one entry per request, and counts over all of them."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Journal"]

KEPT = 100_000


@dataclass
class Journal:
    """Requests in order of arrival (the last 100,000), in-flight counts and credits."""

    entries: deque[dict[str, Any]] = field(default_factory=lambda: deque[dict[str, Any]](maxlen=KEPT))
    requests: int = 0
    in_flight: int = 0
    max_concurrency: int = 0
    credits_used: int = 0
    warned: set[str] = field(default_factory=set[str])
    """Calls and fields whose doubtful evidence has been logged: once is enough."""

    def reset(self) -> None:
        """Forget everything but the requests still in flight."""
        self.entries.clear()
        self.warned.clear()
        self.requests = self.credits_used = 0
        self.max_concurrency = self.in_flight

    def open(self, method: str, path: str, operation: str | None) -> dict[str, Any]:
        """Note a request; its `status` is filled in when it is answered."""
        entry: dict[str, Any] = {"method": method, "path": path, "operation": operation, "status": None}
        self.entries.append(entry)
        self.requests += 1
        return entry

    def enter(self) -> None:
        """A request of the organisation has begun."""
        self.in_flight += 1
        self.max_concurrency = max(self.max_concurrency, self.in_flight)

    def leave(self) -> None:
        """A request of the organisation has ended."""
        self.in_flight -= 1
