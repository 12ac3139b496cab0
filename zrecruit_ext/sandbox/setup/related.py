"""The lists that hang on a module's records, with paths that answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.engine.activities import ACTIVITY_LISTS
from zrecruit_ext.sandbox.engine.links import MEMBERS
from zrecruit_ext.sandbox.metadata import is_open
from zrecruit_ext.sandbox.setup.ids import stable_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zrecruit_ext.sandbox.metadata import Catalog, Module

__all__ = ["related_lists"]

Row = dict[str, Any]

EVERYWHERE = ("Notes", "Attachments")
# Modules with lists that follow from no lookup. Source: apiv2/get-related-records.html
WITH_ACTIVITIES = frozenset({"Candidates", "Clients", "Contacts", "Job_Openings", "Departments", "Vendors"})
ASSOCIATED = {"Candidates": "Job_Openings", "Job_Openings": "Candidates"}


def related_lists(catalog: Catalog, module: Module) -> list[Row]:
    """Notes and attachments, what is associated, and every module with a lookup to this one."""
    return [row(module, name, number) for number, name in enumerate(related_names(catalog, module), 1)]


def related_names(catalog: Catalog, module: Module) -> Iterator[str]:
    if module.api_name not in EVERYWHERE:
        yield from (name for name in EVERYWHERE if catalog.find(name) is not None)
    names, associated = (module.api_name, *module.aliases), ASSOCIATED.get(module.api_name)
    for other in catalog.modules.values():
        pointing = any(f.lookup in names and f.same_as is None for f in other.of_type("lookup"))
        if is_open(other.api_name) and other.api_name not in EVERYWHERE and (pointing or other.api_name == associated):
            yield other.api_name
    if module.api_name in WITH_ACTIVITIES:
        yield from (*ACTIVITY_LISTS, *MEMBERS)


def row(module: Module, name: str, number: int) -> Row:
    label = name.replace("_", " ")
    return {
        "id": stable_id("related_lists", module.api_name, name),
        "sequence_number": number,
        "api_name": name,
        "display_label": label,
        "name": label,
        "module": name,
        "action": None,
        "type": "related_list",
        "href": f"{module.api_name}/{{ENTITYID}}/{name}",
    }
