# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="Introspection")


@_attrs_define(eq=False, repr=False)
class Introspection(OpenModel):
    """Whether a token is alive, and what it is good for; or an error with status 200.

    Attributes:
        active (bool | None | Unset): False also for a token nobody knows.
        scope (None | str | Unset): Its scopes.
        client_id (None | str | Unset): The client it was given to.
        token_type (None | str | Unset): Bearer for an access token.
        exp (int | None | Unset): When it ends, in seconds since 1970; a refresh token has no end.
        error (None | str | Unset): Why nothing is told.
    """

    active: bool | None | Unset = UNSET
    scope: None | str | Unset = UNSET
    client_id: None | str | Unset = UNSET
    token_type: None | str | Unset = UNSET
    exp: int | None | Unset = UNSET
    error: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "active": "active",
        "scope": "scope",
        "client_id": "client_id",
        "token_type": "token_type",
        "exp": "exp",
        "error": "error",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.active) is not UNSET:
            field_dict["active"] = v
        if (v := self.scope) is not UNSET:
            field_dict["scope"] = v
        if (v := self.client_id) is not UNSET:
            field_dict["client_id"] = v
        if (v := self.token_type) is not UNSET:
            field_dict["token_type"] = v
        if (v := self.exp) is not UNSET:
            field_dict["exp"] = v
        if (v := self.error) is not UNSET:
            field_dict["error"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        introspection = cls.__new__(cls)
        d = {**src_dict}
        introspection.active = d.pop("active", UNSET)
        introspection.scope = d.pop("scope", UNSET)
        introspection.client_id = d.pop("client_id", UNSET)
        introspection.token_type = d.pop("token_type", UNSET)
        introspection.exp = d.pop("exp", UNSET)
        introspection.error = d.pop("error", UNSET)
        introspection.additional_properties = d or {}  # emptied, it would keep its hash table
        return introspection


# After the class: models may refer to each other in a circle, and no record pays for an import.
