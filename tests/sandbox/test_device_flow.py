"""Consents on another device, and the calls that look at tokens and revoke them."""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Api

LIST = "/recruit/v2/Candidates"
DEVICE, POLL = "/oauth/v3/device/code", "/oauth/v3/device/token"
PAGE = "/_sandbox/device"
REVOKE = "/oauth/v2/revoke/token"


def client(api: Api) -> dict[str, str]:
    return {"client_id": api.sandbox.client_id, "client_secret": api.sandbox.client_secret}


def begin(api: Api, **more: str) -> dict[str, Any]:
    asked = {
        "client_id": api.sandbox.client_id,
        "grant_type": "device_request",
        "scope": "ZohoRecruit.modules.candidate.READ",
        "access_type": "offline",
    }
    found: dict[str, Any] = api.post(DEVICE, params=asked | more).json()
    return found


def poll(api: Api, code: str, after: float = 30, **more: str) -> dict[str, Any]:
    api.sandbox.clock(after)
    asked = client(api) | {"grant_type": "device_token", "code": code}
    found: dict[str, Any] = api.post(POLL, params=asked | more).json()
    return found


def decide(api: Api, user_code: str, decision: str = "accept", **more: str) -> int:
    return api.post(PAGE, data={"user_code": user_code, "decision": decision, **more}).status_code


def works(api: Api, token: str) -> bool:
    return api.get(LIST, headers={"Authorization": f"Zoho-oauthtoken {token}"}).status_code != 401


def test_a_device_waits_until_the_user_has_typed_its_code_in(api: Api) -> None:
    device = begin(api)
    assert device["verification_url"] == f"{api.sandbox.url}{PAGE}"
    assert re.fullmatch(r"[A-Z]{4}-[A-Z]{4}", device["user_code"])
    assert poll(api, device["device_code"]) == {"error": "authorization_pending"}
    page = api.get(PAGE, params={"user_code": device["user_code"]})
    assert f'value="{device["user_code"]}"' in page.text
    assert decide(api, f" {device['user_code'].lower()} ") == 200
    token = poll(api, device["device_code"])
    assert works(api, token["access_token"])
    api.refresh_token = token["refresh_token"]
    assert "access_token" in api.token().json()
    assert poll(api, device["device_code"]) == {"error": "invalid_code"}


def test_the_token_has_the_scopes_and_the_user_of_the_consent(api: Api) -> None:
    other = api.sandbox.users()[1]
    device = begin(api, access_type="online", scope="AaaServer.profile.READ")
    decide(api, device["user_code"], user_id=other["id"])
    token = poll(api, device["device_code"])
    assert "refresh_token" not in token
    head = {"Authorization": f"Zoho-oauthtoken {token['access_token']}"}
    assert api.get(LIST, headers=head).json()["code"] == "OAUTH_SCOPE_MISMATCH"
    assert api.get("/oauth/user/info", headers=head).json()["Display_Name"] == other["full_name"]


def test_polling_faster_than_every_thirty_seconds_is_told_to_slow_down(api: Api) -> None:
    code = begin(api)["device_code"]
    assert poll(api, code, after=0)["error"] == "authorization_pending"
    assert poll(api, code, after=29)["error"] == "slow_down"
    assert poll(api, code, after=30)["error"] == "authorization_pending"


def test_a_device_waits_five_minutes(api: Api) -> None:
    device = begin(api)
    assert device["expires_in"] == 300
    api.sandbox.clock(301)
    assert decide(api, device["user_code"]) == 400
    assert poll(api, device["device_code"]) == {"error": "expired"}


@pytest.mark.parametrize(
    ("decision", "answer"),
    [("reject", {"error": "access_denied"}), ("other_dc", {"error": "other_dc", "user_location": "eu"})],
)
def test_a_user_may_say_no_or_be_elsewhere(api: Api, decision: str, answer: dict[str, str]) -> None:
    device = begin(api)
    assert decide(api, device["user_code"], decision) == 200
    assert poll(api, device["device_code"]) == answer
    assert poll(api, device["device_code"]) == {"error": "invalid_code"}


def test_a_page_with_a_wrong_code_or_a_decision_that_is_none_asks_again(api: Api) -> None:
    device = begin(api)
    assert decide(api, "AAAA-BBBB") == 400
    assert decide(api, device["user_code"], "maybe") == 400
    assert "&quot;&gt;" in api.get(PAGE, params={"user_code": '"><script>'}).text
    assert poll(api, device["device_code"])["error"] == "authorization_pending"


