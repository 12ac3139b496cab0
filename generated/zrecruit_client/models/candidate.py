# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel, format_datetime, parse_date, parse_datetime
from ..types import UNSET, Unset

T = TypeVar("T", bound="Candidate")


@_attrs_define(eq=False, repr=False)
class Candidate(OpenModel):
    """A person who may be hired. Custom fields are kept as further keys.

    Attributes:
        id (str | Unset): Record id, up to 19 digits.
        salutation (None | str | Unset):
        first_name (None | str | Unset):
        last_name (None | str | Unset):
        full_name (None | str | Unset):
        email (None | str | Unset):
        secondary_email (None | str | Unset):
        phone (None | str | Unset):
        mobile (None | str | Unset):
        fax (None | str | Unset):
        website (None | str | Unset):
        twitter (None | str | Unset):
        skype_id (None | str | Unset):
        street (None | str | Unset):
        city (None | str | Unset):
        state (None | str | Unset):
        zip_code (None | str | Unset):
        country (None | str | Unset):
        current_employer (None | str | Unset):
        current_company (None | str | Unset):
        current_job_title (None | str | Unset):
        experience_in_years (int | None | Unset):
        highest_qualification_held (None | str | Unset):
        skill_set (None | str | Unset):
        current_salary (float | None | str | Unset):
        expected_salary (float | None | str | Unset):
        additional_info (None | str | Unset):
        source (None | str | Unset):
        candidate_source (None | str | Unset):
        origin (None | str | Unset):
        candidate_status (None | str | Unset):
        candidate_id (None | str | Unset):
        candidate_owner (Lookup | None | str | Unset):
        owner (Lookup | None | str | Unset):
        availability (None | str | Unset):
        rating (int | None | Unset):
        email_opt_out (bool | None | Unset):
        is_unqualified (bool | None | Unset):
        career_page_invite_status (None | str | Unset):
        associated_any_social_profiles (bool | None | str | Unset):
        updated_on (datetime.datetime | None | Unset):
        last_mailed_time (datetime.datetime | None | Unset):
        gdpr_consent_date (datetime.date | None | Unset):
        experience_details (list[SubformRow] | None | Unset):
        educational_details (list[SubformRow] | None | Unset):
        converted (bool | None | Unset):
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
        converted_detail (Details | None | Unset):
        is_status_split_done (bool | None | Unset):
        applied_with_linkedin (None | str | Unset):
    """

    id: str | Unset = UNSET
    salutation: None | str | Unset = UNSET
    first_name: None | str | Unset = UNSET
    last_name: None | str | Unset = UNSET
    full_name: None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    secondary_email: None | str | Unset = UNSET
    phone: None | str | Unset = UNSET
    mobile: None | str | Unset = UNSET
    fax: None | str | Unset = UNSET
    website: None | str | Unset = UNSET
    twitter: None | str | Unset = UNSET
    skype_id: None | str | Unset = UNSET
    street: None | str | Unset = UNSET
    city: None | str | Unset = UNSET
    state: None | str | Unset = UNSET
    zip_code: None | str | Unset = UNSET
    country: None | str | Unset = UNSET
    current_employer: None | str | Unset = UNSET
    current_company: None | str | Unset = UNSET
    current_job_title: None | str | Unset = UNSET
    experience_in_years: int | None | Unset = UNSET
    highest_qualification_held: None | str | Unset = UNSET
    skill_set: None | str | Unset = UNSET
    current_salary: float | None | str | Unset = UNSET
    expected_salary: float | None | str | Unset = UNSET
    additional_info: None | str | Unset = UNSET
    source: None | str | Unset = UNSET
    candidate_source: None | str | Unset = UNSET
    origin: None | str | Unset = UNSET
    candidate_status: None | str | Unset = UNSET
    candidate_id: None | str | Unset = UNSET
    candidate_owner: Lookup | None | str | Unset = UNSET
    owner: Lookup | None | str | Unset = UNSET
    availability: None | str | Unset = UNSET
    rating: int | None | Unset = UNSET
    email_opt_out: bool | None | Unset = UNSET
    is_unqualified: bool | None | Unset = UNSET
    career_page_invite_status: None | str | Unset = UNSET
    associated_any_social_profiles: bool | None | str | Unset = UNSET
    updated_on: datetime.datetime | None | Unset = UNSET
    last_mailed_time: datetime.datetime | None | Unset = UNSET
    gdpr_consent_date: datetime.date | None | Unset = UNSET
    experience_details: list[SubformRow] | None | Unset = UNSET
    educational_details: list[SubformRow] | None | Unset = UNSET
    converted: bool | None | Unset = UNSET
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
    converted_detail: Details | None | Unset = UNSET
    is_status_split_done: bool | None | Unset = UNSET
    applied_with_linkedin: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "Salutation": "salutation",
        "First_Name": "first_name",
        "Last_Name": "last_name",
        "Full_Name": "full_name",
        "Email": "email",
        "Secondary_Email": "secondary_email",
        "Phone": "phone",
        "Mobile": "mobile",
        "Fax": "fax",
        "Website": "website",
        "Twitter": "twitter",
        "Skype_ID": "skype_id",
        "Street": "street",
        "City": "city",
        "State": "state",
        "Zip_Code": "zip_code",
        "Country": "country",
        "Current_Employer": "current_employer",
        "Current_Company": "current_company",
        "Current_Job_Title": "current_job_title",
        "Experience_in_Years": "experience_in_years",
        "Highest_Qualification_Held": "highest_qualification_held",
        "Skill_Set": "skill_set",
        "Current_Salary": "current_salary",
        "Expected_Salary": "expected_salary",
        "Additional_Info": "additional_info",
        "Source": "source",
        "Candidate_Source": "candidate_source",
        "Origin": "origin",
        "Candidate_Status": "candidate_status",
        "Candidate_ID": "candidate_id",
        "Candidate_Owner": "candidate_owner",
        "Owner": "owner",
        "Availability": "availability",
        "Rating": "rating",
        "Email_Opt_Out": "email_opt_out",
        "Is_Unqualified": "is_unqualified",
        "Career_Page_Invite_Status": "career_page_invite_status",
        "Associated_any_Social_Profiles": "associated_any_social_profiles",
        "Updated_On": "updated_on",
        "Last_Mailed_Time": "last_mailed_time",
        "GDPR_Consent_Date": "gdpr_consent_date",
        "Experience_Details": "experience_details",
        "Educational_Details": "educational_details",
        "$converted": "converted",
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
        "$converted_detail": "converted_detail",
        "isStatusSplitDone": "is_status_split_done",
        "$applied_with_linkedin": "applied_with_linkedin",
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
        if (v := self.email) is not UNSET:
            field_dict["Email"] = v
        if (v := self.secondary_email) is not UNSET:
            field_dict["Secondary_Email"] = v
        if (v := self.phone) is not UNSET:
            field_dict["Phone"] = v
        if (v := self.mobile) is not UNSET:
            field_dict["Mobile"] = v
        if (v := self.fax) is not UNSET:
            field_dict["Fax"] = v
        if (v := self.website) is not UNSET:
            field_dict["Website"] = v
        if (v := self.twitter) is not UNSET:
            field_dict["Twitter"] = v
        if (v := self.skype_id) is not UNSET:
            field_dict["Skype_ID"] = v
        if (v := self.street) is not UNSET:
            field_dict["Street"] = v
        if (v := self.city) is not UNSET:
            field_dict["City"] = v
        if (v := self.state) is not UNSET:
            field_dict["State"] = v
        if (v := self.zip_code) is not UNSET:
            field_dict["Zip_Code"] = v
        if (v := self.country) is not UNSET:
            field_dict["Country"] = v
        if (v := self.current_employer) is not UNSET:
            field_dict["Current_Employer"] = v
        if (v := self.current_company) is not UNSET:
            field_dict["Current_Company"] = v
        if (v := self.current_job_title) is not UNSET:
            field_dict["Current_Job_Title"] = v
        if (v := self.experience_in_years) is not UNSET:
            field_dict["Experience_in_Years"] = v
        if (v := self.highest_qualification_held) is not UNSET:
            field_dict["Highest_Qualification_Held"] = v
        if (v := self.skill_set) is not UNSET:
            field_dict["Skill_Set"] = v
        if (v := self.current_salary) is not UNSET:
            field_dict["Current_Salary"] = v
        if (v := self.expected_salary) is not UNSET:
            field_dict["Expected_Salary"] = v
        if (v := self.additional_info) is not UNSET:
            field_dict["Additional_Info"] = v
        if (v := self.source) is not UNSET:
            field_dict["Source"] = v
        if (v := self.candidate_source) is not UNSET:
            field_dict["Candidate_Source"] = v
        if (v := self.origin) is not UNSET:
            field_dict["Origin"] = v
        if (v := self.candidate_status) is not UNSET:
            field_dict["Candidate_Status"] = v
        if (v := self.candidate_id) is not UNSET:
            field_dict["Candidate_ID"] = v
        if (v := self.candidate_owner) is not UNSET:
            field_dict["Candidate_Owner"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.owner) is not UNSET:
            field_dict["Owner"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.availability) is not UNSET:
            field_dict["Availability"] = v
        if (v := self.rating) is not UNSET:
            field_dict["Rating"] = v
        if (v := self.email_opt_out) is not UNSET:
            field_dict["Email_Opt_Out"] = v
        if (v := self.is_unqualified) is not UNSET:
            field_dict["Is_Unqualified"] = v
        if (v := self.career_page_invite_status) is not UNSET:
            field_dict["Career_Page_Invite_Status"] = v
        if (v := self.associated_any_social_profiles) is not UNSET:
            field_dict["Associated_any_Social_Profiles"] = v
        if (v := self.updated_on) is not UNSET:
            field_dict["Updated_On"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.last_mailed_time) is not UNSET:
            field_dict["Last_Mailed_Time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.gdpr_consent_date) is not UNSET:
            field_dict["GDPR_Consent_Date"] = v.isoformat() if isinstance(v, datetime.date) else v
        if (v := self.experience_details) is not UNSET:
            field_dict["Experience_Details"] = (
                [item.to_dict() if isinstance(item, SubformRow) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )
        if (v := self.educational_details) is not UNSET:
            field_dict["Educational_Details"] = (
                [item.to_dict() if isinstance(item, SubformRow) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )
        if (v := self.converted) is not UNSET:
            field_dict["$converted"] = v
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
        if (v := self.converted_detail) is not UNSET:
            field_dict["$converted_detail"] = v.to_dict() if isinstance(v, Details) else v
        if (v := self.is_status_split_done) is not UNSET:
            field_dict["isStatusSplitDone"] = v
        if (v := self.applied_with_linkedin) is not UNSET:
            field_dict["$applied_with_linkedin"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        candidate = cls.__new__(cls)
        d = {**src_dict}
        candidate.id = d.pop("id", UNSET)
        candidate.salutation = d.pop("Salutation", UNSET)
        candidate.first_name = d.pop("First_Name", UNSET)
        candidate.last_name = d.pop("Last_Name", UNSET)
        candidate.full_name = d.pop("Full_Name", UNSET)
        candidate.email = d.pop("Email", UNSET)
        candidate.secondary_email = d.pop("Secondary_Email", UNSET)
        candidate.phone = d.pop("Phone", UNSET)
        candidate.mobile = d.pop("Mobile", UNSET)
        candidate.fax = d.pop("Fax", UNSET)
        candidate.website = d.pop("Website", UNSET)
        candidate.twitter = d.pop("Twitter", UNSET)
        candidate.skype_id = d.pop("Skype_ID", UNSET)
        candidate.street = d.pop("Street", UNSET)
        candidate.city = d.pop("City", UNSET)
        candidate.state = d.pop("State", UNSET)
        candidate.zip_code = d.pop("Zip_Code", UNSET)
        candidate.country = d.pop("Country", UNSET)
        candidate.current_employer = d.pop("Current_Employer", UNSET)
        candidate.current_company = d.pop("Current_Company", UNSET)
        candidate.current_job_title = d.pop("Current_Job_Title", UNSET)
        candidate.experience_in_years = d.pop("Experience_in_Years", UNSET)
        candidate.highest_qualification_held = d.pop("Highest_Qualification_Held", UNSET)
        candidate.skill_set = d.pop("Skill_Set", UNSET)
        candidate.current_salary = d.pop("Current_Salary", UNSET)
        candidate.expected_salary = d.pop("Expected_Salary", UNSET)
        candidate.additional_info = d.pop("Additional_Info", UNSET)
        candidate.source = d.pop("Source", UNSET)
        candidate.candidate_source = d.pop("Candidate_Source", UNSET)
        candidate.origin = d.pop("Origin", UNSET)
        candidate.candidate_status = d.pop("Candidate_Status", UNSET)
        candidate.candidate_id = d.pop("Candidate_ID", UNSET)
        v = d.pop("Candidate_Owner", UNSET)
        candidate.candidate_owner = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Owner", UNSET)
        candidate.owner = Lookup.from_dict(v) if v.__class__ is dict else v
        candidate.availability = d.pop("Availability", UNSET)
        candidate.rating = d.pop("Rating", UNSET)
        candidate.email_opt_out = d.pop("Email_Opt_Out", UNSET)
        candidate.is_unqualified = d.pop("Is_Unqualified", UNSET)
        candidate.career_page_invite_status = d.pop("Career_Page_Invite_Status", UNSET)
        candidate.associated_any_social_profiles = d.pop("Associated_any_Social_Profiles", UNSET)
        v = d.pop("Updated_On", UNSET)
        candidate.updated_on = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Last_Mailed_Time", UNSET)
        candidate.last_mailed_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("GDPR_Consent_Date", UNSET)
        candidate.gdpr_consent_date = parse_date(v) if v.__class__ is str else v
        v = d.pop("Experience_Details", UNSET)
        candidate.experience_details = (
            [SubformRow.from_dict(item) if item.__class__ is dict else item for item in v] if v.__class__ is list else v
        )
        v = d.pop("Educational_Details", UNSET)
        candidate.educational_details = (
            [SubformRow.from_dict(item) if item.__class__ is dict else item for item in v] if v.__class__ is list else v
        )
        candidate.converted = d.pop("$converted", UNSET)
        v = d.pop("Created_By", UNSET)
        candidate.created_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Modified_By", UNSET)
        candidate.modified_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Created_Time", UNSET)
        candidate.created_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Modified_Time", UNSET)
        candidate.modified_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Last_Activity_Time", UNSET)
        candidate.last_activity_time = parse_datetime(v) if v.__class__ is str else v
        candidate.editable = d.pop("$editable", UNSET)
        candidate.is_locked = d.pop("Is_Locked", UNSET)
        candidate.is_attachment_present = d.pop("Is_Attachment_Present", UNSET)
        candidate.associated_tags = d.pop("Associated_Tags", UNSET)
        candidate.currency_symbol = d.pop("$currency_symbol", UNSET)
        candidate.approved = d.pop("$approved", UNSET)
        v = d.pop("$approval", UNSET)
        candidate.approval = Approval.from_dict(v) if v.__class__ is dict else v
        candidate.process_flow = d.pop("$process_flow", UNSET)
        candidate.followed = d.pop("$followed", UNSET)
        v = d.pop("$converted_detail", UNSET)
        candidate.converted_detail = Details.from_dict(v) if v.__class__ is dict else v
        candidate.is_status_split_done = d.pop("isStatusSplitDone", UNSET)
        candidate.applied_with_linkedin = d.pop("$applied_with_linkedin", UNSET)
        candidate.additional_properties = d or {}  # emptied, it would keep its hash table
        return candidate


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.approval import Approval
from ..models.details import Details
from ..models.lookup import Lookup
from ..models.subform_row import SubformRow
