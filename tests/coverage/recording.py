"""pytest plugin: which operations did the sandbox serve while each test ran, and how long did the test take?

`-p recording --record FILE` writes `{test: {"seconds": s, "served": [operation, ...]}}` of the tests that passed.
The sandbox runs in a thread of the process that runs the test, so that a look into its journal is enough.
"""

from __future__ import annotations

import json
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from zrecruit_ext.sandbox.journal import Journal

if TYPE_CHECKING:
    from collections.abc import Iterator


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--record", type=Path, help="write what the sandbox served for each test that passed")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("record"):
        config.pluginmanager.register(Recording(config), "recording-of-operations")


class Recording:
    """Each process of the run listens to its own sandboxes; the one that writes the file hears of it in reports."""

    def __init__(self, config: pytest.Config) -> None:
        self._file: Path = config.getoption("record")
        self._writes = not hasattr(config, "workerinput")
        self._served: set[str] = set()
        self._tests: dict[str, dict[str, Any]] = {}
        self._failed: set[str] = set()
        self._listen()

    def _listen(self) -> None:
        opened = Journal.open

        @wraps(opened)
        def open_(journal: Journal, method: str, path: str, operation: str | None) -> dict[str, Any]:
            if operation is not None:
                self._served.add(operation)
            return opened(journal, method, path, operation)

        Journal.open = open_  # type: ignore[method-assign]

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(self) -> Iterator[None]:
        self._served.clear()
        return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, call: pytest.CallInfo[None]) -> Iterator[pytest.TestReport]:
        report: pytest.TestReport = yield
        if call.when == "teardown":
            report.user_properties.append(("served", sorted(self._served)))
        return report

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.outcome != "passed":
            self._failed.add(report.nodeid)
        entry = self._tests.setdefault(report.nodeid, {"seconds": 0.0, "served": []})
        entry["seconds"] = round(entry["seconds"] + report.duration, 3)
        entry["served"] = dict(report.user_properties).get("served", entry["served"])

    def pytest_sessionfinish(self) -> None:
        if self._writes:
            kept = {name: e for name, e in sorted(self._tests.items()) if e["served"] and name not in self._failed}
            self._file.write_text(json.dumps(kept, indent=1), encoding="utf-8")
