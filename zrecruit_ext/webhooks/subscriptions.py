"""Channels: made, listed, changed and ended, each once as a flow.

Source: Notifications of the vendor's CRM API v7 (Recruit's path from public clients); seed 000, Webhooks. A channel
lives a day at most, and one that asks for more gets an hour without a word: what counts is the expiry in the answer.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import TYPE_CHECKING, Any, cast

from zrecruit_client.api.notifications import (
    disable_notifications,
    enable_notifications,
    enable_reference_notifications,
    list_notifications,
    replace_notifications,
    update_notifications,
)
from zrecruit_client.models import WatchBody, WatchPatchBody

from zrecruit_ext._drive.effects import Now, Random
from zrecruit_ext._json import mapping
from zrecruit_ext._records.calls import json_object
from zrecruit_ext.errors import InputError, UnexpectedAnswer
from zrecruit_ext.results import Results, outcomes
from zrecruit_ext.values import datetime_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._records.calls import CallLike, Calls

__all__ = ["LIFETIME", "Subscription", "WebhookFlows", "event_names", "new_channel"]

LIFETIME = 23 * 3_600.0
"""Seconds that are asked for: an hour less than the most there is, as beyond that there is but an hour."""
TOKEN_LENGTH = 50
REFERENCE_MODULES = {"Job_Openings": "JobOpenings"}
WORDS = {False: {"update": "edit", "insert": "create"}, True: {"edit": "update", "insert": "create"}}


@dataclass(frozen=True, slots=True)
class Subscription:
    """A channel as the service has it. Its token is not kept."""

    channel_id: str
    expires: datetime | None
    """When it ends, as the answer said; None where it did not."""
    url: str = ""
    events: list[str] = field(default_factory=list[str])

    def to_dict(self) -> dict[str, Any]:
        expires = self.expires and self.expires.isoformat()
        return {"channel_id": self.channel_id, "expires": expires, "url": self.url, "events": self.events}


def event_names(events: Iterable[str], *, reference: bool = False) -> list[str]:
    """Events in the words of the dialect: `Candidates.edit`, or as seed 000 has them `Candidates.update`.

    Raises InputError for what is no event.
    """
    names: list[str] = []
    for event in [events] if isinstance(events, str) else events:
        module, dot, word = event.partition(".")
        if not (module and dot and word):
            raise InputError(f"{event!r} is no event", advice="Write it as Candidates.create.")
        if reference:
            module = REFERENCE_MODULES.get(module, module)
        names.append(f"{module}.{WORDS[reference].get(word, word)}")
    if not names:
        raise InputError("a subscription needs events", advice="Name one, such as Candidates.create.")
    return names


class WebhookFlows:
    def __init__(self, calls: Calls) -> None:
        self.calls = calls

    def subscribe(
        self,
        events: Iterable[str],
        url: str,
        token: str,
        channel_id: str | None = None,
        lifetime: float = LIFETIME,
        reference: bool = False,
        *,
        instead: bool = False,
    ) -> Flow[Subscription]:
        """Open a channel, or put it `instead` of what is open under its number. Raises RowsFailed when refused."""
        if not token or len(token) > TOKEN_LENGTH:
            raise InputError(
                f"a token has 1 to {TOKEN_LENGTH} characters", advice="Use secrets.token_urlsafe(32), one per channel."
            )
        names = event_names(events, reference=reference)
        key = channel_id or (yield from new_channel())
        item = {"channel_id": key, "events": names, "notify_url": url, "token": token}
        item["channel_expiry"] = yield from _in(lifetime)
        make: Callable[..., CallLike[Any]] = (
            enable_reference_notifications.call if reference else enable_notifications.call
        )
        call = (replace_notifications.call if instead else make)(body=WatchBody.from_dict({"watch": [item]}))
        expires = yield from self._send(call, key)
        return Subscription(key, expires, url, names)

    def update(
        self, channel_id: str, changes: Mapping[str, Any], lifetime: float | None = LIFETIME
    ) -> Flow[Subscription]:
        """Change a channel, or only make it last for `lifetime` seconds from now. Raises RowsFailed."""
        item: dict[str, Any] = {"channel_id": channel_id, **{k: v for k, v in changes.items() if v is not None}}
        if lifetime is not None:
            item["channel_expiry"] = yield from _in(lifetime)
        call = update_notifications.call(body=WatchPatchBody.from_dict({"watch": [item]}))
        expires = yield from self._send(call, channel_id)
        return Subscription(channel_id, expires, item.get("notify_url", ""), item.get("events", []))

    def unsubscribe(self, channel_ids: Sequence[str]) -> Flow[Results]:
        """End channels; one outcome for each."""
        call = disable_notifications.call(channel_ids=",".join(channel_ids))
        response = yield from self.calls.ask(call, {})
        return Results(outcomes(json_object(response, call.operation_id) or {"watch": []}, channel_ids))

    def every(self) -> Flow[list[Subscription]]:
        """Every channel that has not expired, with the modules of each together."""
        rows = yield from self._rows()
        found: dict[str, Subscription] = {}
        for known in rows:
            key = str(known.get("channel_id"))
            before = found.get(key) or Subscription(key, None)
            ends = _earlier(before.expires, _time(known.get("channel_expiry")))
            found[key] = Subscription(
                key, ends, str(known.get("notify_url") or before.url), [*before.events, *(known.get("events") or [])]
            )
        return [*found.values()]

    def _rows(self) -> Flow[list[Mapping[str, Any]]]:
        rows: list[Mapping[str, Any]] = []
        for page in count(1):
            call = list_notifications.call(page=page)
            response = yield from self.calls.ask(call, {})
            body = json_object(response, call.operation_id) or {}
            rows += map(mapping, cast("list[object]", body.get("watch") or []))
            if mapping(body.get("info")).get("more_records") is not True:
                break
        return rows

    def _send(self, call: CallLike[Any], channel_id: str) -> Flow[datetime | None]:
        """The expiry that the answer tells of, the earliest where there are several modules."""
        response = yield from self.calls.ask(call, {})
        body = json_object(response, call.operation_id)
        if body is None:
            raise UnexpectedAnswer("the answer does not tell of the channel", operation_id=call.operation_id)
        (outcome, *_) = Results(outcomes(body, [channel_id])).raise_for_failures()
        ends: datetime | None = None
        for row in cast("list[object]", outcome.details.get("events") or []):
            ends = _earlier(ends, _time(mapping(row).get("channel_expiry")))
        return ends


def new_channel() -> Flow[str]:
    """A number that nobody else has: milliseconds, and three digits by lot."""
    return f"{int((yield from Now()) * 1_000)}{int((yield from Random()) * 1_000):03d}"


def _in(seconds: float) -> Flow[str]:
    return datetime_text(datetime.fromtimestamp((yield from Now()) + seconds, UTC).replace(microsecond=0))


def _time(value: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return found if found is not None and found.tzinfo is not None else None


def _earlier(one: datetime | None, other: datetime | None) -> datetime | None:
    return min((each for each in (one, other) if each is not None), default=None)
