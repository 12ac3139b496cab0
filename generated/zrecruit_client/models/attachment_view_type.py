# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="AttachmentViewType")


@_attrs_define(eq=False, repr=False)
class AttachmentViewType(OpenModel):
    """What may be done with attachments of a category.

    Attributes:
        view (bool | None | Unset):
        download (bool | None | Unset):
        edit (bool | None | Unset):
        create (bool | None | Unset):
        delete (bool | None | Unset):
    """

    view: bool | None | Unset = UNSET
    download: bool | None | Unset = UNSET
    edit: bool | None | Unset = UNSET
    create: bool | None | Unset = UNSET
    delete: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "view": "view",
        "download": "download",
        "edit": "edit",
        "create": "create",
        "delete": "delete",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.view) is not UNSET:
            field_dict["view"] = v
        if (v := self.download) is not UNSET:
            field_dict["download"] = v
        if (v := self.edit) is not UNSET:
            field_dict["edit"] = v
        if (v := self.create) is not UNSET:
            field_dict["create"] = v
        if (v := self.delete) is not UNSET:
            field_dict["delete"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        attachment_view_type = cls.__new__(cls)
        d = {**src_dict}
        attachment_view_type.view = d.pop("view", UNSET)
        attachment_view_type.download = d.pop("download", UNSET)
        attachment_view_type.edit = d.pop("edit", UNSET)
        attachment_view_type.create = d.pop("create", UNSET)
        attachment_view_type.delete = d.pop("delete", UNSET)
        attachment_view_type.additional_properties = d or {}  # emptied, it would keep its hash table
        return attachment_view_type


# After the class: models may refer to each other in a circle, and no record pays for an import.
