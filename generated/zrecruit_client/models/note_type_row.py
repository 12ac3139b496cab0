# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel

T = TypeVar("T", bound="NoteTypeRow")


@_attrs_define(eq=False, repr=False)
class NoteTypeRow(OpenModel):
    """A kind of note to store.

    Attributes:
        name (str): Its name.
    """

    name: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "name": "name",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": self.name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        note_type_row = cls.__new__(cls)
        d = {**src_dict}
        note_type_row.name = d.pop("name")
        note_type_row.additional_properties = d or {}  # emptied, it would keep its hash table
        return note_type_row


# After the class: models may refer to each other in a circle, and no record pays for an import.
