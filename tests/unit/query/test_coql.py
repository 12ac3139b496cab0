"""Binding of values: what a value is, it stays; what does not fit is refused before anything is sent."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
import sqlglot
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlglot import exp

from zrecruit_ext import AsyncRecruit, Credentials, Recruit
from zrecruit_ext.coql import PAGE, bound
from zrecruit_ext.errors import BadCriteria, InvalidRequest, NaiveDateTime, NotFound

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox

ONE = "SELECT id FROM Candidates WHERE x = :v"
OSLO = timezone(timedelta(hours=2))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Oslo", "'Oslo'"),
        ("", "''"),
        ("O'Brien -- ; \\", "'O''Brien -- ; \\'"),
        ("' OR '1' = '1", "''' OR ''1'' = ''1'"),
        (":v :w", "':v :w'"),
        (3, "3"),
        (-2.5, "-2.5"),
        (1e16, "10000000000000000"),
        (Decimal("0.10"), "0.10"),
        (True, "true"),
        (date(2026, 11, 22), "'2026-11-22'"),
        (datetime(2026, 11, 22, 9, 30, tzinfo=OSLO), "'2026-11-22T09:30:00+02:00'"),
        (["a", "b'"], "('a', 'b''')"),
        ((1, 2), "(1, 2)"),
    ],
)
def test_a_value_is_written_as_what_it_is(value: Any, text: str) -> None:
    assert bound(ONE, {"v": value}) == ONE.replace(":v", text)


def test_a_list_in_parentheses_gets_no_second_pair() -> None:
    assert bound("select id from C where x in (:v) and y in :w", {"v": [1, 2], "w": ["z"]}).endswith(
        "in (1, 2) and y in ('z')"
    )


def test_one_name_may_stand_twice_and_names_do_not_hide_one_another() -> None:
    assert bound("select id from C where a = :v or b = :v or c = :vv", {"v": 1, "vv": 2}).endswith(
        "a = 1 or b = 1 or c = 2"
    )


def test_none_goes_with_is() -> None:
    assert bound("select id from C where x is :v or y IS NOT :v", {"v": None}).endswith("is null or y IS NOT null")


def test_texts_of_the_query_itself_stay() -> None:
    sql = "select id from C where t = 'at 12:30: it''s :late' and \"a:b\" = 'x' and d = '2026-01-01T10:00:00+00:00'"
    assert bound(f"{sql};", {}) == sql


@pytest.mark.parametrize(
    ("sql", "values", "said"),
    [
        (ONE, {}, ":v, which has no value"),
        (ONE, {"v": 1, "w": 2}, "names no :w"),
        ("select id from C where x = ':v'", {"v": 1}, "inside quotes"),
        ('select id from C where x = "a :v b"', {"v": 1}, "inside quotes"),
        ("select id from C where x = 'a and y = :v", {"v": 1}, "not closed"),
        (ONE, {"v": None}, "equals nothing"),
        (ONE, {"v": []}, "empty"),
        (ONE, {"v": [1, None]}, "holds None"),
        (ONE, {"v": float("nan")}, "cannot be"),
        (ONE, {"v": b"x"}, "cannot be"),
        (ONE, {"v": [[1]]}, "cannot be"),
        (ONE, {"v": {"a": 1}}, "cannot be"),
    ],
)
def test_names_and_values_that_do_not_fit_are_refused(sql: str, values: dict[str, Any], said: str) -> None:
    with pytest.raises(BadCriteria, match=said) as refused:
        bound(sql, values)
    assert refused.value.advice


def test_a_time_without_zone_is_refused() -> None:
    with pytest.raises(NaiveDateTime):
        bound(ONE, {"v": datetime(2026, 11, 22)})  # noqa: DTZ001 - that is the point


def skeleton(sql: str) -> str:
    """The query with every literal taken out."""
    tree = sqlglot.parse_one(sql, read="sqlite")
    return tree.transform(lambda node: exp.Placeholder() if isinstance(node, exp.Literal) else node).sql()


@given(
    st.text(st.characters(exclude_characters="\x00")),
    st.lists(st.text(st.characters(exclude_characters="\x00")), min_size=1, max_size=3),
)
@settings(max_examples=500)
def test_no_text_changes_what_is_asked(value: str, items: list[str]) -> None:
    sql = "SELECT id FROM C WHERE a = :a AND b IN :b AND c = :c"
    plain = bound(sql, {"a": "x", "b": ["x"] * len(items), "c": "x"})
    made = bound(sql, {"a": value, "b": items, "c": value})
    assert skeleton(made) == skeleton(plain)
    literals = [node.this for node in sqlglot.parse_one(made, read="sqlite").find_all(exp.Literal)]
    assert sorted(literals) == sorted([value, *items, value])


@pytest.fixture
def connect(recruit_sandbox: RecruitSandbox) -> Callable[[type[Any]], Any]:
    sandbox = recruit_sandbox
    credentials = Credentials(sandbox.client_id, sandbox.client_secret, sandbox.refresh_token)
    return lambda kind: kind(credentials, sandbox_url=sandbox.url)


@pytest.fixture
def zr(connect: Callable[[type[Any]], Any]) -> Iterator[Recruit]:
    with connect(Recruit) as client:
        yield client


@given(value=st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=40))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_finds_the_record_that_holds_it_and_no_other(
    recruit_sandbox: RecruitSandbox, zr: Recruit, value: str
) -> None:
    recruit_sandbox.load({"Candidates": [{"id": "5", "Last_Name": value}, {"id": "6", "Last_Name": f"{value}y"}]})
    rows = list(zr.query("SELECT Last_Name FROM Candidates WHERE Last_Name = :name", name=value))
    assert rows == [{"id": "5", "Last_Name": value}]


def load_numbered(sandbox: RecruitSandbox, count: int) -> list[str]:
    rows = [{"id": str(1000 + number), "Last_Name": f"N{number}", "City": "Oslo"} for number in range(count)]
    sandbox.load({"Candidates": rows})
    return [row["id"] for row in rows]


def test_rows_come_over_all_pages(recruit_sandbox: RecruitSandbox, zr: Recruit) -> None:
    wanted = load_numbered(recruit_sandbox, 2 * PAGE + 3)
    assert [row["id"] for row in zr.query("SELECT id FROM Candidates WHERE City = :c ORDER BY id", c="oslo")] == wanted
    calls = [entry for entry in recruit_sandbox.journal() if entry["operation"] == "query_records"]
    assert [entry["status"] for entry in calls] == [200, 200, 200]


def test_a_full_last_page_is_followed_by_an_empty_one(recruit_sandbox: RecruitSandbox, zr: Recruit) -> None:
    wanted = load_numbered(recruit_sandbox, PAGE)
    assert [row["id"] for row in zr.query("SELECT id FROM Candidates ORDER BY id")] == wanted


def test_a_limit_of_its_own_is_kept(recruit_sandbox: RecruitSandbox, zr: Recruit) -> None:
    wanted = load_numbered(recruit_sandbox, 9)
    sql = "SELECT id FROM Candidates WHERE City != ' limit ' ORDER BY id LIMIT 3 OFFSET 2"
    assert [row["id"] for row in zr.query(sql)] == wanted[2:5]


def test_the_word_limit_inside_a_text_is_no_limit(recruit_sandbox: RecruitSandbox, zr: Recruit) -> None:
    wanted = load_numbered(recruit_sandbox, PAGE + 1)
    found = zr.query("SELECT id FROM Candidates WHERE City != ' limit 1' ORDER BY id")
    assert [row["id"] for row in found] == wanted


def test_the_same_in_asyncio(recruit_sandbox: RecruitSandbox, connect: Callable[[type[Any]], Any]) -> None:
    wanted = load_numbered(recruit_sandbox, PAGE + 1)

    async def main() -> list[str]:
        async with connect(AsyncRecruit) as zr:
            return [row["id"] async for row in zr.query("SELECT id FROM Candidates WHERE City = :c", c="Oslo")]

    assert asyncio.run(main()) == wanted


def test_nothing_found_is_no_row(zr: Recruit) -> None:
    assert list(zr.query("SELECT id FROM Candidates WHERE Created_Time > :t", t=datetime(2100, 1, 1, tzinfo=UTC))) == []


def test_a_service_without_queries_is_told_apart_from_an_empty_answer(
    recruit_sandbox: RecruitSandbox, zr: Recruit
) -> None:
    body = {"code": "INVALID_URL_PATTERN", "message": "no such path", "status": "error", "details": {}}
    recruit_sandbox.faults({"match": {"operation": "query_records"}, "effect": {"status": 404, "body": body}})
    with pytest.raises(NotFound) as missing:
        list(zr.query("SELECT id FROM Candidates"))
    assert "search() or list()" in str(missing.value.advice)


def test_an_error_says_what_the_service_objects_to_and_where(zr: Recruit) -> None:
    with pytest.raises(InvalidRequest, match=r"the value does not fit the field \[Rating\]\. Check names"):
        list(zr.query("SELECT id FROM Candidates WHERE Rating = :v", v="high"))
