# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel, format_datetime, parse_datetime
from ..types import UNSET, Unset

T = TypeVar("T", bound="DeletedRecord")


@_attrs_define(eq=False, repr=False)
class DeletedRecord(OpenModel):
    """What is left of a deleted record.

    Attributes:
        id (str | Unset):
        display_name (None | str | Unset):
        type_ (None | str | Unset):
        deleted_by (Lookup | None | Unset):
        created_by (Lookup | None | Unset):
        deleted_time (datetime.datetime | None | Unset):
    """

    id: str | Unset = UNSET
    display_name: None | str | Unset = UNSET
    type_: None | str | Unset = UNSET
    deleted_by: Lookup | None | Unset = UNSET
    created_by: Lookup | None | Unset = UNSET
    deleted_time: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "display_name": "display_name",
        "type": "type_",
        "deleted_by": "deleted_by",
        "created_by": "created_by",
        "deleted_time": "deleted_time",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.id) is not UNSET:
            field_dict["id"] = v
        if (v := self.display_name) is not UNSET:
            field_dict["display_name"] = v
        if (v := self.type_) is not UNSET:
            field_dict["type"] = v
        if (v := self.deleted_by) is not UNSET:
            field_dict["deleted_by"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.created_by) is not UNSET:
            field_dict["created_by"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.deleted_time) is not UNSET:
            field_dict["deleted_time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        deleted_record = cls.__new__(cls)
        d = {**src_dict}
        deleted_record.id = d.pop("id", UNSET)
        deleted_record.display_name = d.pop("display_name", UNSET)
        deleted_record.type_ = d.pop("type", UNSET)
        v = d.pop("deleted_by", UNSET)
        deleted_record.deleted_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("created_by", UNSET)
        deleted_record.created_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("deleted_time", UNSET)
        deleted_record.deleted_time = parse_datetime(v) if v.__class__ is str else v
        deleted_record.additional_properties = d or {}  # emptied, it would keep its hash table
        return deleted_record


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.lookup import Lookup
