# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="BulkWriteJobResource")


@_attrs_define(eq=False, repr=False)
class BulkWriteJobResource(OpenModel):
    """One module of a write job.

    Attributes:
        status (None | str | Unset):
        message (None | str | Unset): Why it failed.
        code (None | str | Unset):
        type_ (None | str | Unset):
        module (None | str | Unset): API name; one sample of the vendor has the label, Job Openings.
        field_mappings (list[FieldMapping] | None | Unset):
        file (BulkWriteFile | None | Unset):
    """

    status: None | str | Unset = UNSET
    message: None | str | Unset = UNSET
    code: None | str | Unset = UNSET
    type_: None | str | Unset = UNSET
    module: None | str | Unset = UNSET
    field_mappings: list[FieldMapping] | None | Unset = UNSET
    file: BulkWriteFile | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "status": "status",
        "message": "message",
        "code": "code",
        "type": "type_",
        "module": "module",
        "field_mappings": "field_mappings",
        "file": "file",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.status) is not UNSET:
            field_dict["status"] = v
        if (v := self.message) is not UNSET:
            field_dict["message"] = v
        if (v := self.code) is not UNSET:
            field_dict["code"] = v
        if (v := self.type_) is not UNSET:
            field_dict["type"] = v
        if (v := self.module) is not UNSET:
            field_dict["module"] = v
        if (v := self.field_mappings) is not UNSET:
            field_dict["field_mappings"] = (
                [item.to_dict() if isinstance(item, FieldMapping) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )
        if (v := self.file) is not UNSET:
            field_dict["file"] = v.to_dict() if isinstance(v, BulkWriteFile) else v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        bulk_write_job_resource = cls.__new__(cls)
        d = {**src_dict}
        bulk_write_job_resource.status = d.pop("status", UNSET)
        bulk_write_job_resource.message = d.pop("message", UNSET)
        bulk_write_job_resource.code = d.pop("code", UNSET)
        bulk_write_job_resource.type_ = d.pop("type", UNSET)
        bulk_write_job_resource.module = d.pop("module", UNSET)
        v = d.pop("field_mappings", UNSET)
        bulk_write_job_resource.field_mappings = (
            [FieldMapping.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else v
        )
        v = d.pop("file", UNSET)
        bulk_write_job_resource.file = BulkWriteFile.from_dict(v) if v.__class__ is dict else v
        bulk_write_job_resource.additional_properties = d or {}  # emptied, it would keep its hash table
        return bulk_write_job_resource


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.bulk_write_file import BulkWriteFile
from ..models.field_mapping import FieldMapping
