# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="Revocation")


@_attrs_define(eq=False, repr=False)
class Revocation(OpenModel):
    """Whether the token is gone.

    Attributes:
        status (None | str | Unset): success or failure.
        error (None | str | Unset): Why it is not gone.
    """

    status: None | str | Unset = UNSET
    error: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "status": "status",
        "error": "error",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.status) is not UNSET:
            field_dict["status"] = v
        if (v := self.error) is not UNSET:
            field_dict["error"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        revocation = cls.__new__(cls)
        d = {**src_dict}
        revocation.status = d.pop("status", UNSET)
        revocation.error = d.pop("error", UNSET)
        revocation.additional_properties = d or {}  # emptied, it would keep its hash table
        return revocation


# After the class: models may refer to each other in a circle, and no record pays for an import.
