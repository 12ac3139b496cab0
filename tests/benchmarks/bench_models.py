"""What the generated models cost: a page read, a body written, an endpoint function imported.

Each figure is a ratio to a baseline taken in the same rounds of the same run, since machines are noisy; read the ratios
before the microseconds (of processor time). `python tests/benchmarks/bench_models.py [ROUNDS]`. With the pinned
generator on PATH the client of the generator's own templates is made and measured too.
"""

from __future__ import annotations

import importlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import orjson

from zrecruit_ext.codegen.generate import GenerateError, Tools, stock
from zrecruit_ext.codegen.recipe import recipes

ROOT = Path(__file__).parents[2]
KEYS, CUSTOM, ROWS, BODY_ROWS = 42, 30, 200, 100
IMPORT_BAR = 25
SPARSE = ("Last_Name", "First_Name", "Email", "Phone", "Mobile", "City", "Country", "Current_Employer")
SPARSE += ("Current_Job_Title", "Experience_in_Years", "Skill_Set", "Source")
SCHEMA = json.loads((ROOT / "openapi/dist/zoho_recruit.json").read_bytes())["components"]["schemas"]["Candidate"]
IMPORT = """import time, httpx
start = time.process_time()
from {package}.api.candidates import list_candidates
print(time.process_time() - start)"""

if TYPE_CHECKING:
    from types import ModuleType

Work = Callable[[], Any]


@dataclass(frozen=True)
class Figure:
    """One row of the table: seconds per round, and what they are compared to."""

    name: str
    seconds: list[float]
    baseline: list[float]
    bar: float | None

    def line(self) -> str:
        ratio = statistics.median(a / b for a, b in zip(self.seconds, self.baseline, strict=True))
        bar = "" if self.bar is None else f"at most {self.bar}x  {'ok' if ratio <= self.bar else 'MISSED'}"
        return f"{self.name:<58}{statistics.median(self.seconds) * 1e6:>9.0f} us{ratio:>8.2f}x  {bar}"


def value(random: Random, schema: dict[str, Any], kind: str) -> Any:
    """A value as the service sends it: a third of what may be null is null."""
    if "null" in schema.get("type", ()) and random.random() < 0.35:
        return None
    made: dict[str, Any] = {
        "integer": random.randrange(40),
        "double": random.uniform(0, 99),
        "currency": random.randrange(90_000),
        "boolean": random.random() < 0.5,
        "date": "1990-02-03",
        "datetime": "2025-01-15T10:30:00-08:00",
        "lookup": {"id": str(random.randrange(10**17, 10**18)), "name": "Zoë Müller", "email": "zoe@example.com"},
        "subform": [],
        "multiselectpicklist": ["Python", "SQL"],
    }
    made["ownerlookup"] = made["lookup"]
    return made.get(kind, f"some text {random.randrange(10**6)}")


def record(random: Random) -> dict[str, Any]:
    """A candidate of 42 declared and 30 custom fields; dates, lookups and lists are among the declared ones."""
    # `same_as` marks a second name of another field; an answer holds one of the two
    fields = {name: schema for name, schema in SCHEMA["properties"].items() if "same_as" not in schema["x-field"]}
    chosen = sorted(fields, key=lambda name: fields[name]["x-field"]["type"] == "text")[:KEYS]
    row = {name: value(random, fields[name], fields[name]["x-field"]["type"]) for name in fields if name in chosen}
    custom = {"type": ["string", "null"]}
    return row | {f"Custom_Field_{n}": value(random, custom, "text") for n in range(CUSTOM)}


def reader(expressions: Iterable[str]) -> Callable[[list[Any]], None]:
    """A function that evaluates the expressions for each record `r` of a list."""
    lines = "\n".join(f"  {expression}" for expression in expressions)
    scope: dict[str, Any] = {}
    exec(f"def read(records):\n for r in records:\n{lines}", scope)
    return scope["read"]


def read_typed(package: ModuleType, custom: Iterable[str]) -> Callable[[list[Any]], None]:
    names = [each.name for each in package.models.Candidate.__attrs_attrs__ if each.name != "additional_properties"]
    return reader([*(f"r.{name}" for name in names), "c = r.additional_properties", *(f"c[{key!r}]" for key in custom)])


