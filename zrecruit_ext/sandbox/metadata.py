"""Modules and fields: what the spec's `x-module` and `x-field` facts say, plus custom ones a user has loaded."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.shapes import is_array

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zrecruit_ext.sandbox.spec import Spec

__all__ = ["STARTING_VALUES", "Catalog", "Field", "Module", "infer_field", "is_open", "is_readable"]

# Statuses a fresh record gets when the caller names none.
STARTING_VALUES = {
    ("Candidates", "Candidate_Status"): "New",
    ("Job_Openings", "Job_Opening_Status"): "In-progress",
    ("Interviews", "Interview_Status"): "Scheduled",
}
# Kept by the engine, never taken from a row.
ENGINE_TYPES = frozenset({"system", "autonumber"})
# Names the vendor's calls know and refuse; attachments show up as a list of their record.
CLOSED = frozenset({"Attachments", "Documents", "Projects", "Approvals"})
LISTED = frozenset({"Attachments"})
# The type of a custom field that has held nothing but nulls so far.
UNKNOWN = "unknown"
NAME = re.compile(r"\$?[A-Za-z][A-Za-z0-9_]{0,99}")


@dataclass(frozen=True, slots=True)
class Field:
    """One field; `type` is one of the spec's field types."""

    api_name: str
    type: str = "text"
    label: str = ""
    mandatory: bool = False
    unique: bool = False
    duplicate_check: bool = False
    read_only: bool = False
    custom: bool = False
    length: int | None = None
    lookup: str | None = None
    same_as: str | None = None
    picks: tuple[str, ...] = ()
    evidence: str = "official"

    @property
    def writable(self) -> bool:
        """Whether a caller's value is kept."""
        parentage = self.type == "lookup" and self.lookup is None  # Notes.Parent_Id, whose module is in another field
        return not (self.read_only or parentage or self.type in ENGINE_TYPES)

    def describe(self) -> dict[str, Any]:
        """The field as JSON, for `/_sandbox/metadata`."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(slots=True)
class Module:
    """One module; `schema` names the component its rows must fit."""

    api_name: str
    singular: str = ""
    scope: str = "custom"
    display_field: str = "Name"
    schema: str = "Record"
    aliases: tuple[str, ...] = ()
    custom: bool = False
    fields: dict[str, Field] = field(default_factory=dict[str, Field])
    hidden: frozenset[str] = frozenset()
    """Fields that calls neither name nor show: a strict sandbox has those that only a reference knows here."""

    @property
    def doubtful(self) -> frozenset[str]:
        """Fields that nothing but a reference documents."""
        return frozenset(name for name, each in self.fields.items() if each.evidence == "reference")

    def of_type(self, *types: str) -> list[Field]:
        """Fields of these types, in the spec's order."""
        return [each for each in self.fields.values() if each.type in types]

    @property
    def unique(self) -> list[Field]:
        """Fields no two records may share a value of."""
        return [each for each in self.fields.values() if each.unique]

    @property
    def matching(self) -> list[Field]:
        """Fields an upsert finds its record by: those of the system first, then the unique ones."""
        return sorted(
            (each for each in self.fields.values() if each.duplicate_check or each.unique),
            key=lambda each: not each.duplicate_check,
        )

    def describe(self) -> dict[str, Any]:
        """The module as JSON, for `/_sandbox/metadata`."""
        return {
            "api_name": self.api_name,
            "aliases": list(self.aliases),
            "singular": self.singular,
            "scope": self.scope,
            "display_field": self.display_field,
            "custom": self.custom,
            "fields": [each.describe() for name, each in self.fields.items() if name not in self.hidden],
        }


