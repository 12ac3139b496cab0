"""Ways through an OpenAPI document: operations, parameters, bodies and every schema with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeGuard

__all__ = [
    "Finding",
    "Json",
    "Operation",
    "Place",
    "Rule",
    "contents",
    "find",
    "fold",
    "is_list",
    "is_map",
    "nodes",
    "operations",
    "parameters",
    "reachable",
    "refs",
    "resolve",
    "schemas",
    "webhook_contents",
]

Json = dict[str, Any]
Place = tuple[str, ...]
"""Keys from the root of the document to a node."""

METHODS = ("get", "put", "post", "delete", "patch")
INNER = ("properties", "x-unnamed", "patternProperties", "$defs")
LISTS = ("anyOf", "oneOf", "allOf", "prefixItems")
SINGLE = ("items", "additionalProperties", "not")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong at a place of the document, and what to do about it."""

    place: Place
    problem: str
    advice: str


Rule = Callable[[Json], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one path."""

    path: str
    method: str
    node: Json

    @property
    def place(self) -> Place:
        return ("paths", self.path, self.method)

    @property
    def id(self) -> str:
        return str(self.node.get("operationId", ""))

    @property
    def host(self) -> str:
        return str(self.node.get("x-host", ""))


def is_map(node: Any) -> TypeGuard[Json]:
    """Whether a node is a mapping; a narrowing the type checkers understand."""
    return isinstance(node, dict)


def is_list(node: Any) -> TypeGuard[list[Any]]:
    """Whether a node is a list; a narrowing the type checkers understand."""
    return isinstance(node, list)


def operations(document: Json) -> Iterator[Operation]:
    """Every operation, in the order of the document."""
    for path, item in document.get("paths", {}).items():
        for method, node in item.items():
            if method in METHODS:
                yield Operation(path, method, node)


def find(document: Json, ref: str) -> Any:
    """The node a local reference points to; None when there is none."""
    node: Any = document
    for part in ref.removeprefix("#/").split("/"):
        node = node.get(part.replace("~1", "/").replace("~0", "~")) if is_map(node) else None
    return node


def resolve(document: Json, node: Json) -> Json:
    """The node itself, or what its reference leads to; an empty one when that leads nowhere."""
    return (find(document, str(node["$ref"])) or {}) if "$ref" in node else node


def parameters(document: Json, operation: Operation) -> list[Json]:
    """Parameters of an operation, those of its path included, references resolved."""
    shared = document["paths"][operation.path].get("parameters", [])
    return [resolve(document, each) for each in (*shared, *operation.node.get("parameters", []))]


def contents(document: Json, operation: Operation) -> Iterator[tuple[Place, Json]]:
    """The `content` of the request body and of each response, where they have one."""
    body = operation.node.get("requestBody")
    if body:
        yield (*operation.place, "requestBody"), resolve(document, body).get("content", {})
    for status, response in operation.node.get("responses", {}).items():
        content = resolve(document, response).get("content")
        if content:
            yield (*operation.place, "responses", status), content


def webhook_contents(document: Json) -> Iterator[tuple[Place, Json]]:
    """The `content` of what the service sends of its own accord."""
    for name, item in document.get("webhooks", {}).items():
        for method, node in item.items():
            yield ("webhooks", name, method, "requestBody"), resolve(document, node["requestBody"])["content"]


def schemas(document: Json) -> Iterator[tuple[Place, Json]]:
    """Every schema at any depth: of components, parameters and bodies."""
    components = document.get("components", {})
    for name, schema in components.get("schemas", {}).items():
        yield from _inside(("components", "schemas", name), schema)
    for name, parameter in components.get("parameters", {}).items():
        yield from _inside(("components", "parameters", name), parameter.get("schema", {}))
    for operation in operations(document):
        for index, parameter in enumerate(operation.node.get("parameters", [])):
            yield from _inside((*operation.place, "parameters", str(index)), parameter.get("schema", {}))
        for place, content in contents(document, operation):
            for media in content.values():
                yield from _inside(place, media.get("schema", {}))


def _inside(place: Place, schema: Any) -> Iterator[tuple[Place, Json]]:
    if not is_map(schema):
        return
    yield place, schema
    for key in INNER:
        for name, inner in schema.get(key, {}).items():
            yield from _inside((*place, key, name), inner)
    for key in LISTS:
        for index, inner in enumerate(schema.get(key, ())):
            yield from _inside((*place, key, str(index)), inner)
    for key in SINGLE:
        yield from _inside((*place, key), schema.get(key))


def nodes(node: Any, place: Place = ()) -> Iterator[tuple[Place, Json]]:
    """Every mapping below a node, itself included, outside examples."""
    if is_map(node):
        yield place, node
        for key, value in node.items():
            if key != "example":
                yield from nodes(value, (*place, key))
    elif is_list(node):
        for index, value in enumerate(node):
            yield from nodes(value, (*place, str(index)))


def refs(node: Any) -> Iterator[str]:
    """Every `$ref` below a node."""
    return (each["$ref"] for _, each in nodes(node) if isinstance(each.get("$ref"), str))


def reachable(document: Json, roots: Iterable[str]) -> set[str]:
    """References that can be reached from the given ones, themselves included."""
    seen: set[str] = set()
    todo = list(roots)
    while todo:
        ref = todo.pop()
        if ref not in seen:
            seen.add(ref)
            todo.extend(refs(find(document, ref)))
    return seen


def fold(name: str) -> str:
    """A name without case and punctuation: two names that fold alike may become one name in Python."""
    return re.sub(r"[^a-z0-9]", "", name.lower())
