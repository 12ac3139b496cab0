# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="BulkReadResult")


@_attrs_define(eq=False, repr=False)
class BulkReadResult(OpenModel):
    """What a read job has found, once it is done.

    Attributes:
        page (int | None | Unset):
        per_page (int | None | Unset):
        count (int | None | Unset):
        download_url (None | str | Unset): A path, without a host.
        more_records (bool | None | Unset): Whether another job with the next page would find rows.
        next_page_token (None | str | Unset):
        error_message (ErrorEnvelope | None | Unset): Why the job failed.
    """

    page: int | None | Unset = UNSET
    per_page: int | None | Unset = UNSET
    count: int | None | Unset = UNSET
    download_url: None | str | Unset = UNSET
    more_records: bool | None | Unset = UNSET
    next_page_token: None | str | Unset = UNSET
    error_message: ErrorEnvelope | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "page": "page",
        "per_page": "per_page",
        "count": "count",
        "download_url": "download_url",
        "more_records": "more_records",
        "next_page_token": "next_page_token",
        "error_message": "error_message",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.page) is not UNSET:
            field_dict["page"] = v
        if (v := self.per_page) is not UNSET:
            field_dict["per_page"] = v
        if (v := self.count) is not UNSET:
            field_dict["count"] = v
        if (v := self.download_url) is not UNSET:
            field_dict["download_url"] = v
        if (v := self.more_records) is not UNSET:
            field_dict["more_records"] = v
        if (v := self.next_page_token) is not UNSET:
            field_dict["next_page_token"] = v
        if (v := self.error_message) is not UNSET:
            field_dict["error_message"] = v.to_dict() if isinstance(v, ErrorEnvelope) else v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        bulk_read_result = cls.__new__(cls)
        d = {**src_dict}
        bulk_read_result.page = d.pop("page", UNSET)
        bulk_read_result.per_page = d.pop("per_page", UNSET)
        bulk_read_result.count = d.pop("count", UNSET)
        bulk_read_result.download_url = d.pop("download_url", UNSET)
        bulk_read_result.more_records = d.pop("more_records", UNSET)
        bulk_read_result.next_page_token = d.pop("next_page_token", UNSET)
        v = d.pop("error_message", UNSET)
        bulk_read_result.error_message = ErrorEnvelope.from_dict(v) if v.__class__ is dict else v
        bulk_read_result.additional_properties = d or {}  # emptied, it would keep its hash table
        return bulk_read_result


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.error_envelope import ErrorEnvelope
