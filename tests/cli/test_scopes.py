"""`zrecruit scopes`: what to ask for in the consent URL, and that it is enough and no more."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox

Run = Callable[..., Any]
REDIRECT = "http://127.0.0.1:9/callback"


def token(sandbox: RecruitSandbox, client: httpx.Client, scope: str) -> str:
    """What a user gets who consents to these scopes."""
    asked = {"response_type": "code", "client_id": sandbox.client_id, "redirect_uri": REDIRECT, "scope": scope}
    agreed = client.get("/oauth/v2/auth", params=asked | {"decision": "accept"})
    (code,) = parse_qs(urlsplit(agreed.headers["location"]).query)["code"]
    grant = {"grant_type": "authorization_code", "code": code, "redirect_uri": REDIRECT}
    known = {"client_id": sandbox.client_id, "client_secret": sandbox.client_secret}
    return str(client.post("/oauth/v2/token", data=grant | known).json()["access_token"])


def test_the_scopes_are_enough_for_the_calls_and_each_is_needed(here: Run, recruit_sandbox: RecruitSandbox) -> None:
    done = here("scopes", "list_candidates", "list_users", "create_notes")
    assert (done.code, done.err) == (0, "")
    asked = done.out.strip().split(",")
    assert len(asked) == 3
    calls = [
        ("GET", "/recruit/v2/Candidates"),
        ("GET", "/recruit/v2/users"),
        ("POST", "/recruit/v2/Notes"),
    ]
    with httpx.Client(base_url=recruit_sandbox.url, trust_env=False, verify=False) as client:

        def refused(scopes: list[str]) -> int:
            headers = {"Authorization": f"Zoho-oauthtoken {token(recruit_sandbox, client, ','.join(scopes))}"}
            answers = [client.request(method, path, headers=headers) for method, path in calls]
            return sum(answer.status_code == 401 for answer in answers)

        assert refused(asked) == 0
        for scope in asked:
            assert refused([each for each in asked if each != scope]) == 1, scope


def test_a_module_narrows_what_is_asked_for(here: Run) -> None:
    assert here("scopes", "list_records").out == "ZohoRecruit.modules.ALL\n"
    assert here("scopes", "list_records", "--module", "Clients").out == "ZohoRecruit.modules.client.READ\n"


def test_json_is_one_object(here: Run) -> None:
    done = here("scopes", "get_candidate", "get_candidate", "--json")
    assert done.json["scopes"] == ["ZohoRecruit.modules.candidate.READ"]


def test_all_operations_are_met_by_few_scopes(here: Run) -> None:
    scopes = here("scopes", "--all").out.strip().split(",")
    assert "ZohoRecruit.modules.ALL" in scopes
    assert not [scope for scope in scopes if scope.startswith("ZohoRecruit.modules.") and not scope.endswith("s.ALL")]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["list_candidats"], "'list_candidats' is no operation; do you mean list_candidates"),
        (["list_records", "--module", "Candidate"], "'Candidate' is no module; do you mean Candidates?"),
        ([], "name the operations, or take --all"),
    ],
)
def test_wrong_usage_is_one_line(here: Run, arguments: list[str], told: str) -> None:
    done = here("scopes", *arguments)
    assert (done.code, done.out) == (2, "")
    assert told in done.line
