"""The document the fuzzer gets: the committed one, made concrete by what one organisation is like.

Which modules, fields, picklist values and clients exist is a fact of an organisation and not of the API, so the
document leaves it open and the fuzzer would call every refusal of an invented name a broken promise.
"""

from __future__ import annotations

import copy
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from population import parent_ids, witness_id
from settling import People, settle_examples

Json = dict[str, Any]
DIST = Path(__file__).resolve().parents[2] / "openapi" / "dist" / "zoho_recruit.json"
PARENTS = {
    "candidate_id": parent_ids("Candidates"),
    "module_api_name": ["Job_Openings"],
    "record_id": parent_ids("Job_Openings"),
    "related_list_api_name": ["Interviews", "Notes"],
}
LIST_OF_A_RECORD = re.compile(r"(record_id|candidate_id)}/({related_list_api_name}|[A-Za-z]+)$")
TAGGING = re.compile(r"{module_api_name}/actions/(add|remove)_tags$")
TAGGED_IDS = [",".join(PARENTS["candidate_id"][:count]) for count in (3, 1)]
TAGGED = {"name": "ids", "in": "query", "required": True, "schema": {"type": "string", "enum": TAGGED_IDS}}
TAGGED["example"] = TAGGED_IDS[0]
REDIRECT = "http://127.0.0.1/callback"
VIEW = "123456000000700001"
"""A custom view that every module of the contract's organisation has."""
VERBS = ("get", "post", "put", "patch", "delete")


@dataclass(frozen=True)
class Organisation:
    """What the overlay must know of the sandbox."""

    modules: list[Json]
    client_id: str
    user: str
    strict: bool = False
    """It refuses what only the third-party reference knows."""

    def names(self) -> set[str]:
        """API names of all modules."""
        return {module["api_name"] for module in self.modules}

    def common_fields(self) -> list[str]:
        """Fields that every module has."""
        return sorted(set.intersection(*({f["api_name"] for f in module["fields"]} for module in self.modules)))


def contract_document(organisation: Organisation) -> Json:
    document: Json = json.loads(DIST.read_text(encoding="utf-8"))
    paths: Json = document["paths"]
    if organisation.strict:
        drop_reference(paths)
    for path in list(paths):
        add_generic_verbs(paths, path)
    for parameter in document["components"]["parameters"].values():
        make_concrete(parameter, organisation)
    for path, item in paths.items():
        narrowed = narrow(path, set(paths), organisation)
        for operation in (item[verb] for verb in VERBS if verb in item):
            operation["parameters"] = [narrowed.get(name_of(p), p) for p in operation.get("parameters", [])]
            for parameter in operation["parameters"]:
                make_concrete(parameter, organisation)
    settle_examples(document, People(organisation.modules, organisation.user))
    schemas = document["components"]["schemas"]
    schemas["StatusChange"]["required"].append("Candidate_Status")
    schemas["UpsertBody"]["properties"]["duplicate_check_fields"]["items"] = {"type": "string", "enum": ["Email"]}
    return document


def drop_reference(paths: Json) -> None:
    for path, item in list(paths.items()):
        for verb in VERBS:
            if item.get(verb, {}).get("x-evidence", {}).get("status") == "reference":
                del item[verb]
        if not any(verb in item for verb in VERBS):
            del paths[path]


def name_of(parameter: Json) -> str:
    """`record_id` for a reference to the component RecordId."""
    component = str(parameter.get("$ref", "")).rpartition("/")[2]
    return re.sub(r"(?<!^)(?=[A-Z])", "_", component).lower()


