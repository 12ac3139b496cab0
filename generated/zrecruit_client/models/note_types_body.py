# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel

T = TypeVar("T", bound="NoteTypesBody")


@_attrs_define(eq=False, repr=False)
class NoteTypesBody(OpenModel):
    """Kinds of notes to store.

    Attributes:
        note_types (list[NoteTypeRow]): 1 to 100 rows; exactly one for the call on one note type.
    """

    note_types: list[NoteTypeRow]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "note_types": "note_types",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "note_types": [item.to_dict() if isinstance(item, NoteTypeRow) else item for item in self.note_types]
                if isinstance(self.note_types, (list, tuple))
                else self.note_types,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        note_types_body = cls.__new__(cls)
        d = {**src_dict}
        v = d.pop("note_types")
        note_types_body.note_types = (
            [NoteTypeRow.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else v
        )
        note_types_body.additional_properties = d or {}  # emptied, it would keep its hash table
        return note_types_body


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.note_type_row import NoteTypeRow
