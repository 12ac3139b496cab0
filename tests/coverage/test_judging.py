"""The judge of the tests, judged: only a test that would notice a constant answer proves an operation."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
OPERATION = "list_users"
SUITE = """
import httpx

def users(sandbox):
    grant = {"grant_type": "refresh_token", "client_id": sandbox.client_id, "client_secret": sandbox.client_secret}
    with httpx.Client(base_url=sandbox.url, trust_env=False, verify=False) as client:
        token = client.post("/oauth/v2/token", data=grant | {"refresh_token": sandbox.refresh_token}).json()
        return client.get("/recruit/v2/users", headers={"Authorization": f"Zoho-oauthtoken {token['access_token']}"})

def test_looks_at_the_status(recruit_sandbox):
    assert users(recruit_sandbox).status_code == 200

def test_fails_anyway(recruit_sandbox):
    users(recruit_sandbox)
    assert False

def test_looks_at_the_users(recruit_sandbox):
    names = [user["id"] for user in users(recruit_sandbox).json()["users"]]
    assert names == [user["id"] for user in recruit_sandbox.users()]

def test_calls_nothing():
    assert True
"""


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    (tmp_path / "test_users.py").write_text(SUITE, encoding="utf-8")
    return tmp_path


def run(suite: Path, *arguments: str | Path) -> None:
    path = os.pathsep.join((str(HERE), *sys.path))
    command = [sys.executable, "-m", "pytest", "-q", "--rootdir", str(suite), "-p", "no:randomly", *map(str, arguments)]
    subprocess.run(command, env=os.environ | {"PYTHONPATH": path}, cwd=suite, check=False, capture_output=True)


def test_a_run_tells_what_each_test_called_and_forgets_those_that_failed(suite: Path) -> None:
    run(suite, "-p", "recording", "--record", suite / "recorded.json")
    recorded = json.loads((suite / "recorded.json").read_bytes())
    called = {name.rpartition("::")[2]: entry["served"] for name, entry in recorded.items()}
    both = ["create_token", OPERATION]
    assert called == {"test_looks_at_the_status": both, "test_looks_at_the_users": both}


@pytest.mark.parametrize("noticed", [True, False])
def test_a_test_proves_what_it_notices_and_no_other_test_does(suite: Path, noticed: bool) -> None:
    plan, verdicts = suite / "plan.json", suite / "verdicts.json"
    tried = ["test_looks_at_the_status", "test_fails_anyway", "test_calls_nothing", "test_that_is_gone"]
    names = [f"test_users.py::{name}" for name in (*tried, *(["test_looks_at_the_users"] if noticed else []))]
    plan.write_text(json.dumps({OPERATION: names}), encoding="utf-8")
    run(suite, "-p", "judging", "--judge", plan, "--verdicts", verdicts)
    assert json.loads(verdicts.read_bytes()) == ({OPERATION: names[-1]} if noticed else {})
