# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="FieldMetadata")


@_attrs_define(eq=False, repr=False)
class FieldMetadata(OpenModel):
    """A field of a module, for all of its layouts together.

    Attributes:
        id (str | Unset):
        api_name (None | str | Unset): The key of the field in a record.
        field_label (None | str | Unset):
        display_label (None | str | Unset):
        data_type (None | str | Unset):
        json_type (None | str | Unset):
        length (int | None | Unset):
        system_mandatory (bool | None | Unset):
        custom_field (bool | None | Unset):
        read_only (bool | None | Unset):
        field_read_only (bool | None | Unset):
        visible (bool | None | Unset):
        webhook (bool | None | Unset):
        businesscard_supported (bool | None | Unset):
        mass_update (bool | None | Unset):
        blueprint_supported (bool | None | Unset):
        tooltip (None | str | Unset):
        created_source (None | str | Unset):
        decimal_place (int | None | Unset):
        view_type (FieldViewType | None | Unset):
        unique (None | SettingDetails | Unset): Empty unless no two records may share a value.
        lookup (FieldLookup | None | Unset):
        currency (None | SettingDetails | Unset):
        formula (None | SettingDetails | Unset):
        auto_number (None | SettingDetails | Unset):
        convert_mapping (None | SettingDetails | Unset):
        pick_list_values (list[PickListValue] | None | Unset):
    """

    id: str | Unset = UNSET
    api_name: None | str | Unset = UNSET
    field_label: None | str | Unset = UNSET
    display_label: None | str | Unset = UNSET
    data_type: None | str | Unset = UNSET
    json_type: None | str | Unset = UNSET
    length: int | None | Unset = UNSET
    system_mandatory: bool | None | Unset = UNSET
    custom_field: bool | None | Unset = UNSET
    read_only: bool | None | Unset = UNSET
    field_read_only: bool | None | Unset = UNSET
    visible: bool | None | Unset = UNSET
    webhook: bool | None | Unset = UNSET
    businesscard_supported: bool | None | Unset = UNSET
    mass_update: bool | None | Unset = UNSET
    blueprint_supported: bool | None | Unset = UNSET
    tooltip: None | str | Unset = UNSET
    created_source: None | str | Unset = UNSET
    decimal_place: int | None | Unset = UNSET
    view_type: FieldViewType | None | Unset = UNSET
    unique: None | SettingDetails | Unset = UNSET
    lookup: FieldLookup | None | Unset = UNSET
    currency: None | SettingDetails | Unset = UNSET
    formula: None | SettingDetails | Unset = UNSET
    auto_number: None | SettingDetails | Unset = UNSET
    convert_mapping: None | SettingDetails | Unset = UNSET
    pick_list_values: list[PickListValue] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "api_name": "api_name",
        "field_label": "field_label",
        "display_label": "display_label",
        "data_type": "data_type",
        "json_type": "json_type",
        "length": "length",
        "system_mandatory": "system_mandatory",
        "custom_field": "custom_field",
        "read_only": "read_only",
        "field_read_only": "field_read_only",
        "visible": "visible",
        "webhook": "webhook",
        "businesscard_supported": "businesscard_supported",
        "mass_update": "mass_update",
        "blueprint_supported": "blueprint_supported",
        "tooltip": "tooltip",
        "created_source": "created_source",
        "decimal_place": "decimal_place",
        "view_type": "view_type",
        "unique": "unique",
        "lookup": "lookup",
        "currency": "currency",
        "formula": "formula",
        "auto_number": "auto_number",
        "convert_mapping": "convert_mapping",
        "pick_list_values": "pick_list_values",
    }

    def to_dict(self) -> dict[str, Any]:
        v: Any
        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if (v := self.id) is not UNSET:
            field_dict["id"] = v
        if (v := self.api_name) is not UNSET:
            field_dict["api_name"] = v
        if (v := self.field_label) is not UNSET:
            field_dict["field_label"] = v
        if (v := self.display_label) is not UNSET:
            field_dict["display_label"] = v
        if (v := self.data_type) is not UNSET:
            field_dict["data_type"] = v
        if (v := self.json_type) is not UNSET:
            field_dict["json_type"] = v
        if (v := self.length) is not UNSET:
            field_dict["length"] = v
        if (v := self.system_mandatory) is not UNSET:
            field_dict["system_mandatory"] = v
        if (v := self.custom_field) is not UNSET:
            field_dict["custom_field"] = v
        if (v := self.read_only) is not UNSET:
            field_dict["read_only"] = v
        if (v := self.field_read_only) is not UNSET:
            field_dict["field_read_only"] = v
        if (v := self.visible) is not UNSET:
            field_dict["visible"] = v
        if (v := self.webhook) is not UNSET:
            field_dict["webhook"] = v
        if (v := self.businesscard_supported) is not UNSET:
            field_dict["businesscard_supported"] = v
        if (v := self.mass_update) is not UNSET:
            field_dict["mass_update"] = v
        if (v := self.blueprint_supported) is not UNSET:
            field_dict["blueprint_supported"] = v
        if (v := self.tooltip) is not UNSET:
            field_dict["tooltip"] = v
        if (v := self.created_source) is not UNSET:
            field_dict["created_source"] = v
        if (v := self.decimal_place) is not UNSET:
            field_dict["decimal_place"] = v
        if (v := self.view_type) is not UNSET:
            field_dict["view_type"] = v.to_dict() if isinstance(v, FieldViewType) else v
        if (v := self.unique) is not UNSET:
            field_dict["unique"] = v.to_dict() if isinstance(v, SettingDetails) else v
        if (v := self.lookup) is not UNSET:
            field_dict["lookup"] = v.to_dict() if isinstance(v, FieldLookup) else v
        if (v := self.currency) is not UNSET:
            field_dict["currency"] = v.to_dict() if isinstance(v, SettingDetails) else v
        if (v := self.formula) is not UNSET:
            field_dict["formula"] = v.to_dict() if isinstance(v, SettingDetails) else v
        if (v := self.auto_number) is not UNSET:
            field_dict["auto_number"] = v.to_dict() if isinstance(v, SettingDetails) else v
        if (v := self.convert_mapping) is not UNSET:
            field_dict["convert_mapping"] = v.to_dict() if isinstance(v, SettingDetails) else v
        if (v := self.pick_list_values) is not UNSET:
            field_dict["pick_list_values"] = (
                [item.to_dict() if isinstance(item, PickListValue) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        field_metadata = cls.__new__(cls)
        d = {**src_dict}
        field_metadata.id = d.pop("id", UNSET)
        field_metadata.api_name = d.pop("api_name", UNSET)
        field_metadata.field_label = d.pop("field_label", UNSET)
        field_metadata.display_label = d.pop("display_label", UNSET)
        field_metadata.data_type = d.pop("data_type", UNSET)
        field_metadata.json_type = d.pop("json_type", UNSET)
        field_metadata.length = d.pop("length", UNSET)
        field_metadata.system_mandatory = d.pop("system_mandatory", UNSET)
        field_metadata.custom_field = d.pop("custom_field", UNSET)
        field_metadata.read_only = d.pop("read_only", UNSET)
        field_metadata.field_read_only = d.pop("field_read_only", UNSET)
        field_metadata.visible = d.pop("visible", UNSET)
        field_metadata.webhook = d.pop("webhook", UNSET)
        field_metadata.businesscard_supported = d.pop("businesscard_supported", UNSET)
        field_metadata.mass_update = d.pop("mass_update", UNSET)
        field_metadata.blueprint_supported = d.pop("blueprint_supported", UNSET)
        field_metadata.tooltip = d.pop("tooltip", UNSET)
        field_metadata.created_source = d.pop("created_source", UNSET)
        field_metadata.decimal_place = d.pop("decimal_place", UNSET)
        v = d.pop("view_type", UNSET)
        field_metadata.view_type = FieldViewType.from_dict(v) if v.__class__ is dict else v
        v = d.pop("unique", UNSET)
        field_metadata.unique = SettingDetails.from_dict(v) if v.__class__ is dict else v
        v = d.pop("lookup", UNSET)
        field_metadata.lookup = FieldLookup.from_dict(v) if v.__class__ is dict else v
        v = d.pop("currency", UNSET)
        field_metadata.currency = SettingDetails.from_dict(v) if v.__class__ is dict else v
        v = d.pop("formula", UNSET)
        field_metadata.formula = SettingDetails.from_dict(v) if v.__class__ is dict else v
        v = d.pop("auto_number", UNSET)
        field_metadata.auto_number = SettingDetails.from_dict(v) if v.__class__ is dict else v
        v = d.pop("convert_mapping", UNSET)
        field_metadata.convert_mapping = SettingDetails.from_dict(v) if v.__class__ is dict else v
        v = d.pop("pick_list_values", UNSET)
        field_metadata.pick_list_values = (
            [PickListValue.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else v
        )
        field_metadata.additional_properties = d or {}  # emptied, it would keep its hash table
        return field_metadata


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.field_lookup import FieldLookup
from ..models.field_view_type import FieldViewType
from ..models.pick_list_value import PickListValue
from ..models.setting_details import SettingDetails
