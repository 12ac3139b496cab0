# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="TokenRequest")


@_attrs_define(eq=False, repr=False)
class TokenRequest(OpenModel):
    """A grant of any kind; each kind uses some of the keys.

    Attributes:
        grant_type (str): Kind of the grant.
        client_id (str): Id of the client.
        client_secret (str): Secret of the client.
        redirect_uri (str | Unset): The address of the consent (authorization_code).
        code (str | Unset): The code of the consent (authorization_code); it lives a minute or a few.
        code_verifier (str | Unset): The verifier of the challenge, when one was sent.
        refresh_token (str | Unset): The refresh token (refresh_token).
        scope (str | Unset): Scopes joined by commas (client_credentials).
        soid (str | Unset): Service and organisation, such as ZohoRecruit.12345 (client_credentials).
    """

    grant_type: str
    client_id: str
    client_secret: str = _attrs_field(repr=False)
    redirect_uri: str | Unset = UNSET
    code: str | Unset = _attrs_field(default=UNSET, repr=False)
    code_verifier: str | Unset = _attrs_field(default=UNSET, repr=False)
    refresh_token: str | Unset = _attrs_field(default=UNSET, repr=False)
    scope: str | Unset = UNSET
    soid: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "grant_type": "grant_type",
        "client_id": "client_id",
        "client_secret": "client_secret",
        "redirect_uri": "redirect_uri",
        "code": "code",
        "code_verifier": "code_verifier",
        "refresh_token": "refresh_token",
        "scope": "scope",
        "soid": "soid",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "grant_type": self.grant_type,
                "client_id": self.client_id,
                "client_secret": self.client_secret,
            }
        )
        if (v := self.redirect_uri) is not UNSET:
            field_dict["redirect_uri"] = v
        if (v := self.code) is not UNSET:
            field_dict["code"] = v
        if (v := self.code_verifier) is not UNSET:
            field_dict["code_verifier"] = v
        if (v := self.refresh_token) is not UNSET:
            field_dict["refresh_token"] = v
        if (v := self.scope) is not UNSET:
            field_dict["scope"] = v
        if (v := self.soid) is not UNSET:
            field_dict["soid"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        token_request = cls.__new__(cls)
        d = {**src_dict}
        token_request.grant_type = d.pop("grant_type")
        token_request.client_id = d.pop("client_id")
        token_request.client_secret = d.pop("client_secret")
        token_request.redirect_uri = d.pop("redirect_uri", UNSET)
        token_request.code = d.pop("code", UNSET)
        token_request.code_verifier = d.pop("code_verifier", UNSET)
        token_request.refresh_token = d.pop("refresh_token", UNSET)
        token_request.scope = d.pop("scope", UNSET)
        token_request.soid = d.pop("soid", UNSET)
        token_request.additional_properties = d or {}  # emptied, it would keep its hash table
        return token_request


# After the class: models may refer to each other in a circle, and no record pays for an import.
