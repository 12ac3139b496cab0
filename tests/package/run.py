"""What a user gets from `pip install`: builds the wheel, installs it three ways, tries each, prints what they cost.

Bare, with `[cli,codegen]` and with `[all]`. Nothing here sees the checkout but the build and the copied tests: the
working directory is a temporary folder.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

BARE = """
import importlib.metadata, importlib.util, sys
import zrecruit_client, zrecruit_ext
from zrecruit_client.api.candidates import list_candidates
from zrecruit_ext import Recruit
for package in (zrecruit_client, zrecruit_ext):
    folder = next(iter(package.__path__))
    assert "site-packages" in folder, folder
    assert importlib.util.find_spec(package.__name__).origin
    assert (__import__("pathlib").Path(folder) / "py.typed").exists(), package
for absent in ("typer", "starlette", "yaml", "rich"):
    assert importlib.util.find_spec(absent) is None, absent
"""


def run(*command: str | Path, cwd: Path, **extra: str) -> subprocess.CompletedProcess[str]:
    env = {key: value for key, value in os.environ.items() if key not in {"PYTHONPATH", "VIRTUAL_ENV"}} | extra
    return subprocess.run([*map(str, command)], cwd=cwd, env=env, text=True, capture_output=True, check=False)


def must(result: subprocess.CompletedProcess[str], code: int = 0) -> str:
    if result.returncode != code:
        sys.exit(f"{result.args} ended with {result.returncode}\n{result.stdout[-4000:]}\n{result.stderr[-4000:]}")
    return result.stdout


def build(work: Path) -> Path:
    must(run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", work / "wheel", cwd=ROOT))
    return next((work / "wheel").glob("*.whl"))


def install(work: Path, name: str, requirement: str) -> tuple[Path, str]:
    """A fresh environment with one requirement; its folder of programs and the line about its cost."""
    home = work / name
    must(run(sys.executable, "-m", "venv", home, cwd=work))
    before = distributions(home)
    started = time.perf_counter()
    must(run(home / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", requirement, cwd=work))
    seconds = time.perf_counter() - started
    after = distributions(home)
    files = [file for dist in after - before for file in sizes(home, dist)]
    names = sorted(dist.split("-")[0] for dist in after - before)
    line = f"{name:<7} {seconds:6.1f} s {sum(files) / 1e6:7.1f} MB {len(names):4d} distributions: {' '.join(names)}"
    return home / "bin", line


def site(home: Path) -> Path:
    return next(home.glob("lib/python*/site-packages"))


def distributions(home: Path) -> set[str]:
    return {path.name for path in site(home).glob("*.dist-info")}


def sizes(home: Path, dist: str) -> list[int]:
    """Bytes of every file the distribution installed, compiled modules left out (pip writes them, wheels do not)."""
    record = (site(home) / dist / "RECORD").read_text(encoding="utf-8").splitlines()
    paths = [site(home) / line.rsplit(",", 2)[0].strip('"') for line in record]
    return [path.stat().st_size for path in paths if path.suffix != ".pyc" and path.exists()]


def try_bare(programs: Path, work: Path) -> None:
    must(run(programs / "python", "-c", BARE, cwd=work))
    refused = run(programs / "zrecruit", "--help", cwd=work)
    must(refused, 2)
    lines = refused.stderr.strip().splitlines()
    if len(lines) != 1 or "zrecruit[" not in lines[0]:
        sys.exit(f"zrecruit without its extra must print one line that says what to install, not:\n{refused.stderr}")


def try_all(programs: Path, work: Path) -> None:
    refused = run(programs / "zrecruit", "generate", "-o", "own", cwd=work)
    must(refused, 2)
    if "zrecruit[cli,codegen]" not in refused.stderr:
        sys.exit(f"zrecruit generate without its extra must say what to install, not:\n{refused.stderr}")
    state = work / "state"
    demo = run(programs / "zrecruit", "demo", "--json", cwd=work, XDG_STATE_HOME=str(state), HOME=str(work))
    summary = json.loads(must(demo).strip().splitlines()[-1])
    again = json.loads(
        must(run(programs / "zrecruit", "demo", "--json", cwd=work, XDG_STATE_HOME=str(state), HOME=str(work)))
        .strip()
        .splitlines()[-1]
    )
    for key in ("candidates", "attachments", "notes", "associations", "interviews"):
        if summary[key] != again[key]:
            sys.exit(f"the demo run again changed {key}: {summary[key]} -> {again[key]}")


OVERLAY = """
overlay: 1.0.0
info: {title: Fields of our organisation, version: 1.0.0}
actions:
- target: $.components.schemas.Candidate.properties
  update: {Notice_Period: {type: [integer, 'null']}}
"""
OWN = """
import zrecruit_client
from zrecruit_client.models import Candidate
from zrecruit_ext.records import Records
assert "site-packages" not in zrecruit_client.__path__[0], zrecruit_client.__path__
assert Candidate(notice_period=3).to_dict() == {"Notice_Period": 3}
"""


def try_own(programs: Path, work: Path) -> None:
    """A client of the user's own, with a field of theirs, in place of the installed one."""
    (work / "ours.yaml").write_text(OVERLAY, encoding="utf-8")
    command = (programs / "zrecruit", "generate", "--overlay", "ours.yaml", "-o", "own")
    must(run(*command, cwd=work))
    must(run(programs / "python", "-c", OWN, cwd=work, PYTHONPATH=str(work / "own")))
    if "up to date" not in must(run(*command, cwd=work)):
        sys.exit("generating the same again must say that it is up to date")


def suite(programs: Path, work: Path) -> None:
    """The unit and scenario tests on the installed wheel."""
    shutil.copytree(ROOT / "tests", work / "tests", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", work / "pyproject.toml")
    must(run(programs / "pip", "install", "--quiet", "-r", ROOT / "requirements" / "dev.txt", cwd=work))
    chosen = [f"tests/{name}" for name in ("unit", "scenarios")]
    out = must(run(programs / "python", "-m", "pytest", "-q", "-n", "2", "--dist", "loadfile", *chosen, cwd=work))
    print(out.strip().splitlines()[-1])


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        wheel = build(work)
        print(f"wheel {wheel.name}: {wheel.stat().st_size / 1e6:.2f} MB")
        bare, line = install(work, "bare", str(wheel))
        print(line)
        try_bare(bare, work)
        codegen, line = install(work, "codegen", f"{wheel}[cli,codegen]")
        print(line)
        try_own(codegen, work)
        everything, line = install(work, "all", f"{wheel}[all]")
        print(line)
        try_all(everything, work)
        suite(everything, work)


if __name__ == "__main__":
    main()
