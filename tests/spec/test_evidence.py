"""What is known from where: counted by contract, and a share of weak evidence that only falls."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from zrecruit_ext.codegen.evidence import count, main, risen, shares


def known(status: str) -> dict[str, Any]:
    return {"x-evidence": {"status": status, "source": "a page"}}


DOCUMENT: dict[str, Any] = {
    "paths": {
        "/things": {
            "get": {
                "operationId": "list_things",
                **known("official"),
                "parameters": [{"name": "page"}, {"name": "sort", **known("observed")}],
                "responses": {
                    "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                    "500": {"$ref": "#/components/responses/Broken"},
                },
            }
        },
        "/guesses": {
            "get": {
                "operationId": "list_guesses",
                **known("reference"),
                "responses": {
                    "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Guess"}}}},
                },
            }
        },
    },
    "components": {
        "responses": {"Broken": known("inferred")},
        "schemas": {
            "Thing": {"properties": {"id": {}, "colour": known("reference"), "part": {"$ref": "#/x/Part"}}},
            "Guess": {"properties": {"odds": {}}},
            "Marked": {**known("observed"), "properties": {"size": {}, "weight": known("official")}},
            "Unused": {"properties": {"idle": {}}},
        },
    },
}


def nonzero(counts: dict[str, Any]) -> dict[str, dict[str, int]]:
    return {kind: {status: number for status, number in found.items() if number} for kind, found in counts.items()}


def test_a_part_has_its_own_evidence_or_that_of_what_it_belongs_to() -> None:
    assert nonzero(count(DOCUMENT)) == {
        "operations": {"official": 1, "reference": 1},
        "parameters": {"official": 1, "observed": 1},
        "statuses": {"official": 1, "inferred": 1, "reference": 1},
        "fields": {"official": 3, "observed": 1, "reference": 2, "inferred": 1},
    }


def test_a_schema_of_a_doubtful_and_a_proven_call_is_proven() -> None:
    document = deepcopy(DOCUMENT)
    schema = {"$ref": "#/components/schemas/Guess"}
    document["paths"]["/things"]["get"]["requestBody"] = {"content": {"application/json": {"schema": schema}}}
    assert count(document)["fields"]["official"] == count(DOCUMENT)["fields"]["official"] + 1


def test_shares_are_compared_and_not_numbers() -> None:
    before = {kind: [2, 10] for kind in shares(DOCUMENT)}
    assert risen(before, before) == []
    assert risen(before, before | {"fields": [4, 20]}) == []
    assert risen(before, before | {"fields": [1, 10]}) == []
    (line,) = risen(before, before | {"fields": [4, 19]})
    assert line == "fields: weak evidence has risen from 20.0% to 21.1% (2 of 10 to 4 of 19)"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "dist").mkdir()
    write(tmp_path, DOCUMENT)
    assert main(["small", "--root", str(tmp_path)]) == 0
    return tmp_path


def write(root: Path, document: dict[str, Any]) -> None:
    (root / "dist" / "small.json").write_text(json.dumps(document), encoding="utf-8")


def stored(root: Path) -> dict[str, Any]:
    return json.loads((root / "evidence.json").read_bytes())


def without_evidence_of_the_parameter() -> dict[str, Any]:
    document = deepcopy(DOCUMENT)
    document["paths"]["/things"]["get"]["parameters"][1].update(known("inferred"))
    return document


def test_a_share_that_rises_fails_until_a_reason_is_given(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = stored(root)
    write(root, without_evidence_of_the_parameter())
    assert main(["small", "--root", str(root)]) == 1
    assert "parameters: weak evidence has risen from 0.0% to 50.0%" in capsys.readouterr().err
    assert stored(root) == before
    assert main(["small", "--root", str(root), "--raise", "page 9 was read"]) == 0
    assert stored(root)["weak"]["parameters"] == [1, 2]
    assert stored(root)["raised"][0].startswith("page 9 was read: parameters: weak evidence has risen")
    assert main(["small", "--root", str(root), "--check"]) == 0


def test_a_share_that_falls_is_kept_so_that_it_cannot_rise_again(root: Path) -> None:
    main(["small", "--root", str(root), "--raise", "page 9 was read"])
    better = deepcopy(DOCUMENT)
    better["paths"]["/guesses"]["get"].update(known("official"))
    write(root, better)
    assert main(["small", "--root", str(root), "--check"]) == 0
    assert stored(root)["weak"]["operations"] == [1, 2]
    assert main(["small", "--root", str(root)]) == 0
    assert stored(root)["weak"]["operations"] == [0, 2]
    write(root, DOCUMENT)
    assert main(["small", "--root", str(root), "--check"]) == 1


def test_the_kept_shares_are_those_of_a_spec_of_this_repository(document: dict[str, Any], fragments: Path) -> None:
    assert set(shares(document)) == set(stored(fragments.parent)["weak"])
