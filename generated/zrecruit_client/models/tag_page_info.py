# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="TagPageInfo")


@_attrs_define(eq=False, repr=False)
class TagPageInfo(OpenModel):
    """How many tags there are and may be.

    Attributes:
        count (int | None | Unset): Tags the module has.
        allowed_count (int | None | Unset): Tags it may have.
        page (int | None | Unset):
        per_page (int | None | Unset):
        more_records (bool | None | Unset): Whether a next page exists.
    """

    count: int | None | Unset = UNSET
    allowed_count: int | None | Unset = UNSET
    page: int | None | Unset = UNSET
    per_page: int | None | Unset = UNSET
    more_records: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "count": "count",
        "allowed_count": "allowed_count",
        "page": "page",
        "per_page": "per_page",
        "more_records": "more_records",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.count) is not UNSET:
            field_dict["count"] = v
        if (v := self.allowed_count) is not UNSET:
            field_dict["allowed_count"] = v
        if (v := self.page) is not UNSET:
            field_dict["page"] = v
        if (v := self.per_page) is not UNSET:
            field_dict["per_page"] = v
        if (v := self.more_records) is not UNSET:
            field_dict["more_records"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        tag_page_info = cls.__new__(cls)
        d = {**src_dict}
        tag_page_info.count = d.pop("count", UNSET)
        tag_page_info.allowed_count = d.pop("allowed_count", UNSET)
        tag_page_info.page = d.pop("page", UNSET)
        tag_page_info.per_page = d.pop("per_page", UNSET)
        tag_page_info.more_records = d.pop("more_records", UNSET)
        tag_page_info.additional_properties = d or {}  # emptied, it would keep its hash table
        return tag_page_info


# After the class: models may refer to each other in a circle, and no record pays for an import.
