# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="QuestionTooltip")


@_attrs_define(eq=False, repr=False)
class QuestionTooltip(OpenModel):
    """What is shown beside a question.

    Attributes:
        name (None | str | Unset):
        value (None | str | Unset):
    """

    name: None | str | Unset = UNSET
    value: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "name": "name",
        "value": "value",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.name) is not UNSET:
            field_dict["name"] = v
        if (v := self.value) is not UNSET:
            field_dict["value"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        question_tooltip = cls.__new__(cls)
        d = {**src_dict}
        question_tooltip.name = d.pop("name", UNSET)
        question_tooltip.value = d.pop("value", UNSET)
        question_tooltip.additional_properties = d or {}  # emptied, it would keep its hash table
        return question_tooltip


# After the class: models may refer to each other in a circle, and no record pays for an import.
