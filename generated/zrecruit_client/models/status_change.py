# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="StatusChange")


@_attrs_define(eq=False, repr=False)
class StatusChange(OpenModel):
    """A status for records of one module.

    Attributes:
        ids (list[str]): Ids of records of the module.
        jobids (list[str] | Unset): Ids of job openings: the stage of the candidates in these jobs changes.
        candidate_status (str | Unset): The new status, on candidates.
        job_opening_status (str | Unset): The new status, on job openings.
        application_status (str | Unset): The new status, on applications.
        comments (None | str | Unset): What the change is about.
    """

    ids: list[str]
    jobids: list[str] | Unset = UNSET
    candidate_status: str | Unset = UNSET
    job_opening_status: str | Unset = UNSET
    application_status: str | Unset = UNSET
    comments: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "ids": "ids",
        "jobids": "jobids",
        "Candidate_Status": "candidate_status",
        "Job_Opening_Status": "job_opening_status",
        "Application_Status": "application_status",
        "comments": "comments",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "ids": self.ids,
            }
        )
        if (v := self.jobids) is not UNSET:
            field_dict["jobids"] = v
        if (v := self.candidate_status) is not UNSET:
            field_dict["Candidate_Status"] = v
        if (v := self.job_opening_status) is not UNSET:
            field_dict["Job_Opening_Status"] = v
        if (v := self.application_status) is not UNSET:
            field_dict["Application_Status"] = v
        if (v := self.comments) is not UNSET:
            field_dict["comments"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        status_change = cls.__new__(cls)
        d = {**src_dict}
        status_change.ids = d.pop("ids")
        status_change.jobids = d.pop("jobids", UNSET)
        status_change.candidate_status = d.pop("Candidate_Status", UNSET)
        status_change.job_opening_status = d.pop("Job_Opening_Status", UNSET)
        status_change.application_status = d.pop("Application_Status", UNSET)
        status_change.comments = d.pop("comments", UNSET)
        status_change.additional_properties = d or {}  # emptied, it would keep its hash table
        return status_change


# After the class: models may refer to each other in a circle, and no record pays for an import.
