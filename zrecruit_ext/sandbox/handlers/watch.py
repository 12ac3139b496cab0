"""Subscriptions to changes of records, in both dialects over the same channels."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.reply import Reply, RowFault, empty, json_reply, row_ok
from zrecruit_ext.sandbox.watch.channels import REFERENCE, VENDOR, Channel, Dialect, fault

if TYPE_CHECKING:
    from collections.abc import Callable

    from zrecruit_ext.sandbox.context import Context

__all__ = ["HANDLERS"]

SUBSCRIBED = "Successfully subscribed for actions-watch of the given module"
UNSUBSCRIBED = "Successfully un-subscribed from actions-watch of the given module"


def each_item(context: Context, serve: Callable[[Any], dict[str, Any]], success: int) -> Reply:
    """One outcome per channel; a number that stands twice is refused the second time."""
    component = "WatchPatch" if context.operation.method == "PATCH" else "WatchItem"
    seen: set[str] = set()
    results: list[dict[str, Any]] = []
    for item in context.body["watch"]:
        try:
            context.world.schemas.check_row(component, item)
            if str(item["channel_id"]) in seen:
                raise fault("AMBIGUITY_DURING_PROCESSING", "the channel stands twice", channel_id=item["channel_id"])
            seen.add(str(item["channel_id"]))
            results.append(serve(item))
        except RowFault as refused:
            results.append(refused.element)
    return results_reply(results, success)


def results_reply(results: list[dict[str, Any]], success: int = 200) -> Reply:
    failed = any(result["status"] == "error" for result in results)
    return json_reply({"watch": results}, 202 if failed else success)


def subscribed(context: Context, channel: Channel) -> dict[str, Any]:
    return row_ok(SUBSCRIBED, {"events": context.world.watch.book.resources(channel)})


def enable(context: Context, dialect: Dialect, success: int) -> Reply:
    book = context.world.watch.book
    return each_item(context, lambda item: subscribed(context, book.open(item, dialect, context.origin)), success)


def replace(context: Context) -> Reply:
    book = context.world.watch.book
    return each_item(context, lambda item: subscribed(context, book.replace(item, context.origin)), 200)


def update(context: Context) -> Reply:
    book = context.world.watch.book
    return each_item(context, lambda item: subscribed(context, book.change(item)), 200)


def disable(context: Context) -> Reply:
    results: list[dict[str, Any]] = []
    for key in context.query["channel_ids"].split(","):
        try:
            book = context.world.watch.book
            ended = book.resources(book.end(key))[0]
            details = {name: value for name, value in ended.items() if name != "channel_expiry"}
            results.append(row_ok(UNSUBSCRIBED, details))
        except RowFault as refused:
            results.append(refused.element)
    return results_reply(results)


def list_channels(context: Context) -> Reply:
    """A row per channel and module."""
    asked, rows = context.query, list(shown(context))
    page, size = asked.get("page", 1), asked.get("per_page", 200)
    part = rows[(page - 1) * size : page * size]
    if not part:
        return empty()
    info = {"per_page": size, "count": len(part), "page": page, "more_records": len(rows) > page * size}
    return json_reply({"watch": part, "info": info})


def shown(context: Context) -> list[dict[str, Any]]:
    watch, asked, catalog = context.world.watch, context.query, context.world.catalog
    wanted = catalog.open_module(asked["module"]) if "module" in asked else None
    rows: list[dict[str, Any]] = []
    for channel in watch.book.living():
        if str(channel.id) != asked.get("channel_id", str(channel.id)):
            continue
        for row in watch.book.resources(channel):
            name = row["resource_name"]
            if wanted is None or catalog.module(name) is wanted:
                events = [f"{module}.{word}" for module, word in channel.events if module == name]
                more = {"notify_url": channel.url, "token": channel.token, "events": events}
                rows.append({**row, **more, "notify_on_related_action": channel.related})
    return rows


HANDLERS: dict[str, Callable[[Context], Reply]] = {
    "enable_notifications": partial(enable, dialect=VENDOR, success=201),
    "list_notifications": list_channels,
    "replace_notifications": replace,
    "update_notifications": update,
    "disable_notifications": disable,
    "enable_reference_notifications": partial(enable, dialect=REFERENCE, success=200),
}
