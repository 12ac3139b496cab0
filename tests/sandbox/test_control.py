"""The control paths: reset, load, clock, faults, journal, stats, metadata."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import httpx
import pytest

if TYPE_CHECKING:
    from conftest import Api

LIST = "/recruit/v2/Candidates"


def test_reset_brings_back_the_beginning(api: Api) -> None:
    api.create("Candidates", {"Last_Name": "Doe"})
    api.sandbox.load({"Candidates": [{"Last_Name": "x", "Odd": 1}], "users": [{"id": "77", "full_name": "New"}]})
    api.sandbox.faults({"effect": {"status": 503}})
    api.sandbox.clock(advance=10_000)
    api.sandbox.reset()
    assert api.sandbox.stats() == dict.fromkeys(api.sandbox.stats(), 0)
    assert api.sandbox.journal() == []
    assert api.get(LIST).json()["code"] == "INVALID_TOKEN"
    api.login()
    assert api.ids(LIST) == []
    assert "77" not in [user["id"] for user in api.get("/recruit/v2/users").json()["users"]]
    refused = api.post(LIST, json={"data": [{"Last_Name": "x", "Odd": 1}]})
    assert refused.json()["data"][0]["details"] == {"api_name": "Odd"}


def test_ids_and_numbers_repeat_after_a_reset(api: Api) -> None:
    first = api.create("Candidates", {"Last_Name": "a"}, {"Last_Name": "b"})
    api.sandbox.reset()
    assert api.login().create("Candidates", {"Last_Name": "c"}, {"Last_Name": "d"}) == first


def test_new_ids_stay_clear_of_loaded_ones(api: Api) -> None:
    (first,) = api.create("Candidates", {"Last_Name": "a"})
    api.sandbox.reset()
    api.sandbox.load({"Candidates": [{"id": first, "Last_Name": "loaded"}]})
    (made,) = api.login().create("Candidates", {"Last_Name": "b"})
    assert int(made) > int(first)
    assert sorted(api.ids(LIST)) == [first, made]


def test_loading_again_updates_and_counts_per_module(api: Api) -> None:
    assert api.sandbox.load({"Candidates": [{"id": "5", "Last_Name": "Doe"}], "Clients": []}) == {
        "Candidates": 1,
        "Clients": 0,
    }
    api.sandbox.load({"Candidates": [{"id": "5", "City": "Oslo"}]})
    row = api.row("Candidates", "5")
    assert (row["Last_Name"], row["City"]) == ("Doe", "Oslo")
    api.sandbox.load({"Interviews": [{"id": "6", "Interview_Name": "i", "Candidate_Name": "5"}]})
    assert api.row("Interviews", "6")["Candidate_Name"] == {"name": "Doe", "id": "5"}


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("load", []),
        ("load", {"Candidates": {}}),
        ("load", {"Candidates": [{"id": "abc"}]}),
        ("load", {"Candidates": [{"bad name": 1}]}),
        ("load", {"candidates": [{"id": "1"}]}),
        ("load", {"Documents": [{"id": "1"}]}),
        ("load", {"Candidates": [{"id": "007"}]}),
        ("load", {"Candidates": [{"id": "9223372036854775808"}]}),
        ("load", {"Candidates": [{"Created_Time": "yesterday"}]}),
        ("load", {"Interviews": [{"Start_DateTime": "2026-01-31T09:30:00"}]}),
        ("clock", {"advance": "1h"}),
        ("faults", {}),
        ("faults", [{"effekt": {}}]),
        ("faults", [{"match": {"path": "("}}]),
        ("faults", [{"effect": {"delay": "long"}}]),
        ("faults", [{"effect": {"delay": -1}}]),
        ("faults", [{"effect": {"delay": True}}]),
        ("faults", [{"effect": {"cut": -1}}]),
        ("faults", [{"effect": {"cut": 3, "when": "before"}}]),
        ("faults", [{"effect": {"status": 99}}]),
        ("faults", [{"effect": {"status": 600}}]),
        ("faults", [{"effect": {"status": 204, "body": "x"}}]),
        ("faults", [{"effect": {"headers": {"Retry-After": 7}}}]),
        ("faults", [{"effect": {"headers": {"A": "b\r\nC: d"}}}]),
        ("faults", [{"effect": {"reset": True, "when": "later"}}]),
        ("faults", [{"probability": 1.5}]),
        ("faults", [{"probability": -0.1}]),
        ("faults", [{"times": 0}]),
        ("faults", [{"times": -1}]),
        ("faults", [{"match": {"method": "GRAB"}}]),
        ("faults", [{"match": {"operation": "brew_coffee"}}]),
    ],
)
def test_control_bodies_that_make_no_sense_are_refused(api: Api, name: str, body: Any) -> None:
    response = api.post(f"/_sandbox/{name}", json=body)
    assert (response.status_code, response.json()["status"]) == (400, "error")
    assert api.ids(LIST) == []


def test_what_is_wrong_with_an_id_is_said_as_it_is(api: Api) -> None:
    refused = api.post("/_sandbox/load", json={"Candidates": [{"id": "007"}]}).json()
    assert "without a leading zero, at most 9223372036854775807" in refused["message"]
    api.sandbox.load({"Candidates": [{"id": "9223372036854775807", "Last_Name": "x"}]})
    assert api.ids(LIST) == ["9223372036854775807"]


def test_a_load_is_taken_whole_or_not_at_all(api: Api) -> None:
    rows = [{"id": "1", "Last_Name": "good"}, {"id": "x", "Last_Name": "bad"}]
    assert api.post("/_sandbox/load", json={"Candidates": rows}).status_code == 400
    assert api.get(f"{LIST}/1").status_code == 204


def test_the_journal_tells_what_was_asked_and_answered(api: Api) -> None:
    api.get(LIST)
    api.post(LIST, json={"data": [{"Last_Name": "x"}], "trigger": []})
    api.get("/nowhere")
    token, listed, created, lost = api.sandbox.journal()
    assert token == {"method": "POST", "path": "/oauth/v2/token", "operation": "create_token", "status": 200}
    assert listed == {"method": "GET", "path": LIST, "operation": "list_candidates", "status": 204}
    assert (created["operation"], created["status"], created["trigger"]) == ("create_candidates", 201, [])
    assert (lost["operation"], lost["status"]) == (None, 404)
    assert api.sandbox.stats()["requests"] == 4


def test_metadata_lists_modules_and_fields(api: Api) -> None:
    modules = {module["api_name"]: module for module in api.get("/_sandbox/metadata").json()["modules"]}
    assert {"Candidates", "Job_Openings", "Interviews", "Notes", "Tasks", "Clients"} <= modules.keys()
    assert {"users", "Attachments"}.isdisjoint(modules)
    fields = {field["api_name"]: field for field in modules["Candidates"]["fields"]}
    assert fields["Email"]["unique"] is True
    assert fields["T_Shirt_Size"]["custom"] is True
    assert fields["Candidate_Source"]["same_as"] == "Source"


def test_a_made_up_status_answers_in_place_of_the_handler(api: Api) -> None:
    api.check = False
    api.sandbox.faults(
        {"match": {"method": "post", "path": "^/recruit"}, "times": 2, "effect": {"status": 503, "body": "<h1>no</h1>"}}
    )
    for _ in range(2):
        response = api.post(LIST, json={"data": [{"Last_Name": "x"}]})
        assert (response.status_code, response.text) == (503, "<h1>no</h1>")
        assert response.headers["content-type"].startswith("text/html")
    assert api.ids(LIST) == []
    assert len(api.create("Candidates", {"Last_Name": "x"})) == 1


def test_a_rule_strikes_its_operation_only(api: Api) -> None:
    api.check = False
    headers = {"Retry-After": "7"}
    api.sandbox.faults(
        {"match": {"operation": "get_candidate"}, "effect": {"status": 429, "body": {"code": "X"}, "headers": headers}}
    )
    assert api.get(LIST).status_code == 204
    struck = api.get(f"{LIST}/1")
    assert (struck.status_code, struck.json(), struck.headers["retry-after"]) == (429, {"code": "X"}, "7")
    api.sandbox.faults()
    assert api.get(f"{LIST}/1").status_code == 204


def test_a_reset_loses_the_answer_of_a_committed_write(api: Api) -> None:
    api.sandbox.faults({"match": {"operation": "create_candidates"}, "times": 1, "effect": {"reset": True}})
    with pytest.raises(httpx.TransportError):
        api.post(LIST, json={"data": [{"Last_Name": "x"}]})
    assert len(api.ids(LIST)) == 1


def test_a_reset_before_the_handler_leaves_nothing_written(api: Api) -> None:
    api.sandbox.faults(
        {"match": {"operation": "create_candidates"}, "times": 1, "effect": {"reset": True, "when": "before"}}
    )
    with pytest.raises(httpx.TransportError):
        api.post(LIST, json={"data": [{"Last_Name": "x"}]})
    assert api.ids(LIST) == []


def test_a_status_after_the_handler_hides_a_committed_write(api: Api) -> None:
    api.check = False
    api.sandbox.faults({"match": {"method": "POST"}, "times": 1, "effect": {"status": 500, "when": "after"}})
    assert api.post(LIST, json={"data": [{"Last_Name": "x"}]}).status_code == 500
    assert len(api.ids(LIST)) == 1


def test_a_cut_answer_promises_more_than_it_brings(api: Api) -> None:
    api.create("Candidates", {"Last_Name": "x"})
    api.sandbox.faults({"match": {"method": "GET"}, "times": 1, "effect": {"cut": 10}})
    with pytest.raises(httpx.RemoteProtocolError, match="received 10 bytes"):
        api.get(LIST)
    assert len(api.ids(LIST)) == 1


def test_a_body_alone_replaces_the_answer_under_200(api: Api) -> None:
    api.check = False
    api.sandbox.faults({"match": {"method": "POST"}, "times": 1, "effect": {"body": {"odd": 1}}})
    struck = api.post(LIST, json={"data": [{"Last_Name": "x"}]})
    assert (struck.status_code, struck.json()) == (200, {"odd": 1})
    assert api.ids(LIST) == []


@pytest.mark.parametrize("ending", [{}, {"reset": True}])
def test_a_made_up_answer_can_be_cut(api: Api, ending: dict[str, bool]) -> None:
    effect = {"status": 500, "body": "0123456789", "cut": 4, "delay": 0.01} | ending
    api.sandbox.faults({"match": {"method": "GET", "path": "^/recruit"}, "times": 1, "effect": effect})
    with pytest.raises(httpx.TransportError), api.stream("GET", LIST) as response:
        assert (response.status_code, response.headers["content-length"]) == (500, "10")
    assert api.sandbox.journal()[-1]["status"] == 500


def test_headers_alone_are_put_on_the_real_answer(api: Api) -> None:
    api.create("Candidates", {"Last_Name": "x"})
    api.sandbox.faults({"effect": {"headers": {"Retry-After": "7", "Content-Type": "text/plain"}}, "times": 1})
    api.check = False
    struck = api.get(LIST)
    assert (struck.status_code, struck.headers["retry-after"]) == (200, "7")
    assert struck.headers.get_list("content-type") == ["text/plain"]


def test_probability_throws_the_same_dice_after_every_reset(api: Api) -> None:
    api.check = False

    def throw() -> list[int]:
        api.sandbox.reset()
        api.sandbox.faults({"match": {"path": "serverinfo"}, "probability": 0.5, "effect": {"status": 500}})
        return [api.get("/oauth/serverinfo").status_code for _ in range(20)]

    first = throw()
    assert set(first) == {200, 500}
    assert throw() == first


def test_more_calls_at_a_time_than_the_edition_allows_are_429(api: Api) -> None:
    api.sandbox.faults({"match": {"path": "^/recruit"}, "effect": {"delay": 0.4}})
    with ThreadPoolExecutor(8) as pool:
        codes = sorted(pool.map(lambda _: api.get(LIST).status_code, range(8)))
    assert codes[0] == 204
    assert codes[-1] == 429
    assert api.sandbox.stats()["max_concurrency"] > 5


def test_the_environment_points_at_the_sandbox(recruit_sandbox: Any) -> None:
    env = recruit_sandbox.env()
    assert env["ZRECRUIT_SANDBOX_URL"] == recruit_sandbox.url
    assert env["ZOHO_REFRESH_TOKEN"] == recruit_sandbox.refresh_token
    assert {"ZOHO_CLIENT_ID", "ZOHO_CLIENT_SECRET", "ZOHO_DC"} <= env.keys()
