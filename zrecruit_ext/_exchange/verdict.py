"""Whether an answer is one that the operation is documented to give; everything else is a typed error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zrecruit_ext._drive.effects import Flow, Now
from zrecruit_ext._exchange.answers import body_kind, hidden_refusal, opening, refusal_of
from zrecruit_ext._exchange.attempts import EXHAUSTED, NOT_REPEATED
from zrecruit_ext._http import httpx
from zrecruit_ext.errors import AmbiguousWrite, HostRefused, UnexpectedAnswer
from zrecruit_ext.retry import retry_after

if TYPE_CHECKING:
    from zrecruit_ext._exchange.call import Ongoing
    from zrecruit_ext._secret import Secret
    from zrecruit_ext.datacenters import DataCentre
    from zrecruit_ext.errors import RecruitError

__all__ = ["check"]

NO_CONTENT = (204, 304)


def check(response: httpx.Response, call: Ongoing, centre: DataCentre, *secrets: Secret) -> Flow[None]:
    """Passes documented 2xx, 204 and 304; raises for the rest. The body of an error is in memory already."""
    status = response.status_code
    if status in NO_CONTENT:
        return
    if status >= 400:
        wait = retry_after(response, (yield from Now()))
        error = _refused(response, call, secrets, wait)
        if response.extensions.get(EXHAUSTED):
            error.advice = NOT_REPEATED
        raise error
    if status >= 300:
        _check_redirect(response, call, centre)
    else:
        _check_success(response, call, secrets)


def _refused(response: httpx.Response, call: Ongoing, secrets: tuple[Secret, ...], wait: float | None) -> RecruitError:
    refusal = refusal_of(response, *secrets)
    if call.doubles and response.status_code >= 500:
        # Whatever broke may have broken after the write.
        message = f"the outcome is unknown: the service or a gateway failed ({refusal.message})"
        return call.error(AmbiguousWrite, message, code=refusal.code, status=refusal.status, details=refusal.details)
    return refusal.error(**call.about(), retry_after=wait)


def _check_redirect(response: httpx.Response, call: Ongoing, centre: DataCentre) -> None:
    try:
        target = httpx.URL(response.headers.get("location", ""))
        foreign = (target.scheme or target.host) and not centre.kinds_of(target)
    except (httpx.InvalidURL, UnicodeError):
        raise call.error(HostRefused, "the answer leads to what is no URL", status=response.status_code) from None
    if foreign:
        where = target.host or target.scheme
        raise call.error(HostRefused, f"the answer leads to {where}", status=response.status_code)
    documented = call.facts.success
    if documented is not None and response.status_code not in documented:
        raise call.error(UnexpectedAnswer, "a redirect is not documented here", status=response.status_code)


def _check_success(response: httpx.Response, call: Ongoing, secrets: tuple[Secret, ...]) -> None:
    documented, status = call.facts.success, response.status_code
    kind = body_kind(response)
    if kind == "json":
        refusal = hidden_refusal(response, *secrets)
        if refusal is not None:
            raise refusal.error(**call.about())
    elif kind == "html" and call.facts.host != "accounts":
        raise _unusable(f"HTML instead of data: {opening(response, *secrets)}", status, call)
    if documented is not None and status not in documented:
        raise _unusable(f"status {status} is not documented here", status, call)


def _unusable(message: str, status: int, call: Ongoing) -> RecruitError:
    # A 2xx without the outcome: a write may well have been carried out before a proxy put its page in the way.
    if call.doubles:
        return call.error(AmbiguousWrite, f"the outcome is unknown: {message}", status=status)
    return call.error(UnexpectedAnswer, message, status=status)
