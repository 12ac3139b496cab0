# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel, format_datetime, parse_date, parse_datetime
from ..types import UNSET, Unset

T = TypeVar("T", bound="Campaign")


@_attrs_define(eq=False, repr=False)
class Campaign(OpenModel):
    """A campaign that brings candidates or clients. Custom fields are kept as further keys.

    Attributes:
        id (str | Unset): Record id, up to 19 digits.
        campaign_name (None | str | Unset):
        status (None | str | Unset):
        start_date (datetime.date | None | Unset):
        end_date (datetime.date | None | Unset):
        campaign_owner (Lookup | None | str | Unset):
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
    campaign_name: None | str | Unset = UNSET
    status: None | str | Unset = UNSET
    start_date: datetime.date | None | Unset = UNSET
    end_date: datetime.date | None | Unset = UNSET
    campaign_owner: Lookup | None | str | Unset = UNSET
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
        "Campaign_Name": "campaign_name",
        "Status": "status",
        "Start_Date": "start_date",
        "End_Date": "end_date",
        "Campaign_Owner": "campaign_owner",
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
        if (v := self.campaign_name) is not UNSET:
            field_dict["Campaign_Name"] = v
        if (v := self.status) is not UNSET:
            field_dict["Status"] = v
        if (v := self.start_date) is not UNSET:
            field_dict["Start_Date"] = v.isoformat() if isinstance(v, datetime.date) else v
        if (v := self.end_date) is not UNSET:
            field_dict["End_Date"] = v.isoformat() if isinstance(v, datetime.date) else v
        if (v := self.campaign_owner) is not UNSET:
            field_dict["Campaign_Owner"] = v.to_dict() if isinstance(v, Lookup) else v
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
        campaign = cls.__new__(cls)
        d = {**src_dict}
        campaign.id = d.pop("id", UNSET)
        campaign.campaign_name = d.pop("Campaign_Name", UNSET)
        campaign.status = d.pop("Status", UNSET)
        v = d.pop("Start_Date", UNSET)
        campaign.start_date = parse_date(v) if v.__class__ is str else v
        v = d.pop("End_Date", UNSET)
        campaign.end_date = parse_date(v) if v.__class__ is str else v
        v = d.pop("Campaign_Owner", UNSET)
        campaign.campaign_owner = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Created_By", UNSET)
        campaign.created_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Modified_By", UNSET)
        campaign.modified_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Created_Time", UNSET)
        campaign.created_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Modified_Time", UNSET)
        campaign.modified_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Last_Activity_Time", UNSET)
        campaign.last_activity_time = parse_datetime(v) if v.__class__ is str else v
        campaign.editable = d.pop("$editable", UNSET)
        campaign.is_locked = d.pop("Is_Locked", UNSET)
        campaign.is_attachment_present = d.pop("Is_Attachment_Present", UNSET)
        campaign.associated_tags = d.pop("Associated_Tags", UNSET)
        campaign.currency_symbol = d.pop("$currency_symbol", UNSET)
        campaign.approved = d.pop("$approved", UNSET)
        v = d.pop("$approval", UNSET)
        campaign.approval = Approval.from_dict(v) if v.__class__ is dict else v
        campaign.process_flow = d.pop("$process_flow", UNSET)
        campaign.followed = d.pop("$followed", UNSET)
        campaign.state = d.pop("$state", UNSET)
        campaign.additional_properties = d or {}  # emptied, it would keep its hash table
        return campaign


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.approval import Approval
from ..models.lookup import Lookup
