# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="QueryRow")


@_attrs_define(eq=False, repr=False)
class QueryRow(OpenModel):
    """What a query has selected of one record, or one group with its counts.

    Attributes:
        id (str | Unset):
    """

    id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.id) is not UNSET:
            field_dict["id"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        query_row = cls.__new__(cls)
        d = {**src_dict}
        query_row.id = d.pop("id", UNSET)
        query_row.additional_properties = d or {}  # emptied, it would keep its hash table
        return query_row


# After the class: models may refer to each other in a circle, and no record pays for an import.
