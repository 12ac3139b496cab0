"""The programs of seed 000, run as they stand against the sandbox: only the host names in them are other ones.

What a reader of the seed has at hand and a block does not make itself is the prelude: a token, ids, files, and the
library `requests`, which the seed imports once.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import requests
from attrs import frozen

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox

ROOT = Path(__file__).resolve().parents[2]
BLOCKS = json.loads((ROOT / "tests/golden/seed_000_programs.json").read_text(encoding="utf-8"))
HOSTS = ("https://recruit.zoho.com", "https://accounts.zoho.com")
CANDIDATE, JOB = "123456000000123456", "123456000000234567"


def code_of(language: str, line: int) -> str:
    return next(each["code"] for each in BLOCKS if (each["language"], each["line"]) == (language, line))


@frozen
class Reader:
    """Who follows the seed: a sandbox, a folder with files, and what the blocks have defined so far."""

    sandbox: RecruitSandbox
    folder: Path
    names: dict[str, Any]

    def run(self, *lines: int) -> dict[str, Any]:
        """Run the Python blocks that begin at these lines of the seed, one after the other."""
        for line in lines:
            # the padding makes a traceback name the seed's own line
            code = "\n" * (line - 1) + self.here(code_of("python", line))
            exec(compile(code, "seed_000", "exec"), self.names)
        return self.names

    def here(self, code: str) -> str:
        for host in HOSTS:
            code = code.replace(host, self.sandbox.url)
        return code

    def get(self, path: str, **params: str) -> list[dict[str, Any]]:
        """What another call of the service shows."""
        answer = requests.get(self.sandbox.url + path, headers=self.headers, params=params, timeout=30)
        return list(answer.json()["data"]) if answer.content else []

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Zoho-oauthtoken {self.names['access_token']}"}


@pytest.fixture
def reader(recruit_sandbox: RecruitSandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    (tmp_path / "resumes").mkdir()
    shutil.copy(ROOT / "examples/resumes/ines-carvalhal.pdf", tmp_path / "resumes/john_doe_resume.pdf")
    (tmp_path / "candidates.csv").write_text(next(each["code"] for each in BLOCKS if each["language"] == "csv"))
    monkeypatch.chdir(tmp_path)
    recruit_sandbox.load(
        {
            "Candidates": [
                {
                    "id": CANDIDATE,
                    "First_Name": "John",
                    "Last_Name": "Doe",
                    "Email": "john.doe@example.com",
                    "Skill_Set": "Python, Django",
                    "Experience_in_Years": 8,
                    "Candidate_Status": "Active",
                }
            ],
            "Job_Openings": [{"id": JOB, "Posting_Title": "Senior Software Engineer", "Date_Opened": "2025-11-01"}],
        }
    )
    form = {
        "grant_type": "refresh_token",
        "client_id": recruit_sandbox.client_id,
        "client_secret": recruit_sandbox.client_secret,
        "refresh_token": recruit_sandbox.refresh_token,
    }
    answer = requests.post(f"{recruit_sandbox.url}/oauth/v2/token", data=form, timeout=30).json()
    prelude = {
        "__name__": "seed_000",
        "requests": requests,
        "access_token": answer["access_token"],
        "candidate_id": CANDIDATE,
        "candidate_data": {"First_Name": "Ada", "Last_Name": "Byron", "Email": "ada@example.com"},
    }
    return Reader(recruit_sandbox, tmp_path, prelude)
