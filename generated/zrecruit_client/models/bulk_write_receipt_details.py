# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="BulkWriteReceiptDetails")


@_attrs_define(eq=False, repr=False)
class BulkWriteReceiptDetails(OpenModel):
    """Id and author of a write job.

    Attributes:
        id (str | Unset):
        created_by (Lookup | None | Unset):
    """

    id: str | Unset = UNSET
    created_by: Lookup | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "created_by": "created_by",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.id) is not UNSET:
            field_dict["id"] = v
        if (v := self.created_by) is not UNSET:
            field_dict["created_by"] = v.to_dict() if isinstance(v, Lookup) else v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        bulk_write_receipt_details = cls.__new__(cls)
        d = {**src_dict}
        bulk_write_receipt_details.id = d.pop("id", UNSET)
        v = d.pop("created_by", UNSET)
        bulk_write_receipt_details.created_by = Lookup.from_dict(v) if v.__class__ is dict else v
        bulk_write_receipt_details.additional_properties = d or {}  # emptied, it would keep its hash table
        return bulk_write_receipt_details


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.lookup import Lookup
