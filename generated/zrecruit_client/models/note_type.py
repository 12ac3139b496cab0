# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="NoteType")


@_attrs_define(eq=False, repr=False)
class NoteType(OpenModel):
    """A kind of note.

    Attributes:
        id (int | None | str | Unset): Id of the note type; a number in the outcomes of writes.
        name (None | str | Unset): What the organisation calls it.
        is_default (bool | None | Unset): Whether a note that names no type is of this one.
    """

    id: int | None | str | Unset = UNSET
    name: None | str | Unset = UNSET
    is_default: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "name": "name",
        "is_default": "is_default",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.id) is not UNSET:
            field_dict["id"] = v
        if (v := self.name) is not UNSET:
            field_dict["name"] = v
        if (v := self.is_default) is not UNSET:
            field_dict["is_default"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        note_type = cls.__new__(cls)
        d = {**src_dict}
        note_type.id = d.pop("id", UNSET)
        note_type.name = d.pop("name", UNSET)
        note_type.is_default = d.pop("is_default", UNSET)
        note_type.additional_properties = d or {}  # emptied, it would keep its hash table
        return note_type


# After the class: models may refer to each other in a circle, and no record pays for an import.
