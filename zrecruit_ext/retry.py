"""Which failures are repeated, how long to wait, when to give up.

What may be repeated is a fact of the operation (`x-retry`), what happened is one of six kinds; the table joins them.
The shape follows what AWS and Stripe document for their own clients: few attempts, full jitter, never a doubled write.
"""

from __future__ import annotations

from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from zrecruit_ext._http import httpx
from zrecruit_ext.errors import AnswerCut

if TYPE_CHECKING:
    from collections.abc import Mapping


__all__ = ["RetryPolicy", "failure_kind", "retry_after", "status_kind"]

UNSENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)

MILLISECONDS = 10**11
"""A time since 1970 above this is one in milliseconds: in seconds it would be the year 5138."""

STATUS_KINDS: Mapping[int, str] = {
    429: "limited",
    500: "failed",
    502: "gateway",
    503: "unavailable",
    504: "gateway",
}

REPEATED: Mapping[str, frozenset[str]] = {
    "safe": frozenset({"unsent", "lost", "limited", "unavailable", "gateway", "failed"}),
    "idempotent": frozenset({"unsent", "lost", "limited", "unavailable", "gateway"}),
    # A 429 is given before anything is done; every other answer to a guarded call leaves its outcome open.
    "guarded": frozenset({"unsent", "limited"}),
    "never": frozenset({"unsent"}),
}


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """At most `attempts` sends; waits with full jitter, doubling from `base` (seconds) up to `cap`.

    A call that was turned away for being one too many is sent `turned_away` times at most: others have to finish first.
    """

    attempts: int = 3
    turned_away: int = 6
    base: float = 0.5
    cap: float = 20.0

    def repeats(self, retry: str, kind: str, attempt: int) -> bool:
        """Whether the call may be sent again after its `attempt`-th send ended in this kind of failure."""
        allowed = self.turned_away if kind == "limited" else self.attempts
        return attempt < allowed and kind in REPEATED.get(retry, REPEATED["never"])

    def delay(self, attempt: int, draw: float) -> float:
        """Seconds to wait after the `attempt`-th send; `draw` is a random number in [0, 1)."""
        return draw * min(self.cap, self.base * 2.0 ** (attempt - 1))


def failure_kind(error: Exception) -> str | None:
    """`unsent` when the request never left this machine, `lost` when it may have arrived, None for other errors."""
    if isinstance(error, UNSENT):
        return "unsent"
    if isinstance(error, httpx.LocalProtocolError):
        return None
    return "lost" if isinstance(error, (httpx.TransportError, httpx.DecodingError, AnswerCut)) else None


def status_kind(status: int) -> str | None:
    """What a status says about repeating; None when the answer is final."""
    return STATUS_KINDS.get(status)


def retry_after(response: httpx.Response, now: float) -> float | None:
    """The wait in seconds that the service asks for, given as seconds or as a date; None when it does not say."""
    text = response.headers.get("retry-after", "").strip()
    if not text:
        return _until_reset(response, now)
    if text.replace(".", "", 1).isdecimal():
        return float(text)
    try:
        wanted = parsedate_to_datetime(text).timestamp()
    except (TypeError, ValueError):
        return None
    return max(0.0, wanted - _server_time(response, now))


def _until_reset(response: httpx.Response, now: float) -> float | None:
    """The wait of a 429 until its window begins anew: an optional header, in seconds or milliseconds since 1970."""
    text = response.headers.get("x-ratelimit-reset", "")
    if response.status_code != 429 or not text.isdecimal():
        return None
    reset = float(text)
    return max(0.0, (reset / 1000 if reset > MILLISECONDS else reset) - _server_time(response, now))


def _server_time(response: httpx.Response, now: float) -> float:
    # Both dates by the server's clock, so that ours may be wrong.
    try:
        return parsedate_to_datetime(response.headers["date"]).timestamp()
    except (KeyError, TypeError, ValueError):
        return now
