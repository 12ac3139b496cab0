# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="User")


@_attrs_define(eq=False, repr=False)
class User(OpenModel):
    """A person of the organisation. Some keys can hold the text "null".

    Attributes:
        id (str | Unset): User id, up to 19 digits.
        full_name (None | str | Unset):
        first_name (None | str | Unset):
        last_name (None | str | Unset):
        email (None | str | Unset):
        zuid (int | None | str | Unset):
        alias (None | str | Unset):
        role (Lookup | None | str | Unset):
        profile (Lookup | None | str | Unset):
        status (None | str | Unset):
        confirm (bool | None | str | Unset):
        personal_account (bool | None | str | Unset):
        country (None | str | Unset):
        state (None | str | Unset):
        city (None | str | Unset):
        street (None | str | Unset):
        zip_ (None | str | Unset):
        fax (None | str | Unset):
        dob (None | str | Unset):
        signature (None | str | Unset):
        language (None | str | Unset):
        locale (None | str | Unset):
        country_locale (None | str | Unset):
        time_zone (None | str | Unset):
        time_format (None | str | Unset):
        date_format (None | str | Unset):
        name_format (None | str | Unset):
        decimal_separator (None | str | Unset):
        default_tab_group (None | str | Unset):
        phone (None | str | Unset):
        mobile (None | str | Unset):
        website (None | str | Unset):
        territories (list[Any] | None | str | Unset):
        theme (None | str | Unset | UserTheme):
        customize_info (None | str | Unset | UserCustomization):
    """

    id: str | Unset = UNSET
    full_name: None | str | Unset = UNSET
    first_name: None | str | Unset = UNSET
    last_name: None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    zuid: int | None | str | Unset = UNSET
    alias: None | str | Unset = UNSET
    role: Lookup | None | str | Unset = UNSET
    profile: Lookup | None | str | Unset = UNSET
    status: None | str | Unset = UNSET
    confirm: bool | None | str | Unset = UNSET
    personal_account: bool | None | str | Unset = UNSET
    country: None | str | Unset = UNSET
    state: None | str | Unset = UNSET
    city: None | str | Unset = UNSET
    street: None | str | Unset = UNSET
    zip_: None | str | Unset = UNSET
    fax: None | str | Unset = UNSET
    dob: None | str | Unset = UNSET
    signature: None | str | Unset = UNSET
    language: None | str | Unset = UNSET
    locale: None | str | Unset = UNSET
    country_locale: None | str | Unset = UNSET
    time_zone: None | str | Unset = UNSET
    time_format: None | str | Unset = UNSET
    date_format: None | str | Unset = UNSET
    name_format: None | str | Unset = UNSET
    decimal_separator: None | str | Unset = UNSET
    default_tab_group: None | str | Unset = UNSET
    phone: None | str | Unset = UNSET
    mobile: None | str | Unset = UNSET
    website: None | str | Unset = UNSET
    territories: list[Any] | None | str | Unset = UNSET
    theme: None | str | Unset | UserTheme = UNSET
    customize_info: None | str | Unset | UserCustomization = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "full_name": "full_name",
        "first_name": "first_name",
        "last_name": "last_name",
        "email": "email",
        "zuid": "zuid",
        "alias": "alias",
        "role": "role",
        "profile": "profile",
        "status": "status",
        "confirm": "confirm",
        "personal_account": "personal_account",
        "country": "country",
        "state": "state",
        "city": "city",
        "street": "street",
        "zip": "zip_",
        "fax": "fax",
        "dob": "dob",
        "signature": "signature",
        "language": "language",
        "locale": "locale",
        "country_locale": "country_locale",
        "time_zone": "time_zone",
        "time_format": "time_format",
        "date_format": "date_format",
        "name_format": "name_format",
        "decimal_separator": "decimal_separator",
        "default_tab_group": "default_tab_group",
        "phone": "phone",
        "mobile": "mobile",
        "website": "website",
        "territories": "territories",
        "theme": "theme",
        "customize_info": "customize_info",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.id) is not UNSET:
            field_dict["id"] = v
        if (v := self.full_name) is not UNSET:
            field_dict["full_name"] = v
        if (v := self.first_name) is not UNSET:
            field_dict["first_name"] = v
        if (v := self.last_name) is not UNSET:
            field_dict["last_name"] = v
        if (v := self.email) is not UNSET:
            field_dict["email"] = v
        if (v := self.zuid) is not UNSET:
            field_dict["zuid"] = v
        if (v := self.alias) is not UNSET:
            field_dict["alias"] = v
        if (v := self.role) is not UNSET:
            field_dict["role"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.profile) is not UNSET:
            field_dict["profile"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.status) is not UNSET:
            field_dict["status"] = v
        if (v := self.confirm) is not UNSET:
            field_dict["confirm"] = v
        if (v := self.personal_account) is not UNSET:
            field_dict["personal_account"] = v
        if (v := self.country) is not UNSET:
            field_dict["country"] = v
        if (v := self.state) is not UNSET:
            field_dict["state"] = v
        if (v := self.city) is not UNSET:
            field_dict["city"] = v
        if (v := self.street) is not UNSET:
            field_dict["street"] = v
        if (v := self.zip_) is not UNSET:
            field_dict["zip"] = v
        if (v := self.fax) is not UNSET:
            field_dict["fax"] = v
        if (v := self.dob) is not UNSET:
            field_dict["dob"] = v
        if (v := self.signature) is not UNSET:
            field_dict["signature"] = v
        if (v := self.language) is not UNSET:
            field_dict["language"] = v
        if (v := self.locale) is not UNSET:
            field_dict["locale"] = v
        if (v := self.country_locale) is not UNSET:
            field_dict["country_locale"] = v
        if (v := self.time_zone) is not UNSET:
            field_dict["time_zone"] = v
        if (v := self.time_format) is not UNSET:
            field_dict["time_format"] = v
        if (v := self.date_format) is not UNSET:
            field_dict["date_format"] = v
        if (v := self.name_format) is not UNSET:
            field_dict["name_format"] = v
        if (v := self.decimal_separator) is not UNSET:
            field_dict["decimal_separator"] = v
        if (v := self.default_tab_group) is not UNSET:
            field_dict["default_tab_group"] = v
        if (v := self.phone) is not UNSET:
            field_dict["phone"] = v
        if (v := self.mobile) is not UNSET:
            field_dict["mobile"] = v
        if (v := self.website) is not UNSET:
            field_dict["website"] = v
        if (v := self.territories) is not UNSET:
            field_dict["territories"] = v
        if (v := self.theme) is not UNSET:
            field_dict["theme"] = v.to_dict() if isinstance(v, UserTheme) else v
        if (v := self.customize_info) is not UNSET:
            field_dict["customize_info"] = v.to_dict() if isinstance(v, UserCustomization) else v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        user = cls.__new__(cls)
        d = {**src_dict}
        user.id = d.pop("id", UNSET)
        user.full_name = d.pop("full_name", UNSET)
        user.first_name = d.pop("first_name", UNSET)
        user.last_name = d.pop("last_name", UNSET)
        user.email = d.pop("email", UNSET)
        user.zuid = d.pop("zuid", UNSET)
        user.alias = d.pop("alias", UNSET)
        v = d.pop("role", UNSET)
        user.role = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("profile", UNSET)
        user.profile = Lookup.from_dict(v) if v.__class__ is dict else v
        user.status = d.pop("status", UNSET)
        user.confirm = d.pop("confirm", UNSET)
        user.personal_account = d.pop("personal_account", UNSET)
        user.country = d.pop("country", UNSET)
        user.state = d.pop("state", UNSET)
        user.city = d.pop("city", UNSET)
        user.street = d.pop("street", UNSET)
        user.zip_ = d.pop("zip", UNSET)
        user.fax = d.pop("fax", UNSET)
        user.dob = d.pop("dob", UNSET)
        user.signature = d.pop("signature", UNSET)
        user.language = d.pop("language", UNSET)
        user.locale = d.pop("locale", UNSET)
        user.country_locale = d.pop("country_locale", UNSET)
        user.time_zone = d.pop("time_zone", UNSET)
        user.time_format = d.pop("time_format", UNSET)
        user.date_format = d.pop("date_format", UNSET)
        user.name_format = d.pop("name_format", UNSET)
        user.decimal_separator = d.pop("decimal_separator", UNSET)
        user.default_tab_group = d.pop("default_tab_group", UNSET)
        user.phone = d.pop("phone", UNSET)
        user.mobile = d.pop("mobile", UNSET)
        user.website = d.pop("website", UNSET)
        user.territories = d.pop("territories", UNSET)
        v = d.pop("theme", UNSET)
        user.theme = UserTheme.from_dict(v) if v.__class__ is dict else v
        v = d.pop("customize_info", UNSET)
        user.customize_info = UserCustomization.from_dict(v) if v.__class__ is dict else v
        user.additional_properties = d or {}  # emptied, it would keep its hash table
        return user


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.lookup import Lookup
from ..models.user_customization import UserCustomization
from ..models.user_theme import UserTheme
