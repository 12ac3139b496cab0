# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel

T = TypeVar("T", bound="WatchPatchBody")


@_attrs_define(eq=False, repr=False)
class WatchPatchBody(OpenModel):
    """Channels to change.

    Attributes:
        watch (list[WatchPatch]):
    """

    watch: list[WatchPatch]
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
                "watch": [item.to_dict() if isinstance(item, WatchPatch) else item for item in self.watch]
                if isinstance(self.watch, (list, tuple))
                else self.watch,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        watch_patch_body = cls.__new__(cls)
        d = {**src_dict}
        v = d.pop("watch")
        watch_patch_body.watch = (
            [WatchPatch.from_dict(item) if item.__class__ is dict else item for item in v] if v.__class__ is list else v
        )
        watch_patch_body.additional_properties = d or {}  # emptied, it would keep its hash table
        return watch_patch_body


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.watch_patch import WatchPatch
