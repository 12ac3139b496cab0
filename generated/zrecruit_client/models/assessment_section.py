# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="AssessmentSection")


@_attrs_define(eq=False, repr=False)
class AssessmentSection(OpenModel):
    """Questions under one heading.

    Attributes:
        id (None | str | Unset):
        display_label (None | str | Unset):
        questions (list[AssessmentQuestion] | None | Unset):
    """

    id: None | str | Unset = UNSET
    display_label: None | str | Unset = UNSET
    questions: list[AssessmentQuestion] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "display_label": "display_label",
        "questions": "questions",
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
        if (v := self.questions) is not UNSET:
            field_dict["questions"] = (
                [item.to_dict() if isinstance(item, AssessmentQuestion) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        assessment_section = cls.__new__(cls)
        d = {**src_dict}
        assessment_section.id = d.pop("id", UNSET)
        assessment_section.display_label = d.pop("display_label", UNSET)
        v = d.pop("questions", UNSET)
        assessment_section.questions = (
            [AssessmentQuestion.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else v
        )
        assessment_section.additional_properties = d or {}  # emptied, it would keep its hash table
        return assessment_section


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.assessment_question import AssessmentQuestion
