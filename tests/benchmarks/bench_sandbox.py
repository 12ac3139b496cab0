"""What the sandbox costs a test suite: its start in a fresh process, imports included, and a reset.

    python tests/benchmarks/bench_sandbox.py [ROUNDS]

Compiled files are in place, as they are after the first test of an installation.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

from zrecruit_ext.sandbox.launch import start

START_BAR, RESET_BAR = 400, 10
START = """import time
begun = time.perf_counter()
from zrecruit_ext.sandbox.launch import start
running = start()
print(time.perf_counter() - begun)
running.stop()"""


def starts(rounds: int) -> list[float]:
    with tempfile.TemporaryDirectory() as cache:
        env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONPYCACHEPREFIX": cache}
        command = [sys.executable, "-c", START]
        done = [subprocess.run(command, env=env, capture_output=True, text=True, check=True) for _ in range(rounds + 1)]
    return [float(each.stdout) for each in done[1:]]  # the first compiled


def resets(rounds: int) -> list[float]:
    taken = []
    with start(candidates=200) as sandbox:
        request = urllib.request.Request(f"{sandbox.url}/_sandbox/reset", data=b"", method="POST")
        for _ in range(rounds):
            begun = time.perf_counter()
            with urllib.request.urlopen(request) as answer:
                answer.read()
            taken.append(time.perf_counter() - begun)
    return taken


def line(name: str, seconds: list[float], bar: int) -> str:
    median = statistics.median(seconds) * 1e3
    verdict = "ok" if median <= bar else "MISSED"
    return f"  {name:<36}{median:8.1f} ms   slowest {max(seconds) * 1e3:6.1f} ms   at most {bar} ms  {verdict}"


def main(rounds: int) -> None:
    print(f"sandbox, medians of {rounds} rounds")
    print(line("start in a fresh process, imports too", starts(rounds), START_BAR))
    print(line("reset of 200 candidates, over HTTP", resets(rounds * 3), RESET_BAR))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 11)
