"""The spec as the sandbox needs it: operations with their parameters, bodies and facts."""

from __future__ import annotations

import importlib.util
import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["METHODS", "Body", "Operation", "Parameter", "Spec", "load_spec"]

METHODS = ("get", "post", "put", "delete", "patch")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A query, header or path parameter; `evidence` is empty where it equals the operation's."""

    name: str
    place: str
    required: bool
    schema: dict[str, Any]
    evidence: str


@dataclass(frozen=True, slots=True)
class Body:
    """A request body: its one content type and schema."""

    media_type: str
    schema: dict[str, Any]
    required: bool


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation with the facts the sandbox acts on."""

    id: str
    method: str
    path: str
    parameters: tuple[Parameter, ...]
    body: Body | None
    responses: dict[str, Any]
    evidence: str
    scopes: tuple[tuple[str, ...], ...]
    secured: bool
    credits: dict[str, Any]
    row_results: str | None
    """Key of the rows in the body and of their outcomes in the answer."""
    open_query: bool = False
    """Whether any query parameter may be sent."""

    @property
    def module(self) -> str | None:
        """The module a concrete path names (`/recruit/v2/Candidates/...`), else None."""
        segment = self.path.split("/")[3:4]
        return segment[0] if segment and segment[0][:1].isupper() else None


@dataclass(frozen=True)
class Spec:
    """The whole document and its operations by id."""

    document: dict[str, Any]
    operations: dict[str, Operation] = field(default_factory=dict[str, Operation])

    @property
    def schemas(self) -> dict[str, dict[str, Any]]:
        """Component schemas by name."""
        found: dict[str, dict[str, Any]] = self.document["components"]["schemas"]
        return found

    @cached_property
    def operators(self) -> dict[str, str]:
        """How well each operator of search criteria is known: evidence by name."""
        known = self.document["components"].get("parameters", {}).get("Criteria", {}).get("x-known-operators", {})
        return {name: status for status, names in known.items() for name in names}

    def resolve(self, node: dict[str, Any]) -> dict[str, Any]:
        """Follow `$ref` until a node that holds none."""
        while "$ref" in node:
            target: Any = self.document
            for part in str(node["$ref"]).removeprefix("#/").split("/"):
                target = target[part.replace("~1", "/").replace("~0", "~")]
            node = target
        return node


def load_spec(path: Path | None = None) -> Spec:
    """Read the spec from `path`, or the one that ships with the generated client.

    Operations marked `x-sandbox: false`, a user's own, do not exist here.

    Raises `FileNotFoundError` when neither is there.
    """
    spec = Spec(orjson.loads((path or packaged_spec()).read_bytes()))
    for path_text, item in spec.document["paths"].items():
        for method in METHODS:
            if item.get(method, {}).get("x-sandbox", method in item):
                operation = read_operation(spec, method, path_text, item)
                spec.operations[operation.id] = operation
    for operation in list(spec.operations.values()):
        spec.operations[operation.id] = lent(operation, spec.operations.values())
    return spec


def lent(operation: Operation, others: Iterable[Operation]) -> Operation:
    """A read with the parameters of the general call that its path is a case of, where it does not declare them."""
    parameters = {each.name: each for each in operation.parameters}
    for other in others if operation.method == "GET" else ():
        if other.method == "GET" and is_case(operation.path, other):
            more = [each for each in other.parameters if each.place != "path"]
            parameters = {each.name: each for each in more} | parameters
    return replace(operation, parameters=tuple(parameters.values()))


def is_case(path: str, general: Operation) -> bool:
    """Whether the general call would take the path: each segment the same, or one its template's pattern takes."""
    if path.count("/") != general.path.count("/"):
        return False
    patterns = {f"{{{p.name}}}": p.schema.get("pattern", "[^/]+") for p in general.parameters if p.place == "path"}
    return all(
        mine == its or (its in patterns and (mine[0] == "{" or re.fullmatch(patterns[its], mine) is not None))
        for mine, its in zip(path.split("/"), general.path.split("/"), strict=True)
    )


def packaged_spec() -> Path:
    """The client's own copy, found without importing the client: that would double the sandbox's start."""
    found = importlib.util.find_spec("zrecruit_client")
    if found is None or found.origin is None:
        raise FileNotFoundError("zrecruit_client is not installed; install zrecruit or name a spec file")
    return Path(found.origin).parent / "openapi.json"


def read_operation(spec: Spec, method: str, path: str, item: dict[str, Any]) -> Operation:
    node = item[method]
    evidence = str(node.get("x-evidence", {}).get("status", "official"))
    security = node.get("security", spec.document.get("security", []))
    found = [spec.resolve(p) for p in (*item.get("parameters", []), *node.get("parameters", []))]
    return Operation(
        id=node["operationId"],
        method=method.upper(),
        path=path,
        parameters=tuple(read_parameter(spec, each) for each in found),
        body=read_body(spec, node),
        responses={code: spec.resolve(response) for code, response in node["responses"].items()},
        evidence=evidence,
        scopes=tuple(tuple(scopes) for entry in security for scopes in entry.values()),
        secured=bool(security),
        credits=node.get("x-credits", {"cost": 1}),
        row_results=node.get("x-row-results"),
        open_query=bool(node.get("x-open-query")),
    )


def read_parameter(spec: Spec, node: dict[str, Any]) -> Parameter:
    evidence = str(node.get("x-evidence", {}).get("status", ""))
    return Parameter(node["name"], node["in"], bool(node.get("required")), spec.resolve(node["schema"]), evidence)


def read_body(spec: Spec, node: dict[str, Any]) -> Body | None:
    if "requestBody" not in node:
        return None
    body = spec.resolve(node["requestBody"])
    media_type, content = next(iter(body["content"].items()))
    return Body(media_type, content["schema"], bool(body.get("required")))
