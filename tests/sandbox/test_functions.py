"""Serverless functions that a fixture defines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import httpx
    from conftest import Api

FUNCTIONS = [
    {"api_name": "greet", "output": "${greeting}, ${name}!", "user_message": "met ${name}", "zapikey": "1003.key"},
    {"api_name": "silent"},
]


def run(api: Api, function: str, /, **params: str) -> httpx.Response:
    return api.post(f"/recruit/v2/functions/{function}/actions/execute", params={"auth_type": "oauth"} | params)


def details(response: httpx.Response) -> dict[str, Any]:
    assert (response.status_code, response.json()["code"]) == (200, "success"), response.text
    found: dict[str, Any] = response.json()["details"]
    return found


def test_the_output_is_made_of_the_parameters(api: Api) -> None:
    api.sandbox.load({"functions": FUNCTIONS})
    found = details(run(api, "greet", greeting="Hei", name="Åse"))
    assert (found["output_type"], found["output"], found["userMessage"]) == ("string", "Hei, Åse!", ["met Åse"])
    given = details(run(api, "greet", arguments='{"greeting": "Hola", "name": "Ana"}', name="Eva"))
    assert given["output"] == "Hola, Eva!"
    assert given["id"] == found["id"]


def test_a_function_without_an_output_is_void(api: Api) -> None:
    api.sandbox.load({"functions": FUNCTIONS})
    found = details(run(api, "silent"))
    assert (found["output_type"], found["userMessage"]) == ("void", [])
    assert "output" not in found


def test_a_key_takes_the_place_of_a_token(api: Api) -> None:
    api.sandbox.load({"functions": FUNCTIONS})
    del api.headers["Authorization"]
    assert details(run(api, "greet", auth_type="apikey", zapikey="1003.key", name="Ana"))["userMessage"] == ["met Ana"]
    for params in ({"zapikey": "1003.other"}, {}):
        refused = run(api, "greet", auth_type="apikey", **params)
        assert (refused.status_code, refused.json()["code"]) == (401, "INVALID_TOKEN")
    assert run(api, "silent", auth_type="apikey").status_code == 401
    assert run(api, "greet").json()["code"] == "AUTHENTICATION_FAILURE"


@pytest.mark.parametrize(
    ("name", "params", "code"),
    [
        ("nothing", {}, "INVALID_DATA"),
        ("say_hello", {"arguments": "[1]"}, "INVALID_DATA"),
        ("say_hello", {"arguments": "{"}, "INVALID_DATA"),
        ("say_hello", {"auth_type": "password"}, "INVALID_DATA"),
    ],
)
def test_a_call_that_is_wrong_is_refused(api: Api, name: str, params: dict[str, str], code: str) -> None:
    response = run(api, name, **params)
    assert (response.status_code, response.json()["code"]) == (400, code)


@pytest.mark.parametrize("rows", [{}, [7], [{}], [{"api_name": " "}], [{"api_name": "x", "id": "no"}], FUNCTIONS * 2])
def test_a_fixture_that_is_no_list_of_functions_is_refused_as_a_whole(api: Api, rows: Any) -> None:
    refused = api.post("/_sandbox/load", json={"functions": [FUNCTIONS[1], *rows] if rows else rows})
    assert refused.status_code == 400
    assert run(api, "silent").status_code == 400
