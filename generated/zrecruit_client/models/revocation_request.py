# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="RevocationRequest")


@_attrs_define(eq=False, repr=False)
class RevocationRequest(OpenModel):
    """Which refresh token to revoke.

    Attributes:
        token (str): The refresh token.
        token_type (str | Unset): Kind of the token.
        client_id (str | Unset): Id of the client, unless HTTP Basic names it.
        client_secret (str | Unset): Secret of the client, unless HTTP Basic names it.
    """

    token: str = _attrs_field(repr=False)
    token_type: str | Unset = UNSET
    client_id: str | Unset = UNSET
    client_secret: str | Unset = _attrs_field(default=UNSET, repr=False)
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "token": "token",
        "token_type": "token_type",
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
        if (v := self.token_type) is not UNSET:
            field_dict["token_type"] = v
        if (v := self.client_id) is not UNSET:
            field_dict["client_id"] = v
        if (v := self.client_secret) is not UNSET:
            field_dict["client_secret"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        revocation_request = cls.__new__(cls)
        d = {**src_dict}
        revocation_request.token = d.pop("token")
        revocation_request.token_type = d.pop("token_type", UNSET)
        revocation_request.client_id = d.pop("client_id", UNSET)
        revocation_request.client_secret = d.pop("client_secret", UNSET)
        revocation_request.additional_properties = d or {}  # emptied, it would keep its hash table
        return revocation_request


# After the class: models may refer to each other in a circle, and no record pays for an import.
