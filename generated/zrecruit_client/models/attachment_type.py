# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="AttachmentType")


@_attrs_define(eq=False, repr=False)
class AttachmentType(OpenModel):
    """A category of attachments of the module.

    Attributes:
        id (str | Unset):
        sequence_number (int | None | Unset):
        api_name (None | str | Unset):
        field_label (None | str | Unset):
        custom_field (bool | None | Unset):
        isauto (bool | None | Unset):
        publish (bool | None | Unset):
        se_presence (bool | None | Unset):
        isdefault (bool | None | Unset):
        bulk (bool | None | Unset):
        required (bool | None | Unset):
        view_type (AttachmentViewType | None | Unset):
    """

    id: str | Unset = UNSET
    sequence_number: int | None | Unset = UNSET
    api_name: None | str | Unset = UNSET
    field_label: None | str | Unset = UNSET
    custom_field: bool | None | Unset = UNSET
    isauto: bool | None | Unset = UNSET
    publish: bool | None | Unset = UNSET
    se_presence: bool | None | Unset = UNSET
    isdefault: bool | None | Unset = UNSET
    bulk: bool | None | Unset = UNSET
    required: bool | None | Unset = UNSET
    view_type: AttachmentViewType | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "sequence_number": "sequence_number",
        "api_name": "api_name",
        "field_label": "field_label",
        "custom_field": "custom_field",
        "isauto": "isauto",
        "publish": "publish",
        "se_presence": "se_presence",
        "isdefault": "isdefault",
        "bulk": "bulk",
        "required": "required",
        "view_type": "view_type",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.id) is not UNSET:
            field_dict["id"] = v
        if (v := self.sequence_number) is not UNSET:
            field_dict["sequence_number"] = v
        if (v := self.api_name) is not UNSET:
            field_dict["api_name"] = v
        if (v := self.field_label) is not UNSET:
            field_dict["field_label"] = v
        if (v := self.custom_field) is not UNSET:
            field_dict["custom_field"] = v
        if (v := self.isauto) is not UNSET:
            field_dict["isauto"] = v
        if (v := self.publish) is not UNSET:
            field_dict["publish"] = v
        if (v := self.se_presence) is not UNSET:
            field_dict["se_presence"] = v
        if (v := self.isdefault) is not UNSET:
            field_dict["isdefault"] = v
        if (v := self.bulk) is not UNSET:
            field_dict["bulk"] = v
        if (v := self.required) is not UNSET:
            field_dict["required"] = v
        if (v := self.view_type) is not UNSET:
            field_dict["view_type"] = v.to_dict() if isinstance(v, AttachmentViewType) else v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        attachment_type = cls.__new__(cls)
        d = {**src_dict}
        attachment_type.id = d.pop("id", UNSET)
        attachment_type.sequence_number = d.pop("sequence_number", UNSET)
        attachment_type.api_name = d.pop("api_name", UNSET)
        attachment_type.field_label = d.pop("field_label", UNSET)
        attachment_type.custom_field = d.pop("custom_field", UNSET)
        attachment_type.isauto = d.pop("isauto", UNSET)
        attachment_type.publish = d.pop("publish", UNSET)
        attachment_type.se_presence = d.pop("se_presence", UNSET)
        attachment_type.isdefault = d.pop("isdefault", UNSET)
        attachment_type.bulk = d.pop("bulk", UNSET)
        attachment_type.required = d.pop("required", UNSET)
        v = d.pop("view_type", UNSET)
        attachment_type.view_type = AttachmentViewType.from_dict(v) if v.__class__ is dict else v
        attachment_type.additional_properties = d or {}  # emptied, it would keep its hash table
        return attachment_type


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.attachment_view_type import AttachmentViewType
