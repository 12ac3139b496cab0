"""OpenAPI overlays: what a user adds to the spec and takes from it."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zrecruit_ext.codegen.fragment import SpecError
from zrecruit_ext.codegen.overlay import applied, load_overlay

DOCUMENT: dict[str, Any] = {
    "paths": {"/things/{id}": {"get": {"tags": ["things"], "parameters": [{"name": "a"}, {"name": "b"}]}}},
    "schemas": {"Thing": {"properties": {"id": {"type": "string"}}}, "Part": {"properties": {}}},
    "none": None,
}


def after(*actions: dict[str, Any]) -> Any:
    return applied(DOCUMENT, {"overlay": "1.0.0", "actions": list(actions)})


@pytest.mark.parametrize(
    ("target", "update", "place", "expected"),
    [
        ("$", {"info": {"title": "x"}}, ["info"], {"title": "x"}),
        ("$.schemas.Thing.properties", {"Size": {"type": "integer"}}, ["schemas", "Thing", "properties"],
         {"id": {"type": "string"}, "Size": {"type": "integer"}}),
        ("$.schemas.Thing.properties.id", {"type": "integer"}, ["schemas", "Thing", "properties", "id"],
         {"type": "integer"}),
        ("$['schemas'][\"Part\"]", {"properties": {"n": {}}}, ["schemas", "Part"], {"properties": {"n": {}}}),
        ("$.schemas.*.properties", {"n": None}, ["schemas", "Part", "properties"], {"n": None}),
        ("$.schemas[*]", {"type": "object"}, ["schemas", "Part", "type"], "object"),
        ("$.paths['/things/{id}'].get.tags", "more", ["paths", "/things/{id}", "get", "tags"], ["things", "more"]),
        ("$.paths['/things/{id}'].get", {"tags": ["more"]}, ["paths", "/things/{id}", "get", "tags"],
         ["things", "more"]),
        ("$.paths.*.get.parameters[1]", {"x": 1}, ["paths", "/things/{id}", "get", "parameters"],
         [{"name": "a"}, {"name": "b", "x": 1}]),
    ],
)  # fmt: skip
def test_an_update_is_merged_in(target: str, update: Any, place: list[str], expected: Any) -> None:
    node = after({"target": target, "update": update})
    for key in place:
        node = node[key]
    assert node == expected


@pytest.mark.parametrize(
    ("target", "left"),
    [
        ("$.schemas.Thing", {"Part": {"properties": {}}}),
        ("$.schemas.*", {}),
        ("$.schemas.Thing.properties.id", {"Thing": {"properties": {}}, "Part": {"properties": {}}}),
    ],
)
def test_what_is_removed_is_gone(target: str, left: Any) -> None:
    assert after({"target": target, "remove": True})["schemas"] == left


def test_all_entries_of_a_list_can_be_removed() -> None:
    gone = after({"target": "$.paths.*.get.parameters[*]", "remove": True})
    assert gone["paths"]["/things/{id}"]["get"]["parameters"] == []


def test_actions_see_what_those_before_them_did() -> None:
    made = after(
        {"target": "$.schemas", "update": {"New": {}}}, {"target": "$.schemas.New", "update": {"type": "object"}}
    )
    assert made["schemas"]["New"] == {"type": "object"}


@pytest.mark.parametrize(
    ("action", "told"),
    [
        ({"target": "$.schema", "update": {}}, r"\$\.schema: selects nothing in the spec; correct the target"),
        ({"target": "$.schemas[?(@.x)]", "update": {}}, "is not understood"),
        ({"target": "schemas", "update": {}}, "is not understood"),
        ({"target": "$.schemas..Thing", "update": {}}, "is not understood"),
        ({"target": "$", "remove": True}, "the whole document cannot be removed"),
        ({"target": "$.schemas"}, "the action does nothing"),
        ({"target": "$.schemas", "update": "text"}, "is neither a list nor an object"),
        ({"target": "$.none", "update": {}}, "is neither a list nor an object"),
    ],
)
def test_an_action_that_makes_no_sense_is_told(action: dict[str, Any], told: str) -> None:
    with pytest.raises(SpecError, match=told):
        after(action)


KEYS = st.text("abc", min_size=1, max_size=2)
TREES = st.recursive(st.none() | st.integers(), lambda inner: st.dictionaries(KEYS, inner, max_size=3), max_leaves=8)
OBJECTS = st.dictionaries(KEYS, TREES, max_size=3)


@given(OBJECTS, OBJECTS)
def test_an_update_of_the_root_holds_all_of_the_update_and_keeps_the_rest(document: Any, update: Any) -> None:
    before, given_update = deepcopy(document), deepcopy(update)
    changed = applied(document, {"actions": [{"target": "$", "update": update}]})
    assert (document, update) == (before, given_update)
    assert changed.keys() == document.keys() | update.keys()
    assert applied(changed, {"actions": [{"target": "$", "update": update}]}) == changed
    assert {key: value for key, value in changed.items() if key not in update} == {
        key: value for key, value in document.items() if key not in update
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("openapi: 3.1.0", "is no OpenAPI Overlay; begin it with `overlay: 1.0.0`"),
        ("overlay: 1.0.0", "holds no `actions`"),
        ("overlay: 1.0.0\nactions: [{update: {}}]", "holds no `actions`; each has a `target`"),
        ("overlay: [", "is no YAML"),
    ],
)
def test_a_file_that_is_no_overlay_is_told(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "ours.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(SpecError, match=f"ours.yaml: {told}"):
        load_overlay(tmp_path / "ours.yaml")


def test_an_overlay_may_be_json(tmp_path: Path) -> None:
    (tmp_path / "ours.json").write_text('{"overlay": "1.0.0", "actions": [{"target": "$", "update": {}}]}')
    assert applied(DOCUMENT, load_overlay(tmp_path / "ours.json")) == DOCUMENT