def narrow(path: str, paths: set[str], organisation: Organisation) -> dict[str, Json]:
    """Path parameters with the values that exist in this organisation.

    A module with a concrete path of the same shape is left out of the generic one: which verbs a path allows could
    otherwise not be told from the document. What hangs on a record needs a record that exists.
    """
    taken = {shape(other) for other in paths}
    free = {name for name in organisation.names() if shape(path).replace("{}", name, 1) not in taken}
    values = {"module_api_name": sorted(free)}
    if path.endswith("/upsert"):
        values["module_api_name"] = ["Candidates"]  # the one module with a field that may be named in the call
    elif path.endswith("{module_api_name}/status"):
        values["module_api_name"] = ["Candidates"]  # each module has a status of its own, see below
    elif path.endswith("/action/cancel"):  # of an interview that is not there the page tells as of a bad request
        values |= {"interview_id": [witness_id("Interviews", sorted(organisation.names()))]}
    elif path.endswith("/photo"):
        values |= {"module_api_name": ["Candidates"], "record_id": PARENTS["candidate_id"]}
    elif LIST_OF_A_RECORD.search(path):
        values |= PARENTS
    elif TAGGING.search(path):
        values["module_api_name"] = ["Candidates"]
    narrowed = {name: one_of(name, known) for name, known in values.items() if known}
    return narrowed | ({"tag_record_ids": TAGGED} if TAGGING.search(path) else {})


def shape(path: str) -> str:
    return re.sub(r"{\w+}", "{}", path)


def one_of(name: str, values: list[str]) -> Json:
    schema = {"type": "string", "enum": values}
    return {"name": name, "in": "path", "required": True, "schema": schema, "example": values[0]}


def add_generic_verbs(paths: Json, path: str) -> None:
    """A concrete path also answers the verbs of the generic one; spelled out, or they would look undocumented."""
    segments = path.split("/")
    if len(segments) < 4 or not segments[3][:1].isupper():
        return
    generic = next((other for other in paths if is_generic_of(other.split("/"), segments)), None)
    for verb in VERBS if generic else ():
        if verb in paths[generic] and verb not in paths[path]:
            paths[path][verb] = operation = copy.deepcopy(paths[generic][verb])
            operation["operationId"] += "_of_" + segments[3]
            for answer in operation["responses"].values():
                answer.pop("links", None)
            operation["parameters"] = renamed(operation["parameters"], path)


def is_generic_of(generic: list[str], segments: list[str]) -> bool:
    return (
        len(generic) == len(segments)
        and generic[:3] == segments[:3]
        and generic[3] == "{module_api_name}"
        and all(a == b or a[:1] == b[:1] == "{" for a, b in zip(generic[4:], segments[4:], strict=True))
    )


def renamed(parameters: list[Json], path: str) -> list[Json]:
    """Without the module's name, and with the concrete path's own name for the record's id."""
    kept = [p for p in parameters if not p.get("$ref", "").endswith(("/ModuleApiName", "/RecordId"))]
    ids = re.findall(r"{(\w+)}", path)[:1]
    pattern = {"type": "string", "pattern": "^[0-9]{1,19}$"}
    return [{"name": name, "in": "path", "required": True, "schema": pattern} for name in ids] + kept


def make_concrete(parameter: Json, organisation: Organisation) -> None:
    """The values of a parameter that this organisation accepts."""
    name, schema = parameter.get("name"), parameter.get("schema", {})
    known = {
        "sort_by": organisation.common_fields(),
        "module": sorted(organisation.names(), key=lambda name: (name != "Candidates", name)),
        "cvid": [VIEW],
        "function_api_name": ["say_hello"],
        "arguments": ['{"name":"Jane"}', "{}"],
        "client_id": [organisation.client_id],
        "redirect_uri": [REDIRECT],
        "response_type": ["code"],
        "scope": ["ZohoRecruit.modules.ALL", "ZohoRecruit.modules.candidate.READ,ZohoRecruit.users.READ"],
        "If-Modified-Since": ["2001-01-01T00:00:00Z", "2001-01-01T00:00:00+05:30"],
    }.get(str(name)) or (schema.get("x-known-values") if parameter.get("in") == "query" else None)
    if known:
        schema["enum"], parameter["example"] = known, known[0]
