# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="UserInfo")


@_attrs_define(eq=False, repr=False)
class UserInfo(OpenModel):
    """The user of a token.

    Attributes:
        first_name (None | str | Unset): First name.
        last_name (None | str | Unset): Last name.
        display_name (None | str | Unset): The name that is shown.
        email (None | str | Unset): Address of the account.
        zuid (int | None | str | Unset): Id of the account; the zuid of a Recruit user.
    """

    first_name: None | str | Unset = UNSET
    last_name: None | str | Unset = UNSET
    display_name: None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    zuid: int | None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "First_Name": "first_name",
        "Last_Name": "last_name",
        "Display_Name": "display_name",
        "Email": "email",
        "ZUID": "zuid",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.first_name) is not UNSET:
            field_dict["First_Name"] = v
        if (v := self.last_name) is not UNSET:
            field_dict["Last_Name"] = v
        if (v := self.display_name) is not UNSET:
            field_dict["Display_Name"] = v
        if (v := self.email) is not UNSET:
            field_dict["Email"] = v
        if (v := self.zuid) is not UNSET:
            field_dict["ZUID"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        user_info = cls.__new__(cls)
        d = {**src_dict}
        user_info.first_name = d.pop("First_Name", UNSET)
        user_info.last_name = d.pop("Last_Name", UNSET)
        user_info.display_name = d.pop("Display_Name", UNSET)
        user_info.email = d.pop("Email", UNSET)
        user_info.zuid = d.pop("ZUID", UNSET)
        user_info.additional_properties = d or {}  # emptied, it would keep its hash table
        return user_info


# After the class: models may refer to each other in a circle, and no record pays for an import.
