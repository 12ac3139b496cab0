# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="Token")


@_attrs_define(eq=False, repr=False)
class Token(OpenModel):
    """A token, or an error with status 200.

    Attributes:
        access_token (None | str | Unset): To be sent after the word Zoho-oauthtoken.
        refresh_token (None | str | Unset): Only after a consent with access_type offline.
        api_domain (None | str | Unset): Not the host of Recruit; with or without a slash at its end.
        token_type (None | str | Unset): Says Bearer; do not follow it.
        expires_in (int | None | Unset): Seconds the access token lives.
        scope (None | str | Unset): Scopes granted, on some replies.
        error (None | str | Unset): Why there is no token.
        error_description (None | str | Unset): More about the error.
        status (None | str | Unset): failure when the client is throttled.
        expires_in_sec (int | None | Unset): Seconds the access token lives; where it stands, expires_in is in
            milliseconds.
        user_location (None | str | Unset): The user's data centre, beside the error other_dc.
    """

    access_token: None | str | Unset = _attrs_field(default=UNSET, repr=False)
    refresh_token: None | str | Unset = _attrs_field(default=UNSET, repr=False)
    api_domain: None | str | Unset = UNSET
    token_type: None | str | Unset = UNSET
    expires_in: int | None | Unset = UNSET
    scope: None | str | Unset = UNSET
    error: None | str | Unset = UNSET
    error_description: None | str | Unset = UNSET
    status: None | str | Unset = UNSET
    expires_in_sec: int | None | Unset = UNSET
    user_location: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "access_token": "access_token",
        "refresh_token": "refresh_token",
        "api_domain": "api_domain",
        "token_type": "token_type",
        "expires_in": "expires_in",
        "scope": "scope",
        "error": "error",
        "error_description": "error_description",
        "status": "status",
        "expires_in_sec": "expires_in_sec",
        "user_location": "user_location",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.access_token) is not UNSET:
            field_dict["access_token"] = v
        if (v := self.refresh_token) is not UNSET:
            field_dict["refresh_token"] = v
        if (v := self.api_domain) is not UNSET:
            field_dict["api_domain"] = v
        if (v := self.token_type) is not UNSET:
            field_dict["token_type"] = v
        if (v := self.expires_in) is not UNSET:
            field_dict["expires_in"] = v
        if (v := self.scope) is not UNSET:
            field_dict["scope"] = v
        if (v := self.error) is not UNSET:
            field_dict["error"] = v
        if (v := self.error_description) is not UNSET:
            field_dict["error_description"] = v
        if (v := self.status) is not UNSET:
            field_dict["status"] = v
        if (v := self.expires_in_sec) is not UNSET:
            field_dict["expires_in_sec"] = v
        if (v := self.user_location) is not UNSET:
            field_dict["user_location"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        token = cls.__new__(cls)
        d = {**src_dict}
        token.access_token = d.pop("access_token", UNSET)
        token.refresh_token = d.pop("refresh_token", UNSET)
        token.api_domain = d.pop("api_domain", UNSET)
        token.token_type = d.pop("token_type", UNSET)
        token.expires_in = d.pop("expires_in", UNSET)
        token.scope = d.pop("scope", UNSET)
        token.error = d.pop("error", UNSET)
        token.error_description = d.pop("error_description", UNSET)
        token.status = d.pop("status", UNSET)
        token.expires_in_sec = d.pop("expires_in_sec", UNSET)
        token.user_location = d.pop("user_location", UNSET)
        token.additional_properties = d or {}  # emptied, it would keep its hash table
        return token


# After the class: models may refer to each other in a circle, and no record pays for an import.
