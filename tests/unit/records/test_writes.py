from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any

import pytest
from zrecruit_client.models import Candidate, Review

from zrecruit_ext import Recruit
from zrecruit_ext.errors import AmbiguousWrite, InputError, InvalidRequest, NaiveDateTime, RowsFailed
from zrecruit_ext.results import Results
from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

ROWS = [{"Last_Name": f"Ek {number}"} for number in range(250)]


def test_any_number_of_rows_is_sent_in_calls_of_a_hundred(server: Any, accepting: Any) -> None:
    server.answer = accepting
    with server.client() as zr:
        results = zr.candidates.create(iter(ROWS))
    assert [len(request.json["data"]) for request in server.requests] == [100, 100, 50]
    assert [outcome.index for outcome in results] == list(range(250))
    assert [outcome.row for outcome in results] == ROWS
    assert not results.failed


def test_the_same_without_rows_sends_nothing(server: Any) -> None:
    with server.client() as zr:
        assert zr.candidates.create([]) == Results()
    assert server.requests == []


def test_an_iterable_is_read_only_as_far_as_it_is_sent(server: Any, accepting: Any) -> None:
    taken_at_request: list[int] = []
    taken = 0

    def rows() -> Iterator[dict[str, Any]]:
        nonlocal taken
        for row in ROWS:
            taken += 1
            yield row

    def answer(request: Any) -> Any:
        taken_at_request.append(taken)
        return accepting(request)

    server.answer = answer
    with server.client() as zr:
        zr.candidates.create(rows())
    assert taken_at_request == [100, 200, 250]


def refusing_second(accepting: Any, status: int = 400) -> Any:
    calls = 0

    def answer(request: Any) -> Any:
        nonlocal calls
        calls += 1
        refused = {"code": "INVALID_DATA", "message": "no", "details": {}, "status": "error"}
        return accepting(request) if calls != 2 else (status, refused)

    return answer


@pytest.mark.parametrize(("status", "error"), [(400, InvalidRequest), (502, AmbiguousWrite)])
def test_a_later_call_that_fails_does_not_lose_the_outcomes_before_it(
    server: Any, accepting: Any, status: int, error: type[Exception]
) -> None:
    server.answer = refusing_second(accepting, status)
    with server.client() as zr, pytest.raises(error) as caught:
        zr.candidates.create(ROWS)
    assert [outcome.index for outcome in caught.value.results.ok] == list(range(100))  # type: ignore[attr-defined]
    assert len(server.requests) == 2


def test_the_same_holds_when_the_callers_own_iterable_fails(server: Any, accepting: Any) -> None:
    def rows() -> Iterator[dict[str, Any]]:
        yield from ROWS[:120]
        raise OSError("disk")

    server.answer = accepting
    with server.client() as zr, pytest.raises(OSError, match="disk") as caught:
        zr.candidates.create(rows())
    assert len(caught.value.results) == 100  # type: ignore[attr-defined]


def test_a_bad_row_is_named_by_its_place_in_the_whole_input(server: Any, accepting: Any, naive: Any) -> None:
    server.answer = accepting
    rows = [*ROWS[:140], {"Last_Name": "Ek", "Start": naive}]
    with server.client() as zr, pytest.raises(NaiveDateTime, match="row 140, field Start") as caught:
        zr.candidates.create(iter(rows))
    assert len(caught.value.results) == 100, "of an iterator nothing is known before it comes"


def test_a_bad_row_of_a_list_is_found_before_anything_is_written(server: Any, accepting: Any, naive: Any) -> None:
    server.answer = accepting
    rows = [*ROWS[:140], {"Last_Name": "Ek", "Start": naive}]
    with server.client() as zr, pytest.raises(NaiveDateTime, match="row 140, field Start"):
        zr.candidates.create(rows)
    assert server.requests == []


def test_a_bad_id_of_a_list_is_found_before_anything_is_deleted(server: Any, accepting: Any) -> None:
    server.answer = accepting
    with server.client() as zr, pytest.raises(InputError, match="'x' is not a record id"):
        zr.candidates.delete([*range(1, 141), "x"])
    assert server.requests == []


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_what_is_no_number_empties_no_field(server: Any, accepting: Any, number: float) -> None:
    server.answer = accepting
    with server.client() as zr, pytest.raises(InputError, match="row 1, field Current_Salary"):
        zr.candidates.update([{"id": "1", "Current_Salary": 5.0}, {"id": "2", "Current_Salary": number}])
    assert server.requests == []


