# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel

T = TypeVar("T", bound="WorkflowNotice")


@_attrs_define(eq=False, repr=False)
class WorkflowNotice(OpenModel):
    """Fields and parameters as they were set up; each value is text. A field that no longer exists arrives as
    ${Unsupported_Field}.

    """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {}

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        workflow_notice = cls.__new__(cls)
        d = {**src_dict}
        workflow_notice.additional_properties = d or {}  # emptied, it would keep its hash table
        return workflow_notice


# After the class: models may refer to each other in a circle, and no record pays for an import.
