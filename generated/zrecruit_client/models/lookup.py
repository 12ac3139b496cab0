# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="Lookup")


@_attrs_define(eq=False, repr=False)
class Lookup(OpenModel):
    """A reference to a record or user.

    Attributes:
        id (str | Unset):
        name (None | str | Unset):
        email (None | str | Unset):
        photo_src (None | str | Unset): Picture of a person.
        module (None | str | Unset):
        zuid (None | str | Unset):
    """

    id: str | Unset = UNSET
    name: None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    photo_src: None | str | Unset = UNSET
    module: None | str | Unset = UNSET
    zuid: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "name": "name",
        "email": "email",
        "photoSrc": "photo_src",
        "module": "module",
        "zuid": "zuid",
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
        if (v := self.email) is not UNSET:
            field_dict["email"] = v
        if (v := self.photo_src) is not UNSET:
            field_dict["photoSrc"] = v
        if (v := self.module) is not UNSET:
            field_dict["module"] = v
        if (v := self.zuid) is not UNSET:
            field_dict["zuid"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        lookup = cls.__new__(cls)
        d = {**src_dict}
        lookup.id = d.pop("id", UNSET)
        lookup.name = d.pop("name", UNSET)
        lookup.email = d.pop("email", UNSET)
        lookup.photo_src = d.pop("photoSrc", UNSET)
        lookup.module = d.pop("module", UNSET)
        lookup.zuid = d.pop("zuid", UNSET)
        lookup.additional_properties = d or {}  # emptied, it would keep its hash table
        return lookup


# After the class: models may refer to each other in a circle, and no record pays for an import.