class Catalog:
    """The modules of the sandbox's organisation."""

    def __init__(self, spec: Spec, strict: bool = False) -> None:
        self._strict = strict
        self._base_fields = read_fields(spec, spec.schemas["Record"])
        self._documented = [read_module(spec, name, node) for name, node in spec.schemas.items() if "x-module" in node]
        self.modules: dict[str, Module] = {}
        self._aliases: dict[str, str] = {}
        self.reset()

    def reset(self) -> None:
        """Back to the modules of the spec."""
        self.modules.clear()
        self._aliases.clear()
        for module in self._documented:
            hidden = module.doubtful if self._strict else module.hidden
            self.add(replace(module, fields=dict(module.fields), hidden=hidden))

    def add(self, module: Module) -> Module:
        """Make a module known under its name and its aliases."""
        self.modules[module.api_name] = module
        for alias in module.aliases:
            self._aliases[alias] = module.api_name
        return module

    def find(self, name: str) -> Module | None:
        """The module of that API name or alias."""
        return self.modules.get(self._aliases.get(name, name))

    def open_module(self, name: str) -> Module:
        """A module calls may name; raises INVALID_MODULE also for those the vendor keeps closed."""
        if not is_open(name):
            raise Refused(400, "INVALID_MODULE", "The given module is not supported in API")
        return self.module(name)

    def module(self, name: str) -> Module:
        """As `find`; raises the vendor's INVALID_MODULE for an unknown one."""
        found = self.find(name)
        if found is None:
            raise Refused(400, "INVALID_MODULE", "The module name given seems to be invalid")
        return found

    def define(self, name: str, rows: Sequence[dict[str, Any]]) -> Module:
        """The module `name`, made when it is new, with a custom field for every key its rows bring along."""
        module = self.find(name) or self.add(self._custom(name))
        fields = module.fields
        for row in rows:
            if not row.keys() <= fields.keys():
                fields |= {key: infer_field(key, value) for key, value in row.items() if key not in fields}
        for name in [each.api_name for each in module.of_type(UNKNOWN)]:
            values = (row[name] for row in rows if row.get(name) is not None)
            fields[name] = infer_field(name, next(values, None))
        return module

    def _custom(self, name: str) -> Module:
        if not NAME.fullmatch(name) or not name[0].isupper():
            raise Refused(400, "INVALID_MODULE", "The module name given seems to be invalid")
        display = Field("Name", label="Name")
        return Module(name, name, custom=True, fields={**self._base_fields, "Name": display})


def is_open(name: str) -> bool:
    """Whether calls may name the module."""
    return name not in CLOSED and name[:1].isupper()


def is_readable(name: str) -> bool:
    """Whether any call shows the module's rows."""
    return is_open(name) or name in LISTED


def infer_field(name: str, value: Any) -> Field:
    """A custom field whose type is read off a value; a null leaves it open for the next row."""
    if not NAME.fullmatch(name):
        raise Refused(
            400,
            "INVALID_DATA",
            "a field name is a letter followed by letters, digits and underscores",
            {"api_name": name},
        )
    return Field(name, guess_type(value), name.replace("_", " "), custom=True)


GUESSES: dict[type, str] = {int: "integer", float: "double", dict: "object"}


def guess_type(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, str):
        return "textarea" if len(value) > 255 else "text"
    if is_array(value):
        return "multiselectpicklist" if all(isinstance(item, str) for item in value) else "subform"
    return next((name for kind, name in GUESSES.items() if isinstance(value, kind)), UNKNOWN)


def read_module(spec: Spec, schema_name: str, schema: dict[str, Any]) -> Module:
    facts = schema["x-module"]
    fields = read_fields(spec, schema)
    base = read_fields(spec, spec.schemas["Record"])
    return Module(
        api_name=facts["api_name"],
        singular=facts.get("singular", facts["api_name"]),
        scope=facts.get("scope", "custom"),
        display_field=facts.get("display_field", "Name"),
        schema=schema_name,
        aliases=tuple(facts.get("aliases", ())),
        fields={**base, **fields},
    )


def read_fields(spec: Spec, schema: dict[str, Any]) -> dict[str, Field]:
    found: dict[str, Field] = {}
    for part in schema.get("allOf", ()):
        found |= read_fields(spec, spec.resolve(part))
    for name, node in {**schema.get("properties", {}), **schema.get("x-unnamed", {})}.items():
        found[name] = read_field(name, {**spec.resolve(node), **node})
    return found


def read_field(name: str, node: dict[str, Any]) -> Field:
    facts = node.get("x-field", {"type": "system"})
    return Field(
        api_name=name,
        type=facts["type"],
        label=facts.get("label", name.replace("_", " ")),
        mandatory=bool(facts.get("mandatory")),
        unique=bool(facts.get("unique")),
        duplicate_check=bool(facts.get("duplicate_check")),
        read_only=bool(facts.get("read_only")),
        length=facts.get("length"),
        lookup=facts.get("lookup"),
        same_as=facts.get("same_as"),
        picks=tuple(node.get("x-known-values", ())),
        evidence=node.get("x-evidence", {}).get("status", "official"),
    )
