# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="FunctionOutput")


@_attrs_define(eq=False, repr=False)
class FunctionOutput(OpenModel):
    """What the function gave back.

    Attributes:
        output_type (None | str | Unset): Type of the output.
        output (None | str | Unset): The value returned, as text.
        user_message (list[str] | None | Unset): What the function has logged for the user.
        id (int | None | str | Unset): Id of the function.
    """

    output_type: None | str | Unset = UNSET
    output: None | str | Unset = UNSET
    user_message: list[str] | None | Unset = UNSET
    id: int | None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "output_type": "output_type",
        "output": "output",
        "userMessage": "user_message",
        "id": "id",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.output_type) is not UNSET:
            field_dict["output_type"] = v
        if (v := self.output) is not UNSET:
            field_dict["output"] = v
        if (v := self.user_message) is not UNSET:
            field_dict["userMessage"] = v
        if (v := self.id) is not UNSET:
            field_dict["id"] = v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        function_output = cls.__new__(cls)
        d = {**src_dict}
        function_output.output_type = d.pop("output_type", UNSET)
        function_output.output = d.pop("output", UNSET)
        function_output.user_message = d.pop("userMessage", UNSET)
        function_output.id = d.pop("id", UNSET)
        function_output.additional_properties = d or {}  # emptied, it would keep its hash table
        return function_output


# After the class: models may refer to each other in a circle, and no record pays for an import.
