"""Finds, for every operation, a test that fails when its handler in the sandbox always answers the spec's example.

`openapi/coverage.json` keeps the handler's module and that test by operation. A test that is known already is tried
again; only where it does not prove its operation any more is the suite run once to see which tests call what, and the
most specific and quickest of them are tried. `--check`, as in CI, tries the known tests and writes nothing; `--fresh`
forgets them.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from zrecruit_ext.codegen.coverage import main as write_page
from zrecruit_ext.sandbox import handlers
from zrecruit_ext.sandbox.spec import load_spec

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PROOFS = ROOT / "openapi" / "coverage.json"
WITHOUT = {"benchmarks", "contract", "coverage", "docs", "generated", "golden", "package", "spec"}
"""Drawers of tests/ that call no sandbox in their own process."""
TRIES = 40
"""How many tests of an operation are tried before it counts as untested."""


def pytest(*arguments: str | Path) -> int:
    """Run pytest with our plugins; `--import-mode=importlib` leaves the path alone, so it is given here."""
    path = os.pathsep.join((str(HERE), str(ROOT), str(ROOT / "generated"), os.environ.get("PYTHONPATH", "")))
    command = [sys.executable, "-m", "pytest", "-q", *map(str, arguments)]
    return subprocess.run(command, env=os.environ | {"PYTHONPATH": path}, cwd=ROOT, check=False).returncode


def record(work: Path, tests: list[str]) -> dict[str, Any]:
    """One normal run of the suite, or of these tests: by test, its seconds and the operations it called."""
    file = work / "recorded.json"
    drawers = (path for path in HERE.parent.iterdir() if path.is_dir() and path.name[0] != "_")
    chosen = tests or sorted(str(path) for path in drawers if path.name not in WITHOUT)
    pytest("-n", "2", "--dist", "loadfile", "-p", "recording", "--record", file, *chosen)
    found: dict[str, Any] = json.loads(file.read_bytes())
    return found


def judge(plan: dict[str, list[str]], work: Path) -> dict[str, str]:
    """Which test of the plan proves each operation; the operations without one are left out."""
    asked, verdicts = work / "plan.json", work / "verdicts.json"
    asked.write_text(json.dumps(plan), encoding="utf-8")
    files = sorted({test.partition("::")[0] for tests in plan.values() for test in tests})
    files = [name for name in files if (ROOT / name).exists()]
    if files:
        pytest("-q", "-p", "no:randomly", "-p", "judging", "--judge", asked, "--verdicts", verdicts, *files)
    found: dict[str, str] = json.loads(verdicts.read_bytes()) if verdicts.exists() else {}
    verdicts.unlink(missing_ok=True)
    return found


def candidates(recorded: dict[str, Any], operation: str) -> list[str]:
    """Tests that call the operation: those that call little else first, then the quickest."""
    calling = [(len(entry["served"]), entry["seconds"], test) for test, entry in recorded.items()]
    return [test for _, _, test in sorted(calling) if operation in recorded[test]["served"]][:TRIES]


def modules() -> dict[str, str]:
    """Operation -> the module of the sandbox that answers it."""
    found: dict[str, str] = {}
    for info in iter_modules(handlers.__path__):
        table = getattr(import_module(f"{handlers.__name__}.{info.name}"), "HANDLERS", {})
        found |= dict.fromkeys(table, f"handlers/{info.name}.py")
    return found


def prove(known: dict[str, str], work: Path, tests: list[str], *, check: bool) -> dict[str, str]:
    """A proof for as many operations as there is one for."""
    operations = list(load_spec().operations)
    proven = judge({name: [known[name]] for name in operations if name in known}, work)
    missing = [name for name in operations if name not in proven]
    if missing and not check:
        served = record(work, tests)
        proven |= judge({name: candidates(served, name) for name in missing}, work)
    return proven


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="try the known tests, write nothing")
    parser.add_argument("--fresh", action="store_true", help="forget the known tests")
    parser.add_argument(
        "tests", nargs="*", help="look for what is missing among these only; the whole suite by default"
    )
    options = parser.parse_args()
    started = time.monotonic()
    proofs = json.loads(PROOFS.read_bytes()) if PROOFS.exists() and not options.fresh else {}
    known = {name: entry["test"] for name, entry in proofs.items()}
    with tempfile.TemporaryDirectory() as folder:
        proven = prove(known, Path(folder), options.tests, check=options.check)
    operations, answered = list(load_spec().operations), modules()
    unproven = [name for name in operations if name not in proven]
    for name in unproven:
        print(f"{name}: no test notices a constant answer{f', {known[name]} no longer' if name in known else ''}")
    now = {name: {"handler": answered[name], "test": proven[name]} for name in sorted(proven)}
    if not options.check:
        PROOFS.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
    elif now != proofs:
        print(f"{PROOFS.relative_to(ROOT)} is not what was seen now; run `nox -s coverage` and commit it")
    print(f"{len(proven)} of {len(operations)} operations proven in {time.monotonic() - started:.0f} s")
    stale = write_page(["--root", str(ROOT / "openapi"), *(["--check"] if options.check else [])])
    return int(bool(unproven or stale or (options.check and now != proofs)))


if __name__ == "__main__":
    sys.exit(main())
