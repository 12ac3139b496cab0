# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="Layout")


@_attrs_define(eq=False, repr=False)
class Layout(OpenModel):
    """A layout of a module's records.

    Attributes:
        id (str | Unset):
        name (None | str | Unset):
        visible (bool | None | Unset):
        created_time (None | str | Unset):
        modified_time (None | str | Unset):
        created_by (Lookup | None | Unset):
        modified_by (Lookup | None | Unset):
        profiles (list[LayoutProfile] | None | Unset):
        sections (list[LayoutSection] | None | Unset):
    """

    id: str | Unset = UNSET
    name: None | str | Unset = UNSET
    visible: bool | None | Unset = UNSET
    created_time: None | str | Unset = UNSET
    modified_time: None | str | Unset = UNSET
    created_by: Lookup | None | Unset = UNSET
    modified_by: Lookup | None | Unset = UNSET
    profiles: list[LayoutProfile] | None | Unset = UNSET
    sections: list[LayoutSection] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "name": "name",
        "visible": "visible",
        "created_time": "created_time",
        "modified_time": "modified_time",
        "created_by": "created_by",
        "modified_by": "modified_by",
        "profiles": "profiles",
        "sections": "sections",
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
        if (v := self.visible) is not UNSET:
            field_dict["visible"] = v
        if (v := self.created_time) is not UNSET:
            field_dict["created_time"] = v
        if (v := self.modified_time) is not UNSET:
            field_dict["modified_time"] = v
        if (v := self.created_by) is not UNSET:
            field_dict["created_by"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.modified_by) is not UNSET:
            field_dict["modified_by"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.profiles) is not UNSET:
            field_dict["profiles"] = (
                [item.to_dict() if isinstance(item, LayoutProfile) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )
        if (v := self.sections) is not UNSET:
            field_dict["sections"] = (
                [item.to_dict() if isinstance(item, LayoutSection) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        layout = cls.__new__(cls)
        d = {**src_dict}
        layout.id = d.pop("id", UNSET)
        layout.name = d.pop("name", UNSET)
        layout.visible = d.pop("visible", UNSET)
        layout.created_time = d.pop("created_time", UNSET)
        layout.modified_time = d.pop("modified_time", UNSET)
        v = d.pop("created_by", UNSET)
        layout.created_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("modified_by", UNSET)
        layout.modified_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("profiles", UNSET)
        layout.profiles = (
            [LayoutProfile.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else v
        )
        v = d.pop("sections", UNSET)
        layout.sections = (
            [LayoutSection.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else v
        )
        layout.additional_properties = d or {}  # emptied, it would keep its hash table
        return layout


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.layout_profile import LayoutProfile
from ..models.layout_section import LayoutSection
from ..models.lookup import Lookup
