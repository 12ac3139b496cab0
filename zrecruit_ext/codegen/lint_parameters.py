"""Rules on parameters: what is sent, and whether the generator can spell it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zrecruit_ext.codegen.walk import Finding, Json, Operation, Rule, fold, operations, parameters, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["RULES"]

PRINTABLE = "^[ -~]*$"


def _each(document: Json) -> Iterator[tuple[Operation, Json, Json]]:
    """Each parameter with its operation and its schema."""
    for operation in operations(document):
        for parameter in parameters(document, operation):
            yield operation, parameter, resolve(document, parameter.get("schema", {}))


def declared_paths(document: Json) -> Iterator[Finding]:
    for operation in operations(document):
        wanted = set(re.findall(r"{([^}]+)}", operation.path))
        given = {p["name"] for p in parameters(document, operation) if p.get("in") == "path"}
        for name in sorted(wanted ^ given):
            yield Finding(
                operation.place, f"path parameter {name} is not both in the path and declared", "add what is missing"
            )


def path_patterns(document: Json) -> Iterator[Finding]:
    for operation, parameter, schema in _each(document):
        if parameter.get("in") == "path" and not schema.get("pattern"):
            yield Finding(
                operation.place,
                f"path parameter {parameter['name']} has no pattern",
                "add one that no literal sibling matches",
            )


def no_defaults(document: Json) -> Iterator[Finding]:
    for operation, parameter, schema in _each(document):
        if "default" in schema:
            yield Finding(
                operation.place,
                f"parameter {parameter['name']} has a default",
                "say it in the description: the client would send it on every call",
            )


def plain_headers(document: Json) -> Iterator[Finding]:
    for operation, parameter, schema in _each(document):
        fine = schema.get("type") == "string" and schema.get("pattern") == PRINTABLE and "format" not in schema
        if parameter.get("in") == "header" and not fine:
            yield Finding(
                operation.place,
                f"header {parameter['name']} is not a plain string of printable ASCII",
                f"use type string, pattern {PRINTABLE} and no format: a date-time drops the endpoint",
            )


def plain_times(document: Json) -> Iterator[Finding]:
    for operation, parameter, schema in _each(document):
        if schema.get("format") in ("date", "date-time"):
            yield Finding(
                operation.place,
                f"parameter {parameter['name']} has the format {schema['format']}",
                "make it a plain string: the generator writes times in a way the vendor refuses",
            )


def joined_lists(document: Json) -> Iterator[Finding]:
    for operation, parameter, schema in _each(document):
        if schema.get("type") in ("array", "object"):
            yield Finding(
                operation.place,
                f"parameter {parameter['name']} is an {schema['type']}",
                "make it a string that the layer joins by commas: the generator repeats the key",
            )


def distinct_arguments(document: Json) -> Iterator[Finding]:
    for operation in operations(document):
        seen: dict[str, str] = {"client": "client", "body": "body"}
        for parameter in parameters(document, operation):
            name = fold(parameter["name"])
            if name in seen:
                yield Finding(
                    operation.place,
                    f"parameter {parameter['name']} collides with {seen[name]} in Python",
                    "rename one of them",
                )
            seen[name] = parameter["name"]


def described(document: Json) -> Iterator[Finding]:
    for operation, parameter, schema in _each(document):
        if not schema.get("description"):
            yield Finding(
                operation.place,
                f"parameter {parameter['name']} has no description in its schema",
                "add one: the generator takes it from there",
            )


RULES: dict[str, Rule] = {
    "path-parameters": declared_paths,
    "path-patterns": path_patterns,
    "no-defaults": no_defaults,
    "plain-headers": plain_headers,
    "plain-times": plain_times,
    "joined-lists": joined_lists,
    "distinct-arguments": distinct_arguments,
    "described-parameters": described,
}
