# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="TagPage")


@_attrs_define(eq=False, repr=False)
class TagPage(OpenModel):
    """Tags: under tags according to public clients, inside data according to the page.

    Attributes:
        data (None | TagList | Unset): The tags, as the page shows them.
        tags (list[Tag] | None | Tag | Unset): The tags, as public clients read them.
        info (None | TagPageInfo | Unset):
    """

    data: None | TagList | Unset = UNSET
    tags: list[Tag] | None | Tag | Unset = UNSET
    info: None | TagPageInfo | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "data": "data",
        "tags": "tags",
        "info": "info",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.data) is not UNSET:
            field_dict["data"] = v.to_dict() if isinstance(v, TagList) else v
        if (v := self.tags) is not UNSET:
            field_dict["tags"] = (
                v.to_dict()
                if isinstance(v, Tag)
                else [item.to_dict() if isinstance(item, Tag) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )
        if (v := self.info) is not UNSET:
            field_dict["info"] = v.to_dict() if isinstance(v, TagPageInfo) else v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        tag_page = cls.__new__(cls)
        d = {**src_dict}
        v = d.pop("data", UNSET)
        tag_page.data = TagList.from_dict(v) if v.__class__ is dict else v
        v = d.pop("tags", UNSET)
        tag_page.tags = (
            [Tag.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else Tag.from_dict(v)
            if v.__class__ is dict
            else v
        )
        v = d.pop("info", UNSET)
        tag_page.info = TagPageInfo.from_dict(v) if v.__class__ is dict else v
        tag_page.additional_properties = d or {}  # emptied, it would keep its hash table
        return tag_page


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.tag import Tag
from ..models.tag_list import TagList
from ..models.tag_page_info import TagPageInfo
