# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="WatchItem")


@_attrs_define(eq=False, repr=False)
class WatchItem(OpenModel):
    """A channel as asked for.

    Attributes:
        channel_id (int | str): A number of your own choice; clients send text.
        events (list[str]): Module and what happens: Candidates.create, .edit, .delete, .all.
        notify_url (str): Takes POST; its query comes back in the notice.
        token (str | Unset): Comes back in every notice; the only proof of its sender.
        channel_expiry (str | Unset): ISO 8601 with offset; an hour from now when absent, at most a day.
        notify_on_related_action (bool | Unset): The service takes true when absent.
        return_affected_field_values (bool | Unset):
    """

    channel_id: int | str
    events: list[str]
    notify_url: str
    token: str | Unset = UNSET
    channel_expiry: str | Unset = UNSET
    notify_on_related_action: bool | Unset = UNSET
    return_affected_field_values: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "channel_id": "channel_id",
        "events": "events",
        "notify_url": "notify_url",
        "token": "token",
        "channel_expiry": "channel_expiry",
        "notify_on_related_action": "notify_on_related_action",
        "return_affected_field_values": "return_affected_field_values",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "channel_id": self.channel_id,
                "events": self.events,
                "notify_url": self.notify_url,
            }
        )
        if (v := self.token) is not UNSET:
            field_dict["token"] = v
        if (v := self.channel_expiry) is not UNSET:
            field_dict["channel_expiry"] = v
        if (v := self.notify_on_related_action) is not UNSET:
            field_dict["notify_on_related_action"] = v
        if (v := self.return_affected_field_values) is not UNSET:
            field_dict["return_affected_field_values"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        watch_item = cls.__new__(cls)
        d = {**src_dict}
        watch_item.channel_id = d.pop("channel_id")
        watch_item.events = d.pop("events")
        watch_item.notify_url = d.pop("notify_url")
        watch_item.token = d.pop("token", UNSET)
        watch_item.channel_expiry = d.pop("channel_expiry", UNSET)
        watch_item.notify_on_related_action = d.pop("notify_on_related_action", UNSET)
        watch_item.return_affected_field_values = d.pop("return_affected_field_values", UNSET)
        watch_item.additional_properties = d or {}  # emptied, it would keep its hash table
        return watch_item


# After the class: models may refer to each other in a circle, and no record pays for an import.
