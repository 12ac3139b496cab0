# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel, format_datetime, parse_date, parse_datetime
from ..types import UNSET, Unset

T = TypeVar("T", bound="JobOpening")


@_attrs_define(eq=False, repr=False)
class JobOpening(OpenModel):
    """A position to fill. Custom fields are kept as further keys.

    Attributes:
        id (str | Unset): Record id, up to 19 digits.
        posting_title (None | str | Unset):
        job_opening_name (None | str | Unset):
        job_openings_name (None | str | Unset):
        stage (None | str | Unset):
        job_opening_id (None | str | Unset):
        job_opening_status (None | str | Unset):
        client_name (Lookup | None | str | Unset): On accounts of staffing agencies.
        department_name (Lookup | None | str | Unset): On corporate accounts.
        department (None | str | Unset):
        number_of_positions (int | None | str | Unset): The service sends a string, seed 000 a number.
        job_type (None | str | Unset):
        work_experience (None | str | Unset):
        industry (None | str | Unset):
        salary (None | str | Unset):
        city (None | str | Unset):
        state (None | str | Unset):
        zip_code (None | str | Unset):
        country (None | str | Unset):
        remote_job (bool | None | Unset):
        is_hot_job_opening (bool | None | Unset):
        publish (bool | None | Unset):
        job_description (None | str | Unset):
        skillset (None | str | Unset):
        required_skills (None | str | Unset):
        date_opened (datetime.date | None | Unset):
        target_date (datetime.date | None | Unset):
        account_manager (Lookup | None | str | Unset):
        assigned_recruiter (list[Lookup | str] | Lookup | None | str | Unset): One person or several.
        contact_name (Lookup | None | str | Unset):
        no_of_candidates_associated (int | None | Unset):
        no_of_candidates_hired (int | None | Unset):
        revenue_per_position (float | None | str | Unset):
        expected_revenue (float | None | str | Unset):
        actual_revenue (float | None | str | Unset):
        missed_revenue (float | None | str | Unset):
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
    posting_title: None | str | Unset = UNSET
    job_opening_name: None | str | Unset = UNSET
    job_openings_name: None | str | Unset = UNSET
    stage: None | str | Unset = UNSET
    job_opening_id: None | str | Unset = UNSET
    job_opening_status: None | str | Unset = UNSET
    client_name: Lookup | None | str | Unset = UNSET
    department_name: Lookup | None | str | Unset = UNSET
    department: None | str | Unset = UNSET
    number_of_positions: int | None | str | Unset = UNSET
    job_type: None | str | Unset = UNSET
    work_experience: None | str | Unset = UNSET
    industry: None | str | Unset = UNSET
    salary: None | str | Unset = UNSET
    city: None | str | Unset = UNSET
    state: None | str | Unset = UNSET
    zip_code: None | str | Unset = UNSET
    country: None | str | Unset = UNSET
    remote_job: bool | None | Unset = UNSET
    is_hot_job_opening: bool | None | Unset = UNSET
    publish: bool | None | Unset = UNSET
    job_description: None | str | Unset = UNSET
    skillset: None | str | Unset = UNSET
    required_skills: None | str | Unset = UNSET
    date_opened: datetime.date | None | Unset = UNSET
    target_date: datetime.date | None | Unset = UNSET
    account_manager: Lookup | None | str | Unset = UNSET
    assigned_recruiter: list[Lookup | str] | Lookup | None | str | Unset = UNSET
    contact_name: Lookup | None | str | Unset = UNSET
    no_of_candidates_associated: int | None | Unset = UNSET
    no_of_candidates_hired: int | None | Unset = UNSET
    revenue_per_position: float | None | str | Unset = UNSET
    expected_revenue: float | None | str | Unset = UNSET
    actual_revenue: float | None | str | Unset = UNSET
    missed_revenue: float | None | str | Unset = UNSET
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
        "Posting_Title": "posting_title",
        "Job_Opening_Name": "job_opening_name",
        "Job_Openings_Name": "job_openings_name",
        "Stage": "stage",
        "Job_Opening_ID": "job_opening_id",
        "Job_Opening_Status": "job_opening_status",
        "Client_Name": "client_name",
        "Department_Name": "department_name",
        "Department": "department",
        "Number_of_Positions": "number_of_positions",
        "Job_Type": "job_type",
        "Work_Experience": "work_experience",
        "Industry": "industry",
        "Salary": "salary",
        "City": "city",
        "State": "state",
        "Zip_Code": "zip_code",
        "Country": "country",
        "Remote_Job": "remote_job",
        "Is_Hot_Job_Opening": "is_hot_job_opening",
        "Publish": "publish",
        "Job_Description": "job_description",
        "Skillset": "skillset",
        "Required_Skills": "required_skills",
        "Date_Opened": "date_opened",
        "Target_Date": "target_date",
        "Account_Manager": "account_manager",
        "Assigned_Recruiter": "assigned_recruiter",
        "Contact_Name": "contact_name",
        "No_of_Candidates_Associated": "no_of_candidates_associated",
        "No_of_Candidates_Hired": "no_of_candidates_hired",
        "Revenue_per_Position": "revenue_per_position",
        "Expected_Revenue": "expected_revenue",
        "Actual_Revenue": "actual_revenue",
        "Missed_Revenue": "missed_revenue",
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
        if (v := self.posting_title) is not UNSET:
            field_dict["Posting_Title"] = v
        if (v := self.job_opening_name) is not UNSET:
            field_dict["Job_Opening_Name"] = v
        if (v := self.job_openings_name) is not UNSET:
            field_dict["Job_Openings_Name"] = v
        if (v := self.stage) is not UNSET:
            field_dict["Stage"] = v
        if (v := self.job_opening_id) is not UNSET:
            field_dict["Job_Opening_ID"] = v
        if (v := self.job_opening_status) is not UNSET:
            field_dict["Job_Opening_Status"] = v
        if (v := self.client_name) is not UNSET:
            field_dict["Client_Name"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.department_name) is not UNSET:
            field_dict["Department_Name"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.department) is not UNSET:
            field_dict["Department"] = v
        if (v := self.number_of_positions) is not UNSET:
            field_dict["Number_of_Positions"] = v
        if (v := self.job_type) is not UNSET:
            field_dict["Job_Type"] = v
        if (v := self.work_experience) is not UNSET:
            field_dict["Work_Experience"] = v
        if (v := self.industry) is not UNSET:
            field_dict["Industry"] = v
        if (v := self.salary) is not UNSET:
            field_dict["Salary"] = v
        if (v := self.city) is not UNSET:
            field_dict["City"] = v
        if (v := self.state) is not UNSET:
            field_dict["State"] = v
        if (v := self.zip_code) is not UNSET:
            field_dict["Zip_Code"] = v
        if (v := self.country) is not UNSET:
            field_dict["Country"] = v
        if (v := self.remote_job) is not UNSET:
            field_dict["Remote_Job"] = v
        if (v := self.is_hot_job_opening) is not UNSET:
            field_dict["Is_Hot_Job_Opening"] = v
        if (v := self.publish) is not UNSET:
            field_dict["Publish"] = v
        if (v := self.job_description) is not UNSET:
            field_dict["Job_Description"] = v
        if (v := self.skillset) is not UNSET:
            field_dict["Skillset"] = v
        if (v := self.required_skills) is not UNSET:
            field_dict["Required_Skills"] = v
        if (v := self.date_opened) is not UNSET:
            field_dict["Date_Opened"] = v.isoformat() if isinstance(v, datetime.date) else v
        if (v := self.target_date) is not UNSET:
            field_dict["Target_Date"] = v.isoformat() if isinstance(v, datetime.date) else v
        if (v := self.account_manager) is not UNSET:
            field_dict["Account_Manager"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.assigned_recruiter) is not UNSET:
            field_dict["Assigned_Recruiter"] = (
                v.to_dict()
                if isinstance(v, Lookup)
                else [item.to_dict() if isinstance(item, Lookup) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )
        if (v := self.contact_name) is not UNSET:
            field_dict["Contact_Name"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.no_of_candidates_associated) is not UNSET:
            field_dict["No_of_Candidates_Associated"] = v
        if (v := self.no_of_candidates_hired) is not UNSET:
            field_dict["No_of_Candidates_Hired"] = v
        if (v := self.revenue_per_position) is not UNSET:
            field_dict["Revenue_per_Position"] = v
        if (v := self.expected_revenue) is not UNSET:
            field_dict["Expected_Revenue"] = v
        if (v := self.actual_revenue) is not UNSET:
            field_dict["Actual_Revenue"] = v
        if (v := self.missed_revenue) is not UNSET:
            field_dict["Missed_Revenue"] = v
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
        job_opening = cls.__new__(cls)
        d = {**src_dict}
        job_opening.id = d.pop("id", UNSET)
        job_opening.posting_title = d.pop("Posting_Title", UNSET)
        job_opening.job_opening_name = d.pop("Job_Opening_Name", UNSET)
        job_opening.job_openings_name = d.pop("Job_Openings_Name", UNSET)
        job_opening.stage = d.pop("Stage", UNSET)
        job_opening.job_opening_id = d.pop("Job_Opening_ID", UNSET)
        job_opening.job_opening_status = d.pop("Job_Opening_Status", UNSET)
        v = d.pop("Client_Name", UNSET)
        job_opening.client_name = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Department_Name", UNSET)
        job_opening.department_name = Lookup.from_dict(v) if v.__class__ is dict else v
        job_opening.department = d.pop("Department", UNSET)
        job_opening.number_of_positions = d.pop("Number_of_Positions", UNSET)
        job_opening.job_type = d.pop("Job_Type", UNSET)
        job_opening.work_experience = d.pop("Work_Experience", UNSET)
        job_opening.industry = d.pop("Industry", UNSET)
        job_opening.salary = d.pop("Salary", UNSET)
        job_opening.city = d.pop("City", UNSET)
        job_opening.state = d.pop("State", UNSET)
        job_opening.zip_code = d.pop("Zip_Code", UNSET)
        job_opening.country = d.pop("Country", UNSET)
        job_opening.remote_job = d.pop("Remote_Job", UNSET)
        job_opening.is_hot_job_opening = d.pop("Is_Hot_Job_Opening", UNSET)
        job_opening.publish = d.pop("Publish", UNSET)
        job_opening.job_description = d.pop("Job_Description", UNSET)
        job_opening.skillset = d.pop("Skillset", UNSET)
        job_opening.required_skills = d.pop("Required_Skills", UNSET)
        v = d.pop("Date_Opened", UNSET)
        job_opening.date_opened = parse_date(v) if v.__class__ is str else v
        v = d.pop("Target_Date", UNSET)
        job_opening.target_date = parse_date(v) if v.__class__ is str else v
        v = d.pop("Account_Manager", UNSET)
        job_opening.account_manager = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Assigned_Recruiter", UNSET)
        job_opening.assigned_recruiter = (
            [Lookup.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else Lookup.from_dict(v)
            if v.__class__ is dict
            else v
        )
        v = d.pop("Contact_Name", UNSET)
        job_opening.contact_name = Lookup.from_dict(v) if v.__class__ is dict else v
        job_opening.no_of_candidates_associated = d.pop("No_of_Candidates_Associated", UNSET)
        job_opening.no_of_candidates_hired = d.pop("No_of_Candidates_Hired", UNSET)
        job_opening.revenue_per_position = d.pop("Revenue_per_Position", UNSET)
        job_opening.expected_revenue = d.pop("Expected_Revenue", UNSET)
        job_opening.actual_revenue = d.pop("Actual_Revenue", UNSET)
        job_opening.missed_revenue = d.pop("Missed_Revenue", UNSET)
        v = d.pop("Created_By", UNSET)
        job_opening.created_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Modified_By", UNSET)
        job_opening.modified_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Created_Time", UNSET)
        job_opening.created_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Modified_Time", UNSET)
        job_opening.modified_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Last_Activity_Time", UNSET)
        job_opening.last_activity_time = parse_datetime(v) if v.__class__ is str else v
        job_opening.editable = d.pop("$editable", UNSET)
        job_opening.is_locked = d.pop("Is_Locked", UNSET)
        job_opening.is_attachment_present = d.pop("Is_Attachment_Present", UNSET)
        job_opening.associated_tags = d.pop("Associated_Tags", UNSET)
        job_opening.currency_symbol = d.pop("$currency_symbol", UNSET)
        job_opening.approved = d.pop("$approved", UNSET)
        v = d.pop("$approval", UNSET)
        job_opening.approval = Approval.from_dict(v) if v.__class__ is dict else v
        job_opening.process_flow = d.pop("$process_flow", UNSET)
        job_opening.followed = d.pop("$followed", UNSET)
        job_opening.additional_properties = d or {}  # emptied, it would keep its hash table
        return job_opening


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.approval import Approval
from ..models.lookup import Lookup
