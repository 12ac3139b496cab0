"""The package as files: what importing loads, what it carries, how much of the templates is ours."""

from __future__ import annotations

import difflib
import json
import subprocess
import sys
import tomllib
from hashlib import sha256
from importlib import import_module
from importlib.resources import files
from pathlib import Path

import pytest
import zrecruit_client.models as models

from zrecruit_ext.codegen.generate import PINS

ROOT = Path(__file__).parents[2]
CODEGEN = ROOT / "openapi" / "codegen"
TEMPLATES = sorted(path.name for path in (CODEGEN / "templates").iterdir())
LOADED = """import sys
from {module} import {name}
print(*sorted(m.rpartition('.')[2] for m in sys.modules if m.startswith('zrecruit_client.models.')))"""

EACH_FIRST = """import sys
from importlib import import_module
for first in sys.argv[1:]:
    for name in [m for m in sys.modules if m.startswith('zrecruit_client.models.')]:
        del sys.modules[name]
    import_module(first)"""


def loaded(module: str, name: str) -> set[str]:
    """The model modules that an import pulls in, in a fresh process."""
    code = LOADED.format(module=module, name=name)
    return set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("zrecruit_client", "AuthenticatedClient, models"),
        ("zrecruit_client.api.candidates", "list_candidates, create_candidates, upload_candidate_attachment"),
        ("zrecruit_client.api.oauth", "create_token"),
    ],
)
def test_importing_the_client_or_functions_loads_no_model(module: str, name: str) -> None:
    assert loaded(module, name) == set()


def test_a_model_brings_those_it_is_made_of_and_no_others() -> None:
    names = loaded("zrecruit_client.models", "CandidatePage")

    assert {"candidate", "candidate_page", "lookup", "page_info"} <= names
    assert not names & {"interview", "job_opening", "write_results", "token"}


@pytest.mark.parametrize("name", models.__all__)
def test_every_model_is_there_under_its_name(name: str) -> None:
    assert getattr(models, name).__name__ == name
    assert name in dir(models)


def test_a_model_that_does_not_exist_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="Candidat"):
        models.Candidat  # noqa: B018


def test_any_model_can_be_the_first_to_be_imported() -> None:
    names = [getattr(models, name).__module__ for name in models.__all__]

    done = subprocess.run([sys.executable, "-c", EACH_FIRST, *names], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr


def test_the_lock_names_the_document_and_the_tools() -> None:
    lock = tomllib.loads((ROOT / "generated" / "LOCK.toml").read_text(encoding="utf-8"))
    document = files("zrecruit_client").joinpath("openapi.json").read_bytes()

    assert lock["tools"].items() >= PINS.items()
    assert lock["zrecruit_client"]["spec_sha256"] == sha256(document).hexdigest()
    assert document == (ROOT / "openapi" / "dist" / lock["zrecruit_client"]["spec"]).read_bytes()


def test_the_pinned_tools_are_the_ones_that_are_installed_for_generating() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert {f"{name}=={version}" for name, version in PINS.items()} <= set(project["optional-dependencies"]["codegen"])


def test_every_operation_of_the_document_has_facts_and_a_module() -> None:
    package = files("zrecruit_client")
    document = json.loads(package.joinpath("openapi.json").read_bytes())
    ids = {
        each["operationId"] for path in document["paths"].values() for each in path.values() if "operationId" in each
    }
    facts = json.loads(package.joinpath("operations.json").read_bytes())

    assert set(facts) == ids
    for operation_id, row in facts.items():
        import_module(f"zrecruit_client.api.{row['tag']}.{operation_id}")


def test_the_package_says_that_it_is_generated() -> None:
    for path in (ROOT / "generated" / "zrecruit_client").rglob("*.py"):
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        assert "do not edit" in first, path.name
        assert "nox -s generate" in first, path.name


def test_the_overrides_are_few_and_small() -> None:
    assert len(TEMPLATES) <= 5
    assert sum(changed_lines(name) for name in TEMPLATES) <= 300


def changed_lines(name: str) -> int:
    """Lines removed from the upstream template and lines added to it."""
    upstream, ours = (
        (CODEGEN / folder / name).read_text(encoding="utf-8").splitlines() for folder in ("upstream", "templates")
    )
    same = difflib.SequenceMatcher(None, upstream, ours, autojunk=False).get_matching_blocks()
    return len(upstream) + len(ours) - 2 * sum(block.size for block in same)
