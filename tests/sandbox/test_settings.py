"""Sandboxes of other settings: strict, limited, unlimited, kept in a file, filled from the start."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from typing import TYPE_CHECKING, Any

import httpx
import pytest
import time_machine

from zrecruit_ext.sandbox.launch import start
from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox
from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.world import Settings, World

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LIST = "/recruit/v2/Candidates"


class Strict:
    """A sandbox of its own settings, with the calls the tests below make."""

    def __init__(self, **settings: Any) -> None:
        self.running = start(**settings)
        self.control = RecruitSandbox(self.running)
        self.client = httpx.Client(base_url=self.running.url, trust_env=False, verify=False)

    def token(self) -> str:
        form = {name: getattr(self.running, name) for name in ("client_id", "client_secret", "refresh_token")}
        return str(
            self.client.post("/oauth/v2/token", data=form | {"grant_type": "refresh_token"}).json()["access_token"]
        )

    def login(self) -> httpx.Client:
        self.client.headers["Authorization"] = f"Zoho-oauthtoken {self.token()}"
        return self.client

    def close(self) -> None:
        self.client.close()
        self.running.stop()


@pytest.fixture(scope="module")
def strict_server() -> Iterator[Strict]:
    made = Strict(strict=True)
    yield made
    made.close()


@pytest.fixture
def strict(strict_server: Strict) -> Strict:
    strict_server.control.reset()
    strict_server.login()
    return strict_server


def test_strict_refuses_what_only_a_reference_knows(strict: Strict) -> None:
    client = strict.client
    refused = client.post(f"{LIST}/actions/parse", files={"file": ("a.txt", b"a")})
    assert (refused.status_code, refused.json()["code"]) == (404, "INVALID_URL_PATTERN")
    refused = client.post(f"{LIST}/1/Notes", json={"data": [{"Note_Content": "x"}]})
    assert (refused.status_code, refused.json()["code"]) == (405, "INVALID_REQUEST_METHOD")
    assert refused.headers["Allow"] == "GET"
    row = {"Last_Name": "Doe", "Candidate_Source": "Referral"}
    (result,) = client.post(LIST, json={"data": [row]}).json()["data"]
    assert (result["code"], result["details"]) == ("INVALID_DATA", {"api_name": "Candidate_Source"})
    assert client.get(LIST, params={"colour": "red"}).json()["details"] == {"param_name": "colour"}
    assert client.post(LIST, json={"data": [{"Last_Name": "Doe", "Source": "Referral"}]}).status_code == 201


def test_strict_neither_shows_nor_takes_the_names_of_a_reference(strict: Strict) -> None:
    client = strict.client
    strict.control.load({"Candidates": [{"id": "1", "Last_Name": "Doe", "Source": "Ad"}]})
    shown = client.get(LIST).json()["data"][0], client.get(f"{LIST}/1").json()["data"][0]
    for row in shown:
        assert row["Source"] == "Ad"
        assert row.keys().isdisjoint({"Candidate_Source", "Owner", "Availability"})
    for path, params in (
        (LIST, {"fields": "Owner"}),
        (LIST, {"sort_by": "Availability"}),
        (f"{LIST}/search", {"criteria": "(Candidate_Source:equals:Ad)"}),
        (f"{LIST}/1", {"fields": "id,Owner"}),
    ):
        refused = client.get(path, params=params)
        assert (refused.status_code, refused.json()["code"]) == (400, "INVALID_DATA")


def test_strict_insists_on_the_scope_of_searches(strict: Strict) -> None:
    def searched(scope: str) -> int:
        form = {name: getattr(strict.running, name) for name in ("client_id", "client_secret")}
        form |= {"grant_type": "client_credentials", "scope": scope, "soid": f"ZohoRecruit.{strict.running.org_id}"}
        token = strict.client.post("/oauth/v2/token", data=form).json()["access_token"]
        headers = {"Authorization": f"Zoho-oauthtoken {token}"}
        return strict.client.get(f"{LIST}/search", params={"word": "nobody"}, headers=headers).status_code

    assert searched("ZohoRecruit.modules.ALL,ZohoRecruit.settings.ALL") == 401
    assert searched("ZohoRecruit.modules.ALL,ZohoRecruit.search.READ") == 204


def test_credits_run_out_and_come_back_after_a_day() -> None:
    tight = Strict(credits=3)
    try:
        client = tight.login()
        assert [client.get(LIST).status_code for _ in range(4)] == [204, 204, 204, 429]
        tight.control.clock(advance=86_401)
        tight.login()
        assert client.get(LIST).status_code == 204
    finally:
        tight.close()


def test_limits_can_be_switched_off() -> None:
    free = Strict(limits=False, credits=1)
    try:
        client = free.login()
        assert [client.get(LIST).status_code for _ in range(3)] == [204, 204, 204]
        assert len({free.token() for _ in range(20)}) == 20
    finally:
        free.close()


def test_a_state_file_keeps_records_custom_fields_and_numbers(tmp_path: Path) -> None:
    database = tmp_path / "state.sqlite"
    first = Strict(db=database)
    first.control.load({"Candidates": [{"Last_Name": "Doe", "Badge": 7}], "Placements": [{"id": "9", "Name": "P"}]})
    first.close()
    second = Strict(db=database)
    try:
        client = second.login()
        (row,) = client.get(LIST).json()["data"]
        assert (row["Last_Name"], row["Badge"], row["Candidate_ID"]) == ("Doe", 7, "ZR_1_CAND")
        made = client.post(LIST, json={"data": [{"Last_Name": "Roe", "Badge": 8}]}).json()["data"][0]["details"]["id"]
        assert int(made) > int(row["id"])
        assert client.get(f"{LIST}/{made}").json()["data"][0]["Candidate_ID"] == "ZR_2_CAND"
        assert client.get("/recruit/v2/Placements").json()["data"][0]["id"] == "9"
        second.control.reset()
        second.login()
        assert client.get(LIST).status_code == 204
        assert client.get("/recruit/v2/Placements").json()["code"] == "INVALID_MODULE"
    finally:
        second.close()


def test_an_agency_of_any_size_can_be_had_from_the_start(tmp_path: Path) -> None:
    fixtures = tmp_path / "more.json"
    fixtures.write_text('{"Candidates": [{"id": "5", "Last_Name": "Mine", "Candidate_Owner": null}]}')
    big = Strict(candidates=205, seed=3, load=fixtures)
    try:
        client = big.login()
        pages = [client.get(LIST, params={"page": page}).json() for page in (1, 2)]
        assert [page["info"]["count"] for page in pages] == [200, 6]
        assert pages[1]["data"][-1]["id"] == "5"
        (interview, *_) = client.get("/recruit/v2/Interviews").json()["data"]
        who = interview["Candidate_Name"]
        assert client.get(f"{LIST}/{who['id']}").json()["data"][0]["Full_Name"] == who["name"]
        made = client.post(LIST, json={"data": [{"Last_Name": "Next"}]}).json()["data"][0]["details"]["id"]
        assert client.get(f"{LIST}/{made}").json()["data"][0]["Candidate_ID"] == "ZR_207_CAND"
    finally:
        big.close()


def test_fixtures_that_make_no_sense_stop_the_start() -> None:
    with pytest.raises(Refused):
        start(load={"Candidates": [{"id": "x1", "Last_Name": "Doe"}]})


def test_records_answered_for_outlive_a_kill(tmp_path: Path) -> None:
    code = f"""
