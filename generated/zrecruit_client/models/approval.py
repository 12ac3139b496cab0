# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="Approval")


@_attrs_define(eq=False, repr=False)
class Approval(OpenModel):
    """What the user may do with a record that waits for approval.

    Attributes:
        delegate (bool | None | Unset):
        approve (bool | None | Unset):
        reject (bool | None | Unset):
        resubmit (bool | None | Unset):
    """

    delegate: bool | None | Unset = UNSET
    approve: bool | None | Unset = UNSET
    reject: bool | None | Unset = UNSET
    resubmit: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "delegate": "delegate",
        "approve": "approve",
        "reject": "reject",
        "resubmit": "resubmit",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.delegate) is not UNSET:
            field_dict["delegate"] = v
        if (v := self.approve) is not UNSET:
            field_dict["approve"] = v
        if (v := self.reject) is not UNSET:
            field_dict["reject"] = v
        if (v := self.resubmit) is not UNSET:
            field_dict["resubmit"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        approval = cls.__new__(cls)
        d = {**src_dict}
        approval.delegate = d.pop("delegate", UNSET)
        approval.approve = d.pop("approve", UNSET)
        approval.reject = d.pop("reject", UNSET)
        approval.resubmit = d.pop("resubmit", UNSET)
        approval.additional_properties = d or {}  # emptied, it would keep its hash table
        return approval


# After the class: models may refer to each other in a circle, and no record pays for an import.
