# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="FieldMapping")


@_attrs_define(eq=False, repr=False)
class FieldMapping(OpenModel):
    """A column of a file and the field it goes into.

    Attributes:
        api_name (str):
        index (int | None | Unset): Of the column, from 0.
        default_value (DefaultValue | None | Unset): For rows whose cell is empty.
        format_ (None | str | Unset): Of dates, such as MM/dd/yyyy.
        find_by (None | str | Unset): Field by which a lookup finds its record.
    """

    api_name: str
    index: int | None | Unset = UNSET
    default_value: DefaultValue | None | Unset = UNSET
    format_: None | str | Unset = UNSET
    find_by: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "api_name": "api_name",
        "index": "index",
        "default_value": "default_value",
        "format": "format_",
        "find_by": "find_by",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "api_name": self.api_name,
            }
        )
        if (v := self.index) is not UNSET:
            field_dict["index"] = v
        if (v := self.default_value) is not UNSET:
            field_dict["default_value"] = v.to_dict() if isinstance(v, DefaultValue) else v
        if (v := self.format_) is not UNSET:
            field_dict["format"] = v
        if (v := self.find_by) is not UNSET:
            field_dict["find_by"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        field_mapping = cls.__new__(cls)
        d = {**src_dict}
        field_mapping.api_name = d.pop("api_name")
        field_mapping.index = d.pop("index", UNSET)
        v = d.pop("default_value", UNSET)
        field_mapping.default_value = DefaultValue.from_dict(v) if v.__class__ is dict else v
        field_mapping.format_ = d.pop("format", UNSET)
        field_mapping.find_by = d.pop("find_by", UNSET)
        field_mapping.additional_properties = d or {}  # emptied, it would keep its hash table
        return field_mapping


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.default_value import DefaultValue