def test_ids_of_updates_may_be_numbers_and_go_out_as_text(server: Any, accepting: Any) -> None:
    server.answer = accepting
    with server.client() as zr:
        zr.candidates.update([{"id": 410405000001234567, "City": "Oslo"}])
        with pytest.raises(InputError, match="is not a record id"):
            zr.candidates.update([{"id": 4.1e17}])
    assert server.requests[0].json["data"] == [{"id": "410405000001234567", "City": "Oslo"}]


def test_one_duplicate_check_field_may_be_given_as_a_text(server: Any, accepting: Any) -> None:
    server.answer = accepting
    with server.client() as zr:
        zr.candidates.upsert([{"Last_Name": "Ek"}], duplicate_check_fields="Email")
    assert server.requests[0].json["duplicate_check_fields"] == ["Email"]


def test_a_record_written_back_carries_no_order_of_the_service(server: Any, accepting: Any) -> None:
    server.answer = accepting
    record = Candidate.from_dict({"id": "1", "City": "Oslo", "$state": "draft", "$approval": {"approve": False}})
    with server.client() as zr:
        zr.candidates.update([record])
        zr.candidates.update([{"id": "1", "$state": "save"}])
    assert [request.json["data"][0].keys() for request in server.requests] == [{"id", "City"}, {"id", "$state"}]


def test_a_model_carries_the_keys_of_the_service_that_a_write_takes(server: Any, accepting: Any) -> None:
    server.answer = accepting
    review = Review.from_dict(
        {"id": "1", "Rating": 2, "$answers": [{"score": 1}], "$followed": True, "Review_Type": "x"}
    )
    with server.client() as zr:
        zr.reviews.update([review])
    assert server.requests[0].json["data"] == [{"id": "1", "Rating": 2, "$answers": [{"score": 1}]}]


@pytest.fixture
def naive() -> Any:
    from datetime import datetime

    return datetime(2026, 1, 1)  # noqa: DTZ001


def test_a_cancelled_task_knows_what_was_written(server: Any, accepting: Any) -> None:
    async def main() -> Results:
        loop = asyncio.get_running_loop()

        def answer(request: Any) -> Any:
            if len(server.requests) == 2:
                loop.call_soon_threadsafe(task.cancel)
                time.sleep(0.05)
            return accepting(request)

        server.answer = answer
        async with server.async_client() as zr:
            task = asyncio.ensure_future(zr.candidates.create(ROWS))
            try:
                await task
            except asyncio.CancelledError as error:
                return error.results  # type: ignore[attr-defined,no-any-return]
        raise AssertionError("not cancelled")

    assert len(asyncio.run(main())) == 100


def test_a_row_in_the_reply_that_failed_is_the_row_of_the_input(server: Any, accepting: Any) -> None:
    def answer(request: Any) -> Any:
        _, body = accepting(request)
        for row, result in zip(request.json["data"], body["data"], strict=True):
            if row["Last_Name"].endswith("7"):
                result |= {"code": "DUPLICATE_DATA", "status": "error", "details": {"api_name": "Email"}}
        return 207, body

    server.answer = answer
    with server.client() as zr:
        results = zr.candidates.create(ROWS)
    assert [outcome.row["Last_Name"] for outcome in results.failed] == [f"Ek {n}" for n in range(250) if n % 10 == 7]
    with pytest.raises(RowsFailed, match="25 of 250 rows failed"):
        results.raise_for_failures()


@pytest.mark.parametrize(
    ("trigger", "sent"), [(None, None), ([], []), (["workflow"], ["workflow"]), ("approval", ["approval"])]
)
def test_a_trigger_goes_with_every_call(server: Any, accepting: Any, trigger: Any, sent: Any) -> None:
    server.answer = accepting
    rows = [{"id": "1", **row} for row in ROWS[:101]]
    with server.client() as zr:
        zr.candidates.create(rows, trigger=trigger)
        zr.candidates.update(rows, trigger=trigger)
        zr.candidates.upsert(rows, duplicate_check_fields=["Email"], trigger=trigger)
    assert [request.json.get("trigger") for request in server.requests] == [sent] * 6
    assert [request.json.get("duplicate_check_fields") for request in server.requests[4:]] == [["Email"]] * 2


@pytest.mark.parametrize(("trigger", "sent"), [(None, None), ([], "false"), (["workflow"], "true")])
def test_a_delete_can_set_off_nothing(server: Any, trigger: Any, sent: Any) -> None:
    server.answer = lambda request: (200, {"data": []})
    with server.client() as zr:
        results = zr.candidates.delete(range(1, 151), trigger=trigger)
    assert server.sent("wf_trigger") == [(sent,)] * 2
    assert [request.query["ids"].count(",") for request in server.requests] == [99, 49]
    assert {outcome.code for outcome in results} == {"NO_RESULT"}


