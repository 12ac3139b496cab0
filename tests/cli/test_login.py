"""zrecruit login, status, logout: through a real consent page, as a user would."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from zrecruit_ext._drive.effects import Flow, Sleep
from zrecruit_ext._drive.virtual import VirtualDriver
from zrecruit_ext.auth import Consent
from zrecruit_ext.auth.device import DeviceCode, device_consent
from zrecruit_ext.errors import ConsentRefused

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox

ZRECRUIT = [sys.executable, "-m", "zrecruit_ext.cli"]


@pytest.fixture
def environment(recruit_sandbox: RecruitSandbox, tmp_path: Path) -> dict[str, str]:
    known = {name: value for name, value in os.environ.items() if not name.startswith(("ZOHO_", "ZRECRUIT_"))}
    login = {name: value for name, value in recruit_sandbox.env().items() if name != "ZOHO_REFRESH_TOKEN"}
    places = {"ZRECRUIT_PROFILES": str(tmp_path / "profiles.json"), "ZRECRUIT_TOKEN_STORE": "memory:"}
    return known | login | places


def without_application(environment: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if not name.startswith("ZOHO_")}


def run(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [*ZRECRUIT, *arguments]
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL
    )


def log_in(environment: dict[str, str], *arguments: str, decision: str = "accept") -> tuple[int, str, str]:
    """Start the command, press the button on the page it names, and let it end."""
    command = [*ZRECRUIT, "login", "--no-browser", "--port", "0", *arguments]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        assert process.stdout is not None
        said = ""
        while not (found := re.search(r"^http\S+$", said, re.MULTILINE)):
            line = process.stderr.readline()
            assert line, said
            said += line
        page = httpx.get(found[0])
        assert page.headers["content-type"].startswith("text/html")
        asked = dict(parse_qsl(urlsplit(found[0]).query)) | {"decision": decision}
        back = httpx.get(found[0].partition("?")[0], params=asked).headers["location"]
        assert "close this page" in httpx.get(back).text
        out, more = process.communicate(timeout=60)
    return process.returncode, out, said + more


def test_a_login_is_kept_used_looked_at_and_ended(environment: dict[str, str], recruit_sandbox: RecruitSandbox) -> None:
    code, out, err = log_in(environment)
    assert (code, "logged in as" in out) == (0, True), err
    bare = without_application(environment)
    listed = run(bare, "api", "GET", "users")
    assert listed.returncode == 0, listed.stderr
    status = run(bare, "status", "--json")
    (login,) = json.loads(status.stdout)["logins"]
    assert (login["profile"], login["works"]) == ("default", True)
    assert run(bare, "logout").returncode == 0
    assert "no login" in run(bare, "status").stdout
    kept = Path(environment["ZRECRUIT_PROFILES"]).read_text()
    assert "1000." not in kept


def test_two_profiles_stand_side_by_side(environment: dict[str, str]) -> None:
    for name in ("acme", "umbrella"):
        assert log_in(environment, "--profile", name)[0] == 0
    bare = without_application(environment)
    assert run({**bare, "ZRECRUIT_PROFILE": "acme"}, "api", "GET", "users").returncode == 0
    assert run(bare, "api", "GET", "users").returncode == 1  # no default
    assert [line.partition(":")[0] for line in run(bare, "status").stdout.splitlines()] == ["acme", "umbrella"]


def test_no_secret_is_printed(environment: dict[str, str], recruit_sandbox: RecruitSandbox) -> None:
    _, out, err = log_in(environment)
    assert recruit_sandbox.client_secret not in out + err
    assert not re.search(r"1000\.\w+\.\w+", out + err)


def test_a_user_who_says_no(environment: dict[str, str]) -> None:
    code, out, err = log_in(environment, decision="reject")
    assert (code, out) == (1, "")
    assert "consent was not given: access_denied" in err


def test_without_an_application_and_without_a_terminal_it_says_what_to_set(environment: dict[str, str]) -> None:
    done = run(without_application(environment), "login")
    assert done.returncode == 1
    assert "Set ZOHO_CLIENT_ID and ZOHO_CLIENT_SECRET" in done.stderr


def test_a_self_clients_code_needs_no_browser(environment: dict[str, str], recruit_sandbox: RecruitSandbox) -> None:
    done = run(environment, "login", "--code", "1000.made.up")
    assert done.returncode == 1
    assert "invalid_code" in done.stderr


def test_a_token_that_is_revoked_elsewhere_is_not_forgotten_silently(
    environment: dict[str, str], recruit_sandbox: RecruitSandbox
) -> None:
    assert log_in(environment)[0] == 0
    recruit_sandbox.reset()
    bare = without_application(environment)
    refused = run(bare, "logout")
    assert refused.returncode == 1
    assert "--keep-token" in refused.stderr
    assert run(bare, "logout", "--keep-token").returncode == 0


class TestDevice:
    """A consent on another device takes minutes, so it is played in virtual time against the real sandbox."""

    def consented(self, sandbox: RecruitSandbox, decide: str | None, after: float = 100.0) -> Any:
        consent = Consent(sandbox.client_id, sandbox.client_secret, "", sandbox_url=sandbox.url)
        shown: list[DeviceCode] = []
        moved = [0.0]

        def serve(request: httpx.Request) -> Flow[httpx.Response]:
            sandbox.clock(driver.time - moved[0])
            moved[0] = driver.time
            if decide and driver.time >= after and len(shown) == 1:
                form = {"user_code": shown[0].user_code, "decision": decide}
                assert httpx.post(shown[0].verification_url, data=form).status_code == 200
                shown.append(shown[0])
            with httpx.Client() as client:
                response = client.send(httpx.Request(request.method, request.url))
            yield from Sleep(0.1)
            return response

        driver = VirtualDriver(serve)
        (grant,) = driver.run(device_consent(consent, ["ZohoRecruit.modules.ALL"], shown.append))
        return grant

    def test_a_code_that_is_typed_in_becomes_credentials(self, recruit_sandbox: RecruitSandbox) -> None:
        assert self.consented(recruit_sandbox, "accept").credentials.refresh_token

    @pytest.mark.parametrize(("decide", "code"), [("reject", "access_denied"), (None, "expired")])
    def test_a_code_that_is_not(self, recruit_sandbox: RecruitSandbox, decide: str | None, code: str) -> None:
        with pytest.raises(ConsentRefused) as error:
            self.consented(recruit_sandbox, decide)
        assert error.value.code == code
