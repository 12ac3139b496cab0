# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel, format_datetime, parse_datetime
from ..types import UNSET, Unset

T = TypeVar("T", bound="Interview")


@_attrs_define(eq=False, repr=False)
class Interview(OpenModel):
    """A talk between a candidate and interviewers about a job opening.

    Attributes:
        id (str | Unset): Record id, up to 19 digits.
        interview_name (None | str | Unset):
        candidate_name (Lookup | None | str | Unset):
        job_opening_name (Lookup | None | str | Unset):
        posting_title (Lookup | None | str | Unset): Another name of the job opening, seen on writes.
        job_opening (Lookup | None | str | Unset):
        client_name (Lookup | None | str | Unset):
        start_date_time (datetime.datetime | None | Unset):
        end_date_time (datetime.datetime | None | Unset):
        scheduled_on (datetime.datetime | None | Unset):
        interview_type (None | str | Unset):
        interview_status (None | str | Unset):
        interviewer (list[Lookup | str] | Lookup | None | str | Unset): One person or several; seed 000 writes a bare
            id.
        interview_owner (Lookup | None | str | Unset):
        duration (None | str | Unset):
        venue (None | str | Unset):
        location (None | str | Unset):
        video_call_link (None | str | Unset):
        schedule_comments (None | str | Unset):
        comments (None | str | Unset):
        feedback (None | str | Unset):
        questionnaire_name (Lookup | None | str | Unset):
        reviewed_by (Lookup | None | str | Unset):
        reviewed_time (datetime.datetime | None | Unset):
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
        is_status_split_done (bool | None | Unset):
        interview_duration (InterviewDuration | None | Unset):
        interview_evaluationdone (bool | None | Unset):
        interview_enableevaluation (bool | None | Unset):
        video_interview_isreviewed (bool | None | Unset):
        video_interview_issubmitted (bool | None | Unset):
        taxable (bool | None | Unset):
        interview_timetillreview (InterviewDuration | None | Unset):
        state (None | str | Unset): draft on a draft; save turns one into an ordinary record.
    """

    id: str | Unset = UNSET
    interview_name: None | str | Unset = UNSET
    candidate_name: Lookup | None | str | Unset = UNSET
    job_opening_name: Lookup | None | str | Unset = UNSET
    posting_title: Lookup | None | str | Unset = UNSET
    job_opening: Lookup | None | str | Unset = UNSET
    client_name: Lookup | None | str | Unset = UNSET
    start_date_time: datetime.datetime | None | Unset = UNSET
    end_date_time: datetime.datetime | None | Unset = UNSET
    scheduled_on: datetime.datetime | None | Unset = UNSET
    interview_type: None | str | Unset = UNSET
    interview_status: None | str | Unset = UNSET
    interviewer: list[Lookup | str] | Lookup | None | str | Unset = UNSET
    interview_owner: Lookup | None | str | Unset = UNSET
    duration: None | str | Unset = UNSET
    venue: None | str | Unset = UNSET
    location: None | str | Unset = UNSET
    video_call_link: None | str | Unset = UNSET
    schedule_comments: None | str | Unset = UNSET
    comments: None | str | Unset = UNSET
    feedback: None | str | Unset = UNSET
    questionnaire_name: Lookup | None | str | Unset = UNSET
    reviewed_by: Lookup | None | str | Unset = UNSET
    reviewed_time: datetime.datetime | None | Unset = UNSET
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
    is_status_split_done: bool | None | Unset = UNSET
    interview_duration: InterviewDuration | None | Unset = UNSET
    interview_evaluationdone: bool | None | Unset = UNSET
    interview_enableevaluation: bool | None | Unset = UNSET
    video_interview_isreviewed: bool | None | Unset = UNSET
    video_interview_issubmitted: bool | None | Unset = UNSET
    taxable: bool | None | Unset = UNSET
    interview_timetillreview: InterviewDuration | None | Unset = UNSET
    state: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "Interview_Name": "interview_name",
        "Candidate_Name": "candidate_name",
        "Job_Opening_Name": "job_opening_name",
        "Posting_Title": "posting_title",
        "Job_Opening": "job_opening",
        "Client_Name": "client_name",
        "Start_DateTime": "start_date_time",
        "End_DateTime": "end_date_time",
        "Scheduled_On": "scheduled_on",
        "Interview_Type": "interview_type",
        "Interview_Status": "interview_status",
        "Interviewer": "interviewer",
        "Interview_Owner": "interview_owner",
        "Duration": "duration",
        "Venue": "venue",
        "Location": "location",
        "Video_Call_Link": "video_call_link",
        "Schedule_Comments": "schedule_comments",
        "Comments": "comments",
        "Feedback": "feedback",
        "Questionnaire_Name": "questionnaire_name",
        "Reviewed_By": "reviewed_by",
        "Reviewed_Time": "reviewed_time",
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
        "isStatusSplitDone": "is_status_split_done",
        "$interview_duration": "interview_duration",
        "$interview_evaluationdone": "interview_evaluationdone",
        "$interview_enableevaluation": "interview_enableevaluation",
        "$video_interview_isreviewed": "video_interview_isreviewed",
        "$video_interview_issubmitted": "video_interview_issubmitted",
        "$taxable": "taxable",
        "$interview_timetillreview": "interview_timetillreview",
        "$state": "state",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.id) is not UNSET:
            field_dict["id"] = v
        if (v := self.interview_name) is not UNSET:
            field_dict["Interview_Name"] = v
        if (v := self.candidate_name) is not UNSET:
            field_dict["Candidate_Name"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.job_opening_name) is not UNSET:
            field_dict["Job_Opening_Name"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.posting_title) is not UNSET:
            field_dict["Posting_Title"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.job_opening) is not UNSET:
            field_dict["Job_Opening"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.client_name) is not UNSET:
            field_dict["Client_Name"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.start_date_time) is not UNSET:
            field_dict["Start_DateTime"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.end_date_time) is not UNSET:
            field_dict["End_DateTime"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.scheduled_on) is not UNSET:
            field_dict["Scheduled_On"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.interview_type) is not UNSET:
            field_dict["Interview_Type"] = v
        if (v := self.interview_status) is not UNSET:
            field_dict["Interview_Status"] = v
        if (v := self.interviewer) is not UNSET:
            field_dict["Interviewer"] = (
                v.to_dict()
                if isinstance(v, Lookup)
                else [item.to_dict() if isinstance(item, Lookup) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )
        if (v := self.interview_owner) is not UNSET:
            field_dict["Interview_Owner"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.duration) is not UNSET:
            field_dict["Duration"] = v
        if (v := self.venue) is not UNSET:
            field_dict["Venue"] = v
        if (v := self.location) is not UNSET:
            field_dict["Location"] = v
        if (v := self.video_call_link) is not UNSET:
            field_dict["Video_Call_Link"] = v
        if (v := self.schedule_comments) is not UNSET:
            field_dict["Schedule_Comments"] = v
        if (v := self.comments) is not UNSET:
            field_dict["Comments"] = v
        if (v := self.feedback) is not UNSET:
            field_dict["Feedback"] = v
        if (v := self.questionnaire_name) is not UNSET:
            field_dict["Questionnaire_Name"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.reviewed_by) is not UNSET:
            field_dict["Reviewed_By"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.reviewed_time) is not UNSET:
            field_dict["Reviewed_Time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
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
        if (v := self.is_status_split_done) is not UNSET:
            field_dict["isStatusSplitDone"] = v
        if (v := self.interview_duration) is not UNSET:
            field_dict["$interview_duration"] = v.to_dict() if isinstance(v, InterviewDuration) else v
        if (v := self.interview_evaluationdone) is not UNSET:
            field_dict["$interview_evaluationdone"] = v
        if (v := self.interview_enableevaluation) is not UNSET:
            field_dict["$interview_enableevaluation"] = v
        if (v := self.video_interview_isreviewed) is not UNSET:
            field_dict["$video_interview_isreviewed"] = v
        if (v := self.video_interview_issubmitted) is not UNSET:
            field_dict["$video_interview_issubmitted"] = v
        if (v := self.taxable) is not UNSET:
            field_dict["$taxable"] = v
        if (v := self.interview_timetillreview) is not UNSET:
            field_dict["$interview_timetillreview"] = v.to_dict() if isinstance(v, InterviewDuration) else v
        if (v := self.state) is not UNSET:
            field_dict["$state"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        interview = cls.__new__(cls)
        d = {**src_dict}
        interview.id = d.pop("id", UNSET)
        interview.interview_name = d.pop("Interview_Name", UNSET)
        v = d.pop("Candidate_Name", UNSET)
        interview.candidate_name = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Job_Opening_Name", UNSET)
        interview.job_opening_name = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Posting_Title", UNSET)
        interview.posting_title = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Job_Opening", UNSET)
        interview.job_opening = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Client_Name", UNSET)
        interview.client_name = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Start_DateTime", UNSET)
        interview.start_date_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("End_DateTime", UNSET)
        interview.end_date_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Scheduled_On", UNSET)
        interview.scheduled_on = parse_datetime(v) if v.__class__ is str else v
        interview.interview_type = d.pop("Interview_Type", UNSET)
        interview.interview_status = d.pop("Interview_Status", UNSET)
        v = d.pop("Interviewer", UNSET)
        interview.interviewer = (
            [Lookup.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else Lookup.from_dict(v)
            if v.__class__ is dict
            else v
        )
        v = d.pop("Interview_Owner", UNSET)
        interview.interview_owner = Lookup.from_dict(v) if v.__class__ is dict else v
        interview.duration = d.pop("Duration", UNSET)
        interview.venue = d.pop("Venue", UNSET)
        interview.location = d.pop("Location", UNSET)
        interview.video_call_link = d.pop("Video_Call_Link", UNSET)
        interview.schedule_comments = d.pop("Schedule_Comments", UNSET)
        interview.comments = d.pop("Comments", UNSET)
        interview.feedback = d.pop("Feedback", UNSET)
        v = d.pop("Questionnaire_Name", UNSET)
        interview.questionnaire_name = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Reviewed_By", UNSET)
        interview.reviewed_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Reviewed_Time", UNSET)
        interview.reviewed_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Created_By", UNSET)
        interview.created_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Modified_By", UNSET)
        interview.modified_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Created_Time", UNSET)
        interview.created_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Modified_Time", UNSET)
        interview.modified_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Last_Activity_Time", UNSET)
        interview.last_activity_time = parse_datetime(v) if v.__class__ is str else v
        interview.editable = d.pop("$editable", UNSET)
        interview.is_locked = d.pop("Is_Locked", UNSET)
        interview.is_attachment_present = d.pop("Is_Attachment_Present", UNSET)
        interview.associated_tags = d.pop("Associated_Tags", UNSET)
        interview.currency_symbol = d.pop("$currency_symbol", UNSET)
        interview.approved = d.pop("$approved", UNSET)
        v = d.pop("$approval", UNSET)
        interview.approval = Approval.from_dict(v) if v.__class__ is dict else v
        interview.process_flow = d.pop("$process_flow", UNSET)
        interview.followed = d.pop("$followed", UNSET)
        interview.is_status_split_done = d.pop("isStatusSplitDone", UNSET)
        v = d.pop("$interview_duration", UNSET)
        interview.interview_duration = InterviewDuration.from_dict(v) if v.__class__ is dict else v
        interview.interview_evaluationdone = d.pop("$interview_evaluationdone", UNSET)
        interview.interview_enableevaluation = d.pop("$interview_enableevaluation", UNSET)
        interview.video_interview_isreviewed = d.pop("$video_interview_isreviewed", UNSET)
        interview.video_interview_issubmitted = d.pop("$video_interview_issubmitted", UNSET)
        interview.taxable = d.pop("$taxable", UNSET)
        v = d.pop("$interview_timetillreview", UNSET)
        interview.interview_timetillreview = InterviewDuration.from_dict(v) if v.__class__ is dict else v
        interview.state = d.pop("$state", UNSET)
        interview.additional_properties = d or {}  # emptied, it would keep its hash table
        return interview


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.approval import Approval
from ..models.interview_duration import InterviewDuration
from ..models.lookup import Lookup
