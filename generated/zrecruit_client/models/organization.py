# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="Organization")


@_attrs_define(eq=False, repr=False)
class Organization(OpenModel):
    """The organisation behind an account.

    Attributes:
        id (str | Unset):
        company_name (None | str | Unset):
        alias (None | str | Unset):
        primary_email (None | str | Unset):
        primary_userid (None | str | Unset):
        zgid (int | None | str | Unset): Id of the organisation; bulk write names it.
        employee_count (int | None | str | Unset): A number in the vendor's sample and text in a public client.
        street (None | str | Unset):
        city (None | str | Unset):
        state (None | str | Unset):
        zip_ (None | str | Unset):
        country (None | str | Unset):
        country_code (None | str | Unset):
        iso_code (None | str | Unset):
        time_zone (None | str | Unset):
        phone (None | str | Unset):
        mobile (None | str | Unset):
        fax (None | str | Unset):
        website (None | str | Unset):
        description (None | str | Unset):
        type_ (None | str | Unset):
        editor_mode (None | str | Unset):
        mc_status (bool | None | Unset): Whether the organisation uses several currencies.
        license_details (LicenseDetails | None | Unset):
    """

    id: str | Unset = UNSET
    company_name: None | str | Unset = UNSET
    alias: None | str | Unset = UNSET
    primary_email: None | str | Unset = UNSET
    primary_userid: None | str | Unset = UNSET
    zgid: int | None | str | Unset = UNSET
    employee_count: int | None | str | Unset = UNSET
    street: None | str | Unset = UNSET
    city: None | str | Unset = UNSET
    state: None | str | Unset = UNSET
    zip_: None | str | Unset = UNSET
    country: None | str | Unset = UNSET
    country_code: None | str | Unset = UNSET
    iso_code: None | str | Unset = UNSET
    time_zone: None | str | Unset = UNSET
    phone: None | str | Unset = UNSET
    mobile: None | str | Unset = UNSET
    fax: None | str | Unset = UNSET
    website: None | str | Unset = UNSET
    description: None | str | Unset = UNSET
    type_: None | str | Unset = UNSET
    editor_mode: None | str | Unset = UNSET
    mc_status: bool | None | Unset = UNSET
    license_details: LicenseDetails | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "company_name": "company_name",
        "alias": "alias",
        "primary_email": "primary_email",
        "primary_userid": "primary_userid",
        "zgid": "zgid",
        "employee_count": "employee_count",
        "street": "street",
        "city": "city",
        "state": "state",
        "zip": "zip_",
        "country": "country",
        "country_code": "country_code",
        "iso_code": "iso_code",
        "time_zone": "time_zone",
        "phone": "phone",
        "mobile": "mobile",
        "fax": "fax",
        "website": "website",
        "description": "description",
        "type": "type_",
        "editor_mode": "editor_mode",
        "mc_status": "mc_status",
        "license_details": "license_details",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.id) is not UNSET:
            field_dict["id"] = v
        if (v := self.company_name) is not UNSET:
            field_dict["company_name"] = v
        if (v := self.alias) is not UNSET:
            field_dict["alias"] = v
        if (v := self.primary_email) is not UNSET:
            field_dict["primary_email"] = v
        if (v := self.primary_userid) is not UNSET:
            field_dict["primary_userid"] = v
        if (v := self.zgid) is not UNSET:
            field_dict["zgid"] = v
        if (v := self.employee_count) is not UNSET:
            field_dict["employee_count"] = v
        if (v := self.street) is not UNSET:
            field_dict["street"] = v
        if (v := self.city) is not UNSET:
            field_dict["city"] = v
        if (v := self.state) is not UNSET:
            field_dict["state"] = v
        if (v := self.zip_) is not UNSET:
            field_dict["zip"] = v
        if (v := self.country) is not UNSET:
            field_dict["country"] = v
        if (v := self.country_code) is not UNSET:
            field_dict["country_code"] = v
        if (v := self.iso_code) is not UNSET:
            field_dict["iso_code"] = v
        if (v := self.time_zone) is not UNSET:
            field_dict["time_zone"] = v
        if (v := self.phone) is not UNSET:
            field_dict["phone"] = v
        if (v := self.mobile) is not UNSET:
            field_dict["mobile"] = v
        if (v := self.fax) is not UNSET:
            field_dict["fax"] = v
        if (v := self.website) is not UNSET:
            field_dict["website"] = v
        if (v := self.description) is not UNSET:
            field_dict["description"] = v
        if (v := self.type_) is not UNSET:
            field_dict["type"] = v
        if (v := self.editor_mode) is not UNSET:
            field_dict["editor_mode"] = v
        if (v := self.mc_status) is not UNSET:
            field_dict["mc_status"] = v
        if (v := self.license_details) is not UNSET:
            field_dict["license_details"] = v.to_dict() if isinstance(v, LicenseDetails) else v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        organization = cls.__new__(cls)
        d = {**src_dict}
        organization.id = d.pop("id", UNSET)
        organization.company_name = d.pop("company_name", UNSET)
        organization.alias = d.pop("alias", UNSET)
        organization.primary_email = d.pop("primary_email", UNSET)
        organization.primary_userid = d.pop("primary_userid", UNSET)
        organization.zgid = d.pop("zgid", UNSET)
        organization.employee_count = d.pop("employee_count", UNSET)
        organization.street = d.pop("street", UNSET)
        organization.city = d.pop("city", UNSET)
        organization.state = d.pop("state", UNSET)
        organization.zip_ = d.pop("zip", UNSET)
        organization.country = d.pop("country", UNSET)
        organization.country_code = d.pop("country_code", UNSET)
        organization.iso_code = d.pop("iso_code", UNSET)
        organization.time_zone = d.pop("time_zone", UNSET)
        organization.phone = d.pop("phone", UNSET)
        organization.mobile = d.pop("mobile", UNSET)
        organization.fax = d.pop("fax", UNSET)
        organization.website = d.pop("website", UNSET)
        organization.description = d.pop("description", UNSET)
        organization.type_ = d.pop("type", UNSET)
        organization.editor_mode = d.pop("editor_mode", UNSET)
        organization.mc_status = d.pop("mc_status", UNSET)
        v = d.pop("license_details", UNSET)
        organization.license_details = LicenseDetails.from_dict(v) if v.__class__ is dict else v
        organization.additional_properties = d or {}  # emptied, it would keep its hash table
        return organization


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.license_details import LicenseDetails
