# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel, format_datetime, parse_datetime
from ..types import UNSET, Unset

T = TypeVar("T", bound="Note")


@_attrs_define(eq=False, repr=False)
class Note(OpenModel):
    """A note on a record of any module.

    Attributes:
        id (str | Unset): Record id, up to 19 digits.
        note_title (None | str | Unset):
        note_content (None | str | Unset):
        parent_id (Lookup | None | str | Unset): The record the note is about.
        se_module (None | str | Unset): Module of the parent on a write; reads call it $se_module.
        note_owner (Lookup | None | str | Unset):
        created_by (Lookup | None | str | Unset):
        modified_by (Lookup | None | str | Unset):
        created_time (datetime.datetime | None | Unset):
        modified_time (datetime.datetime | None | Unset):
        editable (bool | None | Unset):
        voice_note (bool | None | Unset):
        is_system_action (bool | None | Unset):
        size (int | None | str | Unset):
        attachments (list[Attachment] | None | Unset):
        is_edit_allowed (bool | None | Unset):
        is_delete_allowed (bool | None | Unset):
        type_id (int | None | str | Unset): Id of the kind of note; the organisation's default where a new note names
            none.
        note_action (Details | None | Unset): What the system noted, such as a change of status.
        source (None | NoteSource | Unset):
        is_shared_to_client (bool | None | Unset):
        status (None | str | Unset):
        is_status_split_done (bool | None | Unset):
    """

    id: str | Unset = UNSET
    note_title: None | str | Unset = UNSET
    note_content: None | str | Unset = UNSET
    parent_id: Lookup | None | str | Unset = UNSET
    se_module: None | str | Unset = UNSET
    note_owner: Lookup | None | str | Unset = UNSET
    created_by: Lookup | None | str | Unset = UNSET
    modified_by: Lookup | None | str | Unset = UNSET
    created_time: datetime.datetime | None | Unset = UNSET
    modified_time: datetime.datetime | None | Unset = UNSET
    editable: bool | None | Unset = UNSET
    voice_note: bool | None | Unset = UNSET
    is_system_action: bool | None | Unset = UNSET
    size: int | None | str | Unset = UNSET
    attachments: list[Attachment] | None | Unset = UNSET
    is_edit_allowed: bool | None | Unset = UNSET
    is_delete_allowed: bool | None | Unset = UNSET
    type_id: int | None | str | Unset = UNSET
    note_action: Details | None | Unset = UNSET
    source: None | NoteSource | Unset = UNSET
    is_shared_to_client: bool | None | Unset = UNSET
    status: None | str | Unset = UNSET
    is_status_split_done: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "Note_Title": "note_title",
        "Note_Content": "note_content",
        "Parent_Id": "parent_id",
        "se_module": "se_module",
        "Note_Owner": "note_owner",
        "Created_By": "created_by",
        "Modified_By": "modified_by",
        "Created_Time": "created_time",
        "Modified_Time": "modified_time",
        "$editable": "editable",
        "$voice_note": "voice_note",
        "is_system_action": "is_system_action",
        "$size": "size",
        "$attachments": "attachments",
        "$is_edit_allowed": "is_edit_allowed",
        "$is_delete_allowed": "is_delete_allowed",
        "$type_id": "type_id",
        "note_action": "note_action",
        "$source": "source",
        "$is_shared_to_client": "is_shared_to_client",
        "$status": "status",
        "isStatusSplitDone": "is_status_split_done",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.id) is not UNSET:
            field_dict["id"] = v
        if (v := self.note_title) is not UNSET:
            field_dict["Note_Title"] = v
        if (v := self.note_content) is not UNSET:
            field_dict["Note_Content"] = v
        if (v := self.parent_id) is not UNSET:
            field_dict["Parent_Id"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.se_module) is not UNSET:
            field_dict["se_module"] = v
        if (v := self.note_owner) is not UNSET:
            field_dict["Note_Owner"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.created_by) is not UNSET:
            field_dict["Created_By"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.modified_by) is not UNSET:
            field_dict["Modified_By"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.created_time) is not UNSET:
            field_dict["Created_Time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.modified_time) is not UNSET:
            field_dict["Modified_Time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.editable) is not UNSET:
            field_dict["$editable"] = v
        if (v := self.voice_note) is not UNSET:
            field_dict["$voice_note"] = v
        if (v := self.is_system_action) is not UNSET:
            field_dict["is_system_action"] = v
        if (v := self.size) is not UNSET:
            field_dict["$size"] = v
        if (v := self.attachments) is not UNSET:
            field_dict["$attachments"] = (
                [item.to_dict() if isinstance(item, Attachment) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )
        if (v := self.is_edit_allowed) is not UNSET:
            field_dict["$is_edit_allowed"] = v
        if (v := self.is_delete_allowed) is not UNSET:
            field_dict["$is_delete_allowed"] = v
        if (v := self.type_id) is not UNSET:
            field_dict["$type_id"] = v
        if (v := self.note_action) is not UNSET:
            field_dict["note_action"] = v.to_dict() if isinstance(v, Details) else v
        if (v := self.source) is not UNSET:
            field_dict["$source"] = v.to_dict() if isinstance(v, NoteSource) else v
        if (v := self.is_shared_to_client) is not UNSET:
            field_dict["$is_shared_to_client"] = v
        if (v := self.status) is not UNSET:
            field_dict["$status"] = v
        if (v := self.is_status_split_done) is not UNSET:
            field_dict["isStatusSplitDone"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        note = cls.__new__(cls)
        d = {**src_dict}
        note.id = d.pop("id", UNSET)
        note.note_title = d.pop("Note_Title", UNSET)
        note.note_content = d.pop("Note_Content", UNSET)
        v = d.pop("Parent_Id", UNSET)
        note.parent_id = Lookup.from_dict(v) if v.__class__ is dict else v
        note.se_module = d.pop("se_module", UNSET)
        v = d.pop("Note_Owner", UNSET)
        note.note_owner = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Created_By", UNSET)
        note.created_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Modified_By", UNSET)
        note.modified_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Created_Time", UNSET)
        note.created_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Modified_Time", UNSET)
        note.modified_time = parse_datetime(v) if v.__class__ is str else v
        note.editable = d.pop("$editable", UNSET)
        note.voice_note = d.pop("$voice_note", UNSET)
        note.is_system_action = d.pop("is_system_action", UNSET)
        note.size = d.pop("$size", UNSET)
        v = d.pop("$attachments", UNSET)
        note.attachments = (
            [Attachment.from_dict(item) if item.__class__ is dict else item for item in v] if v.__class__ is list else v
        )
        note.is_edit_allowed = d.pop("$is_edit_allowed", UNSET)
        note.is_delete_allowed = d.pop("$is_delete_allowed", UNSET)
        note.type_id = d.pop("$type_id", UNSET)
        v = d.pop("note_action", UNSET)
        note.note_action = Details.from_dict(v) if v.__class__ is dict else v
        v = d.pop("$source", UNSET)
        note.source = NoteSource.from_dict(v) if v.__class__ is dict else v
        note.is_shared_to_client = d.pop("$is_shared_to_client", UNSET)
        note.status = d.pop("$status", UNSET)
        note.is_status_split_done = d.pop("isStatusSplitDone", UNSET)
        note.additional_properties = d or {}  # emptied, it would keep its hash table
        return note


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.attachment import Attachment
from ..models.details import Details
from ..models.lookup import Lookup
from ..models.note_source import NoteSource
