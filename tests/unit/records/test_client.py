from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import pytest
from zrecruit_client import AuthenticatedClient
from zrecruit_client.api.candidates import list_candidates
from zrecruit_client.api.records import get_record
from zrecruit_client.models import CandidatePage

from zrecruit_ext import PLACEHOLDER, AsyncRecruit, Credentials, Policy, PolicyTransport, Recruit, Reply
from zrecruit_ext.auth import Secret, StaticToken
from zrecruit_ext.errors import (
    DeadlineExceeded,
    HostRefused,
    InputError,
    MissingCredentials,
    NotFound,
    ReadOnly,
    UnexpectedAnswer,
    UnknownDataCentre,
)
from zrecruit_ext.stores.file import FileStore

if TYPE_CHECKING:
    from pathlib import Path

SECRETS = {"ZOHO_CLIENT_ID": "1000.ID", "ZOHO_CLIENT_SECRET": "s3cret", "ZOHO_REFRESH_TOKEN": "1000.refresh.me"}
PAGE = {"data": [{"id": "1", "Last_Name": "Ek"}], "info": {"more_records": False}}


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    for name in ("ZOHO_DC", "ZRECRUIT_SANDBOX_URL", "ZRECRUIT_TOKEN_STORE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in SECRETS.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return monkeypatch


@pytest.mark.parametrize("kind", [Recruit, AsyncRecruit])
def test_the_environment_is_enough(environment: pytest.MonkeyPatch, kind: Any) -> None:
    environment.setenv("ZOHO_DC", "eu")
    zr = kind.from_env()
    assert zr.policy.centre.name == "eu"
    assert repr(zr) == f"{kind.__name__}(dc='eu')"


def test_arguments_go_before_the_environment(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("ZOHO_DC", "eu")
    zr = Recruit.from_env(dc="in", read_only=True, deadline=5, concurrency=2, token_store="memory:")
    assert (zr.policy.centre.name, zr.policy.read_only, zr.policy.deadline) == ("in", True, 5)
    assert zr.policy.limiter.limit == 2
    assert repr(zr) == "Recruit(dc='in', read_only=True)"


def test_tokens_are_shared_in_a_private_file_of_the_state_folder_unless_told_otherwise(
    environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    store = Recruit.from_env().policy.tokens._ledger._store  # type: ignore[attr-defined]
    assert isinstance(store, FileStore)
    assert store._path.is_relative_to(tmp_path)
    assert store._path.parent.stat().st_mode & 0o077 == 0
    environment.setenv("ZRECRUIT_TOKEN_STORE", "memory:")
    assert not isinstance(Recruit.from_env().policy.tokens._ledger._store, FileStore)  # type: ignore[attr-defined]


def test_a_sandbox_is_only_ever_local(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("ZRECRUIT_SANDBOX_URL", "http://127.0.0.1:1")
    assert Recruit.from_env().policy.centre.name == "sandbox"
    environment.setenv("ZRECRUIT_SANDBOX_URL", "http://sandbox.example")
    with pytest.raises(HostRefused, match="loopback"):
        Recruit.from_env()


def test_what_is_missing_is_named(environment: pytest.MonkeyPatch) -> None:
    environment.delenv("ZOHO_CLIENT_SECRET")
    environment.delenv("ZOHO_REFRESH_TOKEN")
    with pytest.raises(MissingCredentials, match="ZOHO_CLIENT_SECRET, ZOHO_REFRESH_TOKEN"):
        Recruit.from_env()


def test_an_unknown_data_centre_is_refused() -> None:
    with pytest.raises(UnknownDataCentre, match="atlantis"):
        Recruit(Credentials("a", "b", "c"), dc="atlantis")


def test_no_secret_is_seen(environment: pytest.MonkeyPatch) -> None:
    zr = Recruit.from_env()
    shown = f"{zr!r} {zr} {zr.client!r} {zr.policy!r} {zr.policy.tokens!r}"
    assert not [secret for secret in ("s3cret", "1000.refresh.me") if secret in shown]


def test_a_call_is_sent_and_read(server: Any) -> None:
    server.answer = lambda request: (200, PAGE, {"X-Request-Id": "77"})
    with server.client() as zr:
        page = zr.send(list_candidates.call(page=2), headers={"x-trace": "1"})
        reply = zr.reply(list_candidates.call())
    assert isinstance(page, CandidatePage)
    assert isinstance(reply, Reply)
    assert (reply.status, reply.headers["x-request-id"], reply.operation_id) == (200, "77", "list_candidates")
    assert b"Last_Name" in reply.content
    assert reply.parsed == page
    assert (server.requests[0].query["page"], server.requests[0].headers["x-trace"]) == ("2", "1")


def test_the_same_in_asyncio(server: Any) -> None:
    server.answer = lambda request: (200, PAGE)

    async def main() -> Any:
        async with server.async_client() as zr:
            raw = await zr.request("GET", "/recruit/v2/Candidates", params={"page": 3})
            return await zr.send(list_candidates.call()), await zr.reply(list_candidates.call()), raw.json()

    page, reply, raw = asyncio.run(main())
    assert page == reply.parsed
    assert raw == PAGE


def test_an_answer_without_a_body_is_not_found(server: Any) -> None:
    with server.client() as zr, pytest.raises(NotFound, match="no such record"):
        zr.send(get_record.call("Candidates", "1"))


def test_an_answer_that_cannot_be_read_shows_how_it_starts(server: Any) -> None:
    server.answer = lambda request: (200, "text")
    with server.client() as zr, pytest.raises(UnexpectedAnswer, match=r"documented form.*text"):
        zr.send(list_candidates.call())


def test_an_answer_that_cannot_be_read_shows_no_token(server: Any) -> None:
    server.answer = lambda request: (200, "see 1000.secret.token")
    with server.client() as zr, pytest.raises(UnexpectedAnswer, match="see 1000") as caught:
        zr.send(list_candidates.call())
    assert "secret" not in str(caught.value)


def test_any_request_can_be_made_by_hand(server: Any) -> None:
    server.answer = lambda request: (200, {"ok": True})
    with server.client() as zr:
        answer = zr.request("GET", "/recruit/v2/settings/modules", params={"a": "b c"}, timeout=5, deadline=9)
    assert answer.json() == {"ok": True}
    assert server.requests[0].query == {"a": "b c"}
    assert server.requests[0].headers["authorization"] == "Zoho-oauthtoken 1000.test"


@pytest.mark.parametrize("params", [None, {"fields": "id"}, [("fields", "id")]])
def test_a_query_in_the_path_is_kept_beside_params(server: Any, params: Any) -> None:
    server.answer = lambda request: (200, {"ok": True})
    with server.client() as zr:
        zr.request("GET", "Candidates/search?word=a%20b&criteria=(Website:equals:http://a.example)", params=params)
    (sent,) = server.requests
    assert sent.path == "/recruit/v2/Candidates/search"
    expected = {"word": "a b", "criteria": "(Website:equals:http://a.example)"}
    assert sent.query == expected | ({"fields": "id"} if params else {})


@pytest.mark.parametrize("url", ["http://[::1", "Candidates/\x00"])
def test_a_url_that_cannot_be_sent_is_said(url: str) -> None:
    with Recruit(Credentials("a", "b", "c")) as zr, pytest.raises(InputError, match="cannot be sent"):
        zr.request("GET", url)


@pytest.mark.parametrize(
    "url", ["https://evil.example/recruit/v2/Candidates", "//evil.example/x", "//u:p@evil.example"]
)
def test_a_foreign_host_gets_nothing(url: str) -> None:
    with Recruit(Credentials("a", "b", "c")) as zr, pytest.raises(HostRefused, match=r"evil\.example is not") as caught:
        zr.request("GET", url)
    assert "u:p" not in str(caught.value)


def test_a_read_only_client_refuses_every_write(server: Any) -> None:
    with server.client(read_only=True) as zr:
        for write in (
            lambda: zr.candidates.create([{"Last_Name": "Ek"}]),
            lambda: zr.candidates.delete(["1"]),
            lambda: zr.candidates.associate(["1"], ["2"]),
            lambda: zr.candidates.notes("1").add("a", "b"),
            lambda: zr.request("POST", "/recruit/v2/Candidates", json={}),
        ):
            with pytest.raises(ReadOnly):
                write()
    assert server.requests == []


@pytest.mark.parametrize("where", ["client", "call"])
def test_a_deadline_holds_for_the_client_and_for_a_call(server: Any, where: str) -> None:
    waiting = threading.Event()
    server.answer = lambda request: (waiting.wait(5), (204, b""))[1]
    client = {"deadline": 0.05} if where == "client" else {}
    call = {"deadline": 0.05} if where == "call" else {}
    with server.client(**client) as zr, pytest.raises(DeadlineExceeded):
        zr.candidates.get("1", **call)
    waiting.set()


def test_a_closed_client_says_so(server: Any) -> None:
    zr = server.client()
    zr.close()
    with pytest.raises(RuntimeError, match="closed"):
        zr.candidates.get("1")


def test_a_bare_generated_client_takes_the_policy_alone(server: Any) -> None:
    server.answer = lambda request: (200, PAGE)
    policy = Policy.of(StaticToken(Secret("1000.bare")), sandbox_url=server.url)
    client = AuthenticatedClient(PLACEHOLDER, token="", httpx_args={"transport": PolicyTransport(policy)})
    with client:
        page = list_candidates.sync_detailed(client=client, per_page=50).parsed
    assert isinstance(page, CandidatePage)
    assert server.requests[0].headers["authorization"] == "Zoho-oauthtoken 1000.bare"


def test_one_client_serves_many_threads(server: Any, listing: Any) -> None:
    rows = [{"id": str(number)} for number in range(60)]
    server.answer = listing(rows)
    with server.client(concurrency=4) as zr, ThreadPoolExecutor(16) as threads:
        found = list(threads.map(lambda _: [record.id for record in zr.candidates.list(per_page=7)], range(32)))
    assert found == [[row["id"] for row in rows]] * 32
    assert server.most <= 4


def loaded(code: str) -> set[str]:
    command = [sys.executable, "-c", f"import sys; {code}; print(*sys.modules)"]
    return set(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())


def test_importing_the_package_loads_nothing_heavy() -> None:
    modules = loaded("import zrecruit_ext")
    assert not modules & {"httpx", "attrs", "orjson", "zrecruit_client", "zrecruit_ext.client"}


@pytest.mark.skipif(
    find_spec("zrecruit_client._stock") is not None, reason="the generator's own templates import every model"
)
def test_the_first_client_loads_no_model_it_does_not_use() -> None:
    modules = loaded("from zrecruit_ext import Recruit")
    assert "zrecruit_client.models.interview" not in modules
