# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel, format_datetime, parse_datetime
from ..types import UNSET, Unset

T = TypeVar("T", bound="UploadDetails")


@_attrs_define(eq=False, repr=False)
class UploadDetails(OpenModel):
    """The uploaded file. Its id is file_id; clients read id as well.

    Attributes:
        file_id (int | None | str | Unset):
        id (int | None | str | Unset):
        created_time (datetime.datetime | None | Unset):
    """

    file_id: int | None | str | Unset = UNSET
    id: int | None | str | Unset = UNSET
    created_time: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "file_id": "file_id",
        "id": "id",
        "created_time": "created_time",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.file_id) is not UNSET:
            field_dict["file_id"] = v
        if (v := self.id) is not UNSET:
            field_dict["id"] = v
        if (v := self.created_time) is not UNSET:
            field_dict["created_time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        upload_details = cls.__new__(cls)
        d = {**src_dict}
        upload_details.file_id = d.pop("file_id", UNSET)
        upload_details.id = d.pop("id", UNSET)
        v = d.pop("created_time", UNSET)
        upload_details.created_time = parse_datetime(v) if v.__class__ is str else v
        upload_details.additional_properties = d or {}  # emptied, it would keep its hash table
        return upload_details


# After the class: models may refer to each other in a circle, and no record pays for an import.
