"""Modules, fields, layouts, custom views and related lists: read from the sandbox's own catalog."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.metadata import is_open
from zrecruit_ext.sandbox.reply import Refused, Reply, empty, json_reply
from zrecruit_ext.sandbox.setup.fields import describe_field, is_shown
from zrecruit_ext.sandbox.setup.layouts import standard_layout
from zrecruit_ext.sandbox.setup.modules import describe_module, detail_module, listed_modules
from zrecruit_ext.sandbox.setup.related import related_lists
from zrecruit_ext.sandbox.setup.views import blank_view, standard_views

if TYPE_CHECKING:
    from collections.abc import Callable

    from zrecruit_ext.sandbox.context import Context
    from zrecruit_ext.sandbox.metadata import Module
    from zrecruit_ext.sandbox.world import World

__all__ = ["HANDLERS", "find_view"]

Row = dict[str, Any]

# Modules that exist and have nothing to tell: their settings answer without a body.
SILENT = frozenset({"Approvals", "Attachments"})
UNSUPPORTED = frozenset({"Documents", "Projects"})


def described(world: World, name: str) -> Module | None:
    """The module a settings call is about, None for one with nothing to tell; raises `Refused` INVALID_MODULE."""
    if name in SILENT:
        return None
    if name in UNSUPPORTED:
        raise Refused(400, "INVALID_MODULE", "The given module is not supported in API")
    if not is_open(name):
        raise Refused(400, "INVALID_MODULE", "The module name given seems to be invalid")
    return world.catalog.module(name)


def answered(key: str, rows: list[Row]) -> Reply:
    return json_reply({key: rows}) if rows else empty()


def of_module(key: str, describe: Callable[[World, Module], list[Row]]) -> Callable[[Context], Reply]:
    """A handler that shows what `describe` says of the module in the query."""

    def handle(context: Context) -> Reply:
        module = described(context.world, context.query["module"])
        return empty() if module is None else answered(key, describe(context.world, module))

    return handle


def list_modules(context: Context) -> Reply:
    world = context.world
    return answered("modules", [describe_module(world, module) for module in listed_modules(world)])


def get_module(context: Context) -> Reply:
    module = described(context.world, context.path["module_api_name"])
    return empty() if module is None else json_reply({"modules": [detail_module(context.world, module)]})


def fields_of(world: World, module: Module) -> list[Row]:
    """Every field of the module; what a fixture says of one lies over its description."""
    kept = {row["api_name"]: row for row in world.setup.kept("fields", module.api_name)}
    shown = [field for field in module.fields.values() if is_shown(module, field)]
    if world.setup.is_complete(module.api_name):  # what the sandbox fills in besides is no field of the organisation
        place = {name: number for number, name in enumerate(kept)}
        shown = [field for field in shown if field.custom or field.api_name in kept]
        shown.sort(key=lambda field: place.get(field.api_name, len(place)))
    return [describe_field(module, field) | kept.get(field.api_name, {}) for field in shown]


def layouts_of(world: World, module: Module) -> list[Row]:
    return world.setup.laid_over("layouts", module.api_name, [standard_layout(module)])


def views_of(world: World, module: Module) -> list[Row]:
    rows = world.setup.laid_over("custom_views", module.api_name, standard_views(module))
    return [blank_view(module) | {"display_value": row["name"]} | row for row in rows]


def related_of(world: World, module: Module) -> list[Row]:
    return world.setup.laid_over("related_lists", module.api_name, related_lists(world.catalog, module))


def find_view(world: World, module: Module, view_id: str) -> Row | None:
    """The custom view of that id, None when the module has none."""
    return next((row for row in views_of(world, module) if row["id"] == view_id), None)


def get_custom_view(context: Context) -> Reply:
    module = described(context.world, context.query["module"])
    found = None if module is None else find_view(context.world, module, context.path["custom_view_id"])
    return empty() if found is None else json_reply({"custom_views": [found]})


HANDLERS = {
    "list_modules": list_modules,
    "get_module": get_module,
    "list_fields": of_module("fields", fields_of),
    "list_layouts": of_module("layouts", layouts_of),
    "list_custom_views": of_module("custom_views", views_of),
    "get_custom_view": get_custom_view,
    "list_related_lists": of_module("related_lists", related_of),
}
