"""The invented agency is the same everywhere, hangs together, and exercises what real data exercises."""

from __future__ import annotations

import json
import re
import unicodedata
from datetime import datetime
from pathlib import Path
from typing import Any

import jsonschema_rs
import orjson
import pytest

from zrecruit_ext.sandbox import people

_ID = re.compile(r"[0-9]{1,19}")


@pytest.fixture(scope="module")
def agency() -> dict[str, list[dict[str, Any]]]:
    return people.rows(500, seed=7)


def _records(agency: dict[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    return [row for module, table in agency.items() if module != "users" for row in table]


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others() -> None:
    assert orjson.dumps(people.rows(50, 1)) == orjson.dumps(people.rows(50, 1))
    assert people.rows(50, 1)["Candidates"] != people.rows(50, 2)["Candidates"]


def test_a_candidate_does_not_change_with_the_number_asked_for(agency: dict[str, list[dict[str, Any]]]) -> None:
    assert people.rows(20, seed=7)["Candidates"] == agency["Candidates"][:20]


def test_no_candidates_leave_the_users_who_can_sign_in() -> None:
    empty = people.rows(0, seed=0)
    assert [user["profile"]["name"] for user in empty["users"]].count("Administrator") == 1
    assert not any(table for module, table in empty.items() if module != "users")


def test_ids_and_addresses_are_unique_and_leave_room_for_new_records(agency: dict[str, list[dict[str, Any]]]) -> None:
    ids = [row["id"] for table in agency.values() for row in table]
    emails = [row["Email"] for row in agency["Candidates"]]
    assert len(set(ids)) == len(ids)
    assert len({email.casefold() for email in emails}) == len(emails)
    assert all(_ID.fullmatch(id_) and int(id_) < people.FIRST_FREE_ID < 2**63 for id_ in ids)


def test_addresses_belong_to_example_domains(agency: dict[str, list[dict[str, Any]]]) -> None:
    emails = [row["Email"] for row in agency["Candidates"]] + [row["email"] for row in agency["users"]]
    emails += [row["Email"] for row in people.csv_rows(100, seed=3)]
    assert all(re.fullmatch(r"[a-z0-9.-]+@(example\.(com|org|net)|[a-z]+\.example)", email) for email in emails)


def test_every_lookup_leads_to_a_record_of_that_name(agency: dict[str, list[dict[str, Any]]]) -> None:
    names = {user["id"]: user["full_name"] for user in agency["users"]}
    names |= {row["id"]: row["Full_Name"] for row in agency["Candidates"]}
    names |= {row["id"]: row["Posting_Title"] for row in agency["Job_Openings"]}
    names |= {row["id"]: row["Client_Name"] for row in agency["Clients"]}
    lookups = [value for row in _records(agency) for value in row.values() if isinstance(value, dict) and "id" in value]
    assert lookups
    assert all(names[lookup["id"]] == lookup["name"] for lookup in lookups)


def test_times_carry_an_offset_and_keep_their_order(agency: dict[str, list[dict[str, Any]]]) -> None:
    for row in _records(agency):
        created, modified = (datetime.fromisoformat(row[key]) for key in ("Created_Time", "Modified_Time"))
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-0[78]:00", row["Created_Time"])
        assert created <= modified <= people.EPOCH
    assert {row["Created_Time"][-6:] for row in _records(agency)} == {"-07:00", "-08:00"}


def test_candidates_come_in_many_alphabets_and_with_gaps(agency: dict[str, list[dict[str, Any]]]) -> None:
    first_letters = [unicodedata.name(row["Last_Name"][0]).split()[0] for row in agency["Candidates"]]
    assert {"LATIN", "CYRILLIC", "GREEK", "CJK", "ARABIC", "DEVANAGARI", "HANGUL"} <= set(first_letters)
    for field in ("First_Name", "Phone", "Experience_in_Years", "Highest_Qualification_Held", "Rating", "Day_Rate"):
        assert 0 < sum(row[field] is None for row in agency["Candidates"]) < len(agency["Candidates"])
    assert all(row["Last_Name"] for row in agency["Candidates"])


def test_seed_names_carry_the_value_of_the_vendors_names(agency: dict[str, list[dict[str, Any]]]) -> None:
    pairs = {
        "Candidates": [("Owner", "Candidate_Owner"), ("Candidate_Source", "Source"), ("Modified_Time", "Updated_On")],
        "Job_Openings": [("Required_Skills", "Skillset")],
        "Interviews": [("Scheduled_On", "Start_DateTime"), ("Location", "Venue"), ("Job_Opening", "Job_Opening_Name")],
    }
    for module, names in pairs.items():
        assert all(row[ours] == row[theirs] for row in agency[module] for ours, theirs in names)


SPEC = json.loads((Path(__file__).parents[2] / "openapi" / "dist" / "zoho_recruit.json").read_text())
SCHEMAS = {
    "Candidates": "Candidate",
    "Job_Openings": "JobOpening",
    "Interviews": "Interview",
    "Notes": "Note",
    "users": "User",
    "Clients": "ClientRecord",
    "Contacts": "Contact",
    "Departments": "Department",
    "Vendors": "Vendor",
    "Tasks": "Task",
    "Offers": "Offer",
    "Events": "Event",
    "Calls": "CallRecord",
    "Campaigns": "Campaign",
    "Referrals": "Referral",
    "Submissions": "Submission",
}


@pytest.mark.parametrize("module", SCHEMAS)
def test_records_are_what_the_spec_says_they_are(module: str, agency: dict[str, list[dict[str, Any]]]) -> None:
    reference = {"$ref": f"#/components/schemas/{SCHEMAS[module]}", "components": SPEC["components"]}
    validator = jsonschema_rs.Draft202012Validator(reference, validate_formats=True)
    declared = set(SPEC["components"]["schemas"][SCHEMAS[module]]["properties"])
    declared |= {field["api_name"] for field in people.custom_fields().get(module, [])}
    for row in agency[module]:
        validator.validate(row)
        assert set(row) <= declared


# one value stands under two names, of which the lists differ; industries are each organisation's own
_FREE = {"Candidate_Source", "Industry"}


@pytest.mark.parametrize("module", SCHEMAS)
def test_picklists_hold_values_the_spec_knows(module: str, agency: dict[str, list[dict[str, Any]]]) -> None:
    for name, schema in SPEC["components"]["schemas"][SCHEMAS[module]]["properties"].items():
        known = schema.get("x-known-values")
        if known and name not in _FREE:
            assert {row[name] for row in agency[module] if isinstance(row.get(name), str)} <= set(known), name


_PYTHON_TYPES: dict[str, type | tuple[type, ...]] = {
    "picklist": str, "text": str, "date": str, "integer": int, "boolean": bool, "currency": float,
    "multiselectpicklist": list,
}  # fmt: skip


def test_custom_fields_hold_what_their_metadata_says(agency: dict[str, list[dict[str, Any]]]) -> None:
    for module, fields in people.custom_fields().items():
        for field in fields:
            values = [row[field["api_name"]] for row in agency[module]]
            present = [value for value in values if value is not None]
            assert present
            assert all(isinstance(value, _PYTHON_TYPES[field["type"]]) for value in present)
            chosen = {item for value in present for item in (value if isinstance(value, list) else [value])}
            assert "known_values" not in field or chosen <= set(field["known_values"])
            assert not field.get("unique") or len(present) == len(set(present))


def test_metadata_handed_out_is_a_copy() -> None:
    people.custom_fields()["Candidates"][0]["type"] = "spoilt"
    assert people.custom_fields()["Candidates"][0]["type"] == "picklist"


def _flaws(table: list[dict[str, str]]) -> list[int]:
    seen: set[str] = set()
    bad = []
    for number, row in enumerate(table):
        sound = (
            row["Last_Name"]
            and "@" in row["Email"]
            and row["Experience_in_Years"].isdigit()
            and len(row["Phone"]) <= 30
        )
        if not sound or row["Email"] in seen:
            bad.append(number)
        seen.add(row["Email"])
    return bad


@pytest.mark.parametrize(("n", "bad"), [(1000, 0), (1000, 12), (10, 5), (3, 1), (0, 0)])
def test_a_candidates_file_has_exactly_the_bad_rows_asked_for(n: int, bad: int) -> None:
    table = people.csv_rows(n, seed=5, bad=bad)
    assert len(table) == n
    assert len(_flaws(table)) == bad
    assert table == people.csv_rows(n, seed=5, bad=bad)
