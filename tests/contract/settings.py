"""`schemathesis.toml` with the names in braces replaced by the operations they stand for."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

Json = dict[str, Any]
HERE = Path(__file__).resolve().parent
SOURCE = HERE / "schemathesis.toml"
VERBS = ("get", "post", "put", "patch", "delete")


def operations(document: Json) -> Iterator[tuple[str, str, Json]]:
    """Path, verb and node of every operation."""
    for path, item in document["paths"].items():
        yield from ((path, verb, item[verb]) for verb in VERBS if verb in item)


def writes_rows(path: str, verb: str, node: Json) -> bool:
    """One outcome per row."""
    return "x-row-results" in node


def creates_rows(path: str, verb: str, node: Json) -> bool:
    """201 for rows that were added; an upsert that changes a record is 200, and so is a file that was taken."""
    kind = node.get("requestBody", {}).get("content", {})
    return (
        node.get("x-row-results", "watch") != "watch"
        and "201" in node["responses"]
        and "application/json" in kind
        and "upsert" not in path
    )


def reads_one(path: str, verb: str, node: Json) -> bool:
    """204, and not 404, for what is not there."""
    nothing = node["responses"].get("204")
    return verb == "get" and path.endswith("}") and nothing is not None and "x-empty" not in nothing


def hangs_on_a_record(path: str, verb: str, node: Json) -> bool:
    """A list below a record that must exist."""
    return verb == "get" and "_id}/" in path


def is_spelled_out(path: str, verb: str, node: Json) -> bool:
    """A verb that overlay.py has put on a concrete path."""
    return "_of_" in node["operationId"]


def shares_its_rows(document: Json) -> set[str]:
    """Changes of records whose body is the component that an insertion takes as well."""
    bodies = {
        node["operationId"]: (
            verb,
            json.dumps(node.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")),
        )
        for _, verb, node in operations(document)
        if "x-row-results" in node
    }
    added = {body for verb, body in bodies.values() if verb == "post" and body != "null"}
    return {name for name, (verb, body) in bodies.items() if verb == "put" and body in added}


FACTS: dict[str, Callable[[str, str, Json], bool]] = {
    "{writes-rows}": writes_rows,
    "{creates-rows}": creates_rows,
    "{reads-one}": reads_one,
    "{hangs-on-a-record}": hangs_on_a_record,
    "{spelled-out}": is_spelled_out,
}


def named(name: str, document: Json) -> list[str]:
    """The operations of the document that a name stands for: by fact, or itself with its spelled-out verbs."""
    if name == "{shares-its-rows}":
        return sorted(shares_its_rows(document))
    fits = FACTS.get(name, lambda path, verb, node: node["operationId"] in (name, name.partition("_of_")[0]))
    return sorted(node["operationId"] for path, verb, node in operations(document) if fits(path, verb, node))


def settings_for(document: Json) -> Json:
    """The tool's settings for a document; entries that name nothing in it are left out."""
    settings = tomllib.loads(SOURCE.read_text(encoding="utf-8"))
    entries = []
    for entry in settings.pop("operations"):
        found = sorted({each for name in entry["include-operation-id"] for each in named(name, document)})
        if found:
            entries.append({**entry, "include-operation-id": found})
    return {**settings, "operations": entries}


def as_toml(settings: Json) -> str:
    """TOML of nested tables, for the tool's command line; inline JSON is TOML but for `:` and dotted keys."""
    return "\n".join(lines(settings, ()))


def lines(table: Json, place: tuple[str, ...]) -> Iterator[str]:
    plain = {key: value for key, value in table.items() if not is_table(value)}
    yield from (f"{key} = {json.dumps(value)}" for key, value in plain.items())
    for key, value in table.items():
        if isinstance(value, dict):
            yield f"[{'.'.join((*place, key))}]"
            yield from lines(value, (*place, key))
        elif is_table(value):
            for each in value:
                yield f"[[{'.'.join((*place, key))}]]"
                yield from lines(each, (*place, key))


def is_table(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and bool(value) and isinstance(value[0], dict))
