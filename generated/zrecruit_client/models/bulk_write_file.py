# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="BulkWriteFile")


@_attrs_define(eq=False, repr=False)
class BulkWriteFile(OpenModel):
    """The file of a write job and what became of its rows; counts come once it was read.

    Attributes:
        status (None | str | Unset):
        name (None | str | Unset):
        added_count (int | None | Unset):
        skipped_count (int | None | Unset):
        updated_count (int | None | Unset):
        total_count (int | None | Unset):
    """

    status: None | str | Unset = UNSET
    name: None | str | Unset = UNSET
    added_count: int | None | Unset = UNSET
    skipped_count: int | None | Unset = UNSET
    updated_count: int | None | Unset = UNSET
    total_count: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "status": "status",
        "name": "name",
        "added_count": "added_count",
        "skipped_count": "skipped_count",
        "updated_count": "updated_count",
        "total_count": "total_count",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.status) is not UNSET:
            field_dict["status"] = v
        if (v := self.name) is not UNSET:
            field_dict["name"] = v
        if (v := self.added_count) is not UNSET:
            field_dict["added_count"] = v
        if (v := self.skipped_count) is not UNSET:
            field_dict["skipped_count"] = v
        if (v := self.updated_count) is not UNSET:
            field_dict["updated_count"] = v
        if (v := self.total_count) is not UNSET:
            field_dict["total_count"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        bulk_write_file = cls.__new__(cls)
        d = {**src_dict}
        bulk_write_file.status = d.pop("status", UNSET)
        bulk_write_file.name = d.pop("name", UNSET)
        bulk_write_file.added_count = d.pop("added_count", UNSET)
        bulk_write_file.skipped_count = d.pop("skipped_count", UNSET)
        bulk_write_file.updated_count = d.pop("updated_count", UNSET)
        bulk_write_file.total_count = d.pop("total_count", UNSET)
        bulk_write_file.additional_properties = d or {}  # emptied, it would keep its hash table
        return bulk_write_file


# After the class: models may refer to each other in a circle, and no record pays for an import.
