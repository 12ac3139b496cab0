# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel, format_datetime, parse_datetime
from ..types import UNSET, Unset

T = TypeVar("T", bound="Tag")


@_attrs_define(eq=False, repr=False)
class Tag(OpenModel):
    """A tag of one module. Its id is a JSON number of up to 19 digits, an integer and no float.

    Attributes:
        id (int | None | str | Unset): Id of the tag.
        name (None | str | Unset): At most 25 characters.
        color_code (None | str | Unset): Colour, such as #57B1FD.
        created_time (datetime.datetime | None | Unset): When it was made.
        modified_time (datetime.datetime | None | Unset): When it was last changed.
        created_by (Lookup | None | Unset): Who made it.
        modified_by (Lookup | None | Unset): Who changed it last.
    """

    id: int | None | str | Unset = UNSET
    name: None | str | Unset = UNSET
    color_code: None | str | Unset = UNSET
    created_time: datetime.datetime | None | Unset = UNSET
    modified_time: datetime.datetime | None | Unset = UNSET
    created_by: Lookup | None | Unset = UNSET
    modified_by: Lookup | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "name": "name",
        "color_code": "color_code",
        "created_time": "created_time",
        "modified_time": "modified_time",
        "created_by": "created_by",
        "modified_by": "modified_by",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.id) is not UNSET:
            field_dict["id"] = v
        if (v := self.name) is not UNSET:
            field_dict["name"] = v
        if (v := self.color_code) is not UNSET:
            field_dict["color_code"] = v
        if (v := self.created_time) is not UNSET:
            field_dict["created_time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.modified_time) is not UNSET:
            field_dict["modified_time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.created_by) is not UNSET:
            field_dict["created_by"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.modified_by) is not UNSET:
            field_dict["modified_by"] = v.to_dict() if isinstance(v, Lookup) else v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        tag = cls.__new__(cls)
        d = {**src_dict}
        tag.id = d.pop("id", UNSET)
        tag.name = d.pop("name", UNSET)
        tag.color_code = d.pop("color_code", UNSET)
        v = d.pop("created_time", UNSET)
        tag.created_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("modified_time", UNSET)
        tag.modified_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("created_by", UNSET)
        tag.created_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("modified_by", UNSET)
        tag.modified_by = Lookup.from_dict(v) if v.__class__ is dict else v
        tag.additional_properties = d or {}  # emptied, it would keep its hash table
        return tag


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.lookup import Lookup
