# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="FieldLookup")


@_attrs_define(eq=False, repr=False)
class FieldLookup(OpenModel):
    """What a lookup points at; empty for other fields.

    Attributes:
        module (None | str | Unset):
        api_name (None | str | Unset):
        display_label (None | str | Unset):
        id (str | Unset):
    """

    module: None | str | Unset = UNSET
    api_name: None | str | Unset = UNSET
    display_label: None | str | Unset = UNSET
    id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "module": "module",
        "api_name": "api_name",
        "display_label": "display_label",
        "id": "id",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.module) is not UNSET:
            field_dict["module"] = v
        if (v := self.api_name) is not UNSET:
            field_dict["api_name"] = v
        if (v := self.display_label) is not UNSET:
            field_dict["display_label"] = v
        if (v := self.id) is not UNSET:
            field_dict["id"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        field_lookup = cls.__new__(cls)
        d = {**src_dict}
        field_lookup.module = d.pop("module", UNSET)
        field_lookup.api_name = d.pop("api_name", UNSET)
        field_lookup.display_label = d.pop("display_label", UNSET)
        field_lookup.id = d.pop("id", UNSET)
        field_lookup.additional_properties = d or {}  # emptied, it would keep its hash table
        return field_lookup


# After the class: models may refer to each other in a circle, and no record pays for an import.
