"""A field as the fields call shows it, and the field such a row stands for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.engine.values import TEXT_LENGTH
from zrecruit_ext.sandbox.metadata import Field
from zrecruit_ext.sandbox.setup.ids import stable_id
from zrecruit_ext.sandbox.shapes import is_array, is_object

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.metadata import Module

__all__ = ["completed", "describe_field", "field_of", "is_plain", "is_shown"]

Row = dict[str, Any]

JSON_TYPES = {
    "integer": "integer",
    "double": "double",
    "currency": "double",
    "boolean": "boolean",
    "lookup": "jsonobject",
    "ownerlookup": "jsonobject",
    "object": "jsonobject",
    "multiselectpicklist": "jsonarray",
    "subform": "jsonarray",
}
LENGTHS = {**TEXT_LENGTH, "integer": 9, "double": 16, "currency": 16, "boolean": 5, "date": 20, "datetime": 25}
# what the sandbox keeps itself, told by the value it holds
SYSTEM_TYPES = {"id": "bigint", "Is_Locked": "boolean", "Is_Attachment_Present": "boolean"}
# the vendor's names for what the sandbox treats as one type
SAME_TYPES = {"bigint": "system", "profileimage": "system", "percent": "double", "decimal": "double"}


def is_shown(module: Module, field: Field) -> bool:
    """Whether the fields call tells of the field: keys with a dollar sign are none."""
    return not field.api_name.startswith("$") and field.api_name not in module.hidden


def is_plain(module: Module, field: Field) -> bool:
    """Whether an organisation may lack the field: the sandbox itself needs those it fills in."""
    return is_shown(module, field) and not field.custom and not field.read_only


def describe_field(module: Module, field: Field) -> Row:
    """The field in the vendor's form; what it has not is an empty object, not null."""
    kind = SYSTEM_TYPES.get(field.api_name, "text") if field.type == "system" else field.type
    fixed = not field.writable
    return {
        "id": stable_id("fields", module.api_name, field.api_name),
        "api_name": field.api_name,
        "field_label": field.label or field.api_name,
        "display_label": field.label or field.api_name,
        "data_type": kind,
        "json_type": JSON_TYPES.get(kind, "string"),
        "length": field.length or LENGTHS.get(kind, 0),
        "decimal_place": 2 if kind in ("double", "currency") else None,
        "system_mandatory": field.mandatory,
        "custom_field": field.custom,
        "read_only": fixed,
        "field_read_only": fixed,
        "visible": True,
        "webhook": True,
        "mass_update": not fixed and not field.unique,
        "blueprint_supported": not fixed,
        "businesscard_supported": kind != "subform",
        "tooltip": None,
        "created_source": "default",
        "view_type": {"view": True, "edit": not fixed, "quick_create": field.mandatory, "create": not fixed},
        "unique": {"casesensitive": False} if field.unique else {},
        "lookup": pointing(module, field),
        "currency": {"rounding_option": "normal", "precision": 2} if kind == "currency" else {},
        "formula": {},
        "auto_number": {"prefix": "ZR_", "start_number": "1"} if kind == "autonumber" else {},
        "convert_mapping": None,
        "pick_list_values": [
            {"display_value": value, "actual_value": value, "sequence_number": number}
            for number, value in enumerate(field.picks, 1)
        ],
    }


def pointing(module: Module, field: Field) -> Row:
    if field.type != "lookup" or field.lookup is None:
        return {}
    return {
        "id": stable_id("lookups", module.api_name, field.api_name),
        "module": field.lookup,
        "api_name": field.api_name,
        "display_label": field.label,
    }


def field_of(row: Row, known: Field | None) -> Field:
    """The field a row of the vendor's form stands for; what it leaves out stays as it was."""
    field = known or Field(row["api_name"], custom=True)
    kind = str(row.get("data_type") or "")
    if kind and not (known and describe_type(known) == kind):
        field = replace(field, type=SAME_TYPES.get(kind, kind))
    return replace(field, **{name: value for name, value in facts(row, field).items() if value is not None})


def describe_type(field: Field) -> str:
    return SYSTEM_TYPES.get(field.api_name, "text") if field.type == "system" else field.type


def completed(row: Row) -> Row:
    """The row with its picklist in the vendor's form; a fixture may name the values alone."""
    values = row.get("pick_list_values")
    if not is_array(values):
        return row
    known = [each if is_object(each) else {"display_value": each, "actual_value": each} for each in values]
    return row | {"pick_list_values": [{"sequence_number": n, **each} for n, each in enumerate(known, 1)]}


def facts(row: Row, field: Field) -> Row:
    values, lookup, length = row.get("pick_list_values"), row.get("lookup"), row.get("length")
    return {
        "label": row.get("field_label") or row.get("display_label") or field.label or row["api_name"].replace("_", " "),
        "mandatory": row.get("system_mandatory"),
        "read_only": row.get("read_only") if field.type != "autonumber" else None,
        "custom": row.get("custom_field"),
        "unique": bool(row["unique"]) if "unique" in row else None,
        "length": length if length and field.type in TEXT_LENGTH else None,
        "lookup": lookup.get("module") if is_object(lookup) else None,
        "picks": tuple(str(each.get("actual_value") or each.get("display_value")) for each in values)
        if values
        else None,
    }
