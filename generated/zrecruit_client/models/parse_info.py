# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="ParseInfo")


@_attrs_define(eq=False, repr=False)
class ParseInfo(OpenModel):
    """How the parsing went.

    Attributes:
        status (None | str | Unset):
    """

    status: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "status": "status",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.status) is not UNSET:
            field_dict["status"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        parse_info = cls.__new__(cls)
        d = {**src_dict}
        parse_info.status = d.pop("status", UNSET)
        parse_info.additional_properties = d or {}  # emptied, it would keep its hash table
        return parse_info


# After the class: models may refer to each other in a circle, and no record pays for an import.
