"""What the README shows is run as it stands, against the sandbox."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from zrecruit_ext import Recruit
from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox

README = Path(__file__).resolve().parents[2] / "README.md"
BLOCKS = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.S)
FIXTURES = {
    "Candidates": [
        {
            "id": "1",
            "Last_Name": "Dahl",
            "City": "Oslo",
            "Skill_Set": "Python",
            "Email": "d@example.com",
            "T_Shirt_Size": "M",
        },
        {"id": "2", "Last_Name": "Ito", "City": "Osaka", "Email": "ito@example.com", "T_Shirt_Size": "S"},
    ],
    "Job_Openings": [{"id": "42", "Posting_Title": "Cook"}],
    "Applications": [{"id": "3", "Candidate_Name": "1", "Job_Opening_Name": "42"}],
}


@pytest.fixture(autouse=True)
def environment(recruit_sandbox: RecruitSandbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    recruit_sandbox.load(FIXTURES)
    for name, value in {**recruit_sandbox.env(), "ZRECRUIT_TOKEN_STORE": f"file:{tmp_path / 'tokens.json'}"}.items():
        monkeypatch.setenv(name, value)


def test_a_bare_generated_function_works_with_the_transport() -> None:
    scope: dict[str, object] = {}
    exec(BLOCKS[0], scope)
    page = scope["page"]
    assert [candidate.last_name for candidate in page.data] == ["Ito", "Dahl"]  # type: ignore[attr-defined]


def test_the_facade_lists_writes_and_searches(
    recruit_sandbox: RecruitSandbox, capsys: pytest.CaptureFixture[str]
) -> None:
    exec(BLOCKS[1], {})
    printed = capsys.readouterr().out.splitlines()
    assert {line.split()[0] for line in printed[:2]} == {"1", "2"}
    assert printed[2].startswith("1 "), "the second row of the upsert fails, and says so"
    assert printed[3:] == ["d@example.com"]
    with Recruit.from_env() as zr:
        assert zr.applications.get("3").application_status == "Qualified"
