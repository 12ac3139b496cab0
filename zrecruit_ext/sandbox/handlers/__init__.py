"""A handler for every operation of the spec, grouped as the spec's tags are."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from zrecruit_ext.sandbox.context import Context
from zrecruit_ext.sandbox.handlers import (
    actions,
    attachments,
    bulk_read,
    bulk_write,
    coql,
    devices,
    functions,
    note_types,
    notes,
    oauth,
    organization,
    photos,
    records,
    relations,
    resumes,
    search,
    settings,
    tags,
    users,
    watch,
)
from zrecruit_ext.sandbox.reply import Reply

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.spec import Spec

__all__ = ["HANDLERS", "Handler", "check_complete"]

Handler = Callable[[Context], Reply | Awaitable[Reply]]

HANDLERS: dict[str, Handler] = {
    **records.HANDLERS,
    **search.HANDLERS,
    **relations.HANDLERS,
    **actions.HANDLERS,
    **attachments.HANDLERS,
    **notes.HANDLERS,
    **resumes.HANDLERS,
    **users.HANDLERS,
    **settings.HANDLERS,
    **organization.HANDLERS,
    **tags.HANDLERS,
    **note_types.HANDLERS,
    **photos.HANDLERS,
    **functions.HANDLERS,
    **oauth.HANDLERS,
    **devices.HANDLERS,
    **bulk_read.HANDLERS,
    **bulk_write.HANDLERS,
    **watch.HANDLERS,
    **coql.HANDLERS,
}


def check_complete(spec: Spec) -> None:
    """Raises `LookupError` naming the operations of the spec without a handler."""
    missing = sorted(spec.operations.keys() - HANDLERS.keys())
    if missing:
        raise LookupError(f"operations without a handler: {', '.join(missing)}; add them to sandbox/handlers")
