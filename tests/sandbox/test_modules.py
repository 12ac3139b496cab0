"""Every module of the spec works: what is created is read, listed, found, changed and gone again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from zrecruit_ext.sandbox.spec import load_spec

if TYPE_CHECKING:
    from conftest import Api

# Modules with calls and rules of their own, tested in their own files.
APART = {"users", "Notes", "Attachments", "Reviews", "Assessments", "Applications"}
SCHEMAS = {node["x-module"]["api_name"]: node for node in load_spec().schemas.values() if "x-module" in node}
MODULES = sorted(SCHEMAS.keys() - APART)
SAMPLES: dict[str, Any] = {"text": "Sample", "picklist": "Sample", "lookup": None}


def mandatory(module: str) -> list[str]:
    return [name for name, node in SCHEMAS[module]["properties"].items() if node["x-field"].get("mandatory")]


def texts(module: str) -> list[str]:
    fields = {name: node["x-field"] for name, node in SCHEMAS[module]["properties"].items()}
    return [name for name, facts in fields.items() if facts["type"] == "text" and not facts.get("read_only")]


def row(api: Api, module: str) -> dict[str, Any]:
    """The least a new record of the module needs, and a text to find it by."""
    found: dict[str, Any] = {texts(module)[0]: "Sample"}
    for name in mandatory(module):
        facts = SCHEMAS[module]["properties"][name]["x-field"]
        target = facts.get("lookup")
        found[name] = SAMPLES[facts["type"]] if target is None else api.create(target, row(api, target))[0]
    return found


@pytest.mark.parametrize("module", MODULES)
def test_a_record_lives_and_goes(api: Api, module: str) -> None:
    (key,) = api.create(module, row(api, module))
    path = f"/recruit/v2/{module}"
    assert api.ids(path) == [key]
    assert api.row(module, key)["id"] == key
    assert api.ids(f"{path}/search", word="sample") == [key]
    changed = texts(module)[0]
    assert api.put(f"{path}/{key}", json={"data": [{changed: "Other"}]}).json()["data"][0]["status"] == "success"
    assert api.row(module, key)[changed] == "Other"
    assert api.delete(f"{path}/{key}").status_code == 200
    assert api.get(f"{path}/{key}").status_code == 204
    (gone,) = api.get(f"{path}/deleted").json()["data"]
    assert (gone["id"], gone["type"]) == (key, "recycle")


@pytest.mark.parametrize("module", [each for each in MODULES if mandatory(each)])
def test_a_record_without_what_it_needs_is_a_row_error(api: Api, module: str) -> None:
    answer = api.post(f"/recruit/v2/{module}", json={"data": [{}, row(api, module)]})
    missing, added = answer.json()["data"]
    assert (answer.status_code, missing["code"], added["code"]) == (202, "MANDATORY_NOT_FOUND", "SUCCESS")
    assert missing["details"]["api_name"] == mandatory(module)[0]


@pytest.mark.parametrize("module", MODULES)
def test_a_field_the_module_does_not_have_is_a_row_error(api: Api, module: str) -> None:
    answer = api.post(f"/recruit/v2/{module}", json={"data": [row(api, module) | {"No_Such_Field": 1}]})
    (failed,) = answer.json()["data"]
    assert (failed["code"], failed["details"]["api_name"]) == ("INVALID_DATA", "No_Such_Field")


@pytest.mark.parametrize("kind", ["All", "all", "Recycle", "recycle", "Permanent", "permanent"])
def test_deleted_records_are_asked_for_in_either_case(api: Api, kind: str) -> None:
    (plain,) = api.create("Clients", {"Client_Name": "Acme"})
    (draft,) = api.create("Clients", {"Client_Name": "Draft", "$state": "draft"})
    api.delete("/recruit/v2/Clients", params={"ids": f"{plain},{draft}"})
    expected = {"all": {plain, draft}, "recycle": {plain}, "permanent": {draft}}[kind.lower()]
    assert set(api.ids("/recruit/v2/Clients/deleted", type=kind)) == expected


def test_every_module_of_the_agency_has_rows(api: Api) -> None:
    from zrecruit_ext.sandbox.people import rows

    agency = rows(20, seed=0)
    api.sandbox.load({name: table for name, table in agency.items() if name != "users"})
    for module in MODULES:
        assert len(api.ids(f"/recruit/v2/{module}")) == len(agency[module]) > 0, module
