"""The command line itself: help, usage, exit codes, signals, missing parts. Run as a user runs it, in a process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from zrecruit_ext.cli import main
from zrecruit_ext.cli.commands import COMMANDS
from zrecruit_ext.cli.failures import line_of, masked
from zrecruit_ext.errors import RecruitError

if TYPE_CHECKING:
    from pathlib import Path


def zrecruit(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    env = {k: v for k, v in os.environ.items() if not k.startswith(("ZOHO_", "ZRECRUIT_"))} | environment
    command = [sys.executable, "-m", "zrecruit_ext.cli", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=env, timeout=60, check=False)


def python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)


def test_help_lists_every_command() -> None:
    done = zrecruit("--help")
    assert done.returncode == 0
    assert all(f"\n  {name} " in done.stdout for name in COMMANDS)


def test_help_imports_no_command_no_client_and_no_rich() -> None:
    code = (
        "import sys\nfrom zrecruit_ext.cli import main\nmain(['--help'])\n"
        "heavy = ('rich', 'httpx', 'zrecruit_client', 'attr', 'orjson')\n"
        "print('LOADED', [name for name in sys.modules if name.startswith(heavy)])"
    )
    assert "LOADED []" in python(code).stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help"]) == 0
    assert f"Usage: zrecruit {name}" in capsys.readouterr().out


def test_no_command_is_wrong_usage_and_shows_the_help() -> None:
    done = zrecruit()
    assert done.returncode == 2
    assert "Commands:" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["intak"], "No such command 'intak'"),
        (["--wrong"], "No such option: --wrong"),
        (["intake"], "Missing argument 'FOLDER'"),
        (["intake", "folder"], "Missing option '--job'"),
        (["intake", "folder", "--job", "1", "--timezone", "Mars/Base"], "'Mars/Base' is no time zone"),
        (["api", "FETCH", "Candidates"], "'FETCH' is no method"),
        (["api", "GET", "Candidates", "-q", "page"], "'page' is not of the form key=value"),
        (["api", "POST", "Candidates", "--data", "{broken"], "--data is not JSON"),
        (["api", "POST", "Candidates", "--data", "@/no/such/file"], "/no/such/file: no such file"),
        (["import", "x.csv", "--operation", "replace"], "'replace' is not one of"),
    ],
)
def test_wrong_usage_is_one_line_that_names_the_help(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    (line,) = shown.err.splitlines()
    assert line.startswith("zrecruit: ")
    assert said in line
    assert line.endswith("--help'.")


@pytest.mark.parametrize(("missing", "extra"), [("typer", "cli"), ("rich", "cli")])
def test_without_its_extra_one_line_says_what_to_install(missing: str, extra: str) -> None:
    done = python(
        f"import sys; sys.modules[{missing!r}] = None; from zrecruit_ext.cli import main; sys.exit(main(['--help']))"
    )
    assert done.returncode == 2
    assert done.stderr == f"zrecruit: the command line is not installed. Run: pip install 'zrecruit[{extra}]'\n"


def test_without_the_sandbox_extra_one_line_says_what_to_install() -> None:
    done = python(
        "import sys; sys.modules['starlette'] = None; from zrecruit_ext.cli import main; sys.exit(main(['sandbox']))"
    )
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert "starlette is not installed. Run: pip install 'zrecruit[all]'" in line


def test_version_is_printed() -> None:
    assert zrecruit("--version").stdout.startswith("zrecruit ")


def test_a_fault_of_ours_is_one_line_unless_the_traceback_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("ZRECRUIT_DEBUG", raising=False)
    assert "\n" not in line_of(KeyError("a\nb"))
    assert capsys.readouterr().err == ""
    monkeypatch.setenv("ZRECRUIT_DEBUG", "1")
    line_of(KeyError("x"))
    assert "KeyError" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("details", "shown"),
    [
        ({}, ""),
        ({"api_name": "Email"}, ""),
        ({"api_name": "Email", "expected_data_type": "email"}, ' Details: {"expected_data_type":"email"}'),
        ({"id": "7"}, ' Details: {"id":"7"}'),
        ({"limit": 200, "near": "Ζω\u202eή"}, ' Details: {"limit":200,"near":"Ζω ή"}'),
    ],
)
def test_a_line_holds_the_details_that_its_message_does_not(details: dict[str, object], shown: str) -> None:
    error = RecruitError("invalid data", details=details, advice="Correct it.")
    assert line_of(error) == f"{error}{shown}"


def test_long_details_are_cut() -> None:
    assert len(line_of(RecruitError("x", details={"k": "y" * 10_000}))) < 600


def test_no_line_and_no_traceback_holds_a_secret(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    token = "1000.0123456789abcdef0123456789abcdef.fedcba9876543210fedcba9876543210"
    monkeypatch.setenv("ZOHO_CLIENT_SECRET", "hush-hush")
    monkeypatch.setenv("ZRECRUIT_DEBUG", "1")
    assert line_of(RecruitError(f"refused {token} with hush-hush")) == "refused *** with ***"
    assert "hush" not in capsys.readouterr().err
    assert masked("id 1000.50 stays") == "id 1000.50 stays"


def test_a_name_the_locale_has_no_letters_for_is_escaped() -> None:
    code = "from zrecruit_ext.cli import run, output; run._survive_narrow_encodings(); output.print_lines(['Ζωή'])"
    env = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=env, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (0, "\\u0396\\u03c9\\u03ae\n")


def test_a_reader_that_goes_away_is_no_traceback() -> None:
    code = (
        "import sys\nfrom zrecruit_ext.cli import run\nimport typer\n"
        "def build(*_, **__):\n    def app(*_, **__):\n        raise BrokenPipeError\n    return app\n"
        "run.build = build\nsys.exit(run.run([]))"
    )
    done = python(code)
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.skipif(os.name != "posix", reason="closed by a shell")
@pytest.mark.parametrize("closed", [">&-", "<&- >&-", "<&- >&- 2>&-"])
def test_streams_that_are_closed_are_no_fault(closed: str) -> None:
    line = f'"{sys.executable}" -m zrecruit_ext.cli --help {closed}'
    done = subprocess.run(line, shell=True, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_a_command_with_one_line_and_closes_what_is_open(tmp_path: Path, number: signal.Signals) -> None:
    mark = tmp_path / "closed"
    code = (
        "import sys, time, pathlib\nfrom zrecruit_ext.cli import run\n"
        "def build(*_, **__):\n"
        "    def app(*_, **__):\n"
        "        try:\n            print('up', flush=True); time.sleep(60)\n"
        f"        finally:\n            pathlib.Path({str(mark)!r}).touch()\n"
        "    return app\n"
        "run.build = build\nsys.exit(run.run([]))"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    with process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(number)
        _, error = process.communicate(timeout=30)
    assert process.returncode == 128 + number
    assert error.startswith("zrecruit: stopped.")
    assert len(error.splitlines()) == 1
    assert mark.exists()
