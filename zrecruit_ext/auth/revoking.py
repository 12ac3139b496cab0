"""Ending a refresh token, and the access tokens made of it. Source: Zoho Accounts, revoking tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zrecruit_ext._http import httpx
from zrecruit_ext._json import loaded, mapping
from zrecruit_ext.datacenters import data_centre, sandbox_centre
from zrecruit_ext.errors import ConnectionFailed, TokenRefused

if TYPE_CHECKING:
    from zrecruit_ext.auth.credentials import Credentials

__all__ = ["revoke"]

PATH = "/oauth/v2/revoke/token"


def revoke(credentials: Credentials, *, sandbox_url: str | None = None) -> None:
    """Revoke the refresh token. TokenRefused when the server does not know it, ConnectionFailed."""
    centre = sandbox_centre(sandbox_url) if sandbox_url else data_centre(credentials.dc or "us")
    # of the two documented calls the one that keeps the token out of the URL
    form = {"token": credentials.refresh_token.reveal(), "token_type": "refresh_token"}
    client = (credentials.client_id, credentials.client_secret.reveal())
    try:
        response = httpx.post(f"{centre.origin('accounts')}{PATH}", data=form, auth=client, timeout=30.0)
    except httpx.TransportError as error:
        raise ConnectionFailed(f"the accounts server cannot be reached: {type(error).__name__}") from error
    answer = mapping(loaded(response.content))
    if response.status_code >= 400 or "error" in answer:
        reason = str(answer.get("error") or f"HTTP {response.status_code}")[:80]
        raise TokenRefused(
            f"the refresh token was not revoked: {reason}",
            code=reason,
            advice="It may be revoked already; `zrecruit logout --keep-token` forgets it here.",
        )
