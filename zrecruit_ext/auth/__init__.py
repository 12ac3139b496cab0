"""Credentials, tokens, and the renewal of tokens."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zrecruit_ext.auth.credentials import Credentials
    from zrecruit_ext.auth.refresh import RefreshTokens
    from zrecruit_ext.auth.secret import Secret
    from zrecruit_ext.auth.tokens import StaticToken, Token, TokenSource

__all__ = ["Credentials", "RefreshTokens", "Secret", "StaticToken", "Token", "TokenSource"]

# Imported when used: renewing a token makes a request, and the policy of requests masks secrets.
_HOMES = {
    "Credentials": "credentials",
    "RefreshTokens": "refresh",
    "Secret": "secret",
    "StaticToken": "tokens",
    "Token": "tokens",
    "TokenSource": "tokens",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
