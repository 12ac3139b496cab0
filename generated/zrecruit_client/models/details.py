# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="Details")


@_attrs_define(eq=False, repr=False)
class Details(OpenModel):
    """Free keys around a result: id, times, authors, or what was wrong with which field.

    Attributes:
        id (int | None | str | Unset): Id of the record, a string but for a few modules.
        api_name (None | str | Unset): Field the problem is about.
        expected_data_type (None | str | Unset):
    """

    id: int | None | str | Unset = UNSET
    api_name: None | str | Unset = UNSET
    expected_data_type: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "api_name": "api_name",
        "expected_data_type": "expected_data_type",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.id) is not UNSET:
            field_dict["id"] = v
        if (v := self.api_name) is not UNSET:
            field_dict["api_name"] = v
        if (v := self.expected_data_type) is not UNSET:
            field_dict["expected_data_type"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        details = cls.__new__(cls)
        d = {**src_dict}
        details.id = d.pop("id", UNSET)
        details.api_name = d.pop("api_name", UNSET)
        details.expected_data_type = d.pop("expected_data_type", UNSET)
        details.additional_properties = d or {}  # emptied, it would keep its hash table
        return details


# After the class: models may refer to each other in a circle, and no record pays for an import.
