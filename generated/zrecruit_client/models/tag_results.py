# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="TagResults")


@_attrs_define(eq=False, repr=False)
class TagResults(OpenModel):
    """One outcome per tag, under tags in place of data; deletion answers an object in place of a list.

    Attributes:
        tags (list[RowResult] | None | RowResult | Unset): The outcomes; the ids in their details are JSON numbers but
            for updates.
    """

    tags: list[RowResult] | None | RowResult | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "tags": "tags",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.tags) is not UNSET:
            field_dict["tags"] = (
                v.to_dict()
                if isinstance(v, RowResult)
                else [item.to_dict() if isinstance(item, RowResult) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        tag_results = cls.__new__(cls)
        d = {**src_dict}
        v = d.pop("tags", UNSET)
        tag_results.tags = (
            [RowResult.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else RowResult.from_dict(v)
            if v.__class__ is dict
            else v
        )
        tag_results.additional_properties = d or {}  # emptied, it would keep its hash table
        return tag_results


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.row_result import RowResult
