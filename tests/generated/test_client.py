"""The client class: time-out, secrets, copies."""

from __future__ import annotations

import httpx
import pytest
from zrecruit_client import AuthenticatedClient, Client
from zrecruit_client.api.candidates import list_candidates

BASE = "https://recruit.invalid"


def echo(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"headers": dict(request.headers), "timeout": request.extensions["timeout"]})


def authenticated(**settings: object) -> AuthenticatedClient:
    transport = httpx.MockTransport(echo)
    return AuthenticatedClient(base_url=BASE, token="s3cret", httpx_args={"transport": transport}, **settings)


def sent(client: AuthenticatedClient) -> dict[str, str]:
    parsed = list_candidates.sync(client=client)
    assert parsed is not None
    return parsed["headers"]


def test_a_call_ends_after_half_a_minute_unless_told_otherwise() -> None:
    assert AuthenticatedClient(base_url=BASE, token="t").get_httpx_client().timeout == httpx.Timeout(30.0)
    assert Client(base_url=BASE).get_async_httpx_client().timeout == httpx.Timeout(30.0)
    assert Client(base_url=BASE, timeout=None).get_httpx_client().timeout == httpx.Timeout(None)


def test_the_token_is_sent_with_the_word_zoho_asks_for() -> None:
    assert sent(authenticated())["authorization"] == "Zoho-oauthtoken s3cret"
    assert sent(authenticated(prefix="Bearer"))["authorization"] == "Bearer s3cret"


def test_repr_tells_no_secret_before_and_after_the_first_call() -> None:
    client = authenticated(headers={"X-Key": "s3cret"}, cookies={"session": "s3cret"})

    before = repr(client)
    sent(client)

    assert "token=***" in before
    assert "s3cret" not in before + repr(client)


def test_the_headers_that_were_given_do_not_receive_the_token() -> None:
    headers = {"X-Source": "test"}

    sent(authenticated(headers=headers))

    assert headers == {"X-Source": "test"}


def test_a_copy_with_headers_leaves_the_original_as_it_was() -> None:
    client = authenticated()
    sent(client)

    copy = client.with_headers({"X-Extra": "1"})

    assert sent(copy)["x-extra"] == "1"
    assert sent(copy)["authorization"] == "Zoho-oauthtoken s3cret"
    assert "x-extra" not in sent(client)


def test_a_copy_with_cookies_or_a_timeout_leaves_the_original_as_it_was() -> None:
    client = authenticated()
    live = client.get_httpx_client()

    other = client.with_cookies({"a": "b"}).with_timeout(httpx.Timeout(1.0)).get_httpx_client()

    assert (other.timeout, dict(other.cookies)) == (httpx.Timeout(1.0), {"a": "b"})
    assert (live.timeout, dict(live.cookies)) == (httpx.Timeout(30.0), {})
    assert client.get_httpx_client() is live


@pytest.mark.parametrize("setter", ["set_httpx_client", "set_async_httpx_client"])
def test_a_client_that_was_set_by_hand_is_not_lost_in_a_copy(setter: str) -> None:
    client = authenticated()
    getattr(client, setter)(httpx.Client() if setter == "set_httpx_client" else httpx.AsyncClient())

    with pytest.raises(RuntimeError, match="set by hand"):
        client.with_headers({"X-Extra": "1"})
