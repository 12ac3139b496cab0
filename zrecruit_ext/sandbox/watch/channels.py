"""Channels: who is told of which changes, and until when."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.clock import wire_time
from zrecruit_ext.sandbox.delivery import is_address
from zrecruit_ext.sandbox.engine.values import parse_datetime
from zrecruit_ext.sandbox.metadata import is_open
from zrecruit_ext.sandbox.reply import RowFault
from zrecruit_ext.sandbox.setup.ids import stable_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zrecruit_ext.sandbox.clock import Clock
    from zrecruit_ext.sandbox.metadata import Catalog

__all__ = ["REFERENCE", "VENDOR", "Channel", "ChannelBook", "Dialect", "fault"]

LIFETIME, LONGEST = 3_600, 86_400
TOKEN_LENGTH = 50
ALL = "all"


@dataclass(frozen=True, slots=True)
class Dialect:
    """Words of one of the two forms: what an event is called, and which operation a notice names."""

    name: str
    events: dict[str, str]
    operations: dict[str, str]


VENDOR = Dialect(
    "vendor",
    {"create": "insert", "edit": "update", "delete": "delete"},
    {"insert": "insert", "update": "update", "delete": "delete"},
)
REFERENCE = Dialect(
    "reference",
    {"create": "insert", "update": "update", "delete": "delete"},
    {"insert": "create", "update": "update", "delete": "delete"},
)


@dataclass(slots=True)
class Channel:
    """One subscription; `id` as it was sent, `events` as (module as named, word)."""

    id: Any
    url: str
    dialect: Dialect
    origin: str
    expires: float
    token: str | None = None
    related: bool = True
    events: dict[tuple[str, str], None] = field(default_factory=dict[tuple[str, str], None])

    def names(self) -> list[str]:
        """Modules in the order they were named."""
        return list(dict.fromkeys(module for module, _ in self.events))

    def wants(self, names: set[str], operation: str) -> str | None:
        """The name by which the channel knows the module; None when the change is none of its business."""
        for module, word in self.events:
            if module in names and (word == ALL or self.dialect.events.get(word) == operation):
                return module
        return None


class ChannelBook:
    """All channels by their number. They live as long as the sandbox's process."""

    def __init__(self, catalog: Catalog, clock: Clock) -> None:
        self._catalog, self._clock = catalog, clock
        self.channels: dict[str, Channel] = {}

    def living(self) -> Iterator[Channel]:
        """Channels that have not expired."""
        now = self._clock.now()
        return (channel for channel in self.channels.values() if channel.expires > now)

    def open(self, item: dict[str, Any], dialect: Dialect, origin: str) -> Channel:
        """A new channel; raises `RowFault` for one that is open already."""
        known = self.channels.get(str(item["channel_id"]))
        if known is not None and known.expires > self._clock.now():
            raise fault("ALREADY_ENABLED", "the channel is already enabled", channel_id=item["channel_id"])
        return self._put(item, dialect, origin)

    def replace(self, item: dict[str, Any], origin: str) -> Channel:
        """Everything about an open channel."""
        return self._put(item, self.one(item["channel_id"]).dialect, origin)

    def change(self, item: dict[str, Any]) -> Channel:
        """What the item names; its events go in, or out with `_delete_events`."""
        channel = self.one(item["channel_id"])
        removing = bool(item.get("_delete_events"))
        if removing and "events" not in item:
            raise fault("DEPENDENT_FIELD_MISSING", "_delete_events needs events", api_name="events")
        if not item.keys() & {"events", "notify_url", "token", "channel_expiry", "notify_on_related_action"}:
            raise fault("EXPECTED_FIELD_MISSING", "nothing to change is named", api_name="events")
        events = self._events(item["events"], channel.dialect) if "events" in item else {}
        self._set(channel, item)
        channel.events = {e: None for e in channel.events if e not in events} if removing else channel.events | events
        if not channel.events:
            del self.channels[str(channel.id)]
        return channel

    def end(self, key: str) -> Channel:
        """Close a channel, expired or not."""
        channel = self.channels.pop(key, None)
        if channel is None:
            raise not_subscribed(key)
        return channel

    def one(self, key: Any) -> Channel:
        """An open channel; raises `RowFault` for one that is not there or has expired."""
        channel = self.channels.get(str(key))
        if channel is None:
            raise not_subscribed(key)
        if channel.expires <= self._clock.now():
            raise fault("CHANNEL_EXPIRED", "the channel has expired", channel_id=key)
        return channel

    def resources(self, channel: Channel) -> list[dict[str, Any]]:
        """The channel once per module, as answers show it."""
        return [
            {
                "channel_expiry": wire_time(channel.expires),
                "resource_uri": f"{channel.origin}/recruit/v2/{name}",
                "resource_id": stable_id("modules", "", self._catalog.module(name).api_name),
                "resource_name": name,
                "channel_id": channel.id,
            }
            for name in channel.names()
        ]

    def _put(self, item: dict[str, Any], dialect: Dialect, origin: str) -> Channel:
        events = self._events(item["events"], dialect)
        channel = Channel(item["channel_id"], "", dialect, origin, self._clock.now() + LIFETIME, events=events)
        self._set(channel, item)
        self.channels[str(channel.id)] = channel
        return channel

    def _set(self, channel: Channel, item: dict[str, Any]) -> None:
        """Everything but the events; checked as a whole before any of it counts."""
        url, token = item.get("notify_url", channel.url), item.get("token", channel.token)
        expires = self._expiry(item["channel_expiry"]) if "channel_expiry" in item else channel.expires
        if not is_address(url):
            raise fault("INVALID_DATA", "the notify_url is not valid", api_name="notify_url")
        channel.url, channel.token, channel.expires = url, token, expires
        channel.related = item.get("notify_on_related_action", channel.related)

    def _events(self, names: list[str], dialect: Dialect) -> dict[tuple[str, str], None]:
        return {self._event(name, dialect): None for name in names}

    def _event(self, name: str, dialect: Dialect) -> tuple[str, str]:
        module, _, word = name.partition(".")
        found = self._catalog.find(module)
        if found is None or not is_open(found.api_name) or word not in {ALL, *dialect.events}:
            raise fault("INVALID_DATA", "the event is not valid", api_name="events", event=name)
        return module, word

    def _expiry(self, text: str) -> float:
        """Beyond the longest it silently becomes the usual lifetime; raises `RowFault` for a past one."""
        found, now = parse_datetime(text), self._clock.now()
        if found is None or found.timestamp() <= now:
            raise fault("INVALID_DATA", "the channel_expiry is not a time to come", api_name="channel_expiry")
        rest = found.timestamp() - now
        return now + (LIFETIME if rest > LONGEST else rest)


def fault(code: str, message: str, **details: Any) -> RowFault:
    """The outcome of a channel that could not be served."""
    return RowFault(code, message, **details)


def not_subscribed(key: Any) -> RowFault:
    return fault("NOT_SUBSCRIBED", "Invalid data specified as input, channel is not subscribed", channel_id=key)
