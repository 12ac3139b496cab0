"""pytest fixture `recruit_sandbox`: a stateful Zoho Recruit on loopback, fresh for every test."""

from __future__ import annotations

import http.client
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zrecruit_ext.sandbox.launch import RunningSandbox

__all__ = ["RecruitSandbox", "recruit_sandbox", "recruit_sandbox_server"]


class RecruitSandbox:
    """The running sandbox and its controls."""

    def __init__(self, running: RunningSandbox) -> None:
        self._running = running

    @property
    def url(self) -> str:
        """Origin of all the vendor's hosts, such as `http://127.0.0.1:40123`."""
        return self._running.url

    @property
    def client_id(self) -> str:
        """Id of the OAuth client."""
        return self._running.client_id

    @property
    def client_secret(self) -> str:
        """Secret of the OAuth client."""
        return self._running.client_secret

    @property
    def refresh_token(self) -> str:
        """The administrator's refresh token."""
        return self._running.refresh_token

    @property
    def org_id(self) -> str:
        """Id of the organisation."""
        return self._running.org_id

    def env(self) -> dict[str, str]:
        """Environment that makes `Recruit.from_env()` and every command talk to this sandbox."""
        return self._running.env()

    def reset(self) -> None:
        """Records, users, tokens, clock, faults, journal and counts as at the start."""
        self._call("POST", "reset")

    def load(self, fixtures: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[str, int]:
        """Put rows in by module, ids kept, unknown modules and fields made; the count per module."""
        return dict(self._call("POST", "load", fixtures)["loaded"])

    def faults(self, *rules: Mapping[str, Any]) -> None:
        """Put these fault rules in force, in place of all earlier ones; none at all ends every fault."""
        self._call("POST", "faults", rules)

    def clock(self, advance: float) -> str:
        """Move the sandbox's clock by seconds; the time it shows then."""
        return str(self._call("POST", "clock", {"advance": advance})["now"])

    def bulk(self, **settings: Any) -> dict[str, Any]:
        """How bulk jobs behave from now on (docs/sandbox.md names the settings); all settings."""
        return dict(self._call("POST", "bulk", settings)["settings"])

    def watch(self, **settings: Any) -> dict[str, Any]:
        """What goes wrong with notices from now on (docs/sandbox.md names the settings); all settings."""
        return dict(self._call("POST", "watch", settings)["settings"])

    def search(self, **settings: Any) -> dict[str, Any]:
        """After what time searches show new records from now on (docs/sandbox.md names the settings); all settings."""
        return dict(self._call("POST", "search", settings)["settings"])

    def deliveries(self) -> list[dict[str, Any]]:
        """Every notice with its url, body, remark and outcome, in order."""
        return list(self._call("GET", "deliveries"))

    def journal(self) -> list[dict[str, Any]]:
        """One entry per request: method, path, operation, status."""
        return list(self._call("GET", "journal"))

    def stats(self) -> dict[str, int]:
        """token_mints, token_denials, token_evictions, requests, max_concurrency, credits_used."""
        return dict(self._call("GET", "stats"))

    def metadata(self) -> list[dict[str, Any]]:
        """The organisation's modules, each with its fields."""
        return list(self._call("GET", "metadata")["modules"])

    def users(self) -> list[dict[str, Any]]:
        """The organisation's users, each with a refresh token to act as."""
        return list(self._call("GET", "users"))

    def _call(self, method: str, name: str, body: Any = None) -> Any:
        # http.client: no proxy of the environment may come between a test and its sandbox
        place = urlsplit(self.url)
        connection = http.client.HTTPConnection(str(place.hostname), place.port, timeout=60)
        try:
            connection.request(method, f"/_sandbox/{name}", None if body is None else json.dumps(body))
            response = connection.getresponse()
            answer = json.loads(response.read())
        finally:
            connection.close()
        if response.status != http.HTTPStatus.OK:
            raise ValueError(f"sandbox {name}: {answer['message']}")
        return answer


@pytest.fixture(scope="session")
def recruit_sandbox_server() -> Iterator[RunningSandbox]:
    """The server behind `recruit_sandbox`; override it to start a sandbox with other settings."""
    from zrecruit_ext.sandbox.launch import start

    with start() as running:
        yield running


@pytest.fixture
def recruit_sandbox(recruit_sandbox_server: RunningSandbox) -> RecruitSandbox:
    """A sandbox in its first state, with the users of an invented agency and no records."""
    sandbox = RecruitSandbox(recruit_sandbox_server)
    sandbox.reset()
    return sandbox
