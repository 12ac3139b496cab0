"""The document's examples name ids of an invented organisation: here they get those of records that exist."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from population import witness_id
from settings import operations

Json = dict[str, Any]
USE = {"get": "read", "put": "update", "patch": "update", "post": "read", "delete": "delete"}
# keys of bodies that are no rows: the module whose ids they hold
NAMED = {"ids": "Candidates", "jobids": "Job_Openings"}


@dataclass
class People:
    """Which records and which user the examples may name."""

    modules: list[Json]
    user: str

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

    def linked(self, module: str, row: Any) -> Any:
        """A row of a general call with the ids of its lookups replaced."""
        fields = next(each["fields"] for each in self.modules if each["api_name"] == module)
        kinds = {field["api_name"]: {"x-field": field} for field in fields}
        return {name: settled_field(name, each, kinds.get(name, {}), {}, self) for name, each in row.items()}


def settle_examples(document: Json, people: People) -> None:
    """Ids in examples of bodies and of paths, put in place."""
    for path, verb, node in operations(document):
        content = node.get("requestBody", {}).get("content", {}).get("application/json", {})
        if "example" in content:
            content["example"] = settled(content["example"], content["schema"], document, people)
        segment = path.split("/")[3:4]
        own = people.aliases.get(segment[0]) if segment else None
        parameters = [copy.deepcopy(resolve(document, each)) for each in node.get("parameters", [])]
        for parameter in parameters:
            if parameter["name"] == "module_api_name" and "enum" in parameter["schema"]:
                example = content.get("example")
                rows = example.get("data") if isinstance(example, dict) else None
                own = parameter["example"] = people.fitting(parameter["schema"]["enum"], rows)
                if isinstance(rows, list) and "ids" not in rows[0]:
                    example["data"] = [people.linked(own, row) for row in rows]
        node["parameters"] = [settled_parameter(each, own, people, USE[verb]) for each in parameters]


def settled_parameter(parameter: Json, own: str | None, people: People, use: str) -> Json:
    """The id in a path, of a record to read, to change or to delete."""
    is_key = parameter["in"] == "path" and parameter["name"].endswith("_id") and "enum" not in parameter["schema"]
    mine = own is not None and parameter["name"] in ("record_id", singular(own))
    return {**parameter, "example": witness_id(str(own), people.names, use)} if is_key and mine else parameter


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


def settled(value: Any, schema: Json, document: Json, people: People) -> Any:
    """The value with the ids of its lookups replaced."""
    schema = resolve(document, schema)
    if isinstance(value, list):
        return [settled(each, schema.get("items", {}), document, people) for each in value]
    if not isinstance(value, dict):
        return value
    known = schema.get("properties", {})
    if "id" in value and "x-module" in schema:
        value = {**value, "id": witness_id(schema["x-module"]["api_name"], people.names, "update")}
    return {name: settled_field(name, each, known.get(name, {}), document, people) for name, each in value.items()}


def settled_field(name: str, value: Any, schema: Json, document: Json, people: People) -> Any:
    fact = schema.get("x-field", {})
    if fact.get("type") in ("lookup", "ownerlookup"):
        target = fact.get("lookup") or "Candidates"
        key = witness_id(target, people.names) if target in people.names else "1"
        key = people.user if fact["type"] == "ownerlookup" else key
        return {**value, "id": key} if isinstance(value, dict) and "id" in value else key
    if name in NAMED and isinstance(value, list):
        return [witness_id(NAMED[name], people.names)]
    return settled(value, schema, document, people)
