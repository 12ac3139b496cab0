"""Consent on another device: show an address and a code here, wait until the user has typed it in there.

Source: Zoho Accounts, non-browser applications (a poll every 30 seconds, a code lives 5 minutes).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from zrecruit_ext._drive.effects import Flow, Now, Read, Send, Sleep, Ticks
from zrecruit_ext._http import httpx
from zrecruit_ext._json import loaded, mapping
from zrecruit_ext.auth.consent import Grant, grant_of
from zrecruit_ext.datacenters import data_centre_of
from zrecruit_ext.errors import ConsentRefused, WireError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zrecruit_ext.auth.consent import Consent
    from zrecruit_ext.datacenters import DataCentre

__all__ = ["INTERVAL", "DeviceCode", "device_consent"]

INTERVAL = 30.0
"""Seconds between two polls; asking more often is answered with slow_down."""
WAITING = ("authorization_pending", "slow_down")
TIMEOUT = httpx.Timeout(30.0, connect=5.0).as_dict()


@frozen
class DeviceCode:
    """What the user must be shown."""

    user_code: str
    verification_url: str
    expires_in: float
    """Seconds."""


def device_consent(consent: Consent, scopes: Sequence[str], show: Callable[[DeviceCode], None]) -> Flow[Grant]:
    """Ask, show, wait. Raises ConsentRefused when the user says no or the time is over, WireError."""
    asked = {"grant_type": "device_request", "scope": ",".join(scopes), "access_type": "offline", "prompt": "consent"}
    answer = yield from _post(consent.centre, "/oauth/v3/device/code", {"client_id": consent.client_id, **asked})
    if "device_code" not in answer:
        raise ConsentRefused(f"the accounts server gives no code: {answer.get('error', 'no reason told')}")
    code = DeviceCode(answer["user_code"], answer["verification_url"], float(answer.get("expires_in", 300)))
    show(code)
    return (yield from _polled(consent, answer["device_code"], code.expires_in))


def _polled(consent: Consent, device_code: str, life: float) -> Flow[Grant]:
    centre, end = consent.centre, (yield from Ticks()) + life
    form = {
        "client_id": consent.client_id,
        "client_secret": consent.client_secret.reveal(),
        "grant_type": "device_token",
        "code": device_code,
    }
    while (yield from Ticks()) < end:
        yield from Sleep(INTERVAL)
        started = yield from Now()
        answer = yield from _post(centre, "/oauth/v3/device/token", form)
        if "access_token" in answer:
            return grant_of(consent, answer, centre, started)
        error = str(answer.get("error"))
        if error == "other_dc":
            centre = data_centre_of(str(answer.get("user_location", "")))
        elif error not in WAITING:
            raise ConsentRefused(f"consent was not given: {error[:80]}", code=error[:80])
    raise ConsentRefused("nobody typed the code in while it was good", code="expired", advice="Begin again.")


def _post(centre: DataCentre, path: str, form: Mapping[str, str]) -> Flow[Mapping[str, Any]]:
    # the one form that is documented; over TLS only the two ends see the query
    url = f"{centre.origin('accounts')}{path}"
    request = httpx.Request("POST", url, params=form, extensions={"timeout": TIMEOUT})
    try:
        response = yield from Send(request)
        yield from Read(response)
    except httpx.TransportError as error:
        raise WireError(f"the accounts server cannot be reached: {type(error).__name__}") from error
    return mapping(loaded(response.content))
