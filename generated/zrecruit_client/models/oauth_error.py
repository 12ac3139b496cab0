# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="OauthError")


@_attrs_define(eq=False, repr=False)
class OauthError(OpenModel):
    """Why the accounts service refused.

    Attributes:
        error (None | str | Unset): Code or text; decide by it, not by the HTTP status.
        error_description (None | str | Unset): More about the error.
        status (None | str | Unset): failure when the client is throttled.
    """

    error: None | str | Unset = UNSET
    error_description: None | str | Unset = UNSET
    status: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "error": "error",
        "error_description": "error_description",
        "status": "status",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.error) is not UNSET:
            field_dict["error"] = v
        if (v := self.error_description) is not UNSET:
            field_dict["error_description"] = v
        if (v := self.status) is not UNSET:
            field_dict["status"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        oauth_error = cls.__new__(cls)
        d = {**src_dict}
        oauth_error.error = d.pop("error", UNSET)
        oauth_error.error_description = d.pop("error_description", UNSET)
        oauth_error.status = d.pop("status", UNSET)
        oauth_error.additional_properties = d or {}  # emptied, it would keep its hash table
        return oauth_error


# After the class: models may refer to each other in a circle, and no record pays for an import.
