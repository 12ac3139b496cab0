# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel, format_datetime, parse_datetime
from ..types import UNSET, Unset

T = TypeVar("T", bound="Attachment")


@_attrs_define(eq=False, repr=False)
class Attachment(OpenModel):
    """A file or link kept with a record.

    Attributes:
        id (str | Unset): Record id, up to 19 digits.
        file_name (None | str | Unset):
        size (int | None | str | Unset): Bytes, usually as a string.
        category (Lookup | None | str | Unset):
        attachment_url (None | str | Unset):
        parent_id (Lookup | None | str | Unset):
        attachment_owner (Lookup | None | str | Unset):
        created_by (Lookup | None | str | Unset):
        modified_by (Lookup | None | str | Unset):
        created_time (datetime.datetime | None | Unset):
        modified_time (datetime.datetime | None | Unset):
        type_ (None | str | Unset):
        attach_type (Lookup | None | str | Unset):
        link_url (None | str | Unset):
        file_id (None | str | Unset):
        se_module (None | str | Unset):
        editable (bool | None | Unset):
        owner (Lookup | None | str | Unset): An id in the page's sample; its name stands in $Owner.
        link_docs (int | None | str | Unset):
    """

    id: str | Unset = UNSET
    file_name: None | str | Unset = UNSET
    size: int | None | str | Unset = UNSET
    category: Lookup | None | str | Unset = UNSET
    attachment_url: None | str | Unset = UNSET
    parent_id: Lookup | None | str | Unset = UNSET
    attachment_owner: Lookup | None | str | Unset = UNSET
    created_by: Lookup | None | str | Unset = UNSET
    modified_by: Lookup | None | str | Unset = UNSET
    created_time: datetime.datetime | None | Unset = UNSET
    modified_time: datetime.datetime | None | Unset = UNSET
    type_: None | str | Unset = UNSET
    attach_type: Lookup | None | str | Unset = UNSET
    link_url: None | str | Unset = UNSET
    file_id: None | str | Unset = UNSET
    se_module: None | str | Unset = UNSET
    editable: bool | None | Unset = UNSET
    owner: Lookup | None | str | Unset = UNSET
    link_docs: int | None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "File_Name": "file_name",
        "Size": "size",
        "Category": "category",
        "Attachment_URL": "attachment_url",
        "Parent_Id": "parent_id",
        "Attachment_Owner": "attachment_owner",
        "Created_By": "created_by",
        "Modified_By": "modified_by",
        "Created_Time": "created_time",
        "Modified_Time": "modified_time",
        "$type": "type_",
        "$attach_type": "attach_type",
        "$link_url": "link_url",
        "$file_id": "file_id",
        "$se_module": "se_module",
        "$editable": "editable",
        "Owner": "owner",
        "$link_docs": "link_docs",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.id) is not UNSET:
            field_dict["id"] = v
        if (v := self.file_name) is not UNSET:
            field_dict["File_Name"] = v
        if (v := self.size) is not UNSET:
            field_dict["Size"] = v
        if (v := self.category) is not UNSET:
            field_dict["Category"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.attachment_url) is not UNSET:
            field_dict["Attachment_URL"] = v
        if (v := self.parent_id) is not UNSET:
            field_dict["Parent_Id"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.attachment_owner) is not UNSET:
            field_dict["Attachment_Owner"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.created_by) is not UNSET:
            field_dict["Created_By"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.modified_by) is not UNSET:
            field_dict["Modified_By"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.created_time) is not UNSET:
            field_dict["Created_Time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.modified_time) is not UNSET:
            field_dict["Modified_Time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.type_) is not UNSET:
            field_dict["$type"] = v
        if (v := self.attach_type) is not UNSET:
            field_dict["$attach_type"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.link_url) is not UNSET:
            field_dict["$link_url"] = v
        if (v := self.file_id) is not UNSET:
            field_dict["$file_id"] = v
        if (v := self.se_module) is not UNSET:
            field_dict["$se_module"] = v
        if (v := self.editable) is not UNSET:
            field_dict["$editable"] = v
        if (v := self.owner) is not UNSET:
            field_dict["Owner"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.link_docs) is not UNSET:
            field_dict["$link_docs"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        attachment = cls.__new__(cls)
        d = {**src_dict}
        attachment.id = d.pop("id", UNSET)
        attachment.file_name = d.pop("File_Name", UNSET)
        attachment.size = d.pop("Size", UNSET)
        v = d.pop("Category", UNSET)
        attachment.category = Lookup.from_dict(v) if v.__class__ is dict else v
        attachment.attachment_url = d.pop("Attachment_URL", UNSET)
        v = d.pop("Parent_Id", UNSET)
        attachment.parent_id = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Attachment_Owner", UNSET)
        attachment.attachment_owner = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Created_By", UNSET)
        attachment.created_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Modified_By", UNSET)
        attachment.modified_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Created_Time", UNSET)
        attachment.created_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Modified_Time", UNSET)
        attachment.modified_time = parse_datetime(v) if v.__class__ is str else v
        attachment.type_ = d.pop("$type", UNSET)
        v = d.pop("$attach_type", UNSET)
        attachment.attach_type = Lookup.from_dict(v) if v.__class__ is dict else v
        attachment.link_url = d.pop("$link_url", UNSET)
        attachment.file_id = d.pop("$file_id", UNSET)
        attachment.se_module = d.pop("$se_module", UNSET)
        attachment.editable = d.pop("$editable", UNSET)
        v = d.pop("Owner", UNSET)
        attachment.owner = Lookup.from_dict(v) if v.__class__ is dict else v
        attachment.link_docs = d.pop("$link_docs", UNSET)
        attachment.additional_properties = d or {}  # emptied, it would keep its hash table
        return attachment


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.lookup import Lookup
