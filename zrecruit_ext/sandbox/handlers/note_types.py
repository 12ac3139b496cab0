"""Kinds of notes; only administrators change them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.engine.note_types import NoteTypes
from zrecruit_ext.sandbox.handlers.records import each_row
from zrecruit_ext.sandbox.reply import Refused, Reply, RowFault, empty, json_reply, rows_reply
from zrecruit_ext.sandbox.users import is_admin

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.context import Context

__all__ = ["HANDLERS"]

KEY = "note_types"


def list_note_types(context: Context) -> Reply:
    found = NoteTypes(context.world.store).all()
    page, size = context.query.get("page", 1), context.query.get("per_page", 200)
    shown = found[(page - 1) * size : page * size]
    if not shown:
        return empty()
    info = {"per_page": size, "count": len(shown), "page": page, "more_records": len(found) > page * size}
    return json_reply({KEY: shown, "info": info})


def create_note_types(context: Context) -> Reply:
    types = admin_types(context)

    def create(row: Any) -> dict[str, Any]:
        context.world.schemas.check_row("NoteTypeRow", row)
        return types.create(row)

    return rows_reply(each_row(context, context.body[KEY], create), 201, KEY)


def update_note_type(context: Context) -> Reply:
    """The kind of the path; a second row of the body has no id of its own and is refused."""
    types = admin_types(context)
    first, *rest = context.body[KEY]

    def rename(row: Any) -> dict[str, Any]:
        context.world.schemas.check_row("NoteTypeRow", row)
        return types.rename(context.key, row)

    extra = RowFault("INVALID_DATA", "one note type is expected for the id of the path", api_name=KEY).element
    return rows_reply([*each_row(context, [first], rename), *[extra] * len(rest)], 200, KEY)


def delete_note_type(context: Context) -> Reply:
    return rows_reply(each_row(context, [context.key], admin_types(context).delete), 200, KEY)


def admin_types(context: Context) -> NoteTypes:
    """Raises `Refused` NO_PERMISSION unless the user is an administrator."""
    if not is_admin(context.user):
        raise Refused(403, "NO_PERMISSION", "Permission denied to change note types")
    return NoteTypes(context.world.store)


HANDLERS = {
    "list_note_types": list_note_types,
    "create_note_types": create_note_types,
    "update_note_type": update_note_type,
    "delete_note_type": delete_note_type,
}
