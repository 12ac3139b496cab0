# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel, format_datetime, parse_datetime
from ..types import UNSET, Unset

T = TypeVar("T", bound="BulkWriteJob")


@_attrs_define(eq=False, repr=False)
class BulkWriteJob(OpenModel):
    """A write job. Compare states without blanks and underscores; those of job, resource and file differ.

    Attributes:
        id (str | Unset):
        status (None | str | Unset):
        character_encoding (None | str | Unset):
        resource (list[BulkWriteJobResource] | None | Unset):
        result (BulkWriteResult | None | Unset):
        created_by (Lookup | None | Unset):
        operation (None | str | Unset):
        created_time (datetime.datetime | None | Unset):
    """

    id: str | Unset = UNSET
    status: None | str | Unset = UNSET
    character_encoding: None | str | Unset = UNSET
    resource: list[BulkWriteJobResource] | None | Unset = UNSET
    result: BulkWriteResult | None | Unset = UNSET
    created_by: Lookup | None | Unset = UNSET
    operation: None | str | Unset = UNSET
    created_time: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "status": "status",
        "character_encoding": "character_encoding",
        "resource": "resource",
        "result": "result",
        "created_by": "created_by",
        "operation": "operation",
        "created_time": "created_time",
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
        if (v := self.character_encoding) is not UNSET:
            field_dict["character_encoding"] = v
        if (v := self.resource) is not UNSET:
            field_dict["resource"] = (
                [item.to_dict() if isinstance(item, BulkWriteJobResource) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )
        if (v := self.result) is not UNSET:
            field_dict["result"] = v.to_dict() if isinstance(v, BulkWriteResult) else v
        if (v := self.created_by) is not UNSET:
            field_dict["created_by"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.operation) is not UNSET:
            field_dict["operation"] = v
        if (v := self.created_time) is not UNSET:
            field_dict["created_time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        bulk_write_job = cls.__new__(cls)
        d = {**src_dict}
        bulk_write_job.id = d.pop("id", UNSET)
        bulk_write_job.status = d.pop("status", UNSET)
        bulk_write_job.character_encoding = d.pop("character_encoding", UNSET)
        v = d.pop("resource", UNSET)
        bulk_write_job.resource = (
            [BulkWriteJobResource.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else v
        )
        v = d.pop("result", UNSET)
        bulk_write_job.result = BulkWriteResult.from_dict(v) if v.__class__ is dict else v
        v = d.pop("created_by", UNSET)
        bulk_write_job.created_by = Lookup.from_dict(v) if v.__class__ is dict else v
        bulk_write_job.operation = d.pop("operation", UNSET)
        v = d.pop("created_time", UNSET)
        bulk_write_job.created_time = parse_datetime(v) if v.__class__ is str else v
        bulk_write_job.additional_properties = d or {}  # emptied, it would keep its hash table
        return bulk_write_job


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.bulk_write_job_resource import BulkWriteJobResource
from ..models.bulk_write_result import BulkWriteResult
from ..models.lookup import Lookup
