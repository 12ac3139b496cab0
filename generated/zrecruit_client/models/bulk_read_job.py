# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel, format_datetime, parse_datetime
from ..types import UNSET, Unset

T = TypeVar("T", bound="BulkReadJob")


@_attrs_define(eq=False, repr=False)
class BulkReadJob(OpenModel):
    """A read job. Compare states without blanks and underscores.

    Attributes:
        id (str | Unset):
        operation (None | str | Unset):
        state (None | str | Unset):
        created_by (Lookup | None | Unset):
        created_time (datetime.datetime | None | Unset):
        query (BulkReadQuery | None | Unset):
        file_type (None | str | Unset):
        result (BulkReadResult | None | Unset):
    """

    id: str | Unset = UNSET
    operation: None | str | Unset = UNSET
    state: None | str | Unset = UNSET
    created_by: Lookup | None | Unset = UNSET
    created_time: datetime.datetime | None | Unset = UNSET
    query: BulkReadQuery | None | Unset = UNSET
    file_type: None | str | Unset = UNSET
    result: BulkReadResult | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "operation": "operation",
        "state": "state",
        "created_by": "created_by",
        "created_time": "created_time",
        "query": "query",
        "file_type": "file_type",
        "result": "result",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.id) is not UNSET:
            field_dict["id"] = v
        if (v := self.operation) is not UNSET:
            field_dict["operation"] = v
        if (v := self.state) is not UNSET:
            field_dict["state"] = v
        if (v := self.created_by) is not UNSET:
            field_dict["created_by"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.created_time) is not UNSET:
            field_dict["created_time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.query) is not UNSET:
            field_dict["query"] = v.to_dict() if isinstance(v, BulkReadQuery) else v
        if (v := self.file_type) is not UNSET:
            field_dict["file_type"] = v
        if (v := self.result) is not UNSET:
            field_dict["result"] = v.to_dict() if isinstance(v, BulkReadResult) else v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        bulk_read_job = cls.__new__(cls)
        d = {**src_dict}
        bulk_read_job.id = d.pop("id", UNSET)
        bulk_read_job.operation = d.pop("operation", UNSET)
        bulk_read_job.state = d.pop("state", UNSET)
        v = d.pop("created_by", UNSET)
        bulk_read_job.created_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("created_time", UNSET)
        bulk_read_job.created_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("query", UNSET)
        bulk_read_job.query = BulkReadQuery.from_dict(v) if v.__class__ is dict else v
        bulk_read_job.file_type = d.pop("file_type", UNSET)
        v = d.pop("result", UNSET)
        bulk_read_job.result = BulkReadResult.from_dict(v) if v.__class__ is dict else v
        bulk_read_job.additional_properties = d or {}  # emptied, it would keep its hash table
        return bulk_read_job


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.bulk_read_query import BulkReadQuery
from ..models.bulk_read_result import BulkReadResult
from ..models.lookup import Lookup
