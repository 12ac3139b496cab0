"""What the layer promises, said once and run four ways."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from zrecruit_ext import Credentials, F
from zrecruit_ext.errors import (
    AmbiguousWrite,
    AnswerCut,
    AnswerLost,
    ApiError,
    InvalidRequest,
    NotFound,
    RateLimited,
    ReadOnly,
    RecruitError,
    RowsFailed,
    ScopeMismatch,
    ServerError,
    TokenRefused,
    UnexpectedAnswer,
)

if TYPE_CHECKING:
    from pathlib import Path

Seen = Callable[..., list[dict[str, Any]]]
Way = Any
Sandbox = Any


def people(count: int) -> list[dict[str, Any]]:
    return [{"Last_Name": f"Ek {number}", "Email": f"ek{number}@example.org"} for number in range(count)]


def test_a_record_lives_and_goes(way: Way) -> None:
    (added,) = way.create([{"Last_Name": "Čapek", "City": "Oslo"}])
    assert added.ok
    assert way.get(added.id)["Last_Name"] == "Čapek"
    assert way.update([{"id": added.id, "City": "Bergen"}])[0].ok
    changed = way.get(added.id)
    assert (changed["City"], changed["Last_Name"]) == ("Bergen", "Čapek")
    assert way.delete([added.id])[0].ok
    with pytest.raises(NotFound):
        way.get(added.id)


def test_a_custom_field_is_kept(way: Way, recruit_sandbox: Sandbox) -> None:
    recruit_sandbox.load({"Candidates": [{"id": "77", "Last_Name": "Ek", "Shoe_Size": "43"}]})
    assert way.get("77")["Shoe_Size"] == "43"
    assert way.update([{"id": "77", "Shoe_Size": "44"}])[0].ok
    assert way.get("77")["Shoe_Size"] == "44"


def test_every_row_has_its_own_outcome(way: Way) -> None:
    results = way.create([*people(2), {"City": "nobody"}, people(1)[0]])
    assert [(outcome.index, outcome.ok, outcome.code) for outcome in results] == [
        (0, True, "SUCCESS"),
        (1, True, "SUCCESS"),
        (2, False, "MANDATORY_NOT_FOUND"),
        (3, False, "DUPLICATE_DATA"),
    ]
    with pytest.raises(RowsFailed, match="2 of 4 rows failed: row 2 MANDATORY_NOT_FOUND"):
        results.raise_for_failures()


def test_an_upsert_says_what_it_did(way: Way) -> None:
    way.create(people(1))
    results = way.upsert(
        [{**people(1)[0], "City": "Oslo"}, {"Last_Name": "New", "Email": "new@example.org"}], ["Email"]
    )
    assert [outcome.action for outcome in results.ok] == ["update", "insert"]


def test_all_pages_come_in_order(way: Way, seen: Seen) -> None:
    ids = [outcome.id for outcome in way.create(people(7))]
    rows = way.list(per_page=3, sort_by="id", sort_order="asc")
    assert [row["id"] for row in rows] == sorted(ids, key=int)
    assert len(seen("GET")) <= 3 + 1


def test_an_empty_list_is_empty(way: Way) -> None:
    assert way.list() == []
    assert way.search(str(F.Last_Name.equals("nobody"))) == []


@pytest.mark.parametrize("name", ["Burns, B", "A (B)", "C:\\", "a\\,b", "O'Brien & Sons", "+47 (0) 1", "李 雷"])
def test_a_search_finds_exactly_the_odd_name(way: Way, name: str) -> None:
    way.create([{"Last_Name": name}, *people(2)])
    assert [row["Last_Name"] for row in way.search(str(F.Last_Name.equals(name)))] == [name]


def test_a_file_comes_back_byte_for_byte(way: Way, tmp_path: Path) -> None:
    path = tmp_path / "cv +++\r.bin"
    path.write_bytes(b'--+++\r\nContent-Disposition: form-data; name="x"\r\n\r\n' + bytes(range(256)) * 3000)
    (person,) = way.create(people(1))
    attachment = way.upload(person.id, path)
    assert way.download(person.id, attachment, tmp_path) == path.read_bytes()


def test_a_token_that_expired_unseen_is_renewed_once(way: Way, recruit_sandbox: Sandbox, seen: Seen) -> None:
    way.list()
    recruit_sandbox.clock(3700)
    assert way.create(people(1))[0].ok
    assert way.list()
    assert [entry["status"] for entry in seen("POST")] == [401, 201]
    assert recruit_sandbox.stats()["token_mints"] == 2


def test_a_file_sent_with_an_expired_token_arrives_whole(way: Way, recruit_sandbox: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "cv.bin"
    path.write_bytes(bytes(range(256)) * 8000)
    (person,) = way.create(people(1))
    recruit_sandbox.clock(3700)
    attachment = way.upload(person.id, path)
    assert way.download(person.id, attachment, tmp_path) == path.read_bytes()


def test_a_missing_scope_is_not_answered_with_a_new_token(way: Way, recruit_sandbox: Sandbox) -> None:
    body = {"code": "OAUTH_SCOPE_MISMATCH", "details": {}, "message": "Unauthorized", "status": "error"}
    recruit_sandbox.faults({"match": {"path": "/recruit/"}, "effect": {"status": 401, "body": body}})
    with pytest.raises(ScopeMismatch):
        way.list()
    assert recruit_sandbox.stats()["token_mints"] == 1


@pytest.mark.parametrize("effect", [{"status": 503}, {"status": 429}, {"reset": True}, {"cut": 20}])
def test_a_read_is_repeated_until_it_works(
    way: Way, recruit_sandbox: Sandbox, seen: Seen, effect: dict[str, Any]
) -> None:
    (person,) = way.create(people(1))
    recruit_sandbox.faults({"match": {"method": "GET", "path": "/recruit/"}, "times": 2, "effect": effect})
    assert way.get(person.id)["Last_Name"] == "Ek 0"
    assert len(seen("GET")) == 3


@pytest.mark.parametrize(
    ("effect", "error"),
    [
        ({"status": 502, "body": "<html>bad gateway"}, AmbiguousWrite),
        ({"status": 504}, AmbiguousWrite),
        ({"reset": True}, AmbiguousWrite),
        ({"cut": 20}, AmbiguousWrite),
        ({"status": 503}, AmbiguousWrite),
        ({"status": 500}, AmbiguousWrite),
    ],
)
def test_a_create_whose_outcome_is_unknown_is_not_repeated(
    way: Way, recruit_sandbox: Sandbox, seen: Seen, effect: dict[str, Any], error: type[RecruitError]
) -> None:
    recruit_sandbox.faults({"match": {"method": "POST", "path": "/recruit/"}, "times": 1, "effect": effect})
    with pytest.raises(error):
        way.create(people(1))
    assert len(seen("POST")) == 1


def test_a_create_refused_before_anything_was_done_is_repeated(way: Way, recruit_sandbox: Sandbox, seen: Seen) -> None:
    recruit_sandbox.faults({"match": {"method": "POST", "path": "/recruit/"}, "times": 1, "effect": {"status": 429}})
    assert way.create(people(1))[0].ok
    assert len(seen("POST")) == 2


@pytest.mark.parametrize(
    ("effect", "error"),
    [
        ({"status": 500, "body": {"code": "INTERNAL_ERROR", "message": "no", "status": "error"}}, ServerError),
        ({"status": 503, "body": "<html><h1>Service unavailable</h1>"}, ServerError),
        ({"status": 429, "body": {"code": "TOO_MANY_REQUESTS", "message": "slow down"}}, RateLimited),
        ({"status": 400, "body": {"code": "INVALID_QUERY", "details": {}, "message": "bad"}}, InvalidRequest),
        ({"status": 404, "body": {"code": "INVALID_URL_PATTERN", "message": "no"}}, NotFound),
        ({"status": 200, "body": "<html>maintenance"}, UnexpectedAnswer),
        ({"reset": True}, AnswerLost),
        ({"cut": 20}, AnswerCut),
    ],
)
def test_whatever_goes_wrong_is_one_typed_error_of_one_line(
    way: Way, recruit_sandbox: Sandbox, effect: dict[str, Any], error: type[RecruitError]
) -> None:
    way.create(people(1))
    recruit_sandbox.faults({"match": {"method": "GET", "path": "/recruit/"}, "effect": effect})
    with pytest.raises(error) as caught:
        way.list()
    line = str(caught.value)
    assert "\n" not in line
    assert "list_records" in line
    assert type(caught.value) is error


def test_an_unknown_module_is_refused_with_the_vendors_code(open_way: Callable[..., Way]) -> None:
    with pytest.raises(ApiError) as caught:
        open_way("NoSuchModule").list()
    assert caught.value.code == "INVALID_MODULE"


def test_a_read_only_client_sends_no_write(open_way: Callable[..., Way], seen: Seen) -> None:
    way = open_way(read_only=True)
    with pytest.raises(ReadOnly):
        way.create(people(1))
    assert way.list() == []
    assert seen("POST") == []


def test_wrong_credentials_are_refused_by_name(open_way: Callable[..., Way], recruit_sandbox: Sandbox) -> None:
    wrong = Credentials(recruit_sandbox.client_id, recruit_sandbox.client_secret, "1000.wrong.token")
    with pytest.raises(TokenRefused) as caught:
        open_way(credentials=wrong).list()
    assert "1000.wrong.token" not in str(caught.value)
