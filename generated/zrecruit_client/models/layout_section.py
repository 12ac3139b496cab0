# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="LayoutSection")


@_attrs_define(eq=False, repr=False)
class LayoutSection(OpenModel):
    """A section of a layout with its fields.

    Attributes:
        name (None | str | Unset):
        display_label (None | str | Unset):
        sequence_number (int | None | Unset):
        fields (list[FieldMetadata] | None | Unset):
    """

    name: None | str | Unset = UNSET
    display_label: None | str | Unset = UNSET
    sequence_number: int | None | Unset = UNSET
    fields: list[FieldMetadata] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "name": "name",
        "display_label": "display_label",
        "sequence_number": "sequence_number",
        "fields": "fields",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.name) is not UNSET:
            field_dict["name"] = v
        if (v := self.display_label) is not UNSET:
            field_dict["display_label"] = v
        if (v := self.sequence_number) is not UNSET:
            field_dict["sequence_number"] = v
        if (v := self.fields) is not UNSET:
            field_dict["fields"] = (
                [item.to_dict() if isinstance(item, FieldMetadata) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        layout_section = cls.__new__(cls)
        d = {**src_dict}
        layout_section.name = d.pop("name", UNSET)
        layout_section.display_label = d.pop("display_label", UNSET)
        layout_section.sequence_number = d.pop("sequence_number", UNSET)
        v = d.pop("fields", UNSET)
        layout_section.fields = (
            [FieldMetadata.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else v
        )
        layout_section.additional_properties = d or {}  # emptied, it would keep its hash table
        return layout_section


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.field_metadata import FieldMetadata
