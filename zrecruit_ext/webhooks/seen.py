"""Which changes were heard of: marks under the record, so that the reconciler tells only of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zrecruit_ext.webhooks.event import LATEST

if TYPE_CHECKING:
    from zrecruit_ext.stores.base import Store
    from zrecruit_ext.webhooks.event import Event
    from zrecruit_ext.webhooks.grouping import Line

__all__ = ["SEEN", "heard", "marks"]

SEEN = "inbox-seen"


def marks(event: Event, now: float) -> list[Line]:
    """The rows that say that this event was heard of; none for one that is about no record."""
    # A time to come would hide changes that are still to be made; a notice without a time hides none.
    millis = min(event.server_time or 0, int(now * 1_000))
    return [(SEEN, _key(event.module, key, _letter(event.operation), millis), {"at": now}) for key in event.ids]


def heard(store: Store, module: str, key: str, operation: str, since: int = 0) -> bool:
    """Whether an event of this kind (deleted, or not) about this record was sent at `since` (milliseconds) or later."""
    prefix = _key(module, key, _letter(operation))
    found = store.scan(SEEN, after=f"{prefix}{max(since - 1, 0):015d}" if since else prefix, limit=1)
    return bool(found) and found[0][0].startswith(prefix)


def _letter(operation: str) -> str:
    return "d" if operation == "delete" else "w"


def _key(module: str, key: str, letter: str, millis: int | None = None) -> str:
    return f"{module}/{key}/{letter}/" + ("" if millis is None else f"{min(millis, LATEST):015d}")
