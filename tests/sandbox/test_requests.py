"""Routes, envelopes, limits, evidence and strictness: what refuses a request as a whole."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from zrecruit_ext.sandbox.handlers import check_complete
from zrecruit_ext.sandbox.launch import start
from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox
from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.routing import Router
from zrecruit_ext.sandbox.spec import load_spec

if TYPE_CHECKING:
    from collections.abc import Iterator

LIST = "/recruit/v2/Candidates"


@pytest.fixture(scope="module")
def router() -> Router:
    return Router(load_spec().operations.values())


@pytest.mark.parametrize(
    ("method", "path", "operation"),
    [
        ("GET", "/recruit/v2/Candidates", "list_candidates"),
        ("PUT", "/recruit/v2/Candidates", "update_records"),
        ("DELETE", "/recruit/v2/Candidates", "delete_records"),
        ("POST", "/recruit/v2/Candidates/upsert", "upsert_records"),
        ("GET", "/recruit/v2/Candidates/search", "search_candidates"),
        ("GET", "/recruit/v2/Contacts/search", "search_records"),
        ("GET", "/recruit/v2/Candidates/12", "get_candidate"),
        ("GET", "/recruit/v2/Candidates/12/Notes", "list_candidate_notes"),
        ("GET", "/recruit/v2/Contacts/12/Notes", "list_related_records"),
        ("GET", "/recruit/v2/Candidates/12/associate", "list_associated_records"),
        ("GET", "/recruit/v2/users/12", "get_user"),
        ("DELETE", "/recruit/v2/JobOpenings/12", "delete_record"),
    ],
)
def test_literal_paths_win_and_lend_missing_methods_from_generic_ones(
    router: Router, method: str, path: str, operation: str
) -> None:
    assert router.find(method, path).operation.id == operation


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("PATCH", "/recruit/v2/Candidates", 405),
        ("POST", "/recruit/v2/users", 405),
        ("GET", "/recruit/v2/candidates", 404),
        ("GET", "/recruit/v2/Candidates/abc", 404),
        ("GET", "/recruit/v2/Candidates/12345678901234567890", 404),
        ("GET", "/", 404),
        ("GET", "/recruit/v2/Candidates/", 404),
    ],
)
def test_what_has_no_operation_is_404_or_405(api: Any, method: str, path: str, status: int) -> None:
    response = api.request(method, path)
    assert response.status_code == status
    assert ("allow" in response.headers) == (status == 405)


def test_405_names_the_methods_of_all_matching_paths(api: Any) -> None:
    assert api.patch(LIST).headers["allow"] == "DELETE, GET, POST, PUT"


def test_a_spec_with_an_operation_nobody_handles_does_not_start() -> None:
    spec = load_spec()
    spec.operations["brew_coffee"] = spec.operations["list_records"]
    with pytest.raises(LookupError, match="brew_coffee"):
        check_complete(spec)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "INVALID_DATA"),
        (b"{not json", "INVALID_DATA"),
        (b"[]", "INVALID_DATA"),
        (b'{"data": {}}', "INVALID_DATA"),
        (b'{"data": []}', "INVALID_DATA"),
        (b'{"data": [{}], "trigger": "workflow"}', "INVALID_DATA"),
        (b"{}", "MANDATORY_NOT_FOUND"),
        (b'{"data": [' + b",".join([b'{"Last_Name": "x"}'] * 101) + b"]}", "LIMIT_EXCEEDED"),
    ],
)
def test_a_broken_envelope_is_refused_as_a_whole(api: Any, content: bytes, code: str) -> None:
    response = api.post(LIST, content=content, headers={"Content-Type": "application/json"})
    assert (response.status_code, response.json()["code"]) == (400, code)
    assert api.ids(LIST) == []


def test_other_content_types_are_415(api: Any) -> None:
    assert api.post(LIST, content=b"<a/>", headers={"Content-Type": "text/xml"}).status_code == 415


@pytest.mark.parametrize("module", ["Nonsense", "Documents", "Attachments"])
def test_unknown_and_closed_modules_are_invalid(api: Any, module: str) -> None:
    response = api.get(f"/recruit/v2/{module}")
    assert (response.status_code, response.json()["code"]) == (400, "INVALID_MODULE")


@pytest.mark.parametrize("key", ["0", "007", "9223372036854775808", "9" * 19])
def test_ids_that_cannot_exist_are_not_found(api: Any, key: str) -> None:
    assert api.get(f"{LIST}/{key}").status_code == 204
    assert api.delete(f"{LIST}/{key}").json()["data"][0]["message"] == "record not deleted"


def test_calls_with_less_than_official_evidence_say_so(api: Any, caplog: pytest.LogCaptureFixture) -> None:
    (key,) = api.create("Candidates", {"Last_Name": "Doe"})
    assert "x-sandbox-evidence" not in api.get(LIST).headers
    assert api.get("/recruit/v2/JobOpenings").headers["x-sandbox-evidence"] == "observed"
    with caplog.at_level(logging.WARNING, "zrecruit.sandbox"):
        response = api.post(f"{LIST}/{key}/Notes", json={"data": [{"Note_Content": "x"}]})
        row = {"Last_Name": "Doe", "Availability": "now"}
        assert api.post(LIST, json={"data": [row]}).headers["x-sandbox-evidence"] == "reference"
        api.post(LIST, json={"data": [row]})
    assert response.headers["x-sandbox-evidence"] == "reference"
    warned = [record.args for record in caplog.records]
    assert warned == [("POST /recruit/v2/Candidates/{candidate_id}/Notes",), ("Availability",)]


def test_credits_count_rows_in_tens_and_dear_calls(api: Any) -> None:
    def spent(call: Any) -> int:
        before = api.sandbox.stats()["credits_used"]
        call()
        return int(api.sandbox.stats()["credits_used"] - before)

    assert spent(lambda: api.create("Candidates", *[{"Last_Name": f"n{n}"} for n in range(21)])) == 3
    assert spent(lambda: api.get(LIST)) == 1
    assert spent(lambda: api.get(LIST, params={"cvid": "1"})) == 3
    assert spent(lambda: api.get(f"{LIST}/deleted")) == 2
    assert spent(api.token) == 0


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
def strict() -> Iterator[Strict]:
    made = Strict(strict=True)
    made.login()
    yield made
    made.close()


def test_strict_refuses_what_only_a_reference_knows(strict: Strict) -> None:
    client = strict.client
    refused = client.post(f"{LIST}/actions/parse", files={"file": ("a.txt", b"a")})
    assert (refused.status_code, refused.json()["code"]) == (404, "INVALID_URL_PATTERN")
    refused = client.post(f"{LIST}/1/Notes", json={"data": [{"Note_Content": "x"}]})
    assert (refused.status_code, refused.json()["code"]) == (400, "INVALID_REQUEST_METHOD")
    row = {"Last_Name": "Doe", "Candidate_Source": "Referral"}
    (result,) = client.post(LIST, json={"data": [row]}).json()["data"]
    assert (result["code"], result["details"]) == ("INVALID_DATA", {"api_name": "Candidate_Source"})
    assert client.get(LIST, params={"colour": "red"}).json()["details"] == {"param_name": "colour"}
    assert client.post(LIST, json={"data": [{"Last_Name": "Doe", "Source": "Referral"}]}).status_code == 201


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


def test_a_state_file_keeps_records_custom_fields_and_numbers(tmp_path: Any) -> None:
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


def test_an_agency_of_any_size_can_be_had_from_the_start(tmp_path: Any) -> None:
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
