# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="QuestionChoice")


@_attrs_define(eq=False, repr=False)
class QuestionChoice(OpenModel):
    """One of the answers to choose from.

    Attributes:
        display_value (None | str | Unset):
        score (int | None | Unset):
    """

    display_value: None | str | Unset = UNSET
    score: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "display_value": "display_value",
        "score": "score",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.display_value) is not UNSET:
            field_dict["display_value"] = v
        if (v := self.score) is not UNSET:
            field_dict["score"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        question_choice = cls.__new__(cls)
        d = {**src_dict}
        question_choice.display_value = d.pop("display_value", UNSET)
        question_choice.score = d.pop("score", UNSET)
        question_choice.additional_properties = d or {}  # emptied, it would keep its hash table
        return question_choice


# After the class: models may refer to each other in a circle, and no record pays for an import.
