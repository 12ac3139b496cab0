"""The organisation's metadata and rows checked by it, in both worlds."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from zrecruit_client.api.settings import list_fields

from zrecruit_ext import AsyncRecruit, Credentials, Recruit
from zrecruit_ext.errors import InputError, InvalidRequest, UnknownName

Sandbox = Any
SETTINGS = "/recruit/v2/settings/"


class World:
    """`do` turns what a method returns into its value."""

    def __init__(self, zr: Any, do: Callable[[Any], Any]) -> None:
        self.zr, self.do = zr, do


@pytest.fixture(params=[Recruit, AsyncRecruit])
def open_world(request: pytest.FixtureRequest, recruit_sandbox: Sandbox) -> Iterator[Callable[..., World]]:
    with ExitStack() as stack:
        runner = stack.enter_context(asyncio.Runner())
        box = recruit_sandbox

        def opened(**settings: Any) -> World:
            zr = request.param(
                Credentials(box.client_id, box.client_secret, box.refresh_token), sandbox_url=box.url, **settings
            )
            is_sync = request.param is Recruit
            stack.callback(zr.close if is_sync else lambda: runner.run(zr.aclose()))
            return World(zr, (lambda value: value) if is_sync else runner.run)

        yield opened


@pytest.fixture
def world(open_world: Callable[..., World]) -> World:
    return open_world()


def calls(sandbox: Sandbox, word: str) -> list[str]:
    return [entry["path"] for entry in sandbox.journal() if word in entry["path"]]


def test_every_question_is_answered(world: World, recruit_sandbox: Sandbox) -> None:
    recruit_sandbox.load({"Candidates": [{"Last_Name": "A", "Shoe_Size": 43}]})
    ask, do = world.zr.metadata, world.do
    assert "Candidates" in {module.api_name for module in do(ask.modules())}
    assert do(ask.module("Job Openings")).api_name == "Job_Openings"
    assert "Shoe_Size" in {field.api_name for field in do(ask.fields("Candidates"))}
    assert do(ask.field("Candidates", "shoe size")).json_type == "integer"
    assert "New" in do(ask.picklist("Candidates", "Candidate Status"))
    assert do(ask.layouts("Candidates"))[0].sections
    assert do(ask.custom_views("Candidates"))[0].default is True
    assert "Notes" in {each.api_name for each in do(ask.related_lists("Candidates"))}
    assert do(world.zr.org()).zgid == recruit_sandbox.org_id


def test_answers_are_kept_until_they_are_refreshed(world: World, recruit_sandbox: Sandbox) -> None:
    for _ in range(3):
        world.do(world.zr.metadata.fields("Candidates"))
    assert len(calls(recruit_sandbox, "settings/fields")) == 1
    recruit_sandbox.load({"Candidates": [{"Last_Name": "A", "Hat_Size": 57}]})
    with pytest.raises(UnknownName):
        world.do(world.zr.metadata.field("Candidates", "Hat_Size"))
    world.zr.metadata.refresh()
    assert world.do(world.zr.metadata.field("Candidates", "Hat_Size"))


def test_a_module_that_is_none_is_the_services_error(world: World) -> None:
    with pytest.raises(InvalidRequest) as caught:
        world.do(world.zr.metadata.fields("Nonsense"))
    assert caught.value.code == "INVALID_MODULE"
    assert world.do(world.zr.metadata.fields("Approvals")) == []


def test_a_custom_field_has_its_api_name_as_key(world: World, recruit_sandbox: Sandbox) -> None:
    recruit_sandbox.load({"Candidates": [{"id": "77", "Last_Name": "A", "Shoe_Size": 43}]})
    record = world.do(world.zr.candidates.get("77"))
    name = str(world.do(world.zr.metadata.field("Candidates", "Shoe Size")).api_name)
    assert record[name] == 43
    record[name] = 44
    world.do(world.zr.candidates.update([record]))
    assert world.do(world.zr.candidates.get("77"))[name] == 44


ROWS: list[dict[str, Any]] = [
    {"Last_Name": "Good", "Email": "good@example.org"},
    {"City": "nobody"},
    {"Last_Name": "Bad", "Email": "not an address"},
    {"Last_Name": "Better", "City": "Oslo"},
    {"Last_Name": "x" * 81},
]


def test_wrong_rows_stay_here_and_the_others_are_written(world: World, recruit_sandbox: Sandbox) -> None:
    results = world.do(world.zr.candidates.create(ROWS, validate=True))
    assert [(each.index, each.code, each.details.get("api_name")) for each in results] == [
        (0, "SUCCESS", None),
        (1, "MANDATORY_NOT_FOUND", "Last_Name"),
        (2, "INVALID_DATA", "Email"),
        (3, "SUCCESS", None),
        (4, "INVALID_DATA", "Last_Name"),
    ]
    assert [each.row for each in results] == ROWS
    assert world.do(world.zr.candidates.get(results[3].id)).city == "Oslo"
    assert len(calls(recruit_sandbox, "v2/Candidates")) == 2, "one write, one read"


def test_the_service_gives_the_same_outcomes(world: World) -> None:
    checked = world.do(world.zr.candidates.create(ROWS, validate=True))
    world.do(world.zr.candidates.delete([each.id for each in checked.ok]))
    told = world.do(world.zr.candidates.create(ROWS, validate=False))
    assert [(each.code, dict(each.details)) for each in told.failed] == [
        (each.code, dict(each.details)) for each in checked.failed
    ]


def test_indexes_are_those_of_the_input_over_many_calls(world: World, recruit_sandbox: Sandbox) -> None:
    rows = [{"Last_Name": f"N {number}"} if number % 3 else {"City": "nobody"} for number in range(250)]
    results = world.do(world.zr.candidates.create(iter(rows), validate=True))
    assert [each.index for each in results] == list(range(250))
    assert all(each.ok == bool(each.index % 3) for each in results)
    names = {each.index: world.do(world.zr.candidates.get(each.id)).last_name for each in results.ok[::60]}
    assert names == {index: f"N {index}" for index in names}
    posted = [entry for entry in recruit_sandbox.journal() if entry["method"] == "POST" and "v2/Cand" in entry["path"]]
    assert len(posted) == 3


def test_rows_that_are_all_wrong_cause_no_call(world: World, recruit_sandbox: Sandbox) -> None:
    results = world.do(world.zr.candidates.create([{"City": "nobody"}] * 120, validate=True))
    assert len(results.failed) == 120
    assert calls(recruit_sandbox, "v2/Candidates") == []


def test_a_client_that_checks_can_be_told_not_to(open_world: Callable[..., World], recruit_sandbox: Sandbox) -> None:
    world = open_world(validate=True)
    assert not world.do(world.zr.candidates.create([{"City": "nobody"}]))[0].ok
    assert calls(recruit_sandbox, "v2/Candidates") == []
    assert not world.do(world.zr.candidates.create([{"City": "nobody"}], validate=False))[0].ok
    assert len(calls(recruit_sandbox, "v2/Candidates")) == 1


def test_nobody_is_asked_for_metadata_unless_rows_are_checked(world: World, recruit_sandbox: Sandbox) -> None:
    world.do(world.zr.candidates.create(ROWS))
    assert calls(recruit_sandbox, "settings") == []


def test_a_change_needs_no_mandatory_field_and_an_upsert_with_an_id_neither(world: World) -> None:
    (added,) = world.do(world.zr.candidates.create([{"Last_Name": "A"}], validate=True))
    assert world.do(world.zr.candidates.update([{"id": added.id, "City": "Oslo"}], validate=True))[0].ok
    assert world.do(world.zr.candidates.upsert([{"id": added.id, "City": "Bergen"}], validate=True))[0].ok
    assert not world.do(world.zr.candidates.upsert([{"City": "Bergen"}], validate=True))[0].ok
    wrong = world.do(world.zr.candidates.update([{"id": added.id, "Last_Name": ""}], validate=True))
    assert wrong[0].code == "MANDATORY_NOT_FOUND"


def test_a_record_that_was_read_goes_back_checked(world: World) -> None:
    (added,) = world.do(world.zr.candidates.create([{"Last_Name": "A", "Email": "a@example.org"}]))
    record = world.do(world.zr.candidates.get(added.id))
    record.city = "Oslo"
    results = world.do(world.zr.candidates.update([record], validate=True))
    assert results[0].ok, results[0]


def test_strict_checks_know_the_picklists(world: World) -> None:
    row = {"Last_Name": "A", "Candidate_Status": "Unheard of"}
    assert world.do(world.zr.candidates.create([row], validate="strict"))[0].code == "INVALID_DATA"
    assert world.do(world.zr.candidates.create([row], validate=True))[0].ok


def test_an_error_names_the_row_of_the_input(world: World) -> None:
    rows: list[Any] = [{"City": "nobody"}, {"Last_Name": "A", "Rating": float("nan")}]
    with pytest.raises(InputError, match="row 1"):
        world.do(world.zr.candidates.create([rows[0], {"Last_Name": "A", "Shoes": object()}]))
    outcome = world.do(world.zr.candidates.create(rows, validate=True))[1]
    assert (outcome.code, outcome.details["api_name"]) == ("INVALID_DATA", "Rating")


def test_the_generated_calls_say_the_same(world: World) -> None:
    told = world.do(world.zr.send(list_fields.call(module="Candidates"))).fields
    assert [field.id for field in told] == [field.id for field in world.do(world.zr.metadata.fields("Candidates"))]
