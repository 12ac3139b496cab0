"""The accounts server: grants, lifetimes, limits, scopes, consent."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

if TYPE_CHECKING:
    from conftest import Api

REDIRECT = "http://127.0.0.1:9/callback"
LIST = "/recruit/v2/Candidates"


def use(api: Api, token: str) -> Api:
    api.headers["Authorization"] = f"Zoho-oauthtoken {token}"
    return api


def consent(api: Api, scope: str = "ZohoRecruit.modules.ALL", decision: str = "accept", **more: str) -> dict[str, str]:
    """What comes back to the redirect address."""
    asked = {
        "client_id": api.sandbox.client_id,
        "response_type": "code",
        "redirect_uri": REDIRECT,
        "scope": scope,
        "access_type": "offline",
        "state": "s/1",
        **more,
    }
    page = api.get("/oauth/v2/auth", params=asked)
    assert page.status_code == 200
    hidden = dict(re.findall(r'name="([a-z_]+)" value="([^"]*)"', page.text.split("<button")[0]))
    answer = api.get("/oauth/v2/auth", params=hidden | {"decision": decision})
    assert answer.status_code == 302
    target = urlsplit(answer.headers["location"])
    assert f"{target.scheme}://{target.netloc}{target.path}" == REDIRECT
    return {name: values[0] for name, values in parse_qs(target.query).items()}


def code_grant(code: str, **more: str) -> dict[str, str]:
    return {"grant_type": "authorization_code", "code": code, "redirect_uri": REDIRECT, **more}


def test_a_consent_code_gives_tokens_that_work(api: Api) -> None:
    answer = consent(api)
    assert (answer["state"], answer["location"], answer["accounts-server"]) == ("s/1", "us", api.sandbox.url)
    token = api.token(**code_grant(answer["code"])).json()
    assert token["expires_in"] == 3600
    assert use(api, token["access_token"]).get(LIST).status_code == 204
    again = api.token(grant_type="refresh_token", refresh_token=token["refresh_token"]).json()
    assert again["access_token"] != token["access_token"]
    assert "refresh_token" not in again


def test_codes_work_once_for_two_minutes_and_for_their_redirect(api: Api) -> None:
    code = consent(api)["code"]
    assert "access_token" in api.token(**code_grant(code)).json()
    assert api.token(**code_grant(code)).json() == {"error": "invalid_code"}
    late = consent(api)["code"]
    api.sandbox.clock(advance=121)
    assert api.token(**code_grant(late)).json() == {"error": "invalid_code"}
    other = code_grant(consent(api)["code"], redirect_uri="http://127.0.0.1:9/other")
    assert api.token(**other).json() == {"error": "invalid_redirect_uri"}


def test_a_code_with_a_challenge_needs_its_verifier(api: Api) -> None:
    verifier = "v" * 50
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    extra = {"code_challenge": challenge, "code_challenge_method": "S256"}
    assert api.token(**code_grant(consent(api, **extra)["code"])).json() == {"error": "invalid_code"}
    granted = api.token(**code_grant(consent(api, **extra)["code"], code_verifier=verifier)).json()
    assert "access_token" in granted


def test_a_refusal_comes_back_as_access_denied(api: Api) -> None:
    assert consent(api, decision="reject") == {"error": "access_denied", "state": "s/1"}


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"client_id": "1000.OTHER"}, "invalid_client"),
        ({"redirect_uri": "https://evil.example/"}, "invalid_redirect_uri"),
        ({"scope": "Elsewhere.modules.ALL"}, "invalid_scope"),
    ],
)
def test_consent_is_not_even_asked_for_a_wrong_request(api: Api, change: dict[str, str], error: str) -> None:
    good = {
        "client_id": api.sandbox.client_id,
        "response_type": "code",
        "redirect_uri": REDIRECT,
        "scope": "ZohoRecruit.a.ALL",
    }
    refused = api.get("/oauth/v2/auth", params=good | change)
    assert (refused.status_code, refused.json()) == (400, {"error": error})


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"client_id": "1000.OTHER"}, "invalid_client"),
        ({"client_secret": "wrong"}, "invalid_client_secret"),
        ({"refresh_token": "1000.wrong.token"}, "invalid_code"),
        ({"grant_type": "password"}, "invalid_client"),
    ],
)
def test_a_wrong_grant_is_an_error_under_200(api: Api, change: dict[str, str], error: str) -> None:
    form = {"grant_type": "refresh_token", "refresh_token": api.refresh_token}
    response = api.token(**form | change)
    assert (response.status_code, response.json()) == (200, {"error": error})


def test_the_grant_may_stand_in_the_query_string(api: Api) -> None:
    form = {
        "grant_type": "refresh_token",
        "refresh_token": api.refresh_token,
        "client_id": api.sandbox.client_id,
        "client_secret": api.sandbox.client_secret,
    }
    assert "access_token" in api.post("/oauth/v2/token", params=form).json()
    assert api.post("/oauth/v2/token", json=form).status_code == 415
    assert api.post("/oauth/v2/token", data={"grant_type": "refresh_token"}).status_code == 400


def test_tokens_expire_after_an_hour(api: Api) -> None:
    api.sandbox.clock(advance=3599)
    assert api.get(LIST).status_code == 204
    api.sandbox.clock(advance=2)
    refused = api.get(LIST)
    assert (refused.status_code, refused.json()["code"]) == (401, "INVALID_TOKEN")


def test_the_eleventh_token_in_ten_minutes_is_denied(api: Api) -> None:
    for _ in range(9):
        assert "access_token" in api.token().json()
    denied = api.token()
    assert (denied.status_code, denied.json()["error"]) == (400, "Access Denied")
    assert "too many requests" in denied.json()["error_description"]
    api.sandbox.clock(advance=601)
    assert "access_token" in api.token().json()
    stats = api.sandbox.stats()
    assert (stats["token_mints"], stats["token_denials"]) == (11, 1)


def test_the_sixteenth_living_token_evicts_the_oldest(api: Api) -> None:
    first = api.headers["Authorization"]
    for count in range(15):
        if count == 9:
            api.sandbox.clock(advance=601)
        last = api.token().json()["access_token"]
    assert api.get(LIST, headers={"Authorization": first}).status_code == 401
    assert use(api, last).get(LIST).status_code == 204
    assert api.sandbox.stats()["token_evictions"] == 1


def test_revoking_a_refresh_token_ends_its_access_tokens(api: Api) -> None:
    assert api.post("/oauth/v2/token/revoke", params={"token": api.refresh_token}).json() == {"status": "success"}
    assert api.get(LIST).json()["code"] == "INVALID_TOKEN"
    assert api.token().json() == {"error": "invalid_code"}


def test_a_call_needs_a_token_of_the_vendors_scheme(api: Api) -> None:
    token = api.headers.pop("Authorization")
    missing = api.get(LIST)
    assert (missing.status_code, missing.json()["code"]) == (401, "AUTHENTICATION_FAILURE")
    wrong = api.get(LIST, headers={"Authorization": token.replace("Zoho-oauthtoken", "Bearer")})
    assert (wrong.status_code, wrong.json()["code"]) == (401, "INVALID_TOKEN")


@pytest.mark.parametrize(
    ("scope", "method", "path", "allowed"),
    [
        ("ZohoRecruit.modules.candidate.READ", "GET", LIST, True),
        ("zohorecruit.modules.candidate.all", "GET", LIST, True),
        ("ZohoRecruit.modules.READ", "GET", LIST, True),
        ("ZohoRecruit.modules.candidate.READ", "POST", LIST, False),
        ("ZohoRecruit.modules.candidate.WRITE", "POST", LIST, True),
        ("ZohoRecruit.modules.client.ALL", "GET", LIST, False),
        ("ZohoRecruit.modules.client.ALL", "GET", "/recruit/v2/Clients", True),
        ("ZohoRecruit.modules.ALL", "GET", "/recruit/v2/users", False),
        ("ZohoRecruit.modules.ALL,ZohoRecruit.settings.ALL", "GET", f"{LIST}/search?word=x", True),
        ("ZohoRecruit.search.READ", "GET", f"{LIST}/search?word=x", False),
        ("ZohoRecruit.modules.ALL,ZohoRecruit.search.READ", "GET", f"{LIST}/search?word=x", True),
    ],
)
def test_a_token_does_what_its_scopes_cover(api: Api, scope: str, method: str, path: str, allowed: bool) -> None:
    granted = api.token(**code_grant(consent(api, scope)["code"])).json()
    body = {"data": [{"Last_Name": "Doe"}]} if method == "POST" else None
    response = use(api, granted["access_token"]).request(method, path, json=body)
    code = response.json().get("code") if response.content else None
    assert (response.status_code != 401, code != "OAUTH_SCOPE_MISMATCH") == (allowed, allowed)


def test_client_credentials_need_the_organisation(api: Api) -> None:
    form = {"grant_type": "client_credentials", "scope": "ZohoRecruit.modules.ALL"}
    missing = api.token(**form)
    assert (missing.status_code, missing.json()) == (400, {"error": "missing_org_info"})
    granted = api.token(**form, soid=f"ZohoRecruit.{api.sandbox.org_id}").json()
    assert "refresh_token" not in granted
    assert use(api, granted["access_token"]).get(LIST).status_code == 204


def test_the_server_info_names_this_server(api: Api) -> None:
    assert api.get("/oauth/serverinfo").json()["locations"] == {"us": api.sandbox.url}


def test_the_client_may_come_in_a_basic_header(api: Api) -> None:
    form = {"grant_type": "refresh_token", "refresh_token": api.refresh_token}
    for secret, key in ((api.sandbox.client_secret, "access_token"), ("wrong", "error")):
        assert key in api.post("/oauth/v2/token", data=form, auth=(api.sandbox.client_id, secret)).json()
    api.check = False  # a request without any client
    assert "access_token" not in api.post("/oauth/v2/token", data=form, headers={"Authorization": "Basic ?"}).json()
