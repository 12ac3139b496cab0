"""`/_sandbox/`: what a test does to the sandbox itself. Answers loopback callers only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import orjson
from starlette.responses import Response
from starlette.routing import Route

from zrecruit_ext.sandbox.metadata import is_open
from zrecruit_ext.sandbox.reply import Refused, Reply, envelope, json_reply
from zrecruit_ext.sandbox.shapes import is_object
from zrecruit_ext.sandbox.switches import switched
from zrecruit_ext.sandbox.world import World

if TYPE_CHECKING:
    from starlette.requests import Request

__all__ = ["control_routes"]

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
Action = Callable[[World, Any], Any]


def reset(world: World, _: Any) -> dict[str, Any]:
    world.reset()
    return {"status": "success"}


def load(world: World, body: Any) -> dict[str, Any]:
    if not is_object(body):
        raise Refused(400, "INVALID_DATA", "an object of lists by module is expected")
    counts = world.loader.load(body)
    world.tokens.add_users()
    return {"status": "success", "loaded": counts}


def clock(world: World, body: Any) -> dict[str, Any]:
    seconds = body.get("advance", 0) if is_object(body) else None
    if not isinstance(seconds, (int, float)) or isinstance(seconds, bool) or abs(seconds) > 10**9:
        raise Refused(400, "INVALID_DATA", "advance is a number of seconds", {"api_name": "advance"})
    world.clock.advance(seconds)
    world.agenda.wake()
    return {"status": "success", "now": world.clock.stamp()}


def faults(world: World, body: Any) -> dict[str, Any]:
    return {"status": "success", "rules": world.faults.replace(body)}


def bulk(world: World, body: Any) -> dict[str, Any]:
    """How jobs behave from now on; what is not named stays as it is."""
    world.bulk.settings = switched(world.bulk.settings, body)
    return {"status": "success", "settings": asdict(world.bulk.settings)}


def watch(world: World, body: Any) -> dict[str, Any]:
    """What goes wrong with notices from now on; what is not named stays as it is."""
    world.watch.set(switched(world.watch.settings, body))
    return {"status": "success", "settings": asdict(world.watch.settings)}


def search(world: World, body: Any) -> dict[str, Any]:
    """After what time a search shows a new record; what is not named stays as it is."""
    world.search.set(switched(world.search.settings, body))
    return {"status": "success", "settings": asdict(world.search.settings)}


def deliveries(world: World, _: Any) -> list[dict[str, Any]]:
    """Every notice with its address, body and outcome, in order."""
    return list(world.watch.deliveries)


def journal(world: World, _: Any) -> list[dict[str, Any]]:
    return list(world.journal.entries)


def stats(world: World, _: Any) -> dict[str, int]:
    return world.stats()


def metadata(world: World, _: Any) -> dict[str, Any]:
    return {"modules": [module.describe() for module in world.catalog.modules.values() if is_open(module.api_name)]}


def users(world: World, _: Any) -> list[dict[str, Any]]:
    """The acting users: a refresh token each."""
    return [
        {
            "id": user["id"],
            "full_name": user["full_name"],
            "profile": user["profile"]["name"],
            "status": user["status"],
            "refresh_token": world.tokens.refresh_token_of(user["id"]),
        }
        for user in world.users.all()
    ]


ACTIONS: dict[tuple[str, str], Action] = {
    ("POST", "reset"): reset,
    ("POST", "load"): load,
    ("POST", "clock"): clock,
    ("POST", "faults"): faults,
    ("POST", "bulk"): bulk,
    ("POST", "watch"): watch,
    ("POST", "search"): search,
    ("GET", "deliveries"): deliveries,
    ("GET", "journal"): journal,
    ("GET", "stats"): stats,
    ("GET", "metadata"): metadata,
    ("GET", "users"): users,
}


def control_routes(world: World) -> list[Route]:
    """Routes for every action."""
    return [
        Route(f"/_sandbox/{name}", endpoint(world, action), methods=[method])
        for (method, name), action in ACTIONS.items()
    ]


def endpoint(world: World, action: Action) -> Callable[[Request], Any]:
    async def handle(request: Request) -> Response:
        try:
            if request.client is None or request.client.host not in LOOPBACK:
                raise Refused(403, "NO_PERMISSION", "the control paths answer loopback callers only")
            reply = json_reply(action(world, read(await request.body())))
        except Refused as refused:
            reply = envelope(refused)
        return response(reply)

    return handle


def read(raw: bytes) -> Any:
    try:
        return orjson.loads(raw) if raw else None
    except orjson.JSONDecodeError:
        raise Refused(400, "INVALID_DATA", "the body is not valid JSON") from None


def response(reply: Reply) -> Response:
    return Response(reply.body, reply.status, media_type=reply.media_type)
