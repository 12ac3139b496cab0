# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="BulkReadBody")


@_attrs_define(eq=False, repr=False)
class BulkReadBody(OpenModel):
    """What a job is to read.

    Attributes:
        query (BulkReadQuery): Module, fields, conditions and page of a read job.
        callback (BulkCallback | Unset): Where the service posts the job when it has ended, well or not. No token goes
            with it: read the job again.
        file_type (str | Unset): ics, for Events only; CSV when absent.
    """

    query: BulkReadQuery
    callback: BulkCallback | Unset = UNSET
    file_type: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "query": "query",
        "callback": "callback",
        "file_type": "file_type",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "query": self.query.to_dict() if isinstance(self.query, BulkReadQuery) else self.query,
            }
        )
        if (v := self.callback) is not UNSET:
            field_dict["callback"] = v.to_dict() if isinstance(v, BulkCallback) else v
        if (v := self.file_type) is not UNSET:
            field_dict["file_type"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        bulk_read_body = cls.__new__(cls)
        d = {**src_dict}
        v = d.pop("query")
        bulk_read_body.query = BulkReadQuery.from_dict(v) if v.__class__ is dict else v
        v = d.pop("callback", UNSET)
        bulk_read_body.callback = BulkCallback.from_dict(v) if v.__class__ is dict else v
        bulk_read_body.file_type = d.pop("file_type", UNSET)
        bulk_read_body.additional_properties = d or {}  # emptied, it would keep its hash table
        return bulk_read_body


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.bulk_callback import BulkCallback
from ..models.bulk_read_query import BulkReadQuery
