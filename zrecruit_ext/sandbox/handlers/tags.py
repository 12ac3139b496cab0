"""Tags, in envelopes of their own, and the records that carry them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.engine.tags import ALLOWED, Tags
from zrecruit_ext.sandbox.handlers.records import each_row
from zrecruit_ext.sandbox.reply import Reply, RowFault, empty, json_reply, rows_reply
from zrecruit_ext.sandbox.shapes import is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Callable

    from zrecruit_ext.sandbox.context import Context
    from zrecruit_ext.sandbox.metadata import Module

__all__ = ["HANDLERS"]

KEY = "tags"
DOCUMENTED = "documented"
"""The variant of the list with which a fault asks for the shape of the vendor's page."""


def tags(context: Context) -> Tags:
    return Tags(context.world.records)


def module_of(context: Context) -> Module:
    """The module the query names; raises the vendor's INVALID_MODULE."""
    return context.world.catalog.open_module(context.query["module"])


def list_tags(context: Context) -> Reply:
    found = tags(context).of(module_of(context), context.user["id"] if context.query.get("my_tags") else None)
    page, size = context.query.get("page", 1), context.query.get("per_page", 200)
    shown = [{name: value for name, value in tag.items() if name != "module"} for tag in found]
    shown = shown[(page - 1) * size : page * size]
    if not shown:
        return empty()
    if context.variant == DOCUMENTED:
        return json_reply({"data": {KEY: shown}})
    more = {"page": page, "per_page": size, "more_records": len(found) > page * size}
    return json_reply({KEY: shown, "info": {"count": len(shown), "allowed_count": ALLOWED, **more}})


def create_tags(context: Context) -> Reply:
    module = module_of(context)
    write = checked(context, "TagRow", lambda row: tags(context).create(module, row, context.user))
    return rows_reply(each_row(context, context.body[KEY], write), 201, KEY)


def checked(context: Context, schema: str, write: Callable[[Any], dict[str, Any]]) -> Callable[[Any], dict[str, Any]]:
    """A write of a row that fits its schema; raises `RowFault` for one that does not."""

    def check_and_write(row: Any) -> dict[str, Any]:
        context.world.schemas.check_row(schema, row)
        return write(row)

    return check_and_write


def update_tag(context: Context) -> Reply:
    """The one tag of the body; further ones have no id of their own and are refused."""
    module, rows = module_of(context), inner_rows(context.body)
    write = checked(context, "TagRow", lambda row: tags(context).update(module, context.key, row, context.user))
    results = each_row(context, rows[:1], write)
    extra = RowFault("INVALID_DATA", "one tag is expected for the id of the path", api_name=KEY).element
    missing = [] if rows else [RowFault("MANDATORY_NOT_FOUND", "required field not found", api_name=KEY).element]
    return rows_reply([*results, *[extra] * len(rows[1:]), *missing], 200, KEY)


def inner_rows(body: Any) -> list[Any]:
    """Rows under `tags`, as public clients send them, or inside the rows of `data`, as in the page's sample."""
    groups = body[KEY] if KEY in body else [row for group in body.get("data", ()) for row in rows_of(group)]
    return list(groups)


def rows_of(group: Any) -> list[Any]:
    found = group.get(KEY) if is_object(group) else None
    return found if is_array(found) else []


def delete_tag(context: Context) -> Reply:
    """One outcome, which is no list here."""
    (result,) = each_row(context, [context.key], tags(context).delete)
    return json_reply({KEY: result}, 202 if result["status"] == "error" else 200)


def merge_tags(context: Context) -> Reply:
    """What is wrong with a row is told under status 200 here."""
    key, *more = context.key.split(",")
    rows = [*({"conflict_id": each} for each in more), *inner_rows(context.body)]
    write = checked(context, "TagConflict", lambda row: tags(context).merge(key, row["conflict_id"]))
    missing = [] if rows else [RowFault("MANDATORY_NOT_FOUND", "required field not found", api_name="conflict_id")]
    return json_reply({KEY: [*each_row(context, rows, write), *[fault.element for fault in missing]]})


def count_tagged_records(context: Context) -> Reply:
    found = tags(context).count(module_of(context), context.key)
    return empty() if found is None else json_reply({"count": found})


def add_tags(context: Context) -> Reply:
    module, names, colours = context.module, named(context), colours_of(context)

    def add(key: str) -> dict[str, Any]:
        return tags(context).add(module, key, names, colours, context.user)

    return rows_reply(each_row(context, records_of(context), add))


def remove_tags(context: Context) -> Reply:
    module, names = context.module, named(context)
    colours_of(context)  # a body that is wrong is wrong here too

    def remove(key: str) -> dict[str, Any]:
        return tags(context).remove(module, key, names, context.user)

    return rows_reply(each_row(context, records_of(context), remove))


def named(context: Context) -> list[str]:
    return list(dict.fromkeys(name.strip() for name in context.query["tag_names"].split(",")))


def records_of(context: Context) -> list[str]:
    """The record of the path, or those of the query."""
    return [context.key] if "ids" not in context.query else context.query["ids"].split(",")


def colours_of(context: Context) -> dict[str, str]:
    """Colours by name, as the newer page has them in the body; raises `Refused` for a tag that can be none."""
    rows: list[Any] = context.body["data"] if is_object(context.body) else []
    for row in rows:
        context.world.schemas.check_value("TagRow", row)
    return {row["name"].strip(): row["color_code"] for row in rows if "color_code" in row}


HANDLERS = {
    "list_tags": list_tags,
    "create_tags": create_tags,
    "update_tag": update_tag,
    "delete_tag": delete_tag,
    "merge_tags": merge_tags,
    "count_tagged_records": count_tagged_records,
    "add_tags": add_tags,
    "add_tags_to_records": add_tags,
    "remove_tags": remove_tags,
    "remove_tags_from_records": remove_tags,
}
