# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel

T = TypeVar("T", bound="UserCustomization")


@_attrs_define(eq=False, repr=False)
class UserCustomization(OpenModel):
    """What the user has set for the own screens."""

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {}

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        user_customization = cls.__new__(cls)
        d = {**src_dict}
        user_customization.additional_properties = d or {}  # emptied, it would keep its hash table
        return user_customization


# After the class: models may refer to each other in a circle, and no record pays for an import.
