"""What seed 000 spells is in the document: its calls, its bodies, its samples, every field it names."""

from __future__ import annotations

from typing import Any

import jsonschema_rs
import pytest

from zrecruit_ext.codegen.walk import find, operations, parameters, resolve

LATER = ("/recruit/v2/bulk/", "/recruit/v2/coql", "/recruit/v2/settings/actions/watch")
"""Calls of the seed that other documents and issues cover."""

SAMPLES = {
    "Candidate Object Structure": "Candidate",
    "Job Opening Object Structure": "JobOpening",
    "Interview Object Structure": "Interview",
    "Parse Resume": "ParsedResume",
    "OAuth 2.0 Flow": "Token",
    "Error Response Format": "ErrorEnvelope",
}
IN_CODE = {
    "User": ["full_name", "first_name", "email"],
    "Candidate": ["id", "Candidate_Source", "Full_Name"],
    "Lookup": ["id", "name", "email"],
    "PageInfo": ["per_page", "count", "page", "more_records"],
    "Details": ["id", "api_name", "expected_data_type"],
}
"""Keys that only the seed's programs and samples of other things use."""

Entry = dict[str, Any]
Doc = dict[str, Any]


def calls(seed: list[Entry]) -> list[Entry]:
    return [entry for entry in seed if "path" in entry and not entry["path"].startswith(LATER)]


def operation_of(document: Doc, entry: Entry) -> Any:
    found = [
        each for each in operations(document) if (each.path, each.method.upper()) == (entry["path"], entry["method"])
    ]
    assert found, f"{entry['method']} {entry['path']} has no operation"
    return found[0]


def properties(document: Doc, schema: Doc) -> Doc:
    found: Doc = resolve(document, schema).get("properties", {})
    return found


def test_every_call_of_the_seed_is_an_operation(document: Doc, seed: list[Entry]) -> None:
    assert len(calls(seed)) >= 30
    for entry in calls(seed):
        operation = operation_of(document, entry)
        assert "seed 000" in operation.node["x-evidence"]["source"], operation.id


def test_every_query_of_the_seed_is_a_parameter(document: Doc, seed: list[Entry]) -> None:
    for entry in calls(seed):
        names = {parameter["name"] for parameter in parameters(document, operation_of(document, entry))}
        given = {pair.split("=")[0] for pair in entry["query"].lstrip("?").split("&") if pair}
        assert given <= names


@pytest.mark.parametrize("path", ["/recruit/v2/Candidates", "/recruit/v2/JobOpenings", "/recruit/v2/Interviews"])
def test_lists_take_what_the_seed_sends(document: Doc, path: str) -> None:
    operation = operation_of(document, {"path": path, "method": "GET"})
    names = {parameter["name"] for parameter in parameters(document, operation)}
    assert {"page", "per_page", "sort_by", "sort_order", "fields"} <= names


def test_bodies_of_the_seed_fit_and_all_their_keys_are_known(document: Doc, seed: list[Entry]) -> None:
    registry = jsonschema_rs.Registry([("urn:spec", document)])
    bodies = [entry for entry in calls(seed) if "body" in entry]
    assert len(bodies) >= 10
    for entry in bodies:
        (media,) = operation_of(document, entry).node["requestBody"]["content"].values()
        reference = media["schema"]["$ref"]
        jsonschema_rs.validator_for({"$ref": f"urn:spec{reference}"}, registry=registry).validate(entry["body"])
        rows = resolve(document, properties(document, media["schema"])["data"]["items"])["properties"]
        assert {key for row in entry["body"]["data"] for key in row} <= set(rows)


def test_bodies_of_the_seed_are_the_examples(document: Doc, seed: list[Entry]) -> None:
    bodies: dict[str, list[Doc]] = {}
    for entry in calls(seed):
        if "body" in entry:
            bodies.setdefault(operation_of(document, entry).id, []).append(entry["body"])
    for operation in operations(document):
        if operation.id in bodies:
            (media,) = operation.node["requestBody"]["content"].values()
            assert media["example"] in bodies[operation.id]


@pytest.mark.parametrize("heading", sorted(SAMPLES))
def test_samples_of_the_seed_fit_and_all_their_keys_are_known(document: Doc, seed: list[Entry], heading: str) -> None:
    (sample,) = [entry["sample"] for entry in seed if entry["heading"] == heading and "sample" in entry]
    registry = jsonschema_rs.Registry([("urn:spec", document)])
    schema = {"$ref": f"urn:spec#/components/schemas/{SAMPLES[heading]}"}
    jsonschema_rs.validator_for(schema, registry=registry).validate(sample)
    assert set(sample) <= set(properties(document, {"$ref": f"#/components/schemas/{SAMPLES[heading]}"}))


def test_the_candidate_a_resume_is_parsed_into_has_all_fields(document: Doc, seed: list[Entry]) -> None:
    (sample,) = [entry["sample"] for entry in seed if entry["heading"] == "Parse Resume" and "sample" in entry]
    assert set(sample["data"][0]) <= set(find(document, "#/components/schemas/Candidate/properties"))
    assert set(sample["info"]) <= set(find(document, "#/components/schemas/ParseInfo/properties"))


@pytest.mark.parametrize(("schema", "names"), IN_CODE.items())
def test_keys_that_only_programs_of_the_seed_use_are_known(document: Doc, schema: str, names: list[str]) -> None:
    assert set(names) <= set(find(document, f"#/components/schemas/{schema}/properties"))


@pytest.mark.parametrize(
    ("schema", "heading"),
    [
        ("Candidate", "Candidate Object Structure"),
        ("JobOpening", "Job Opening Object Structure"),
        ("Interview", "Interview Object Structure"),
    ],
)
def test_fields_of_the_seed_are_marked_as_its_own(document: Doc, seed: list[Entry], schema: str, heading: str) -> None:
    fields = find(document, f"#/components/schemas/{schema}/properties")
    (sample,) = [entry["sample"] for entry in seed if entry["heading"] == heading and "sample" in entry]
    for name in sample:
        assert "seed 000" in fields[name]["x-evidence"]["source"], name


@pytest.mark.parametrize(
    ("schema", "seed_name", "vendor_name"),
    [
        ("Candidate", "Candidate_Source", "Source"),
        ("Candidate", "Owner", "Candidate_Owner"),
        ("Candidate", "Modified_Time", "Updated_On"),
        ("JobOpening", "Required_Skills", "Skillset"),
        ("Interview", "Job_Opening", "Job_Opening_Name"),
        ("Interview", "Scheduled_On", "Start_DateTime"),
        ("Interview", "Location", "Venue"),
        ("Interview", "Comments", "Schedule_Comments"),
    ],
)
def test_names_of_the_seed_are_tied_to_the_vendors(
    document: Doc, schema: str, seed_name: str, vendor_name: str
) -> None:
    fields = find(document, f"#/components/schemas/{schema}/properties")
    assert fields[seed_name]["x-field"]["same_as"] == vendor_name
    assert "same_as" not in fields[vendor_name]["x-field"]
    assert fields[seed_name]["x-field"]["type"] == fields[vendor_name]["x-field"]["type"]
