# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="AssessmentQuestion")


@_attrs_define(eq=False, repr=False)
class AssessmentQuestion(OpenModel):
    """One question; answers of a review name it by its id.

    Attributes:
        id (None | str | Unset):
        display_label (None | str | Unset):
        data_type (None | str | Unset): Recruiters' and interviewers' assessments have textarea only.
        required (bool | None | Unset):
        tooltip (None | QuestionTooltip | Unset):
        qualifier (None | QuestionQualifier | Unset):
        pick_list_values (list[QuestionChoice] | None | Unset):
    """

    id: None | str | Unset = UNSET
    display_label: None | str | Unset = UNSET
    data_type: None | str | Unset = UNSET
    required: bool | None | Unset = UNSET
    tooltip: None | QuestionTooltip | Unset = UNSET
    qualifier: None | QuestionQualifier | Unset = UNSET
    pick_list_values: list[QuestionChoice] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "display_label": "display_label",
        "data_type": "data_type",
        "required": "required",
        "tooltip": "tooltip",
        "qualifier": "qualifier",
        "pick_list_values": "pick_list_values",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.id) is not UNSET:
            field_dict["id"] = v
        if (v := self.display_label) is not UNSET:
            field_dict["display_label"] = v
        if (v := self.data_type) is not UNSET:
            field_dict["data_type"] = v
        if (v := self.required) is not UNSET:
            field_dict["required"] = v
        if (v := self.tooltip) is not UNSET:
            field_dict["tooltip"] = v.to_dict() if isinstance(v, QuestionTooltip) else v
        if (v := self.qualifier) is not UNSET:
            field_dict["qualifier"] = v.to_dict() if isinstance(v, QuestionQualifier) else v
        if (v := self.pick_list_values) is not UNSET:
            field_dict["pick_list_values"] = (
                [item.to_dict() if isinstance(item, QuestionChoice) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        assessment_question = cls.__new__(cls)
        d = {**src_dict}
        assessment_question.id = d.pop("id", UNSET)
        assessment_question.display_label = d.pop("display_label", UNSET)
        assessment_question.data_type = d.pop("data_type", UNSET)
        assessment_question.required = d.pop("required", UNSET)
        v = d.pop("tooltip", UNSET)
        assessment_question.tooltip = QuestionTooltip.from_dict(v) if v.__class__ is dict else v
        v = d.pop("qualifier", UNSET)
        assessment_question.qualifier = QuestionQualifier.from_dict(v) if v.__class__ is dict else v
        v = d.pop("pick_list_values", UNSET)
        assessment_question.pick_list_values = (
            [QuestionChoice.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else v
        )
        assessment_question.additional_properties = d or {}  # emptied, it would keep its hash table
        return assessment_question


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.question_choice import QuestionChoice
from ..models.question_qualifier import QuestionQualifier
from ..models.question_tooltip import QuestionTooltip
