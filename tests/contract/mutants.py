"""How good the contract run is at noticing: mutants of the document, bugs in handlers, servers that fake.

The fuzzer gets the changed document, the sandbox keeps the true one. A mutant is noticed when the operation's own run,
green on the true document, is not green on the changed one. `--part 0/2` runs every second one; without it two
processes share the work.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import hooks  # noqa: F401 - registers checks and formats
import list_checks
import memory_checks
from chains import Outcome, config_of, run
from contract_sandbox import Contract, contract_sandbox
from mutate import Mutant, alone, closed, drawn

Json = dict[str, Any]
COUNT, SEED, EXAMPLES = 200, 3, 12
LEAST_NOTICED = 0.95
PHASES = ("examples", "coverage", "fuzzing")


def tried(contract: Contract, document: Json, operation: str, max_failures: int | None = 1) -> Outcome:
    """The operation's own run, on records in their first state."""
    contract.refill()
    memory_checks.forget()
    list_checks.forget()
    return run(document, contract.url, config_of(document, PHASES, EXAMPLES, max_failures, operation))


def hunt(contract: Contract, mutants: list[Mutant]) -> list[Json]:
    """For each mutant what noticed it; operations that fail on the true document are errors of the hunt."""
    document = closed(contract.document, contract.more_fields())
    found: list[Json] = []
    green: dict[str, dict[str, str]] = {}
    for mutant in mutants:
        mine = alone(document, mutant.operation)
        if mutant.operation not in green:
            green[mutant.operation] = tried(contract, mine, mutant.operation, None).failures
        outcome = tried(contract, mutant.applied(mine), mutant.operation)
        checks = sorted(name for name in outcome.failures)
        found.append({**described(mutant), "noticed": checks[:1], "before": green[mutant.operation]})
    return found


def described(mutant: Mutant) -> Json:
    return {"operation": mutant.operation, "kind": mutant.kind, "place": mutant.place}


def part(number: int, parts: int, count: int, target: Path) -> None:
    with contract_sandbox() as contract:
        os.environ["SANDBOX_TOKEN"] = contract.token
        mine = drawn(closed(contract.document, contract.more_fields()), count, SEED)[number::parts]
        target.write_text(json.dumps(hunt(contract, mine)), encoding="utf-8")


def in_parts(count: int, parts: int = 2) -> list[Json]:
    """All mutants, from as many processes."""
    with tempfile.TemporaryDirectory() as folder:
        targets = [Path(folder) / f"{number}.json" for number in range(parts)]
        commands = [
            [sys.executable, __file__, "--part", f"{n}/{parts}", "--count", str(count), "--target", str(target)]
            for n, target in enumerate(targets)
        ]
        running = [subprocess.Popen(command) for command in commands]
        codes = [process.wait() for process in running]
        if any(codes):
            raise SystemExit("a part of the hunt broke off")
        return [row for target in targets for row in json.loads(target.read_text(encoding="utf-8"))]


def report(found: list[Json]) -> int:
    """The table, the survivors, and whether the bar is met."""
    total, noticed = Counter(row["kind"] for row in found), Counter(row["kind"] for row in found if row["noticed"])
    for kind in sorted(total):
        print(f"{kind:10} {noticed[kind]:4} of {total[kind]:4}")
    for row in found:
        if not row["noticed"]:
            print(f"survived: {row['kind']} of {row['operation']}, {row['place']}")
    broken = {row["operation"]: row["before"] for row in found if row["before"]}
    for operation, failures in broken.items():
        print(f"not green before: {operation}: {failures}")
    print(f"mutants noticed: {noticed.total()} of {total.total()} ({noticed.total() / total.total():.1%})")
    return 1 if broken or noticed.total() < LEAST_NOTICED * total.total() else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--part")
    parser.add_argument("--target", type=Path)
    options = parser.parse_args()
    logging.disable(logging.WARNING)
    if options.part:
        number, parts = map(int, options.part.split("/"))
        part(number, parts, options.count, options.target)
        return 0
    started = time.perf_counter()
    code = report(in_parts(options.count))
    print(f"{time.perf_counter() - started:.0f} s")
    return code


if __name__ == "__main__":
    sys.exit(main())
