"""What a read job is to do, checked against the metadata before it is added."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.bulk.criteria import CriteriaReader, refused
from zrecruit_ext.sandbox.engine.columns import Column, column_of
from zrecruit_ext.sandbox.metadata import is_open

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.metadata import Catalog, Module

__all__ = ["ReadPlan", "plan_read", "readable_module"]

# Modules of the vendor's scope list, and the one that can be had as a calendar.
DOCUMENTED = frozenset({"Candidates", "Job_Openings", "Clients", "Interviews", "Contacts", "Events"})
# Lists that hang on other records.
UNSUPPORTED = frozenset({"Notes", "Attachments"})
LAST_PAGE, MAX_JOINS = 50, 10
CALENDAR, CALENDAR_MODULE = "ics", "Events"
SKIPPED_TYPES = frozenset({"subform"})


@dataclass(slots=True)
class ReadPlan:
    """Rows of a module: columns, SQL conditions and page."""

    module: Module
    columns: list[Column]
    page: int = 1
    file_type: str = "csv"
    where: list[str] = field(default_factory=list[str])
    values: list[Any] = field(default_factory=list[Any])
    query: dict[str, Any] = field(default_factory=dict[str, Any])
    """As it was sent."""


def plan_read(catalog: Catalog, query: dict[str, Any], file_type: str | None, *, strict: bool, joint: str) -> ReadPlan:
    """The plan of a query in the vendor's keys; raises `Refused` with the code of what is wrong.

    `joint` joins the parts of a group that names no operator; empty where it has to name one.
    """
    module = readable_module(catalog, query["module"], strict)
    plan = ReadPlan(module, columns_of(catalog, module, query.get("selectfields") or []), query=query)
    plan.page = query.get("page") or 1
    if plan.page > LAST_PAGE:
        raise refused("PAGE_RANGE_EXCEEDED", f"pages go from 1 to {LAST_PAGE}", page=plan.page)
    plan.file_type = (file_type or "csv").lower()
    if plan.file_type not in ("csv", CALENDAR) or (plan.file_type == CALENDAR and module.api_name != CALENDAR_MODULE):
        raise refused("QUERY_NOT_SUPPORTED", "the file type is not supported for the module", file_type=file_type)
    if query.get("criteria") is not None:
        sql, plan.values = CriteriaReader(catalog, module, joint).read(query["criteria"])
        plan.where.append(sql)
    return plan


def readable_module(catalog: Catalog, name: str, strict: bool) -> Module:
    """A module that bulk read takes; a strict sandbox takes those the vendor documents and custom ones."""
    module = catalog.find(name)
    if module is None:
        raise refused("MODULE_NOT_AVAILABLE", f"Requested module {name} is not available", module=name)
    known = module.custom or module.api_name in DOCUMENTED
    if not is_open(module.api_name) or module.api_name in UNSUPPORTED or (strict and not known):
        raise refused("MODULE_NOT_SUPPORTED", f"the module {name} is not supported", module=name)
    return module


def columns_of(catalog: Catalog, module: Module, names: list[str]) -> list[Column]:
    """The id, then the fields asked for in their order; every field of the module when none is."""
    wanted = list(dict.fromkeys(["id", *(names or plain_fields(module))]))
    columns = [found(catalog, module, name) for name in wanted]
    joins = {column.name.partition(".")[0] for column in columns if column.joined}
    if len(joins) > MAX_JOINS:
        raise refused("JOIN_LIMIT_EXCEEDED", f"at most {MAX_JOINS} lookups can be followed", limit=MAX_JOINS)
    return columns


def plain_fields(module: Module) -> list[str]:
    fields = (each for name, each in module.fields.items() if not name.startswith("$") and name not in module.hidden)
    return [each.api_name for each in fields if each.type not in SKIPPED_TYPES]


def found(catalog: Catalog, module: Module, name: str) -> Column:
    column = column_of(catalog, module, name)
    if column is None:
        raise refused("FIELD_NOT_AVAILABLE", f"the field {name} is not available", api_name=name)
    if column.field.type in SKIPPED_TYPES:
        raise refused("FIELD_NOT_SUPPORTED", f"the field {name} cannot be read in bulk", api_name=name)
    return column
