# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="CustomView")


@_attrs_define(eq=False, repr=False)
class CustomView(OpenModel):
    """A stored list of the records of a module, with its order and columns.

    Attributes:
        id (str | Unset):
        name (None | str | Unset):
        display_value (None | str | Unset):
        system_name (None | str | Unset):
        system_defined (bool | None | Unset):
        default (bool | None | Unset):
        category (None | str | Unset):
        shared_type (None | str | Unset):
        shared_details (list[Any] | None | Unset):
        criteria (None | Unset | ViewCriteria): null when the view shows all records.
        fields (list[None | str] | None | Unset):
        sort_by (None | str | Unset):
        sort_order (None | str | Unset):
        offline (bool | None | Unset):
        favorite (int | None | Unset):
        is_search (bool | None | Unset):
        created_time (None | str | Unset):
        description (None | str | Unset):
    """

    id: str | Unset = UNSET
    name: None | str | Unset = UNSET
    display_value: None | str | Unset = UNSET
    system_name: None | str | Unset = UNSET
    system_defined: bool | None | Unset = UNSET
    default: bool | None | Unset = UNSET
    category: None | str | Unset = UNSET
    shared_type: None | str | Unset = UNSET
    shared_details: list[Any] | None | Unset = UNSET
    criteria: None | Unset | ViewCriteria = UNSET
    fields: list[None | str] | None | Unset = UNSET
    sort_by: None | str | Unset = UNSET
    sort_order: None | str | Unset = UNSET
    offline: bool | None | Unset = UNSET
    favorite: int | None | Unset = UNSET
    is_search: bool | None | Unset = UNSET
    created_time: None | str | Unset = UNSET
    description: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "name": "name",
        "display_value": "display_value",
        "system_name": "system_name",
        "system_defined": "system_defined",
        "default": "default",
        "category": "category",
        "shared_type": "shared_type",
        "shared_details": "shared_details",
        "criteria": "criteria",
        "fields": "fields",
        "sort_by": "sort_by",
        "sort_order": "sort_order",
        "offline": "offline",
        "favorite": "favorite",
        "is_search": "is_search",
        "created_time": "created_time",
        "description": "description",
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
        if (v := self.display_value) is not UNSET:
            field_dict["display_value"] = v
        if (v := self.system_name) is not UNSET:
            field_dict["system_name"] = v
        if (v := self.system_defined) is not UNSET:
            field_dict["system_defined"] = v
        if (v := self.default) is not UNSET:
            field_dict["default"] = v
        if (v := self.category) is not UNSET:
            field_dict["category"] = v
        if (v := self.shared_type) is not UNSET:
            field_dict["shared_type"] = v
        if (v := self.shared_details) is not UNSET:
            field_dict["shared_details"] = v
        if (v := self.criteria) is not UNSET:
            field_dict["criteria"] = v.to_dict() if isinstance(v, ViewCriteria) else v
        if (v := self.fields) is not UNSET:
            field_dict["fields"] = v
        if (v := self.sort_by) is not UNSET:
            field_dict["sort_by"] = v
        if (v := self.sort_order) is not UNSET:
            field_dict["sort_order"] = v
        if (v := self.offline) is not UNSET:
            field_dict["offline"] = v
        if (v := self.favorite) is not UNSET:
            field_dict["favorite"] = v
        if (v := self.is_search) is not UNSET:
            field_dict["is_search"] = v
        if (v := self.created_time) is not UNSET:
            field_dict["created_time"] = v
        if (v := self.description) is not UNSET:
            field_dict["description"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        custom_view = cls.__new__(cls)
        d = {**src_dict}
        custom_view.id = d.pop("id", UNSET)
        custom_view.name = d.pop("name", UNSET)
        custom_view.display_value = d.pop("display_value", UNSET)
        custom_view.system_name = d.pop("system_name", UNSET)
        custom_view.system_defined = d.pop("system_defined", UNSET)
        custom_view.default = d.pop("default", UNSET)
        custom_view.category = d.pop("category", UNSET)
        custom_view.shared_type = d.pop("shared_type", UNSET)
        custom_view.shared_details = d.pop("shared_details", UNSET)
        v = d.pop("criteria", UNSET)
        custom_view.criteria = ViewCriteria.from_dict(v) if v.__class__ is dict else v
        custom_view.fields = d.pop("fields", UNSET)
        custom_view.sort_by = d.pop("sort_by", UNSET)
        custom_view.sort_order = d.pop("sort_order", UNSET)
        custom_view.offline = d.pop("offline", UNSET)
        custom_view.favorite = d.pop("favorite", UNSET)
        custom_view.is_search = d.pop("is_search", UNSET)
        custom_view.created_time = d.pop("created_time", UNSET)
        custom_view.description = d.pop("description", UNSET)
        custom_view.additional_properties = d or {}  # emptied, it would keep its hash table
        return custom_view


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.view_criteria import ViewCriteria
