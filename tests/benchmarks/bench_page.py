"""One page of 200 candidates fetched over loopback and parsed, against the client of the generator's own templates.

    python tests/benchmarks/bench_page.py [ROUNDS]

Both clients call `list_candidates.sync_detailed` on the same running sandbox, in turns; the facade, with every policy,
is shown beside them. The sandbox runs in a process of its own.
"""

from __future__ import annotations

import importlib
import json
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from bench_models import stock_client

from zrecruit_ext import Credentials, Recruit

BAR = 0.45


@contextmanager
def sandbox() -> Iterator[dict[str, str]]:
    command = [sys.executable, "-m", "zrecruit_ext.cli", "sandbox", "--candidates", "200", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            yield json.loads(process.stdout.readline())
        finally:
            process.terminate()


def bare_token(where: dict[str, str]) -> str:
    form = {key: where[key] for key in ("client_id", "client_secret", "refresh_token")} | {
        "grant_type": "refresh_token"
    }
    with urllib.request.urlopen(f"{where['url']}/oauth/v2/token", urllib.parse.urlencode(form).encode()) as answer:
        return str(json.load(answer)["access_token"])


def bare_call(package: Any, where: dict[str, str], token: str) -> Callable[[], Any]:
    operation = importlib.import_module(f"{package.__name__}.api.candidates.list_candidates")
    client = package.AuthenticatedClient(where["url"], token=token, prefix="Zoho-oauthtoken")
    return lambda: operation.sync_detailed(client=client, per_page=200).parsed


def facade_call(where: dict[str, str], stack: ExitStack) -> Callable[[], Any]:
    known = Credentials(where["client_id"], where["client_secret"], where["refresh_token"])
    zr = stack.enter_context(Recruit(known, sandbox_url=where["url"]))
    operation = importlib.import_module("zrecruit_client.api.candidates.list_candidates")
    return lambda: zr.send(operation.call(per_page=200))


def measure(calls: dict[str, Callable[[], Any]], rounds: int) -> dict[str, list[float]]:
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(rounds):
        for name, call in calls.items():
            start = time.perf_counter()
            page = call()
            taken[name].append(time.perf_counter() - start)
            assert len(page.data) == 200
    return taken


def main(rounds: int) -> None:
    ours = importlib.import_module("zrecruit_client")
    with tempfile.TemporaryDirectory() as name, sandbox() as where, ExitStack() as stack:
        other, note = stock_client(Path(name))
        token = bare_token(where)
        calls = {"stock templates": bare_call(other, where, token)} if other else {}
        calls |= {"our templates": bare_call(ours, where, token), "facade, every policy": facade_call(where, stack)}
        taken = measure(calls, rounds)
    print(f"one page of 200 over loopback, medians of {rounds} interleaved rounds; {note}")
    baseline = taken.get("stock templates")
    for label, seconds in taken.items():
        ratios = [a / b for a, b in zip(seconds, baseline or seconds, strict=True)]
        ratio = statistics.median(ratios)
        verdict = (
            "" if label != "our templates" or not baseline else f"at most {BAR}x  {'ok' if ratio <= BAR else 'MISSED'}"
        )
        print(f"  {label:<24}{statistics.median(seconds) * 1e3:8.2f} ms{ratio:8.2f}x  {verdict}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
