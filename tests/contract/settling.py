"""The document's examples name ids of an invented organisation: here they get those of records that exist."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from population import PARENTS, parent_ids, witness_id
from settings import operations

Json = dict[str, Any]
USE = {"get": "read", "put": "update", "patch": "update", "post": "read", "delete": "delete"}
# keys of bodies that are no rows: the module whose ids they hold
NAMED = {"ids": "Candidates", "jobids": "Job_Openings", "jobid": "Job_Openings"}


@dataclass
class People:
    """Which records and which user the examples may name."""

    modules: list[Json]
    user: str
    things: dict[str, list[str]]
    strict: bool = False

    @cached_property
    def names(self) -> list[str]:
        """API names of all modules."""
        return sorted(module["api_name"] for module in self.modules)

    @cached_property
    def aliases(self) -> dict[str, str]:
        """API name by each name a path may have for a module."""
        return {name: each["api_name"] for each in self.modules for name in (each["api_name"], *each["aliases"])}

    def fitting(self, choice: list[str], rows: Any) -> str:
        """The module among these that can take rows like the example's: it knows the most of their fields."""
        row = rows[0] if isinstance(rows, list) and rows and isinstance(rows[0], dict) else {}
        modules = {each["api_name"]: each["fields"] for each in self.modules}

        def fit(name: str) -> tuple[bool, int]:
            fields = modules.get(name, [])
            needed = {field["api_name"] for field in fields if field["mandatory"]}
            return needed <= row.keys(), len({field["api_name"] for field in fields} & row.keys())

        return max(choice, key=fit)

    def record(self, module: str | None) -> str:
        """A record of the module for lookups to name."""
        target = module or "Candidates"
        return (
            parent_ids(target)[0]
            if target in PARENTS
            else witness_id(target, self.names, "read")
            if target in self.names
            else "1"
        )


def settle_examples(document: Json, people: People) -> None:
    """Ids in examples of bodies and of paths, put in place."""
    for path, verb, node in operations(document):
        content = node.get("requestBody", {}).get("content", {}).get("application/json", {})
        segment = path.split("/")[3:4]
        own = people.aliases.get(segment[0]) if segment else None
        node["parameters"] = [copy.deepcopy(resolve(document, each)) for each in node.get("parameters", [])]
        rows = content["example"].get("data") if isinstance(content.get("example"), dict) else None
        for parameter in node["parameters"]:
            if parameter["name"] == "module_api_name" and "enum" in parameter["schema"]:
                own = parameter["example"] = people.fitting(parameter["schema"]["enum"], rows)
        node["parameters"] = [settled_parameter(each, own, people, USE[verb]) for each in node["parameters"]]
        if "example" in content:
            settle = Settle(document, people, node["operationId"], own)
            content["example"] = settle.value(content["example"], content["schema"])


def settled_parameter(parameter: Json, own: str | None, people: People, use: str) -> Json:
    """The id in a path, of a record to read, to change or to delete, and the ids of a query."""
    if parameter["name"] in people.things:
        return parameter
    is_key = parameter["in"] == "path" and parameter["name"].endswith("_id") and "enum" not in parameter["schema"]
    mine = own is not None and parameter["name"] in ("record_id", singular(own))
    many = (
        parameter["name"] == "ids"
        and own is not None
        and parameter.get("required")
        and "enum" not in parameter["schema"]
    )
    return {**parameter, "example": witness_id(str(own), people.names, use)} if (is_key and mine) or many else parameter


def singular(module: str) -> str:
    """`job_opening_id` for Job_Openings."""
    return f"{module.removesuffix('s').lower()}_id"


def resolve(document: Json, node: Json) -> Json:
    while "$ref" in node:
        target: Any = document
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        node = target
    return node


@dataclass
class Settle:
    """The ids in one example's body."""

    document: Json
    people: People
    operation: str
    module: str | None

    def value(self, value: Any, schema: Json) -> Any:
        """The value with its ids replaced, and with what a narrowed schema no longer allows."""
        schema = resolve(self.document, schema)
        if "enum" in schema:
            return value if value in schema["enum"] else schema["enum"][0]
        if isinstance(value, list):
            return [self.value(each, schema.get("items", {})) for each in value]
        if not isinstance(value, dict):
            return value
        known = schema.get("properties", {}) if schema.get("x-module") else self.generic(value, schema)
        value = {name: each for name, each in value.items() if not self.is_refused(known.get(name, {}))}
        return {name: self.field(name, each, known.get(name, {})) for name, each in value.items()}

    def is_refused(self, schema: Json) -> bool:
        """Whether the sandbox is strict and the field known from the third-party reference alone."""
        return self.people.strict and schema.get("x-evidence", {}).get("status") == "reference"

    def generic(self, row: Json, schema: Json) -> Json:
        """Properties of a row of a general call: those of its module where the document leaves them open."""
        fields = next((each["fields"] for each in self.people.modules if each["api_name"] == self.module), [])
        more = {field["api_name"]: {"x-field": field} for field in fields} if "x-field" in str(schema) else {}
        return more | schema.get("properties", {})

    def field(self, name: str, value: Any, schema: Json) -> Any:
        fact = schema.get("x-field", {})
        if fact.get("type") in ("lookup", "ownerlookup"):
            key = self.people.user if fact["type"] == "ownerlookup" else self.people.record(fact.get("lookup"))
            return {**value, "id": key} if isinstance(value, dict) and "id" in value else key
        found = self.people.things.get(f"{self.operation}.{name}")
        if found:
            return found[0]
        if name in NAMED:
            key = self.people.record(NAMED[name])
            return [key] if isinstance(value, list) else key
        if name == "id" and self.module is not None and isinstance(value, str):
            return witness_id(self.module, self.people.names, "update")
        return self.value(value, schema)
