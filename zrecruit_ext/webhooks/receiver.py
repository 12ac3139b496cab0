"""Takes notices: verifies, reads, stores, and answers only then. Knows no web framework."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from zrecruit_ext.errors import StoreUnavailable
from zrecruit_ext.webhooks.dialects import JSON, fields_of, read
from zrecruit_ext.webhooks.secrets import Secrets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from zrecruit_ext.webhooks.event import Event
    from zrecruit_ext.webhooks.inbox import Inbox

__all__ = ["LIMIT", "REFUSED", "Receipt", "Receiver"]

LIMIT = 256 * 1024
"""Bytes of a body that is looked at."""
WINDOW = 2.0


@dataclass(frozen=True, slots=True)
class Receipt:
    """What to answer, and the events that are in the inbox because of it: none for one that was there already."""

    status: int
    body: bytes
    events: list[Event] = field(default_factory=list["Event"])
    content_type: str = JSON


REFUSED = Receipt(401, b'{"status":"refused"}')
"""The answer to everything that is not let in, whatever the reason."""
ACCEPTED = b'{"status":"accepted"}'
UNAVAILABLE = Receipt(503, b'{"status":"unavailable"}')
"""The inbox cannot be written: the sender may try again, and the reconciler finds what it does not send again."""


class Receiver:
    """The receiving end of channels and workflow webhooks.

    `tokens` are the current one and those before it, or such lists by organisation. The token is looked for under the
    names `token_fields`: channels send `token`, a workflow webhook whatever static parameter it was given. `window` is
    in seconds: two notices without a time of their own that look the same are one if they come within it, unless work
    on the first has begun by then.
    """

    def __init__(
        self,
        inbox: Inbox,
        tokens: Sequence[str] | Mapping[str, Sequence[str]],
        *,
        limit: int = LIMIT,
        window: float = WINDOW,
        token_fields: Sequence[str] = ("token", "secret"),
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.inbox, self.limit = inbox, limit
        self._secrets, self._token_fields = Secrets(tokens), tuple(token_fields)
        self._window, self._clock = max(1, int(window * 1_000)), clock

    def handle(self, headers: Mapping[str, str] | Iterable[tuple[Any, Any]], body: bytes, query: str = "") -> Receipt:
        """The answer to one request; its events are stored for good before it is given.

        Never raises for what a sender can send, nor for a store that is down. `query` is that of the URL: workflow
        webhooks can send their fields in it.
        """
        event = self._event(headers, body, query)
        if event is None:
            return REFUSED
        try:
            return Receipt(200, ACCEPTED, self.inbox.add([event]))
        except StoreUnavailable:
            return UNAVAILABLE

    async def ahandle(
        self, headers: Mapping[str, str] | Iterable[tuple[Any, Any]], body: bytes, query: str = ""
    ) -> Receipt:
        """`handle` for an event loop: the inbox is written on another thread."""
        event = self._event(headers, body, query)
        if event is None:
            return REFUSED
        try:
            return Receipt(200, ACCEPTED, await asyncio.to_thread(self.inbox.add, [event]))
        except StoreUnavailable:
            return UNAVAILABLE

    def _event(self, headers: Any, body: bytes, query: str) -> Event | None:
        if len(body) > self.limit or len(query) > self.limit:
            return None
        fields = fields_of(_content_type(headers), body, query)
        if fields is None:
            return None
        name = next((name for name in self._token_fields if name in fields), "")
        organisation = self._secrets.owner(fields.pop(name, None))
        if organisation is None:
            return None
        return read(fields, organisation, int(self._clock() * 1_000), self._window)


def _content_type(headers: Any) -> str:
    """Of headers in any spelling, also as pairs of bytes."""
    pairs = headers.items() if hasattr(headers, "items") else headers
    found = [_plain(value) for name, value in pairs if _plain(name).lower() == "content-type"]
    return found[0] if len(found) == 1 else ""


def _plain(value: object) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)
