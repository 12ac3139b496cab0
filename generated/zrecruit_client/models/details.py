# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel, format_datetime, parse_datetime
from ..types import UNSET, Unset

T = TypeVar("T", bound="Details")


@_attrs_define(eq=False, repr=False)
class Details(OpenModel):
    """Free keys around a result: id, times, authors, or what was wrong with which field.

    Attributes:
        id (int | None | str | Unset): Id of the record, a string but for a few modules.
        api_name (None | str | Unset): Field the problem is about.
        expected_data_type (None | str | Unset):
        created_time (datetime.datetime | None | Unset):
        modified_time (datetime.datetime | None | Unset):
        created_by (Lookup | None | str | Unset):
        modified_by (Lookup | None | str | Unset):
        jobid (int | None | str | Unset): Job opening that the outcome is about.
        ids (list[int | str] | None | str | Unset): Candidates that went well: a text that looks like a list, such as
            [1, 2]; some have seen a list.
        error (list[FailedRecord] | None | str | Unset): Candidates that did not, with the reason.
    """

    id: int | None | str | Unset = UNSET
    api_name: None | str | Unset = UNSET
    expected_data_type: None | str | Unset = UNSET
    created_time: datetime.datetime | None | Unset = UNSET
    modified_time: datetime.datetime | None | Unset = UNSET
    created_by: Lookup | None | str | Unset = UNSET
    modified_by: Lookup | None | str | Unset = UNSET
    jobid: int | None | str | Unset = UNSET
    ids: list[int | str] | None | str | Unset = UNSET
    error: list[FailedRecord] | None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "api_name": "api_name",
        "expected_data_type": "expected_data_type",
        "Created_Time": "created_time",
        "Modified_Time": "modified_time",
        "Created_By": "created_by",
        "Modified_By": "modified_by",
        "jobid": "jobid",
        "ids": "ids",
        "error": "error",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.id) is not UNSET:
            field_dict["id"] = v
        if (v := self.api_name) is not UNSET:
            field_dict["api_name"] = v
        if (v := self.expected_data_type) is not UNSET:
            field_dict["expected_data_type"] = v
        if (v := self.created_time) is not UNSET:
            field_dict["Created_Time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.modified_time) is not UNSET:
            field_dict["Modified_Time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.created_by) is not UNSET:
            field_dict["Created_By"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.modified_by) is not UNSET:
            field_dict["Modified_By"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.jobid) is not UNSET:
            field_dict["jobid"] = v
        if (v := self.ids) is not UNSET:
            field_dict["ids"] = v
        if (v := self.error) is not UNSET:
            field_dict["error"] = (
                [item.to_dict() if isinstance(item, FailedRecord) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        details = cls.__new__(cls)
        d = {**src_dict}
        details.id = d.pop("id", UNSET)
        details.api_name = d.pop("api_name", UNSET)
        details.expected_data_type = d.pop("expected_data_type", UNSET)
        v = d.pop("Created_Time", UNSET)
        details.created_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Modified_Time", UNSET)
        details.modified_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Created_By", UNSET)
        details.created_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Modified_By", UNSET)
        details.modified_by = Lookup.from_dict(v) if v.__class__ is dict else v
        details.jobid = d.pop("jobid", UNSET)
        details.ids = d.pop("ids", UNSET)
        v = d.pop("error", UNSET)
        details.error = (
            [FailedRecord.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else v
        )
        details.additional_properties = d or {}  # emptied, it would keep its hash table
        return details


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.failed_record import FailedRecord
from ..models.lookup import Lookup
