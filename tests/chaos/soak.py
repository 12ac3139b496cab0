"""`--minutes N` of mixed calls of many clients through faults: memory, open files, threads and tasks must not grow."""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import random
import subprocess
import sys
import threading
import time
from collections import Counter
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chaos_faults import FAULTS
from figures import Figures

from zrecruit_ext import errors
from zrecruit_ext.auth import Credentials
from zrecruit_ext.client import AsyncRecruit, Recruit
from zrecruit_ext.sandbox.proxy import FaultProxy

ORGANISATIONS = 50
SAMPLES = 60
FAULTY = 0.05
SHORT = ("latency", "drip", "reset before", "reset after", "cut in the body", "cut without length", "chunk corruption")
WARM = 0.25
"""The part of the time in which memory may still grow: caches fill, pools open."""


@dataclass(frozen=True)
class State:
    """What a process has at one moment."""

    at: float
    rss: float
    files: int
    threads: int
    tasks: int

    @classmethod
    def now(cls) -> State:
        gc.collect()
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        files = len(list(Path("/proc/self/fd").iterdir()))
        return cls(time.monotonic(), pages * 4096 / 2**20, files, threading.active_count(), len(asyncio.all_tasks()))

    def __str__(self) -> str:
        return f"{self.rss:.0f} MiB, {self.files} files, {self.threads} threads, {self.tasks} tasks"


def sandbox_apart() -> Any:
    """A sandbox in a process of its own: its memory is not ours."""
    command = [sys.executable, "-m", "zrecruit_ext.cli", "sandbox", "--candidates", "300", "--json", "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    return process, json.loads(process.stdout.readline())


def sync_call(zr: Recruit, turn: int, some: str) -> None:
    calls = (
        lambda: next(iter(zr.candidates.list(per_page=20))),
        lambda: zr.candidates.get(some),
        lambda: zr.candidates.update([{"id": some, "City": f"City {turn}"}]),
        lambda: zr.candidates.notes(some).add("title", "text"),
        lambda: zr.metadata.fields("Candidates"),
        lambda: zr.request("GET", "Candidates"),
    )
    calls[turn % len(calls)]()


async def async_call(zr: AsyncRecruit, turn: int, some: str) -> None:
    if turn % 3 == 0:
        async for _ in zr.candidates.list(per_page=20):
            break
    elif turn % 3 == 1:
        await zr.candidates.get(some)
    else:
        await asyncio.gather(*(zr.request("GET", "Candidates") for _ in range(5)))


async def soak(minutes: float) -> tuple[list[State], Counter[str]]:
    process, known = sandbox_apart()
    outcomes: Counter[str] = Counter()
    states: list[State] = []
    try:
        async with AsyncExitStack() as stack:
            proxy = stack.enter_context(FaultProxy(known["url"], seed=1))
            for name in SHORT:
                proxy.spoil(FAULTS[name], probability=FAULTY / len(SHORT))
            credentials = Credentials(known["client_id"], known["client_secret"], known["refresh_token"])
            options = {"sandbox_url": proxy.url, "deadline": 5.0}
            sync_ones = [stack.enter_context(Recruit(credentials, **options)) for _ in range(ORGANISATIONS // 2)]
            async_ones = [await stack.enter_async_context(AsyncRecruit(credentials, **options)) for _ in sync_ones]
            with Recruit(credentials, sandbox_url=known["url"]) as plain:
                some = str(next(iter(plain.candidates.list())).id)
                for zr in (*sync_ones, *async_ones):
                    zr.policy.tokens = plain.policy.tokens
                await _mixed(minutes, sync_ones, async_ones, some, outcomes, states)
    finally:
        process.terminate()
        process.communicate()
    return [*states, State.now()], outcomes


async def _mixed(
    minutes: float, sync_ones: Any, async_ones: Any, some: str, outcomes: Counter[str], states: list[State]
) -> None:
    chance, begun, turn = random.Random(1), time.monotonic(), 0
    while time.monotonic() - begun < minutes * 60:
        turn += 1
        sync, asynchronous = chance.choice(sync_ones), chance.choice(async_ones)
        ways = (asyncio.to_thread(sync_call, sync, turn, some), async_call(asynchronous, turn, some))
        for result in await asyncio.gather(*ways, return_exceptions=True):
            if isinstance(result, BaseException) and not isinstance(result, errors.RecruitError):
                raise result
            outcomes["answered" if result is None else type(result).__name__] += 1
        if not states or time.monotonic() - states[-1].at > minutes * 60 / SAMPLES:
            states.append(State.now())
            print(
                f"{(time.monotonic() - begun) / 60:5.1f} min  {states[-1]}  {sum(outcomes.values())} calls", flush=True
            )


def slope(states: list[State]) -> float:
    """MiB a minute, by least squares, after the warm-up."""
    late = states[int(len(states) * WARM) :]
    times, sizes = [state.at / 60 for state in late], [state.rss for state in late]
    middle, size = sum(times) / len(times), sum(sizes) / len(sizes)
    spread = sum((at - middle) ** 2 for at in times)
    return sum((at - middle) * (rss - size) for at, rss in zip(times, sizes, strict=True)) / spread if spread else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30.0)
    minutes = parser.parse_args().minutes
    before = asyncio.run(_before())
    states, outcomes = asyncio.run(soak(minutes))
    *running, after = states
    print(f"before: {before}\nafter:  {after}\noutcomes: {dict(outcomes)}")
    figures = Figures()
    figures.at_least("soak: calls through faults", sum(outcomes.values()), int(minutes * 100))
    figures.at_least("soak: calls that ended in a typed error", sum(outcomes.values()) - outcomes["answered"], 1)
    figures.at_most("soak: MiB a minute after warm-up", slope(running), 1.0)
    figures.at_most("soak: files left open", after.files - before.files, 0)
    # the loop's own pool of threads stays until the loop ends
    figures.at_most("soak: tasks left", after.tasks - before.tasks, 0)
    figures.at_most("soak: threads left beside those of the loop's pool", _strange_threads(), 0)
    figures.done()


async def _before() -> State:
    await asyncio.to_thread(time.sleep, 0)
    return State.now()


def _strange_threads() -> int:
    """Threads alive though every client, proxy and loop is closed."""
    return sum(thread is not threading.main_thread() for thread in threading.enumerate())


if __name__ == "__main__":
    main()
