"""Mutants of auth, policy, limits and masking, each against the tests of its area; at least 85 % must be noticed.

`--sample N` tries so many, drawn at random (`--seed`); without it all of them are tried, which takes hours.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from mutants import Mutant, mutants_of

ROOT = Path(__file__).resolve().parents[2]
BAR = 0.85
TIMEOUT = 180.0
WIRE = "tests/unit/wire"
# what is changed, and which tests are to notice; the quick ones first
AREAS: dict[str, tuple[str, ...]] = {
    "zrecruit_ext/_secret.py": (f"{WIRE}/test_values.py",),
    "zrecruit_ext/retry.py": (f"{WIRE}/test_retry_after.py", f"{WIRE}/test_values.py", f"{WIRE}/test_policy.py"),
    "zrecruit_ext/datacenters.py": (f"{WIRE}/test_values.py", f"{WIRE}/test_policy.py", "tests/unit/auth"),
    "zrecruit_ext/policy.py": (f"{WIRE}/test_policy.py", f"{WIRE}/test_tokens.py", f"{WIRE}/test_deadline.py"),
    "zrecruit_ext/_exchange/*.py": (f"{WIRE}/test_policy.py", f"{WIRE}/test_budget.py", f"{WIRE}/test_deadline.py"),
    "zrecruit_ext/auth/*.py": (
        "tests/unit/auth",
        f"{WIRE}/test_tokens.py",
        f"{WIRE}/test_values.py",
        "tests/cli/test_login.py",
    ),
    "zrecruit_ext/limits/*.py": ("tests/unit/limits", f"{WIRE}/test_policy.py"),
    "zrecruit_ext/stores/lease.py": ("tests/unit/stores/test_lease.py",),
}


def chosen(sample: int | None, seed: int) -> list[tuple[Path, Mutant, tuple[str, ...]]]:
    found = [
        (path, mutant, tests)
        for pattern, tests in AREAS.items()
        for path in sorted(ROOT.glob(pattern))
        for mutant in mutants_of(path.read_text())
    ]
    return found if sample is None else random.Random(seed).sample(found, min(sample, len(found)))


def noticed(copy: Path, path: Path, mutant: Mutant, tests: tuple[str, ...]) -> str | None:
    """How the tests noticed it: `failed` or `timeout`; None when it lived."""
    target = copy / path.relative_to(ROOT)
    whole = target.read_text()
    target.write_text(mutant.source)
    there = [test for test in tests if (copy / test).exists()]
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-p", "no:randomly", *there]
    environment = {
        **os.environ,
        "PYTHONPATH": f"{copy}{os.pathsep}{ROOT / 'generated'}",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    try:
        done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        return "timeout"
    finally:
        target.write_text(whole)
    return "failed" if done.returncode else None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", default="", help="a part of the path of what is changed")
    options = parser.parse_args()
    mutants = [each for each in chosen(options.sample, options.seed) if options.only in str(each[0])]
    lived, begun = [], time.monotonic()
    with tempfile.TemporaryDirectory(prefix="zrecruit-mutants-") as place:
        copy = Path(place)
        for part in ("zrecruit_ext", "tests", "openapi", "pyproject.toml"):
            (shutil.copytree if (ROOT / part).is_dir() else shutil.copy)(ROOT / part, copy / part)
        for number, (path, mutant, tests) in enumerate(mutants, 1):
            how = noticed(copy, path, mutant, tests)
            name = f"{path.relative_to(ROOT)}:{mutant.line} {mutant.change}"
            lived += [] if how else [name]
            print(f"{number}/{len(mutants)} {how or 'LIVED':8} {name}", flush=True)
    share = 1 - len(lived) / len(mutants) if mutants else 0.0
    print(f"\nnoticed {len(mutants) - len(lived)} of {len(mutants)} ({share:.1%}) in {time.monotonic() - begun:.0f} s")
    print("\n".join(["these lived:", *lived]) if lived else "")
    return 0 if share >= BAR else 1


if __name__ == "__main__":
    sys.exit(main())
