"""Routes, envelopes, limits, evidence and strictness: what refuses a request as a whole."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import pytest

from zrecruit_ext.sandbox.handlers import check_complete
from zrecruit_ext.sandbox.routing import Router
from zrecruit_ext.sandbox.spec import load_spec

if TYPE_CHECKING:
    pass

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
        ("GET", "/recruit/v2/candidates/abc", 404),
        ("GET", "/recruit/v2/settings/moods", 404),
        ("GET", "/recruit/v2/Candidates:", 404),
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


@pytest.mark.parametrize(
    "module", ["Nonsense", "Documents", "Attachments", "candidates", "candidates/12", "jobOpenings"]
)
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


@pytest.mark.parametrize(
    ("path", "params", "evidence"),
    [
        (LIST, {"fields": "Last_Name,Owner"}, "reference"),
        (LIST, {"fields": "Last_Name,Candidate_Owner"}, None),
        (LIST, {"sort_by": "Availability"}, "reference"),
        (f"{LIST}/1", {"fields": "Candidate_Source"}, "reference"),
        (f"{LIST}/search", {"criteria": "((City:equals:Oslo)or(Availability:equals:now))"}, "reference"),
        (f"{LIST}/search", {"criteria": "(City:equals:Oslo)"}, None),
        (f"{LIST}/1/Interviews", {"fields": "Location"}, "reference"),
        (f"{LIST}/1/Interviews", {"fields": "Availability"}, None),
    ],
)
def test_reads_that_name_a_reference_field_say_so(api: Any, path: str, params: Any, evidence: str | None) -> None:
    api.sandbox.load({"Candidates": [{"id": "1", "Last_Name": "x", "City": "Oslo"}]})
    response = api.get(path, params=params)
    assert response.status_code in (200, 204)
    assert response.headers.get("x-sandbox-evidence") == evidence
