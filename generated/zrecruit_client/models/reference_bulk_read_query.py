# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="ReferenceBulkReadQuery")


@_attrs_define(eq=False, repr=False)
class ReferenceBulkReadQuery(OpenModel):
    """Module, fields, conditions and page of a read job, as seed 000 spells them.

    Attributes:
        module (ApiName): A module or field by its API name.
        fields (list[str] | Unset):
        criteria (BulkCriteria | Unset): A comparison (api_name, comparator, value) or a group of them (group_operator,
            group). Newer APIs of the vendor put the name into field.api_name. ${EMPTY} is the empty value; between and in
            take lists.
        page (int | Unset):
    """

    module: ApiName
    fields: list[str] | Unset = UNSET
    criteria: BulkCriteria | Unset = UNSET
    page: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "module": "module",
        "fields": "fields",
        "criteria": "criteria",
        "page": "page",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "module": self.module.to_dict() if isinstance(self.module, ApiName) else self.module,
            }
        )
        if (v := self.fields) is not UNSET:
            field_dict["fields"] = v
        if (v := self.criteria) is not UNSET:
            field_dict["criteria"] = v.to_dict() if isinstance(v, BulkCriteria) else v
        if (v := self.page) is not UNSET:
            field_dict["page"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        reference_bulk_read_query = cls.__new__(cls)
        d = {**src_dict}
        v = d.pop("module")
        reference_bulk_read_query.module = ApiName.from_dict(v) if v.__class__ is dict else v
        reference_bulk_read_query.fields = d.pop("fields", UNSET)
        v = d.pop("criteria", UNSET)
        reference_bulk_read_query.criteria = BulkCriteria.from_dict(v) if v.__class__ is dict else v
        reference_bulk_read_query.page = d.pop("page", UNSET)
        reference_bulk_read_query.additional_properties = d or {}  # emptied, it would keep its hash table
        return reference_bulk_read_query


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.api_name import ApiName
from ..models.bulk_criteria import BulkCriteria
