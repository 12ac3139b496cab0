"""Locks that machines share: one holder, given up by the dead, lost by the frozen."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from zrecruit_ext.errors import ConfigError, StoreUnavailable
from zrecruit_ext.stores import Store, open_store
from zrecruit_ext.stores.lease import DURATION, LOOK, Lease
from zrecruit_ext.stores.locks import Gates

from .conftest import opened

if TYPE_CHECKING:
    from pathlib import Path


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def shared(shared_url: str) -> Iterator[Store]:
    yield from opened(shared_url)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def leases(shared: Store, table: str, clock: Clock) -> tuple[Lease, Lease]:
    """Two workers, each with locks of its own, who want the same."""
    first, second = (Lease(shared, Gates(), table, clock=clock) for _ in range(2))
    return first, second


def test_one_worker_at_a_time_holds_it(leases: tuple[Lease, Lease], clock: Clock) -> None:
    first, second = leases
    assert first.try_acquire()
    assert not second.try_acquire()
    first.release()
    clock.now += LOOK
    assert second.try_acquire()


def test_a_lease_that_is_not_renewed_goes_to_the_next_worker(leases: tuple[Lease, Lease], clock: Clock) -> None:
    first, second = leases
    assert first.try_acquire()
    assert not second.try_acquire()
    clock.now += DURATION - LOOK
    assert not second.try_acquire()
    clock.now += LOOK
    assert second.try_acquire()
    assert second.counter > first.counter


def test_a_renewed_lease_stays(leases: tuple[Lease, Lease], clock: Clock) -> None:
    first, second = leases
    assert first.try_acquire()
    for _ in range(5):
        clock.now += DURATION / 2
        assert first.renew()
        assert not second.try_acquire()


def test_a_frozen_holder_has_lost_and_does_no_harm(leases: tuple[Lease, Lease], clock: Clock) -> None:
    first, second = leases
    assert first.try_acquire()
    assert not second.try_acquire()
    clock.now += DURATION
    assert second.try_acquire()
    assert not first.renew()
    first.release()
    assert first.counter == 0
    assert second.renew()


def test_a_stale_write_of_a_frozen_holder_is_refused(shared: Store, table: str) -> None:
    read_before = shared.put(table, "token", {"n": 1}, version=0)
    assert read_before is not None
    shared.put(table, "token", {"n": 2}, version=read_before.version)  # by who took over
    assert shared.put(table, "token", {"n": 9}, version=read_before.version) is None
    row = shared.get(table, "token")
    assert row is not None
    assert row.value == {"n": 2}


def test_a_lease_that_is_held_is_not_asked_for_all_the_time(
    leases: tuple[Lease, Lease], shared: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = leases
    assert first.try_acquire()
    looks: list[str] = []
    get = shared.get
    monkeypatch.setattr(shared, "get", lambda table, key: looks.append(key) or get(table, key))
    for _ in range(10):
        assert not second.try_acquire()
    assert len(looks) == 1


def test_a_dead_process_leaves_its_lease_to_the_next_one(shared_url: str, table: str, clock: Clock) -> None:
    code = "import sys, zrecruit_ext.stores as s; assert s.open_store(sys.argv[1]).lock(sys.argv[2]).try_acquire()"
    subprocess.run([sys.executable, "-c", code, shared_url, table], check=True)
    for store in opened(shared_url):
        lease = Lease(store, Gates(), table, clock=clock)
        assert not lease.try_acquire()
        clock.now += DURATION
        assert lease.try_acquire()


def test_many_workers_count_together(shared_url: str, table: str) -> None:
    def add() -> None:
        for store in opened(shared_url):
            lock = store.lock(f"count {table}")
            for _ in range(3):
                with lock.gate:
                    while not lock.try_acquire():
                        pass
                    row = store.get(table, "n")
                    n, version = (row.value["n"], row.version) if row else (0, 0)
                    assert store.put(table, "n", {"n": n + 1}, version=version)
                    lock.release()

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for store in opened(shared_url):
        row = store.get(table, "n")
        assert row is not None
        assert row.value == {"n": 12}


@pytest.mark.parametrize(
    "url",
    ["postgresql://nobody:hunter2@127.0.0.1:9/none?connect_timeout=1", "redis://:hunter2@127.0.0.1:9"],
)
def test_a_server_that_is_away_is_told_without_its_password(url: str) -> None:
    with pytest.raises(StoreUnavailable) as error:
        open_store(url).get("tokens", "a")
    assert "hunter2" not in str(error.value)
    assert "ZRECRUIT_TOKEN_STORE" in str(error.value)


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    path = tmp_path / "rows.db"
    path.write_bytes(b"not a database" * 100)
    path.chmod(0o600)
    with pytest.raises(StoreUnavailable, match=r"rows\.db"):
        open_store(f"sqlite:{path}").get("tokens", "a")


def test_a_database_is_private_from_its_first_instant(tmp_path: Path) -> None:
    for store in opened(f"sqlite:{tmp_path}/state/rows.db"):
        store.put("tokens", "a", {}, version=0)
        modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "state").iterdir()}
    assert set(modes.values()) == {0o600}


def test_a_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "zrecruit_ext.stores.redis", None)
    with pytest.raises(ConfigError, match=r"pip install 'zrecruit\[redis\]'"):
        open_store("redis://127.0.0.1")
