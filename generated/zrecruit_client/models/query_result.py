# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="QueryResult")


@_attrs_define(eq=False, repr=False)
class QueryResult(OpenModel):
    """The rows that fit a query, each with the fields it names.

    Attributes:
        data (list[QueryRow] | None | Unset):
        info (None | PageInfo | Unset):
    """

    data: list[QueryRow] | None | Unset = UNSET
    info: None | PageInfo | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "data": "data",
        "info": "info",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.data) is not UNSET:
            field_dict["data"] = (
                [item.to_dict() if isinstance(item, QueryRow) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )
        if (v := self.info) is not UNSET:
            field_dict["info"] = v.to_dict() if isinstance(v, PageInfo) else v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        query_result = cls.__new__(cls)
        d = {**src_dict}
        v = d.pop("data", UNSET)
        query_result.data = (
            [QueryRow.from_dict(item) if item.__class__ is dict else item for item in v] if v.__class__ is list else v
        )
        v = d.pop("info", UNSET)
        query_result.info = PageInfo.from_dict(v) if v.__class__ is dict else v
        query_result.additional_properties = d or {}  # emptied, it would keep its hash table
        return query_result


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.page_info import PageInfo
from ..models.query_row import QueryRow
