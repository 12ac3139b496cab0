# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="UploadReceipt")


@_attrs_define(eq=False, repr=False)
class UploadReceipt(OpenModel):
    """Where an uploaded file is, or what is wrong with it.

    Attributes:
        status (None | str | Unset):
        code (None | str | Unset):
        message (None | str | Unset):
        details (None | Unset | UploadDetails):
    """

    status: None | str | Unset = UNSET
    code: None | str | Unset = UNSET
    message: None | str | Unset = UNSET
    details: None | Unset | UploadDetails = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "status": "status",
        "code": "code",
        "message": "message",
        "details": "details",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.status) is not UNSET:
            field_dict["status"] = v
        if (v := self.code) is not UNSET:
            field_dict["code"] = v
        if (v := self.message) is not UNSET:
            field_dict["message"] = v
        if (v := self.details) is not UNSET:
            field_dict["details"] = v.to_dict() if isinstance(v, UploadDetails) else v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        upload_receipt = cls.__new__(cls)
        d = {**src_dict}
        upload_receipt.status = d.pop("status", UNSET)
        upload_receipt.code = d.pop("code", UNSET)
        upload_receipt.message = d.pop("message", UNSET)
        v = d.pop("details", UNSET)
        upload_receipt.details = UploadDetails.from_dict(v) if v.__class__ is dict else v
        upload_receipt.additional_properties = d or {}  # emptied, it would keep its hash table
        return upload_receipt


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.upload_details import UploadDetails
