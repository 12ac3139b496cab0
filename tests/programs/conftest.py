"""An organisation in a fresh sandbox: a client of it, and what a test wants to know about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from attrs import frozen

from zrecruit_ext.client import Recruit
from zrecruit_ext.programs.census import count_holdings
from zrecruit_ext.programs.demo import demo_resumes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zrecruit_ext.programs.outcomes import FileOutcome
    from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox


@frozen
class Organisation:
    """One job opening, no candidates."""

    zr: Recruit
    job: str = "700000000000000001"

    @property
    def candidates(self) -> dict[str, dict[str, Any]]:
        return {str(c.id): c.to_dict() for c in self.zr.candidates.list()}

    @property
    def journal(self) -> list[tuple[str, str]]:
        """Method and operation of every call so far, without the control ones."""
        entries = self.zr.request("GET", "/_sandbox/journal").json()
        return [(entry["method"], entry["operation"]) for entry in entries if entry["operation"]]

    def faults(self, *rules: dict[str, Any]) -> None:
        """These rules in place of the old ones."""
        self.zr.request("POST", "/_sandbox/faults", json=list(rules))

    def answer(self, status: int, code: str, **match: str) -> None:
        """Calls that match are answered with an error of the service."""
        body = {"code": code, "message": "as the test wants it", "status": "error", "details": {}}
        self.faults({"match": match, "effect": {"status": status, "body": body}})

    def holdings(self, files: tuple[FileOutcome, ...]) -> tuple[int, int, int, int, int]:
        """Attachments, attachments equal to their files, notes, associations, interviews."""
        held = count_holdings(self.zr, files)
        return held.attachments, held.attachments_equal, held.notes, held.associations, held.interviews


@pytest.fixture
def org(recruit_sandbox: RecruitSandbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[Organisation]:
    for name, value in recruit_sandbox.env().items():
        monkeypatch.setenv(name, value)
    with Recruit.from_env(token_store="memory:") as zr:
        made = Organisation(zr)
        zr.request("POST", "/_sandbox/load", json={"Job_Openings": [{"id": made.job, "Posting_Title": "Engineer"}]})
        yield made


@pytest.fixture
def resumes() -> Iterator[Path]:
    with demo_resumes() as folder:
        yield folder
