"""Mutants of the document: one node of one operation changed, in a copy that only the fuzzer sees."""

from __future__ import annotations

import copy
import random
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from chains import only, resolve
from figures import excused
from settings import HERE, operations

Json = dict[str, Any]
KINDS = ("type", "rename", "required", "status")
RULES = tomllib.loads((HERE / "closing.toml").read_text(encoding="utf-8"))
OTHER_TYPE = {
    "string": "integer",
    "integer": "string",
    "number": "string",
    "boolean": "string",
    "array": "string",
    "object": "string",
}
DEPTH = 5


@dataclass(frozen=True)
class Mutant:
    """What is changed, where, and how to change it in a closed document of the operation alone."""

    operation: str
    kind: str
    place: str
    change: Callable[[Json], None]

    def applied(self, document: Json) -> Json:
        """The changed copy."""
        changed = copy.deepcopy(document)
        self.change(changed)
        return changed


def closed(document: Json, more: dict[str, set[str]]) -> Json:
    """A copy whose answers may hold nothing that it does not name, so that a renamed property is noticed.

    Answers get components of their own, `Closed_...`: requests stay as open as they are. `closing.toml` names what
    stays open in answers; the organisation's own fields are added where a row of a module stands.
    """
    copied = copy.deepcopy(document)
    schemas = copied["components"]["schemas"]
    for name, schema in list(schemas.items()):
        schemas[f"Closed_{name}"] = shut(copy.deepcopy(schema), name, more)
    for _, _, node in operations(copied):
        for status, answer in node["responses"].items():
            node["responses"][status] = point_to_closed(copy.deepcopy(resolve(copied, answer)))
    return copied


def shut(schema: Json, name: str, more: dict[str, set[str]]) -> Json:
    if "properties" in schema and name not in RULES["open"]:
        schema["additionalProperties"] = False
        for field in more.get(name, ()):
            schema["properties"].setdefault(field, {})
    return dict(point_to_closed(schema))


def point_to_closed(node: Any) -> Any:
    if isinstance(node, dict):
        return {
            key: value.replace("/schemas/", "/schemas/Closed_") if key == "$ref" else point_to_closed(value)
            for key, value in node.items()
        }
    return [point_to_closed(each) for each in node] if isinstance(node, list) else node


def alone(document: Json, operation: str) -> Json:
    """The document with one operation's path alone; its other verbs stay, or they would look unsupported."""
    path = next(path for path, _, node in operations(document) if node["operationId"] == operation)
    siblings = {node["operationId"] for other, _, node in operations(document) if other == path}
    return only(document, siblings)


def node_of(document: Json, operation: str) -> Json:
    return next(node for _, _, node in operations(document) if node["operationId"] == operation)


