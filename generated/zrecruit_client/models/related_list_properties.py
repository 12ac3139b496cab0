# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="RelatedListProperties")


@_attrs_define(eq=False, repr=False)
class RelatedListProperties(OpenModel):
    """How lists of a module's records are sorted and what they show.

    Attributes:
        sort_by (None | str | Unset):
        fields (list[None | str] | None | Unset):
        sort_order (None | str | Unset):
    """

    sort_by: None | str | Unset = UNSET
    fields: list[None | str] | None | Unset = UNSET
    sort_order: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "sort_by": "sort_by",
        "fields": "fields",
        "sort_order": "sort_order",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.sort_by) is not UNSET:
            field_dict["sort_by"] = v
        if (v := self.fields) is not UNSET:
            field_dict["fields"] = v
        if (v := self.sort_order) is not UNSET:
            field_dict["sort_order"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        related_list_properties = cls.__new__(cls)
        d = {**src_dict}
        related_list_properties.sort_by = d.pop("sort_by", UNSET)
        related_list_properties.fields = d.pop("fields", UNSET)
        related_list_properties.sort_order = d.pop("sort_order", UNSET)
        related_list_properties.additional_properties = d or {}  # emptied, it would keep its hash table
        return related_list_properties


# After the class: models may refer to each other in a circle, and no record pays for an import.
