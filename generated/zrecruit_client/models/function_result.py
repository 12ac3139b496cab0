# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="FunctionResult")


@_attrs_define(eq=False, repr=False)
class FunctionResult(OpenModel):
    """What became of a function's run.

    Attributes:
        code (None | str | Unset): In lower case.
        message (None | str | Unset): For people.
        details (FunctionOutput | None | Unset):
    """

    code: None | str | Unset = UNSET
    message: None | str | Unset = UNSET
    details: FunctionOutput | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "code": "code",
        "message": "message",
        "details": "details",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.code) is not UNSET:
            field_dict["code"] = v
        if (v := self.message) is not UNSET:
            field_dict["message"] = v
        if (v := self.details) is not UNSET:
            field_dict["details"] = v.to_dict() if isinstance(v, FunctionOutput) else v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        function_result = cls.__new__(cls)
        d = {**src_dict}
        function_result.code = d.pop("code", UNSET)
        function_result.message = d.pop("message", UNSET)
        v = d.pop("details", UNSET)
        function_result.details = FunctionOutput.from_dict(v) if v.__class__ is dict else v
        function_result.additional_properties = d or {}  # emptied, it would keep its hash table
        return function_result


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.function_output import FunctionOutput
