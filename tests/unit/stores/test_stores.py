"""Stores keep rows and secrets; the file store keeps them from everybody else."""

from __future__ import annotations

import multiprocessing
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zrecruit_ext import errors
from zrecruit_ext.stores import open_store
from zrecruit_ext.stores.file import FileStore, ProcessLock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "rows.json"


class TestRows:
    def test_a_missing_row_is_none(self, store, table: str) -> None:
        assert store.get(table, "a") is None

    def test_a_row_is_kept_under_its_table_and_key(self, store, table: str) -> None:
        store.put(table, "a", {"x": "ä"}, version=0)
        store.put(f"{table}2", "a", {"x": 2}, version=0)
        assert store.get(table, "a").value == {"x": "ä"}
        assert store.get(f"{table}2", "a").value == {"x": 2}
        assert store.get(table, "b") is None

    def test_only_the_holder_of_the_newest_version_writes(self, store, table: str) -> None:
        first = store.put(table, "a", {"n": 1}, version=0)
        assert store.put(table, "a", {"n": 9}, version=0) is None
        second = store.put(table, "a", {"n": 2}, version=first.version)
        assert store.put(table, "a", {"n": 9}, version=first.version) is None
        assert store.get(table, "a") == second

    def test_many_writers_lose_nothing(self, store, table: str) -> None:
        def add() -> None:
            for _ in range(5):
                done = None
                while done is None:
                    row = store.get(table, "k")
                    value, version = (row.value, row.version) if row else ({"n": 0}, 0)
                    done = store.put(table, "k", {"n": value["n"] + 1}, version=version)

        threads = [threading.Thread(target=add) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert store.get(table, "k").value == {"n": 20}

    def test_a_row_does_not_show_its_content(self, store, table: str) -> None:
        assert "canary" not in repr(store.put(table, "a", {"access_token": "canary"}, version=0))

    def test_a_row_is_taken_away_only_in_the_version_that_was_read(self, store, table: str) -> None:
        row = store.put(table, "a", {"n": 1}, version=0)
        newer = store.put(table, "a", {"n": 2}, version=row.version)
        assert not store.delete(table, "a", version=row.version)
        assert store.delete(table, "a", version=newer.version)
        assert not store.delete(table, "a", version=newer.version)
        assert store.get(table, "a") is None

    def test_rows_are_scanned_in_the_order_of_their_keys(self, store, table: str) -> None:
        for key in ("c", "a", "d", "b"):
            store.put(table, key, {"key": key}, version=0)
        store.put(f"{table}2", "e", {}, version=0)
        assert [key for key, _ in store.scan(table)] == ["a", "b", "c", "d"]
        ((key, row),) = store.scan(table, after="b", limit=1)
        assert (key, row.value, row.version) == ("c", {"key": "c"}, 1)
        assert store.scan(table, after="d") == []


class TestLocks:
    def test_the_same_key_has_the_same_gate(self, store) -> None:
        assert store.lock("a").gate is store.lock("a").gate
        assert store.lock("a").gate is not store.lock("b").gate

    def test_a_lock_can_be_had_again(self, store) -> None:
        lock = store.lock("a")
        for _ in range(2):
            assert lock.try_acquire()
            lock.release()

    def test_a_process_holds_its_lock_until_it_dies(self, path: Path) -> None:
        holder = [sys.executable, "-c", HOLDER, f"file:{path}"]
        other = subprocess.Popen(holder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        with other:
            other.stdout.readline()
            lock = open_store(f"file:{path}").lock("a")
            assert not lock.try_acquire()
            assert open_store(f"file:{path}").lock("b").try_acquire()
            other.kill()
            other.wait()
            assert lock.try_acquire()
            lock.release()

    def test_a_forked_child_is_not_blocked_by_threads_it_does_not_have(self, path: Path) -> None:
        lock = FileStore(str(path)).lock("a")
        with lock.gate:
            child = multiprocessing.get_context("fork").Process(target=_exit_zero_when, args=(_gate_is_free, lock))
            child.start()
            child.join()
        assert child.exitcode == 0


HOLDER = """
import sys
from zrecruit_ext.stores import open_store

lock = open_store(sys.argv[1]).lock("a")
assert lock.try_acquire()
print(flush=True)
sys.stdin.read()
"""


def _gate_is_free(lock: ProcessLock) -> bool:
    return lock.gate.acquire(blocking=False)


def _exit_zero_when(check: Callable[[ProcessLock], bool], lock: ProcessLock) -> None:
    os._exit(0 if check(lock) else 1)


class TestPrivacy:
    def mode(self, path: Path) -> int:
        return stat.S_IMODE(path.stat().st_mode)

    def test_everything_is_private_from_its_first_instant(self, path: Path) -> None:
        before = os.umask(0)
        try:
            store = open_store(f"file:{path}")
            store.put("tokens", "a", {"access_token": "x"}, version=0)
            lock = store.lock("a")
            assert lock.try_acquire()
            lock.release()
        finally:
            os.umask(before)
        assert self.mode(path.parent) == 0o700
        assert {self.mode(file) for file in path.parent.iterdir()} == {0o600}

    @pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o666])
    def test_a_file_open_to_others_is_refused(self, path: Path, mode: int) -> None:
        store = open_store(f"file:{path}")
        store.put("tokens", "a", {}, version=0)
        path.chmod(mode)
        with pytest.raises(errors.InsecureStore, match=f"chmod 600 {path}"):
            store.get("tokens", "a")

    def test_a_link_is_refused(self, path: Path, tmp_path: Path) -> None:
        store = open_store(f"file:{path}")
        (tmp_path / "elsewhere").write_text("{}")
        path.symlink_to(tmp_path / "elsewhere")
        with pytest.raises(errors.InsecureStore, match="is a link"):
            store.get("tokens", "a")

    @pytest.mark.parametrize("kind", ["folder", "pipe"])
    def test_only_a_plain_file_is_read(self, path: Path, kind: str) -> None:
        store = open_store(f"file:{path}")
        path.mkdir(0o700) if kind == "folder" else os.mkfifo(path, 0o600)
        with pytest.raises(errors.InsecureStore, match="not a plain file"):
            store.get("tokens", "a")

    @pytest.mark.parametrize("content", ['{"tokens": {', "[]"])
    def test_a_damaged_file_says_what_to_do(self, path: Path, content: str) -> None:
        store = open_store(f"file:{path}")
        store.put("tokens", "a", {}, version=0)
        path.write_text(content)
        with pytest.raises(errors.ConfigError, match="Delete"):
            store.get("tokens", "a")

    def test_a_failed_write_leaves_the_old_rows_and_no_scrap(self, path: Path) -> None:
        store = open_store(f"file:{path}")
        store.put("tokens", "a", {"n": 1}, version=0)
        files = set(path.parent.iterdir())
        with pytest.raises(TypeError):
            store.put("tokens", "a", {"n": object()}, version=1)
        assert store.get("tokens", "a").value == {"n": 1}
        assert set(path.parent.iterdir()) == files


