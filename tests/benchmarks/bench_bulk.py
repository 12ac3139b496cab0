"""What a bulk read costs in time and memory.

    python tests/benchmarks/bench_bulk.py [ROWS]

First a result of ROWS x 40 columns, made here: typed rows as a user receives them, every column read, and plain dicts,
against a bare csv.reader over the same zip; then how far the memory of a process of its own grows. Then ROWS rows out
of a sandbox in another process, in pages of a fifth: into a file, and as dicts. Growth is the peak of the resident
memory above what it was before the first row. Bars of the issue: typed rows at most 1.5 times the reader, growth at
most 20 MB; the export at most 120 MB. The checked pass over the zip that comes before the rows is counted.
"""

from __future__ import annotations

import csv
import io
import os
import random
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zrecruit_ext import Recruit
from zrecruit_ext._records.modules import module, properties
from zrecruit_ext.bulk.archive import look_into, rows_of
from zrecruit_ext.bulk.typed import as_dicts, as_models

if TYPE_CHECKING:
    from collections.abc import Callable

SERVER = """import sys
from zrecruit_ext.sandbox.launch import start
with start(candidates=int(sys.argv[1]), limits=False) as sandbox:
    import http.client, json, urllib.parse
    place = urllib.parse.urlsplit(sandbox.url)
    wire = http.client.HTTPConnection(place.hostname, place.port)
    wire.request("POST", "/_sandbox/bulk", json.dumps({"page_size": -(-int(sys.argv[1]) // 5)}))
    wire.getresponse().read()
    print(json.dumps(sandbox.env()), flush=True)
    sys.stdin.read()"""
TEXTS = ("Łódź", "東京", "O'Neil", 'say "hi"', "two\nlines", "a, b", "", "Python;Go")
KILOBYTES = 1024.0


def made(path: Path, rows: int, columns: int = 40) -> Path:
    """A result with cells of every kind that the spec knows of candidates."""
    facts = properties("Candidates")
    names = ["id", *[name for name in facts if name != "id" and name[:1] != "$"]][:columns]
    names += [f"Custom_{number}" for number in range(columns - len(names))]
    drawn = random.Random(7)
    samples = {
        "integer": "12",
        "double": "3.5",
        "currency": "90000",
        "boolean": "true",
        "date": "2026-03-04",
        "datetime": "2026-03-04T05:06:07+01:00",
        "lookup": "7000000000001",
        "ownerlookup": "7000000000002",
    }
    kinds = [facts.get(name, {}).get("x-field", {}).get("type") for name in names]
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("7.csv", "w") as stream,
        io.TextIOWrapper(stream, "utf-8", newline="") as text,
    ):
        write = csv.writer(text).writerow
        write(names)
        for number in range(rows):
            cells = [samples.get(str(kind)) or drawn.choice(TEXTS) for kind in kinds]
            write([str(700000000000000000 + number), *cells[1:]])
    return path


def bare(path: Path) -> int:
    """Every row as the standard library gives it."""
    with zipfile.ZipFile(path) as archive, io.TextIOWrapper(archive.open("7.csv"), "utf-8", newline="") as text:
        return sum(1 for _ in csv.reader(text))


def typed(path: Path) -> int:
    """Every row as a model, every column read."""
    looked = look_into(path)
    make = as_models(module("Candidates"))(looked.header)
    names: list[str] | None = None
    count = 0
    for row in rows_of(path, looked):
        model = make(row)
        names = names or [name for name in model._attributes.values() if hasattr(model, name)]
        for name in names:
            getattr(model, name)
        count += 1
    return count


def dicts(path: Path) -> int:
    """Every row as a dict."""
    looked = look_into(path)
    make = as_dicts(looked.header)
    return sum(len(make(row)) > 0 for row in rows_of(path, looked))


def export(path: Path) -> int:
    """A module out of the sandbox of the environment, into a file."""
    with Recruit.from_env(token_store="memory:") as zr:
        return zr.bulk.read("Candidates").to_csv(path.with_suffix(".csv")).rows


def streamed(_: Path) -> int:
    """The same as dicts, none of them kept."""
    with Recruit.from_env(token_store="memory:") as zr:
        return sum(1 for _ in zr.bulk.read("Candidates"))


ACTS: dict[str, Callable[[Path], int]] = {
    "bare csv.reader": bare,
    "typed rows": typed,
    "dicts": dicts,
    "export to a file": export,
    "export as dicts": streamed,
}


def alone(name: str, path: Path, **environment: str) -> tuple[float, float, int]:
    """Seconds, growth in MB and rows of an act in a process of its own."""
    command = [sys.executable, __file__, "--act", name, str(path)]
    done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, check=True)
    seconds, growth, rows = done.stdout.split()
    return float(seconds), float(growth), int(rows)


def act(name: str, path: Path) -> None:
    """What `alone` starts."""
    before, began = memory("VmRSS"), time.perf_counter()
    rows = ACTS[name](path)
    seconds = time.perf_counter() - began
    print(seconds, memory("VmHWM") - before, rows)


def memory(name: str) -> float:
    """Megabytes that this process has (VmRSS), or had at most (VmHWM, which begins anew with every program)."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name)) / KILOBYTES


def shown(name: str, figures: tuple[float, float, int], reader: float | None = None) -> None:
    seconds, growth, rows = figures
    ratio = f", {seconds / reader:.2f} x the reader" if reader else ""
    print(f"{name:18} {rows:>9,} rows  {seconds:6.2f} s  {rows / seconds:>9,.0f} rows/s  +{growth:5.1f} MB{ratio}")


def main(rows: int) -> None:
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        path = made(Path(folder) / "7.zip", rows)
        best: dict[str, Any] = {}
        for _ in range(3):
            for name in ("bare csv.reader", "typed rows", "dicts"):
                best[name] = min(best.get(name, (1e9,)), alone(name, path))
        for name, figures in best.items():
            shown(name, figures, best["bare csv.reader"][0])
        with subprocess.Popen(
            [sys.executable, "-c", SERVER, str(rows)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as server:
            import json

            assert server.stdout is not None
            environment = json.loads(server.stdout.readline())
            for name in ("export to a file", "export as dicts"):
                shown(name, alone(name, Path(folder) / "out.zip", **environment))
            server.communicate()


if __name__ == "__main__":
    act(sys.argv[2], Path(sys.argv[3])) if sys.argv[1:2] == ["--act"] else main(int((sys.argv[1:] or ["200000"])[0]))
