# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="WatchResults")


@_attrs_define(eq=False, repr=False)
class WatchResults(OpenModel):
    """One outcome per channel sent, in the order sent.

    Attributes:
        watch (list[WatchResult] | None | Unset):
    """

    watch: list[WatchResult] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "watch": "watch",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.watch) is not UNSET:
            field_dict["watch"] = (
                [item.to_dict() if isinstance(item, WatchResult) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        watch_results = cls.__new__(cls)
        d = {**src_dict}
        v = d.pop("watch", UNSET)
        watch_results.watch = (
            [WatchResult.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else v
        )
        watch_results.additional_properties = d or {}  # emptied, it would keep its hash table
        return watch_results


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.watch_result import WatchResult
