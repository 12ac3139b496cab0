# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="InterviewDuration")


@_attrs_define(eq=False, repr=False)
class InterviewDuration(OpenModel):
    """A span of time.

    Attributes:
        mins (int | None | Unset):
        hrs (int | None | Unset):
        days (int | None | Unset):
    """

    mins: int | None | Unset = UNSET
    hrs: int | None | Unset = UNSET
    days: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "mins": "mins",
        "hrs": "hrs",
        "days": "days",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.mins) is not UNSET:
            field_dict["mins"] = v
        if (v := self.hrs) is not UNSET:
            field_dict["hrs"] = v
        if (v := self.days) is not UNSET:
            field_dict["days"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        interview_duration = cls.__new__(cls)
        d = {**src_dict}
        interview_duration.mins = d.pop("mins", UNSET)
        interview_duration.hrs = d.pop("hrs", UNSET)
        interview_duration.days = d.pop("days", UNSET)
        interview_duration.additional_properties = d or {}  # emptied, it would keep its hash table
        return interview_duration


# After the class: models may refer to each other in a circle, and no record pays for an import.
