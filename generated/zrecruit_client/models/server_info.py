# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="ServerInfo")


@_attrs_define(eq=False, repr=False)
class ServerInfo(OpenModel):
    """The data centres.

    Attributes:
        result (None | str | Unset): success.
        locations (Locations | None | Unset):
    """

    result: None | str | Unset = UNSET
    locations: Locations | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "result": "result",
        "locations": "locations",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.result) is not UNSET:
            field_dict["result"] = v
        if (v := self.locations) is not UNSET:
            field_dict["locations"] = v.to_dict() if isinstance(v, Locations) else v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        server_info = cls.__new__(cls)
        d = {**src_dict}
        server_info.result = d.pop("result", UNSET)
        v = d.pop("locations", UNSET)
        server_info.locations = Locations.from_dict(v) if v.__class__ is dict else v
        server_info.additional_properties = d or {}  # emptied, it would keep its hash table
        return server_info


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.locations import Locations
