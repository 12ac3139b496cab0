"""Every fault of the proxy against public calls: only documented errors come out, and no call outlasts its deadline."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from figures import Figures

from zrecruit_ext import errors
from zrecruit_ext.auth import Credentials
from zrecruit_ext.client import Recruit
from zrecruit_ext.sandbox import proxy as faults
from zrecruit_ext.sandbox.launch import start
from zrecruit_ext.sandbox.proxy import FaultProxy

DEADLINE = 0.4
FAULTS: dict[str, faults.Fault] = {
    "latency": faults.Latency(0.02),
    "latency past the deadline": faults.Latency(2.0),
    "drip": faults.Drip(1, 0.01),
    "reset before": faults.ResetBefore(),
    "reset after": faults.ResetAfter(),
    "cut in the body": faults.Cut(20),
    "cut without length": faults.Cut(20, sized=False),
    "cut at once": faults.Cut(0, sized=False),
    "half close": faults.HalfClose(2.0),
    "hang": faults.Hang(2.0),
    "hang after headers": faults.HangAfterHeaders(2.0),
    "chunk corruption": faults.CorruptChunk(),
    "gzip cut": faults.GzipCut(),
}
Call = Callable[[Recruit, str], Any]
CALLS: dict[str, Call] = {
    "candidates.list": lambda zr, _: list(zr.candidates.list(per_page=3)),
    "candidates.get": lambda zr, some: zr.candidates.get(some),
    "candidates.search": lambda zr, _: list(zr.candidates.search(email="ada@example.invalid")),
    "candidates.create": lambda zr, _: zr.candidates.create([{"Last_Name": "Fault"}]),
    "candidates.update": lambda zr, some: zr.candidates.update([{"id": some, "City": "Bonn"}]),
    "candidates.upsert": lambda zr, _: zr.candidates.upsert([{"Last_Name": "Fault", "Email": "f@example.invalid"}]),
    "candidates.change_status": lambda zr, some: zr.candidates.change_status([some], "Qualified"),
    "candidates.notes.add": lambda zr, some: zr.candidates.notes(some).add("title", "text"),
    "candidates.attachments.list": lambda zr, some: list(zr.candidates.attachments(some).list()),
    "candidates.tags.add": lambda zr, some: zr.candidates.tags(some).add(["hot"]),
    "candidates.photo.download": lambda zr, some: zr.candidates.photo(some).download(FOLDER),
    "candidates.delete": lambda zr, some: zr.candidates.delete(["1" * 18]),
    "job_openings.list": lambda zr, _: list(zr.job_openings.list(per_page=3)),
    "metadata.fields": lambda zr, _: zr.metadata.fields("Candidates"),
    "metadata.modules": lambda zr, _: zr.metadata.modules(),
    "users.list": lambda zr, _: list(zr.users.list()),
    "org": lambda zr, _: zr.org(),
    "query": lambda zr, _: list(zr.query("select Last_Name from Candidates where City = :city limit 3", city="Bonn")),
    "request": lambda zr, _: zr.request("GET", "Candidates"),
}
FOLDER = Path(tempfile.mkdtemp(prefix="zrecruit-chaos-"))


def escapes(names: list[str], calls: list[str], places: tuple[str, ...]) -> tuple[int, list[str], float]:
    """How many were tried, what else than a documented error came out, and the longest overrun in seconds."""
    tried, strange, worst = 0, [], 0.0
    with start(candidates=5) as sandbox, FaultProxy(sandbox.url, seed=1) as proxy:
        credentials = Credentials(sandbox.client_id, sandbox.client_secret, sandbox.refresh_token)
        with Recruit(credentials, sandbox_url=sandbox.url) as plain:
            some = str(next(iter(plain.candidates.list(per_page=1))).id)
        for name in names:
            for call in calls:
                for place in places:
                    proxy.clear()
                    proxy.spoil(FAULTS[name], path=place)
                    with Recruit(credentials, sandbox_url=proxy.url, deadline=DEADLINE) as zr:
                        if place == "/recruit":
                            zr.policy.tokens = plain.policy.tokens
                        begun, sent = time.monotonic(), proxy.requests
                        try:
                            CALLS[call](zr, some)
                        except errors.RecruitError:
                            pass
                        except Exception as error:
                            strange.append(f"{call} under {name} at {place}: {error!r}")
                        requests = max(proxy.requests - sent, 1)
                    tried += 1
                    # The deadline is for one request with its repeats; a call may be several.
                    worst = max(worst, time.monotonic() - begun - DEADLINE * requests)
    return tried, strange, worst


def main() -> None:
    figures = Figures()
    tried, strange, worst = escapes(list(FAULTS), list(CALLS), ("/recruit", "/oauth"))
    for line in strange:
        print(line)
    figures.at_least("faults x public calls x (records, tokens): tried", tried, 13 * 19 * 2)
    figures.exactly("faults x public calls: exceptions that are not documented", len(strange), 0)
    figures.at_most("faults x public calls: longest overrun of deadlines, s", worst, 0.25)
    figures.done()


if __name__ == "__main__":
    main()
