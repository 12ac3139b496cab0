# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="FieldViewType")


@_attrs_define(eq=False, repr=False)
class FieldViewType(OpenModel):
    """Which views of a record show the field.

    Attributes:
        view (bool | None | Unset):
        edit (bool | None | Unset):
        quick_create (bool | None | Unset):
        create (bool | None | Unset):
    """

    view: bool | None | Unset = UNSET
    edit: bool | None | Unset = UNSET
    quick_create: bool | None | Unset = UNSET
    create: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "view": "view",
        "edit": "edit",
        "quick_create": "quick_create",
        "create": "create",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.view) is not UNSET:
            field_dict["view"] = v
        if (v := self.edit) is not UNSET:
            field_dict["edit"] = v
        if (v := self.quick_create) is not UNSET:
            field_dict["quick_create"] = v
        if (v := self.create) is not UNSET:
            field_dict["create"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        field_view_type = cls.__new__(cls)
        d = {**src_dict}
        field_view_type.view = d.pop("view", UNSET)
        field_view_type.edit = d.pop("edit", UNSET)
        field_view_type.quick_create = d.pop("quick_create", UNSET)
        field_view_type.create = d.pop("create", UNSET)
        field_view_type.additional_properties = d or {}  # emptied, it would keep its hash table
        return field_view_type


# After the class: models may refer to each other in a circle, and no record pays for an import.
