"""From the consent page to credentials that work, and every way in which the answer may be somebody else's."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import httpx
import pytest

from zrecruit_ext.auth import Consent, Grant, new_state
from zrecruit_ext.client import Recruit
from zrecruit_ext.errors import AuthError, ConsentRefused, HostRefused, TokenRefused, UnknownDataCentre
from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox

SCOPES = ["ZohoRecruit.modules.ALL", "ZohoRecruit.users.READ"]
STATE = "a-state"
Exchange = Callable[[Consent, Any, str], Grant]


@pytest.fixture
def consent(recruit_sandbox: RecruitSandbox) -> Consent:
    redirect = "http://localhost:8765/callback"
    return Consent(recruit_sandbox.client_id, recruit_sandbox.client_secret, redirect, sandbox_url=recruit_sandbox.url)


@pytest.fixture(params=["sync", "async"])
def exchange(request: pytest.FixtureRequest) -> Exchange:
    if request.param == "sync":
        return lambda consent, query, state: consent.exchange(query, state)
    return lambda consent, query, state: asyncio.run(consent.exchange_async(query, state))


def decide(url: str, decision: str = "accept", **changes: str) -> str:
    """Where the consent page sends the user who presses a button."""
    asked = dict(parse_qsl(urlsplit(url).query)) | {"decision": decision} | changes
    return httpx.get(url.partition("?")[0], params=asked).headers["location"]


def test_consent_becomes_credentials_that_work(consent: Consent, exchange: Exchange) -> None:
    location = decide(consent.authorize_url(SCOPES, STATE))
    grant = exchange(consent, location, STATE)
    with Recruit(grant.credentials, sandbox_url=consent.sandbox_url) as zr:
        assert [user.full_name for user in zr.users.list(type="CurrentUser")] == ["Ada Fairweather"]
    assert grant.token.expires_at - grant.token.issued_at == 3600


@pytest.mark.parametrize(
    "form", [str, lambda text: urlsplit(text).query, lambda text: dict(parse_qsl(urlsplit(text).query))]
)
def test_the_answer_may_be_the_url_its_query_or_a_mapping(consent: Consent, form: Callable[[str], Any]) -> None:
    assert consent.exchange(form(decide(consent.authorize_url(SCOPES, STATE))), STATE).credentials


def test_the_page_is_asked_for_offline_access_and_a_screen() -> None:
    consent = Consent("1000.ABC", "secret", "https://app.example/callback", dc="cn")
    url = urlsplit(consent.authorize_url(SCOPES, STATE))
    asked = {name: values[0] for name, values in parse_qs(url.query).items()}
    assert url.hostname == "accounts.zoho.com.cn"
    assert (asked["access_type"], asked["prompt"], asked["scope"]) == ("offline", "consent", ",".join(SCOPES))
    assert asked["state"] == STATE
    assert "secret" not in url.query


def test_a_user_who_says_no(consent: Consent, exchange: Exchange) -> None:
    with pytest.raises(ConsentRefused, match="access_denied"):
        exchange(consent, decide(consent.authorize_url(SCOPES, STATE), "reject"), STATE)


def test_a_code_is_exchanged_once(consent: Consent, exchange: Exchange) -> None:
    location = decide(consent.authorize_url(SCOPES, STATE))
    exchange(consent, location, STATE)
    with pytest.raises(TokenRefused, match="invalid_code"):
        exchange(consent, location, STATE)


def test_an_answer_without_a_refresh_token_says_how_to_get_one(consent: Consent) -> None:
    location = decide(consent.authorize_url(SCOPES, STATE), access_type="online")
    with pytest.raises(AuthError, match="prompt=consent"):
        consent.exchange(location, STATE)


@pytest.mark.parametrize(
    ("query", "error"),
    [
        ("code=c&state=another", ConsentRefused),
        ("code=c", ConsentRefused),
        ("state=a-state", ConsentRefused),
        ("code=c&state=a-state&accounts-server=https://accounts.zoho.com.evil.example", UnknownDataCentre),
        ("code=c&state=a-state&accounts-server=http://accounts.zoho.com", UnknownDataCentre),
        ("code=c&state=a-state&accounts-server=https://evil@accounts.zoho.com", UnknownDataCentre),
        ("code=c&state=a-state&accounts-server=https://accounts.zoho.com:8443", UnknownDataCentre),
        ("code=c&state=a-state&accounts-server=https://accounts.zoho.com/x", UnknownDataCentre),
        ("code=c&state=a-state&location=mars", UnknownDataCentre),
        ("code=c&state=a-state&location=eu&accounts-server=https://accounts.zoho.in", UnknownDataCentre),
    ],
)
def test_an_answer_of_somebody_else_sends_the_secret_nowhere(query: str, error: type[Exception]) -> None:
    consent = Consent("1000.ABC", "canary-secret", "https://app.example/callback")
    with pytest.raises(error) as raised:  # a socket to another host than this machine would fail the test
        consent.exchange(query, STATE)
    assert "canary" not in f"{raised.value}{raised.value!r}{consent!r}"


def test_a_sandbox_elsewhere_is_refused() -> None:
    with pytest.raises(HostRefused):
        Consent("a", "b", "c", sandbox_url="http://sandbox.example").authorize_url(SCOPES, STATE)


def test_no_two_states_are_alike() -> None:
    assert len({new_state() for _ in range(100)}) == 100
    assert min(len(new_state()) for _ in range(100)) >= 32
