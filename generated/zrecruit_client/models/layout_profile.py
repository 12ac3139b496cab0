# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="LayoutProfile")


@_attrs_define(eq=False, repr=False)
class LayoutProfile(OpenModel):
    """A profile whose users see a layout.

    Attributes:
        id (str | Unset):
        name (None | str | Unset):
        default (bool | None | Unset):
    """

    id: str | Unset = UNSET
    name: None | str | Unset = UNSET
    default: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "name": "name",
        "default": "default",
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
        if (v := self.default) is not UNSET:
            field_dict["default"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        layout_profile = cls.__new__(cls)
        d = {**src_dict}
        layout_profile.id = d.pop("id", UNSET)
        layout_profile.name = d.pop("name", UNSET)
        layout_profile.default = d.pop("default", UNSET)
        layout_profile.additional_properties = d or {}  # emptied, it would keep its hash table
        return layout_profile


# After the class: models may refer to each other in a circle, and no record pays for an import.
