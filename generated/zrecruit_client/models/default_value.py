# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="DefaultValue")


@_attrs_define(eq=False, repr=False)
class DefaultValue(OpenModel):
    """The value for empty cells of a column.

    Attributes:
        value (Any | Unset):
    """

    value: Any | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "value": "value",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.value) is not UNSET:
            field_dict["value"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        default_value = cls.__new__(cls)
        d = {**src_dict}
        default_value.value = d.pop("value", UNSET)
        default_value.additional_properties = d or {}  # emptied, it would keep its hash table
        return default_value


# After the class: models may refer to each other in a circle, and no record pays for an import.
