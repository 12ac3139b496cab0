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

__all__ = ["ask_accounts", "mint", "token_of"]

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
    form: dict[str, str | Secret] = {
        "grant_type": "refresh_token",
        "client_id": credentials.client_id,
        "client_secret": credentials.client_secret,
        "refresh_token": credentials.refresh_token,
    }
    started = yield from Now()
    return token_of((yield from ask_accounts(centre, FACTS, form, deadline)), started)


def ask_accounts(
    centre: DataCentre, facts: Facts, form: Mapping[str, str | Secret], deadline: float | None = None
) -> Flow[Mapping[str, Any]]:
    """The answer of the accounts server to a form. Success is an access token in it, whatever the status says."""
    secrets = tuple(value for value in form.values() if isinstance(value, Secret))
    request = _request(centre, facts, form, deadline)
    response = yield from attempts(request, Ongoing(facts, deadline), RetryPolicy(), RetryBudget())
    granted = _granted(response)
    if granted is None:
        raise _refusal(response, facts, secrets)
    return granted


def _granted(response: httpx.Response) -> Mapping[str, Any] | None:
    body = mapping(loaded(response.content))
    value = body.get("access_token")
    return body if response.status_code == 200 and isinstance(value, str) and value else None


def _request(
    centre: DataCentre, facts: Facts, form: Mapping[str, str | Secret], deadline: float | None
) -> httpx.Request:
    # A function of its own, as the one above: no frame on the stack of a failed call holds a secret in the clear.
    # In the body: a query string ends up in the logs of every proxy.
    data = {name: value.reveal() if isinstance(value, Secret) else value for name, value in form.items()}
    extensions = {"operation_id": facts.operation_id, DEADLINE_AT: deadline, "timeout": TIMEOUT}
    return httpx.Request("POST", f"{centre.origin('accounts')}{facts.path}", data=data, extensions=extensions)


def token_of(body: Mapping[str, Any], started: float) -> Token:
    """The access token in an answer to a request that was sent at `started` (wall clock)."""
    return Token(Secret(body["access_token"]), started + _life(body), started)


def _refusal(response: httpx.Response, facts: Facts, secrets: tuple[Secret, ...]) -> RecruitError:
    known = Ongoing(facts).about()
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
