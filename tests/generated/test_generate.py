"""Building a client: what is refused, what is replaced, what counts as drift. The generator is a small program here."""

from __future__ import annotations

import json
import sys
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from zrecruit_ext.codegen.commands import run_drift, run_generate, run_stock
from zrecruit_ext.codegen.generate import PINS, GenerateError, Tools, drift, generate
from zrecruit_ext.codegen.recipe import Recipe

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

GENERATOR = """\
#!{python}
import pathlib, sys
if "--version" in sys.argv:
    sys.exit(print("openapi-python-client version: {version}"))
out = pathlib.Path(sys.argv[sys.argv.index("--output-path") + 1])
for name, text in {files!r}.items():
    (out / name).parent.mkdir(parents=True, exist_ok=True)
    (out / name).write_text(text)
sys.stderr.write({problem!r})
sys.exit({status})
"""
OPERATION = {
    "operationId": "list_things",
    "tags": ["things"],
    "x-host": "recruit",
    "x-retry": "safe",
    "x-credits": {"cost": 1},
    "x-evidence": {"status": "official", "source": "a page"},
    "security": [],
    "responses": {"200": {"description": "ok"}},
}
PACKAGE = {
    "__init__.py": "",
    "api/things/__init__.py": "",
    "api/things/list_things.py": "x = 1\n",
    "models/thing.py": "",
}


class Workshop:
    """A checkout in miniature."""

    def __init__(self, root: Path) -> None:
        self.root, self.target, self.bin = root, root / "generated", root / "bin"
        self.bin.mkdir()
        codegen = root / "openapi" / "codegen"
        (codegen / "templates").mkdir(parents=True)
        (root / "openapi" / "dist").mkdir()
        document = {"openapi": "3.1.0", "paths": {"/things": {"get": OPERATION}}}
        (root / "openapi" / "dist" / "zoho_recruit.json").write_text(json.dumps(document))
        for name in ("zoho_recruit.yaml", "zoho_recruit.md", "support.py", "stock.py"):
            (codegen / name).write_text(f"# {name}\n")
        self.recipe = Recipe(
            package="things_client",
            spec=root / "openapi" / "dist" / "zoho_recruit.json",
            config=codegen / "zoho_recruit.yaml",
            templates=codegen / "templates",
            support=codegen / "support.py",
            readme=codegen / "zoho_recruit.md",
        )
        self.program("ruff", f"#!/bin/sh\necho ruff {PINS['ruff']}\n")
        self.generator()

    def program(self, name: str, text: str) -> None:
        (self.bin / name).write_text(dedent(text))
        (self.bin / name).chmod(0o755)

    def generator(
        self,
        files: dict[str, str] = PACKAGE,
        version: str = PINS["openapi-python-client"],
        problem: str = "",
        status: int = 0,
    ) -> None:
        values = {"python": sys.executable, "files": files, "version": version, "problem": problem, "status": status}
        self.program("openapi-python-client", GENERATOR.format(**values))

    @property
    def tools(self) -> Tools:
        return Tools.find(str(self.bin / "openapi-python-client"))

    def generate(self) -> str:
        return generate([self.recipe], self.target, self.tools)

    def drift(self) -> list[str]:
        return drift([self.recipe], self.target, self.tools)


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path)


def test_the_package_carries_its_document_facts_and_marker(workshop: Workshop) -> None:
    assert workshop.generate() == "things_client: 1 operations, 1 models"

    package = workshop.target / "things_client"
    assert package.joinpath("openapi.json").read_bytes() == workshop.recipe.spec.read_bytes()
    assert json.loads(package.joinpath("operations.json").read_bytes())["list_things"]["retry"] == "safe"
    assert {"py.typed", "README.md", "_support.py"} <= {path.name for path in package.iterdir()}
    assert package.joinpath("api/things/list_things.py").read_text().endswith("\nx = 1\n")
    assert str(workshop.root) not in "".join(path.read_text() for path in workshop.target.rglob("*") if path.is_file())


def test_generating_again_changes_nothing(workshop: Workshop) -> None:
    workshop.generate()
    before = {path: path.read_bytes() for path in workshop.target.rglob("*") if path.is_file()}
    workshop.generate()

    assert before == {path: path.read_bytes() for path in workshop.target.rglob("*") if path.is_file()}
    assert workshop.drift() == []


def test_stale_files_are_gone_after_generating(workshop: Workshop) -> None:
    workshop.generate()
    stale = workshop.target / "things_client" / "api" / "things" / "list_others.py"
    stale.write_text("")

    assert workshop.drift() == ["things_client/api/things/list_others.py: not generated"]
    workshop.generate()
    assert not stale.exists()


def test_drift_names_what_was_edited_or_removed(workshop: Workshop) -> None:
    workshop.generate()
    (workshop.target / "things_client" / "py.typed").unlink()
    (workshop.target / "LOCK.toml").write_text("")

    assert workshop.drift() == ["LOCK.toml: differs", "things_client/py.typed: missing"]


def test_drift_sees_a_changed_document(workshop: Workshop) -> None:
    workshop.generate()
    workshop.recipe.spec.write_text(workshop.recipe.spec.read_text().replace("official", "inferred"))

    assert workshop.drift() == [
        "LOCK.toml: differs",
        "things_client/openapi.json: differs",
        "things_client/operations.json: differs",
    ]


