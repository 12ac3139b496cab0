"""One call's place on the wire: had before it is sent, given back while it waits to be repeated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from zrecruit_ext._drive.effects import Flow, Ticks
from zrecruit_ext.errors import DeadlineExceeded, RateLimited

if TYPE_CHECKING:
    from zrecruit_ext._exchange.call import Ongoing

__all__ = ["Admission", "Limiter", "Place", "Turn"]


class Place(Protocol):
    """The right to have one call on the wire."""

    def release(self) -> None: ...
    def refused(self, wait: float | None, now: float) -> None: ...


class Limiter(Protocol):
    """Who may have a call on the wire. `limit` is how many at once; `close` gives back what others could use.

    `slot` raises TimeoutError after `timeout` seconds, and RateLimited when it knows that the wait would be longer.
    """

    @property
    def limit(self) -> int: ...
    def slot(self, timeout: float | None, cost: int = 0) -> Flow[Place]: ...
    def close(self) -> None: ...


class Admission(Protocol):
    """What repeats ask for."""

    def leave(self) -> None: ...
    def again(self) -> Flow[bool]: ...
    def refused(self, wait: float | None) -> Flow[None]: ...


class Turn:
    """The place of one call of `cost` credits, taken anew for every repeat; `sent` counts them."""

    def __init__(self, limiter: Limiter, call: Ongoing, cost: int) -> None:
        self._limiter, self._call, self._cost = limiter, call, cost
        self._place: Place | None = None
        self.sent = 0

    @property
    def spent(self) -> int:
        """Credits of all sends together."""
        return self.sent * self._cost

    def enter(self) -> Flow[None]:
        """Wait for the place. DeadlineExceeded or RateLimited when it does not come in time; nothing is sent then."""
        call = self._call
        timeout = None if call.deadline is None else call.left((yield from Ticks()))
        try:
            self._place = yield from self._limiter.slot(timeout, self._cost)
        except TimeoutError:
            message = f"{call.seconds:g} s passed while other calls were on the wire; nothing was sent"
            raise call.error(DeadlineExceeded, message) from None
        except RateLimited as error:
            message = f"{error.message}; nothing was sent"
            raise call.error(RateLimited, message, retry_after=error.retry_after, advice=error.advice) from None
        self.sent += 1

    def again(self) -> Flow[bool]:
        """The same for a repeat: False when the place does not come in time."""
        self.leave()
        try:
            yield from self.enter()
        except (DeadlineExceeded, RateLimited):
            return False
        return True

    def leave(self) -> None:
        place, self._place = self._place, None
        if place is not None:
            place.release()

    def refused(self, wait: float | None) -> Flow[None]:
        """The service turned the call away; all callers hear of it."""
        if self._place is not None:
            self._place.refused(wait, (yield from Ticks()))
