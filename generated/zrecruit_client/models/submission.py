# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel, format_datetime, parse_datetime
from ..types import UNSET, Unset

T = TypeVar("T", bound="Submission")


@_attrs_define(eq=False, repr=False)
class Submission(OpenModel):
    """Candidates handed to a client for a job opening. Custom fields are kept as further keys.

    Attributes:
        id (str | Unset): Record id, up to 19 digits.
        submission_name (None | str | Unset):
        candidate_name (Lookup | None | str | Unset):
        job_opening_name (Lookup | None | str | Unset):
        client_name (Lookup | None | str | Unset):
        contact_name (Lookup | None | str | Unset):
        submission_status (None | str | Unset):
        submission_owner (Lookup | None | str | Unset):
        created_by (Lookup | None | str | Unset):
        modified_by (Lookup | None | str | Unset):
        created_time (datetime.datetime | None | Unset):
        modified_time (datetime.datetime | None | Unset):
        last_activity_time (datetime.datetime | None | Unset):
        editable (bool | None | Unset):
        is_locked (bool | None | Unset):
        is_attachment_present (bool | None | Unset):
        associated_tags (list[Any] | None | Unset):
        currency_symbol (None | str | Unset):
        approved (bool | None | Unset):
        approval (Approval | None | Unset):
        process_flow (bool | None | Unset):
        followed (bool | None | Unset):
        state (None | str | Unset): draft on a draft; save turns one into an ordinary record.
    """

    id: str | Unset = UNSET
    submission_name: None | str | Unset = UNSET
    candidate_name: Lookup | None | str | Unset = UNSET
    job_opening_name: Lookup | None | str | Unset = UNSET
    client_name: Lookup | None | str | Unset = UNSET
    contact_name: Lookup | None | str | Unset = UNSET
    submission_status: None | str | Unset = UNSET
    submission_owner: Lookup | None | str | Unset = UNSET
    created_by: Lookup | None | str | Unset = UNSET
    modified_by: Lookup | None | str | Unset = UNSET
    created_time: datetime.datetime | None | Unset = UNSET
    modified_time: datetime.datetime | None | Unset = UNSET
    last_activity_time: datetime.datetime | None | Unset = UNSET
    editable: bool | None | Unset = UNSET
    is_locked: bool | None | Unset = UNSET
    is_attachment_present: bool | None | Unset = UNSET
    associated_tags: list[Any] | None | Unset = UNSET
    currency_symbol: None | str | Unset = UNSET
    approved: bool | None | Unset = UNSET
    approval: Approval | None | Unset = UNSET
    process_flow: bool | None | Unset = UNSET
    followed: bool | None | Unset = UNSET
    state: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "Submission_Name": "submission_name",
        "Candidate_Name": "candidate_name",
        "Job_Opening_Name": "job_opening_name",
        "Client_Name": "client_name",
        "Contact_Name": "contact_name",
        "Submission_Status": "submission_status",
        "Submission_Owner": "submission_owner",
        "Created_By": "created_by",
        "Modified_By": "modified_by",
        "Created_Time": "created_time",
        "Modified_Time": "modified_time",
        "Last_Activity_Time": "last_activity_time",
        "$editable": "editable",
        "Is_Locked": "is_locked",
        "Is_Attachment_Present": "is_attachment_present",
        "Associated_Tags": "associated_tags",
        "$currency_symbol": "currency_symbol",
        "$approved": "approved",
        "$approval": "approval",
        "$process_flow": "process_flow",
        "$followed": "followed",
        "$state": "state",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.id) is not UNSET:
            field_dict["id"] = v
        if (v := self.submission_name) is not UNSET:
            field_dict["Submission_Name"] = v
        if (v := self.candidate_name) is not UNSET:
            field_dict["Candidate_Name"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.job_opening_name) is not UNSET:
            field_dict["Job_Opening_Name"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.client_name) is not UNSET:
            field_dict["Client_Name"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.contact_name) is not UNSET:
            field_dict["Contact_Name"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.submission_status) is not UNSET:
            field_dict["Submission_Status"] = v
        if (v := self.submission_owner) is not UNSET:
            field_dict["Submission_Owner"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.created_by) is not UNSET:
            field_dict["Created_By"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.modified_by) is not UNSET:
            field_dict["Modified_By"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.created_time) is not UNSET:
            field_dict["Created_Time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.modified_time) is not UNSET:
            field_dict["Modified_Time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.last_activity_time) is not UNSET:
            field_dict["Last_Activity_Time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.editable) is not UNSET:
            field_dict["$editable"] = v
        if (v := self.is_locked) is not UNSET:
            field_dict["Is_Locked"] = v
        if (v := self.is_attachment_present) is not UNSET:
            field_dict["Is_Attachment_Present"] = v
        if (v := self.associated_tags) is not UNSET:
            field_dict["Associated_Tags"] = v
        if (v := self.currency_symbol) is not UNSET:
            field_dict["$currency_symbol"] = v
        if (v := self.approved) is not UNSET:
            field_dict["$approved"] = v
        if (v := self.approval) is not UNSET:
            field_dict["$approval"] = v.to_dict() if isinstance(v, Approval) else v
        if (v := self.process_flow) is not UNSET:
            field_dict["$process_flow"] = v
        if (v := self.followed) is not UNSET:
            field_dict["$followed"] = v
        if (v := self.state) is not UNSET:
            field_dict["$state"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        submission = cls.__new__(cls)
        d = {**src_dict}
        submission.id = d.pop("id", UNSET)
        submission.submission_name = d.pop("Submission_Name", UNSET)
        v = d.pop("Candidate_Name", UNSET)
        submission.candidate_name = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Job_Opening_Name", UNSET)
        submission.job_opening_name = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Client_Name", UNSET)
        submission.client_name = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Contact_Name", UNSET)
        submission.contact_name = Lookup.from_dict(v) if v.__class__ is dict else v
        submission.submission_status = d.pop("Submission_Status", UNSET)
        v = d.pop("Submission_Owner", UNSET)
        submission.submission_owner = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Created_By", UNSET)
        submission.created_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Modified_By", UNSET)
        submission.modified_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Created_Time", UNSET)
        submission.created_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Modified_Time", UNSET)
        submission.modified_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Last_Activity_Time", UNSET)
        submission.last_activity_time = parse_datetime(v) if v.__class__ is str else v
        submission.editable = d.pop("$editable", UNSET)
        submission.is_locked = d.pop("Is_Locked", UNSET)
        submission.is_attachment_present = d.pop("Is_Attachment_Present", UNSET)
        submission.associated_tags = d.pop("Associated_Tags", UNSET)
        submission.currency_symbol = d.pop("$currency_symbol", UNSET)
        submission.approved = d.pop("$approved", UNSET)
        v = d.pop("$approval", UNSET)
        submission.approval = Approval.from_dict(v) if v.__class__ is dict else v
        submission.process_flow = d.pop("$process_flow", UNSET)
        submission.followed = d.pop("$followed", UNSET)
        submission.state = d.pop("$state", UNSET)
        submission.additional_properties = d or {}  # emptied, it would keep its hash table
        return submission


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.approval import Approval
from ..models.lookup import Lookup