def schemas_below(
    document: Json, schema: Json, place: str, depth: int = DEPTH
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Place and path in the document of every object schema with properties, from a schema that is a reference."""
    if depth == 0:
        return
    for branch in (schema, *schema.get("anyOf", ()), *schema.get("oneOf", ())):
        if "$ref" in branch:
            keys = ("components", "schemas", branch["$ref"].rpartition("/")[2])
            target = resolve(document, branch)
            if keys[-1].removeprefix("Closed_") in RULES["open"]:
                continue
            if "properties" in target:
                yield place, keys
                for name, each in target["properties"].items():
                    yield from schemas_below(document, each, f"{place}.{name}", depth - 1)
            else:
                yield from schemas_below(document, target, place, depth - 1)
        elif "items" in branch:
            yield from schemas_below(document, branch["items"], f"{place}[]", depth)


def at(document: Json, keys: tuple[str, ...]) -> Json:
    for key in keys:
        document = document[key]
    return document


def retype(schema: Json) -> bool:
    """Another type in place of the first one; False where no type is said."""
    kinds = schema.get("type")
    if kinds is None:
        return False
    first = kinds if isinstance(kinds, str) else kinds[0]
    rest = [] if isinstance(kinds, str) else [kind for kind in kinds[1:] if kind != OTHER_TYPE.get(first)]
    for key in ("format", "pattern", "enum", "const", "minimum", "maximum", "minLength", "maxLength", "x-known-values"):
        schema.pop(key, None)
    schema["type"] = [OTHER_TYPE[first], *rest] if rest else OTHER_TYPE[first]
    return first in OTHER_TYPE


def changes(document: Json, operation: str, idle: set[tuple[str, int]]) -> Iterator[Mutant]:
    """Every mutant of one operation; `document` is closed and holds it alone."""
    node = node_of(document, operation)
    yield from status_changes(node, operation, idle)
    yield from parameter_changes(node, operation)
    for kind, content in request_content(node):
        yield from property_changes(document, operation, content["schema"], f"request {kind}", required=True)
    for status, answer in node["responses"].items():
        content = answer.get("content", {}).get("application/json")
        if content and (status.startswith("2") or status == "400") and (operation, int(status)) not in idle:
            yield from property_changes(document, operation, content["schema"], f"answer {status}", required=False)


def request_content(node: Json) -> Iterator[tuple[str, Json]]:
    for kind, content in node.get("requestBody", {}).get("content", {}).items():
        if kind in ("application/json", "application/x-www-form-urlencoded"):
            yield kind.rpartition("/")[2], content


def status_changes(node: Json, operation: str, idle: set[tuple[str, int]]) -> Iterator[Mutant]:
    for status in node["responses"]:
        empty = status == "204" and "x-empty" not in node["responses"][status]
        if status not in RULES["unreached"] and not empty and (operation, int(status)) not in idle:
            yield Mutant(operation, "status", status, lambda d, s=status: node_of(d, operation)["responses"].pop(s))


def parameter_changes(node: Json, operation: str) -> Iterator[Mutant]:
    for index, parameter in enumerate(node["parameters"]):
        place = f"{parameter['in']} {parameter['name']}"

        def parameter_of(document: Json, i: int = index) -> Json:
            found: Json = node_of(document, operation)["parameters"][i]
            found.pop("example", None)
            return found

        if "type" in parameter.get("schema", {}) and parameter["in"] != "header":
            yield Mutant(operation, "type", place, lambda d, get=parameter_of: retype(get(d)["schema"]))
        if parameter["in"] != "path" and parameter.get("required"):
            yield Mutant(operation, "required", place, lambda d, get=parameter_of: get(d).update(required=False))


def property_changes(document: Json, operation: str, schema: Json, place: str, *, required: bool) -> Iterator[Mutant]:
    for where, keys in schemas_below(document, schema, place):
        for name, each in at(document, keys).get("properties", {}).items():
            spot = f"{where}.{name}"
            if "type" in each:
                yield Mutant(operation, "type", spot, lambda d, k=keys, n=name: retype(at(d, k)["properties"][n]))
            yield Mutant(operation, "rename", spot, lambda d, k=keys, n=name: rename(at(d, k), n))
        for name in at(document, keys).get("required", ()) if required else ():
            yield Mutant(
                operation, "required", f"{where}.{name}", lambda d, k=keys, n=name: at(d, k)["required"].remove(n)
            )


def rename(schema: Json, name: str) -> None:
    properties = schema["properties"]
    schema["properties"] = {f"{key}_x" if key == name else key: value for key, value in properties.items()}
    if name in schema.get("required", ()):
        schema["required"] = [f"{each}_x" if each == name else each for each in schema["required"]]


def drawn(document: Json, count: int, seed: int) -> list[Mutant]:
    """A sample: first an operation, then a kind of change, then a place, each with equal chances."""
    chance, idle = random.Random(seed), excused(document)
    pools: dict[str, dict[str, list[Mutant]]] = {}
    for _, _, node in operations(document):
        name = node["operationId"]
        if "_of_" in name:  # a verb that overlay.py has spelled out
            continue
        pools[name] = {kind: [] for kind in KINDS}
        for mutant in changes(alone(document, name), name, idle):
            pools[name][mutant.kind].append(mutant)
    names, chosen = sorted(pools), {}
    while len(chosen) < count:
        pool = pools[chance.choice(names)]
        mutant = chance.choice(pool[chance.choice([kind for kind in KINDS if pool[kind]])])
        chosen[mutant.operation, mutant.kind, mutant.place] = mutant
    return list(chosen.values())
