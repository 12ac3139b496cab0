"""Rows and answers for users' property tests: the sandbox takes every row, and hypothesis is asked for late."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zrecruit_ext.sandbox.metadata import Catalog
from zrecruit_ext.sandbox.spec import load_spec
from zrecruit_ext.sandbox.strategies import answers, bodies, records

if TYPE_CHECKING:
    from conftest import Api

    from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox

PAGE = Path(__file__).resolve().parents[2] / "docs" / "sandbox.md"
PARENTS = {
    "Candidates": [{"id": "1001", "Last_Name": "Parent"}],
    "Job_Openings": [{"id": "1002", "Posting_Title": "Parent"}],
    "Clients": [{"id": "1003", "Client_Name": "Parent"}],
    "Contacts": [{"id": "1004", "Last_Name": "Parent"}],
}
IDS = {module: [row["id"] for row in rows] for module, rows in PARENTS.items()}
MODULES = ["Candidates", "Job_Openings", "Clients", "Contacts", "Departments", "Tasks", "Interviews"]
QUICK = settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck), database=None)


@pytest.mark.parametrize("module", MODULES)
def test_the_sandbox_takes_every_row_drawn_for_a_module(api: Api, recruit_sandbox: RecruitSandbox, module: str) -> None:
    recruit_sandbox.load(PARENTS)

    @QUICK
    @given(st.lists(records(module, ids=IDS), min_size=1, max_size=4))
    def check(rows: list[dict[str, Any]]) -> None:
        response = api.post(f"/recruit/v2/{module}", json={"data": rows})
        assert [result["code"] for result in response.json()["data"]] == ["SUCCESS"] * len(rows), response.text
        key = response.json()["data"][0]["details"]["id"]
        assert api.row(module, key).keys() >= {name for name, value in rows[0].items() if value is not None}

    check()


def test_live_metadata_bring_custom_fields_and_their_types(api: Api, recruit_sandbox: RecruitSandbox) -> None:
    recruit_sandbox.load({"Candidates": [{"id": "1001", "Last_Name": "Parent", "Shoe_Size": 43}]})
    seen: set[Any] = set()

    @settings(QUICK, max_examples=40)
    @given(records("Candidates", sandbox=recruit_sandbox))
    def check(row: dict[str, Any]) -> None:
        seen.add(type(row.get("Shoe_Size")))

    check()

    assert int in seen
    assert seen <= {int, type(None)}


def test_a_lookup_that_must_be_there_wants_ids() -> None:
    with pytest.raises(ValueError, match=r"Interviews needs Candidate_Name; name records in ids=\{'Candidates'"):
        records("Interviews")


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda: records("Unicorns"), "Unicorns is no module of this organisation"),
        (lambda: answers("list_unicorns"), "list_unicorns is no operation; `zrecruit scopes --all --json` names them"),
        (lambda: answers("download_attachment"), "download_attachment has no success with a JSON body"),
        (lambda: bodies("list_candidates"), "list_candidates has no body"),
    ],
)
def test_what_cannot_be_drawn_is_said_at_once(ask: Any, message: str) -> None:
    with pytest.raises(LookupError, match=message):
        ask()


def test_every_module_with_a_schema_can_be_drawn() -> None:
    ids = {name: ["1"] for name in [*Catalog(load_spec(), False).modules, "users"]}
    for name in Catalog(load_spec(), False).modules:
        assert records(name, ids=ids) is not None


def test_without_hypothesis_the_strategies_say_what_to_install() -> None:
    script = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "import zrecruit_ext.sandbox.pytest_plugin\n"
        "from zrecruit_ext.sandbox.strategies import answers, records\n"
        "for ask in (lambda: records('Candidates'), lambda: answers('list_candidates')):\n"
        "    try: ask()\n"
        "    except ImportError as error: print(error)\n"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines() == ["the strategies need hypothesis: pip install hypothesis"] * 2


def test_the_example_of_the_page_runs(tmp_path: Path) -> None:
    section = PAGE.read_text(encoding="utf-8").partition("## Drawn rows and answers")[2]
    example = re.search(r"```python\n(.*?)```", section, re.DOTALL)
    assert example is not None
    (tmp_path / "test_example.py").write_text(example[1])
    command = [sys.executable, "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", str(tmp_path)]
    run = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "2 passed" in run.stdout