def test_an_operation_the_generator_dropped_is_named_and_nothing_is_replaced(workshop: Workshop) -> None:
    workshop.generate()
    workshop.generator({name: text for name, text in PACKAGE.items() if "list_things" not in name})

    with pytest.raises(GenerateError, match="list_things"):
        workshop.generate()
    assert (workshop.target / "things_client" / "api" / "things" / "list_things.py").exists()


def test_a_warning_of_the_generator_is_told_in_one_line(workshop: Workshop) -> None:
    workshop.generator(problem="Warning(s) encountered\n\n  POST /x will not\n be generated", status=1)

    with pytest.raises(GenerateError, match="POST /x will not") as caught:
        workshop.generate()
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("api/things/list_things.py", "json_since = since.isoformat()"),
        ("models/thing.py", "files.append((name, (None, self.day.isoformat().encode(), 'text/plain')))"),
    ],
)
def test_a_date_that_would_be_spelled_wrongly_is_refused(workshop: Workshop, file: str, text: str) -> None:
    workshop.generator(PACKAGE | {file: text})

    with pytest.raises(GenerateError, match="type: string"):
        workshop.generate()


def test_tools_of_another_version_are_refused(workshop: Workshop) -> None:
    workshop.generator(version="0.28.4")

    with pytest.raises(GenerateError, match=r"needed is openapi-python-client .*0\.28\.4"):
        workshop.generate()


def test_missing_tools_are_told_with_the_way_to_get_them(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(sys, "executable", str(workshop.root / "python"))

    for command in (run_generate, run_drift, run_stock):
        assert command(["--root", str(workshop.root), "-o", str(workshop.target)]) == 1
        assert "pip install 'zrecruit[codegen]'" in capsys.readouterr().err


def test_commands_say_what_they_did(workshop: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--root", str(workshop.root), "--generator", str(workshop.bin / "openapi-python-client")]

    assert run_generate(options) == 0
    assert capsys.readouterr().out == "zrecruit_client: 1 operations, 1 models\n"
    assert run_drift(options) == 0
    (workshop.target / "LOCK.toml").unlink()
    assert run_drift(options) == 1
    assert "LOCK.toml: missing" in capsys.readouterr().err


class TestCache:
    @pytest.fixture
    def again(self, workshop: Workshop, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
        """What the command says; the first run is over."""
        options = ["--root", str(workshop.root), "--generator", str(workshop.bin / "openapi-python-client")]

        def run(*more: str) -> str:
            capsys.readouterr()
            assert run_generate([*options, *more]) == 0
            return capsys.readouterr().out

        run()
        return run

    def test_a_second_run_generates_nothing_and_needs_no_tools(
        self, workshop: Workshop, again: Callable[..., str]
    ) -> None:
        workshop.program("openapi-python-client", "#!/bin/sh\nexit 1\n")
        assert again() == f"{workshop.target} is up to date\n"

    def test_it_generates_when_told_to(self, again: Callable[..., str]) -> None:
        assert again("--fresh") == "zrecruit_client: 1 operations, 1 models\n"

    @pytest.mark.parametrize(
        "changed",
        [
            "openapi/dist/zoho_recruit.json",
            "openapi/codegen/zoho_recruit.yaml",
            "openapi/codegen/zoho_recruit.md",
            "openapi/codegen/support.py",
            "openapi/codegen/templates/new.py.jinja",
            "generated/zrecruit_client/models/thing.py",
            "generated/zrecruit_client/models/added.py",
            "generated/LOCK.toml",
        ],
    )
    def test_it_generates_when_anything_has_changed_that_went_in_or_came_out(
        self, workshop: Workshop, again: Callable[..., str], changed: str
    ) -> None:
        path = workshop.root / changed
        path.write_text((path.read_text() if path.exists() else "") + "\n")
        if changed == "generated/LOCK.toml":
            path.write_text(path.read_text().replace("sources_sha256", "other_sha256"))
        assert again() == "zrecruit_client: 1 operations, 1 models\n"
        assert again().endswith("is up to date\n")

    def test_it_generates_when_a_file_is_gone(self, workshop: Workshop, again: Callable[..., str]) -> None:
        (workshop.target / "zrecruit_client" / "py.typed").unlink()
        assert again() == "zrecruit_client: 1 operations, 1 models\n"

    def test_what_came_out_is_no_drift(self, workshop: Workshop, again: Callable[..., str]) -> None:
        options = ["--root", str(workshop.root), "--generator", str(workshop.bin / "openapi-python-client")]
        again()
        assert run_drift(options) == 0


def test_stock_needs_a_folder(workshop: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_stock(["--root", str(workshop.root)]) == 1
    assert "-o FOLDER" in capsys.readouterr().err


def test_a_stock_client_has_the_seam_of_the_layer(workshop: Workshop) -> None:
    workshop.generator(PACKAGE | {"types.py": "UNSET = None\n"})
    options = ["--root", str(workshop.root), "--generator", str(workshop.bin / "openapi-python-client")]

    assert run_stock([*options, "-o", str(workshop.root / "stock")]) == 0

    package = workshop.root / "stock" / "zrecruit_client"
    assert "call = call_of" in package.joinpath("api/things/list_things.py").read_text()
    assert package.joinpath("types.py").read_text().startswith("UNSET = None\n")
    assert {"_stock.py", "_support.py", "operations.json"} <= {path.name for path in package.iterdir()}
