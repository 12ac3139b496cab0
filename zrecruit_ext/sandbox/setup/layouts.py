"""The standard layout of a module: its fields in sections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.profiles import ADMINISTRATOR, PROFILES
from zrecruit_ext.sandbox.setup.fields import describe_field, is_shown
from zrecruit_ext.sandbox.setup.ids import stable_id

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.metadata import Field, Module

__all__ = ["standard_layout"]

Row = dict[str, Any]

STANDARD = "Standard"
PLACES = ("Street", "City", "State", "Zip", "Zip_Code", "Code", "Country")


def section_of(module: Module, field: Field) -> str:
    """The heading a field stands under."""
    if field.type == "subform":
        return field.label
    if field.type == "textarea":
        return "Description Information"
    if field.api_name in PLACES or field.api_name.rpartition("_")[2] in PLACES:
        return "Address Information"
    return f"{module.singular} Information"


def standard_layout(module: Module) -> Row:
    """The one layout every module has."""
    sections: dict[str, list[Row]] = {}
    for field in module.fields.values():
        if is_shown(module, field):
            sections.setdefault(section_of(module, field), []).append(describe_field(module, field))
    return {
        "id": stable_id("layouts", module.api_name, STANDARD),
        "name": STANDARD,
        "visible": True,
        "created_time": None,
        "modified_time": None,
        "created_by": None,
        "modified_by": None,
        "profiles": [
            {"default": name == ADMINISTRATOR, "name": name, "id": profile.id} for name, profile in PROFILES.items()
        ],
        "sections": [
            {"name": name, "display_label": name, "sequence_number": number, "fields": fields}
            for number, (name, fields) in enumerate(sections.items(), 1)
        ],
    }
