# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="QuestionQualifier")


@_attrs_define(eq=False, repr=False)
class QuestionQualifier(OpenModel):
    """How much a question counts, and what a wrong answer leads to.

    Attributes:
        weightage (int | None | Unset):
        action (None | str | Unset):
    """

    weightage: int | None | Unset = UNSET
    action: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "weightage": "weightage",
        "action": "action",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.weightage) is not UNSET:
            field_dict["weightage"] = v
        if (v := self.action) is not UNSET:
            field_dict["action"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        question_qualifier = cls.__new__(cls)
        d = {**src_dict}
        question_qualifier.weightage = d.pop("weightage", UNSET)
        question_qualifier.action = d.pop("action", UNSET)
        question_qualifier.additional_properties = d or {}  # emptied, it would keep its hash table
        return question_qualifier


# After the class: models may refer to each other in a circle, and no record pays for an import.
