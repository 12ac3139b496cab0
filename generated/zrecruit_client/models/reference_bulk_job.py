# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel, format_datetime, parse_datetime
from ..types import UNSET, Unset

T = TypeVar("T", bound="ReferenceBulkJob")


@_attrs_define(eq=False, repr=False)
class ReferenceBulkJob(OpenModel):
    """A job as seed 000 shows it. Its later states and its result are inferred.

    Attributes:
        id (str | Unset):
        status (None | str | Unset):
        operation (None | str | Unset):
        created_by (Lookup | None | Unset):
        created_time (datetime.datetime | None | Unset):
        result (BulkReadResult | None | Unset):
        file (BulkWriteFile | None | Unset):
    """

    id: str | Unset = UNSET
    status: None | str | Unset = UNSET
    operation: None | str | Unset = UNSET
    created_by: Lookup | None | Unset = UNSET
    created_time: datetime.datetime | None | Unset = UNSET
    result: BulkReadResult | None | Unset = UNSET
    file: BulkWriteFile | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "status": "status",
        "operation": "operation",
        "created_by": "created_by",
        "created_time": "created_time",
        "result": "result",
        "file": "file",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.id) is not UNSET:
            field_dict["id"] = v
        if (v := self.status) is not UNSET:
            field_dict["status"] = v
        if (v := self.operation) is not UNSET:
            field_dict["operation"] = v
        if (v := self.created_by) is not UNSET:
            field_dict["created_by"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.created_time) is not UNSET:
            field_dict["created_time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.result) is not UNSET:
            field_dict["result"] = v.to_dict() if isinstance(v, BulkReadResult) else v
        if (v := self.file) is not UNSET:
            field_dict["file"] = v.to_dict() if isinstance(v, BulkWriteFile) else v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        reference_bulk_job = cls.__new__(cls)
        d = {**src_dict}
        reference_bulk_job.id = d.pop("id", UNSET)
        reference_bulk_job.status = d.pop("status", UNSET)
        reference_bulk_job.operation = d.pop("operation", UNSET)
        v = d.pop("created_by", UNSET)
        reference_bulk_job.created_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("created_time", UNSET)
        reference_bulk_job.created_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("result", UNSET)
        reference_bulk_job.result = BulkReadResult.from_dict(v) if v.__class__ is dict else v
        v = d.pop("file", UNSET)
        reference_bulk_job.file = BulkWriteFile.from_dict(v) if v.__class__ is dict else v
        reference_bulk_job.additional_properties = d or {}  # emptied, it would keep its hash table
        return reference_bulk_job


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.bulk_read_result import BulkReadResult
from ..models.bulk_write_file import BulkWriteFile
from ..models.lookup import Lookup
