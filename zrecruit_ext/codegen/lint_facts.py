"""Rules on facts: evidence, retry, credits, host, paging, row results, scopes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeGuard

from zrecruit_ext.codegen.walk import (
    Finding,
    Json,
    Operation,
    Rule,
    is_map,
    nodes,
    operations,
    parameters,
    refs,
    resolve,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["EVIDENCE", "RULES"]

EVIDENCE = ("official", "observed", "reference", "inferred")
FACTS = {"x-retry": ("safe", "idempotent", "guarded", "never"), "x-host": ("recruit", "accounts", "upload")}
SCHEME = "zoho_oauth"
SCOPE = re.compile(r"(Zoho[A-Za-z]+|AaaServer)(\.[a-z_]+|\.\{module\})+\.(ALL|READ|WRITE|CREATE|UPDATE|DELETE)")
OUTCOMES = frozenset({"#/components/schemas/RowResult", "#/components/schemas/WatchResult"})
INTERNAL = ("fact sheet", ".md", "//")


def evidence(document: Json) -> Iterator[Finding]:
    for operation in operations(document):
        if "x-evidence" not in operation.node:
            yield Finding(operation.place, "no x-evidence", f"add {{status: {'|'.join(EVIDENCE)}, source: page name}}")
    for place, value in ((place, node["x-evidence"]) for place, node in nodes(document) if "x-evidence" in node):
        well_formed = is_map(value) and set(value) == {"status", "source"}
        if not well_formed or value["status"] not in EVIDENCE or not str(value["source"]).strip():
            yield Finding(place, "x-evidence is not a status and a source", f"status is one of {', '.join(EVIDENCE)}")
        elif any(word in value["source"] for word in INTERNAL):
            yield Finding(place, f"source {value['source']!r} is not public", "name the vendor's page or seed 000")


def known_facts(document: Json) -> Iterator[Finding]:
    for operation in operations(document):
        for key, values in FACTS.items():
            if operation.node.get(key) not in values:
                yield Finding(
                    operation.place, f"{key} is {operation.node.get(key)!r}", f"use one of {', '.join(values)}"
                )
        if operation.method == "get" and operation.node.get("x-retry") != "safe":
            yield Finding(operation.place, "a GET that is not safe to repeat", "set x-retry: safe")


def credit_costs(document: Json) -> Iterator[Finding]:
    for operation in operations(document):
        given = operation.node.get("x-credits")
        if not _is_cost(given):
            yield Finding(
                operation.place, f"x-credits is {given!r}", "write {cost: n[, rows: n][, when: {parameter: n}]}"
            )
            continue
        names = {parameter["name"] for parameter in parameters(document, operation)}
        for name in set(given.get("when", {})) - names:
            yield Finding(operation.place, f"x-credits depends on {name}, which is no parameter", "name a parameter")


def _is_cost(value: Any) -> TypeGuard[Json]:
    return is_map(value) and isinstance(value.get("cost"), int) and set(value) <= {"cost", "rows", "when"}


def paging(document: Json) -> Iterator[Finding]:
    for operation in operations(document):
        empty = "x-empty" in resolve(document, operation.node.get("responses", {}).get("204", {}))
        paged = operation.node.get("x-paging")
        names = {parameter["name"] for parameter in parameters(document, operation)}
        if paged not in (None, "page"):
            yield Finding(operation.place, f"x-paging is {paged!r}", "the only kind is page")
        if paged and not {"page", "per_page"} <= names:
            yield Finding(operation.place, "x-paging without page and per_page", "refer to the shared parameters")
        if bool(paged) != empty:
            yield Finding(
                operation.place,
                "x-paging and x-empty do not go together",
                "a paged list says what its 204 stands for, others do not",
            )


def row_results(document: Json) -> Iterator[Finding]:
    for operation in operations(document):
        key = operation.node.get("x-row-results")
        keys = {status: _outcome_keys(document, schema) for status, schema in _successes(document, operation)}
        wrong = [status for status, found in keys.items() if key not in found]
        if key and wrong:
            yield Finding(
                operation.place, f"{', '.join(wrong)} hold no outcomes under {key}", "use WriteResults, or name its key"
            )
        if not key and all(keys.values()):
            yield Finding(operation.place, "answers outcomes without x-row-results", "add x-row-results: data")


def _outcome_keys(document: Json, schema: str) -> set[str]:
    """Keys of an answer that hold an outcome, or outcomes in any nesting."""
    properties: Json = resolve(document, {"$ref": schema}).get("properties", {}) if schema else {}
    return {name for name, node in properties.items() if not OUTCOMES.isdisjoint(refs(node))}


def _successes(document: Json, operation: Operation) -> Iterator[tuple[str, str]]:
    """Statuses that carry a body, with the reference of its schema."""
    for status, response in operation.node.get("responses", {}).items():
        for media in resolve(document, response).get("content", {}).values():
            if status.startswith("2"):
                yield status, media.get("schema", {}).get("$ref", "")


def scopes(document: Json) -> Iterator[Finding]:
    for operation in operations(document):
        given = operation.node.get("security")
        if given is None:
            yield Finding(operation.place, "no security", "name its scopes, or [] on the accounts host")
        elif operation.host == "accounts" and not given:
            continue
        elif not given or not all(set(each) == {SCHEME} and each[SCHEME] for each in given):
            yield Finding(operation.place, "security names no scopes", f"write [{{{SCHEME}: [scope]}}]")
        else:
            for scope in (scope for each in given for scope in each[SCHEME] if not SCOPE.fullmatch(scope)):
                yield Finding(operation.place, f"scope {scope!r} is misspelt", "write Service.group[.entity].OPERATION")


RULES: dict[str, Rule] = {
    "evidence": evidence,
    "facts": known_facts,
    "credits": credit_costs,
    "paging": paging,
    "row-results": row_results,
    "scopes": scopes,
}
