# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="RelatedList")


@_attrs_define(eq=False, repr=False)
class RelatedList(OpenModel):
    """A list that hangs on every record of a module.

    Attributes:
        id (str | Unset):
        href (None | str | Unset): Path of the list below /recruit/v2, with {ENTITYID} for the record.
        sequence_number (int | None | str | Unset):
        display_label (None | str | Unset):
        api_name (None | str | Unset):
        module (None | str | Unset):
        name (None | str | Unset):
        action (None | str | Unset):
        type_ (None | str | Unset):
    """

    id: str | Unset = UNSET
    href: None | str | Unset = UNSET
    sequence_number: int | None | str | Unset = UNSET
    display_label: None | str | Unset = UNSET
    api_name: None | str | Unset = UNSET
    module: None | str | Unset = UNSET
    name: None | str | Unset = UNSET
    action: None | str | Unset = UNSET
    type_: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "href": "href",
        "sequence_number": "sequence_number",
        "display_label": "display_label",
        "api_name": "api_name",
        "module": "module",
        "name": "name",
        "action": "action",
        "type": "type_",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.id) is not UNSET:
            field_dict["id"] = v
        if (v := self.href) is not UNSET:
            field_dict["href"] = v
        if (v := self.sequence_number) is not UNSET:
            field_dict["sequence_number"] = v
        if (v := self.display_label) is not UNSET:
            field_dict["display_label"] = v
        if (v := self.api_name) is not UNSET:
            field_dict["api_name"] = v
        if (v := self.module) is not UNSET:
            field_dict["module"] = v
        if (v := self.name) is not UNSET:
            field_dict["name"] = v
        if (v := self.action) is not UNSET:
            field_dict["action"] = v
        if (v := self.type_) is not UNSET:
            field_dict["type"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        related_list = cls.__new__(cls)
        d = {**src_dict}
        related_list.id = d.pop("id", UNSET)
        related_list.href = d.pop("href", UNSET)
        related_list.sequence_number = d.pop("sequence_number", UNSET)
        related_list.display_label = d.pop("display_label", UNSET)
        related_list.api_name = d.pop("api_name", UNSET)
        related_list.module = d.pop("module", UNSET)
        related_list.name = d.pop("name", UNSET)
        related_list.action = d.pop("action", UNSET)
        related_list.type_ = d.pop("type", UNSET)
        related_list.additional_properties = d or {}  # emptied, it would keep its hash table
        return related_list


# After the class: models may refer to each other in a circle, and no record pays for an import.
