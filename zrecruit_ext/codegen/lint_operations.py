"""Rules on operations: ids, tags, statuses, bodies, examples, links, paths."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from zrecruit_ext.codegen.walk import (
    Finding,
    Json,
    Place,
    Rule,
    contents,
    find,
    fold,
    nodes,
    operations,
    parameters,
    resolve,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["RULES"]

VERBS = (
    *(
        "add",
        "associate",
        "authorize",
        "cancel",
        "change",
        "count",
        "create",
        "delete",
        "disable",
        "download",
        "enable",
    ),
    *("execute", "get", "import", "introspect", "list", "merge", "parse", "poll", "query", "remove", "replace"),
    *("request", "revoke", "search", "update", "upload", "upsert"),
)
STATUSES = {
    "recruit": ("204", "400", "401", "403", "404", "405", "415", "429", "500", "503"),
    "accounts": ("204", "400", "401", "404", "405", "415", "429", "500", "503"),
}
ENVELOPES = {"recruit": "ErrorEnvelope", "upload": "ErrorEnvelope", "accounts": "OauthError"}
TEXTUAL = ("text/html", "application/octet-stream", "image/*")
"""Content types whose body is one string, so no schema has to be named."""


def operation_ids(document: Json) -> Iterator[Finding]:
    seen = Counter(fold(operation.id) for operation in operations(document))
    for operation in operations(document):
        if not re.fullmatch(r"[a-z]+(_[a-z0-9]+)*", operation.id):
            yield Finding(operation.place, f"operationId {operation.id!r} is not snake_case", "write it as verb_noun")
        elif operation.id.split("_")[0] not in VERBS:
            yield Finding(
                operation.place,
                f"operationId {operation.id!r} starts with no known verb",
                f"use one of {', '.join(VERBS)}",
            )
        if seen[fold(operation.id)] > 1:
            yield Finding(
                operation.place,
                f"operationId {operation.id!r} stands twice",
                "rename one: the generator keeps only one",
            )


def tags(document: Json) -> Iterator[Finding]:
    known = {tag["name"] for tag in document.get("tags", [])}
    for operation in operations(document):
        given = operation.node.get("tags", [])
        if len(given) != 1 or given[0] not in known:
            yield Finding(
                operation.place, f"tags {given} are not one declared tag", "name one tag and declare it in the head"
            )


def summaries(document: Json) -> Iterator[Finding]:
    for operation in operations(document):
        if not operation.node.get("summary"):
            yield Finding(operation.place, "no summary", "say in one line what the call does")


def statuses(document: Json) -> Iterator[Finding]:
    for operation in operations(document):
        given = operation.node.get("responses", {})
        missing = [status for status in STATUSES.get(operation.host, STATUSES["recruit"]) if status not in given]
        if missing:
            yield Finding(
                operation.place, f"statuses {', '.join(missing)} are not declared", "refer to the shared responses"
            )
        if not any(status.startswith("2") and status != "204" for status in given):
            yield Finding(operation.place, "no success status with a body", "declare what a 200 holds")


def error_envelopes(document: Json) -> Iterator[Finding]:
    for operation in operations(document):
        wanted = f"#/components/schemas/{ENVELOPES.get(operation.host, 'ErrorEnvelope')}"
        for status, response in operation.node.get("responses", {}).items():
            if status[0] in "45" and _json_ref(resolve(document, response)) != wanted:
                yield Finding((*operation.place, "responses", status), "is not the error envelope", f"use {wanted}")


def _json_ref(response: Json) -> str | None:
    schema: Json = response.get("content", {}).get("application/json", {}).get("schema", {})
    return schema.get("$ref")


def content_types(document: Json) -> Iterator[Finding]:
    for operation in operations(document):
        for place, content in contents(document, operation):
            if len(content) != 1:
                yield Finding(
                    place, f"has {len(content)} content types", "keep one: the generator takes the first it knows"
                )


def named_bodies(document: Json) -> Iterator[Finding]:
    for operation in operations(document):
        for place, content in contents(document, operation):
            for media_type, media in content.items():
                if media_type not in TEXTUAL and "$ref" not in media.get("schema", {}):
                    yield Finding(place, f"the {media_type} schema is inline", "name it in components and refer to it")


def examples(document: Json) -> Iterator[Finding]:
    for operation in operations(document):
        for place, content in contents(document, operation):
            for media_type, media in content.items():
                if media_type not in TEXTUAL and "example" not in media:
                    yield Finding(place, f"no example of {media_type}", "add one, from seed 000 where it has one")


def literal_siblings(document: Json) -> Iterator[Finding]:
    """A path parameter that also matches a literal beside it makes two routes of one address."""
    patterns = _patterns(document)
    for operation in operations(document):
        by_name = {p["name"]: p for p in parameters(document, operation) if p.get("in") == "path"}
        for name, literals in _siblings(document, operation.path, patterns).items():
            pattern = by_name.get(name, {}).get("schema", {}).get("pattern", "")
            allowed = by_name.get(name, {}).get("x-literals", [])
            for literal in sorted(literals):
                if pattern and re.search(pattern, literal) and literal not in allowed:
                    yield Finding(
                        operation.place,
                        f"{{{name}}} also matches the literal path segment {literal}",
                        "tighten its pattern, or list the literal in x-literals where that is meant",
                    )


def _siblings(document: Json, path: str, patterns: dict[str, str]) -> dict[str, set[str]]:
    """Per parameter of a path: the literals that other paths of the same length and head have in its place."""
    parts = path.split("/")
    found: dict[str, set[str]] = {}
    for other in (each.split("/") for each in document["paths"]):
        if len(other) == len(parts):
            for index, (mine, theirs) in enumerate(zip(parts, other, strict=True)):
                if mine.startswith("{") and not theirs.startswith("{") and _may_meet(parts, other, index, patterns):
                    found.setdefault(mine.strip("{}"), set()).add(theirs)
    return found


def _may_meet(parts: list[str], other: list[str], skip: int, patterns: dict[str, str]) -> bool:
    """Whether one address fits both paths, apart from the segment `skip`."""
    pairs = [pair for index, pair in enumerate(zip(parts, other, strict=True)) if index != skip]
    return all(a == b or _takes(a, b, patterns) or _takes(b, a, patterns) for a, b in pairs)


def _takes(template: str, segment: str, patterns: dict[str, str]) -> bool:
    pattern = patterns.get(template.strip("{}"), "") if template.startswith("{") else None
    return pattern is not None and (segment.startswith("{") or re.search(pattern, segment) is not None)


def _patterns(document: Json) -> dict[str, str]:
    """Patterns of the path parameters, by name."""
    every = (each for operation in operations(document) for each in parameters(document, operation))
    return {each["name"]: each.get("schema", {}).get("pattern", "") for each in every if each.get("in") == "path"}


def links(document: Json) -> Iterator[Finding]:
    known = {operation.id: operation for operation in operations(document)}
    for place, link in _links(document):
        target = known.get(link.get("operationId", ""))
        if target is None:
            yield Finding(place, f"links to no operation {link.get('operationId')!r}", "name an operationId")
            continue
        names = {parameter["name"] for parameter in parameters(document, target)}
        for name in link.get("parameters", {}):
            if name not in names:
                yield Finding(place, f"{target.id} has no parameter {name}", "name one of its parameters")


def _links(document: Json) -> Iterator[tuple[Place, Json]]:
    for operation in operations(document):
        for status, response in operation.node.get("responses", {}).items():
            for name, link in resolve(document, response).get("links", {}).items():
                yield (*operation.place, "responses", status, "links", name), resolve(document, link)


def local_refs(document: Json) -> Iterator[Finding]:
    for place, node in nodes({key: document.get(key, {}) for key in ("paths", "components")}):
        ref = str(node.get("$ref", "#/components/"))
        if not ref.startswith("#/components/"):
            yield Finding(place, f"refers to {ref}", "refer to #/components/... only")
        elif "$ref" in node and find(document, ref) is None:
            yield Finding(place, f"refers to {ref}, which does not exist", "define it or correct the name")


RULES: dict[str, Rule] = {
    "operation-id": operation_ids,
    "one-tag": tags,
    "summary": summaries,
    "statuses": statuses,
    "error-envelope": error_envelopes,
    "one-content-type": content_types,
    "named-bodies": named_bodies,
    "examples": examples,
    "literal-siblings": literal_siblings,
    "links": links,
    "local-refs": local_refs,
}
