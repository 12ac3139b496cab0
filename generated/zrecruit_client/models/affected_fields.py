# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel

T = TypeVar("T", bound="AffectedFields")


@_attrs_define(eq=False, repr=False)
class AffectedFields(OpenModel):
    """Names of the changed fields by record id."""

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {}

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        affected_fields = cls.__new__(cls)
        d = {**src_dict}
        affected_fields.additional_properties = d or {}  # emptied, it would keep its hash table
        return affected_fields


# After the class: models may refer to each other in a circle, and no record pays for an import.
