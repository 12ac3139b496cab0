"""What a policy is made of, and where the environment says it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypedDict

from platformdirs import user_state_path

from zrecruit_ext.auth.credentials import Credentials

if TYPE_CHECKING:
    from zrecruit_ext.auth.tokens import TokenSource

__all__ = ["PolicySettings", "from_environment"]


class PolicySettings(TypedDict, total=False):
    """The arguments of `Policy.of`; what they mean is said at `Recruit`."""

    credentials: Credentials | TokenSource
    dc: str | None
    token_store: str
    concurrency: int
    deadline: float | None
    read_only: bool
    sandbox_url: str | None


def from_environment(given: PolicySettings) -> PolicySettings:
    """`given`, and what it leaves out from the environment.

    ZOHO_CLIENT_ID, ZOHO_CLIENT_SECRET, ZOHO_REFRESH_TOKEN, ZOHO_DC; ZRECRUIT_SANDBOX_URL (loopback only) for a
    sandbox; ZRECRUIT_TOKEN_STORE (`memory:`, `file:PATH`), without which tokens are shared by a private file in
    the user's state folder. Raises MissingCredentials.
    """
    return {
        "credentials": given["credentials"] if "credentials" in given else Credentials.from_env(),
        "token_store": os.environ.get("ZRECRUIT_TOKEN_STORE") or f"file:{user_state_path('zrecruit') / 'tokens.json'}",
        "sandbox_url": os.environ.get("ZRECRUIT_SANDBOX_URL") or None,
        **given,
    }
