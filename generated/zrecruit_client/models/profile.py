# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="Profile")


@_attrs_define(eq=False, repr=False)
class Profile(OpenModel):
    """What its users may do.

    Attributes:
        id (str | Unset):
        name (None | str | Unset):
        description (None | str | Unset):
        is_custom (bool | None | Unset):
        created_time (None | str | Unset):
        modified_time (None | str | Unset):
        created_by (Lookup | None | Unset):
        modified_by (Lookup | None | Unset):
    """

    id: str | Unset = UNSET
    name: None | str | Unset = UNSET
    description: None | str | Unset = UNSET
    is_custom: bool | None | Unset = UNSET
    created_time: None | str | Unset = UNSET
    modified_time: None | str | Unset = UNSET
    created_by: Lookup | None | Unset = UNSET
    modified_by: Lookup | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "name": "name",
        "description": "description",
        "is_custom": "is_custom",
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
        if (v := self.description) is not UNSET:
            field_dict["description"] = v
        if (v := self.is_custom) is not UNSET:
            field_dict["is_custom"] = v
        if (v := self.created_time) is not UNSET:
            field_dict["created_time"] = v
        if (v := self.modified_time) is not UNSET:
            field_dict["modified_time"] = v
        if (v := self.created_by) is not UNSET:
            field_dict["created_by"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.modified_by) is not UNSET:
            field_dict["modified_by"] = v.to_dict() if isinstance(v, Lookup) else v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        profile = cls.__new__(cls)
        d = {**src_dict}
        profile.id = d.pop("id", UNSET)
        profile.name = d.pop("name", UNSET)
        profile.description = d.pop("description", UNSET)
        profile.is_custom = d.pop("is_custom", UNSET)
        profile.created_time = d.pop("created_time", UNSET)
        profile.modified_time = d.pop("modified_time", UNSET)
        v = d.pop("created_by", UNSET)
        profile.created_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("modified_by", UNSET)
        profile.modified_by = Lookup.from_dict(v) if v.__class__ is dict else v
        profile.additional_properties = d or {}  # emptied, it would keep its hash table
        return profile


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.lookup import Lookup
