"""A user's own client: what ships, an overlay, and what came without facts. The generator is a small program here."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from zrecruit_ext.cli import main
from zrecruit_ext.codegen.fragment import SpecError
from zrecruit_ext.codegen.generate import PINS
from zrecruit_ext.codegen.own import own_document
from zrecruit_ext.sandbox.handlers import check_complete
from zrecruit_ext.sandbox.spec import load_spec

GENERATOR = f"""\
#!{sys.executable}
import json, pathlib, sys
if "--version" in sys.argv:
    sys.exit(print("openapi-python-client version: {PINS["openapi-python-client"]}"))
value = lambda name: pathlib.Path(sys.argv[sys.argv.index(name) + 1])
assert value("--custom-template-path").joinpath("model.py.jinja").exists() and value("--config").exists()
out = value("--output-path")
for item in json.loads(value("--path").read_bytes())["paths"].values():
    for node in (each for each in item.values() if isinstance(each, dict) and "operationId" in each):
        module = out / "api" / node["tags"][0] / (node["operationId"] + ".py")
        module.parent.mkdir(parents=True, exist_ok=True)
        module.write_text("")
"""
CALL = {"operationId": "rank_candidates", "tags": ["candidates"], "responses": {"200": {"description": "Ranked."}}}
PATH = "/recruit/v2/Candidates/actions/rank"


def overlay(folder: Path, *actions: dict[str, Any]) -> Path:
    file = folder / "ours.json"
    file.write_text(json.dumps({"overlay": "1.0.0", "actions": list(actions)}), encoding="utf-8")
    return file


def added(folder: Path, method: str = "post", **changes: Any) -> Path:
    node = {key: value for key, value in (CALL | changes).items() if value is not None}
    return overlay(folder, {"target": "$.paths", "update": {PATH: {method: node}}})


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Programs beside the interpreter."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name, text in (("openapi-python-client", GENERATOR), ("ruff", f"#!/bin/sh\necho ruff {PINS['ruff']}\n")):
        (folder / name).write_text(text, encoding="utf-8")
        (folder / name).chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(folder / "python"))
    return folder


def test_without_an_overlay_it_is_the_shipped_document(document: dict[str, Any]) -> None:
    assert own_document([]) == document


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    from importlib.resources import files

    return json.loads(files("zrecruit_client").joinpath("openapi.json").read_bytes())


@pytest.mark.parametrize(("method", "retry"), [("get", "safe"), ("post", "guarded"), ("put", "guarded")])
def test_a_new_call_has_cautious_facts(tmp_path: Path, method: str, retry: str) -> None:
    node = own_document([added(tmp_path, method)])["paths"][PATH][method]
    assert (node["x-retry"], node["x-host"], node["x-credits"]) == (retry, "recruit", {"cost": 1})
    assert node["security"] == [{"zoho_oauth": ["ZohoRecruit.modules.ALL"]}]


def test_facts_that_are_given_are_kept(tmp_path: Path) -> None:
    given = {"x-retry": "never", "security": [], "x-host": "accounts"}
    node = own_document([added(tmp_path, **given)])["paths"][PATH]["post"]
    assert {key: node[key] for key in given} == given


def test_the_sandbox_still_serves_what_it_knows(tmp_path: Path) -> None:
    (tmp_path / "openapi.json").write_text(json.dumps(own_document([added(tmp_path)])), encoding="utf-8")
    spec = load_spec(tmp_path / "openapi.json")
    check_complete(spec)
    assert spec.operations.keys() == load_spec().operations.keys()


@pytest.mark.parametrize("key", ["operationId", "tags"])
def test_a_call_that_cannot_have_a_name_is_refused(tmp_path: Path, key: str) -> None:
    with pytest.raises(SpecError, match=f"POST {PATH}: has no {key}"):
        own_document([added(tmp_path, **{key: None})])


def test_overlays_are_applied_in_turn(tmp_path: Path) -> None:
    (tmp_path / "second").mkdir()
    second = overlay(tmp_path / "second", {"target": f"$.paths['{PATH}'].post", "update": {"summary": "Ranks."}})
    assert own_document([added(tmp_path), second])["paths"][PATH]["post"]["summary"] == "Ranks."


def test_the_command_writes_the_package_and_does_not_write_it_twice(
    tools: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["generate", "--overlay", str(added(tmp_path)), "-o", str(tmp_path / "own")]
    assert main(command) == 0
    package = tmp_path / "own" / "zrecruit_client"
    assert (package / "api" / "candidates" / "rank_candidates.py").exists()
    assert json.loads((package / "operations.json").read_bytes())["rank_candidates"]["retry"] == "guarded"
    assert capsys.readouterr().out.startswith("zrecruit_client: ")
    assert main(command) == 0
    assert capsys.readouterr().out == f"{tmp_path / 'own'} is up to date\n"


def refused(capsys: pytest.CaptureFixture[str], code: int, *arguments: str | Path) -> str:
    assert main(["generate", *map(str, arguments)]) == code
    said = capsys.readouterr()
    assert said.out == ""
    (line,) = said.err.splitlines()
    return line


def test_a_folder_that_somebody_else_filled_is_left_alone(
    tools: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "zrecruit_client").mkdir()
    (tmp_path / "zrecruit_client" / "mine.py").touch()
    assert "was not written by this command: remove it" in refused(capsys, 1, "-o", tmp_path)
    assert (tmp_path / "zrecruit_client" / "mine.py").exists()


@pytest.mark.parametrize(
    ("action", "told"),
    [
        ({"target": "$.nothing", "update": {}}, "$.nothing: selects nothing in the spec"),
        ({"target": "$", "update": {"info": {"title": 7}}}, "info/title: 7 is not of type"),
    ],
)
def test_an_overlay_that_does_not_fit_is_one_line_and_nothing_is_written(
    tools: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], action: dict[str, Any], told: str
) -> None:
    file = overlay(tmp_path, action)
    assert told in refused(capsys, 1, "--overlay", file, "-o", tmp_path / "own")
    assert not (tmp_path / "own").exists()


def test_what_is_not_installed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setenv("PATH", "")
    line = refused(capsys, 1, "-o", tmp_path / "own")
    assert "openapi-python-client is not installed: run `pip install 'zrecruit[codegen]'`" in line
    monkeypatch.setitem(sys.modules, "yaml", None)
    for name in [name for name in sys.modules if name.startswith("zrecruit_ext.codegen.")]:
        monkeypatch.delitem(sys.modules, name)
    assert refused(capsys, 2, "-o", tmp_path / "own").endswith(
        "yaml is not installed. Run: pip install 'zrecruit[cli,codegen]'"
    )
