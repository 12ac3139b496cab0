# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel

T = TypeVar("T", bound="QueryBody")


@_attrs_define(eq=False, repr=False)
class QueryBody(OpenModel):
    """A query.

    Attributes:
        select_query (str): SELECT fields FROM module WHERE ... ORDER BY ... LIMIT ... OFFSET ...
    """

    select_query: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "select_query": "select_query",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "select_query": self.select_query,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        query_body = cls.__new__(cls)
        d = {**src_dict}
        query_body.select_query = d.pop("select_query")
        query_body.additional_properties = d or {}  # emptied, it would keep its hash table
        return query_body


# After the class: models may refer to each other in a circle, and no record pays for an import.
