"""The spec as a conformance run needs it: its reads, their schemas and the evidence of each part."""

from __future__ import annotations

from functools import cached_property
from importlib.resources import files
from typing import TYPE_CHECKING, Any, cast

import orjson
from attrs import define, frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["Document", "Json", "Read", "rows_of"]

Json = dict[str, Any]
OFFICIAL = "official"


@frozen
class Read:
    """One GET operation."""

    operation_id: str
    path: str
    required: tuple[str, ...]
    query: frozenset[str]
    responses: Mapping[str, Json]
    credits: int
    evidence: str
    scopes: tuple[str, ...]


@define(slots=False)
class Document:
    """The spec that the generated client carries."""

    json: Json

    @classmethod
    def packaged(cls) -> Document:
        """The one beside the installed client."""
        return cls(orjson.loads(files("zrecruit_client").joinpath("openapi.json").read_bytes()))

    @cached_property
    def reads(self) -> list[Read]:
        """Reads of the records API with JSON answers; files of people are never fetched."""
        found = (self._read(path, item["get"]) for path, item in self.json["paths"].items() if "get" in item)
        return [read for read in found if read is not None]

    @cached_property
    def modules(self) -> dict[str, str]:
        """Schema of a record by the module's API name."""
        named = ((name, schema.get("x-module")) for name, schema in self.schemas.items())
        return {each: name for name, facts in named if facts for each in (facts["api_name"], *facts["aliases"])}

    @property
    def schemas(self) -> dict[str, Json]:
        return dict(self.json["components"]["schemas"])

    def names(self, component: str) -> frozenset[str]:
        """Fields that the spec names of a record: those of its module and the system keys of every record."""
        return frozenset(named(self.schemas[component])) | frozenset(named(self.schemas["Record"]))

    def resolve(self, node: Json) -> Json:
        """Follow `$ref`."""
        while "$ref" in node:
            target: Any = self.json
            for part in str(node["$ref"]).removeprefix("#/").split("/"):
                target = target[part]
            node = target
        return node

    def schema_of(self, response: Json) -> Json | None:
        """The schema of a JSON answer; None for other answers."""
        content = self.resolve(response).get("content", {})
        return content["application/json"]["schema"] if "application/json" in content else None

    def fields(self) -> Iterator[tuple[str, str, str]]:
        """Schema, field and evidence of every documented field of a record."""
        for name, schema in self.schemas.items():
            if "x-module" in schema:
                for field, node in named(schema).items():
                    yield name, field, evidence_of(node)

    def _read(self, path: str, node: Json) -> Read | None:
        if node.get("x-host") != "recruit" or not node.get("security"):
            return None
        responses: dict[str, Json] = {status: self.resolve(each) for status, each in node["responses"].items()}
        if self.schema_of(responses.get("200", {})) is None:
            return None
        parameters = [self.resolve(each) for each in node.get("parameters", ())]
        required = tuple(each["name"] for each in parameters if each.get("required") and each["in"] != "header")
        query = frozenset(each["name"] for each in parameters if each["in"] == "query")
        scopes = tuple(scope for entry in node["security"][:1] for each in entry.values() for scope in each)
        cost = int(node.get("x-credits", {}).get("cost", 1))
        return Read(node["operationId"], path, required, query, responses, cost, evidence_of(node), scopes)


def evidence_of(node: Json) -> str:
    return str(node.get("x-evidence", {}).get("status", OFFICIAL))


def rows_of(answer: object, key: str = "data") -> list[Json]:
    """The objects in the list under a key of an answer; none where it has another form."""
    rows = cast("Json", answer).get(key) if isinstance(answer, dict) else None
    return (
        [cast("Json", row) for row in cast("list[object]", rows) if isinstance(row, dict)]
        if isinstance(rows, list)
        else []
    )


def named(schema: Json) -> Json:
    """Every property, those that only have no name of their own in Python among them."""
    return {**schema.get("properties", {}), **schema.get("x-unnamed", {})}
