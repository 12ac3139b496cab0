"""`/_sandbox/device`: the `verification_url` of the sandbox, where a user allows another device to go on."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from starlette.responses import HTMLResponse
from starlette.routing import Route

from zrecruit_ext.sandbox.devices import DECISIONS

if TYPE_CHECKING:
    from starlette.requests import Request

    from zrecruit_ext.sandbox.world import World

__all__ = ["PATH", "device_route"]

PATH = "/_sandbox/device"
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Device - zrecruit sandbox</title>
<h1>{title}</h1>{body}</html>"""
FORM = """<form method="post" action="{path}">
<label>Code <input name="user_code" value="{code}" autocomplete="off" required></label>
<button name="decision" value="accept">Accept</button> <button name="decision" value="reject">Reject</button>
<button name="decision" value="other_dc">My account is in another data centre</button></form>"""


def device_route(world: World) -> Route:
    """The page and what its buttons send."""

    async def handle(request: Request) -> HTMLResponse:
        if request.method != "POST":
            return page("A device asks to use this sandbox", form(request.query_params.get("user_code", "")))
        sent = dict(parse_qsl((await request.body()).decode("utf-8", "replace")))
        device = world.devices.waiting(sent.get("user_code", ""))
        if device is None or sent.get("decision") not in DECISIONS:
            return page("No device waits for this code", form(sent.get("user_code", "")), 400)
        user = world.users.get(sent.get("user_id", "")) or world.users.administrator
        world.devices.decide(device, sent["decision"], user["id"])
        return page("Done: go back to the device", "")

    return Route(PATH, handle, methods=["GET", "POST"])


def form(code: str) -> str:
    return FORM.format(path=PATH, code=html.escape(code))


def page(title: str, body: str, status: int = 200) -> HTMLResponse:
    return HTMLResponse(PAGE.format(title=title, body=body), status)
