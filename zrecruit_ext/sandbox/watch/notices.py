"""Bodies of notices in both dialects."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

from zrecruit_ext.sandbox.clock import wire_time
from zrecruit_ext.sandbox.watch.channels import REFERENCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zrecruit_ext.sandbox.watch.channels import Channel

__all__ = ["Change", "bodies"]

IDS_PER_NOTICE = 100


@dataclass(slots=True)
class Change:
    """What one request has done to records of a module: `fields` by id, for updates."""

    module: str
    operation: str
    actor: str
    fields: dict[str, list[str]] = field(default_factory=dict[str, list[str]])


def bodies(channel: Channel, name: str, change: Change, now: float, ids_as_text: bool) -> Iterator[dict[str, Any]]:
    """The notices of a change. Seed 000 shows one record each, the vendor's sister product many."""
    keys = list(change.fields)
    size = 1 if channel.dialect is REFERENCE else IDS_PER_NOTICE
    make = reference_body if channel.dialect is REFERENCE else vendor_body
    for start in range(0, len(keys), size):
        body = make(channel, name, change, keys[start : start + size], now)
        if ids_as_text and change.operation == "delete":
            body["ids"] = ",".join(body["ids"])
        yield body


def vendor_body(channel: Channel, name: str, change: Change, keys: list[str], now: float) -> dict[str, Any]:
    affected = [{key: change.fields[key]} for key in keys] if change.operation == "update" else []
    return {
        "server_time": int(now * 1_000),
        "query_params": dict(parse_qsl(urlsplit(channel.url).query, keep_blank_values=True)),
        "module": name,
        "resource_uri": f"{channel.origin}/recruit/v2/{name}",
        "ids": keys,
        "affected_fields": affected,
        "operation": channel.dialect.operations[change.operation],
        "channel_id": channel.id,
        "token": channel.token,
    }


def reference_body(channel: Channel, name: str, change: Change, keys: list[str], _: float) -> dict[str, Any]:
    return {
        "module": name,
        "operation": channel.dialect.operations[change.operation],
        "resource_uri": f"{channel.origin}/recruit/v2/{name}/{keys[0]}",
        "ids": keys,
        "channel_id": str(channel.id),
        "channel_expiry": wire_time(channel.expires),
        "token": channel.token,
        "user_name": change.actor,
    }
