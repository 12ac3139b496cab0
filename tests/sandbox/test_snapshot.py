"""A sandbox made like an organisation: A is the organisation, B the copy."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from zrecruit_ext import Credentials, Recruit
from zrecruit_ext.auth import Secret, StaticToken
from zrecruit_ext.sandbox.launch import RunningSandbox, start
from zrecruit_ext.sandbox.snapshot import snapshot

KINDS = ("fields", "layouts", "custom_views", "related_lists")
ORGANISATION: dict[str, Any] = {
    "modules": [{"api_name": "Clients", "singular_label": "Account", "plural_label": "Accounts"}],
    "Vehicles": [{"Name": "Van of Zephyrine", "Seats": 9}],
    "Candidates": [{"Last_Name": "Quillfeather", "Email": "zephyrine@quill.example", "Shoe_Size": 43}],
    "fields": [
        {"module_api_name": "Candidates", "api_name": "Grade", "data_type": "picklist", "system_mandatory": True,
         "pick_list_values": ["A", "B"], "tooltip": "ask Ottoline Marsh"},
    ],
    "custom_views": [
        {"module_api_name": "Candidates", "name": "Ottoline Marsh's people",
         "shared_details": [{"name": "Ottoline Marsh"}],
         "criteria": {"group_operator": "and", "group": [
             {"field": "Candidate_Status", "comparator": "equal", "value": "New"},
             {"field": "Candidate_Owner", "comparator": "equal", "value": "3652397000001000000"},
             {"field": "Email", "comparator": "equal", "value": "zephyrine@quill.example"}]}},
    ],
    "layouts": [{"module_api_name": "Candidates", "name": "Nurses", "sections": [],
                 "created_by": {"id": "99", "name": "Ottoline Marsh"}}],
    "roles": [{"name": "Night Shift"}],
    "tags": [{"name": "urgent", "module": "Candidates", "color_code": "#ff0000"}],
    "users": [{"id": "99", "full_name": "Ottoline Marsh", "email": "ottoline@agency.example"}],
}  # fmt: skip


def client(sandbox: RunningSandbox, **settings: Any) -> Recruit:
    who = Credentials(sandbox.client_id, sandbox.client_secret, sandbox.refresh_token)
    return Recruit(who, sandbox_url=sandbox.url, **settings)


@pytest.fixture(scope="module")
def organisation() -> Iterator[RunningSandbox]:
    with start(candidates=30, load=ORGANISATION, limits=False) as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def taken(organisation: RunningSandbox) -> dict[str, Any]:
    with client(organisation, read_only=True) as zr:
        return dict(snapshot(zr))


@pytest.fixture(scope="module")
def copy(taken: dict[str, Any]) -> Iterator[RunningSandbox]:
    with start(load=json.loads(json.dumps(taken)), limits=False) as sandbox:
        yield sandbox


def told(sandbox: RunningSandbox, path: str, **params: str) -> Any:
    with client(sandbox) as zr:
        response = zr.request("GET", path, params=params)
        return response.json() if response.content else None


def without_people(value: Any) -> Any:
    """What differs on purpose: authors, sharing, and data in criteria."""
    if isinstance(value, list):
        return [without_people(each) for each in value]
    if isinstance(value, dict):
        left_out = {"created_by", "modified_by", "shared_details", "criteria", "tooltip"}
        return {key: without_people(each) for key, each in value.items() if key not in left_out}
    return value.replace("Ottoline Marsh", "someone") if isinstance(value, str) else value


def modules(sandbox: RunningSandbox) -> list[str]:
    return [row["api_name"] for row in told(sandbox, "settings/modules")["modules"]]


def test_the_modules_are_those_of_the_organisation(organisation: RunningSandbox, copy: RunningSandbox) -> None:
    assert modules(copy) == modules(organisation)
    assert "Vehicles" in modules(copy)
    for name in modules(organisation):
        path = f"settings/modules/{name}"
        assert without_people(told(copy, path)) == without_people(told(organisation, path)), name


@pytest.mark.parametrize("kind", KINDS)
def test_what_hangs_on_a_module_is_the_same(kind: str, organisation: RunningSandbox, copy: RunningSandbox) -> None:
    for name in modules(organisation):
        path, params = f"settings/{kind}", {"module": name}
        ours, theirs = (without_people(told(each, path, **params)) for each in (copy, organisation))
        assert ours == theirs, name


def test_roles_profiles_and_tags_come_along(organisation: RunningSandbox, copy: RunningSandbox) -> None:
    for kind in ("roles", "profiles"):
        assert without_people(told(copy, f"settings/{kind}")) == without_people(told(organisation, f"settings/{kind}"))
    with client(copy) as zr:
        tags = zr.request("GET", "settings/tags", params={"module": "Candidates"}).text
    assert "urgent" in tags


def test_rules_of_the_organisation_hold_in_the_copy(copy: RunningSandbox) -> None:
    with client(copy) as zr:
        refused, taken = zr.candidates.create([{"Last_Name": "A"}, {"Last_Name": "B", "Grade": "A"}])
        assert (refused.code, refused.details["api_name"]) == ("MANDATORY_NOT_FOUND", "Grade")
        assert taken.ok
        zr.candidates.delete([taken.id])


def test_no_people_and_no_records_are_in_it(organisation: RunningSandbox, taken: dict[str, Any]) -> None:
    text = json.dumps(taken, ensure_ascii=False)
    users = told(organisation, "users", type="AllUsers")["users"]
    assert len(users) > 3
    for word in [*(user["full_name"] for user in users), *(user["email"] for user in users)]:
        assert word not in text
    assert "zephyrine" not in text.lower()
    assert "Quillfeather" not in text


def test_the_copy_starts_without_records(copy: RunningSandbox) -> None:
    assert told(copy, "Vehicles") is None
    assert told(copy, "Candidates") is None


def test_words_of_the_setup_stay_in_the_criteria_of_a_view(copy: RunningSandbox) -> None:
    views = told(copy, "settings/custom_views", module="Candidates")["custom_views"]
    (view,) = [each for each in views if each["name"] == "someone's people"]
    assert [each["value"] for each in view["criteria"]["group"]] == ["New", "${CURRENTUSER}", ""]


def test_a_copy_of_the_copy_is_the_copy(copy: RunningSandbox, taken: dict[str, Any]) -> None:
    with client(copy) as zr:
        again = snapshot(zr)
    assert json.dumps(again, sort_keys=True) == json.dumps(taken, sort_keys=True)


def test_modules_the_organisation_lacks_are_taken_away(taken: dict[str, Any]) -> None:
    fewer = {**taken, "modules": [row for row in taken["modules"] if row["api_name"] != "Campaigns"]}
    fewer["fields"] = [row for row in taken["fields"] if row["api_name"] != "Twitter"]
    for kind in KINDS:
        fewer[kind] = [row for row in fewer[kind] if row["module_api_name"] != "Campaigns"]
    with start(load=fewer, limits=False) as sandbox, client(sandbox) as zr:
        assert "Campaigns" not in modules(sandbox)
        assert not {"Twitter"} & {str(field.api_name) for field in zr.metadata.fields("Candidates")}
        row = {"Last_Name": "A", "Grade": "A", "Twitter": "@a"}
        assert zr.candidates.create([row])[0].code == "INVALID_DATA"
        assert zr.candidates.create([row], validate=True)[0].details == {"api_name": "Twitter"}


def test_an_organisation_that_shows_only_its_modules_can_be_copied(organisation: RunningSandbox) -> None:
    scope = "ZohoRecruit.settings.modules.READ"
    with client(organisation) as zr:
        form = {"grant_type": "client_credentials", "client_id": organisation.client_id, "scope": scope,
                "client_secret": organisation.client_secret, "soid": f"ZohoRecruit.{organisation.org_id}"}  # fmt: skip
        token = zr.request("POST", f"{organisation.url}/oauth/v2/token", data=form).json()["access_token"]
    with Recruit(StaticToken(Secret(token)), sandbox_url=organisation.url) as zr:
        found = snapshot(zr)
    assert [row["api_name"] for row in found["modules"]] == modules(organisation)
    assert found["fields"] == found["roles"] == []


def test_a_copy_in_a_file_is_still_one_after_a_restart(taken: dict[str, Any], tmp_path: Path) -> None:
    fewer = {**taken, "modules": [row for row in taken["modules"] if row["api_name"] != "Campaigns"]}
    fewer |= {kind: [row for row in taken[kind] if row["module_api_name"] != "Campaigns"] for kind in KINDS}
    with start(tmp_path / "copy.sqlite3", load=fewer, limits=False) as sandbox:
        before = told(sandbox, "settings/fields", module="Vehicles"), modules(sandbox)
    with start(tmp_path / "copy.sqlite3", limits=False) as sandbox:
        assert (told(sandbox, "settings/fields", module="Vehicles"), modules(sandbox)) == before
        assert "Campaigns" not in modules(sandbox)
