# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="ReviewAnswer")


@_attrs_define(eq=False, repr=False)
class ReviewAnswer(OpenModel):
    """An answer to one question; the name of the question differs with the place.

    Attributes:
        score (int | None | Unset):
        comments (None | str | Unset):
        question (None | str | Unset): Id of the question, in $answers.
        questionid (None | str | Unset): Id of the question, in the $answer of an assessment.
    """

    score: int | None | Unset = UNSET
    comments: None | str | Unset = UNSET
    question: None | str | Unset = UNSET
    questionid: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "score": "score",
        "comments": "comments",
        "question": "question",
        "questionid": "questionid",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.score) is not UNSET:
            field_dict["score"] = v
        if (v := self.comments) is not UNSET:
            field_dict["comments"] = v
        if (v := self.question) is not UNSET:
            field_dict["question"] = v
        if (v := self.questionid) is not UNSET:
            field_dict["questionid"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        review_answer = cls.__new__(cls)
        d = {**src_dict}
        review_answer.score = d.pop("score", UNSET)
        review_answer.comments = d.pop("comments", UNSET)
        review_answer.question = d.pop("question", UNSET)
        review_answer.questionid = d.pop("questionid", UNSET)
        review_answer.additional_properties = d or {}  # emptied, it would keep its hash table
        return review_answer


# After the class: models may refer to each other in a circle, and no record pays for an import.
