# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel

T = TypeVar("T", bound="SeedAssociateRow")


@_attrs_define(eq=False, repr=False)
class SeedAssociateRow(OpenModel):
    """A job opening to associate with the candidate.

    Attributes:
        job_opening (Lookup | str):
    """

    job_opening: Lookup | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "Job_Opening": "job_opening",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "Job_Opening": self.job_opening.to_dict() if isinstance(self.job_opening, Lookup) else self.job_opening,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        seed_associate_row = cls.__new__(cls)
        d = {**src_dict}
        v = d.pop("Job_Opening")
        seed_associate_row.job_opening = Lookup.from_dict(v) if v.__class__ is dict else v
        seed_associate_row.additional_properties = d or {}  # emptied, it would keep its hash table
        return seed_associate_row


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.lookup import Lookup
