"""Fifty pages behind 150 ms of latency, through the facade: eager and default windows, sync and async.

    python tests/benchmarks/bench_window.py [--json] [--rounds 3]

The server runs in a process of its own and counts what it is asked; a page has 200 rows of 42 keys. One by one, fifty
pages take 7.5 s. The best of the rounds counts: what else the machine does is not ours.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import socket
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from zrecruit_ext import AsyncRecruit, Recruit
from zrecruit_ext.auth import Secret, StaticToken

if TYPE_CHECKING:
    from collections.abc import Callable

PAGES, ROWS, KEYS, LATENCY = 50, 200, 42, 0.150
ONE_PAGE = "Interviews"


@dataclass(frozen=True)
class Case:
    """One row of the table: seconds it may take and requests it may make."""

    name: str
    bar: float
    requests: int
    module: str = "Candidates"
    settings: Any = None
    params: Any = None


EAGER = {"settings": {"concurrency": 10}, "params": {"eager": True, "window": 10}}
CASES = {
    "sync": [
        Case("eager window 10, sync", 1.3, PAGES + 9, **EAGER),
        Case("default window, sync", 2.1, PAGES + 1),
        Case("list of one page, sync", 0.6, 1, module=ONE_PAGE),
    ],
    "async": [
        Case("eager window 10, async", 1.1, PAGES + 9, **EAGER),
        Case("default window, async", 2.1, PAGES + 1),
        Case("list of one page, async", 0.6, 1, module=ONE_PAGE),
    ],
}


def page(number: int, last: int) -> bytes:
    rows = [
        {
            "id": f"41040500000{number:04}{row:04}",
            **{f"Field_{key}": f"value {key} of {row}" for key in range(KEYS - 1)},
        }
        for row in range(ROWS)
    ]
    return json.dumps({"data": rows, "info": {"page": number, "more_records": number < last}}).encode()


def serve(listener: socket.socket, asked: Any) -> None:
    import uvicorn

    pages = {number: page(number, PAGES) for number in range(1, PAGES + 1)}
    single = page(1, 1)

    async def app(scope: Any, receive: Any, send: Any) -> None:
        number = int(parse_qs(scope["query_string"].decode()).get("page", ["1"])[0])
        with asked.get_lock():
            asked.value += 1
        await asyncio.sleep(LATENCY)
        body = single if ONE_PAGE in scope["path"] else pages.get(number, b"")
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": 200 if body else 204, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    config = uvicorn.Config(app, log_level="critical", access_log=False, lifespan="off", interface="asgi3")
    asyncio.run(uvicorn.Server(config).serve(sockets=[listener]))


def sync_round(case: Case, settings: dict[str, Any]) -> tuple[int, float]:
    with Recruit(**settings) as zr:
        records = zr.module(case.module)
        start = time.perf_counter()
        count = sum(1 for _ in records.list(**(case.params or {})))
        return count, time.perf_counter() - start


def async_round(case: Case, settings: dict[str, Any]) -> tuple[int, float]:
    async def main() -> tuple[int, float]:
        async with AsyncRecruit(**settings) as zr:
            records = zr.module(case.module)
            start = time.perf_counter()
            count = len([record async for record in records.list(**(case.params or {}))])
            return count, time.perf_counter() - start

    return asyncio.run(main())


def measure(case: Case, play: Callable[..., tuple[int, float]], origin: str, asked: Any, rounds: int) -> dict[str, Any]:
    settings = {"credentials": StaticToken(Secret("1000.bench")), "sandbox_url": origin, **(case.settings or {})}
    times, most = [], 0
    for _ in range(rounds):
        asked.value = 0
        count, seconds = play(case, settings)
        assert count == (ROWS if case.module == ONE_PAGE else ROWS * PAGES), "records were lost"
        times.append(seconds)
        most = max(most, asked.value)
    ok = min(times) <= case.bar and most <= case.requests
    return {"name": case.name, "seconds": round(min(times), 3), "bar": case.bar, "requests": most, "ok": ok}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    arguments, _ = parser.parse_known_args()
    fork = multiprocessing.get_context("fork")
    asked = fork.Value("i", 0)
    # With the protocol named, asyncio switches Nagle's delay off for the accepted connections.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(64)
        server = fork.Process(target=serve, args=(listener, asked), daemon=True)
        server.start()
        origin = f"http://127.0.0.1:{listener.getsockname()[1]}"
        try:
            plays = {"sync": sync_round, "async": async_round}
            plan = [(case, plays[world]) for world, cases in CASES.items() for case in cases]
            figures = [measure(case, play, origin, asked, arguments.rounds) for case, play in plan]
        finally:
            server.terminate()
            server.join()
    report(figures, as_json=arguments.json)
    return 0 if all(figure["ok"] for figure in figures) else 1


def report(figures: list[dict[str, Any]], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps({"window": figures}))
        return
    for row in figures:
        verdict = "ok" if row["ok"] else "MISSED"
        line = f"{row['name']:<26}{row['seconds']:>7.3f} s   at most {row['bar']} s   {row['requests']:>3} requests"
        print(f"{line}   {verdict}")


if __name__ == "__main__":
    sys.exit(main())