def test_an_update_without_an_id_is_refused_before_its_call(server: Any, accepting: Any) -> None:
    server.answer = accepting
    with server.client() as zr, pytest.raises(InputError, match="row 100 has no id"):
        zr.candidates.update([*({"id": "1"} for _ in range(100)), {"Last_Name": "Ek"}])
    assert server.requests == []


def test_an_alias_writes_to_the_module_itself(server: Any, accepting: Any) -> None:
    server.answer = accepting
    with server.client() as zr:
        zr.module("JobOpenings").create([{"Posting_Title": "Cook"}])
    assert [request.path for request in server.requests] == ["/recruit/v2/Job_Openings"]


def test_every_candidate_meets_every_job_in_calls_of_a_hundred(server: Any) -> None:
    def answer(request: Any) -> Any:
        (row,) = request.json["data"]
        refused = {"code": "ALREADY_ASSOCIATED", "details": {"id": "7"}, "message": "m", "status": "error"}
        if row["jobids"] == ["901"]:
            element = {"code": "SUCCESS", "status": "success", "details": {"jobid": "901", "ids": str(row["ids"])}}
        elif "7" in row["ids"]:
            done = [key for key in row["ids"] if key != "7"]
            details = {"jobid": "902", "ids": f"[{', '.join(done)}]", "error": [refused]}
            element = {"code": "FAILURE", "status": "error", "details": details}
        else:
            element = {"code": "RECORD_LOCKED", "status": "error", "message": "locked", "details": {"jobid": "902"}}
        return 200, {"data": [element]}

    server.answer = answer
    with server.client() as zr:
        results = zr.candidates.associate(range(1, 151), ["901", 902], comments="hi")
    assert [len(request.json["data"][0]["ids"]) for request in server.requests] == [100, 50, 100, 50]
    assert [outcome.row for outcome in results] == [
        {"jobid": job, "id": str(key)} for job in ("901", "902") for key in range(1, 151)
    ]
    assert [outcome.index for outcome in results] == list(range(300))
    failed = {(outcome.row["id"], outcome.code) for outcome in results.failed}
    assert failed == {("7", "ALREADY_ASSOCIATED"), *((str(key), "RECORD_LOCKED") for key in range(101, 151))}


def test_a_record_that_was_read_goes_back_without_what_nobody_may_set(server: Any, accepting: Any) -> None:
    read = {"id": "5", "Last_Name": "Ek", "Full_Name": "Ek", "Created_Time": "2026-01-02T03:04:05Z", "Shoe_Size": 43}
    server.answer = accepting
    with server.client() as zr:
        record = Candidate.from_dict(read)
        record.last_name = "Å"
        zr.candidates.update([record])
        zr.candidates.upsert([record])
        zr.candidates.create([record])
    updated, upserted, created = (request.json["data"] for request in server.requests)
    assert updated == upserted == [{"id": "5", "Last_Name": "Å", "Shoe_Size": 43}]
    assert created == [{"Last_Name": "Å", "Shoe_Size": 43}]


def test_a_delete_whose_answer_was_lost_is_done(recruit_sandbox: RecruitSandbox, monkeypatch: Any) -> None:
    for name, value in {**recruit_sandbox.env(), "ZRECRUIT_TOKEN_STORE": "memory:"}.items():
        monkeypatch.setenv(name, value)
    recruit_sandbox.load({"Candidates": [{"id": "1", "Last_Name": "A"}, {"id": "2", "Last_Name": "B"}]})
    recruit_sandbox.faults({"match": {"method": "DELETE"}, "times": 1, "effect": {"reset": True}})
    with Recruit.from_env() as zr:
        results = zr.candidates.delete(["1", "2"])
        assert [outcome.ok for outcome in results] == [True, True]
        assert not list(zr.candidates.list())
        assert [outcome.code for outcome in zr.candidates.delete(["1"]).failed] == ["INVALID_DATA"]


def test_a_delete_that_was_only_turned_away_before_hides_no_unknown_id(
    recruit_sandbox: RecruitSandbox, monkeypatch: Any
) -> None:
    for name, value in {**recruit_sandbox.env(), "ZRECRUIT_TOKEN_STORE": "memory:"}.items():
        monkeypatch.setenv(name, value)
    recruit_sandbox.faults({"match": {"method": "DELETE"}, "times": 1, "effect": {"status": 429}})
    with Recruit.from_env() as zr:
        assert [outcome.code for outcome in zr.candidates.delete(["1"]).failed] == ["INVALID_DATA"]
