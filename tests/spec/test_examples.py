from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from zrecruit_ext.codegen.examples import check_examples, examples
from zrecruit_ext.codegen.fragment import load_fragment
from zrecruit_ext.codegen.walk import find, operations


@pytest.fixture
def small() -> dict[str, Any]:
    return load_fragment(Path(__file__).with_name("small.yaml"))


def test_every_example_of_the_document_keeps_its_schema(document: dict[str, Any]) -> None:
    assert list(check_examples(document)) == []


def test_every_operation_with_a_body_shows_one(document: dict[str, Any]) -> None:
    places = {place for place, _, _ in examples(document)}
    for operation in operations(document):
        if "requestBody" in operation.node:
            assert (*operation.place, "requestBody") in places
        assert any(place[:3] == operation.place for place in places), operation.id


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        (
            ("paths", "/recruit/v2/Things", "get", "responses", "200", "content", "application/json"),
            {"data": [{"id": 1}]},
            "data/0/id",
        ),
        (("paths", "/recruit/v2/Things", "post", "requestBody", "content", "application/json"), {}, "its root"),
        (("components", "parameters", "ThingId"), "abc", "its root"),
    ],
)
def test_an_example_that_breaks_its_schema_is_found(
    small: dict[str, Any], path: tuple[str, ...], value: Any, words: str
) -> None:
    node: Any = small
    for key in path:
        node = node[key]
    node["example"] = value
    (finding,) = check_examples(small)
    assert f"breaks its schema at {words}" in finding.problem


def test_what_an_empty_page_stands_for_has_to_be_a_page(small: dict[str, Any]) -> None:
    small["paths"]["/recruit/v2/Things"]["get"]["responses"]["204"]["x-empty"] = {"data": [{"id": 1}]}
    (finding,) = check_examples(small)
    assert finding.place[-1] == "x-empty"


def test_formats_count(small: dict[str, Any]) -> None:
    field = find(small, "#/components/schemas/Thing/properties/Status")
    field["format"] = "date-time"
    assert [finding for finding in check_examples(small) if "date-time" in finding.problem]
