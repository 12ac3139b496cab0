# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="InterviewCancellation")


@_attrs_define(eq=False, repr=False)
class InterviewCancellation(OpenModel):
    """Why an interview does not take place.

    Attributes:
        reason (None | str | Unset):
        feedback (None | str | Unset):
    """

    reason: None | str | Unset = UNSET
    feedback: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "reason": "reason",
        "feedback": "feedback",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.reason) is not UNSET:
            field_dict["reason"] = v
        if (v := self.feedback) is not UNSET:
            field_dict["feedback"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        interview_cancellation = cls.__new__(cls)
        d = {**src_dict}
        interview_cancellation.reason = d.pop("reason", UNSET)
        interview_cancellation.feedback = d.pop("feedback", UNSET)
        interview_cancellation.additional_properties = d or {}  # emptied, it would keep its hash table
        return interview_cancellation


# After the class: models may refer to each other in a circle, and no record pays for an import.
