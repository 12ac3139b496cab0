# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="PageInfo")


@_attrs_define(eq=False, repr=False)
class PageInfo(OpenModel):
    """Where a page stands in its list.

    Attributes:
        per_page (int | None | Unset):
        count (int | None | Unset):
        page (int | None | Unset):
        more_records (bool | None | Unset): Whether a next page exists.
        range_ (None | str | Unset): Older lists say which rows these are, such as 1-1.
    """

    per_page: int | None | Unset = UNSET
    count: int | None | Unset = UNSET
    page: int | None | Unset = UNSET
    more_records: bool | None | Unset = UNSET
    range_: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "per_page": "per_page",
        "count": "count",
        "page": "page",
        "more_records": "more_records",
        "range": "range_",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.per_page) is not UNSET:
            field_dict["per_page"] = v
        if (v := self.count) is not UNSET:
            field_dict["count"] = v
        if (v := self.page) is not UNSET:
            field_dict["page"] = v
        if (v := self.more_records) is not UNSET:
            field_dict["more_records"] = v
        if (v := self.range_) is not UNSET:
            field_dict["range"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        page_info = cls.__new__(cls)
        d = {**src_dict}
        page_info.per_page = d.pop("per_page", UNSET)
        page_info.count = d.pop("count", UNSET)
        page_info.page = d.pop("page", UNSET)
        page_info.more_records = d.pop("more_records", UNSET)
        page_info.range_ = d.pop("range", UNSET)
        page_info.additional_properties = d or {}  # emptied, it would keep its hash table
        return page_info


# After the class: models may refer to each other in a circle, and no record pays for an import.
