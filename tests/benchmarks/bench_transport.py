"""Cost per call of the policy transport over bare httpx: same server, same client settings, calls taken in turn.

    python tests/benchmarks/bench_transport.py [--json] [--calls 1500]

The server runs in a process of its own. The deadline clamp, the policy and the meter of calls are counted as our cost.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import socket
import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Any

import httpx

from zrecruit_ext.auth import Secret, StaticToken
from zrecruit_ext.datacenters import sandbox_centre
from zrecruit_ext.operations import Operations
from zrecruit_ext.policy import Policy
from zrecruit_ext.transport import PLACEHOLDER, PolicyTransport
from zrecruit_ext.usage import Meter

BAR = 1.25
BLOCK = 50
BODY = json.dumps({"data": [{"id": "1", "Last_Name": "Benson"}], "info": {"more_records": False}}).encode()
PATH = "/recruit/v2/Candidates?page=1&per_page=200&fields=Last_Name,Email"
TABLE: dict[str, dict[str, Any]] = {
    "list_candidates": {
        "method": "GET", "path": "/recruit/v2/Candidates", "host": "recruit", "retry": "safe", "secured": True,
        "success": [200], "scopes": [], "credits": {"cost": 1},
    }
}  # fmt: skip
EXTENSIONS = {"operation_id": "list_candidates"}


async def _app(scope: Any, receive: Any, send: Any) -> None:
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(BODY)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": BODY})


def _serve(listener: socket.socket) -> None:
    import uvicorn

    config = uvicorn.Config(_app, log_level="critical", access_log=False, lifespan="off", interface="asgi3")
    asyncio.run(uvicorn.Server(config).serve(sockets=[listener]))


def _transport(origin: str) -> PolicyTransport:
    token = StaticToken(Secret("1000.bench.token"))
    policy = Policy(sandbox_centre(origin), Operations(TABLE), token, observers=[Meter()])
    return PolicyTransport(policy)


def _in_turn(bare: Callable[[], Any], ours: Callable[[], Any], calls: int) -> dict[str, float]:
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(calls + 100):
        for series, call in zip(times, (bare, ours), strict=True):
            start = time.perf_counter()
            call()
            if number >= 100:
                series.append(time.perf_counter() - start)
    return _figures(*times)


async def _in_turn_async(
    bare: Callable[[], Awaitable[Any]], ours: Callable[[], Awaitable[Any]], calls: int
) -> dict[str, float]:
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(calls + 100):
        for series, call in zip(times, (bare, ours), strict=True):
            start = time.perf_counter()
            await call()
            if number >= 100:
                series.append(time.perf_counter() - start)
    return _figures(*times)


def _figures(bare: list[float], ours: list[float]) -> dict[str, float]:
    # Block by block, so that a machine that slows down for a while does so for both sides of a ratio.
    blocks = range(0, len(bare), BLOCK)
    left = [statistics.median(bare[start : start + BLOCK]) * 1e6 for start in blocks]
    right = [statistics.median(ours[start : start + BLOCK]) * 1e6 for start in blocks]
    ratio = statistics.median(ours / bare for bare, ours in zip(left, right, strict=True))
    return {
        "bare_us": round(statistics.median(left), 1),
        "ours_us": round(statistics.median(right), 1),
        "ratio": round(ratio, 3),
    }


def _sync(origin: str, calls: int) -> dict[str, float]:
    headers = {"Authorization": "Zoho-oauthtoken 1000.bench.token"}
    with (
        httpx.Client(base_url=origin, headers=headers) as bare,
        httpx.Client(base_url=PLACEHOLDER, transport=_transport(origin)) as ours,
    ):
        return _in_turn(lambda: bare.get(PATH), lambda: ours.get(PATH, extensions=EXTENSIONS), calls)


async def _async(origin: str, calls: int) -> dict[str, float]:
    headers = {"Authorization": "Zoho-oauthtoken 1000.bench.token"}
    async with (
        httpx.AsyncClient(base_url=origin, headers=headers) as bare,
        httpx.AsyncClient(base_url=PLACEHOLDER, transport=_transport(origin)) as ours,
    ):
        return await _in_turn_async(lambda: bare.get(PATH), lambda: ours.get(PATH, extensions=EXTENSIONS), calls)


def measure(calls: int = 1500) -> dict[str, dict[str, float]]:
    """Median microseconds per call, bare and with the policy, sync and async."""
    # With the protocol named, asyncio switches Nagle's delay off for the accepted connections.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(64)
        server = multiprocessing.get_context("fork").Process(target=_serve, args=(listener,), daemon=True)
        server.start()
        origin = f"http://127.0.0.1:{listener.getsockname()[1]}"
        try:
            return {"sync": _sync(origin, calls), "async": asyncio.run(_async(origin, calls))}
        finally:
            server.terminate()
            server.join()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--calls", type=int, default=1500)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    figures = measure(arguments.calls)
    if arguments.json:
        print(json.dumps({"transport": figures, "bar": BAR}))
    else:
        for name, row in figures.items():
            print(
                f"{name:6} bare {row['bare_us']:7.1f} us ours {row['ours_us']:7.1f} us  {row['ratio']:.3f}x  bar {BAR}x"
            )
    return 0 if all(row["ratio"] <= BAR for row in figures.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