class TestUrls:
    @pytest.mark.parametrize("url", ["", "memory", "ftp://user:password@host", "tokens.json"])
    def test_an_unknown_store_is_named_without_its_password(self, url: str) -> None:
        with pytest.raises(errors.ConfigError, match="memory:, file:") as caught:
            open_store(url)
        assert "password" not in str(caught.value)

    def test_a_file_store_needs_a_path(self) -> None:
        with pytest.raises(errors.ConfigError, match="needs a path"):
            open_store("file:")

    @pytest.mark.parametrize("form", ["file:{}", "file://{}"])
    def test_both_spellings_of_a_file_url_are_taken(self, form: str, path: Path) -> None:
        open_store(form.format(path)).put("t", "k", {}, version=0)
        assert path.exists()


class TestAFolderThatCannotBeUsed:
    """As on a read-only disk: one typed error that says where else to put the store."""

    @pytest.mark.parametrize("folder", ["/proc", "/dev/null"])
    def test_a_lock_that_cannot_be_made_is_not_one_that_is_held(self, folder: str) -> None:
        if not Path(folder).exists():
            pytest.skip("not this system")
        with pytest.raises(errors.ConfigError, match=r"cannot be used.*ZRECRUIT_TOKEN_STORE"):
            open_store(f"file:{folder}/tokens.json").lock("key").try_acquire()

    def refuses(self, action: Any) -> None:
        with pytest.raises(errors.ConfigError, match=r"cannot be used.*ZRECRUIT_TOKEN_STORE"):
            action()

    def test_at_the_start(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")
        self.refuses(lambda: open_store(f"file:{tmp_path / 'file' / 'folder' / 'tokens.json'}"))

    def test_later(self, path: Path) -> None:
        store = open_store(f"file:{path}")
        path.parent.rmdir()
        path.parent.write_text("")
        self.refuses(store.lock("a").try_acquire)
        self.refuses(lambda: store.put("tokens", "a", {}, version=0))
