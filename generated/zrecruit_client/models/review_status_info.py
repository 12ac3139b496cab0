# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="ReviewStatusInfo")


@_attrs_define(eq=False, repr=False)
class ReviewStatusInfo(OpenModel):
    """The next status of what is reviewed.

    Attributes:
        application_status (None | str | Unset):
        candidate_status (None | str | Unset):
        lock (None | str | Unset): A text even so.
    """

    application_status: None | str | Unset = UNSET
    candidate_status: None | str | Unset = UNSET
    lock: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "Application_Status": "application_status",
        "Candidate_Status": "candidate_status",
        "lock": "lock",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.application_status) is not UNSET:
            field_dict["Application_Status"] = v
        if (v := self.candidate_status) is not UNSET:
            field_dict["Candidate_Status"] = v
        if (v := self.lock) is not UNSET:
            field_dict["lock"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        review_status_info = cls.__new__(cls)
        d = {**src_dict}
        review_status_info.application_status = d.pop("Application_Status", UNSET)
        review_status_info.candidate_status = d.pop("Candidate_Status", UNSET)
        review_status_info.lock = d.pop("lock", UNSET)
        review_status_info.additional_properties = d or {}  # emptied, it would keep its hash table
        return review_status_info


# After the class: models may refer to each other in a circle, and no record pays for an import.
