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

from population import IN_BLUEPRINT, interview_ids, parent_ids
from settings import reads_one
from settling import People, settle_examples

Json = dict[str, Any]
DIST = Path(__file__).resolve().parents[2] / "openapi" / "dist" / "zoho_recruit.json"
PARENTS = {
    "candidate_id": parent_ids("Candidates"),
    "module_api_name": ["Job_Openings"],
    "record_id": parent_ids("Job_Openings"),
    "related_list_api_name": ["Notes", "Interviews"],
}
LIST_OF_A_RECORD = re.compile(r"(record_id|candidate_id)}/({related_list_api_name}|[A-Za-z]+)$")
VIEW = "123456000000700001"
"""A custom view that every module has."""
REDIRECT = "http://127.0.0.1/callback"
VERBS = ("get", "post", "put", "patch", "delete")


# facts of this organisation that are the same in each run
VALUES: dict[str, list[Any]] = {
    "cvid": [VIEW],
    "change_status.module_api_name": ["Candidates"],
    "revoke_blueprint.module_api_name": ["Candidates"],
    "revoke_blueprint.record_id": parent_ids("Candidates")[-IN_BLUEPRINT:],
    "revoke_blueprint.job_opening_id": parent_ids("Job_Openings")[-IN_BLUEPRINT:],
    "cancel_interview.interview_id": interview_ids(),
    "associate_candidate_to_job_opening.Job_Opening": parent_ids("Job_Openings")[1:2],
    "list_tags.module": ["Candidates"],
    "update_tag.module": ["Candidates"],
    "count_tagged_records.module": ["Candidates"],
    "list_notifications.module": ["Candidates"],
    "update_reviews.$status_info": [{"Candidate_Status": "Qualified", "lock": "false"}],
    "update_review.$status_info": [{"Candidate_Status": "Qualified", "lock": "false"}],
    "download_photo.module_api_name": ["Candidates"],
    "upload_photo.module_api_name": ["Candidates"],
    "delete_photo.module_api_name": ["Candidates"],
    "download_photo.record_id": parent_ids("Candidates"),
    "upload_photo.record_id": parent_ids("Candidates"),
    "delete_photo.record_id": parent_ids("Candidates"),
    "add_tags_to_records.module_api_name": ["Candidates"],
    "remove_tags_from_records.module_api_name": ["Candidates"],
    "add_tags.module_api_name": ["Candidates"],
    "add_tags.record_id": parent_ids("Candidates"),
    "remove_tags.module_api_name": ["Candidates"],
    "remove_tags.record_id": parent_ids("Candidates"),
    "UpsertBody.duplicate_check_fields": ["Email"],
    "get_custom_view.module": ["Candidates"],
    "BulkReadBody.file_type": ["csv"],
    "BulkReadQuery.module": ["Candidates"],
    "BulkReadQuery.selectfields": ["Last_Name", "Email", "City"],
    "BulkWriteBody.operation": ["insert", "update", "upsert"],
    "BulkWriteResource.type": ["data"],
    "BulkWriteResource.module": ["Candidates"],
    "BulkWriteResource.find_by": ["Email"],
    "FieldMapping.api_name": ["Last_Name", "Email", "City"],
    "BulkCallback.url": ["http://127.0.0.1:9/bulk"],
    "BulkCallback.method": ["post"],
    "ReferenceBulkReadQuery.fields": ["Last_Name", "Email", "City"],
    "ReferenceBulkWriteForm.module": ["Candidates"],
    "ReferenceBulkWriteForm.operation": ["insert", "update", "upsert"],
    "WatchItem.events": ["Candidates.create", "Candidates.edit", "Job_Openings.all"],
    "WatchItem.notify_url": ["http://127.0.0.1:9/notice"],
    "WatchPatch.events": ["Candidates.create", "Candidates.edit"],
    "WatchPatch.notify_url": ["http://127.0.0.1:9/notice"],
}


# filters that take any value: what exists is an example there and no rule
EXAMPLES_ONLY = {"list_notifications.channel_id", "count_tagged_records.tag_id"}


@dataclass(frozen=True)
class Organisation:
    """What the overlay must know of the sandbox."""

    modules: list[Json]
    client_id: str
    user: str
    things: dict[str, list[str]]
    """Values by parameter, by operation and parameter, or by component and property."""
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
        for verb, operation in ((verb, item[verb]) for verb in VERBS if verb in item):
            operation["parameters"] = [narrowed.get(name_of(p), p) for p in operation.get("parameters", [])]
            for parameter in operation["parameters"]:
                make_concrete(parameter, organisation)
            name_things(path, verb, operation, document["components"]["parameters"], organisation)
    for place, values in (VALUES | organisation.things).items():
        component, _, name = place.partition(".")
        if component in document["components"]["schemas"]:
            narrow_property(document["components"]["schemas"][component]["properties"], name, values)
    document["components"]["schemas"]["StatusChange"]["required"].append("Candidate_Status")
    settle_examples(
        document, People(organisation.modules, organisation.user, VALUES | organisation.things, organisation.strict)
    )
    return document


def narrow_property(properties: Json, name: str, values: list[Any]) -> None:
    """These values and no others, as the items of a list where the property is one."""
    one, many = {"enum": values}, "array" in properties[name].get("type", ())
    properties[name] = {**properties[name], "items": one} if many else one


def name_things(path: str, verb: str, operation: Json, shared: Json, organisation: Organisation) -> None:
    """Parameters that name things of the organisation get what it has; a read that may find nothing only an example."""
    values = VALUES | organisation.things | {"module": sorted(organisation.names())}
    parameters = [
        copy.deepcopy(shared[p["$ref"].rpartition("/")[2]] if "$ref" in p else p) for p in operation["parameters"]
    ]
    may_miss = reads_one(path, verb, operation)
    for parameter in parameters:
        name = parameter["name"]
        place = f"{operation['operationId']}.{name}"
        known = values.get(place, values.get(name))
        if known:
            parameter["example"] = known[0]
            loose = (may_miss and parameter["in"] == "path") or place in EXAMPLES_ONLY
            parameter["schema"] |= {} if loose else {"enum": known}
    operation["parameters"] = parameters


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
    elif LIST_OF_A_RECORD.search(path):
        values |= PARENTS
    return {name: one_of(name, known) for name, known in values.items() if known}


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
        "client_id": [organisation.client_id],
        "redirect_uri": [REDIRECT],
        "response_type": ["code"],
        "scope": ["ZohoRecruit.modules.ALL", "ZohoRecruit.modules.candidate.READ,ZohoRecruit.users.READ"],
        "If-Modified-Since": ["2001-01-01T00:00:00Z", "2001-01-01T00:00:00+05:30"],
    }.get(str(name)) or (schema.get("x-known-values") if parameter.get("in") == "query" else None)
    if known:
        schema["enum"], parameter["example"] = known, known[0]
