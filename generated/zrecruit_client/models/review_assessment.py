# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="ReviewAssessment")


@_attrs_define(eq=False, repr=False)
class ReviewAssessment(OpenModel):
    """An assessment and, in a request, its answers.

    Attributes:
        id (str | Unset):
        name (None | str | Unset):
        answer (list[ReviewAnswer] | None | Unset):
    """

    id: str | Unset = UNSET
    name: None | str | Unset = UNSET
    answer: list[ReviewAnswer] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "name": "name",
        "$answer": "answer",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.id) is not UNSET:
            field_dict["id"] = v
        if (v := self.name) is not UNSET:
            field_dict["name"] = v
        if (v := self.answer) is not UNSET:
            field_dict["$answer"] = (
                [item.to_dict() if isinstance(item, ReviewAnswer) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        review_assessment = cls.__new__(cls)
        d = {**src_dict}
        review_assessment.id = d.pop("id", UNSET)
        review_assessment.name = d.pop("name", UNSET)
        v = d.pop("$answer", UNSET)
        review_assessment.answer = (
            [ReviewAnswer.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else v
        )
        review_assessment.additional_properties = d or {}  # emptied, it would keep its hash table
        return review_assessment


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.review_answer import ReviewAnswer
