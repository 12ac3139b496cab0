# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="AssociateRow")


@_attrs_define(eq=False, repr=False)
class AssociateRow(OpenModel):
    """Candidates to associate with job openings.

    Attributes:
        jobids (list[str]): Ids of job openings.
        ids (list[str]): Ids of candidates.
        comments (None | str | Unset):
    """

    jobids: list[str]
    ids: list[str]
    comments: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "jobids": "jobids",
        "ids": "ids",
        "comments": "comments",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "jobids": self.jobids,
                "ids": self.ids,
            }
        )
        if (v := self.comments) is not UNSET:
            field_dict["comments"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        associate_row = cls.__new__(cls)
        d = {**src_dict}
        associate_row.jobids = d.pop("jobids")
        associate_row.ids = d.pop("ids")
        associate_row.comments = d.pop("comments", UNSET)
        associate_row.additional_properties = d or {}  # emptied, it would keep its hash table
        return associate_row


# After the class: models may refer to each other in a circle, and no record pays for an import.
