"""A module as the modules calls show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.metadata import is_open
from zrecruit_ext.sandbox.profiles import PROFILES
from zrecruit_ext.sandbox.setup.ids import stable_id

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.metadata import Module
    from zrecruit_ext.sandbox.world import World

__all__ = ["describe_module", "detail_module", "listed_modules", "plural"]

Row = dict[str, Any]

CONVERTIBLE = frozenset({"Candidates"})
CATEGORIES = ("Resume", "Formatted_Resume", "Cover_Letter", "Offer", "Contracts", "Others")
MAY = {"view": True, "download": True, "edit": True, "create": True, "delete": True}


def listed_modules(world: World) -> list[Module]:
    """The modules an organisation is told of."""
    return [module for module in world.catalog.modules.values() if is_open(module.api_name)]


def plural(module: Module) -> str:
    """The label of the module's tab."""
    return module.api_name.replace("_", " ")


def describe_module(world: World, module: Module) -> Row:
    """The module as the list shows it."""
    row = {
        "id": stable_id("modules", "", module.api_name),
        "api_name": module.api_name,
        "module_name": module.api_name,
        "singular_label": module.singular,
        "plural_label": plural(module),
        "generated_type": "custom" if module.custom else "default",
        "api_supported": True,
        "creatable": True,
        "editable": True,
        "deletable": True,
        "viewable": True,
        "convertable": module.api_name in CONVERTIBLE,
        "web_link": None,
        "modified_time": None,
        "modified_by": None,
    }
    return row | without_marks(world.setup.module_row(module.api_name))


def detail_module(world: World, module: Module) -> Row:
    """The module with what only its own call tells."""
    names = list(world.catalog.modules)
    number = names.index(module.api_name) + 1
    detail = {
        **dict.fromkeys(("Import_My", "Import_MyOrg", "Export"), True),
        "global_search_supported": True,
        "presence_sub_menu": True,
        "related_list_properties": {"sort_by": None, "fields": [module.display_field], "sort_order": "desc"},
        "$properties": [],
        "per_page": 200,
        "emailTemplate_support": bool(module.of_type("email")),
        "profiles": [{"name": profile.name, "id": profile.id} for profile in PROFILES.values()],
        "filter_supported": True,
        "display_field": {
            "api_name": module.display_field,
            "id": stable_id("fields", module.api_name, module.display_field),
        },
        "sequence_number": number,
        "quick_create": True,
        "scoring_supported": False,
        "attachmenttypes": [attachment_type(name, order) for order, name in enumerate(CATEGORIES, 1)],
        "parent_module": {},
    }
    return detail | describe_module(world, module)


def without_marks(row: Row) -> Row:
    return {name: value for name, value in row.items() if name != "complete"}


def attachment_type(name: str, number: int) -> Row:
    return {
        "id": stable_id("attachment_types", name),
        "sequence_number": number,
        "api_name": name,
        "field_label": name.replace("_", " "),
        "custom_field": False,
        "isauto": False,
        "publish": False,
        "view_type": MAY,
        "se_presence": True,
        "isdefault": name == "Resume",
        "bulk": name == "Others",
        "required": False,
    }
