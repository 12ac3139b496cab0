"""The organisation, its roles and its profiles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.reply import Reply, empty, json_reply
from zrecruit_ext.sandbox.setup.organization import company, profiles, roles

if TYPE_CHECKING:
    from collections.abc import Callable

    from zrecruit_ext.sandbox.context import Context
    from zrecruit_ext.sandbox.world import World

__all__ = ["HANDLERS"]

Rows = list[dict[str, Any]]


def get_org(context: Context) -> Reply:
    return json_reply({"org": [company(context.world)]})


def listed(key: str, read: Callable[[World], Rows]) -> Callable[[Context], Reply]:
    """All of them."""
    return lambda context: json_reply({key: read(context.world)})


def one(key: str, read: Callable[[World], Rows], parameter: str) -> Callable[[Context], Reply]:
    """The one whose id the path names, alone in a list; 204 when there is none."""

    def handle(context: Context) -> Reply:
        found = [row for row in read(context.world) if row["id"] == context.path[parameter]]
        return json_reply({key: found}) if found else empty()

    return handle


HANDLERS = {
    "get_org": get_org,
    "list_roles": listed("roles", roles),
    "get_role": one("roles", roles, "role_id"),
    "list_profiles": listed("profiles", profiles),
    "get_profile": one("profiles", profiles, "profile_id"),
}
