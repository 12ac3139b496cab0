# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="DeviceCode")


@_attrs_define(eq=False, repr=False)
class DeviceCode(OpenModel):
    """What the user needs for a consent elsewhere, or an error with status 200.

    Attributes:
        user_code (None | str | Unset): What the user types in.
        device_code (None | str | Unset): What the device polls with.
        verification_url (None | str | Unset): Where the user types it in.
        expires_in (int | None | Unset): Time the code lives, five minutes.
        error (None | str | Unset): Why there is no code.
    """

    user_code: None | str | Unset = UNSET
    device_code: None | str | Unset = _attrs_field(default=UNSET, repr=False)
    verification_url: None | str | Unset = UNSET
    expires_in: int | None | Unset = UNSET
    error: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "user_code": "user_code",
        "device_code": "device_code",
        "verification_url": "verification_url",
        "expires_in": "expires_in",
        "error": "error",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.user_code) is not UNSET:
            field_dict["user_code"] = v
        if (v := self.device_code) is not UNSET:
            field_dict["device_code"] = v
        if (v := self.verification_url) is not UNSET:
            field_dict["verification_url"] = v
        if (v := self.expires_in) is not UNSET:
            field_dict["expires_in"] = v
        if (v := self.error) is not UNSET:
            field_dict["error"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        device_code = cls.__new__(cls)
        d = {**src_dict}
        device_code.user_code = d.pop("user_code", UNSET)
        device_code.device_code = d.pop("device_code", UNSET)
        device_code.verification_url = d.pop("verification_url", UNSET)
        device_code.expires_in = d.pop("expires_in", UNSET)
        device_code.error = d.pop("error", UNSET)
        device_code.additional_properties = d or {}  # emptied, it would keep its hash table
        return device_code


# After the class: models may refer to each other in a circle, and no record pays for an import.
