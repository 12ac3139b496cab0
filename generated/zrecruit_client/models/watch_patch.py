# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="WatchPatch")


@_attrs_define(eq=False, repr=False)
class WatchPatch(OpenModel):
    """What is to change about a channel.

    Attributes:
        channel_id (int | str):
        events (list[str] | Unset):
        notify_url (str | Unset):
        token (str | Unset):
        channel_expiry (str | Unset): ISO 8601 with offset.
        notify_on_related_action (bool | Unset):
        field_delete_events (bool | Unset): Whether the events are taken out instead of put in.
    """

    channel_id: int | str
    events: list[str] | Unset = UNSET
    notify_url: str | Unset = UNSET
    token: str | Unset = UNSET
    channel_expiry: str | Unset = UNSET
    notify_on_related_action: bool | Unset = UNSET
    field_delete_events: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "channel_id": "channel_id",
        "events": "events",
        "notify_url": "notify_url",
        "token": "token",
        "channel_expiry": "channel_expiry",
        "notify_on_related_action": "notify_on_related_action",
        "_delete_events": "field_delete_events",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "channel_id": self.channel_id,
            }
        )
        if (v := self.events) is not UNSET:
            field_dict["events"] = v
        if (v := self.notify_url) is not UNSET:
            field_dict["notify_url"] = v
        if (v := self.token) is not UNSET:
            field_dict["token"] = v
        if (v := self.channel_expiry) is not UNSET:
            field_dict["channel_expiry"] = v
        if (v := self.notify_on_related_action) is not UNSET:
            field_dict["notify_on_related_action"] = v
        if (v := self.field_delete_events) is not UNSET:
            field_dict["_delete_events"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        watch_patch = cls.__new__(cls)
        d = {**src_dict}
        watch_patch.channel_id = d.pop("channel_id")
        watch_patch.events = d.pop("events", UNSET)
        watch_patch.notify_url = d.pop("notify_url", UNSET)
        watch_patch.token = d.pop("token", UNSET)
        watch_patch.channel_expiry = d.pop("channel_expiry", UNSET)
        watch_patch.notify_on_related_action = d.pop("notify_on_related_action", UNSET)
        watch_patch.field_delete_events = d.pop("_delete_events", UNSET)
        watch_patch.additional_properties = d or {}  # emptied, it would keep its hash table
        return watch_patch


# After the class: models may refer to each other in a circle, and no record pays for an import.
