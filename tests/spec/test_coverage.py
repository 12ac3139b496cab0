"""From documented calls to the page that says what stands behind each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from zrecruit_ext.codegen.coverage import main, page, problems, rows
from zrecruit_ext.codegen.endpoints import Endpoint, load_index, operations_by_call
from zrecruit_ext.codegen.fragment import SpecError
from zrecruit_ext.codegen.walk import operations

DOCUMENT = {
    "paths": {
        "/things": {"get": {"operationId": "list_things", "x-evidence": {"status": "official", "source": "seed 9"}}},
        "/things/{thing_id}": {
            "get": {"operationId": "get_thing", "x-evidence": {"status": "observed", "source": "public clients"}}
        },
    }
}
PROOFS = {
    "list_things": {"handler": "handlers/things.py", "test": "tests/test_things.py::test_list"},
    "get_thing": {"handler": "handlers/things.py", "test": "tests/test_things.py::test_get"},
}
INDEX = [Endpoint("seed 9", 4, "GET", "/things"), Endpoint("page.html", None, "GET", "/things/{id}")]


def problems_of(index: list[Endpoint], proofs: dict[str, dict[str, str]]) -> list[str]:
    return list(problems(list(rows(index, DOCUMENT, proofs)), proofs))


def test_a_call_leads_to_its_operation_whatever_its_path_parameters_are_called() -> None:
    first, second = rows(INDEX, DOCUMENT, PROOFS)
    assert (first.document, first.call, first.operation, first.evidence) == (
        "seed 9",
        "4 GET /things",
        "list_things",
        "official",
    )
    assert (second.operation, second.handler, second.test) == ("get_thing", *PROOFS["get_thing"].values())
    assert problems_of(INDEX, PROOFS) == []


def test_a_call_without_an_operation_is_an_empty_row_and_a_problem() -> None:
    index = [*INDEX, Endpoint("page.html", None, "DELETE", "/things/{id}")]
    (told,) = problems_of(index, PROOFS)
    assert told.startswith("page.html: DELETE /things/{id} has no operation")
    assert "| page.html | `DELETE /things/{id}` |  |  |  |  |" in page(list(rows(index, DOCUMENT, PROOFS)))


def test_a_literal_path_is_no_case_of_a_template_unless_the_index_says_so() -> None:
    assert len(problems_of([*INDEX, Endpoint("page.html", None, "GET", "/things/all")], PROOFS)) == 1
    assert problems_of([*INDEX, Endpoint("page.html", None, "GET", "/things/all", "/things/{id}")], PROOFS) == []


@pytest.mark.parametrize("missing", ["handler", "test"])
def test_an_operation_without_a_handler_or_a_test_that_notices_is_a_problem(missing: str) -> None:
    proofs = {**PROOFS, "get_thing": PROOFS["get_thing"] | {missing: ""}}
    (told,) = problems_of(INDEX, proofs)
    assert told.startswith("get_thing: no test is known")


def test_an_operation_that_no_document_of_the_index_shows_has_a_row_of_its_own_source() -> None:
    *_, last = rows(INDEX[:1], DOCUMENT, PROOFS)
    assert (last.document, last.call) == ("public clients", "GET /things/{thing_id}")


def test_a_proof_of_no_operation_is_a_problem() -> None:
    (told,) = problems_of(INDEX, PROOFS | {"gone": {"handler": "h", "test": "t"}})
    assert told.startswith("gone: stands in coverage.json")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("seed 9: GET /things", "holds no list"),
        ("seed 9: [FETCH /things]", "is no call"),
        ("seed 9: [GET /things, 7 GET /things]", "GET /things stands twice"),
    ],
)
def test_an_index_that_makes_no_sense_is_told(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "endpoints.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(SpecError, match=told):
        load_index(tmp_path / "endpoints.yaml")


def test_the_command_writes_the_page_and_notices_a_stale_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "small.json").write_text(json.dumps(DOCUMENT), encoding="utf-8")
    (tmp_path / "endpoints.yaml").write_text("seed 9: [4 GET /things]", encoding="utf-8")
    (tmp_path / "coverage.json").write_text(json.dumps(PROOFS), encoding="utf-8")
    command = ["small", "--root", str(tmp_path)]
    assert main([*command, "--check"]) == 1
    assert "COVERAGE.md: is stale" in capsys.readouterr().err
    assert main(command) == 0
    assert main([*command, "--check"]) == 0
    (tmp_path / "coverage.json").unlink()
    assert main(command) == 1
    assert capsys.readouterr().err.count("no test is known") == 2


def test_every_call_of_the_seed_stands_in_the_index_on_its_exact_path(
    fragments: Path, seed: list[dict[str, Any]]
) -> None:
    shown = {(e.method, e.path) for e in load_index(fragments.parent / "endpoints.yaml") if e.document == "seed 000"}
    only_in_a_program = {("GET", "/recruit/v2/users/{user_id}")}
    assert shown == {(entry["method"], entry["path"]) for entry in seed if "path" in entry} | only_in_a_program


def test_no_two_operations_have_the_same_call(document: dict[str, Any]) -> None:
    assert len(operations_by_call(document)) == len(list(operations(document)))
