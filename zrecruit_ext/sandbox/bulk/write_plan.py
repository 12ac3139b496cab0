"""What a write job is to do, checked before it is added; the codes and texts are seed 001's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.bulk.criteria import refused
from zrecruit_ext.sandbox.bulk.dates import is_pattern
from zrecruit_ext.sandbox.bulk.files import COLUMN_LIMIT, BadFile, BulkFile
from zrecruit_ext.sandbox.engine.columns import column_of
from zrecruit_ext.sandbox.metadata import is_open
from zrecruit_ext.sandbox.shapes import is_object

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zrecruit_ext.sandbox.metadata import Catalog, Field, Module

__all__ = ["OPERATIONS", "Target", "WritePlan", "find_module", "plan_write"]

OPERATIONS = ("insert", "update", "upsert")
DOCUMENTED = frozenset({"Candidates", "Job_Openings", "Clients", "Interviews", "Contacts", "Departments"})
UNSUPPORTED = frozenset({"Notes", "Attachments", "Events", "Calls"})
MOMENTS = frozenset({"date", "datetime"})
ID_NAMES = frozenset({"id", "Id"})
ID = "id"


@dataclass(frozen=True, slots=True)
class Target:
    """A field and where its values come from: a column, a default, or both.

    `key` is the field by which a lookup finds its record; `format` that of its dates.
    """

    api_name: str
    field: Field
    index: int | None = None
    default: Any = None
    format: str | None = None
    key: str | None = None


@dataclass(slots=True)
class WritePlan:
    """Rows of a file for a module."""

    module: Module
    module_name: str
    operation: str
    file: BulkFile
    find_by: str | None = None
    ignore_empty: bool = False
    encoding: str | None = None
    targets: list[Target] = field(default_factory=list[Target])
    mappings: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    """As they are shown."""

    @property
    def creates(self) -> bool:
        """Whether rows can become new records."""
        return self.operation != "update"


def plan_write(
    catalog: Catalog, files: Mapping[str, BulkFile], body: dict[str, Any], resource: dict[str, Any], *, strict: bool
) -> WritePlan:
    """The plan of a job on one resource; raises `Refused`, with the eight codes of seed 001 among others."""
    operation = body["operation"]
    if operation not in OPERATIONS:
        raise refused("INVALID_DATA", f"operation is one of {', '.join(OPERATIONS)}", api_name="operation")
    if resource["type"] != "data":
        raise refused("INVALID_DATA", "the type of a resource is data", api_name="type")
    module = find_module(catalog, resource["module"], strict)
    file = files.get(resource["file_id"])
    if file is None:
        raise refused("INVALID_FILE_ID", f"invalid file_id {resource['file_id']}", file_id=resource["file_id"])
    plan = WritePlan(module, resource["module"], operation, file)
    plan.find_by = find_by_of(plan, resource.get("find_by"))
    plan.ignore_empty = bool(resource.get("ignore_empty", body.get("ignore_empty", False)))
    plan.encoding = body.get("character_encoding")
    fill_targets(catalog, plan, resource.get("field_mappings") or [])
    check_mandatory(plan)
    return plan


def find_module(catalog: Catalog, name: str, strict: bool) -> Module:
    """The module by its API name or, as in a sample of seed 004, by its label."""
    module = catalog.find(name) or catalog.find(name.replace(" ", "_"))
    known = module is not None and (module.custom or module.api_name in DOCUMENTED)
    if module is None or not is_open(module.api_name) or module.api_name in UNSUPPORTED or (strict and not known):
        raise refused("MODULE_NOT_AVAILABLE", f"Requested module {name} is not available", module=name)
    return module


def find_by_of(plan: WritePlan, name: str | None) -> str | None:
    if name is None:
        if plan.operation != "insert":
            raise refused("MANDATORY_NOT_FOUND", "Required key find_by is not available", api_name="find_by")
        return None
    if name in ID_NAMES:
        return ID
    field = plan.module.fields.get(name)
    if field is None or not field.unique:
        raise refused("INVALID_FIELD", f"invalid mapping. invalid api_name {name}", api_name=name)
    return name


def fill_targets(catalog: Catalog, plan: WritePlan, mappings: list[dict[str, Any]]) -> None:
    """From the mappings, else from the header of the file."""
    if not mappings:
        mappings = [{"api_name": name, "index": index} for index, name in enumerate(header_of(plan))]
    if len(mappings) > COLUMN_LIMIT:
        message = f"Import file does not exceed {COLUMN_LIMIT} columns"
        raise refused("HEADER_LIMIT_EXCEEDED", message, limit=COLUMN_LIMIT)
    plan.targets = [target_of(catalog, plan.module, mapping) for mapping in mappings]
    plan.mappings = [shown(mapping) for mapping in mappings]


def header_of(plan: WritePlan) -> list[str]:
    try:
        return [name.strip() for name in plan.file.header(plan.file.encoding(plan.encoding))]
    except BadFile:
        return []  # the job itself says what is wrong with the file


def target_of(catalog: Catalog, module: Module, mapping: dict[str, Any]) -> Target:
    name = mapping["api_name"]
    head, _, tail = name.partition(".")
    field = module.fields.get(ID if head in ID_NAMES else head)
    if field is None or not is_mapped(module, field) or (tail and column_of(catalog, module, name) is None):
        raise refused("INVALID_FIELD", f"invalid mapping. invalid api_name {name}", api_name=name)
    index, default = mapping.get("index"), mapping.get("default_value")
    if index is not None and index < 0:
        message = f"Invalid column index mapped. Index is invalid for sysref {name}."
        raise refused("COLUMN_INDEX_NOT_FOUND", message, api_name=name)
    format_ = mapping.get("format")
    if format_ is not None and (field.type not in MOMENTS or not is_pattern(format_)):
        message = f"invalid mapping. invalid format Invalid format for sysref - {name}"
        raise refused("INVALID_FORMAT", message, api_name=name)
    value = default.get("value") if is_object(default) else None
    return Target(field.api_name, field, index, value, format_, tail or mapping.get("find_by"))


def is_mapped(module: Module, field: Field) -> bool:
    """Whether a column may go into the field: the service keeps the others itself."""
    return field.api_name == ID or (field.writable and field.api_name not in module.hidden)


def shown(mapping: dict[str, Any]) -> dict[str, Any]:
    """A mapping as a job shows it."""
    return {key: mapping.get(key) for key in ("api_name", "index", "format", "find_by", "default_value")}


def check_mandatory(plan: WritePlan) -> None:
    """A new record needs a source for every mandatory field, under any of its names."""
    mapped = {target.field.same_as or target.api_name for target in plan.targets}
    mandatory = {each.same_as or each.api_name for each in plan.module.fields.values() if each.mandatory}
    if plan.creates and not mandatory <= mapped:
        names = sorted(mandatory - mapped)
        raise refused("MANDATORY_FIELDS_NOT_MAPPED", "All mandatory fields are not mapped", fields=names)
