# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="IntrospectionRequest")


@_attrs_define(eq=False, repr=False)
class IntrospectionRequest(OpenModel):
    """Which token to look at.

    Attributes:
        token (str): An access or refresh token.
        token_type_hint (str | Unset): Kind of the token.
        client_id (str | Unset): Id of the client, unless HTTP Basic names it.
        client_secret (str | Unset): Secret of the client, unless HTTP Basic names it.
    """

    token: str = _attrs_field(repr=False)
    token_type_hint: str | Unset = UNSET
    client_id: str | Unset = UNSET
    client_secret: str | Unset = _attrs_field(default=UNSET, repr=False)
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "token": "token",
        "token_type_hint": "token_type_hint",
        "client_id": "client_id",
        "client_secret": "client_secret",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "token": self.token,
            }
        )
        if (v := self.token_type_hint) is not UNSET:
            field_dict["token_type_hint"] = v
        if (v := self.client_id) is not UNSET:
            field_dict["client_id"] = v
        if (v := self.client_secret) is not UNSET:
            field_dict["client_secret"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        introspection_request = cls.__new__(cls)
        d = {**src_dict}
        introspection_request.token = d.pop("token")
        introspection_request.token_type_hint = d.pop("token_type_hint", UNSET)
        introspection_request.client_id = d.pop("client_id", UNSET)
        introspection_request.client_secret = d.pop("client_secret", UNSET)
        introspection_request.additional_properties = d or {}  # emptied, it would keep its hash table
        return introspection_request


# After the class: models may refer to each other in a circle, and no record pays for an import.
