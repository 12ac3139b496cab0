"""Users of the organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zrecruit_ext.sandbox.reply import Reply, empty, json_reply

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.context import Context

__all__ = ["HANDLERS"]


def list_users(context: Context) -> Reply:
    found = context.world.users.of_type(context.query.get("type"), context.user)
    page, size = context.query.get("page", 1), context.query.get("per_page", 200)
    shown = found[(page - 1) * size : page * size]
    if not shown:
        return empty()
    info = {"per_page": size, "count": len(shown), "page": page, "more_records": len(found) > page * size}
    return json_reply({"users": shown, "info": info})


def get_user(context: Context) -> Reply:
    user = context.world.users.get(context.path["user_id"])
    return empty() if user is None else json_reply({"users": [user]})


HANDLERS = {"list_users": list_users, "get_user": get_user}
