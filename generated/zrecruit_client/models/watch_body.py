# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel

T = TypeVar("T", bound="WatchBody")


@_attrs_define(eq=False, repr=False)
class WatchBody(OpenModel):
    """Channels to open, or to replace.

    Attributes:
        watch (list[WatchItem]):
    """

    watch: list[WatchItem]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "watch": "watch",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "watch": [item.to_dict() if isinstance(item, WatchItem) else item for item in self.watch]
                if isinstance(self.watch, (list, tuple))
                else self.watch,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        watch_body = cls.__new__(cls)
        d = {**src_dict}
        v = d.pop("watch")
        watch_body.watch = (
            [WatchItem.from_dict(item) if item.__class__ is dict else item for item in v] if v.__class__ is list else v
        )
        watch_body.additional_properties = d or {}  # emptied, it would keep its hash table
        return watch_body


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.watch_item import WatchItem
