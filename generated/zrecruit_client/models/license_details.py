# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="LicenseDetails")


@_attrs_define(eq=False, repr=False)
class LicenseDetails(OpenModel):
    """Edition and seats of the organisation; of a trial its kind and end.

    Attributes:
        plan_type (None | str | Unset):
        no_of_users (int | None | str | Unset):
        trial_type (None | str | Unset):
        trial_expiry (None | str | Unset):
        paid (bool | None | Unset):
        paid_type (None | str | Unset):
    """

    plan_type: None | str | Unset = UNSET
    no_of_users: int | None | str | Unset = UNSET
    trial_type: None | str | Unset = UNSET
    trial_expiry: None | str | Unset = UNSET
    paid: bool | None | Unset = UNSET
    paid_type: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "plan_type": "plan_type",
        "no_of_users": "no_of_users",
        "trial_type": "trial_type",
        "trial_expiry": "trial_expiry",
        "paid": "paid",
        "paid_type": "paid_type",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.plan_type) is not UNSET:
            field_dict["plan_type"] = v
        if (v := self.no_of_users) is not UNSET:
            field_dict["no_of_users"] = v
        if (v := self.trial_type) is not UNSET:
            field_dict["trial_type"] = v
        if (v := self.trial_expiry) is not UNSET:
            field_dict["trial_expiry"] = v
        if (v := self.paid) is not UNSET:
            field_dict["paid"] = v
        if (v := self.paid_type) is not UNSET:
            field_dict["paid_type"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        license_details = cls.__new__(cls)
        d = {**src_dict}
        license_details.plan_type = d.pop("plan_type", UNSET)
        license_details.no_of_users = d.pop("no_of_users", UNSET)
        license_details.trial_type = d.pop("trial_type", UNSET)
        license_details.trial_expiry = d.pop("trial_expiry", UNSET)
        license_details.paid = d.pop("paid", UNSET)
        license_details.paid_type = d.pop("paid_type", UNSET)
        license_details.additional_properties = d or {}  # emptied, it would keep its hash table
        return license_details


# After the class: models may refer to each other in a circle, and no record pays for an import.
