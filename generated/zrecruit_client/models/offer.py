# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel, format_datetime, parse_date, parse_datetime
from ..types import UNSET, Unset

T = TypeVar("T", bound="Offer")


@_attrs_define(eq=False, repr=False)
class Offer(OpenModel):
    """An offer to a candidate. Custom fields are kept as further keys.

    Attributes:
        id (str | Unset): Record id, up to 19 digits.
        offer_name (None | str | Unset):
        offer_status (None | str | Unset):
        candidate_name (Lookup | None | str | Unset):
        job_opening_name (Lookup | None | str | Unset):
        client_name (Lookup | None | str | Unset):
        joining_date (datetime.date | None | Unset):
        offer_owner (Lookup | None | str | Unset):
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
    offer_name: None | str | Unset = UNSET
    offer_status: None | str | Unset = UNSET
    candidate_name: Lookup | None | str | Unset = UNSET
    job_opening_name: Lookup | None | str | Unset = UNSET
    client_name: Lookup | None | str | Unset = UNSET
    joining_date: datetime.date | None | Unset = UNSET
    offer_owner: Lookup | None | str | Unset = UNSET
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
        "Offer_Name": "offer_name",
        "Offer_Status": "offer_status",
        "Candidate_Name": "candidate_name",
        "Job_Opening_Name": "job_opening_name",
        "Client_Name": "client_name",
        "Joining_Date": "joining_date",
        "Offer_Owner": "offer_owner",
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
        if (v := self.offer_name) is not UNSET:
            field_dict["Offer_Name"] = v
        if (v := self.offer_status) is not UNSET:
            field_dict["Offer_Status"] = v
        if (v := self.candidate_name) is not UNSET:
            field_dict["Candidate_Name"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.job_opening_name) is not UNSET:
            field_dict["Job_Opening_Name"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.client_name) is not UNSET:
            field_dict["Client_Name"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.joining_date) is not UNSET:
            field_dict["Joining_Date"] = v.isoformat() if isinstance(v, datetime.date) else v
        if (v := self.offer_owner) is not UNSET:
            field_dict["Offer_Owner"] = v.to_dict() if isinstance(v, Lookup) else v
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
        offer = cls.__new__(cls)
        d = {**src_dict}
        offer.id = d.pop("id", UNSET)
        offer.offer_name = d.pop("Offer_Name", UNSET)
        offer.offer_status = d.pop("Offer_Status", UNSET)
        v = d.pop("Candidate_Name", UNSET)
        offer.candidate_name = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Job_Opening_Name", UNSET)
        offer.job_opening_name = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Client_Name", UNSET)
        offer.client_name = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Joining_Date", UNSET)
        offer.joining_date = parse_date(v) if v.__class__ is str else v
        v = d.pop("Offer_Owner", UNSET)
        offer.offer_owner = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Created_By", UNSET)
        offer.created_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Modified_By", UNSET)
        offer.modified_by = Lookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("Created_Time", UNSET)
        offer.created_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Modified_Time", UNSET)
        offer.modified_time = parse_datetime(v) if v.__class__ is str else v
        v = d.pop("Last_Activity_Time", UNSET)
        offer.last_activity_time = parse_datetime(v) if v.__class__ is str else v
        offer.editable = d.pop("$editable", UNSET)
        offer.is_locked = d.pop("Is_Locked", UNSET)
        offer.is_attachment_present = d.pop("Is_Attachment_Present", UNSET)
        offer.associated_tags = d.pop("Associated_Tags", UNSET)
        offer.currency_symbol = d.pop("$currency_symbol", UNSET)
        offer.approved = d.pop("$approved", UNSET)
        v = d.pop("$approval", UNSET)
        offer.approval = Approval.from_dict(v) if v.__class__ is dict else v
        offer.process_flow = d.pop("$process_flow", UNSET)
        offer.followed = d.pop("$followed", UNSET)
        offer.state = d.pop("$state", UNSET)
        offer.additional_properties = d or {}  # emptied, it would keep its hash table
        return offer


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.approval import Approval
from ..models.lookup import Lookup
