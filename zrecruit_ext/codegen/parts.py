"""A spec taken apart into what a user of the generated client can notice, for `diff`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zrecruit_ext.codegen.walk import is_list, is_map, operations, parameters, resolve

if TYPE_CHECKING:
    from zrecruit_ext.codegen.walk import Json, Operation

__all__ = ["Key", "parts"]

ANNOTATIONS = ("description", "summary", "title", "example", "examples", "default", "deprecated")
LIMITS = (
    *("pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    *("minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"),
)
"""What the service checks and the generated code does not know."""


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """A part: what it is, the operation or schema it belongs to, and its name there (empty for the owner itself)."""

    what: str
    owner: str
    name: str = ""

    def __str__(self) -> str:
        return f"{self.what} {self.owner}{f' {self.name}' if self.name else ''}"


Found = Iterator[tuple[Key, Any]]


def parts(document: Json) -> dict[Key, Any]:
    """Every part with its value; two specs with equal values give the same client."""
    found = dict[Key, Any]()
    for operation in operations(document):
        found.update(_of_operation(document, operation))
    for name, schema in document.get("components", {}).get("schemas", {}).items():
        found.update(_of_schema(name, schema))
    return found


def _of_operation(document: Json, operation: Operation) -> Found:
    node, name = operation.node, operation.id
    yield Key("operation", name), {"call": f"{operation.method.upper()} {operation.path}", "tag": node.get("tags")}
    yield Key("scopes", name), [sorted(s for scopes in each.values() for s in scopes) for each in node["security"]]
    for each in parameters(document, operation):
        value = {"required": bool(each.get("required")), **_checked(each.get("schema", {}))}
        yield Key("parameter", name, f"{each['in']} {each['name']}"), value
    if "requestBody" in node:
        body = resolve(document, node["requestBody"])
        yield Key("body", name), {"required": bool(body.get("required")), "shape": _media(body)}
    yield from _of_answers(document, operation)
    yield from (_fact(name, "", key, value) for key, value in node.items() if key.startswith("x-"))


def _of_answers(document: Json, operation: Operation) -> Found:
    results: list[Any] = []
    for status, response in operation.node.get("responses", {}).items():
        answer = resolve(document, response)
        yield Key("status", operation.id, status), _media(answer)
        if status[0] == "2" and "content" in answer and _media(answer) not in results:
            results.append(_media(answer))
        if "x-empty" in answer:
            yield _fact(operation.id, "", "x-empty", answer["x-empty"])
    yield Key("result", operation.id, "of a success"), sorted(results, key=str)


def _of_schema(name: str, schema: Json) -> Found:
    required = schema.get("required", [])
    yield Key("schema", name), _shape({key: value for key, value in schema.items() if key not in OWN})
    for field, node in schema.get("properties", {}).items():
        yield Key("field", name, field), {"required": field in required, **_checked(node)}
        yield from (_fact(name, field, key, value) for key, value in node.items() if key.startswith("x-"))
    yield from (_fact(name, "", key, value) for key, value in schema.items() if key.startswith("x-"))


OWN = ("properties", "required")
"""Keys of a schema that are told field by field."""


def _fact(owner: str, name: str, key: str, value: Any) -> tuple[Key, Any]:
    return Key("fact", owner, f"{name} {key}".strip()), value


def _checked(schema: Json) -> Json:
    return {"shape": _shape(schema), "limits": _only_limits(schema)}


def _media(node: Json) -> Json:
    return {media: _shape(content.get("schema", {})) for media, content in node.get("content", {}).items()}


def _shape(node: Any) -> Any:
    """What decides the type in Python."""
    if is_map(node):
        dropped = (*ANNOTATIONS, *LIMITS)
        return {key: _shape(value) for key, value in node.items() if key not in dropped and not key.startswith("x-")}
    return [_shape(each) for each in node] if is_list(node) else node


def _only_limits(schema: Json) -> Json:
    inner = schema.get("items")
    own = {key: schema[key] for key in LIMITS if key in schema}
    return own | ({"items": _only_limits(inner)} if is_map(inner) and _only_limits(inner) else {})
