"""pytest plugin: does a test fail once an operation it calls only answers the example?

`-p judging --judge PLAN --verdicts FILE` takes `{operation: [test, ...]}` and writes `{operation: test}` with the first
test of each that passes as things are and fails on the constant handler. One process runs them all: each test is run as
often as it is asked for, and the sandbox's server stays up.
"""

from __future__ import annotations

import json
import signal
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from _pytest.runner import runtestprotocol
from constant import constant_handler

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

PATIENCE = 60.0
"""Seconds. A test that takes longer proves nothing: a busy machine looks like an answer without an end."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--judge", type=Path, help="JSON: which tests may prove which operation")
    parser.addoption("--verdicts", type=Path, help="where to write the test that proves each operation")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("judge"):
        plan = json.loads(config.getoption("judge").read_bytes())
        config.pluginmanager.register(Judging(plan, config.getoption("verdicts")), "judging-of-operations")


class TookTooLong(BaseException):
    """Raised in the test; no `except Exception` of the code under test may swallow it."""


class Judging:
    """Runs the plan in place of pytest's own loop."""

    def __init__(self, plan: dict[str, list[str]], verdicts: Path) -> None:
        self._plan, self._verdicts = plan, verdicts
        self._sound: dict[str, bool] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        found = {operation: self._proof(operation, names, items) for operation, names in self._plan.items()}
        proofs = {operation: test for operation, test in found.items() if test}
        self._verdicts.write_text(json.dumps(proofs), encoding="utf-8")
        return True

    def _proof(self, operation: str, names: list[str], items: dict[str, pytest.Item]) -> str | None:
        known = (name for name in names if name in items)
        return next((name for name in known if self._notices(items[name], operation)), None)

    def _notices(self, item: pytest.Item, operation: str) -> bool:
        if item.nodeid not in self._sound:
            self._sound[item.nodeid] = outcome(item, None) == "passed"
        return self._sound[item.nodeid] and outcome(item, operation) == "failed"


def outcome(item: pytest.Item, operation: str | None) -> str:
    """How a test ends, run with a constant handler for the operation or, for none, with things as they are."""
    afterwards: Any = item.session  # what comes next is in the same session: all else is taken down, its server stays
    with alarm() as rang, constant_handler(operation) if operation else nullcontext():
        reports = runtestprotocol(item, log=False, nextitem=afterwards)
    if rang:
        return "unknown"
    return "failed" if any(report.failed for report in reports) else "passed"


@contextmanager
def alarm() -> Iterator[list[bool]]:
    """Ends a test that goes on for too long; the list is no longer empty when that was needed."""
    rang: list[bool] = []

    def ring(number: int, frame: FrameType | None) -> None:
        rang.append(True)
        raise TookTooLong

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, PATIENCE, PATIENCE)
    try:
        yield rang
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
