# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="WatchDetails")


@_attrs_define(eq=False, repr=False)
class WatchDetails(OpenModel):
    """The channel, once per module under events, or flat where it was ended; or what was wrong.

    Attributes:
        events (list[Channel] | None | Unset):
        channel_id (int | None | str | Unset):
        resource_uri (None | str | Unset):
        resource_id (None | str | Unset):
        resource_name (None | str | Unset):
        api_name (None | str | Unset): Key the problem is about.
        expected_data_type (None | str | Unset):
    """

    events: list[Channel] | None | Unset = UNSET
    channel_id: int | None | str | Unset = UNSET
    resource_uri: None | str | Unset = UNSET
    resource_id: None | str | Unset = UNSET
    resource_name: None | str | Unset = UNSET
    api_name: None | str | Unset = UNSET
    expected_data_type: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "events": "events",
        "channel_id": "channel_id",
        "resource_uri": "resource_uri",
        "resource_id": "resource_id",
        "resource_name": "resource_name",
        "api_name": "api_name",
        "expected_data_type": "expected_data_type",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.events) is not UNSET:
            field_dict["events"] = (
                [item.to_dict() if isinstance(item, Channel) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )
        if (v := self.channel_id) is not UNSET:
            field_dict["channel_id"] = v
        if (v := self.resource_uri) is not UNSET:
            field_dict["resource_uri"] = v
        if (v := self.resource_id) is not UNSET:
            field_dict["resource_id"] = v
        if (v := self.resource_name) is not UNSET:
            field_dict["resource_name"] = v
        if (v := self.api_name) is not UNSET:
            field_dict["api_name"] = v
        if (v := self.expected_data_type) is not UNSET:
            field_dict["expected_data_type"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        watch_details = cls.__new__(cls)
        d = {**src_dict}
        v = d.pop("events", UNSET)
        watch_details.events = (
            [Channel.from_dict(item) if item.__class__ is dict else item for item in v] if v.__class__ is list else v
        )
        watch_details.channel_id = d.pop("channel_id", UNSET)
        watch_details.resource_uri = d.pop("resource_uri", UNSET)
        watch_details.resource_id = d.pop("resource_id", UNSET)
        watch_details.resource_name = d.pop("resource_name", UNSET)
        watch_details.api_name = d.pop("api_name", UNSET)
        watch_details.expected_data_type = d.pop("expected_data_type", UNSET)
        watch_details.additional_properties = d or {}  # emptied, it would keep its hash table
        return watch_details


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.channel import Channel
