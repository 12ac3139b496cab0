"""Running the real command line against a real sandbox, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from attrs import field, frozen

from zrecruit_ext.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox


@frozen
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one object on stdout."""
        (line,) = self.out.splitlines()
        return json.loads(line)

    @property
    def line(self) -> str:
        """The one line on stderr."""
        (line,) = self.err.splitlines()
        return line


@frozen
class CommandLine:
    """`zrecruit` with an environment of its own; nothing of the developer's is seen by it."""

    home: Path
    environment: dict[str, str] = field(factory=dict)

    @property
    def env(self) -> dict[str, str]:
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("ZOHO_", "ZRECRUIT_", "XDG_", "COLUMNS"))}
        return {**clean, "HOME": str(self.home), **self.environment}

    def start(self, *arguments: str | Path, **options: Any) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "zrecruit_ext.cli", *map(str, arguments)]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        return subprocess.Popen(command, env=self.env, **(pipes | options))

    def __call__(self, *arguments: str | Path, feed: str | None = None, **environment: str) -> Done:
        shell = CommandLine(self.home, {**self.environment, **environment})
        with shell.start(*arguments, stdin=subprocess.PIPE if feed is not None else subprocess.DEVNULL) as process:
            out, err = process.communicate(feed, timeout=120)
        return Done(process.returncode, out, err)


@pytest.fixture
def bare(tmp_path: Path) -> CommandLine:
    """No credentials, no sandbox."""
    return CommandLine(tmp_path)


@pytest.fixture
def zrecruit(tmp_path: Path, recruit_sandbox: RecruitSandbox) -> Iterator[CommandLine]:
    """The commands of somebody who works with the sandbox."""
    return CommandLine(tmp_path, {**recruit_sandbox.env(), "ZRECRUIT_TOKEN_STORE": "memory:"})


@pytest.fixture
def here(
    recruit_sandbox: RecruitSandbox, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Done]:
    """The same commands inside this process, where they start a second sooner."""
    for name, value in {**recruit_sandbox.env(), "ZRECRUIT_TOKEN_STORE": "memory:"}.items():
        monkeypatch.setenv(name, value)

    def run(*arguments: str | Path) -> Done:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        return Done(code, *capsys.readouterr())

    return run
