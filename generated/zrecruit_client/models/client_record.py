# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel, format_datetime, parse_datetime
from ..types import UNSET, Unset

T = TypeVar("T", bound="ClientRecord")


@_attrs_define(eq=False, repr=False)
class ClientRecord(OpenModel):
    """A company that people are found for. Custom fields are kept as further keys.

    Attributes:
        id (str | Unset): Record id, up to 19 digits.
        client_name (None | str | Unset):
        parent_account (Lookup | None | str | Unset):
        contact_number (None | str | Unset):
        fax (None | str | Unset):
        website (None | str | Unset):
        account_manager (Lookup | None | str | Unset):
        industry (None | str | Unset):
        about (None | str | Unset):
        source (None | str | Unset):
        billing_street (None | str | Unset):
        billing_city (None | str | Unset):
        billing_state (None | str | Unset):
        billing_code (None | str | Unset):
        billing_country (None | str | Unset):
        shipping_street (None | str | Unset):
        shipping_city (None | str | Unset):
        shipping_state (None | str | Unset):
        shipping_code (None | str | Unset):
        shipping_country (None | str | Unset):
        currency (None | str | Unset):
        exchange_rate (float | None | str | Unset):
        no_of_contacts_associated (None | str | Unset): The service sends a string.
        last_mailed_time (datetime.datetime | None | Unset):
        is_status_split_done (bool | None | Unset):
        created_by (Lookup | None | str | Unset):
        modified_by (Lookup | None | str | Unset):
        created_time (datetime.datetime | None | Unset):
        modified_time (datetime.datetime | None | Unset):
        last_activity_time (datetime.datetime | None | Unset):
        editable (bool | None | Unset):
        is_locked (bool | None | Unset):
        is_attachment_present (bool | None | Unset):
        associated_tags (list[Any] | None | Unset):
        currency_symbol (None | str | Unset):
        approved (bool | None | Unset):
        approval (Approval | None | Unset):
        process_flow (bool | None | Unset):
        followed (bool | None | Unset):
        state (None | str | Unset): draft on a draft; save turns one into an ordinary record.
    """

    id: str | Unset = UNSET
    client_name: None | str | Unset = UNSET
    parent_account: Lookup | None | str | Unset = UNSET
    contact_number: None | str | Unset = UNSET
    fax: None | str | Unset = UNSET
    website: None | str | Unset = UNSET
    account_manager: Lookup | None | str | Unset = UNSET
    industry: None | str | Unset = UNSET
    about: None | str | Unset = UNSET
    source: None | str | Unset = UNSET
    billing_street: None | str | Unset = UNSET
    billing_city: None | str | Unset = UNSET
    billing_state: None | str | Unset = UNSET
    billing_code: None | str | Unset = UNSET
    billing_country: None | str | Unset = UNSET
    shipping_street: None | str | Unset = UNSET
    shipping_city: None | str | Unset = UNSET
    shipping_state: None | str | Unset = UNSET
    shipping_code: None | str | Unset = UNSET
    shipping_country: None | str | Unset = UNSET
    currency: None | str | Unset = UNSET
    exchange_rate: float | None | str | Unset = UNSET
    no_of_contacts_associated: None | str | Unset = UNSET
    last_mailed_time: datetime.datetime | None | Unset = UNSET
    is_status_split_done: bool | None | Unset = UNSET
    created_by: Lookup | None | str | Unset = UNSET
    modified_by: Lookup | None | str | Unset = UNSET
    created_time: datetime.datetime | None | Unset = UNSET
    modified_time: datetime.datetime | None | Unset = UNSET
    last_activity_time: datetime.datetime | None | Unset = UNSET
    editable: bool | None | Unset = UNSET
    is_locked: bool | None | Unset = UNSET
    is_attachment_present: bool | None | Unset = UNSET
    associated_tags: list[Any] | None | Unset = UNSET
    currency_symbol: None | str | Unset = UNSET
    approved: bool | None | Unset = UNSET
    approval: Approval | None | Unset = UNSET
    process_flow: bool | None | Unset = UNSET
    followed: bool | None | Unset = UNSET
    state: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "Client_Name": "client_name",
        "Parent_Account": "parent_account",
        "Contact_Number": "contact_number",
        "Fax": "fax",
        "Website": "website",
        "Account_Manager": "account_manager",
        "Industry": "industry",
        "About": "about",
        "Source": "source",
        "Billing_Street": "billing_street",
        "Billing_City": "billing_city",
        "Billing_State": "billing_state",
        "Billing_Code": "billing_code",
        "Billing_Country": "billing_country",
        "Shipping_Street": "shipping_street",
        "Shipping_City": "shipping_city",
        "Shipping_State": "shipping_state",
        "Shipping_Code": "shipping_code",
        "Shipping_Country": "shipping_country",
        "Currency": "currency",
        "Exchange_Rate": "exchange_rate",
        "No_of_Contacts_Associated": "no_of_contacts_associated",
        "Last_Mailed_Time": "last_mailed_time",
        "isStatusSplitDone": "is_status_split_done",
        "Created_By": "created_by",
        "Modified_By": "modified_by",
        "Created_Time": "created_time",
        "Modified_Time": "modified_time",
        "Last_Activity_Time": "last_activity_time",
        "$editable": "editable",
        "Is_Locked": "is_locked",
        "Is_Attachment_Present": "is_attachment_present",
        "Associated_Tags": "associated_tags",
        "$currency_symbol": "currency_symbol",
        "$approved": "approved",
        "$approval": "approval",
        "$process_flow": "process_flow",
        "$followed": "followed",
        "$state": "state",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.id) is not UNSET:
            field_dict["id"] = v
        if (v := self.client_name) is not UNSET:
            field_dict["Client_Name"] = v
        if (v := self.parent_account) is not UNSET:
            field_dict["Parent_Account"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.contact_number) is not UNSET:
            field_dict["Contact_Number"] = v
        if (v := self.fax) is not UNSET:
            field_dict["Fax"] = v
        if (v := self.website) is not UNSET:
            field_dict["Website"] = v
        if (v := self.account_manager) is not UNSET:
            field_dict["Account_Manager"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.industry) is not UNSET:
            field_dict["Industry"] = v
        if (v := self.about) is not UNSET:
            field_dict["About"] = v
        if (v := self.source) is not UNSET:
            field_dict["Source"] = v
        if (v := self.billing_street) is not UNSET:
            field_dict["Billing_Street"] = v
        if (v := self.billing_city) is not UNSET:
            field_dict["Billing_City"] = v
        if (v := self.billing_state) is not UNSET:
            field_dict["Billing_State"] = v
        if (v := self.billing_code) is not UNSET:
            field_dict["Billing_Code"] = v
        if (v := self.billing_country) is not UNSET:
            field_dict["Billing_Country"] = v
        if (v := self.shipping_street) is not UNSET:
            field_dict["Shipping_Street"] = v
        if (v := self.shipping_city) is not UNSET:
            field_dict["Shipping_City"] = v
        if (v := self.shipping_state) is not UNSET:
            field_dict["Shipping_State"] = v
        if (v := self.shipping_code) is not UNSET:
            field_dict["Shipping_Code"] = v
        if (v := self.shipping_country) is not UNSET:
            field_dict["Shipping_Country"] = v
        if (v := self.currency) is not UNSET:
            field_dict["Currency"] = v
        if (v := self.exchange_rate) is not UNSET:
            field_dict["Exchange_Rate"] = v
        if (v := self.no_of_contacts_associated) is not UNSET:
            field_dict["No_of_Contacts_Associated"] = v
        if (v := self.last_mailed_time) is not UNSET:
            field_dict["Last_Mailed_Time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.is_status_split_done) is not UNSET:
            field_dict["isStatusSplitDone"] = v
        if (v := self.created_by) is not UNSET:
            field_dict["Created_By"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.modified_by) is not UNSET:
            field_dict["Modified_By"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.created_time) is not UNSET:
            field_dict["Created_Time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.modified_time) is not UNSET:
            field_dict["Modified_Time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.last_activity_time) is not UNSET:
            field_dict["Last_Activity_Time"] = format_datetime(v) if isinstance(v, datetime.datetime) else v
        if (v := self.editable) is not UNSET:
            field_dict["$editable"] = v
        if (v := self.is_locked) is not UNSET:
            field_dict["Is_Locked"] = v
        if (v := self.is_attachment_present) is not UNSET:
            field_dict["Is_Attachment_Present"] = v
        if (v := self.associated_tags) is not UNSET:
            field_dict["Associated_Tags"] = v
        if (v := self.currency_symbol) is not UNSET:
            field_dict["$currency_symbol"] = v
        if (v := self.approved) is not UNSET:
            field_dict["$approved"] = v
        if (v := self.approval) is not UNSET:
            field_dict["$approval"] = v.to_dict() if isinstance(v, Approval) else v
        if (v := self.process_flow) is not UNSET:
            field_dict["$process_flow"] = v
        if (v := self.followed) is not UNSET:
            field_dict["$followed"] = v
        if (v := self.state) is not UNSET:
            field_dict["$state"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        client_record = cls.__new__(cls)
        d = {**src_dict}
        client_record.id = d.pop("id", UNSET)
        client_record.client_name = d.pop("Client_Name", UNSET)
        v = d.pop("Parent_Account", UNSET)
        client_record.parent_account = Lookup.from_dict(v) if v.__class__ is dict else v
        client_record.contact_number = d.pop("Contact_Number", UNSET)
        client_record.fax = d.pop("Fax", UNSET)
        client_record.website = d.pop("Website", UNSET)
        v = d.pop("Account_Manager", UNSET)
        client_record.account_manager = Lookup.from_dict(v) if v.__class__ is dict else v
        client_record.industry = d.pop("Industry", UNSET)
        client_record.about = d.pop("About", UNSET)
        client_record.source = d.pop("Source", UNSET)
        client_record.billing_street = d.pop("Billing_Street", UNSET)
        client_record.billing_city = d.pop("Billing_City", UNSET)
        client_record.billing_state = d.pop("Billing_State", UNSET)
        client_record.billing_code = d.pop("Billing_Code", UNSET)
        client_record.billing_country = d.pop("Billing_Country", UNSET)
        client_record.shipping_street = d.pop("Shipping_Street", UNSET)
        client_record.shipping_city = d.pop("Shipping_City", UNSET)
        client_record.shipping_state = d.pop("Shipping_State", UNSET)
        client_record.shipping_code = d.pop("Shipping_Code", UNSET)
        client_record.shipping_country = d.pop("Shipping_Country", UNSET)
        client_record.currency = d.pop("Currency", UNSET)
        client_record.exchange_rate = d.pop("Exchange_Rate", UNSET)
        client_record.no_of_contacts_associated = d.pop("No_of_Contacts_Associated", UNSET)
        v = d.pop("Last_Mailed_Time", UNSET)
        client_record.last_mailed_time = parse_datetime(v) if v.__class__ is str else v
        client_record.is_status_split_done = d.pop("isStatusSplitDone", UNSET)
        v = d.pop("Created_By", UNSET)
        client_record.created_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Modified_By", UNSET)
        client_record.modified_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Created_Time", UNSET)
        client_record.created_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Modified_Time", UNSET)
        client_record.modified_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Last_Activity_Time", UNSET)
        client_record.last_activity_time = parse_datetime(v) if v.__class__ is str else v
        client_record.editable = d.pop("$editable", UNSET)
        client_record.is_locked = d.pop("Is_Locked", UNSET)
        client_record.is_attachment_present = d.pop("Is_Attachment_Present", UNSET)
        client_record.associated_tags = d.pop("Associated_Tags", UNSET)
        client_record.currency_symbol = d.pop("$currency_symbol", UNSET)
        client_record.approved = d.pop("$approved", UNSET)
        v = d.pop("$approval", UNSET)
        client_record.approval = Approval.from_dict(v) if v.__class__ is dict else v
        client_record.process_flow = d.pop("$process_flow", UNSET)
        client_record.followed = d.pop("$followed", UNSET)
        client_record.state = d.pop("$state", UNSET)
        client_record.additional_properties = d or {}  # emptied, it would keep its hash table
        return client_record


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.approval import Approval
from ..models.lookup import Lookup
