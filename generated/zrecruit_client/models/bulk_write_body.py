# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="BulkWriteBody")


@_attrs_define(eq=False, repr=False)
class BulkWriteBody(OpenModel):
    """What a job is to write. The vendor's update sample spells callback as callBack; both count.

    Attributes:
        operation (str):
        resource (list[BulkWriteResource]):
        character_encoding (str | Unset): Charset of the file; detected when absent.
        callback (BulkCallback | Unset): Where the service posts the job when it has ended, well or not. No token goes
            with it: read the job again.
    """

    operation: str
    resource: list[BulkWriteResource]
    character_encoding: str | Unset = UNSET
    callback: BulkCallback | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "operation": "operation",
        "resource": "resource",
        "character_encoding": "character_encoding",
        "callback": "callback",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "operation": self.operation,
                "resource": [item.to_dict() if isinstance(item, BulkWriteResource) else item for item in self.resource]
                if isinstance(self.resource, (list, tuple))
                else self.resource,
            }
        )
        if (v := self.character_encoding) is not UNSET:
            field_dict["character_encoding"] = v
        if (v := self.callback) is not UNSET:
            field_dict["callback"] = v.to_dict() if isinstance(v, BulkCallback) else v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        bulk_write_body = cls.__new__(cls)
        d = {**src_dict}
        bulk_write_body.operation = d.pop("operation")
        v = d.pop("resource")
        bulk_write_body.resource = (
            [BulkWriteResource.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else v
        )
        bulk_write_body.character_encoding = d.pop("character_encoding", UNSET)
        v = d.pop("callback", UNSET)
        bulk_write_body.callback = BulkCallback.from_dict(v) if v.__class__ is dict else v
        bulk_write_body.additional_properties = d or {}  # emptied, it would keep its hash table
        return bulk_write_body


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.bulk_callback import BulkCallback
from ..models.bulk_write_resource import BulkWriteResource
