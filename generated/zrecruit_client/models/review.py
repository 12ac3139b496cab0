# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel, format_datetime, parse_datetime
from ..types import UNSET, Unset

T = TypeVar("T", bound="Review")


@_attrs_define(eq=False, repr=False)
class Review(OpenModel):
    """What somebody says about a candidate, an application or an interview. Custom fields are kept as further keys.

    Attributes:
        id (str | Unset): Record id, up to 19 digits.
        candidate_name (Lookup | None | str | Unset): Who is reviewed; one of candidate, application and interview is
            needed on create.
        application_name (Lookup | None | str | Unset):
        interview_name (Lookup | None | str | Unset):
        job_opening_name (Lookup | None | str | Unset): The job opening of the application or the interview.
        review_type (None | str | Unset): Who has submitted it; follows from what is reviewed.
        rating (int | None | Unset): Overall rating; needed in every write of a recruiter's or a candidate's review.
        interview_status (None | str | Unset): What the interview's status becomes; needed in every write of an
            interviewer's review.
        assessment_name (None | ReviewAssessment | str | Unset): The assessment used, as an id or as an object that
            holds the answers too.
        answers (list[ReviewAnswer] | None | Unset):
        review_comments (None | str | Unset):
        reason_for_rejection (None | str | Unset): Why a candidate or an application is rejected; needed with such a
            status.
        status_info (None | ReviewStatusInfo | Unset): Sent only; what the review makes of the status of the application
            or the candidate.
        review_owner (Lookup | None | str | Unset): Who may update the review.
        created_by (Lookup | None | str | Unset):
        modified_by (Lookup | None | str | Unset):
        created_time (datetime.datetime | None | Unset):
        modified_time (datetime.datetime | None | Unset):
    """

    id: str | Unset = UNSET
    candidate_name: Lookup | None | str | Unset = UNSET
    application_name: Lookup | None | str | Unset = UNSET
    interview_name: Lookup | None | str | Unset = UNSET
    job_opening_name: Lookup | None | str | Unset = UNSET
    review_type: None | str | Unset = UNSET
    rating: int | None | Unset = UNSET
    interview_status: None | str | Unset = UNSET
    assessment_name: None | ReviewAssessment | str | Unset = UNSET
    answers: list[ReviewAnswer] | None | Unset = UNSET
    review_comments: None | str | Unset = UNSET
    reason_for_rejection: None | str | Unset = UNSET
    status_info: None | ReviewStatusInfo | Unset = UNSET
    review_owner: Lookup | None | str | Unset = UNSET
    created_by: Lookup | None | str | Unset = UNSET
    modified_by: Lookup | None | str | Unset = UNSET
    created_time: datetime.datetime | None | Unset = UNSET
    modified_time: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "Candidate_Name": "candidate_name",
        "Application_Name": "application_name",
        "Interview_Name": "interview_name",
        "Job_Opening_Name": "job_opening_name",
        "Review_Type": "review_type",
        "Rating": "rating",
        "Interview_Status": "interview_status",
        "Assessment_Name": "assessment_name",
        "$answers": "answers",
        "Review_Comments": "review_comments",
        "Reason_for_Rejection": "reason_for_rejection",
        "$status_info": "status_info",
        "Review_Owner": "review_owner",
        "Created_By": "created_by",
        "Modified_By": "modified_by",
        "Created_Time": "created_time",
        "Modified_Time": "modified_time",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.id) is not UNSET:
            field_dict["id"] = v
        if (v := self.candidate_name) is not UNSET:
            field_dict["Candidate_Name"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.application_name) is not UNSET:
            field_dict["Application_Name"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.interview_name) is not UNSET:
            field_dict["Interview_Name"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.job_opening_name) is not UNSET:
            field_dict["Job_Opening_Name"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.review_type) is not UNSET:
            field_dict["Review_Type"] = v
        if (v := self.rating) is not UNSET:
            field_dict["Rating"] = v
        if (v := self.interview_status) is not UNSET:
            field_dict["Interview_Status"] = v
        if (v := self.assessment_name) is not UNSET:
            field_dict["Assessment_Name"] = v.to_dict() if isinstance(v, ReviewAssessment) else v
        if (v := self.answers) is not UNSET:
            field_dict["$answers"] = (
                [item.to_dict() if isinstance(item, ReviewAnswer) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )
        if (v := self.review_comments) is not UNSET:
            field_dict["Review_Comments"] = v
        if (v := self.reason_for_rejection) is not UNSET:
            field_dict["Reason_for_Rejection"] = v
        if (v := self.status_info) is not UNSET:
            field_dict["$status_info"] = v.to_dict() if isinstance(v, ReviewStatusInfo) else v
        if (v := self.review_owner) is not UNSET:
            field_dict["Review_Owner"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.created_by) is not UNSET:
            field_dict["Created_By"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.modified_by) is not UNSET:
            field_dict["Modified_By"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.created_time) is not UNSET:
            field_dict["Created_Time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.modified_time) is not UNSET:
            field_dict["Modified_Time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        review = cls.__new__(cls)
        d = {**src_dict}
        review.id = d.pop("id", UNSET)
        v = d.pop("Candidate_Name", UNSET)
        review.candidate_name = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Application_Name", UNSET)
        review.application_name = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Interview_Name", UNSET)
        review.interview_name = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Job_Opening_Name", UNSET)
        review.job_opening_name = Lookup.from_dict(v) if v.__class__ is dict else v
        review.review_type = d.pop("Review_Type", UNSET)
        review.rating = d.pop("Rating", UNSET)
        review.interview_status = d.pop("Interview_Status", UNSET)
        v = d.pop("Assessment_Name", UNSET)
        review.assessment_name = ReviewAssessment.from_dict(v) if v.__class__ is dict else v
        v = d.pop("$answers", UNSET)
        review.answers = (
            [ReviewAnswer.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else v
        )
        review.review_comments = d.pop("Review_Comments", UNSET)
        review.reason_for_rejection = d.pop("Reason_for_Rejection", UNSET)
        v = d.pop("$status_info", UNSET)
        review.status_info = ReviewStatusInfo.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Review_Owner", UNSET)
        review.review_owner = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Created_By", UNSET)
        review.created_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Modified_By", UNSET)
        review.modified_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Created_Time", UNSET)
        review.created_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Modified_Time", UNSET)
        review.modified_time = parse_datetime(v) if v.__class__ is str else v
        review.additional_properties = d or {}  # emptied, it would keep its hash table
        return review


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.lookup import Lookup
from ..models.review_answer import ReviewAnswer
from ..models.review_assessment import ReviewAssessment
from ..models.review_status_info import ReviewStatusInfo
