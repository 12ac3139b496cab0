"""Canary secrets through everything that prints or writes: none of it may show one, the token store alone excluded."""

from __future__ import annotations

import contextlib
import io
import logging
import os
import pickle
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
from figures import Figures

from zrecruit_ext import errors
from zrecruit_ext.auth import Consent, Credentials, Profiles, RefreshTokens, StaticToken
from zrecruit_ext.client import AsyncRecruit, Recruit
from zrecruit_ext.datacenters import sandbox_centre
from zrecruit_ext.observing import debug_log
from zrecruit_ext.sandbox.launch import RunningSandbox, start
from zrecruit_ext.sandbox.proxy import FaultProxy, ResetAfter
from zrecruit_ext.stores import open_store

COMMANDS = (
    "doctor", "status", "scopes --used", "fields Candidates", "api GET Candidates", "api GET Nothing/4711",
    "api POST Candidates --data {}", "logout", "usage", "verify --help", "import --help", "run --help",
)  # fmt: skip
FAULTS = (
    {"status": 401, "body": {"code": "INVALID_TOKEN", "message": "{token} is no good", "status": "error"}},
    {"status": 400, "body": {"code": "INVALID_DATA", "message": "{token} in {refresh}", "details": {"x": "{token}"}}},
    {"status": 500, "body": "<html>{token} {refresh} {secret}</html>"},
    {"status": 200, "body": "<html>Authorization: Zoho-oauthtoken {token}</html>"},
    {"reset": True},
    {"cut": 5},
)  # fmt: skip


class Told:
    """Everything that was printed or written, by where it came from."""

    def __init__(self, secrets: set[str]) -> None:
        self.secrets = secrets
        self.parts = 0
        self.size = 0
        self.shown: list[str] = []

    def add(self, where: str, text: str | bytes) -> None:
        raw = text if isinstance(text, bytes) else text.encode("utf-8", "replace")
        self.parts, self.size = self.parts + 1, self.size + len(raw)
        self.shown += [f"{where} shows {name}" for name in self.secrets if name.encode() in raw]


def objects(sandbox: RunningSandbox, secret: str) -> Iterator[tuple[str, Any]]:
    """Every public object that holds a secret, or knows one that does."""
    credentials = Credentials(sandbox.client_id, sandbox.client_secret, sandbox.refresh_token)
    centre, store = sandbox_centre(sandbox.url), open_store("memory:")
    yield "credentials", credentials
    yield "consent", Consent(sandbox.client_id, sandbox.client_secret, "https://app.example/")
    yield "token source", RefreshTokens(credentials, centre, store)
    yield "static token", StaticToken(credentials.refresh_token)
    yield "profiles", Profiles
    with Recruit(credentials, sandbox_url=sandbox.url) as zr:
        zr.request("GET", "Candidates")
        answer = zr.request("GET", "Candidates")
        yield from {
            "client": zr, "policy": zr.policy, "tokens": zr.policy.tokens, "generated client": zr.client,
            "httpx client": zr.client.get_httpx_client(), "answer": answer, "request": answer.request,
            "headers": answer.request.headers, "extensions": answer.extensions, "records": zr.candidates,
            "row": store.get("tokens", credentials.key(centre.origin("accounts").host)),
            "token": zr.policy.tokens._token, "calls": zr._calls, "operations": zr.policy.operations,
        }.items()  # fmt: skip
    yield "async client", AsyncRecruit(credentials, sandbox_url=sandbox.url)


def printed(thing: Any) -> Iterator[str | bytes]:
    """Every way in which Python makes text of an object, without asking it for its secrets."""
    yield repr(thing)
    yield str(thing)
    yield f"{thing}"
    yield repr([thing])
    known = vars(thing) if hasattr(thing, "__dict__") else {}
    yield repr(known)
    for value in known.values():
        yield repr(value)
    with contextlib.suppress(Exception):
        yield pickle.dumps(thing)
    try:
        raise ValueError(thing)
    except ValueError:
        yield traceback.format_exc()


def error_texts(error: BaseException) -> Iterator[str]:
    yield from (
        str(error),
        repr(error),
        repr(vars(error)),
        repr(error.args),
        "".join(traceback.format_exception(error)),
    )
    shown = traceback.TracebackException.from_exception(error, capture_locals=True)
    for frame in shown.stack:  # as crash reporters do, with every local variable; those of this script know the secrets
        if frame.filename != __file__:
            yield f"{frame.filename} {frame.name} {frame.locals}"
    yield from (str(part) for part in (error.__cause__, error.__context__) if part)


