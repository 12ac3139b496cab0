"""What runs on a machine of chaos_tokens.py: so many workers that ask for the token of one account together.

    python workers.py ACCOUNTS_HOST PORT REFRESH_TOKEN STORE NUMBER FOLDER

A worker says in FOLDER that it is ready, and starts when `go` is there; the tokens are printed, a line each.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import httpx
from accounts import FORK

from zrecruit_ext._drive.synchronous import SyncDriver
from zrecruit_ext.auth import Credentials, RefreshTokens
from zrecruit_ext.datacenters import DataCentre, Origin
from zrecruit_ext.stores import Store, open_store

__all__ = ["source", "token_of"]


def source(host: str, port: int, refresh: str, store: Store) -> RefreshTokens:
    """The token source as it is shipped; every worker of one account gives the same refresh token."""
    origin = Origin("http", host, port)
    centre = DataCentre("chaos", MappingProxyType(dict.fromkeys(("recruit", "accounts", "upload"), origin)))
    return RefreshTokens(Credentials("1000.CLIENT", "secret", refresh), centre, store)


def token_of(tokens: RefreshTokens, client: httpx.Client, told: Callable[[], None] = lambda: None) -> str:
    def send(request: httpx.Request) -> httpx.Response:
        told()
        return client.send(request)

    return SyncDriver(send, lambda answer: answer.read()).run(tokens.get()).value.reveal()


def work(host: str, port: str, refresh: str, store: str, folder: str, number: int) -> None:
    tokens = source(host, int(port), refresh, open_store(store))
    with httpx.Client(timeout=60) as client:
        Path(folder, f"ready-{os.getpid()}-{number}-{time.monotonic_ns()}").touch()
        while not Path(folder, "go").exists():
            time.sleep(0.02)
        print(token_of(tokens, client), flush=True)


def main() -> None:
    host, port, refresh, store, number, folder = sys.argv[1:]
    open_store(store)  # loads its library before there are twenty of us
    httpx.Client().close()
    if number == "1":
        return work(host, port, refresh, store, folder, 0)
    crowd = [FORK.Process(target=work, args=(host, port, refresh, store, folder, n)) for n in range(int(number))]
    for worker in crowd:
        worker.start()
    for worker in crowd:
        worker.join()
    return None


if __name__ == "__main__":
    main()
