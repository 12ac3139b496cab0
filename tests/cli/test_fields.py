"""`zrecruit fields`: names for code, labels for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox

Here = Any


def test_a_table_tells_name_label_type_mandatory_and_values(here: Here, recruit_sandbox: RecruitSandbox) -> None:
    recruit_sandbox.load({"Candidates": [{"Last_Name": "A", "Shoe_Size": 43}]})
    done = here("fields", "Candidates")
    assert (done.code, done.err) == (0, "")
    lines = {line.split()[0]: line.split() for line in done.out.splitlines()}
    assert lines["Last_Name"] == ["Last_Name", "text", "yes", "Last", "Name"]
    assert lines["Shoe_Size"] == ["Shoe_Size", "integer", "Shoe", "Size"]
    assert lines["Candidate_Status"][1] == "picklist"
    assert int(lines["Candidate_Status"][2]) > 3


@pytest.mark.parametrize("module", ["Candidates", "Job_Openings", "Interviews", "Contacts"])
def test_a_table_fits_80_columns(here: Here, module: str) -> None:
    assert max(map(len, here("fields", module).out.splitlines())) <= 80


def test_a_long_label_is_cut_and_a_name_is_not(here: Here, recruit_sandbox: RecruitSandbox) -> None:
    field = {
        "module_api_name": "Candidates",
        "api_name": "X" * 30,
        "field_label": "候補者の名前 " * 20,
        "data_type": "text",
    }
    recruit_sandbox.load({"fields": [field]})
    (line,) = (line for line in here("fields", "Candidates").out.splitlines() if line.startswith("XXX"))
    assert line.split()[0] == "X" * 30
    assert "…" in line


def test_only_what_a_new_record_needs(here: Here) -> None:
    assert here("fields", "Candidates", "--mandatory").out.splitlines()[1:] == [
        "Last_Name  text  yes           Last Name"
    ]


def test_json_is_one_object(here: Here) -> None:
    found = here("fields", "Job_Openings", "--json").json
    assert found["module"] == "Job_Openings"
    client = next(field for field in found["fields"] if field["api_name"] == "Client_Name")
    assert (client["label"], client["type"], client["lookup"]) == ("Client Name", "lookup", "Clients")


def test_values_of_a_picklist_one_a_line(here: Here) -> None:
    done = here("fields", "Candidates", "--picklist", "candidate status")
    lines = done.out.splitlines()
    assert "New" in lines
    found = here("fields", "Candidates", "--picklist", "Candidate_Status", "--json").json
    assert found == {"module": "Candidates", "field": "Candidate_Status", "values": lines}


def test_a_module_may_be_named_by_its_label(here: Here) -> None:
    assert here("fields", "job openings", "--json").json["module"] == "Job_Openings"


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["Kandidates"], "zrecruit: there is no module 'Kandidates'. Did you mean Candidates?"),
        (
            ["Candidates", "--picklist", "Sorce"],
            "zrecruit: there is no field of Candidates 'Sorce'. Did you mean Source?",
        ),
        (["Candidates", "--picklist", "City"], "zrecruit: City of Candidates has no list of values. It is a text."),
    ],
)
def test_a_wrong_name_is_answered_with_the_nearest(here: Here, arguments: list[str], line: str) -> None:
    done = here("fields", *arguments)
    assert (done.code, done.out) == (1, "")
    assert done.line.startswith(line)
