# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="TagRow")


@_attrs_define(eq=False, repr=False)
class TagRow(OpenModel):
    """A tag to store.

    Attributes:
        name (str): At most 25 characters, without a comma.
        color_code (str | Unset): Colour, such as #57B1FD.
    """

    name: str
    color_code: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "name": "name",
        "color_code": "color_code",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": self.name,
            }
        )
        if (v := self.color_code) is not UNSET:
            field_dict["color_code"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        tag_row = cls.__new__(cls)
        d = {**src_dict}
        tag_row.name = d.pop("name")
        tag_row.color_code = d.pop("color_code", UNSET)
        tag_row.additional_properties = d or {}  # emptied, it would keep its hash table
        return tag_row


# After the class: models may refer to each other in a circle, and no record pays for an import.
