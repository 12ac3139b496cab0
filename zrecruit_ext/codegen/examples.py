"""Do the examples keep their own schemas? Bodies, parameters and what an empty page stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.codegen.walk import Finding, Json, Operation, Place, contents, operations, resolve, webhook_contents

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["check_examples", "examples"]

BASE = "urn:spec"


def examples(document: Json) -> Iterator[tuple[Place, Json, Any]]:
    """Every example with its place and the schema it has to keep."""
    for operation in operations(document):
        yield from _bodies(document, operation)
        yield from _parameters(operation.place, operation.node.get("parameters", []))
    for place, content in webhook_contents(document):
        yield from _of_content(place, content)
    shared = document.get("components", {}).get("parameters", {})
    for name, parameter in shared.items():
        yield from _parameters(("components", "parameters", name), [parameter])


def _bodies(document: Json, operation: Operation) -> Iterator[tuple[Place, Json, Any]]:
    for place, content in contents(document, operation):
        yield from _of_content(place, content)
    responses = operation.node.get("responses", {})
    nothing = resolve(document, responses.get("204", {}))
    if "x-empty" in nothing:
        page = resolve(document, responses.get("200", {})).get("content", {}).get("application/json", {})
        yield (*operation.place, "responses", "204", "x-empty"), page.get("schema", {}), nothing["x-empty"]


def _of_content(place: Place, content: Json) -> Iterator[tuple[Place, Json, Any]]:
    for media in content.values():
        if "example" in media:
            yield place, media.get("schema", {}), media["example"]


def _parameters(place: Place, parameters: list[Json]) -> Iterator[tuple[Place, Json, Any]]:
    for parameter in parameters:
        if "example" in parameter:
            yield (*place, parameter["name"]), parameter.get("schema", {}), parameter["example"]


def check_examples(document: Json) -> Iterator[Finding]:
    """Findings on examples that break their schema, formats included.

    Raises ImportError without the extra `codegen`.
    """
    import jsonschema_rs

    registry = jsonschema_rs.Registry([(BASE, document)])
    for place, schema, value in examples(document):
        absolute = {**schema, "$ref": BASE + schema["$ref"]} if "$ref" in schema else schema
        validator = jsonschema_rs.Draft202012Validator(absolute, registry=registry, validate_formats=True)
        for error in validator.iter_errors(value):
            where = "/".join(str(part) for part in error.instance_path)
            yield Finding(
                place, f"the example breaks its schema at {where or 'its root'}: {error.message}", "correct one of them"
            )
