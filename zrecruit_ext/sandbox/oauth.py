"""Tokens of the sandbox: grants, lifetimes and the vendor's limits on them. No HTTP here."""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.scopes import DEFAULT_SCOPES, split_scopes

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.clock import Clock
    from zrecruit_ext.sandbox.users import UserBook

__all__ = [
    "CLIENT_ID",
    "CLIENT_SECRET",
    "ORG_ID",
    "AccessToken",
    "Grant",
    "GrantRefused",
    "TokenDesk",
    "fixed_token",
    "fresh_token",
]

LIFETIME = 3_600
CODE_LIFETIME = 120
MINTS = 10
MINT_WINDOW = 600
ALIVE = 15


def fixed_token(name: str) -> str:
    """A token that is the same in every run, of the vendor's shape."""
    digest = hashlib.sha256(f"zrecruit sandbox {name}".encode()).hexdigest()
    return f"1000.{digest[:32]}.{digest[32:64]}"


CLIENT_ID = "1000.SANDBOXCLIENTFORZRECRUITTESTS01"
CLIENT_SECRET = fixed_token("client secret").split(".")[2]
ORG_ID = "700000001"


class GrantRefused(Exception):  # noqa: N818 - an answer of the vendor, no error of ours
    """The token endpoint's `error`; throttling comes with a description and status 400."""

    def __init__(self, error: str, status: int = 200, description: str | None = None) -> None:
        super().__init__(error)
        self.body = {"error": error}
        self.status = status
        if description is not None:
            self.body |= {"error_description": description, "status": "failure"}


@dataclass(slots=True)
class Grant:
    """A refresh token (or a client's own grant): who acts, with which scopes, and what was minted from it."""

    name: str
    user_id: str
    scopes: frozenset[str]
    mints: deque[float] = field(default_factory=deque[float])
    alive: deque[str] = field(default_factory=deque[str])


@dataclass(frozen=True, slots=True)
class AccessToken:
    """An access token that was found valid."""

    user_id: str
    scopes: frozenset[str]
    expires: float


@dataclass(frozen=True, slots=True)
class Code:
    user_id: str
    scopes: frozenset[str]
    redirect_uri: str
    offline: bool
    challenge: str | None
    method: str | None
    expires: float


class TokenDesk:
    """All tokens of the organisation; `limited` applies the vendor's limits on minting."""

    def __init__(self, clock: Clock, users: UserBook, limited: bool = True) -> None:
        self._clock = clock
        self._users = users
        self._limited = limited
        self.reset()

    def reset(self) -> None:
        """One refresh token per user, as at start; everything else is forgotten."""
        self.mints = self.denials = self.evictions = 0
        self._grants: dict[str, Grant] = {}
        self._tokens: dict[str, AccessToken] = {}
        self._codes: dict[str, Code] = {}
        self.add_users()

    def add_users(self) -> None:
        """A refresh token for every user who has none yet."""
        for user in self._users.all():
            name = self.refresh_token_of(user["id"])
            self._grants.setdefault(name, Grant(name, user["id"], split_scopes(DEFAULT_SCOPES)))

    def refresh_token_of(self, user_id: str) -> str:
        """The refresh token a user of the organisation starts with."""
        return fixed_token(f"user {user_id}")

    def find(self, token: str) -> AccessToken | None:
        """The token when it is known and has not expired."""
        found = self._tokens.get(token)
        return found if found is not None and found.expires > self._clock.now() else None

    def issue_code(
        self,
        user_id: str,
        scopes: frozenset[str],
        redirect_uri: str,
        *,
        offline: bool,
        challenge: str | None = None,
        method: str | None = None,
    ) -> str:
        """A single-use grant code, good for two minutes."""
        code = fresh_token()
        expires = self._clock.now() + CODE_LIFETIME
        self._codes[code] = Code(user_id, scopes, redirect_uri, offline, challenge, method, expires)
        return code

    def exchange(self, code: str, redirect_uri: str | None, verifier: str | None) -> tuple[str, str | None]:
        """Access token, and refresh token for offline access; raises `GrantRefused`."""
        found = self._codes.pop(code, None)
        if found is None or found.expires <= self._clock.now() or not proves(found, verifier):
            raise GrantRefused("invalid_code")
        if redirect_uri != found.redirect_uri:
            raise GrantRefused("invalid_redirect_uri")
        return self.grant(found.user_id, found.scopes, offline=found.offline)

    def grant(self, user_id: str, scopes: frozenset[str], *, offline: bool) -> tuple[str, str | None]:
        """Access token of a consent, and refresh token for offline access."""
        grant = Grant(fresh_token(), user_id, scopes)
        if offline:
            self._grants[grant.name] = grant
        return self._mint(grant), grant.name if offline else None

    def refresh(self, refresh_token: str) -> str:
        """A new access token; raises `GrantRefused`."""
        grant = self._grants.get(refresh_token)
        if grant is None:
            raise GrantRefused("invalid_code")
        return self._mint(grant)

    def client_credentials(self, scopes: frozenset[str]) -> str:
        """A token of the administrator without a refresh token; raises `GrantRefused`."""
        grant = self._grants.setdefault("client", Grant("client", self._users.administrator["id"], scopes))
        grant.scopes = scopes
        return self._mint(grant)

    def describe(self, token: str) -> dict[str, Any] | None:
        """What an access or refresh token is good for; None for one that is not alive."""
        found = self.find(token)
        if found is not None:
            return {"scope": ",".join(sorted(found.scopes)), "token_type": "Bearer", "exp": int(found.expires)}
        grant = self._grants.get(token)
        return None if grant is None else {"scope": ",".join(sorted(grant.scopes)), "token_type": "refresh_token"}

    def revoke(self, token: str) -> bool:
        """Forget a refresh token with its access tokens, or one access token; False when it is unknown."""
        grant = self._grants.pop(token, None)
        if grant is None:
            return self._tokens.pop(token, None) is not None
        for alive in grant.alive:
            self._tokens.pop(alive, None)
        return True

    def _mint(self, grant: Grant) -> str:
        now = self._clock.now()
        self._throttle(grant, now)
        token = fresh_token()
        self._tokens[token] = AccessToken(grant.user_id, grant.scopes, now + LIFETIME)
        grant.mints.append(now)
        grant.alive.append(token)
        self.mints += 1
        self._evict(grant)
        return token

    def _throttle(self, grant: Grant, now: float) -> None:
        while grant.mints and grant.mints[0] <= now - MINT_WINDOW:
            grant.mints.popleft()
        if self._limited and len(grant.mints) >= MINTS:
            self.denials += 1
            raise GrantRefused(
                "Access Denied", 400, "You have made too many requests continuously. Please try again after some time."
            )

    def _evict(self, grant: Grant) -> None:
        """Expired tokens make room first; then the oldest living one goes."""
        while grant.alive and self.find(grant.alive[0]) is None:
            self._tokens.pop(grant.alive.popleft(), None)
        while self._limited and len(grant.alive) > ALIVE:
            self._tokens.pop(grant.alive.popleft(), None)
            self.evictions += 1


def fresh_token() -> str:
    return f"1000.{secrets.token_hex(16)}.{secrets.token_hex(16)}"


def proves(code: Code, verifier: str | None) -> bool:
    """Whether the verifier fits the challenge the code was asked for with (always, without one)."""
    if code.challenge is None:
        return True
    if verifier is None or code.method != "S256":
        return verifier == code.challenge
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == code.challenge
