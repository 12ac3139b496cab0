"""Every bug of bugs.py and every fake server, and what of the contract run notices it."""

from __future__ import annotations

import json
import logging
import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import hooks  # noqa: F401 - registers checks and formats
import list_checks
import memory_checks
from bugs import BUGS, Bug
from chains import config_of, only, resolve, run, small
from contract_sandbox import Contract, contract_sandbox
from figures import overexcused
from mutate import alone
from settings import operations

Json = dict[str, Any]
PHASES = ("examples", "coverage", "fuzzing")
EXAMPLES, SCENARIOS = 25, 8
FAKED = ("list_candidates", "create_candidates", "get_candidate", "list_users", "get_org")


def noticed(contract: Contract, url: str, members: tuple[str, ...]) -> list[str]:
    """The checks that fail, of the operations with memory first and then of each without."""
    contract.refill()
    memory_checks.forget()
    list_checks.forget()
    cut = only(small(contract.document), set(members))
    if len(members) > 1:
        found = run(cut, url, config_of(cut, ["stateful"], SCENARIOS, 1)).failures
        if found:
            return sorted(found)
    for name in members:
        document = alone(contract.document, name)
        found = run(document, url, config_of(document, PHASES, EXAMPLES, 1, name)).failures
        if found:
            return sorted(found)
    return []


def by_figures(contract: Contract, bug: Bug, seen: int) -> list[str]:
    """What the journal's figures say about the cases since then."""
    journal = [row for row in contract.journal()[seen:] if row["operation"] in bug.operations]
    return [f"figures: {each} in spite of variance.toml" for each in overexcused(contract.document, journal)]


class Fake(BaseHTTPRequestHandler):
    """Answers by the rule that its server was given."""

    def answer(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        status, body = self.server.rule(self.command, self.path)  # type: ignore[attr-defined]
        raw = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        if self.command != "HEAD":
            with suppress(OSError):  # the fuzzer has hung up
                self.wfile.write(raw)

    def log_message(self, *_: Any) -> None:
        """Silent."""


for _verb in ("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE"):
    setattr(Fake, f"do_{_verb}", Fake.answer)


@contextmanager
def serving(rule: Any) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Fake)
    server.rule = rule  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def fakes(document: Json) -> dict[str, Any]:
    """Servers that look alive and are none."""
    error = {"code": "INTERNAL_ERROR", "details": {}, "message": "Internal Server Error", "status": "error"}
    denied = {"code": "INVALID_TOKEN", "details": {}, "message": "invalid oauth token", "status": "error"}
    return {
        "401 to everything": lambda method, path: (401, denied),
        "always the example": lambda method, path: example_of(document, method, path),
        "always 500": lambda method, path: (500, error),
    }


def example_of(document: Json, method: str, path: str) -> tuple[int, Any]:
    plain = path.partition("?")[0].split("/")
    for template, verb, node in operations(document):
        if verb != method.lower() or not fits(template.split("/"), plain):
            continue
        for status, answer in node["responses"].items():
            content = resolve(document, answer).get("content", {}).get("application/json", {})
            if status.startswith("2") and "example" in content:
                return int(status), content["example"]
    return 405, {"code": "INVALID_REQUEST_METHOD", "details": {}, "message": "no", "status": "error"}


def fits(template: list[str], path: list[str]) -> bool:
    return len(template) == len(path) and all(a == b or a[:1] == "{" for a, b in zip(template, path, strict=True))


def line(name: str, checks: list[str], seconds: float) -> bool:
    print(f"{'noticed' if checks else 'MISSED':8} {name:45} {(checks or ['-'])[0][:110]} ({seconds:.0f} s)", flush=True)
    return not checks


def main() -> int:
    logging.disable(logging.CRITICAL)
    started, missed = time.perf_counter(), 0
    with contract_sandbox() as contract:
        os.environ["SANDBOX_TOKEN"] = contract.token
        chosen = [bug for bug in BUGS if not sys.argv[1:] or any(each in bug.name for each in sys.argv[1:])]
        for name in sorted({name for bug in chosen for name in bug.operations}):
            before = noticed(contract, contract.url, (name,))
            if before:
                print(f"not green without a bug: {before}")
                return 1
        for bug in chosen:
            begun, seen = time.perf_counter(), len(contract.journal())
            with bug.present(contract.spec):
                checks = noticed(contract, contract.url, bug.operations) or by_figures(contract, bug, seen)
            missed += line(bug.name, checks, time.perf_counter() - begun)
        for name, rule in fakes(contract.document).items():
            begun = time.perf_counter()
            with serving(rule) as url:
                found = run_fake(contract, url)
            missed += line(f"server: {name}", found, time.perf_counter() - begun)
    print(f"missed: {missed} of {len(chosen) + 3}, {time.perf_counter() - started:.0f} s")
    return 1 if missed else 0


def run_fake(contract: Contract, url: str) -> list[str]:
    """Cases of a few operations against another server than the sandbox; none accepted is noticed as well."""
    document = only(contract.document, set(FAKED))
    outcome = run(document, url, config_of(document, ["examples", "fuzzing"], 10))
    hollow = [] if outcome.accepted else ["figures: no valid case was accepted"]
    return [*sorted(outcome.failures), *hollow]


if __name__ == "__main__":
    sys.exit(main())
