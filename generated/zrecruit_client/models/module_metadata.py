# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .._support import OpenModel
from ..types import UNSET, Unset

T = TypeVar("T", bound="ModuleMetadata")


@_attrs_define(eq=False, repr=False)
class ModuleMetadata(OpenModel):
    """A module of the organisation; get_module tells more of it than list_modules.

    Attributes:
        id (str | Unset):
        api_name (None | str | Unset): The name to use in calls; a tenant may have renamed the labels.
        module_name (None | str | Unset):
        singular_label (None | str | Unset):
        plural_label (None | str | Unset):
        generated_type (None | str | Unset):
        api_supported (bool | None | Unset):
        creatable (bool | None | Unset):
        editable (bool | None | Unset):
        deletable (bool | None | Unset):
        viewable (bool | None | Unset):
        convertable (bool | None | Unset):
        web_link (None | str | Unset):
        modified_time (None | str | Unset):
        modified_by (Lookup | None | Unset):
        import_my (bool | None | Unset):
        import_my_org (bool | None | Unset):
        export (bool | None | Unset):
        global_search_supported (bool | None | Unset):
        presence_sub_menu (bool | None | Unset):
        email_template_support (bool | None | Unset):
        filter_supported (bool | None | Unset):
        quick_create (bool | None | Unset):
        scoring_supported (bool | None | Unset):
        related_list_properties (None | RelatedListProperties | Unset):
        properties (list[None | str] | None | Unset):
        per_page (int | None | Unset):
        profiles (list[Lookup] | None | Unset):
        display_field (ModuleDisplayField | None | Unset):
        sequence_number (int | None | Unset):
        attachmenttypes (list[AttachmentType] | None | Unset):
        custom_view (CustomView | None | Unset):
        parent_module (None | SettingDetails | Unset):
    """

    id: str | Unset = UNSET
    api_name: None | str | Unset = UNSET
    module_name: None | str | Unset = UNSET
    singular_label: None | str | Unset = UNSET
    plural_label: None | str | Unset = UNSET
    generated_type: None | str | Unset = UNSET
    api_supported: bool | None | Unset = UNSET
    creatable: bool | None | Unset = UNSET
    editable: bool | None | Unset = UNSET
    deletable: bool | None | Unset = UNSET
    viewable: bool | None | Unset = UNSET
    convertable: bool | None | Unset = UNSET
    web_link: None | str | Unset = UNSET
    modified_time: None | str | Unset = UNSET
    modified_by: Lookup | None | Unset = UNSET
    import_my: bool | None | Unset = UNSET
    import_my_org: bool | None | Unset = UNSET
    export: bool | None | Unset = UNSET
    global_search_supported: bool | None | Unset = UNSET
    presence_sub_menu: bool | None | Unset = UNSET
    email_template_support: bool | None | Unset = UNSET
    filter_supported: bool | None | Unset = UNSET
    quick_create: bool | None | Unset = UNSET
    scoring_supported: bool | None | Unset = UNSET
    related_list_properties: None | RelatedListProperties | Unset = UNSET
    properties: list[None | str] | None | Unset = UNSET
    per_page: int | None | Unset = UNSET
    profiles: list[Lookup] | None | Unset = UNSET
    display_field: ModuleDisplayField | None | Unset = UNSET
    sequence_number: int | None | Unset = UNSET
    attachmenttypes: list[AttachmentType] | None | Unset = UNSET
    custom_view: CustomView | None | Unset = UNSET
    parent_module: None | SettingDetails | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    _attributes: ClassVar[dict[str, str]] = {
        "id": "id",
        "api_name": "api_name",
        "module_name": "module_name",
        "singular_label": "singular_label",
        "plural_label": "plural_label",
        "generated_type": "generated_type",
        "api_supported": "api_supported",
        "creatable": "creatable",
        "editable": "editable",
        "deletable": "deletable",
        "viewable": "viewable",
        "convertable": "convertable",
        "web_link": "web_link",
        "modified_time": "modified_time",
        "modified_by": "modified_by",
        "Import_My": "import_my",
        "Import_MyOrg": "import_my_org",
        "Export": "export",
        "global_search_supported": "global_search_supported",
        "presence_sub_menu": "presence_sub_menu",
        "emailTemplate_support": "email_template_support",
        "filter_supported": "filter_supported",
        "quick_create": "quick_create",
        "scoring_supported": "scoring_supported",
        "related_list_properties": "related_list_properties",
        "$properties": "properties",
        "per_page": "per_page",
        "profiles": "profiles",
        "display_field": "display_field",
        "sequence_number": "sequence_number",
        "attachmenttypes": "attachmenttypes",
        "custom_view": "custom_view",
        "parent_module": "parent_module",
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
        if (v := self.module_name) is not UNSET:
            field_dict["module_name"] = v
        if (v := self.singular_label) is not UNSET:
            field_dict["singular_label"] = v
        if (v := self.plural_label) is not UNSET:
            field_dict["plural_label"] = v
        if (v := self.generated_type) is not UNSET:
            field_dict["generated_type"] = v
        if (v := self.api_supported) is not UNSET:
            field_dict["api_supported"] = v
        if (v := self.creatable) is not UNSET:
            field_dict["creatable"] = v
        if (v := self.editable) is not UNSET:
            field_dict["editable"] = v
        if (v := self.deletable) is not UNSET:
            field_dict["deletable"] = v
        if (v := self.viewable) is not UNSET:
            field_dict["viewable"] = v
        if (v := self.convertable) is not UNSET:
            field_dict["convertable"] = v
        if (v := self.web_link) is not UNSET:
            field_dict["web_link"] = v
        if (v := self.modified_time) is not UNSET:
            field_dict["modified_time"] = v
        if (v := self.modified_by) is not UNSET:
            field_dict["modified_by"] = v.to_dict() if isinstance(v, Lookup) else v
        if (v := self.import_my) is not UNSET:
            field_dict["Import_My"] = v
        if (v := self.import_my_org) is not UNSET:
            field_dict["Import_MyOrg"] = v
        if (v := self.export) is not UNSET:
            field_dict["Export"] = v
        if (v := self.global_search_supported) is not UNSET:
            field_dict["global_search_supported"] = v
        if (v := self.presence_sub_menu) is not UNSET:
            field_dict["presence_sub_menu"] = v
        if (v := self.email_template_support) is not UNSET:
            field_dict["emailTemplate_support"] = v
        if (v := self.filter_supported) is not UNSET:
            field_dict["filter_supported"] = v
        if (v := self.quick_create) is not UNSET:
            field_dict["quick_create"] = v
        if (v := self.scoring_supported) is not UNSET:
            field_dict["scoring_supported"] = v
        if (v := self.related_list_properties) is not UNSET:
            field_dict["related_list_properties"] = v.to_dict() if isinstance(v, RelatedListProperties) else v
        if (v := self.properties) is not UNSET:
            field_dict["$properties"] = v
        if (v := self.per_page) is not UNSET:
            field_dict["per_page"] = v
        if (v := self.profiles) is not UNSET:
            field_dict["profiles"] = (
                [item.to_dict() if isinstance(item, Lookup) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )
        if (v := self.display_field) is not UNSET:
            field_dict["display_field"] = v.to_dict() if isinstance(v, ModuleDisplayField) else v
        if (v := self.sequence_number) is not UNSET:
            field_dict["sequence_number"] = v
        if (v := self.attachmenttypes) is not UNSET:
            field_dict["attachmenttypes"] = (
                [item.to_dict() if isinstance(item, AttachmentType) else item for item in v]
                if isinstance(v, (list, tuple))
                else v
            )
        if (v := self.custom_view) is not UNSET:
            field_dict["custom_view"] = v.to_dict() if isinstance(v, CustomView) else v
        if (v := self.parent_module) is not UNSET:
            field_dict["parent_module"] = v.to_dict() if isinstance(v, SettingDetails) else v

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        module_metadata = cls.__new__(cls)
        d = {**src_dict}
        module_metadata.id = d.pop("id", UNSET)
        module_metadata.api_name = d.pop("api_name", UNSET)
        module_metadata.module_name = d.pop("module_name", UNSET)
        module_metadata.singular_label = d.pop("singular_label", UNSET)
        module_metadata.plural_label = d.pop("plural_label", UNSET)
        module_metadata.generated_type = d.pop("generated_type", UNSET)
        module_metadata.api_supported = d.pop("api_supported", UNSET)
        module_metadata.creatable = d.pop("creatable", UNSET)
        module_metadata.editable = d.pop("editable", UNSET)
        module_metadata.deletable = d.pop("deletable", UNSET)
        module_metadata.viewable = d.pop("viewable", UNSET)
        module_metadata.convertable = d.pop("convertable", UNSET)
        module_metadata.web_link = d.pop("web_link", UNSET)
        module_metadata.modified_time = d.pop("modified_time", UNSET)
        v = d.pop("modified_by", UNSET)
        module_metadata.modified_by = Lookup.from_dict(v) if v.__class__ is dict else v
        module_metadata.import_my = d.pop("Import_My", UNSET)
        module_metadata.import_my_org = d.pop("Import_MyOrg", UNSET)
        module_metadata.export = d.pop("Export", UNSET)
        module_metadata.global_search_supported = d.pop("global_search_supported", UNSET)
        module_metadata.presence_sub_menu = d.pop("presence_sub_menu", UNSET)
        module_metadata.email_template_support = d.pop("emailTemplate_support", UNSET)
        module_metadata.filter_supported = d.pop("filter_supported", UNSET)
        module_metadata.quick_create = d.pop("quick_create", UNSET)
        module_metadata.scoring_supported = d.pop("scoring_supported", UNSET)
        v = d.pop("related_list_properties", UNSET)
        module_metadata.related_list_properties = RelatedListProperties.from_dict(v) if v.__class__ is dict else v
        module_metadata.properties = d.pop("$properties", UNSET)
        module_metadata.per_page = d.pop("per_page", UNSET)
        v = d.pop("profiles", UNSET)
        module_metadata.profiles = (
            [Lookup.from_dict(item) if item.__class__ is dict else item for item in v] if v.__class__ is list else v
        )
        v = d.pop("display_field", UNSET)
        module_metadata.display_field = ModuleDisplayField.from_dict(v) if v.__class__ is dict else v
        module_metadata.sequence_number = d.pop("sequence_number", UNSET)
        v = d.pop("attachmenttypes", UNSET)
        module_metadata.attachmenttypes = (
            [AttachmentType.from_dict(item) if item.__class__ is dict else item for item in v]
            if v.__class__ is list
            else v
        )
        v = d.pop("custom_view", UNSET)
        module_metadata.custom_view = CustomView.from_dict(v) if v.__class__ is dict else v
        v = d.pop("parent_module", UNSET)
        module_metadata.parent_module = SettingDetails.from_dict(v) if v.__class__ is dict else v
        module_metadata.additional_properties = d or {}  # emptied, it would keep its hash table
        return module_metadata


# After the class: models may refer to each other in a circle, and no record pays for an import.
from ..models.attachment_type import AttachmentType
from ..models.custom_view import CustomView
from ..models.lookup import Lookup
from ..models.module_display_field import ModuleDisplayField
from ..models.related_list_properties import RelatedListProperties
from ..models.setting_details import SettingDetails
