# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel, format_datetime, parse_datetime
from ..types import UNSET, Unset

T = TypeVar("T", bound="Contact")


@_attrs_define(eq=False, repr=False)
class Contact(OpenModel):
    """A person at a client. Custom fields are kept as further keys.

    Attributes:
        id (str | Unset): Record id, up to 19 digits.
        salutation (None | str | Unset):
        first_name (None | str | Unset):
        last_name (None | str | Unset):
        full_name (None | str | Unset):
        client_name (Lookup | None | str | Unset):
        department (None | str | Unset):
        job_title (None | str | Unset):
        email (None | str | Unset):
        secondary_email (None | str | Unset):
        work_phone (None | str | Unset):
        mobile (None | str | Unset):
        fax (None | str | Unset):
        skype_id (None | str | Unset):
        twitter (None | str | Unset):
        source (None | str | Unset):
        contact_owner (Lookup | None | str | Unset):
        is_primary_contact (bool | None | Unset):
        email_opt_out (bool | None | Unset):
        client_portal_user_status (None | str | Unset):
        mailing_street (None | str | Unset):
        mailing_city (None | str | Unset):
        mailing_state (None | str | Unset):
        mailing_zip (None | str | Unset):
        mailing_country (None | str | Unset):
        other_street (None | str | Unset):
        other_city (None | str | Unset):
        other_state (None | str | Unset):
        other_zip (None | str | Unset):
        other_country (None | str | Unset):
        salary (None | str | Unset):
        last_mailed_time (datetime.datetime | None | Unset):
        associated_any_social_profiles (bool | None | Unset):
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
    salutation: None | str | Unset = UNSET
    first_name: None | str | Unset = UNSET
    last_name: None | str | Unset = UNSET
    full_name: None | str | Unset = UNSET
    client_name: Lookup | None | str | Unset = UNSET
    department: None | str | Unset = UNSET
    job_title: None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    secondary_email: None | str | Unset = UNSET
    work_phone: None | str | Unset = UNSET
    mobile: None | str | Unset = UNSET
    fax: None | str | Unset = UNSET
    skype_id: None | str | Unset = UNSET
    twitter: None | str | Unset = UNSET
    source: None | str | Unset = UNSET
    contact_owner: Lookup | None | str | Unset = UNSET
    is_primary_contact: bool | None | Unset = UNSET
    email_opt_out: bool | None | Unset = UNSET
    client_portal_user_status: None | str | Unset = UNSET
    mailing_street: None | str | Unset = UNSET
    mailing_city: None | str | Unset = UNSET
    mailing_state: None | str | Unset = UNSET
    mailing_zip: None | str | Unset = UNSET
    mailing_country: None | str | Unset = UNSET
    other_street: None | str | Unset = UNSET
    other_city: None | str | Unset = UNSET
    other_state: None | str | Unset = UNSET
    other_zip: None | str | Unset = UNSET
    other_country: None | str | Unset = UNSET
    salary: None | str | Unset = UNSET
    last_mailed_time: datetime.datetime | None | Unset = UNSET
    associated_any_social_profiles: bool | None | Unset = UNSET
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
        "Salutation": "salutation",
        "First_Name": "first_name",
        "Last_Name": "last_name",
        "Full_Name": "full_name",
        "Client_Name": "client_name",
        "Department": "department",
        "Job_Title": "job_title",
        "Email": "email",
        "Secondary_Email": "secondary_email",
        "Work_Phone": "work_phone",
        "Mobile": "mobile",
        "Fax": "fax",
        "Skype_ID": "skype_id",
        "Twitter": "twitter",
        "Source": "source",
        "Contact_Owner": "contact_owner",
        "Is_primary_contact": "is_primary_contact",
        "Email_Opt_Out": "email_opt_out",
        "Client_Portal_User_Status": "client_portal_user_status",
        "Mailing_Street": "mailing_street",
        "Mailing_City": "mailing_city",
        "Mailing_State": "mailing_state",
        "Mailing_Zip": "mailing_zip",
        "Mailing_Country": "mailing_country",
        "Other_Street": "other_street",
        "Other_City": "other_city",
        "Other_State": "other_state",
        "Other_Zip": "other_zip",
        "Other_Country": "other_country",
        "Salary": "salary",
        "Last_Mailed_Time": "last_mailed_time",
        "Associated_any_Social_Profiles": "associated_any_social_profiles",
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
        if (v := self.salutation) is not UNSET:
            field_dict["Salutation"] = v
        if (v := self.first_name) is not UNSET:
            field_dict["First_Name"] = v
        if (v := self.last_name) is not UNSET:
            field_dict["Last_Name"] = v
        if (v := self.full_name) is not UNSET:
            field_dict["Full_Name"] = v
        if (v := self.client_name) is not UNSET:
            field_dict["Client_Name"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.department) is not UNSET:
            field_dict["Department"] = v
        if (v := self.job_title) is not UNSET:
            field_dict["Job_Title"] = v
        if (v := self.email) is not UNSET:
            field_dict["Email"] = v
        if (v := self.secondary_email) is not UNSET:
            field_dict["Secondary_Email"] = v
        if (v := self.work_phone) is not UNSET:
            field_dict["Work_Phone"] = v
        if (v := self.mobile) is not UNSET:
            field_dict["Mobile"] = v
        if (v := self.fax) is not UNSET:
            field_dict["Fax"] = v
        if (v := self.skype_id) is not UNSET:
            field_dict["Skype_ID"] = v
        if (v := self.twitter) is not UNSET:
            field_dict["Twitter"] = v
        if (v := self.source) is not UNSET:
            field_dict["Source"] = v
        if (v := self.contact_owner) is not UNSET:
            field_dict["Contact_Owner"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.is_primary_contact) is not UNSET:
            field_dict["Is_primary_contact"] = v
        if (v := self.email_opt_out) is not UNSET:
            field_dict["Email_Opt_Out"] = v
        if (v := self.client_portal_user_status) is not UNSET:
            field_dict["Client_Portal_User_Status"] = v
        if (v := self.mailing_street) is not UNSET:
            field_dict["Mailing_Street"] = v
        if (v := self.mailing_city) is not UNSET:
            field_dict["Mailing_City"] = v
        if (v := self.mailing_state) is not UNSET:
            field_dict["Mailing_State"] = v
        if (v := self.mailing_zip) is not UNSET:
            field_dict["Mailing_Zip"] = v
        if (v := self.mailing_country) is not UNSET:
            field_dict["Mailing_Country"] = v
        if (v := self.other_street) is not UNSET:
            field_dict["Other_Street"] = v
        if (v := self.other_city) is not UNSET:
            field_dict["Other_City"] = v
        if (v := self.other_state) is not UNSET:
            field_dict["Other_State"] = v
        if (v := self.other_zip) is not UNSET:
            field_dict["Other_Zip"] = v
        if (v := self.other_country) is not UNSET:
            field_dict["Other_Country"] = v
        if (v := self.salary) is not UNSET:
            field_dict["Salary"] = v
        if (v := self.last_mailed_time) is not UNSET:
            field_dict["Last_Mailed_Time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.associated_any_social_profiles) is not UNSET:
            field_dict["Associated_any_Social_Profiles"] = v
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
        contact = cls.__new__(cls)
        d = {**src_dict}
        contact.id = d.pop("id", UNSET)
        contact.salutation = d.pop("Salutation", UNSET)
        contact.first_name = d.pop("First_Name", UNSET)
        contact.last_name = d.pop("Last_Name", UNSET)
        contact.full_name = d.pop("Full_Name", UNSET)
        v = d.pop("Client_Name", UNSET)
        contact.client_name = Lookup.from_dict(v) if v.__class__ is dict else v
        contact.department = d.pop("Department", UNSET)
        contact.job_title = d.pop("Job_Title", UNSET)
        contact.email = d.pop("Email", UNSET)
        contact.secondary_email = d.pop("Secondary_Email", UNSET)
        contact.work_phone = d.pop("Work_Phone", UNSET)
        contact.mobile = d.pop("Mobile", UNSET)
        contact.fax = d.pop("Fax", UNSET)
        contact.skype_id = d.pop("Skype_ID", UNSET)
        contact.twitter = d.pop("Twitter", UNSET)
        contact.source = d.pop("Source", UNSET)
        v = d.pop("Contact_Owner", UNSET)
        contact.contact_owner = Lookup.from_dict(v) if v.__class__ is dict else v
        contact.is_primary_contact = d.pop("Is_primary_contact", UNSET)
        contact.email_opt_out = d.pop("Email_Opt_Out", UNSET)
        contact.client_portal_user_status = d.pop("Client_Portal_User_Status", UNSET)
        contact.mailing_street = d.pop("Mailing_Street", UNSET)
        contact.mailing_city = d.pop("Mailing_City", UNSET)
        contact.mailing_state = d.pop("Mailing_State", UNSET)
        contact.mailing_zip = d.pop("Mailing_Zip", UNSET)
        contact.mailing_country = d.pop("Mailing_Country", UNSET)
        contact.other_street = d.pop("Other_Street", UNSET)
        contact.other_city = d.pop("Other_City", UNSET)
        contact.other_state = d.pop("Other_State", UNSET)
        contact.other_zip = d.pop("Other_Zip", UNSET)
        contact.other_country = d.pop("Other_Country", UNSET)
        contact.salary = d.pop("Salary", UNSET)
        v = d.pop("Last_Mailed_Time", UNSET)
        contact.last_mailed_time = parse_datetime(v) if v.__class__ is str else v
        contact.associated_any_social_profiles = d.pop("Associated_any_Social_Profiles", UNSET)
        v = d.pop("Created_By", UNSET)
        contact.created_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Modified_By", UNSET)
        contact.modified_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Created_Time", UNSET)
        contact.created_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Modified_Time", UNSET)
        contact.modified_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Last_Activity_Time", UNSET)
        contact.last_activity_time = parse_datetime(v) if v.__class__ is str else v
        contact.editable = d.pop("$editable", UNSET)
        contact.is_locked = d.pop("Is_Locked", UNSET)
        contact.is_attachment_present = d.pop("Is_Attachment_Present", UNSET)
        contact.associated_tags = d.pop("Associated_Tags", UNSET)
        contact.currency_symbol = d.pop("$currency_symbol", UNSET)
        contact.approved = d.pop("$approved", UNSET)
        v = d.pop("$approval", UNSET)
        contact.approval = Approval.from_dict(v) if v.__class__ is dict else v
        contact.process_flow = d.pop("$process_flow", UNSET)
        contact.followed = d.pop("$followed", UNSET)
        contact.state = d.pop("$state", UNSET)
        contact.additional_properties = d or {}  # emptied, it would keep its hash table
        return contact


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.approval import Approval
from ..models.lookup import Lookup
