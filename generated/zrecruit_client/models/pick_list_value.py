# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="PickListValue")


@_attrs_define(eq=False, repr=False)
class PickListValue(OpenModel):
    """One value of a picklist.

    Attributes:
        display_value (None | str | Unset):
        actual_value (None | str | Unset): What a record holds.
        sequence_number (int | None | Unset):
    """

    display_value: None | str | Unset = UNSET
    actual_value: None | str | Unset = UNSET
    sequence_number: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "display_value": "display_value",
        "actual_value": "actual_value",
        "sequence_number": "sequence_number",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.display_value) is not UNSET:
            field_dict["display_value"] = v
        if (v := self.actual_value) is not UNSET:
            field_dict["actual_value"] = v
        if (v := self.sequence_number) is not UNSET:
            field_dict["sequence_number"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        pick_list_value = cls.__new__(cls)
        d = {**src_dict}
        pick_list_value.display_value = d.pop("display_value", UNSET)
        pick_list_value.actual_value = d.pop("actual_value", UNSET)
        pick_list_value.sequence_number = d.pop("sequence_number", UNSET)
        pick_list_value.additional_properties = d or {}  # emptied, it would keep its hash table
        return pick_list_value


# After the class: models may refer to each other in a circle, and no record pays for an import.
