# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel

T = TypeVar("T", bound="ReferenceBulkReadBody")


@_attrs_define(eq=False, repr=False)
class ReferenceBulkReadBody(OpenModel):
    """What a job is to read, as seed 000 spells it.

    Attributes:
        query (ReferenceBulkReadQuery): Module, fields, conditions and page of a read job, as seed 000 spells them.
    """

    query: ReferenceBulkReadQuery
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "query": "query",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "query": self.query.to_dict() if isinstance(self.query, ReferenceBulkReadQuery) else self.query,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        reference_bulk_read_body = cls.__new__(cls)
        d = {**src_dict}
        v = d.pop("query")
        reference_bulk_read_body.query = ReferenceBulkReadQuery.from_dict(v) if v.__class__ is dict else v
        reference_bulk_read_body.additional_properties = d or {}  # emptied, it would keep its hash table
        return reference_bulk_read_body


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.reference_bulk_read_query import ReferenceBulkReadQuery
