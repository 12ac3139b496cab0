"""The accounts server: consent, tokens, revocation, data centres."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urlsplit

from zrecruit_ext.sandbox.oauth import CLIENT_ID, CLIENT_SECRET, ORG_ID, GrantRefused
from zrecruit_ext.sandbox.reply import Reply, json_reply
from zrecruit_ext.sandbox.scopes import split_scopes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zrecruit_ext.sandbox.context import Context

__all__ = ["HANDLERS", "check_client", "known_scopes", "token_reply"]

LOCATION = "us"
LOOPBACK = ("localhost", "127.0.0.1", "::1")
SERVICES = ("zohorecruit", "zohosearch", "zohofiles", "aaaserver")
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Consent - zrecruit sandbox</title>
<h1>{client} wants to use this sandbox</h1><p>As {user}, with: {scopes}</p>
<form method="get" action="/oauth/v2/auth">{hidden}
<button name="decision" value="accept">Accept</button> <button name="decision" value="reject">Reject</button>
</form></html>"""


def authorize(context: Context) -> Reply:
    """The consent page; its buttons come back here and end at the redirect address."""
    asked = context.query
    problem = consent_problem(context)
    if problem is not None:
        return json_reply({"error": problem}, 400)
    decision = context.raw_query.get("decision")
    if decision is None:
        return Reply(200, consent_page(context).encode(), "text/html;charset=UTF-8")
    answer = {"error": "access_denied"} if decision != "accept" else granted(context)
    if "state" in asked:
        answer["state"] = asked["state"]
    target: str = asked["redirect_uri"]
    joint = "&" if urlsplit(target).query else "?"
    return Reply(302, b"", None, {"Location": f"{target}{joint}{urlencode(answer)}"})


def consent_problem(context: Context) -> str | None:
    """Why there is no consent page: unknown client, a redirect that leaves this machine, a scope of no service."""
    asked = context.query
    if asked["client_id"] != CLIENT_ID:
        return "invalid_client"
    target: str = asked["redirect_uri"]
    if hostname(target) not in LOOPBACK:
        return "invalid_redirect_uri"
    if asked["response_type"] != "code":
        return "unsupported_response_type"
    return None if known_scopes(asked["scope"]) else "invalid_scope"


def known_scopes(text: str) -> bool:
    """Whether every scope is of a service there is; one that is not spoils the whole request."""
    return all(scope.lower().split(".")[0] in SERVICES for scope in split_scopes(text))


def hostname(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


def consent_page(context: Context) -> str:
    asked = context.query
    hidden = "".join(
        f'<input type="hidden" name="{html.escape(name)}" value="{html.escape(str(value))}">'
        for name, value in asked.items()
    )
    return PAGE.format(
        client=html.escape(asked["client_id"]),
        user=html.escape(context.user["full_name"]),
        scopes=html.escape(", ".join(sorted(split_scopes(asked["scope"])))),
        hidden=hidden,
    )


def granted(context: Context) -> dict[str, str]:
    asked = context.query
    code = context.world.tokens.issue_code(
        context.user["id"],
        split_scopes(asked["scope"]),
        asked["redirect_uri"],
        offline=asked.get("access_type") == "offline",
        challenge=asked.get("code_challenge"),
        method=asked.get("code_challenge_method"),
    )
    return {"code": code, "location": LOCATION, "accounts-server": context.origin}


def create_token(context: Context) -> Reply:
    """All grants; what goes wrong is an `error` under 200, save throttling."""
    form = context.body
    try:
        check_client(form)
        return json_reply(token_reply(context, *grant(context, form)))
    except GrantRefused as refused:
        return json_reply(refused.body, refused.status)


def check_client(sent: Mapping[str, str]) -> None:
    """Raises `GrantRefused` unless the id and the secret are those of the sandbox's client."""
    if sent.get("client_id") != CLIENT_ID:
        raise GrantRefused("invalid_client")
    if sent.get("client_secret") != CLIENT_SECRET:
        raise GrantRefused("invalid_client_secret")


def token_reply(context: Context, access: str, refresh: str | None) -> dict[str, Any]:
    """The body of an answer that gives tokens."""
    token = {"access_token": access, "api_domain": context.origin, "token_type": "Bearer", "expires_in": 3_600}
    return token if refresh is None else {**token, "refresh_token": refresh}


def grant(context: Context, form: dict[str, str]) -> tuple[str, str | None]:
    desk, kind = context.world.tokens, form.get("grant_type")
    if kind == "refresh_token":
        return desk.refresh(form.get("refresh_token", "")), None
    if kind == "authorization_code":
        return desk.exchange(form.get("code", ""), form.get("redirect_uri"), form.get("code_verifier"))
    if kind == "client_credentials":
        if form.get("soid", "").split(".")[-1] != ORG_ID:
            raise GrantRefused("missing_org_info", 400)
        return desk.client_credentials(split_scopes(form.get("scope", ""))), None
    raise GrantRefused("invalid_client")


def revoke_token(context: Context) -> Reply:
    if context.world.tokens.revoke(context.query["token"]):
        return json_reply({"status": "success"})
    return json_reply({"error": "invalid_code"})


def get_server_info(context: Context) -> Reply:
    return json_reply({"result": "success", "locations": {LOCATION: context.origin}})


HANDLERS = {
    "authorize": authorize,
    "create_token": create_token,
    "revoke_token": revoke_token,
    "get_server_info": get_server_info,
}
