from __future__ import annotations

import asyncio
import time
from contextlib import aclosing
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from zrecruit_client.models import Candidate, Record

from zrecruit_ext import F
from zrecruit_ext.errors import InputError, NaiveDateTime, NotFound, SearchTruncated, UnexpectedAnswer

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS = [{"id": str(number), "Last_Name": f"Ek {number}"} for number in range(95)]


def test_all_records_come_typed_and_in_order(server: Any, listing: Any) -> None:
    server.answer = listing(ROWS)
    with server.client() as zr:
        found = list(zr.candidates.list(per_page=10))
    assert [record.id for record in found] == [row["id"] for row in ROWS]
    assert isinstance(found[0], Candidate)
    assert len(server.requests) <= 11


def test_the_same_in_asyncio(server: Any, listing: Any) -> None:
    server.answer = listing(ROWS)

    async def main() -> list[str]:
        async with server.async_client() as zr:
            return [record.id async for record in zr.candidates.list(per_page=10)]

    assert asyncio.run(main()) == [row["id"] for row in ROWS]
    assert len(server.requests) <= 11


def test_pages_say_what_the_service_said(server: Any, listing: Any) -> None:
    server.answer = listing(ROWS)
    with server.client() as zr:
        pages = list(zr.module("Custom_1").pages(per_page=50))
    assert [(page.number, len(page), page.more, page.info["page"]) for page in pages] == [
        (1, 50, True, 1),
        (2, 45, False, 2),
    ]
    assert isinstance(pages[0].items[0], Record)


def test_no_more_requests_are_under_way_than_the_client_allows(server: Any, listing: Any) -> None:
    slow = listing(ROWS)
    server.answer = lambda request: (time.sleep(0.01), slow(request))[1]
    with server.client(concurrency=3) as zr:
        list(zr.candidates.list(per_page=2, window=50, eager=True))
    assert 1 < server.most <= 3


def test_nothing_is_sent_before_the_first_record_is_asked_for(server: Any, listing: Any) -> None:
    server.answer = listing(ROWS)
    with server.client() as zr:
        rows = zr.candidates.list()
        assert server.requests == []
        next(rows)
        assert len(server.requests) == 1


def test_a_break_ends_the_requests(server: Any, listing: Any) -> None:
    server.answer = listing(ROWS)
    with server.client() as zr:
        for record in zr.candidates.list(per_page=1):
            if record.id == "3":
                break
    assert len(server.requests) < 20


def test_a_break_in_asyncio_cancels_what_is_under_way(server: Any, listing: Any) -> None:
    server.answer = listing(ROWS)

    async def main() -> None:
        async with server.async_client() as zr:
            async with aclosing(zr.candidates.list(per_page=1)) as rows:
                async for record in rows:
                    if record.id == "3":
                        break
            assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(main())
    assert len(server.requests) < 20


def test_parameters_reach_the_service_as_it_wants_them(server: Any) -> None:
    with server.client() as zr:
        list(
            zr.candidates.list(
                fields=["Last_Name", "Email"],
                sort_by="id",
                sort_order="asc",
                converted="both",
                approved=False,
                cvid=12,
                include_child=True,
                state="draft",
                modified_since=datetime(2026, 1, 2, 3, 4, 5, 6, UTC),
                per_page=50,
                page=3,
                headers={"X-Trace": "1"},
            )
        )
    (request,) = server.requests
    assert request.query == {
        "fields": "Last_Name,Email",
        "sort_by": "id",
        "sort_order": "asc",
        "converted": "both",
        "approved": "false",
        "cvid": "12",
        "include_child": "true",
        "$state": "draft",
        "per_page": "50",
        "page": "3",
    }
    assert request.headers["if-modified-since"] == "2026-01-02T03:04:05+00:00"
    assert request.headers["x-trace"] == "1"


def test_nothing_that_was_not_asked_for_is_sent(server: Any) -> None:
    with server.client() as zr:
        list(zr.candidates.list(sort_by=None))  # type: ignore[arg-type]
        list(zr.candidates.search(email="a+b@example.org"))
    assert [request.query for request in server.requests] == [{"page": "1"}, {"page": "1", "email": "a+b@example.org"}]


@pytest.mark.parametrize("method", ["list", "pages"])
def test_an_unknown_parameter_is_refused_at_the_call(server: Any, method: str) -> None:
    with server.client() as zr, pytest.raises(TypeError, match="unknown parameter colour: this list takes approved"):
        getattr(zr.candidates, method)(colour="red")


def test_an_unknown_option_is_refused_before_anything_is_sent(server: Any) -> None:
    with server.client() as zr:
        for call in (
            lambda: zr.candidates.get("1", colour="red"),
            lambda: zr.candidates.create([{"Last_Name": "Ek"}], colour="red"),
            lambda: zr.candidates.attachments("1").delete("2", colour="red"),
        ):
            with pytest.raises(TypeError, match="unknown option colour"):
                call()
    assert server.requests == []


@pytest.mark.parametrize(
    ("name", "value"), [("per_page", 201), ("per_page", 0), ("page", 0), ("window", -1), ("window", 0)]
)
def test_a_number_out_of_range_is_refused_at_the_call(server: Any, name: str, value: int) -> None:
    with server.client() as zr, pytest.raises(InputError, match=f"{name}={value}"):
        zr.candidates.list(**{name: value})


