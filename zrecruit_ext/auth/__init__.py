"""Credentials, tokens, and the renewal of tokens."""

from __future__ import annotations

from zrecruit_ext._secret import Secret
from zrecruit_ext.auth.consent import Consent, Grant, new_state
from zrecruit_ext.auth.credentials import Credentials
from zrecruit_ext.auth.profiles import Profiles
from zrecruit_ext.auth.refresh import RefreshTokens
from zrecruit_ext.auth.tokens import StaticToken, Token, TokenSource

__all__ = [
    "Consent",
    "Credentials",
    "Grant",
    "Profiles",
    "RefreshTokens",
    "Secret",
    "StaticToken",
    "Token",
    "TokenSource",
    "new_state",
]
