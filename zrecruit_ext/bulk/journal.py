"""What has been done of a run of bulk jobs, step by step on a store, so that a run that was killed goes on.

A run is a row of the table `bulk_runs`, each of its jobs one of `bulk_jobs` under `RUN/NUMBER`. Every row is written
against the version that was read: whoever was thought dead and comes back cannot write any more (JobTaken). Whoever
finds a run in other hands takes it when its holder's process is gone, or has not been heard of for `LEASE` seconds of
the watcher's own clock.
"""

from __future__ import annotations

import hashlib
import json
import os
import socket
import threading
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from zrecruit_ext._drive.effects import Blocking, Sleep, Ticks
from zrecruit_ext.errors import JobTaken, RecruitError
from zrecruit_ext.stores import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext.stores import Store

__all__ = ["COMMITTED", "LEASE", "OPEN", "Entry", "Journal", "run_key"]

RUNS, JOBS = "bulk_runs", "bulk_jobs"
OPEN, COMMITTED = "open", "committed"
LEASE = 120.0
LOOK = 1.0


class Entry:
    """One row of a journal, and the version it was read under."""

    def __init__(self, store: Store, table: str, key: str) -> None:
        self._store, self._table, self.key = store, table, key
        self._mutex = threading.Lock()  # pages that come in side by side write to the same run
        row = store.get(table, key)
        self.value: dict[str, Any] = dict(row.value) if row else {}
        self.version = row.version if row else 0

    def get(self, name: str) -> Any:
        return self.value.get(name)

    def put(self, **changes: Any) -> Flow[None]:
        """Write changes; None takes a name away. Raises JobTaken when somebody else has written since."""
        yield from Blocking(partial(self.write, changes))

    def write(self, changes: Mapping[str, Any]) -> None:
        with self._mutex:
            value = {name: each for name, each in {**self.value, **changes}.items() if each is not None}
            row = self._store.put(self._table, self.key, value, version=self.version)
            if row is None:
                raise JobTaken(f"run {self.key.partition('/')[0]} is carried out by another process")
            self.value, self.version = value, row.version

    def release(self) -> None:
        """Nobody holds it any more. Called where nothing else may fail, so a store that does is passed over."""
        with suppress(RecruitError):
            self.write({"owner": None})


class Journal:
    """The runs on a store."""

    def __init__(self, store: Store | str) -> None:
        self._store = open_store(store) if isinstance(store, str) else store

    def entry(self, run: str, number: int) -> Flow[Entry]:
        """The job of that number in a run."""
        return (yield from Blocking(partial(Entry, self._store, JOBS, f"{run}/{number:06d}")))

    def take(self, key: str, facts: Mapping[str, Any]) -> Flow[Entry]:
        """The run of that key, held by this process: one that was left open goes on, one that has ended begins anew."""
        owner = {"host": socket.gethostname(), "pid": os.getpid(), "holder": uuid4().hex}
        since, seen = (yield from Ticks()), -1
        while True:
            run = yield from Blocking(partial(Entry, self._store, RUNS, key))
            now = yield from Ticks()
            if run.version != seen:
                since, seen = now, run.version
            if (_is_free(run.get("owner")) or now - since >= LEASE) and (yield from self._begun(run, facts, owner)):
                return run
            yield from Sleep(LOOK)

    def _begun(self, run: Entry, facts: Mapping[str, Any], owner: Mapping[str, Any]) -> Flow[bool]:
        """Whether the run is ours now; False when somebody else was faster."""
        try:
            if run.get("state") == OPEN:
                yield from run.put(owner=owner)
            else:
                run.value = {}
                yield from run.put(**facts, state="cleaning", owner=owner)
                yield from Blocking(partial(self.forget, run.key))
                yield from run.put(state=OPEN)
        except JobTaken:
            return False
        return True

    def runs(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Every run with what is known of it."""
        return self._all(RUNS, "")

    def jobs(self, key: str) -> Iterator[dict[str, Any]]:
        """The jobs of a run, in order."""
        return (value for _, value in self._all(JOBS, f"{key}/"))

    def find(self, name: str) -> tuple[str, dict[str, Any]] | None:
        """The run with that key, or with a job of that id."""
        for key, value in self.runs():
            ids = [*value.get("job_ids", ()), *(job.get("job_id") for job in self.jobs(key))]
            if name == key or name in ids:
                return key, value
        return None

    def forget(self, key: str) -> None:
        """Take the jobs of a run away; the run itself stays."""
        for name, _ in list(self._all(JOBS, f"{key}/")):
            row = self._store.get(JOBS, name)
            if row is not None:
                self._store.delete(JOBS, name, version=row.version)

    def _all(self, table: str, prefix: str) -> Iterator[tuple[str, dict[str, Any]]]:
        after = prefix
        while found := self._store.scan(table, after=after):
            for name, row in found:
                if not name.startswith(prefix):
                    return
                yield name, dict(row.value)
            after = found[-1][0]


def run_key(facts: Mapping[str, Any]) -> str:
    """The same for the same work: its fingerprint."""
    text = json.dumps(facts, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _is_free(owner: Mapping[str, Any] | None) -> bool:
    """Whether nobody holds a run, or a process of this machine that is no more."""
    if not owner:
        return True
    return owner["host"] == socket.gethostname() and not _is_alive(owner["pid"])


def _is_alive(pid: int) -> bool:
    if os.name == "nt":  # there, the signal 0 would reach the process
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
