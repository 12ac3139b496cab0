"""What a difference between two specs means: judged case by case, and laws that hold for all of them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zrecruit_ext.codegen.diff import main
from zrecruit_ext.codegen.judge import BUMPS, bump_of, changes

Doc = dict[str, Any]
Edit = Callable[[Doc], Any]


def ref(name: str) -> Doc:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}


SPEC: Doc = {
    "paths": {
        "/things": {
            "get": {
                "operationId": "list_things",
                "tags": ["things"],
                "summary": "Things.",
                "x-evidence": {"status": "official", "source": "a page"},
                "x-retry": "safe",
                "x-paging": "page",
                "security": [{"oauth": ["R.things.READ"]}],
                "parameters": [
                    {"name": "page", "in": "query", "schema": {"type": "integer", "maximum": 10}},
                    {"name": "Org", "in": "header", "required": True, "schema": {"type": "string"}},
                ],
                "responses": {
                    "200": {"description": "ok", "content": ref("Thing")},
                    "204": {"description": "nothing", "x-empty": {"data": []}},
                    "404": {"description": "no"},
                },
            },
            "post": {
                "operationId": "create_things",
                "tags": ["things"],
                "security": [{"oauth": ["R.things.CREATE"]}, {"oauth": ["R.things.ALL"]}],
                "requestBody": {"required": False, "content": ref("Thing")},
                "responses": {"201": {"description": "ok", "content": ref("Thing")}},
            },
        }
    },
    "components": {
        "schemas": {
            "Thing": {
                "type": "object",
                "required": ["id"],
                "properties": {"id": {"type": "string"}, "Size": {"type": ["integer", "null"], "x-field": {"a": 1}}},
            },
            "Part": {"type": "object", "properties": {"id": {"type": "string", "maxLength": 9}}},
        }
    },
}


def get(spec: Doc) -> Doc:
    return spec["paths"]["/things"]["get"]


def post(spec: Doc) -> Doc:
    return spec["paths"]["/things"]["post"]


def schemas(spec: Doc) -> Doc:
    return spec["components"]["schemas"]


def fields(spec: Doc) -> Doc:
    return schemas(spec)["Thing"]["properties"]


NEW: Doc = {"operationId": "new", "tags": ["things"], "security": [], "x-retry": "safe", "responses": {}}
CASES: dict[str, tuple[Edit, list[tuple[str, str, str]]]] = {
    "a new operation": (
        lambda s: s["paths"].update({"/new": {"get": NEW}}),
        [("added", "operation new", "minor")],
    ),
    "an operation gone": (
        lambda s: s["paths"]["/things"].pop("post"),
        [("removed", "operation create_things", "major")],
    ),
    "another path": (
        lambda s: s["paths"].update({"/v2/things": s["paths"].pop("/things")}),
        [("changed", "operation list_things", "minor"), ("changed", "operation create_things", "minor")],
    ),
    "another tag": (lambda s: get(s).update(tags=["all"]), [("changed", "operation list_things", "major")]),
    "a new optional parameter": (
        lambda s: get(s)["parameters"].append({"name": "q", "in": "query", "schema": {}}),
        [("added", "parameter list_things query q", "minor")],
    ),
    "a new required parameter": (
        lambda s: get(s)["parameters"].append({"name": "q", "in": "query", "required": True, "schema": {}}),
        [("added", "parameter list_things query q", "major")],
    ),
    "a parameter gone": (
        lambda s: get(s)["parameters"].pop(),
        [("removed", "parameter list_things header Org", "major")],
    ),
    "a parameter that must be given now": (
        lambda s: get(s)["parameters"][0].update(required=True),
        [("changed", "parameter list_things query page", "major")],
    ),
    "a parameter that need not be given any more": (
        lambda s: get(s)["parameters"][1].update(required=False),
        [("changed", "parameter list_things header Org", "minor")],
    ),
    "a parameter of another type": (
        lambda s: get(s)["parameters"][0]["schema"].update(type="string"),
        [("changed", "parameter list_things query page", "major")],
    ),
    "a tighter limit": (
        lambda s: get(s)["parameters"][0]["schema"].update(maximum=5),
        [("changed", "parameter list_things query page", "minor")],
    ),
    "a body that must be given now": (
        lambda s: post(s)["requestBody"].update(required=True),
        [("changed", "body create_things", "major")],
    ),
    "a body gone": (lambda s: post(s).pop("requestBody"), [("removed", "body create_things", "major")]),
    "a new error status": (
        lambda s: get(s)["responses"].update({"429": {"description": "slow"}}),
        [("added", "status list_things 429", "minor")],
    ),
    "a new success of the same kind": (
        lambda s: post(s)["responses"].update({"202": {"content": ref("Thing")}}),
        [("added", "status create_things 202", "minor")],
    ),
    "a new success of another kind": (
        lambda s: post(s)["responses"].update({"202": {"content": ref("Part")}}),
        [("added", "status create_things 202", "minor"), ("changed", "result create_things of a success", "major")],
    ),
    "a new schema": (
        lambda s: schemas(s).update(New={"type": "object", "required": ["a"], "properties": {"a": {"x-field": {}}}}),
        [("added", "schema New", "minor")],
    ),
    "a schema gone": (lambda s: schemas(s).pop("Part"), [("removed", "schema Part", "major")]),
    "a new field with facts": (
        lambda s: fields(s).update(Colour={"type": "string", "x-field": {"label": "Colour"}}),
        [("added", "field Thing Colour", "minor")],
    ),
    "a field gone with its facts": (lambda s: fields(s).pop("Size"), [("removed", "field Thing Size", "major")]),
    "a field of another type": (
        lambda s: fields(s)["Size"].update(type="string"),
        [("changed", "field Thing Size", "major")],
    ),
    "a field that is always there now": (
        lambda s: schemas(s)["Thing"]["required"].append("Size"),
        [("changed", "field Thing Size", "major")],
    ),
    "another fact of a field": (
        lambda s: fields(s)["Size"].update({"x-field": {"a": 2}}),
        [("changed", "fact Thing Size x-field", "minor")],
    ),
    "a scope more": (
        lambda s: get(s).update(security=[{"oauth": ["R.things.READ", "R.search.READ"]}]),
        [("changed", "scopes list_things", "major")],
    ),
    "another way to be allowed": (
        lambda s: get(s)["security"].append({"oauth": ["R.search.READ"]}),
        [("changed", "scopes list_things", "minor")],
    ),
    "a way less to be allowed": (lambda s: post(s)["security"].pop(0), [("changed", "scopes create_things", "major")]),
    "a narrower scope than the one of old": (
        lambda s: post(s).update(security=[{"oauth": ["R.things.CREATE"]}]),
        [("changed", "scopes create_things", "minor")],
    ),
    "no token needed any more": (lambda s: get(s).update(security=[]), [("changed", "scopes list_things", "minor")]),
    "another retry": (
        lambda s: get(s).update({"x-retry": "never"}),
        [("changed", "fact list_things x-retry", "minor")],
    ),
    "better evidence": (
        lambda s: get(s)["x-evidence"].update(status="observed"),
        [("changed", "fact list_things x-evidence", "patch")],
    ),
    "a list that is no list any more": (
        lambda s: get(s).pop("x-paging"),
        [("removed", "fact list_things x-paging", "major")],
    ),
    "nothing that stands for 204": (
        lambda s: get(s)["responses"]["204"].pop("x-empty"),
        [("removed", "fact list_things x-empty", "major")],
    ),
    "another text": (lambda s: get(s).update(summary="All."), [("changed", "texts document", "patch")]),
}


def told(before: Doc, after: Doc) -> list[tuple[str, str, str]]:
    return [(change.kind, str(change.key), change.bump) for change in changes(before, after)]


def edited(name: str, spec: Doc = SPEC) -> Doc:
    after = deepcopy(spec)
    CASES[name][0](after)
    return after


@pytest.mark.parametrize("name", CASES)
def test_each_change_is_told_once_and_judged(name: str) -> None:
    expected = CASES[name][1]
    assert sorted(told(SPEC, edited(name))) == sorted(expected)
    assert bump_of(changes(SPEC, edited(name))) == max((bump for _, _, bump in expected), key=BUMPS.index)


@st.composite
def specs(draw: st.DrawFn) -> Doc:
    """The small spec after some edits that still make sense after one another."""
    spec = deepcopy(SPEC)
    for name in draw(st.lists(st.sampled_from(sorted(CASES)), max_size=4, unique=True)):
        try:
            CASES[name][0](candidate := deepcopy(spec))
        except (KeyError, IndexError):
            continue
        spec = candidate
    return spec


@given(specs())
def test_a_spec_does_not_differ_from_itself(spec: Doc) -> None:
    assert changes(spec, deepcopy(spec)) == []
    assert bump_of([]) == "none"


@given(specs(), specs())
def test_there_and_back_tell_the_same_parts(first: Doc, second: Doc) -> None:
    turned = {"added": "removed", "removed": "added", "changed": "changed"}
    there = {
        (turned[change.kind], change.key, str(change.after), str(change.before)) for change in changes(first, second)
    }
    back = {(change.kind, change.key, str(change.before), str(change.after)) for change in changes(second, first)}
    assert there == back


@given(specs(), specs())
def test_specs_that_differ_ask_for_a_step(first: Doc, second: Doc) -> None:
    assert (bump_of(changes(first, second)) == "none") == (first == second)


def test_the_committed_spec_does_not_differ_from_itself(document: Doc) -> None:
    assert changes(document, deepcopy(document)) == []


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    after = edited("a scope more", edited("a new schema"))
    for name, spec in (("old.json", SPEC), ("new.json", after)):
        (tmp_path / name).write_text(json.dumps(spec), encoding="utf-8")
    return [str(tmp_path / "old.json"), str(tmp_path / "new.json")]


def test_the_command_says_what_breaks_and_which_step_to_take(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(files) == 0
    assert capsys.readouterr().out.splitlines() == [
        '~ scopes list_things: [["R.things.READ"]] -> [["R.search.READ", "R.things.READ"]]  BREAKING',
        "+ schema New",
        "1 added, 0 removed, 1 changed, 1 of them breaking; version step: major",
    ]


def test_json_is_one_object(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*files, "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["bump"] == "major"
    assert [(each["kind"], each["what"], each["bump"]) for each in said["changes"]] == [
        ("changed", "scopes", "major"),
        ("added", "schema", "minor"),
    ]


def test_a_revision_is_compared_with_the_working_tree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "openapi" / "dist" / "zoho_recruit.json"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps(SPEC), encoding="utf-8")
    user = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "."], [*user, "commit", "-qm", "one"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    monkeypatch.chdir(tmp_path)
    file.write_text(json.dumps(edited("a new schema")), encoding="utf-8")
    assert main(["HEAD"]) == 0
    assert capsys.readouterr().out.endswith("version step: minor\n")


def test_what_is_neither_file_nor_revision_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["--", "--output=x"]) == 1
    assert "'--output=x' is no file and no git revision with" in capsys.readouterr().err
