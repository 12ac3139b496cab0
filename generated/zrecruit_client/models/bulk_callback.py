# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel

T = TypeVar("T", bound="BulkCallback")


@_attrs_define(eq=False, repr=False)
class BulkCallback(OpenModel):
    """Where the service posts the job when it has ended, well or not. No token goes with it: read the job again.

    Attributes:
        url (str): An address that takes POST.
        method (str): post.
    """

    url: str
    method: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "url": "url",
        "method": "method",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "url": self.url,
                "method": self.method,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        bulk_callback = cls.__new__(cls)
        d = {**src_dict}
        bulk_callback.url = d.pop("url")
        bulk_callback.method = d.pop("method")
        bulk_callback.additional_properties = d or {}  # emptied, it would keep its hash table
        return bulk_callback


# After the class: models may refer to each other in a circle, and no record pays for an import.
