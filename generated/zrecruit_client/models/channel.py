# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel, format_datetime, parse_datetime
from ..types import UNSET, Unset

T = TypeVar("T", bound="Channel")


@_attrs_define(eq=False, repr=False)
class Channel(OpenModel):
    """A subscription.

    Attributes:
        channel_id (int | None | str | Unset):
        channel_expiry (datetime.datetime | None | Unset): When it ends; the effective one.
        resource_uri (None | str | Unset):
        resource_id (None | str | Unset):
        resource_name (None | str | Unset): API name of the module.
        notify_url (None | str | Unset):
        events (list[str] | None | Unset):
        token (None | str | Unset):
        notify_on_related_action (bool | None | Unset):
    """

    channel_id: int | None | str | Unset = UNSET
    channel_expiry: datetime.datetime | None | Unset = UNSET
    resource_uri: None | str | Unset = UNSET
    resource_id: None | str | Unset = UNSET
    resource_name: None | str | Unset = UNSET
    notify_url: None | str | Unset = UNSET
    events: list[str] | None | Unset = UNSET
    token: None | str | Unset = UNSET
    notify_on_related_action: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "channel_id": "channel_id",
        "channel_expiry": "channel_expiry",
        "resource_uri": "resource_uri",
        "resource_id": "resource_id",
        "resource_name": "resource_name",
        "notify_url": "notify_url",
        "events": "events",
        "token": "token",
        "notify_on_related_action": "notify_on_related_action",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.channel_id) is not UNSET:
            field_dict["channel_id"] = v
        if (v := self.channel_expiry) is not UNSET:
            field_dict["channel_expiry"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.resource_uri) is not UNSET:
            field_dict["resource_uri"] = v
        if (v := self.resource_id) is not UNSET:
            field_dict["resource_id"] = v
        if (v := self.resource_name) is not UNSET:
            field_dict["resource_name"] = v
        if (v := self.notify_url) is not UNSET:
            field_dict["notify_url"] = v
        if (v := self.events) is not UNSET:
            field_dict["events"] = v
        if (v := self.token) is not UNSET:
            field_dict["token"] = v
        if (v := self.notify_on_related_action) is not UNSET:
            field_dict["notify_on_related_action"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        channel = cls.__new__(cls)
        d = {**src_dict}
        channel.channel_id = d.pop("channel_id", UNSET)
        v = d.pop("channel_expiry", UNSET)
        channel.channel_expiry = parse_datetime(v) if v.__class__ is str else v
        channel.resource_uri = d.pop("resource_uri", UNSET)
        channel.resource_id = d.pop("resource_id", UNSET)
        channel.resource_name = d.pop("resource_name", UNSET)
        channel.notify_url = d.pop("notify_url", UNSET)
        channel.events = d.pop("events", UNSET)
        channel.token = d.pop("token", UNSET)
        channel.notify_on_related_action = d.pop("notify_on_related_action", UNSET)
        channel.additional_properties = d or {}  # emptied, it would keep its hash table
        return channel


# After the class: models may refer to each other in a circle, and no record pays for an import.
