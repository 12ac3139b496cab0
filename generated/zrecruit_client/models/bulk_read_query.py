# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="BulkReadQuery")


@_attrs_define(eq=False, repr=False)
class BulkReadQuery(OpenModel):
    """Module, fields, conditions and page of a read job.

    Attributes:
        module (str): API name of the module.
        cvid (None | str | Unset): Id of a custom view; its conditions count beside the criteria.
        selectfields (list[str] | None | Unset): API names; all fields when absent or empty. A dot leads into the record
            a lookup points to.
        criteria (BulkCriteria | None | Unset):
        page (int | None | Unset): Counted from 1; 200,000 rows each.
    """

    module: str
    cvid: None | str | Unset = UNSET
    selectfields: list[str] | None | Unset = UNSET
    criteria: BulkCriteria | None | Unset = UNSET
    page: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "module": "module",
        "cvid": "cvid",
        "selectfields": "selectfields",
        "criteria": "criteria",
        "page": "page",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "module": self.module,
            }
        )
        if (v := self.cvid) is not UNSET:
            field_dict["cvid"] = v
        if (v := self.selectfields) is not UNSET:
            field_dict["selectfields"] = v
        if (v := self.criteria) is not UNSET:
            field_dict["criteria"] = v.to_dict() if isinstance(v, BulkCriteria) else v
        if (v := self.page) is not UNSET:
            field_dict["page"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        bulk_read_query = cls.__new__(cls)
        d = {**src_dict}
        bulk_read_query.module = d.pop("module")
        bulk_read_query.cvid = d.pop("cvid", UNSET)
        bulk_read_query.selectfields = d.pop("selectfields", UNSET)
        v = d.pop("criteria", UNSET)
        bulk_read_query.criteria = BulkCriteria.from_dict(v) if v.__class__ is dict else v
        bulk_read_query.page = d.pop("page", UNSET)
        bulk_read_query.additional_properties = d or {}  # emptied, it would keep its hash table
        return bulk_read_query


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.bulk_criteria import BulkCriteria
