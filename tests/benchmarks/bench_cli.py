"""What `zrecruit --help` costs over bare Python, in fresh processes with compiled files in place.

python tests/benchmarks/bench_cli.py [ROUNDS]
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

BAR = 250
COMMANDS = {
    "bare Python": ["-c", "pass"],
    "import zrecruit_ext": ["-c", "import zrecruit_ext"],
    "zrecruit --help": ["-m", "zrecruit_ext.cli", "--help"],
}


def seconds(arguments: list[str], env: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], env=env, capture_output=True, check=True)
    return time.perf_counter() - start


def main(rounds: int) -> None:
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    with tempfile.TemporaryDirectory() as cache:
        env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONPYCACHEPREFIX": cache}
        for turn in range(rounds + 1):
            for name, arguments in COMMANDS.items():
                once = seconds(arguments, env)
                if turn:  # the first round compiled
                    taken[name].append(once)
    bare = taken["bare Python"]
    print(f"start of the command line, medians of {rounds} interleaved rounds")
    for name, values in taken.items():
        over = statistics.median(a - b for a, b in zip(values, bare, strict=True)) * 1e3
        verdict = f"at most {BAR} ms  {'ok' if over <= BAR else 'MISSED'}" if name.endswith("--help") else ""
        print(f"  {name:<24}{statistics.median(values) * 1e3:8.0f} ms   +{over:4.0f} ms  {verdict}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 11)
