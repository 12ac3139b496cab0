# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="BulkWriteResource")


@_attrs_define(eq=False, repr=False)
class BulkWriteResource(OpenModel):
    """One file and how its columns become fields of a module.

    Attributes:
        type_ (str):
        module (str): API name of the module.
        file_id (str): What the upload answered.
        ignore_empty (bool | Unset): Whether empty cells leave fields alone; when absent or false they empty them.
        find_by (str | Unset): A unique field or the id, by which records are found; needed for update and upsert. With
            insert, rows that are found are skipped.
        field_mappings (list[FieldMapping] | Unset): Which column goes into which field; without it the header holds API
            names.
    """

    type_: str
    module: str
    file_id: str
    ignore_empty: bool | Unset = UNSET
    find_by: str | Unset = UNSET
    field_mappings: list[FieldMapping] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "type": "type_",
        "module": "module",
        "file_id": "file_id",
        "ignore_empty": "ignore_empty",
        "find_by": "find_by",
        "field_mappings": "field_mappings",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": self.type_,
                "module": self.module,
                "file_id": self.file_id,
            }
        )
        if (v := self.ignore_empty) is not UNSET:
            field_dict["ignore_empty"] = v
        if (v := self.find_by) is not UNSET:
            field_dict["find_by"] = v
        if (v := self.field_mappings) is not UNSET:
            field_dict["field_mappings"] = (
                [item.to_dict() if isinstance(item, FieldMapping) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        bulk_write_resource = cls.__new__(cls)
        d = {**src_dict}
        bulk_write_resource.type_ = d.pop("type")
        bulk_write_resource.module = d.pop("module")
        bulk_write_resource.file_id = d.pop("file_id")
        bulk_write_resource.ignore_empty = d.pop("ignore_empty", UNSET)
        bulk_write_resource.find_by = d.pop("find_by", UNSET)
        v = d.pop("field_mappings", UNSET)
        bulk_write_resource.field_mappings = (
            [FieldMapping.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else v
        )
        bulk_write_resource.additional_properties = d or {}  # emptied, it would keep its hash table
        return bulk_write_resource


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.field_mapping import FieldMapping
