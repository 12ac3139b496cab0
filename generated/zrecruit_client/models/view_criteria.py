# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="ViewCriteria")


@_attrs_define(eq=False, repr=False)
class ViewCriteria(OpenModel):
    """One condition, or a group of them.

    Attributes:
        group_operator (None | str | Unset):
        group (list[ViewCriteria] | None | Unset):
        field (None | str | Unset): API name of the field.
        comparator (None | str | Unset):
        value (bool | float | list[Any] | None | str | Unset):
    """

    group_operator: None | str | Unset = UNSET
    group: list[ViewCriteria] | None | Unset = UNSET
    field: None | str | Unset = UNSET
    comparator: None | str | Unset = UNSET
    value: bool | float | list[Any] | None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "group_operator": "group_operator",
        "group": "group",
        "field": "field",
        "comparator": "comparator",
        "value": "value",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.group_operator) is not UNSET:
            field_dict["group_operator"] = v
        if (v := self.group) is not UNSET:
            field_dict["group"] = (
                [item.to_dict() if isinstance(item, ViewCriteria) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )
        if (v := self.field) is not UNSET:
            field_dict["field"] = v
        if (v := self.comparator) is not UNSET:
            field_dict["comparator"] = v
        if (v := self.value) is not UNSET:
            field_dict["value"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        view_criteria = cls.__new__(cls)
        d = {**src_dict}
        view_criteria.group_operator = d.pop("group_operator", UNSET)
        v = d.pop("group", UNSET)
        view_criteria.group = (
            [ViewCriteria.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else v
        )
        view_criteria.field = d.pop("field", UNSET)
        view_criteria.comparator = d.pop("comparator", UNSET)
        view_criteria.value = d.pop("value", UNSET)
        view_criteria.additional_properties = d or {}  # emptied, it would keep its hash table
        return view_criteria


# After the class: models may refer to each other in a circle, and no record pays for an import.
