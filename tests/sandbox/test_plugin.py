"""The pytest fixture as a user has it, and who may reach the controls."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from typing import TYPE_CHECKING

import httpx
import pytest

from zrecruit_ext.sandbox.app import build_app
from zrecruit_ext.sandbox.world import Settings, World

if TYPE_CHECKING:
    from pathlib import Path

USER_TEST = """
import urllib.parse, urllib.request, json, pytest

@pytest.mark.parametrize("turn", range(6))
def test_each_turn_finds_a_fresh_sandbox(recruit_sandbox, turn):
    assert recruit_sandbox.stats()["requests"] == 0
    recruit_sandbox.load({"Candidates": [{"id": "1", "Last_Name": f"turn {turn}"}]})
    env = recruit_sandbox.env()
    form = {"grant_type": "refresh_token", "client_id": env["ZOHO_CLIENT_ID"],
            "client_secret": env["ZOHO_CLIENT_SECRET"], "refresh_token": env["ZOHO_REFRESH_TOKEN"]}
    body = urllib.parse.urlencode(form).encode()
    with urllib.request.urlopen(env["ZRECRUIT_SANDBOX_URL"] + "/oauth/v2/token", body) as answer:
        token = json.load(answer)["access_token"]
    request = urllib.request.Request(env["ZRECRUIT_SANDBOX_URL"] + "/recruit/v2/Candidates",
                                     headers={"Authorization": "Zoho-oauthtoken " + token})
    with urllib.request.urlopen(request) as answer:
        assert [row["Last_Name"] for row in json.load(answer)["data"]] == [f"turn {turn}"]
    assert [entry["operation"] for entry in recruit_sandbox.journal()] == ["create_token", "list_candidates"]
"""


def test_workers_and_turns_do_not_see_each_other(tmp_path: Path) -> None:
    (tmp_path / "test_user.py").write_text(USER_TEST)
    command = [sys.executable, "-m", "pytest", "-q", "-n", "2", "-W", "error", "-p", "no:cacheprovider", str(tmp_path)]
    run = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "6 passed" in run.stdout


@pytest.mark.parametrize(("host", "status"), [("127.0.0.1", 200), ("::1", 200), ("192.0.2.7", 403)])
def test_the_controls_answer_loopback_callers_only(host: str, status: int) -> None:
    async def ask(app: object) -> int:
        transport = httpx.ASGITransport(app, client=(host, 5))  # type: ignore[arg-type]
        async with httpx.AsyncClient(transport=transport, base_url="http://sandbox") as client:
            return (await client.get("/_sandbox/stats")).status_code

    world = World(Settings())
    try:
        assert asyncio.run(ask(build_app(world))) == status
    finally:
        world.close()
