"""The stateful phase, one producer of links at a time.

One machine over all operations hardly follows a link: it has dozens of ways to begin, and rows of sixty fields use up
what Hypothesis allows a scenario in a few steps. So each operation that has links gets a machine of its own, with the
operations its links lead to, on a document whose rows have the fields of the examples only.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import Status, events, from_schema
from settings import VERBS, operations, settings_for

Json = dict[str, Any]
# the vendor's page demands it, seed 000 leaves it out: a strict sandbox follows the page (apiv2/upload-attachment.html)
STRICTLY_NEEDED = {"attachments_category"}
PHASES = ("examples", "coverage", "fuzzing", "stateful")


@dataclass
class Outcome:
    """What came of some cases: failures by their text, links followed with a value, cases sent."""

    failures: dict[str, str] = field(default_factory=dict[str, str])
    links: set[str] = field(default_factory=set[str])
    cases: int = 0
    accepted: int = 0


def small(document: Json) -> Json:
    """The document with rows cut down to the fields of their examples, and without optional parameters."""
    cut: Json = copy.deepcopy(document)
    schemas, linked = cut["components"]["schemas"], linked_parameters(document)
    for _, _, node in operations(cut):
        needed = [
            each for each in node["parameters"] if each.get("required") or each["name"] in linked | STRICTLY_NEEDED
        ]
        node["parameters"] = [fixed(each) for each in needed]
        content = resolve(cut, node.get("requestBody", {})).get("content", {}).get("application/json")
        example = (content or {}).get("example")
        if content and isinstance(example, dict) and "$ref" in content["schema"]:
            schemas[f"Small_{node['operationId']}"] = narrowed(schemas, content["schema"], example)
            content["schema"] = {"$ref": f"#/components/schemas/Small_{node['operationId']}"}
    return cut


def linked_parameters(document: Json) -> set[str]:
    """Names of parameters that links fill."""
    return {
        name
        for _, _, node in operations(document)
        for answer in node["responses"].values()
        for link in answer.get("links", {}).values()
        for name in resolve(document, link).get("parameters", {})
    }


def fixed(parameter: Json) -> Json:
    """The module of the example and no other: the example's row is one of its rows."""
    if parameter["name"] != "module_api_name":
        return parameter
    return {**parameter, "schema": {"type": "string", "enum": [parameter["example"]]}}


def only(document: Json, members: set[str]) -> Json:
    """The document with these operations alone."""
    paths = {
        path: {key: node for key, node in item.items() if key not in VERBS or node["operationId"] in members}
        for path, item in document["paths"].items()
    }
    kept = copy.deepcopy({path: item for path, item in paths.items() if any(verb in item for verb in VERBS)})
    for _, _, node in operations({"paths": kept}):
        for answer in node["responses"].values():
            links = {name: resolve(document, link) for name, link in answer.get("links", {}).items()}
            answer["links"] = {name: link for name, link in links.items() if link["operationId"] in members}
    return {**document, "paths": kept}


def narrowed(schemas: Json, schema: Json, example: Any) -> Json:
    """A schema of values like the example: free text stays free, everything else is as it stands there."""
    if "$ref" in schema:
        schema = schemas[schema["$ref"].rpartition("/")[2]]
    if isinstance(example, dict) and "properties" in schema:
        known = {key: narrowed(schemas, schema["properties"].get(key, {}), each) for key, each in example.items()}
        return {"type": "object", "properties": known, "required": list(known), "additionalProperties": False}
    if isinstance(example, list) and example and "items" in schema:
        items = narrowed(schemas, schema["items"], example[0])
        return {"type": "array", "items": items, "minItems": 1, "maxItems": 1}
    fact = schema.get("x-field", {})
    if fact.get("type") == "email" and isinstance(example, str):
        return {"type": "string", "pattern": "^[a-z]{9,12}@example\\.com$"}  # often a record's one unique field
    if isinstance(example, str) and (length := free_length(schema)):
        return {"type": "string", "minLength": 1, "maxLength": min(20, length), "pattern": "^[A-Za-z]+$"}
    return {"const": example}


