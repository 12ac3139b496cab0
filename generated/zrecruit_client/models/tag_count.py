# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="TagCount")


@_attrs_define(eq=False, repr=False)
class TagCount(OpenModel):
    """How many records carry a tag.

    Attributes:
        count (int | None | str | Unset): Number of records of the module.
    """

    count: int | None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "count": "count",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.count) is not UNSET:
            field_dict["count"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        tag_count = cls.__new__(cls)
        d = {**src_dict}
        tag_count.count = d.pop("count", UNSET)
        tag_count.additional_properties = d or {}  # emptied, it would keep its hash table
        return tag_count


# After the class: models may refer to each other in a circle, and no record pays for an import.
