# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import types
from .._support import OpenModel
from ..types import File

T = TypeVar("T", bound="PhotoUpload")


@_attrs_define(eq=False, repr=False)
class PhotoUpload(OpenModel):
    """An image.

    Attributes:
        file (File): The image file.
    """

    file: File
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "file": "file",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "file": self.file.to_tuple() if isinstance(self.file, File) else self.file,
            }
        )

        return field_dict

    def to_multipart(self) -> types.RequestFiles:
        files: types.RequestFiles = []

        files.append(("file", self.file.to_tuple()))

        for prop_name, prop in self.additional_properties.items():
            files.append((prop_name, (None, str(prop).encode(), "text/plain")))

        return files

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        photo_upload = cls.__new__(cls)
        d = {**src_dict}
        photo_upload.file = d.pop("file")
        photo_upload.additional_properties = d or {}  # emptied, it would keep its hash table
        return photo_upload


# After the class: models may refer to each other in a circle, and no record pays for an import.