def free_length(schema: Json) -> int | None:
    """How long a free text may be, of a record or a name outside of records; None for what is no free text."""
    fact = schema.get("x-field", {})
    if fact:
        return fact.get("length") if fact["type"] in ("text", "textarea") and "format" not in schema else None
    return schema.get("maxLength") if re.search(schema.get("pattern", "^$"), "word") else None


def families(document: Json) -> list[tuple[str, set[str]]]:
    """Each operation with links, with itself and what its links lead to."""
    found = []
    for _, _, node in operations(document):
        answers = [resolve(document, each) for each in node["responses"].values()]
        links = [resolve(document, link) for each in answers for link in each.get("links", {}).values()]
        if links:
            found.append((node["operationId"], {node["operationId"], *(link["operationId"] for link in links)}))
    return found


def resolve(document: Json, node: Json) -> Json:
    while "$ref" in node:
        target: Any = document
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        node = target
    return node


def config_of(
    document: Json, phases: Iterable[str], examples: int, max_failures: int | None = None, operation: str | None = None
) -> Any:
    """The settings of the contract run with these phases, or one operation, alone, for use without the command line."""
    settings = settings_for(document)
    others = [
        node["operationId"] for _, _, node in operations(document) if operation not in (None, node["operationId"])
    ]
    if operation is not None:  # alone it gets every phase
        entries = [{key: value for key, value in entry.items() if key != "phases"} for entry in settings["operations"]]
        settings["operations"] = [entry for entry in entries if len(entry) > 1]
    if others:
        settings["operations"].append({"include-operation-id": others, "enabled": False})
    settings["phases"] = {phase: {"enabled": phase in phases} for phase in PHASES}
    settings["phases"]["stateful"] |= {"max-steps": 6, "inference": {"algorithms": []}}
    settings["phases"]["stateful"]["checks"] = {"ignored_auth": {"enabled": False}}  # the other phases have asked
    settings["phases"]["stateful"]["generation"] = {"mode": "positive"}  # and have sent what is wrong
    settings["generation"] = {**settings["generation"], "max-examples": examples}
    if max_failures is not None:
        settings["max-failures"] = max_failures
    return SchemathesisConfig.from_dict(settings)


def run(document: Json, url: str, config: Any) -> Outcome:
    """Send cases of a document's operations and gather what came of them."""
    schema = schemathesis.openapi.from_dict(document, config=config)
    schema.config.update(base_url=url)
    outcome = Outcome()
    for event in from_schema(schema).execute():
        note(event, outcome)
    return outcome


def note(event: Any, outcome: Outcome) -> None:
    if isinstance(event, (events.NonFatalError, events.FatalError)):
        error = getattr(event, "value", None) or getattr(event, "exception", event)
        outcome.failures.setdefault(f"error: {error}"[:400], str(error))
    if not isinstance(event, events.ScenarioFinished):
        return
    recorder = event.recorder
    outcome.cases += len(recorder.interactions)
    statuses = [each.response.status_code for each in recorder.interactions.values() if each.response is not None]
    outcome.accepted += sum(200 <= status < 300 for status in statuses)
    for each in recorder.cases.values():
        if each.transition is not None and each.is_transition_applied:
            outcome.links.add(each.transition.id)
    for checks in recorder.checks.values():
        for check in checks:
            if check.status == Status.FAILURE and check.failure_info is not None:
                failure = check.failure_info.failure
                outcome.failures.setdefault(f"{failure.operation}: {check.name}", failure.message or failure.title)


def follow(document: Json, url: str, scenarios: int) -> Outcome:
    """All machines, one after the other."""
    total, cut = Outcome(), small(document)
    for _, members in families(cut):
        family = only(cut, members)
        outcome = run(family, url, config_of(family, ["stateful"], scenarios))
        total.failures |= outcome.failures
        total.links |= outcome.links
        total.cases += outcome.cases
    return total
