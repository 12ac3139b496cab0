"""What a check reads of a case: its operation's own node, the rows sent and the rows answered."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import jsonschema_rs

Json = dict[str, Any]
IDS = ("id",)


class Document:
    """The document a case was made from, with the validators of its bodies."""

    def __init__(self, raw: Json) -> None:
        self.raw = raw
        self._registry = jsonschema_rs.Registry([("urn:spec", raw)])
        self.validator = lru_cache(maxsize=None)(self._validator)

    def _validator(self, name: str) -> Any:
        schema = {"$ref": f"urn:spec#/components/schemas/{name}"}
        return jsonschema_rs.validator_for(schema, registry=self._registry)

    def resolve(self, node: Json) -> Json:
        while "$ref" in node:
            target: Any = self.raw
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part]
            node = target
        return node


_DOCUMENTS: dict[int, Document] = {}


def document_of(case: Any) -> Document:
    """The document of the case; a mutant's and not the committed one when a mutant is being run."""
    raw = case.operation.schema.raw_schema
    found = _DOCUMENTS.get(id(raw))
    if found is None or found.raw is not raw:
        found = _DOCUMENTS[id(raw)] = Document(raw)
    return found


def node_of(case: Any) -> Json:
    """The operation as the document has it."""
    node: Json = document_of(case).raw["paths"][case.operation.path][case.operation.method.lower()]
    return node


def is_positive(case: Any) -> bool:
    """Whether the case was made to fit the document."""
    return case.meta is not None and case.meta.generation.mode.is_positive


def body_schema(case: Any) -> str | None:
    """The component a JSON body must fit."""
    content = node_of(case).get("requestBody", {}).get("content", {}).get("application/json")
    reference = (content or {}).get("schema", {}).get("$ref")
    return None if reference is None else str(reference).rpartition("/")[2]


def answer_of(response: Any) -> Any:
    """The decoded JSON of an answer, None for anything else."""
    if not str(response.headers.get("content-type", [""])[0]).startswith("application/json"):
        return None
    try:
        return response.json()
    except ValueError:
        return None


def flat(rows: Any) -> list[Json]:
    """The objects of a list, also of one whose elements are lists again (the vendor's change of status)."""
    if isinstance(rows, dict):
        return [rows]
    if not isinstance(rows, list):
        return []
    return [each for row in rows for each in flat(row)]


def results_of(case: Any, response: Any) -> list[Json] | None:
    """One outcome per row of a write, None where the operation does not answer by rows."""
    key, answer = node_of(case).get("x-row-results"), answer_of(response)
    return flat(answer.get(key)) if key and isinstance(answer, dict) else None


def sent_rows(case: Any) -> list[Any]:
    """The rows of the body."""
    key = node_of(case).get("x-row-results", "data")
    rows = case.body.get(key) if isinstance(case.body, dict) else None
    return rows if isinstance(rows, list) else []


def shown_rows(response: Any) -> list[Json]:
    """The things with an id that an answer lists."""
    answer = answer_of(response)
    lists = [value for value in answer.values() if isinstance(value, list)] if isinstance(answer, dict) else []
    return [row for rows in lists for row in rows if isinstance(row, dict) and row.get("id") is not None]


def is_error(row: Json) -> bool:
    """Whether a row says that it was not written; some modules shout."""
    return str(row.get("status", "")).lower() == "error"
