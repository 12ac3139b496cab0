"""Access tokens from a refresh token: made early, by one caller at a time, and shared through a store.

One caller at a time means: of all threads, tasks and processes that use the same store.
Source: apiv2/refresh.html (lifetimes, limits); the token limits of Zoho's CRM pages, which are stricter and kept to.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zrecruit_ext._drive.effects import Flow, Locked, Now, Random, Ticks
from zrecruit_ext.auth.ledger import Entry, Ledger
from zrecruit_ext.auth.minting import mint
from zrecruit_ext.errors import DeadlineExceeded, RecruitError, TokenRefused, TokenThrottled

if TYPE_CHECKING:
    from zrecruit_ext.auth.credentials import Credentials
    from zrecruit_ext.auth.tokens import Token
    from zrecruit_ext.datacenters import DataCentre
    from zrecruit_ext.stores import Store

__all__ = ["Failure", "RefreshTokens"]

EARLY = (0.02, 0.04)
"""The part of a token's life, drawn between these bounds, in which one caller renews while others go on using it.

Of an hour that is the third to the second minute from the end: at most 25 tokens a day, however many ask.
"""

LATE = 0.01
"""The last part of a token's life, in which it is no longer used: it could expire on its way."""

EARLY_PATIENCE = 10.0
"""Seconds that an early renewal may take from the caller who does it."""

RETRY_EARLY = 30.0
"""Seconds before an early renewal that failed is tried again."""

REMEMBERED = 30.0
"""Seconds for which a final refusal is answered without asking again."""


@dataclass(frozen=True, slots=True)
class Failure:
    error: RecruitError
    at: float


class RefreshTokens:
    """The token source of one refresh token. Safe to use from many threads, tasks and event loops at once."""

    def __init__(self, credentials: Credentials, centre: DataCentre, store: Store) -> None:
        self._credentials = credentials
        self._centre = centre
        key = credentials.key(centre.origin("accounts").host)
        self._ledger = Ledger(store, key)
        self._lock = store.lock(key)
        self._token: Token | None = None
        self._fresh_until = 0.0
        self._failure: Failure | None = None

    def get(self, *, rejected: Token | None = None, deadline: float | None = None) -> Flow[Token]:
        """See TokenSource. Final refusals raise TokenRefused, too many tokens raise TokenThrottled."""
        token, time = self._token, (yield from Now())
        if token is None or token == rejected or not _alive(token, time):
            return (yield from self._renew(rejected, deadline))
        if time < self._fresh_until:
            return token
        return (yield from self._renew_early(token, deadline))

    def _renew(self, rejected: Token | None, deadline: float | None) -> Flow[Token]:
        asked = yield from Ticks()
        timeout = None if deadline is None else max(deadline - asked, 0.0)
        try:
            return (yield from Locked(self._lock, self._under_lock(rejected, deadline, asked), timeout))
        except TimeoutError:
            message = "the deadline passed while another worker was renewing the access token"
            raise DeadlineExceeded(message, operation_id="create_token") from None

    def _renew_early(self, token: Token, deadline: float | None) -> Flow[Token]:
        """Renew if nobody else is at it; whatever happens, the token at hand is still good."""
        asked = yield from Ticks()
        end = min(asked + EARLY_PATIENCE, deadline or float("inf"))
        try:
            return (yield from Locked(self._lock, self._under_lock(token, end, asked), 0))
        except TimeoutError:
            return token
        except RecruitError:
            self._fresh_until = (yield from Now()) + RETRY_EARLY
            return token

    def _under_lock(self, rejected: Token | None, deadline: float | None, asked: float) -> Flow[Token]:
        # Whoever held the lock before may have done the work, here or in another process, or have failed at it.
        token, time = self._token, (yield from Now())
        if token is not None and token != rejected and _alive(token, time):
            return token
        self._raise_known_failure(asked, (yield from Ticks()))
        entry = yield from self._ledger.read()
        if entry.token is not None and entry.token != rejected and _alive(entry.token, time):
            return (yield from self._adopt(entry.token))
        _raise_if_throttled(entry, time)
        return (yield from self._mint(entry, deadline))

    def _mint(self, entry: Entry, deadline: float | None) -> Flow[Token]:
        try:
            token = yield from mint(self._credentials, self._centre, deadline)
        except RecruitError as error:
            self._failure = Failure(error, (yield from Ticks()))
            if isinstance(error, TokenThrottled):
                until = (yield from Now()) + (error.retry_after or 0.0)
                yield from self._ledger.write(Entry(entry.token, until, entry.version))
            raise
        stored = yield from self._ledger.write(Entry(token, 0.0, entry.version))
        return (yield from self._adopt(stored.token or token))

    def _adopt(self, token: Token) -> Flow[Token]:
        low, high = EARLY
        early = low + (high - low) * (yield from Random())
        self._fresh_until = token.expires_at - early * _life(token)
        self._failure = None
        self._token = token
        return token

    def _raise_known_failure(self, asked: float, steady: float) -> None:
        # A caller that was waiting when the renewal failed shares the failure instead of queueing for one more.
        failure = self._failure
        if failure is None:
            return
        final = isinstance(failure.error, TokenRefused) and steady - failure.at < REMEMBERED
        if final or failure.at >= asked:
            raise copy.copy(failure.error)


def _life(token: Token) -> float:
    return max(token.expires_at - token.issued_at, 1.0)


def _alive(token: Token, time: float) -> bool:
    return time < token.expires_at - LATE * _life(token)


def _raise_if_throttled(entry: Entry, time: float) -> None:
    if time < entry.throttled_until:
        wait = entry.throttled_until - time
        message = f"the accounts server makes no more tokens for about {wait:.0f} s"
        raise TokenThrottled(message, retry_after=wait, operation_id="create_token")
