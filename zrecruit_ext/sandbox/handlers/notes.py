"""Notes in both dialects: `/Notes` with the parent in the row, `/Candidates/{id}/Notes` with it in the path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zrecruit_ext.sandbox.engine.notes import NOTES
from zrecruit_ext.sandbox.handlers import records
from zrecruit_ext.sandbox.handlers.relations import existing, related_reply
from zrecruit_ext.sandbox.reply import Refused, Reply, rows_reply
from zrecruit_ext.sandbox.users import is_admin

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.context import Context

__all__ = ["HANDLERS"]


def list_notes(context: Context) -> Reply:
    """All notes of the organisation: for administrators only."""
    if not is_admin(context.user):
        raise Refused(403, "NO_PERMISSION", "Permission denied to read notes of all users")
    return records.HANDLERS["list_records"](context)


def list_candidate_notes(context: Context) -> Reply:
    return related_reply(context, context.world.links.related(context.module, existing(context), NOTES))


def create_candidate_note(context: Context) -> Reply:
    parent, world = (context.module.api_name, context.key), context.world
    results = records.each_row(context, context.rows, lambda row: world.notes.add(row, context.user, parent))
    return rows_reply(results, 201)


HANDLERS = {
    "list_notes": list_notes,
    "create_notes": records.HANDLERS["create_records"],
    "update_notes": records.HANDLERS["update_records"],
    "delete_notes": records.HANDLERS["delete_records"],
    "update_note": records.HANDLERS["update_record"],
    "delete_note": records.HANDLERS["delete_record"],
    "list_candidate_notes": list_candidate_notes,
    "create_candidate_note": create_candidate_note,
}
