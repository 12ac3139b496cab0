# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="RecordNotice")


@_attrs_define(eq=False, repr=False)
class RecordNotice(OpenModel):
    """What a channel sends when records have changed. It names them only.

    Attributes:
        server_time (int | None | Unset): Milliseconds since 1970.
        query_params (None | NoticeParameters | Unset):
        module (None | str | Unset):
        resource_uri (None | str | Unset):
        ids (list[str] | None | str | Unset): One text where a sweep deletes.
        affected_fields (list[AffectedFields] | None | Unset):
        operation (None | str | Unset):
        channel_id (int | None | str | Unset):
        token (None | str | Unset):
    """

    server_time: int | None | Unset = UNSET
    query_params: None | NoticeParameters | Unset = UNSET
    module: None | str | Unset = UNSET
    resource_uri: None | str | Unset = UNSET
    ids: list[str] | None | str | Unset = UNSET
    affected_fields: list[AffectedFields] | None | Unset = UNSET
    operation: None | str | Unset = UNSET
    channel_id: int | None | str | Unset = UNSET
    token: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "server_time": "server_time",
        "query_params": "query_params",
        "module": "module",
        "resource_uri": "resource_uri",
        "ids": "ids",
        "affected_fields": "affected_fields",
        "operation": "operation",
        "channel_id": "channel_id",
        "token": "token",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.server_time) is not UNSET:
            field_dict["server_time"] = v
        if (v := self.query_params) is not UNSET:
            field_dict["query_params"] = v.to_dict() if isinstance(v, NoticeParameters) else v
        if (v := self.module) is not UNSET:
            field_dict["module"] = v
        if (v := self.resource_uri) is not UNSET:
            field_dict["resource_uri"] = v
        if (v := self.ids) is not UNSET:
            field_dict["ids"] = v
        if (v := self.affected_fields) is not UNSET:
            field_dict["affected_fields"] = (
                [item.to_dict() if isinstance(item, AffectedFields) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )
        if (v := self.operation) is not UNSET:
            field_dict["operation"] = v
        if (v := self.channel_id) is not UNSET:
            field_dict["channel_id"] = v
        if (v := self.token) is not UNSET:
            field_dict["token"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        record_notice = cls.__new__(cls)
        d = {**src_dict}
        record_notice.server_time = d.pop("server_time", UNSET)
        v = d.pop("query_params", UNSET)
        record_notice.query_params = NoticeParameters.from_dict(v) if v.__class__ is dict else v
        record_notice.module = d.pop("module", UNSET)
        record_notice.resource_uri = d.pop("resource_uri", UNSET)
        record_notice.ids = d.pop("ids", UNSET)
        v = d.pop("affected_fields", UNSET)
        record_notice.affected_fields = (
            [AffectedFields.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else v
        )
        record_notice.operation = d.pop("operation", UNSET)
        record_notice.channel_id = d.pop("channel_id", UNSET)
        record_notice.token = d.pop("token", UNSET)
        record_notice.additional_properties = d or {}  # emptied, it would keep its hash table
        return record_notice


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.affected_fields import AffectedFields
from ..models.notice_parameters import NoticeParameters
