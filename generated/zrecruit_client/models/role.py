# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="Role")


@_attrs_define(eq=False, repr=False)
class Role(OpenModel):
    """A place in the organisation's hierarchy.

    Attributes:
        id (str | Unset):
        name (None | str | Unset):
        display_label (None | str | Unset):
        share_with_peers (bool | None | Unset):
        reporting_to (Lookup | None | Unset):
    """

    id: str | Unset = UNSET
    name: None | str | Unset = UNSET
    display_label: None | str | Unset = UNSET
    share_with_peers: bool | None | Unset = UNSET
    reporting_to: Lookup | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "name": "name",
        "display_label": "display_label",
        "share_with_peers": "share_with_peers",
        "reporting_to": "reporting_to",
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
        if (v := self.display_label) is not UNSET:
            field_dict["display_label"] = v
        if (v := self.share_with_peers) is not UNSET:
            field_dict["share_with_peers"] = v
        if (v := self.reporting_to) is not UNSET:
            field_dict["reporting_to"] = v.to_dict() if isinstance(v, Lookup) else v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        role = cls.__new__(cls)
        d = {**src_dict}
        role.id = d.pop("id", UNSET)
        role.name = d.pop("name", UNSET)
        role.display_label = d.pop("display_label", UNSET)
        role.share_with_peers = d.pop("share_with_peers", UNSET)
        v = d.pop("reporting_to", UNSET)
        role.reporting_to = Lookup.from_dict(v) if v.__class__ is dict else v
        role.additional_properties = d or {}  # emptied, it would keep its hash table
        return role


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.lookup import Lookup
