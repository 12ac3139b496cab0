# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel

T = TypeVar("T", bound="TagConflict")


@_attrs_define(eq=False, repr=False)
class TagConflict(OpenModel):
    """A tag to merge.

    Attributes:
        conflict_id (str): Id of the tag that is merged and then gone.
    """

    conflict_id: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "conflict_id": "conflict_id",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "conflict_id": self.conflict_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        tag_conflict = cls.__new__(cls)
        d = {**src_dict}
        tag_conflict.conflict_id = d.pop("conflict_id")
        tag_conflict.additional_properties = d or {}  # emptied, it would keep its hash table
        return tag_conflict


# After the class: models may refer to each other in a circle, and no record pays for an import.