def test_only_the_client_gets_codes_and_tokens(api: Api) -> None:
    assert begin(api, client_id="1000.OTHER") == {"error": "invalid_client"}
    assert begin(api, scope="Elsewhere.modules.ALL") == {"error": "invalid_scope"}
    code = begin(api)["device_code"]
    assert poll(api, code, client_id="1000.OTHER") == {"error": "invalid_client"}
    assert poll(api, code, client_secret="wrong") == {"error": "invalid_client_secret"}
    assert api.post(POLL, params=client(api) | {"grant_type": "password", "code": code}).status_code == 400


def test_a_reset_forgets_devices(api: Api) -> None:
    code = begin(api)["device_code"]
    api.sandbox.reset()
    assert poll(api, code) == {"error": "invalid_code"}


def introspect(api: Api, token: str, **more: str) -> dict[str, Any]:
    found: dict[str, Any] = api.post("/oauth/v2/introspect", data=client(api) | {"token": token} | more).json()
    return found


def test_introspection_tells_the_living_from_the_dead(api: Api) -> None:
    access = api.token().json()["access_token"]
    alive = introspect(api, access)
    assert (alive["active"], alive["token_type"], alive["client_id"]) == (True, "Bearer", api.sandbox.client_id)
    assert "ZohoRecruit.modules.ALL" in alive["scope"].split(",")
    assert introspect(api, api.refresh_token)["token_type"] == "refresh_token"
    assert introspect(api, "1000.nobody") == {"active": False}
    api.sandbox.clock(3601)
    assert introspect(api, access) == {"active": False}
    assert introspect(api, access, client_id="1000.OTHER") == {"error": "invalid_client"}


@pytest.mark.parametrize("basic", [True, False])
def test_the_newer_revocation_kills_a_refresh_token_with_its_access_tokens(api: Api, basic: bool) -> None:
    access = api.token().json()["access_token"]
    form = {"token": api.refresh_token, "token_type": "refresh_token"}
    pair = f"{api.sandbox.client_id}:{api.sandbox.client_secret}"
    head = {"Authorization": f"Basic {base64.b64encode(pair.encode()).decode()}"} if basic else {}
    response = api.post(REVOKE, data=form if basic else form | client(api), headers=head)
    assert response.json() == {"status": "success"}
    assert not works(api, access)
    assert api.token().json() == {"error": "invalid_code"}
    assert introspect(api, api.refresh_token) == {"active": False}
    assert api.post(REVOKE, data=form | client(api)).json() == {"error": "invalid_code"}


def test_revocation_needs_the_client(api: Api) -> None:
    response = api.post(
        REVOKE, data={"token": api.refresh_token}, headers={"Authorization": "Basic bm9ib2R5OnNlY3JldA=="}
    )
    assert response.json() == {"error": "invalid_client"}
    assert "access_token" in api.token().json()


def test_the_older_revocation_kills_a_device_consent(api: Api) -> None:
    device = begin(api)
    decide(api, device["user_code"])
    token = poll(api, device["device_code"])
    assert api.post("/oauth/v2/token/revoke", params={"token": token["refresh_token"]}).json() == {"status": "success"}
    assert not works(api, token["access_token"])


def test_the_profile_needs_a_token_with_its_scope(api: Api) -> None:
    profile = api.get("/oauth/user/info").json()
    user = api.sandbox.users()[0]
    assert profile["Display_Name"] == user["full_name"]
    assert isinstance(profile["ZUID"], int)
    device = begin(api)
    decide(api, device["user_code"])
    head = {"Authorization": f"Zoho-oauthtoken {poll(api, device['device_code'])['access_token']}"}
    narrow = api.get("/oauth/user/info", headers=head)
    assert (narrow.status_code, narrow.json()) == (401, {"error": "invalid_scope"})
    none = api.get("/oauth/user/info", headers={"Authorization": ""})
    assert (none.status_code, none.json()) == (401, {"error": "invalid_token"})


def test_client_credentials_need_the_organisation(api: Api) -> None:
    grant = {"grant_type": "client_credentials", "scope": "ZohoRecruit.modules.ALL"}
    missing = api.token(**grant)
    assert (missing.status_code, missing.json()) == (400, {"error": "missing_org_info"})
    token = api.token(**grant, soid=f"ZohoRecruit.{api.sandbox.org_id}").json()
    assert works(api, token["access_token"])
    assert "refresh_token" not in token
