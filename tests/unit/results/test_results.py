from __future__ import annotations

import pickle
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zrecruit_ext.errors import RecruitError, RowsFailed
from zrecruit_ext.results import Results, RowOutcome, outcomes

ADDED = {
    "code": "SUCCESS",
    "details": {"id": "410405000001234567", "Created_Time": "2026-01-02T03:04:05+01:00"},
    "message": "record added",
    "status": "success",
}
NO_NAME = {
    "code": "MANDATORY_NOT_FOUND",
    "details": {"api_name": "Last_Name"},
    "message": "required field not found",
    "status": "error",
}
TWIN = {
    "code": "DUPLICATE_DATA",
    "details": {"api_name": "Email", "id": 410405000001234599},
    "message": "duplicate data",
    "status": "error",
}


def reply(*elements: Any) -> dict[str, Any]:
    return {"data": list(elements)}


def test_each_row_has_its_outcome_with_index_id_and_row() -> None:
    rows = [{"Last_Name": "Ek"}, {"Email": "x@example.org"}]
    added, refused = outcomes(reply(ADDED, NO_NAME), rows, start=100)
    assert (added.ok, added.index, added.id, added.row) == (True, 100, "410405000001234567", rows[0])
    assert (refused.ok, refused.index, refused.id, refused.row) == (False, 101, None, rows[1])
    assert (refused.code, refused.details) == ("MANDATORY_NOT_FOUND", {"api_name": "Last_Name"})


def test_an_id_sent_as_a_number_is_handed_out_as_text_without_loss() -> None:
    assert outcomes(reply(TWIN))[0].id == "410405000001234599"


@pytest.mark.parametrize(
    ("element", "ok", "code"),
    [
        ({"code": "SUCCESS", "status": "SUCCESS", "details": {}}, True, "SUCCESS"),
        ({"status": "success", "details": {"id": "1"}, "message": "interview cancelled successfully"}, True, "SUCCESS"),
        ({"code": "success", "details": None}, True, "SUCCESS"),
        ({"code": "SUCCESS", "status": "error"}, False, "SUCCESS"),
        ({"status": "error", "message": "no"}, False, "FAILURE"),
        ({}, False, "NO_RESULT"),
    ],
)
def test_success_is_seen_in_every_spelling_and_nowhere_else(element: dict[str, Any], ok: bool, code: str) -> None:
    (outcome,) = outcomes(reply(element))
    assert (outcome.ok, outcome.code) == (ok, code)


def test_the_nested_arrays_of_change_status_are_read() -> None:
    assert [outcome.ok for outcome in outcomes({"data": [[ADDED, NO_NAME], [ADDED]]})] == [True, False, True]


@pytest.mark.parametrize("body", [{"tags": [ADDED]}, {"tags": ADDED}, {"data": ADDED}])
def test_envelopes_with_another_name_or_a_single_object_are_read(body: dict[str, Any]) -> None:
    (outcome,) = outcomes(body)
    assert outcome.ok


def test_an_upsert_tells_what_it_did() -> None:
    (outcome,) = outcomes(reply(ADDED | {"action": "UPDATE", "duplicate_field": "Email"}))
    assert outcome.action == "update"


def test_rows_that_the_reply_does_not_mention_have_failed() -> None:
    answered, silent = outcomes(reply(ADDED), ["a", "b"])
    assert answered.ok
    assert (silent.ok, silent.code, silent.row) == (False, "NO_RESULT", "b")


@given(st.integers(0, 20), st.integers(0, 20))
def test_there_is_exactly_one_outcome_per_row(answered: int, sent: int) -> None:
    found = outcomes(reply(*[ADDED] * answered), list(range(sent)), start=7)
    assert [outcome.index for outcome in found] == list(range(7, 7 + sent))


def test_an_association_of_many_is_taken_apart() -> None:
    body = reply(
        {
            "code": "SUCCESS",
            "details": {"jobid": "9", "ids": "[1, 2]"},
            "message": "Record associated successfully",
            "status": "success",
        },
        {
            "code": "FAILURE",
            "details": {
                "jobid": "8",
                "ids": ["1", "2"],
                "error": [
                    {
                        "code": "ALREADY_ASSOCIATED",
                        "details": {"id": "2"},
                        "message": "already associated",
                        "status": "error",
                    }
                ],
            },
            "message": "",
            "status": "error",
        },
    )
    found = [(outcome.details["jobid"], outcome.id, outcome.ok, outcome.code) for outcome in outcomes(body)]
    assert found == [
        ("9", "1", True, "SUCCESS"),
        ("9", "2", True, "SUCCESS"),
        ("8", "1", True, "SUCCESS"),
        ("8", "2", False, "ALREADY_ASSOCIATED"),
    ]


def test_ok_and_failed_share_the_rows_between_them() -> None:
    results = Results.of(reply(ADDED, NO_NAME, ADDED))
    assert [outcome.index for outcome in results.ok] == [0, 2]
    assert [outcome.index for outcome in results.failed] == [1]
    assert results[1:] == Results(list(results)[1:])
    assert "ok=2, failed=1" in repr(results)


def test_a_generated_model_is_read_like_the_json() -> None:
    class Model:
        def to_dict(self) -> dict[str, Any]:
            return reply(ADDED, TWIN)

    assert Results.of(Model()) == Results.of(reply(ADDED, TWIN))


def test_raising_names_the_first_failures_in_one_line() -> None:
    refused = RowOutcome(0, False, "INVALID_DATA", "bad\nvalue", {"api_name": "Phone"})
    results = Results(replace(refused, index=index) for index in range(5))
    with pytest.raises(RowsFailed) as caught:
        results.raise_for_failures()
    line = str(caught.value)
    assert "5 of 5 rows failed: row 0 INVALID_DATA bad value (Phone); row 1" in line
    assert "and 2 more" in line
    assert "\n" not in line
    assert list(caught.value.failed) == list(results)
    assert isinstance(caught.value, RecruitError)


def test_without_failures_nothing_is_raised() -> None:
    results = Results.of(reply(ADDED))
    assert results.raise_for_failures() is results


def test_results_survive_pickling() -> None:
    results = Results.of(reply(ADDED, NO_NAME))
    assert pickle.loads(pickle.dumps(results)) == results


@pytest.mark.parametrize("body", [{}, {"data": None}, {"data": [{}]}, {"data": [{}, {}]}, {"data": []}])
def test_a_reply_that_says_nothing_of_a_row_leaves_its_outcome_open(body: dict[str, Any]) -> None:
    found = outcomes(body, rows=[{"Last_Name": "A"}, {"Last_Name": "B"}])
    assert [outcome.code for outcome in found] == ["NO_RESULT", "NO_RESULT"]


def test_what_failed_can_be_seen_in_the_repr() -> None:
    found = Results(outcomes({"data": [{"status": "success"}, {"status": "error", "code": "DUPLICATE_DATA"}]}))
    assert repr(found) == "Results(ok=1, failed=1, DUPLICATE_DATA: 1)"
