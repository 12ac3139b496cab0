# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="NoteSource")


@_attrs_define(eq=False, repr=False)
class NoteSource(OpenModel):
    """Where a note came from.

    Attributes:
        name (None | str | Unset):
        type_ (int | None | str | Unset):
    """

    name: None | str | Unset = UNSET
    type_: int | None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "name": "name",
        "type": "type_",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.name) is not UNSET:
            field_dict["name"] = v
        if (v := self.type_) is not UNSET:
            field_dict["type"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        note_source = cls.__new__(cls)
        d = {**src_dict}
        note_source.name = d.pop("name", UNSET)
        note_source.type_ = d.pop("type", UNSET)
        note_source.additional_properties = d or {}  # emptied, it would keep its hash table
        return note_source


# After the class: models may refer to each other in a circle, and no record pays for an import.
