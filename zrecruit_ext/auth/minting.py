"""One request to the token endpoint, and what its answer means.

Source: apiv2/access-refresh.html, apiv2/refresh.html; errors with status 200 and throttling: Zoho Accounts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext._drive.effects import Flow, Now
from zrecruit_ext._exchange.answers import hidden_refusal, opening, refusal_of
from zrecruit_ext._exchange.attempts import attempts
from zrecruit_ext._exchange.budget import RetryBudget
from zrecruit_ext._exchange.call import Ongoing
from zrecruit_ext._http import httpx
from zrecruit_ext._json import loaded, mapping
from zrecruit_ext._secret import Secret
from zrecruit_ext._wire.senders import DEADLINE_AT
from zrecruit_ext.auth.tokens import Token
from zrecruit_ext.errors import ServerError, TokenThrottled, UnexpectedAnswer
from zrecruit_ext.operations import Facts
from zrecruit_ext.retry import RetryPolicy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zrecruit_ext.auth.credentials import Credentials
    from zrecruit_ext.datacenters import DataCentre
    from zrecruit_ext.errors import RecruitError

__all__ = ["mint"]

# A token made twice costs one of ten per ten minutes and harms nobody.
FACTS = Facts("create_token", "POST", "/oauth/v2/token", "accounts", "idempotent", secured=False)

LIFE = 3600.0
"""Seconds, where the answer gives none that make sense."""

LONGEST = 86_400.0

THROTTLE_WAIT = 60.0
"""Seconds to leave the accounts server alone after it has refused because of too many requests."""

TIMEOUT = httpx.Timeout(30.0, connect=5.0).as_dict()


def mint(credentials: Credentials, centre: DataCentre, deadline: float | None) -> Flow[Token]:
    """A new access token. TokenRefused, TokenThrottled, or another RecruitError when there is none."""
    started = yield from Now()
    response = yield from attempts(_request(credentials, centre, deadline), Ongoing(FACTS, deadline), RetryPolicy(), RetryBudget())
    secrets = (credentials.client_secret, credentials.refresh_token)
    body = mapping(loaded(response.content))
    # Success is an access token; the status says nothing, as refusals come with 200 as well.
    value = body.get("access_token")
    if response.status_code != 200 or not isinstance(value, str) or not value:
        raise _refusal(response, secrets)
    return Token(Secret(value), started + _life(body), started)


def _request(credentials: Credentials, centre: DataCentre, deadline: float | None) -> httpx.Request:
    # In the body: a query string ends up in the logs of every proxy.
    form = {
        "grant_type": "refresh_token",
        "client_id": credentials.client_id,
        "client_secret": credentials.client_secret.reveal(),
        "refresh_token": credentials.refresh_token.reveal(),
    }
    extensions = {"operation_id": FACTS.operation_id, DEADLINE_AT: deadline, "timeout": TIMEOUT}
    return httpx.Request("POST", f"{centre.origin('accounts')}{FACTS.path}", data=form, extensions=extensions)


def _refusal(response: httpx.Response, secrets: tuple[Secret, ...]) -> RecruitError:
    known = Ongoing(FACTS).about()
    status = response.status_code
    refusal = hidden_refusal(response, *secrets) if status < 400 else refusal_of(response, *secrets)
    if refusal is not None and refusal.code is not None:
        error = refusal.error(**known)
        if isinstance(error, TokenThrottled):
            error.retry_after = THROTTLE_WAIT
        return error
    kind = ServerError if status >= 500 else UnexpectedAnswer
    return kind(f"no token in the answer: {opening(response, *secrets)}", status=status, **known)


def _life(body: Mapping[str, Any]) -> float:
    """Seconds; old replies gave milliseconds in `expires_in` and seconds in `expires_in_sec`."""
    for key in ("expires_in_sec", "expires_in"):
        value = body.get(key)
        if isinstance(value, (int, float)) and value > 0:
            return float(value) if value <= LONGEST else min(value / 1000, LONGEST)
    return LIFE
