"""What a write sets off is seen in the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Api

V2 = "/recruit/v2"
ALL = ["workflow", "approval", "blueprint"]


def last(api: Api) -> dict[str, Any]:
    return api.sandbox.journal()[-1]


@pytest.mark.parametrize(
    ("extra", "ran"),
    [
        ({}, ALL),
        ({"trigger": []}, []),
        ({"trigger": ["workflow"]}, ["workflow"]),
        ({"trigger": ["blueprint", "approval"]}, ["approval", "blueprint"]),
    ],
)
def test_a_create_runs_what_its_trigger_names(api: Api, extra: dict[str, Any], ran: list[str]) -> None:
    body = {"data": [{"Last_Name": "Doe"}, {"City": "nobody"}, {"Last_Name": "Roe"}], **extra}
    results = api.post(f"{V2}/Candidates", json=body).json()["data"]
    ids = [result["details"]["id"] for result in results if result["code"] == "SUCCESS"]
    assert last(api)["automations"] == [
        {"module": "Candidates", "id": key, "event": "create", "ran": ran} for key in ids
    ]
    assert last(api).get("trigger") == extra.get("trigger")


def test_updates_upserts_and_status_changes_run_them_too(api: Api) -> None:
    (key,) = api.create("Candidates", {"Last_Name": "Doe", "Email": "doe@example.org"})
    edited = [{"module": "Candidates", "id": key, "event": "edit", "ran": ALL}]
    api.put(f"{V2}/Candidates/{key}", json={"data": [{"City": "Oslo"}]})
    assert last(api)["automations"] == edited
    api.post(f"{V2}/Candidates/upsert", json={"data": [{"Last_Name": "Doe", "Email": "doe@example.org"}]})
    assert last(api)["automations"] == edited
    api.put(f"{V2}/Candidates/status", json={"data": [{"ids": [key], "Candidate_Status": "Hired"}]})
    assert last(api)["automations"] == edited


@pytest.mark.parametrize(("flag", "ran"), [({}, ["workflow"]), ({"wf_trigger": "false"}, [])])
def test_a_deletion_runs_workflows_unless_told_not_to(api: Api, flag: dict[str, str], ran: list[str]) -> None:
    (key,) = api.create("Candidates", {"Last_Name": "Doe"})
    api.delete(f"{V2}/Candidates", params={"ids": key} | flag)
    assert last(api)["automations"] == [{"module": "Candidates", "id": key, "event": "delete", "ran": ran}]


def test_what_is_not_written_runs_nothing(api: Api) -> None:
    (key,) = api.create("Candidates", {"Last_Name": "Doe"})
    api.get(f"{V2}/Candidates/{key}")
    assert "automations" not in last(api)
    api.put(f"{V2}/Candidates/404", json={"data": [{"City": "Oslo"}]})
    assert "automations" not in last(api)
