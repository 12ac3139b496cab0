# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel, format_datetime, parse_datetime
from ..types import UNSET, Unset

T = TypeVar("T", bound="ReferenceRecordNotice")


@_attrs_define(eq=False, repr=False)
class ReferenceRecordNotice(OpenModel):
    """What a channel sends when a record has changed, as seed 000 shows it.

    Attributes:
        module (None | str | Unset):
        operation (None | str | Unset):
        resource_uri (None | str | Unset):
        ids (list[str] | None | Unset):
        channel_id (None | str | Unset):
        channel_expiry (datetime.datetime | None | Unset):
        token (None | str | Unset):
        user_name (None | str | Unset):
    """

    module: None | str | Unset = UNSET
    operation: None | str | Unset = UNSET
    resource_uri: None | str | Unset = UNSET
    ids: list[str] | None | Unset = UNSET
    channel_id: None | str | Unset = UNSET
    channel_expiry: datetime.datetime | None | Unset = UNSET
    token: None | str | Unset = UNSET
    user_name: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "module": "module",
        "operation": "operation",
        "resource_uri": "resource_uri",
        "ids": "ids",
        "channel_id": "channel_id",
        "channel_expiry": "channel_expiry",
        "token": "token",
        "user_name": "user_name",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.module) is not UNSET:
            field_dict["module"] = v
        if (v := self.operation) is not UNSET:
            field_dict["operation"] = v
        if (v := self.resource_uri) is not UNSET:
            field_dict["resource_uri"] = v
        if (v := self.ids) is not UNSET:
            field_dict["ids"] = v
        if (v := self.channel_id) is not UNSET:
            field_dict["channel_id"] = v
        if (v := self.channel_expiry) is not UNSET:
            field_dict["channel_expiry"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.token) is not UNSET:
            field_dict["token"] = v
        if (v := self.user_name) is not UNSET:
            field_dict["user_name"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        reference_record_notice = cls.__new__(cls)
        d = {**src_dict}
        reference_record_notice.module = d.pop("module", UNSET)
        reference_record_notice.operation = d.pop("operation", UNSET)
        reference_record_notice.resource_uri = d.pop("resource_uri", UNSET)
        reference_record_notice.ids = d.pop("ids", UNSET)
        reference_record_notice.channel_id = d.pop("channel_id", UNSET)
        v = d.pop("channel_expiry", UNSET)
        reference_record_notice.channel_expiry = parse_datetime(v) if v.__class__ is str else v
        reference_record_notice.token = d.pop("token", UNSET)
        reference_record_notice.user_name = d.pop("user_name", UNSET)
        reference_record_notice.additional_properties = d or {}  # emptied, it would keep its hash table
        return reference_record_notice


# After the class: models may refer to each other in a circle, and no record pays for an import.