def rounds(count: int, *works: Work) -> list[list[float]]:
    """Seconds of each work, taken in turns."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(count):
        for seconds, work in zip(taken, works, strict=True):
            start = time.process_time()
            result = work()
            seconds.append(time.process_time() - start)
            del result
    return taken


def page_figures(ours: ModuleType, other: ModuleType | None, count: int) -> list[Figure]:
    random = Random(1)
    records = [record(random) for _ in range(ROWS)]
    page = orjson.dumps({"data": records, "info": {"page": 1, "per_page": ROWS, "count": ROWS, "more_records": True}})
    custom = list(records[0])[KEYS:]
    read_dicts = reader(f"r[{key!r}]" for key in records[0])
    read_ours = read_typed(ours, custom)
    of_dict = ours.models.CandidatePage.from_dict

    works: list[Work] = [
        lambda: orjson.loads(page)["data"],
        lambda: of_dict(orjson.loads(page)).data,
        lambda: read_dicts(orjson.loads(page)["data"]),
        lambda: read_ours(of_dict(orjson.loads(page)).data),
    ]
    if other:
        stock_of, read_stock = other.models.CandidatePage.from_dict, read_typed(other, custom)
        works += [lambda: stock_of(json.loads(page)).data, lambda: read_stock(stock_of(json.loads(page)).data)]
    dicts, typed, dicts_read, typed_read, *stocks = rounds(count, *works)
    return [
        Figure(f"page of {ROWS} ({len(page):,} bytes): orjson.loads", dicts, dicts, None),
        Figure("  parsed into models", typed, dicts, 2.2),
        *(Figure("  the same, stock templates (json.loads)", each, dicts, None) for each in stocks[:1]),
        Figure("page, every attribute read: orjson.loads and dicts", dicts_read, dicts_read, None),
        Figure("  models", typed_read, dicts_read, 2.0),
        *(Figure("  the same, stock templates (json.loads)", each, dicts_read, None) for each in stocks[1:]),
    ]


def sparse_body(package: ModuleType) -> Any:
    random = Random(2)
    text = {name: f"some text {random.randrange(10**6)}" for name in SPARSE} | {"Experience_in_Years": 7}
    rows = [package.models.Candidate.from_dict(text) for _ in range(BODY_ROWS)]
    return package.models.CandidatesBody(data=rows)


def body_figures(ours: ModuleType, other: ModuleType | None, count: int) -> list[Figure]:
    body, dump = sparse_body(ours), importlib.import_module(f"{ours.__name__}._support").dump_json
    plain = body.to_dict()
    works: list[Work] = [lambda: orjson.dumps(plain), lambda: dump(body)]
    if other:
        stock_body = sparse_body(other)
        # what httpx does with `json=`
        works.append(
            lambda: json.dumps(
                stock_body.to_dict(), ensure_ascii=False, separators=(",", ":"), allow_nan=False
            ).encode()
        )
    dicts, typed, *stocks = rounds(count, *works)
    return [
        Figure(f"body of {BODY_ROWS} rows of {len(SPARSE)} fields: orjson.dumps of dicts", dicts, dicts, None),
        Figure("  written from models", typed, dicts, 9.0),
        *(Figure("  the same, stock templates (json.dumps)", each, dicts, None) for each in stocks),
    ]


def import_lines(packages: dict[str, Path], count: int) -> list[str]:
    """Milliseconds that one endpoint function adds to `import httpx`: fresh processes, compiled files in place."""
    taken: dict[str, list[float]] = {package: [] for package in packages}
    with tempfile.TemporaryDirectory() as cache:
        env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONPYCACHEPREFIX": cache}
        for _ in range(count + 1):
            for package, folder in packages.items():
                code = f"import sys; sys.path.insert(0, {str(folder)!r})\n{IMPORT.format(package=package)}"
                done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
                taken[package].append(float(done.stdout) * 1e3)
    ours, *others = (statistics.median(values[1:]) for values in taken.values())  # the first round compiled
    verdict = "ok" if ours <= IMPORT_BAR else "MISSED"
    return [
        f"{'one endpoint function over `import httpx`':<58}{ours:>9.1f} ms{'':<11}at most {IMPORT_BAR} ms  {verdict}",
        *(f"{'  the same, stock templates':<58}{milliseconds:>9.1f} ms" for milliseconds in others),
    ]


def stock_client(folder: Path) -> tuple[ModuleType | None, str]:
    """The client of the stock templates under a name of its own, or the reason why there is none."""
    try:
        stock(replace(recipes(ROOT)[0], package="zrecruit_stock"), folder, Tools.find())
    except GenerateError as error:
        return None, f"stock templates not measured: {error}"
    sys.path.insert(0, str(folder))
    package = importlib.import_module("zrecruit_stock")
    importlib.import_module("zrecruit_stock.models")
    return package, "stock templates made for this run"


def main(count: int) -> None:
    ours = importlib.import_module("zrecruit_client")
    importlib.import_module("zrecruit_client.models")
    with tempfile.TemporaryDirectory() as name:
        other, note = stock_client(Path(name))
        print(f"medians of {count} interleaved rounds; {note}")
        for figure in [*page_figures(ours, other, count), *body_figures(ours, other, count * 3)]:
            print(figure.line())
        packages = {"zrecruit_client": Path(str(ours.__file__)).parents[1]}
        packages |= {"zrecruit_stock": Path(name)} if other else {}
        print("\n".join(import_lines(packages, 11)))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
