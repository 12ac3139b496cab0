"""The accounts server's newer calls: device consents, introspection, the newer revocation, the user's profile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.device_page import PATH
from zrecruit_ext.sandbox.devices import LIFETIME
from zrecruit_ext.sandbox.handlers.oauth import check_client, known_scopes, token_reply
from zrecruit_ext.sandbox.oauth import CLIENT_ID, GrantRefused
from zrecruit_ext.sandbox.reply import Reply, json_reply
from zrecruit_ext.sandbox.scopes import split_scopes

if TYPE_CHECKING:
    from collections.abc import Callable

    from zrecruit_ext.sandbox.context import Context

__all__ = ["HANDLERS"]


def told(answer: Callable[[Context], dict[str, Any]]) -> Callable[[Context], Reply]:
    """A handler whose refusals are an `error` under 200, save throttling."""

    def handle(context: Context) -> Reply:
        try:
            return json_reply(answer(context))
        except GrantRefused as refused:
            return json_reply(refused.body, refused.status)

    return handle


def request_device_code(context: Context) -> dict[str, Any]:
    asked = context.query
    if asked["client_id"] != CLIENT_ID:
        raise GrantRefused("invalid_client")
    if not known_scopes(asked["scope"]):
        raise GrantRefused("invalid_scope")
    offline = asked.get("access_type") == "offline"
    device = context.world.devices.request(split_scopes(asked["scope"]), offline=offline)
    return {
        "user_code": device.user_code,
        "device_code": device.device_code,
        "verification_url": f"{context.origin}{PATH}",
        "expires_in": LIFETIME,
    }


def poll_device_token(context: Context) -> dict[str, Any]:
    check_client(context.query)
    return token_reply(context, *context.world.devices.poll(context.query["code"]))


def introspect_token(context: Context) -> dict[str, Any]:
    check_client(context.body)
    found = context.world.tokens.describe(context.body["token"])
    return {"active": False} if found is None else {"active": True, "client_id": CLIENT_ID, **found}


def revoke_refresh_token(context: Context) -> dict[str, Any]:
    check_client(context.body)
    if not context.world.tokens.revoke(context.body["token"]):
        raise GrantRefused("invalid_code")
    return {"status": "success"}


def get_user_info(context: Context) -> Reply:
    user = context.user
    return json_reply(
        {
            "First_Name": user["first_name"],
            "Last_Name": user["last_name"],
            "Display_Name": user["full_name"],
            "Email": user["email"],
            "ZUID": int(user["zuid"]),
        }
    )


HANDLERS = {
    "request_device_code": told(request_device_code),
    "poll_device_token": told(poll_device_token),
    "introspect_token": told(introspect_token),
    "revoke_refresh_token": told(revoke_refresh_token),
    "get_user_info": get_user_info,
}
