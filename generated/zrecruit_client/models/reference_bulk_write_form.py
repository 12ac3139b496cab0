# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import types
from .._support import OpenModel
from ..types import File

T = TypeVar("T", bound="ReferenceBulkWriteForm")


@_attrs_define(eq=False, repr=False)
class ReferenceBulkWriteForm(OpenModel):
    """A CSV file and what to do with its rows, in one form.

    Attributes:
        file (File): The CSV file, bare.
        module (str):
        operation (str):
    """

    file: File
    module: str
    operation: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "file": "file",
        "module": "module",
        "operation": "operation",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "file": self.file.to_tuple() if isinstance(self.file, File) else self.file,
                "module": self.module,
                "operation": self.operation,
            }
        )

        return field_dict

    def to_multipart(self) -> types.RequestFiles:
        files: types.RequestFiles = []

        files.append(("file", self.file.to_tuple()))

        files.append(("module", (None, str(self.module).encode(), "text/plain")))

        files.append(("operation", (None, str(self.operation).encode(), "text/plain")))

        for prop_name, prop in self.additional_properties.items():
            files.append((prop_name, (None, str(prop).encode(), "text/plain")))

        return files

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        reference_bulk_write_form = cls.__new__(cls)
        d = {**src_dict}
        reference_bulk_write_form.file = d.pop("file")
        reference_bulk_write_form.module = d.pop("module")
        reference_bulk_write_form.operation = d.pop("operation")
        reference_bulk_write_form.additional_properties = d or {}  # emptied, it would keep its hash table
        return reference_bulk_write_form


# After the class: models may refer to each other in a circle, and no record pays for an import.
