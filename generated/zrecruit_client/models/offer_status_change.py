# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="OfferStatusChange")


@_attrs_define(eq=False, repr=False)
class OfferStatusChange(OpenModel):
    """A status for an offer.

    Attributes:
        offer_status (str):
        comments (None | str | Unset):
    """

    offer_status: str
    comments: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "Offer_Status": "offer_status",
        "comments": "comments",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "Offer_Status": self.offer_status,
            }
        )
        if (v := self.comments) is not UNSET:
            field_dict["comments"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        offer_status_change = cls.__new__(cls)
        d = {**src_dict}
        offer_status_change.offer_status = d.pop("Offer_Status")
        offer_status_change.comments = d.pop("comments", UNSET)
        offer_status_change.additional_properties = d or {}  # emptied, it would keep its hash table
        return offer_status_change


# After the class: models may refer to each other in a circle, and no record pays for an import.
