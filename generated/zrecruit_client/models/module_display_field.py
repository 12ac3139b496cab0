# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="ModuleDisplayField")


@_attrs_define(eq=False, repr=False)
class ModuleDisplayField(OpenModel):
    """The field that names a record of the module.

    Attributes:
        api_name (None | str | Unset):
        id (str | Unset):
    """

    api_name: None | str | Unset = UNSET
    id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "api_name": "api_name",
        "id": "id",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.api_name) is not UNSET:
            field_dict["api_name"] = v
        if (v := self.id) is not UNSET:
            field_dict["id"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        module_display_field = cls.__new__(cls)
        d = {**src_dict}
        module_display_field.api_name = d.pop("api_name", UNSET)
        module_display_field.id = d.pop("id", UNSET)
        module_display_field.additional_properties = d or {}  # emptied, it would keep its hash table
        return module_display_field


# After the class: models may refer to each other in a circle, and no record pays for an import.