def failures(sandbox: RunningSandbox, url: str, secrets: dict[str, str]) -> Iterator[BaseException]:
    """The errors of calls that go wrong in every way, with answers that repeat the secrets."""

    def filled(value: Any, path: str) -> Any:
        if isinstance(value, dict):
            return {key: filled(each, path) for key, each in value.items()}
        # A host can repeat only what it was sent.
        known = {**secrets, **({} if "oauth" in path else dict.fromkeys(secrets, secrets["token"]))}
        return value.format(**known) if isinstance(value, str) else value

    credentials = Credentials(sandbox.client_id, sandbox.client_secret, sandbox.refresh_token)
    for effect in FAULTS:
        for path in ("/recruit/v2/Candidates", "/oauth/v2/token"):
            rule = {"match": {"path": path}, "effect": filled(effect, path)}
            httpx.post(f"{sandbox.url}/_sandbox/faults", json=[rule]).raise_for_status()
            with Recruit(credentials, sandbox_url=url, deadline=1.0, observers=[debug_log]) as zr:
                for call in (
                    lambda: list(zr.candidates.list()),
                    lambda: zr.candidates.create([{"Last_Name": "Canary"}]),
                ):
                    try:
                        call()
                    except errors.RecruitError as error:
                        yield error
    httpx.post(f"{sandbox.url}/_sandbox/faults", json=[])


def commands(sandbox: RunningSandbox, folder: Path) -> Iterator[tuple[str, bytes]]:
    places = {"HOME": folder, "XDG_STATE_HOME": folder / "state", "XDG_CONFIG_HOME": folder / "config"}
    environment = {**os.environ, **sandbox.env(), **{name: str(place) for name, place in places.items()}}
    environment |= {"ZRECRUIT_DEBUG": "1", "ZRECRUIT_TOKEN_STORE": f"file:{folder}/store/tokens.json"}
    for command in COMMANDS:
        line = [sys.executable, "-m", "zrecruit_ext.cli", *command.split()]
        done = subprocess.run(
            line, capture_output=True, env=environment, cwd=folder, stdin=subprocess.DEVNULL, timeout=120
        )
        yield f"zrecruit {command}", done.stdout + done.stderr


def files(folder: Path, told: Told) -> None:
    for path in folder.rglob("*"):
        if path.is_file() and "store" not in path.parts:
            told.add(f"file {path.name}", path.read_bytes())


def measure(*, cli: bool = True) -> Told:
    stream, log = io.StringIO(), io.StringIO()
    handler = logging.StreamHandler(log)
    root, level = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        with (
            tempfile.TemporaryDirectory() as place,
            contextlib.redirect_stderr(stream),
            contextlib.redirect_stdout(stream),
        ):
            folder = Path(place)
            with start(folder / "sandbox.db", candidates=3) as sandbox, FaultProxy(sandbox.url) as proxy:
                told = _told(sandbox, proxy, folder, cli=cli)
            files(folder, told)
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
    told.add("stdout and stderr", stream.getvalue())
    told.add("log at DEBUG", log.getvalue())
    return told


def _told(sandbox: RunningSandbox, proxy: FaultProxy, folder: Path, *, cli: bool) -> Told:
    credentials = Credentials(sandbox.client_id, sandbox.client_secret, sandbox.refresh_token)
    with Recruit(credentials, sandbox_url=sandbox.url, token_store=f"file:{folder}/store/tokens.json") as zr:
        zr.request("GET", "Candidates")
        access = zr.policy.tokens._token.value.reveal()  # type: ignore[attr-defined]
    secrets = {"token": access, "refresh": sandbox.refresh_token, "secret": sandbox.client_secret}
    told = Told(set(secrets.values()))
    for name, thing in objects(sandbox, access):
        for text in printed(thing):
            told.add(name, text)
    proxy.spoil(ResetAfter(), probability=0.3)
    for error in failures(sandbox, proxy.url, secrets):
        for text in error_texts(error):
            told.add(f"{type(error).__name__}", text)
    for path in ("journal", "stats", "metadata", "deliveries"):
        told.add(f"sandbox {path}", httpx.get(f"{sandbox.url}/_sandbox/{path}").content)
    for name, output in commands(sandbox, folder) if cli else ():
        told.add(name, output)
    return told


def main() -> None:
    figures, told = Figures(), measure()
    for line in sorted(set(told.shown)):
        print(line)
    figures.at_least("texts, files and outputs looked through", told.parts, 200)
    figures.at_least("bytes of them", told.size, 1_000_000)
    figures.exactly("canary secrets in them", len(told.shown), 0)
    figures.done()


if __name__ == "__main__":
    main()