def test_a_naive_time_is_refused_at_the_call(server: Any) -> None:
    with server.client() as zr, pytest.raises(NaiveDateTime):
        zr.candidates.list(modified_since=datetime(2026, 1, 1))  # noqa: DTZ001


@pytest.mark.parametrize("terms", [{}, {"email": "a", "word": "b"}])
def test_a_search_has_exactly_one_term(server: Any, terms: dict[str, str]) -> None:
    with server.client() as zr, pytest.raises(TypeError, match="exactly one of criteria, email, phone, word: join"):
        zr.candidates.search(**terms)


def test_a_search_cut_off_at_its_depth_says_so_after_the_last_hit(server: Any, listing: Any) -> None:
    rows = [{"id": str(number)} for number in range(2001)]
    for count, truncated in ((2000, False), (2001, True)):
        server.answer = listing(rows[:count])
        found: list[Any] = []
        with server.client() as zr:
            try:
                found.extend(zr.candidates.search(criteria=F.City.equals("Oslo")))
            except SearchTruncated:
                assert truncated
            else:
                assert not truncated
        # `extend` of a failing generator keeps what came before the failure
        assert len(found) == 2000


def test_an_answer_not_modified_is_an_empty_list(server: Any) -> None:
    server.answer = lambda request: (304, b"")
    with server.client() as zr:
        assert list(zr.candidates.list(modified_since=datetime(2026, 1, 1, tzinfo=UTC))) == []


@pytest.mark.parametrize(
    "body", [{}, {"info": {}}, {"data": {"id": "1"}}, {"data": ["x"]}, {"data": 5}, [], "text", None]
)
def test_an_answer_of_another_form_is_a_typed_error_and_not_an_empty_list(server: Any, body: Any) -> None:
    server.answer = lambda request: (200, body)
    with server.client() as zr, pytest.raises(UnexpectedAnswer):
        list(zr.candidates.list())


@pytest.mark.parametrize("body", [{"data": None}, {"data": []}, {"data": [], "info": None}])
def test_an_empty_answer_is_an_empty_list(server: Any, body: Any) -> None:
    server.answer = lambda request: (200, body)
    with server.client() as zr:
        assert list(zr.candidates.list()) == []


def test_ids_sent_as_numbers_come_as_text(server: Any) -> None:
    server.answer = lambda request: (200, {"data": [{"id": 410405000001234567}]})
    with server.client() as zr:
        assert [record.id for record in zr.candidates.list()] == ["410405000001234567"]
        assert zr.candidates.get(410405000001234567).id == "410405000001234567"


@pytest.mark.parametrize("answer", [(204, b""), (200, {"data": []}), (404, {"code": "RECORD_NOT_FOUND"})])
def test_a_record_that_is_not_there_is_not_found(server: Any, answer: Any) -> None:
    server.answer = lambda request: answer
    with server.client() as zr, pytest.raises(NotFound) as caught:
        zr.candidates.get("1")
    assert str(caught.value).endswith(".")
    assert "Check the" in caught.value.advice


def test_one_record_can_be_read_in_part(server: Any) -> None:
    server.answer = lambda request: (200, {"data": [{"id": "1"}]})
    with server.client() as zr:
        zr.candidates.get("1", fields=["Email", "City"], headers={"x-trace": "7"})
    assert server.requests[0].query == {"fields": "Email,City"}
    assert server.requests[0].headers["x-trace"] == "7"


@pytest.mark.parametrize(
    ("read", "path"),
    [
        (lambda records: records.deleted(type="recycle"), "/recruit/v2/Candidates/deleted"),
        (lambda records: records.related("5", "Interviews"), "/recruit/v2/Candidates/5/Interviews"),
        (lambda records: records.associated(5), "/recruit/v2/Candidates/5/associate"),
        (lambda records: records.notes(5).list(), "/recruit/v2/Candidates/5/Notes"),
        (lambda records: records.attachments(5).list(), "/recruit/v2/Candidates/5/Attachments"),
    ],
)
def test_what_belongs_to_a_record_is_a_list_too(server: Any, listing: Any, read: Callable[..., Any], path: str) -> None:
    server.answer = listing([{"id": str(number)} for number in range(450)])
    with server.client() as zr:
        assert len(list(read(zr.candidates))) == 450
    assert {request.path for request in server.requests} == {path}
    server.requests.clear()

    async def main() -> int:
        async with server.async_client() as zr:
            return len([record async for record in read(zr.candidates)])

    assert asyncio.run(main()) == 450
    assert {request.path for request in server.requests} == {path}


def test_users_are_read_like_records(server: Any) -> None:
    def answer(request: Any) -> Any:
        if request.path.endswith("/7"):
            return 204, b""
        return 200, {"users": [{"id": 5, "full_name": "Ada"}], "info": {"more_records": False}}

    server.answer = answer

    async def main() -> list[str]:
        async with server.async_client() as zr:
            return [user.id async for user in zr.users.list(type="ActiveUsers")] + [(await zr.users.get(5)).id]

    with server.client() as zr:
        assert [user.full_name for user in zr.users.list(type="ActiveUsers")] == ["Ada"]
        assert zr.users.get(5).id == "5"
        with pytest.raises(NotFound, match="no user 7"):
            zr.users.get("7")
    assert server.requests[0].query == {"type": "ActiveUsers", "page": "1"}
    assert asyncio.run(main()) == ["5", "5"]
