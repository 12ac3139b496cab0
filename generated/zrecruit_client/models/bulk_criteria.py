# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="BulkCriteria")


@_attrs_define(eq=False, repr=False)
class BulkCriteria(OpenModel):
    """A comparison (api_name, comparator, value) or a group of them (group_operator, group). Newer APIs of the vendor put
    the name into field.api_name. ${EMPTY} is the empty value; between and in take lists.

        Attributes:
            api_name (None | str | Unset):
            field (ApiName | None | Unset):
            comparator (None | str | Unset):
            value (Any | Unset):
            group_operator (None | str | Unset):
            group (list[BulkCriteria] | None | Unset):
    """

    api_name: None | str | Unset = UNSET
    field: ApiName | None | Unset = UNSET
    comparator: None | str | Unset = UNSET
    value: Any | Unset = UNSET
    group_operator: None | str | Unset = UNSET
    group: list[BulkCriteria] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "api_name": "api_name",
        "field": "field",
        "comparator": "comparator",
        "value": "value",
        "group_operator": "group_operator",
        "group": "group",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.api_name) is not UNSET:
            field_dict["api_name"] = v
        if (v := self.field) is not UNSET:
            field_dict["field"] = v.to_dict() if isinstance(v, ApiName) else v
        if (v := self.comparator) is not UNSET:
            field_dict["comparator"] = v
        if (v := self.value) is not UNSET:
            field_dict["value"] = v
        if (v := self.group_operator) is not UNSET:
            field_dict["group_operator"] = v
        if (v := self.group) is not UNSET:
            field_dict["group"] = (
                [item.to_dict() if isinstance(item, BulkCriteria) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        bulk_criteria = cls.__new__(cls)
        d = {**src_dict}
        bulk_criteria.api_name = d.pop("api_name", UNSET)
        v = d.pop("field", UNSET)
        bulk_criteria.field = ApiName.from_dict(v) if v.__class__ is dict else v
        bulk_criteria.comparator = d.pop("comparator", UNSET)
        bulk_criteria.value = d.pop("value", UNSET)
        bulk_criteria.group_operator = d.pop("group_operator", UNSET)
        v = d.pop("group", UNSET)
        bulk_criteria.group = (
            [BulkCriteria.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else v
        )
        bulk_criteria.additional_properties = d or {}  # emptied, it would keep its hash table
        return bulk_criteria


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.api_name import ApiName
