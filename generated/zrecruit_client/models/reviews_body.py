# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel

T = TypeVar("T", bound="ReviewsBody")


@_attrs_define(eq=False, repr=False)
class ReviewsBody(OpenModel):
    """Reviews to store.

    Attributes:
        data (list[Review]): 1 to 100 rows.
    """

    data: list[Review]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "data": "data",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "data": [item.to_dict() if isinstance(item, Review) else item for item in self.data]
                if isinstance(self.data, (list, tuple))
                else self.data,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        reviews_body = cls.__new__(cls)
        d = {**src_dict}
        v = d.pop("data")
        reviews_body.data = (
            [Review.from_dict(item) if item.__class__ is dict else item for item in v] if v.__class__ is list else v
        )
        reviews_body.additional_properties = d or {}  # emptied, it would keep its hash table
        return reviews_body


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.review import Review
