# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="TagList")


@_attrs_define(eq=False, repr=False)
class TagList(OpenModel):
    """A list of tags.

    Attributes:
        tags (list[Tag] | None | Unset):
    """

    tags: list[Tag] | None | Unset = UNSET
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
                [item.to_dict() if isinstance(item, Tag) else item for item in v] if isinstance(v, (list, tuple)) else v
            )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        tag_list = cls.__new__(cls)
        d = {**src_dict}
        v = d.pop("tags", UNSET)
        tag_list.tags = (
            [Tag.from_dict(item) if item.__class__ is dict else item for item in v] if v.__class__ is list else v
        )
        tag_list.additional_properties = d or {}  # emptied, it would keep its hash table
        return tag_list


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.tag import Tag
