# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel, format_datetime, parse_datetime
from ..types import UNSET, Unset

T = TypeVar("T", bound="Application")


@_attrs_define(eq=False, repr=False)
class Application(OpenModel):
    """A candidate's way through one job opening. Custom fields are kept as further keys.

    Attributes:
        id (str | Unset): Record id, up to 19 digits.
        application_id (None | str | Unset):
        rating (float | None | Unset): Stars of the candidate with respect to the job opening.
        application_status (None | str | Unset):
        first_name (None | str | Unset):
        last_name (None | str | Unset):
        full_name (None | str | Unset):
        email (None | str | Unset):
        mobile (None | str | Unset):
        city (None | str | Unset):
        state (None | str | Unset):
        candidate_name (Lookup | None | str | Unset):
        job_opening_name (Lookup | None | str | Unset):
        job_opening_id (None | str | Unset): Id of the job opening.
        client_name (Lookup | None | str | Unset):
        application_owner (Lookup | None | str | Unset):
        assigned_recruiter (list[Lookup | str] | Lookup | None | str | Unset): One person or several.
        account_manager (Lookup | None | str | Unset):
        updated_on (datetime.datetime | None | Unset):
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
    """

    id: str | Unset = UNSET
    application_id: None | str | Unset = UNSET
    rating: float | None | Unset = UNSET
    application_status: None | str | Unset = UNSET
    first_name: None | str | Unset = UNSET
    last_name: None | str | Unset = UNSET
    full_name: None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    mobile: None | str | Unset = UNSET
    city: None | str | Unset = UNSET
    state: None | str | Unset = UNSET
    candidate_name: Lookup | None | str | Unset = UNSET
    job_opening_name: Lookup | None | str | Unset = UNSET
    job_opening_id: None | str | Unset = UNSET
    client_name: Lookup | None | str | Unset = UNSET
    application_owner: Lookup | None | str | Unset = UNSET
    assigned_recruiter: list[Lookup | str] | Lookup | None | str | Unset = UNSET
    account_manager: Lookup | None | str | Unset = UNSET
    updated_on: datetime.datetime | None | Unset = UNSET
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
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "Application_ID": "application_id",
        "Rating": "rating",
        "Application_Status": "application_status",
        "First_Name": "first_name",
        "Last_Name": "last_name",
        "Full_Name": "full_name",
        "Email": "email",
        "Mobile": "mobile",
        "City": "city",
        "State": "state",
        "Candidate_Name": "candidate_name",
        "Job_Opening_Name": "job_opening_name",
        "$Job_Opening_Id": "job_opening_id",
        "Client_Name": "client_name",
        "Application_Owner": "application_owner",
        "Assigned_Recruiter": "assigned_recruiter",
        "Account_Manager": "account_manager",
        "Updated_On": "updated_on",
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
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.id) is not UNSET:
            field_dict["id"] = v
        if (v := self.application_id) is not UNSET:
            field_dict["Application_ID"] = v
        if (v := self.rating) is not UNSET:
            field_dict["Rating"] = v
        if (v := self.application_status) is not UNSET:
            field_dict["Application_Status"] = v
        if (v := self.first_name) is not UNSET:
            field_dict["First_Name"] = v
        if (v := self.last_name) is not UNSET:
            field_dict["Last_Name"] = v
        if (v := self.full_name) is not UNSET:
            field_dict["Full_Name"] = v
        if (v := self.email) is not UNSET:
            field_dict["Email"] = v
        if (v := self.mobile) is not UNSET:
            field_dict["Mobile"] = v
        if (v := self.city) is not UNSET:
            field_dict["City"] = v
        if (v := self.state) is not UNSET:
            field_dict["State"] = v
        if (v := self.candidate_name) is not UNSET:
            field_dict["Candidate_Name"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.job_opening_name) is not UNSET:
            field_dict["Job_Opening_Name"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.job_opening_id) is not UNSET:
            field_dict["$Job_Opening_Id"] = v
        if (v := self.client_name) is not UNSET:
            field_dict["Client_Name"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.application_owner) is not UNSET:
            field_dict["Application_Owner"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.assigned_recruiter) is not UNSET:
            field_dict["Assigned_Recruiter"] = (
                v.to_dict()
                if isinstance(v, Lookup)
                else [item.to_dict() if isinstance(item, Lookup) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )
        if (v := self.account_manager) is not UNSET:
            field_dict["Account_Manager"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.updated_on) is not UNSET:
            field_dict["Updated_On"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
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

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        application = cls.__new__(cls)
        d = {**src_dict}
        application.id = d.pop("id", UNSET)
        application.application_id = d.pop("Application_ID", UNSET)
        application.rating = d.pop("Rating", UNSET)
        application.application_status = d.pop("Application_Status", UNSET)
        application.first_name = d.pop("First_Name", UNSET)
        application.last_name = d.pop("Last_Name", UNSET)
        application.full_name = d.pop("Full_Name", UNSET)
        application.email = d.pop("Email", UNSET)
        application.mobile = d.pop("Mobile", UNSET)
        application.city = d.pop("City", UNSET)
        application.state = d.pop("State", UNSET)
        v = d.pop("Candidate_Name", UNSET)
        application.candidate_name = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Job_Opening_Name", UNSET)
        application.job_opening_name = Lookup.from_dict(v) if v.__class__ is dict else v
        application.job_opening_id = d.pop("$Job_Opening_Id", UNSET)
        v = d.pop("Client_Name", UNSET)
        application.client_name = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Application_Owner", UNSET)
        application.application_owner = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Assigned_Recruiter", UNSET)
        application.assigned_recruiter = (
            [Lookup.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else Lookup.from_dict(v)
            if v.__class__ is dict
            else v
        )
        v = d.pop("Account_Manager", UNSET)
        application.account_manager = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Updated_On", UNSET)
        application.updated_on = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Created_By", UNSET)
        application.created_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Modified_By", UNSET)
        application.modified_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Created_Time", UNSET)
        application.created_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Modified_Time", UNSET)
        application.modified_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Last_Activity_Time", UNSET)
        application.last_activity_time = parse_datetime(v) if v.__class__ is str else v
        application.editable = d.pop("$editable", UNSET)
        application.is_locked = d.pop("Is_Locked", UNSET)
        application.is_attachment_present = d.pop("Is_Attachment_Present", UNSET)
        application.associated_tags = d.pop("Associated_Tags", UNSET)
        application.currency_symbol = d.pop("$currency_symbol", UNSET)
        application.approved = d.pop("$approved", UNSET)
        v = d.pop("$approval", UNSET)
        application.approval = Approval.from_dict(v) if v.__class__ is dict else v
        application.process_flow = d.pop("$process_flow", UNSET)
        application.followed = d.pop("$followed", UNSET)
        application.additional_properties = d or {}  # emptied, it would keep its hash table
        return application


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.approval import Approval
from ..models.lookup import Lookup
