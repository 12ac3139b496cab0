"""What a policy is made of, and where the environment says it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypedDict

from platformdirs import user_state_path

from zrecruit_ext.auth.profiles import known_credentials
from zrecruit_ext.limits.settings import Limits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zrecruit_ext.auth.credentials import Credentials
    from zrecruit_ext.auth.tokens import TokenSource
    from zrecruit_ext.observing import Observer

__all__ = ["PolicySettings", "from_environment"]


class PolicySettings(TypedDict, total=False):
    """The arguments of `Policy.of`; what they mean is said at `Recruit`."""

    credentials: Credentials | TokenSource
    dc: str | None
    token_store: str
    concurrency: int | None
    limits: Limits | None
    deadline: float | None
    read_only: bool
    sandbox_url: str | None
    observers: Iterable[Observer] | None


def from_environment(given: PolicySettings, profile: str | None = None) -> PolicySettings:
    """`given`, and what it leaves out from the profile or the environment.

    ZOHO_CLIENT_ID, ZOHO_CLIENT_SECRET, ZOHO_REFRESH_TOKEN, ZOHO_DC, or else the profile of that name (by default
    ZRECRUIT_PROFILE, or `default`) that `zrecruit login` has made; ZRECRUIT_SANDBOX_URL (loopback only) for a sandbox;
    ZRECRUIT_TOKEN_STORE (the URL of a store), without which tokens are shared by a private file in the user's state
    folder; ZRECRUIT_EDITION, ZRECRUIT_USERS and ZRECRUIT_LIMIT_STORE for `Limits`.
    Raises MissingCredentials, ConfigError.
    """
    return {
        "credentials": given["credentials"] if "credentials" in given else known_credentials(profile),
        "token_store": os.environ.get("ZRECRUIT_TOKEN_STORE") or f"file:{user_state_path('zrecruit') / 'tokens.json'}",
        "limits": given["limits"] if "limits" in given else Limits.from_env(),
        "sandbox_url": os.environ.get("ZRECRUIT_SANDBOX_URL") or None,
        **given,
    }
