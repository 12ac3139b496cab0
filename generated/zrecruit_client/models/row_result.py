# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="RowResult")


@_attrs_define(eq=False, repr=False)
class RowResult(OpenModel):
    """Outcome of one row of a write. Compare status ignoring case: some modules shout.

    Attributes:
        code (None | str | Unset):
        message (None | str | Unset):
        status (None | str | Unset):
        details (Details | None | Unset):
        action (None | str | Unset): What an upsert did.
        duplicate_field (None | str | Unset): Field by which an upsert found its record.
    """

    code: None | str | Unset = UNSET
    message: None | str | Unset = UNSET
    status: None | str | Unset = UNSET
    details: Details | None | Unset = UNSET
    action: None | str | Unset = UNSET
    duplicate_field: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "code": "code",
        "message": "message",
        "status": "status",
        "details": "details",
        "action": "action",
        "duplicate_field": "duplicate_field",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.code) is not UNSET:
            field_dict["code"] = v
        if (v := self.message) is not UNSET:
            field_dict["message"] = v
        if (v := self.status) is not UNSET:
            field_dict["status"] = v
        if (v := self.details) is not UNSET:
            field_dict["details"] = v.to_dict() if isinstance(v, Details) else v
        if (v := self.action) is not UNSET:
            field_dict["action"] = v
        if (v := self.duplicate_field) is not UNSET:
            field_dict["duplicate_field"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        row_result = cls.__new__(cls)
        d = {**src_dict}
        row_result.code = d.pop("code", UNSET)
        row_result.message = d.pop("message", UNSET)
        row_result.status = d.pop("status", UNSET)
        v = d.pop("details", UNSET)
        row_result.details = Details.from_dict(v) if v.__class__ is dict else v
        row_result.action = d.pop("action", UNSET)
        row_result.duplicate_field = d.pop("duplicate_field", UNSET)
        row_result.additional_properties = d or {}  # emptied, it would keep its hash table
        return row_result


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.details import Details