import sys
from zrecruit_ext.sandbox.launch import start
with start(db={str(tmp_path / "state.sqlite")!r}) as sandbox:
    print(sandbox.url, flush=True)
    sys.stdin.read()
"""
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        with httpx.Client(base_url=child.stdout.readline().strip(), trust_env=False, verify=False) as client:
            rows = [{"Last_Name": f"n{n}"} for n in range(100)]
            assert client.post("/_sandbox/load", json={"Candidates": rows}).status_code == 200
        child.kill()
    again = Strict(db=tmp_path / "state.sqlite")
    try:
        assert again.login().get(LIST).json()["info"]["count"] == 100
    finally:
        again.close()


def test_a_file_that_is_no_sandbox_database_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("no database at all, only text that is long enough to look like something")
    with closing(sqlite3.connect(tmp_path / "newer")) as newer:
        newer.execute("PRAGMA user_version = 99")
    for name in ("text", "newer", "missing/folder/state"):
        with pytest.raises(OSError, match="sandbox database"):
            start(db=tmp_path / name)


def test_a_database_serves_one_sandbox_at_a_time(tmp_path: Path) -> None:
    database = tmp_path / "state.sqlite"
    first = Strict(db=database)
    try:
        with pytest.raises(OSError, match="in use by another sandbox"):
            start(db=database)
        assert first.login().post(LIST, json={"data": [{"Last_Name": "Doe"}]}).status_code == 201
    finally:
        first.close()
    second = Strict(db=database)
    try:
        assert second.login().get(LIST).json()["info"]["count"] == 1
    finally:
        second.close()


def test_a_sandbox_stops_quietly_while_it_holds_requests_back(caplog: pytest.LogCaptureFixture) -> None:
    slow = Strict()
    slow.control.faults({"effect": {"delay": 600}})
    answers: list[type[Exception]] = []

    def ask() -> None:
        try:
            httpx.get(slow.running.url + LIST, trust_env=False, verify=False, timeout=60)
        except httpx.TransportError as error:
            answers.append(type(error))

    waiting = threading.Thread(target=ask)
    waiting.start()
    while not slow.control.journal():
        time.sleep(0.01)
    slow.close()
    waiting.join()
    assert answers == [httpx.ReadError]
    assert caplog.records == []


def test_the_same_seed_makes_the_same_records_at_any_time() -> None:
    def records() -> list[Any]:
        world = World(Settings(candidates=30, seed=3))
        try:
            return world.store.all("SELECT * FROM record ORDER BY id")
        finally:
            world.close()

    with time_machine.travel("2026-01-01T00:00:00Z", tick=False):
        first = records()
    with time_machine.travel("2027-05-05T05:05:05Z", tick=False):
        assert records() == first
