# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel, format_datetime, parse_datetime
from ..types import UNSET, Unset

T = TypeVar("T", bound="Assessment")


@_attrs_define(eq=False, repr=False)
class Assessment(OpenModel):
    """Questions that a candidate, a recruiter or an interviewer answers.

    Attributes:
        id (str | Unset): Record id, up to 19 digits.
        assessment_name (None | str | Unset):
        category (None | str | Unset): Who answers; decides which ratings and kinds of questions are allowed.
        type_ (None | str | Unset):
        rating_type (None | str | Unset): Thumb Rating is for interviewers' assessments only.
        description (None | str | Unset):
        sections (list[AssessmentSection] | None | Unset):
        created_by (Lookup | None | str | Unset):
        modified_by (Lookup | None | str | Unset):
        created_time (datetime.datetime | None | Unset):
        modified_time (datetime.datetime | None | Unset):
    """

    id: str | Unset = UNSET
    assessment_name: None | str | Unset = UNSET
    category: None | str | Unset = UNSET
    type_: None | str | Unset = UNSET
    rating_type: None | str | Unset = UNSET
    description: None | str | Unset = UNSET
    sections: list[AssessmentSection] | None | Unset = UNSET
    created_by: Lookup | None | str | Unset = UNSET
    modified_by: Lookup | None | str | Unset = UNSET
    created_time: datetime.datetime | None | Unset = UNSET
    modified_time: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "Assessment_Name": "assessment_name",
        "Category": "category",
        "Type": "type_",
        "Rating_Type": "rating_type",
        "Description": "description",
        "$sections": "sections",
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
        if (v := self.assessment_name) is not UNSET:
            field_dict["Assessment_Name"] = v
        if (v := self.category) is not UNSET:
            field_dict["Category"] = v
        if (v := self.type_) is not UNSET:
            field_dict["Type"] = v
        if (v := self.rating_type) is not UNSET:
            field_dict["Rating_Type"] = v
        if (v := self.description) is not UNSET:
            field_dict["Description"] = v
        if (v := self.sections) is not UNSET:
            field_dict["$sections"] = (
                [item.to_dict() if isinstance(item, AssessmentSection) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )
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
        assessment = cls.__new__(cls)
        d = {**src_dict}
        assessment.id = d.pop("id", UNSET)
        assessment.assessment_name = d.pop("Assessment_Name", UNSET)
        assessment.category = d.pop("Category", UNSET)
        assessment.type_ = d.pop("Type", UNSET)
        assessment.rating_type = d.pop("Rating_Type", UNSET)
        assessment.description = d.pop("Description", UNSET)
        v = d.pop("$sections", UNSET)
        assessment.sections = (
            [AssessmentSection.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else v
        )
        v = d.pop("Created_By", UNSET)
        assessment.created_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Modified_By", UNSET)
        assessment.modified_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Created_Time", UNSET)
        assessment.created_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Modified_Time", UNSET)
        assessment.modified_time = parse_datetime(v) if v.__class__ is str else v
        assessment.additional_properties = d or {}  # emptied, it would keep its hash table
        return assessment


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.assessment_section import AssessmentSection
from ..models.lookup import Lookup
