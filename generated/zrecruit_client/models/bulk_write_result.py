# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="BulkWriteResult")


@_attrs_define(eq=False, repr=False)
class BulkWriteResult(OpenModel):
    """Where the outcome of every row is, once the job is done.

    Attributes:
        download_url (None | str | Unset): A path, without a host.
    """

    download_url: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "download_url": "download_url",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.download_url) is not UNSET:
            field_dict["download_url"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        bulk_write_result = cls.__new__(cls)
        d = {**src_dict}
        bulk_write_result.download_url = d.pop("download_url", UNSET)
        bulk_write_result.additional_properties = d or {}  # emptied, it would keep its hash table
        return bulk_write_result


# After the class: models may refer to each other in a circle, and no record pays for an import.
