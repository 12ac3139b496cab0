"""Writes whose answer is lost, over real connections in both worlds: once means once, without it the error tells."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from zrecruit_ext import AmbiguousWrite, AsyncRecruit, Credentials, Once, Recruit
from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox

if TYPE_CHECKING:
    from pathlib import Path

ROW = {"Last_Name": "Lovelace", "Email": "ada@example.com"}
ONCE = Once(lag=0.2)
LOST = {
    "before": {"reset": True, "when": "before"},
    "after": {"reset": True},
    "half an answer": {"cut": "half"},
    "gateway": {"status": 502, "body": "<html>"},
    "failed after": {"status": 500, "when": "after"},
}

Ask = Callable[[Callable[[Any], Any]], Any]


def client_of(kind: Any, sandbox: RecruitSandbox, **settings: Any) -> Any:
    credentials = Credentials(sandbox.client_id, sandbox.client_secret, sandbox.refresh_token)
    return kind(credentials, sandbox_url=sandbox.url, **settings)


def asynchronous(sandbox: RecruitSandbox, call: Callable[[Any], Any]) -> Any:
    async def run() -> Any:
        async with client_of(AsyncRecruit, sandbox) as zr:
            return await call(zr)

    return asyncio.run(run())


@pytest.fixture(params=["sync", "async"])
def ask(request: pytest.FixtureRequest, recruit_sandbox: RecruitSandbox) -> Iterator[Ask]:
    """Does one thing with a client of its own."""
    if request.param == "async":
        yield lambda call: asynchronous(recruit_sandbox, call)
        return
    with client_of(Recruit, recruit_sandbox) as zr:
        yield lambda call: call(zr)


def lose(sandbox: RecruitSandbox, path: str, effect: dict[str, Any]) -> None:
    sandbox.faults({"match": {"method": "POST", "path": path}, "times": 1, "effect": effect})


@pytest.mark.parametrize("point", LOST)
def test_a_record_is_created_once(recruit_sandbox: RecruitSandbox, ask: Ask, point: str) -> None:
    for row in (ROW, {"Last_Name": "Hopper", "City": "Oslo"}):
        lose(recruit_sandbox, "Candidates$", LOST[point])
        made = ask(lambda zr, row=row: zr.candidates.create([row], once=ONCE)).raise_for_failures()[0]
        assert made.action == (None if point in ("before", "gateway") else "found")
    with client_of(Recruit, recruit_sandbox) as zr:
        assert sorted(str(each.last_name) for each in zr.candidates.list()) == ["Hopper", "Lovelace"]


@pytest.mark.parametrize("point", LOST)
def test_a_note_and_a_file_are_added_once(
    recruit_sandbox: RecruitSandbox, ask: Ask, point: str, tmp_path: Path
) -> None:
    recruit_sandbox.load({"Candidates": [{"id": "77", "Last_Name": "Lovelace"}]})
    path = tmp_path / "cv.txt"
    path.write_bytes(b"mathematician")
    lose(recruit_sandbox, "Notes$", LOST[point])
    note = ask(lambda zr: zr.candidates.notes("77").add("Call", "two\nlines", once=ONCE))
    lose(recruit_sandbox, "Attachments$", LOST[point])
    file = ask(lambda zr: zr.candidates.attachments("77").upload(path, once=ONCE))
    with client_of(Recruit, recruit_sandbox) as zr:
        assert [each.id for each in zr.candidates.notes("77").list()] == [note.id]
        assert [each.id for each in zr.candidates.attachments("77").list()] == [file.id]


def test_equal_notes_and_files_with_keys_of_their_own_are_two(recruit_sandbox: RecruitSandbox, tmp_path: Path) -> None:
    recruit_sandbox.load({"Candidates": [{"id": "77", "Last_Name": "Lovelace"}]})
    path = tmp_path / "cv.txt"
    path.write_bytes(b"mathematician")
    with client_of(Recruit, recruit_sandbox) as zr:
        files, notes = zr.candidates.attachments("77"), zr.candidates.notes("77")
        assert files.upload(path, once="a").id != files.upload(path, once="b").id
        assert notes.add("Call", "x", once="a").id != notes.add("Call", "x", once="b").id
        assert files.upload(path, once="a").action == "found"
        assert len([*files.list(), *notes.list()]) == 4


def test_the_journal_outlives_the_client(recruit_sandbox: RecruitSandbox, tmp_path: Path) -> None:
    store = f"sqlite:{tmp_path / 'intents.db'}"
    with client_of(Recruit, recruit_sandbox, intent_store=store) as zr:
        first = zr.candidates.create([ROW], once="import-2026-11-22/17")[0]
    with client_of(Recruit, recruit_sandbox, intent_store=store) as zr:
        again = zr.candidates.create([ROW], once="import-2026-11-22/17")[0]
    assert (again.id, again.action) == (first.id, "found")


def test_without_once_the_error_holds_what_it_takes_to_decide(recruit_sandbox: RecruitSandbox, ask: Ask) -> None:
    lose(recruit_sandbox, "Candidates$", {"reset": True})
    with pytest.raises(AmbiguousWrite) as caught:
        ask(lambda zr: zr.candidates.create([ROW]))
    error = caught.value
    assert (error.operation_id, error.module, error.rows) == ("create_records", "Candidates", [ROW])
    assert error.unique == {"Email": ["ada@example.com"]}
    assert error.since is not None
    assert error.until is not None
    assert error.since <= error.until
    assert "Lovelace" not in str(error)
    assert "ada@" not in str(error)
    assert "zrecruit api GET Candidates" in error.advice
    with client_of(Recruit, recruit_sandbox) as zr:
        assert [each.last_name for each in zr.candidates.search(criteria=error.criteria)] == ["Lovelace"]
    assert error.command == "zrecruit api GET Candidates/search -q 'criteria=(Email:equals:ada@example.com)'"


def test_without_a_unique_value_the_error_has_the_time(recruit_sandbox: RecruitSandbox, ask: Ask) -> None:
    lose(recruit_sandbox, "Candidates$", {"reset": True})
    with pytest.raises(AmbiguousWrite) as caught:
        ask(lambda zr: zr.candidates.create([{"Last_Name": "Hopper"}]))
    with client_of(Recruit, recruit_sandbox) as zr:
        assert [each.last_name for each in zr.candidates.search(criteria=caught.value.criteria)] == ["Hopper"]


def test_of_a_note_the_error_names_the_list_of_its_record(recruit_sandbox: RecruitSandbox, ask: Ask) -> None:
    recruit_sandbox.load({"Candidates": [{"id": "77", "Last_Name": "Lovelace"}]})
    lose(recruit_sandbox, "Notes$", {"reset": True})
    with pytest.raises(AmbiguousWrite) as caught:
        ask(lambda zr: zr.candidates.notes("77").add("Call", "private words"))
    assert caught.value.command.startswith("zrecruit api GET Candidates/77/Notes")
    assert caught.value.rows == [{"Note_Title": "Call", "Note_Content": "private words"}]
    assert "private" not in str(caught.value)
