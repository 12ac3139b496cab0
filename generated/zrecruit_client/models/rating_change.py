# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="RatingChange")


@_attrs_define(eq=False, repr=False)
class RatingChange(OpenModel):
    """A rating of candidates with respect to a job opening.

    Attributes:
        jobid (int | str): Id of the job opening; the page's sample has a number.
        ids (list[int | str]): Ids of candidates of that job opening.
        rating (float): Stars.
        comments (None | str | Unset):
    """

    jobid: int | str
    ids: list[int | str]
    rating: float
    comments: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "jobid": "jobid",
        "ids": "ids",
        "rating": "rating",
        "comments": "comments",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "jobid": self.jobid,
                "ids": self.ids,
                "rating": self.rating,
            }
        )
        if (v := self.comments) is not UNSET:
            field_dict["comments"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        rating_change = cls.__new__(cls)
        d = {**src_dict}
        rating_change.jobid = d.pop("jobid")
        rating_change.ids = d.pop("ids")
        rating_change.rating = d.pop("rating")
        rating_change.comments = d.pop("comments", UNSET)
        rating_change.additional_properties = d or {}  # emptied, it would keep its hash table
        return rating_change


# After the class: models may refer to each other in a circle, and no record pays for an import.
