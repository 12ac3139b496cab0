from __future__ import annotations

import json
from datetime import UTC, date, datetime
from importlib.util import find_spec
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from zrecruit_client.models import Candidate, Note, SubformRow

from zrecruit_ext._records.modules import module
from zrecruit_ext._records.rows import cut, encode, record_id
from zrecruit_ext.errors import InputError, NaiveDateTime

NOTHING: frozenset[str] = frozenset()


def sent(rows: Any, start: int = 0, dropped: frozenset[str] = NOTHING, **extras: Any) -> Any:
    return json.loads(encode(rows, start, dropped, extras))


def test_models_and_dicts_go_out_with_the_vendors_names_and_formats() -> None:
    moment = datetime(2026, 3, 4, 5, 6, 7, 890, UTC)
    rows = [
        Candidate(last_name="Ek", gdpr_consent_date=date(2026, 1, 2)),
        {"Last_Name": "Å", "T": moment, "L": [moment]},
    ]
    assert sent(rows, trigger=[]) == {
        "data": [
            {"Last_Name": "Ek", "GDPR_Consent_Date": "2026-01-02"},
            {"Last_Name": "Å", "T": "2026-03-04T05:06:07+00:00", "L": ["2026-03-04T05:06:07+00:00"]},
        ],
        "trigger": [],
    }


def test_custom_fields_and_nulls_of_a_model_are_sent() -> None:
    record = Candidate.from_dict({"id": "1", "Last_Name": "Ek", "City": None, "Shoe_Size": 43})
    assert sent([record]) == {"data": [{"id": "1", "Last_Name": "Ek", "City": None, "Shoe_Size": 43}]}


def test_a_record_that_was_read_is_sent_back_without_what_nobody_may_set() -> None:
    read = {
        "id": "1",
        "Last_Name": "Ek",
        "Full_Name": "Ek",
        "Created_Time": "2026-01-01T00:00:00Z",
        "Created_By": {"id": "2", "name": "Ada"},
        "Candidate_Owner": {"id": "2", "name": "Ada"},
        "Is_Locked": False,
    }
    dropped = module("Candidates").read_only - {"id"}
    assert sent([Candidate.from_dict(read)], 0, dropped)["data"] == [
        {"id": "1", "Last_Name": "Ek", "Candidate_Owner": {"id": "2", "name": "Ada"}}
    ]


def test_a_key_without_a_name_in_python_is_left_out_alike() -> None:
    read = Note.from_dict({"id": "1", "Note_Content": "Hi", "$se_module": "Candidates", "se_module": "Candidates"})
    assert sent([read], 0, module("Notes").read_only)["data"] == [{"Note_Content": "Hi", "se_module": "Candidates"}]


def test_of_a_dict_nothing_is_left_out() -> None:
    assert sent([{"Full_Name": "Ek"}], 0, module("Candidates").read_only)["data"] == [{"Full_Name": "Ek"}]


templates_only = pytest.mark.skipif(
    find_spec("zrecruit_client._stock") is not None, reason="the generator's own templates send naive times as they are"
)
NAIVE = datetime(2026, 1, 1, 9)  # noqa: DTZ001


@pytest.mark.parametrize(
    "row",
    [
        {"Last_Name": "Ek", "Start": NAIVE},
        pytest.param(Candidate(last_name="Ek", last_mailed_time=NAIVE), marks=templates_only),
        Candidate.from_dict({"Last_Name": "Ek", "Start": NAIVE}),
        {"Last_Name": "Ek", "Start": [{"deep": NAIVE}]},
        Candidate(experience_details=[SubformRow.from_dict({"From": NAIVE})]),
    ],
)
def test_a_naive_time_is_refused_with_its_row_and_field(row: Any) -> None:
    with pytest.raises(NaiveDateTime, match=r"row 101, field (Start|Last_Mailed_Time|Experience_Details)"):
        sent([{"Last_Name": "Ok"}, row], 100)


@pytest.mark.parametrize("value", [object(), {1, 2}, b"bytes", 1j])
def test_a_value_that_is_no_json_is_refused_with_its_row_and_field(value: object) -> None:
    with pytest.raises(InputError, match="row 7, field City"):
        sent([{"City": value}], 7)


def test_a_row_that_is_no_row_is_refused() -> None:
    with pytest.raises(InputError, match="row 5 is a str"):
        sent(["Ek"], 5)


@pytest.mark.parametrize("single", ["text", b"bytes", {"Last_Name": "Ek"}, Candidate(last_name="Ek")])
def test_a_single_row_instead_of_many_is_refused(single: Any) -> None:
    with pytest.raises(InputError, match="Put it in a list"):
        list(cut(single))


@given(st.integers(0, 1000), st.integers(1, 150))
def test_cutting_loses_nothing_and_takes_no_more_than_it_needs(count: int, size: int) -> None:
    taken = 0

    def rows() -> Any:
        nonlocal taken
        for number in range(count):
            taken += 1
            yield number

    chunks = cut(rows(), size)
    seen: list[int] = []
    for chunk in chunks:
        assert 1 <= len(chunk) <= size
        seen += chunk
        assert taken == len(seen)
    assert seen == list(range(count))


@pytest.mark.parametrize("value", ["1", 1, "9" * 19])
def test_ids_are_handed_on_as_text(value: object) -> None:
    assert record_id(value) == str(value)


@pytest.mark.parametrize("value", ["", "x", "1,2", "1/..", -1, 1.5, True, None, "٣", "9" * 20])
def test_what_is_no_id_never_reaches_a_path(value: object) -> None:
    with pytest.raises(InputError, match="not a record id"):
        record_id(value)


def test_a_module_is_known_by_its_name_and_its_alias() -> None:
    assert module("JobOpenings").api_name == "Job_Openings"
    assert module("Job_Openings").read == module("JobOpenings").read
    assert type(module("Interviews").read({"id": "1"})).__name__ == "Interview"
    assert type(module("CustomModule1").read({"id": "1"})).__name__ == "Record"


@pytest.mark.parametrize("name", ["", "candidates", "A/B", "../Candidates", "A b", "Ä", "Candidates\n"])
def test_what_is_no_module_name_never_reaches_a_path(name: str) -> None:
    with pytest.raises(InputError, match="not a module name"):
        module(name)
