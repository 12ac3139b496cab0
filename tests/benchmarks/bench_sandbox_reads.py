"""What reads of a sandbox with 100,000 candidates cost, over HTTP, from another process.

    python tests/benchmarks/bench_sandbox_reads.py [CANDIDATES]

One client asks for one record after another; ten clients do the same at once; lists of 200 are drawn from all pages, in
the default order and sorted by fields of every kind; searches find by an indexed field and by a part of a text.
The first use of a field for sorting or finding makes its index, which is timed apart. The bars are those of a machine
that does nothing else: a load per core above 0.5 at the start makes the figures worth little.
"""

from __future__ import annotations

import asyncio
import os
import random
import subprocess
import sys
import time
from itertools import islice, repeat
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Asked = tuple[str, dict[str, object]]

SERVER = """import sys
from zrecruit_ext.sandbox.launch import start
from zrecruit_ext.sandbox.oauth import CLIENT_ID, CLIENT_SECRET
with start(candidates=int(sys.argv[1]), limits=False) as sandbox:
    print(sandbox.url, CLIENT_ID, CLIENT_SECRET, sandbox.refresh_token, flush=True)
    sys.stdin.read()"""
FIRST_ID = 3_652_397_000_010_000_000
PER_PAGE = 200
SORTED = ("Last_Name", "Email", "Modified_Time", "Expected_Salary", "Candidate_Owner", "Rating", "Skill_Set", "City")
FOUND = {
    "criteria, equals, of a text": {"criteria": "(Email:equals:nobody@example.org)"},
    "criteria, starts_with": {"criteria": "(Last_Name:starts_with:Wój)"},
    "criteria, equals, of most records": {"criteria": "(Email_Opt_Out:equals:false)"},
    "criteria, equals, also converted ones": {"criteria": "(City:equals:Lyon)", "converted": "both"},
    "criteria, equals and between": {"criteria": "((City:equals:Lyon)and(Experience_in_Years:between:3,4))"},
    "email": {"email": "nobody@example.org"},
    "phone": {"phone": "+1-000-555-0000"},
}
PARTS = {
    "criteria, contains, without a hit": {"criteria": "(Skill_Set:contains:xyzzy)"},
    "criteria, contains, with hits": {"criteria": "(Skill_Set:contains:Python)"},
    "criteria, ends_with": {"criteria": "(Email:ends_with:@example.net)"},
    "word, without a hit": {"word": "xyzzy"},
}


class Connection:
    """One kept connection; a request is written as bytes and its answer read to the end."""

    def __init__(self, url: str, token: str) -> None:
        parts = urlsplit(url)
        self._host, self._port = str(parts.hostname), int(parts.port or 80)
        self._tail = f" HTTP/1.1\r\nhost: {parts.netloc}\r\nauthorization: Zoho-oauthtoken {token}\r\n\r\n".encode()

    async def open(self) -> Connection:
        self._reader, self._writer = await asyncio.open_connection(self._host, self._port, limit=2**24)
        return self

    async def get(self, path: str, **query: object) -> tuple[int, bytes]:
        target = f"{path}?{urlencode(query)}" if query else path
        self._writer.write(b"GET " + target.encode() + self._tail)
        head = await self._reader.readuntil(b"\r\n\r\n")
        _, _, after = head.lower().partition(b"content-length: ")
        length = int(after.split(b"\r\n", 1)[0]) if after else 0
        return int(head[9:12]), await self._reader.readexactly(length)


def line(name: str, seconds: Iterable[float], p50: float, p99: float | None = None) -> str:
    taken = sorted(seconds)
    middle, late = taken[len(taken) // 2] * 1e3, taken[int(len(taken) * 0.99)] * 1e3
    wanted = f"at most {p50:g} ms" + ("" if p99 is None else f", p99 {p99:g} ms")
    verdict = "ok" if middle <= p50 and (p99 is None or late <= p99) else "MISSED"
    return f"  {name:<48}p50 {middle:8.2f} ms   p99 {late:8.2f} ms   {wanted}  {verdict}"


async def timed(connection: Connection, count: int, asked: Iterator[Asked]) -> list[float]:
    taken = []
    for path, query in islice(asked, count):
        begun = time.perf_counter()
        status, _ = await connection.get(path, **query)
        taken.append(time.perf_counter() - begun)
        assert status in (200, 204), status
    return taken


def records(candidates: int) -> Iterator[Asked]:
    rng = random.Random(7)
    while True:
        yield f"/recruit/v2/Candidates/{FIRST_ID + rng.randrange(candidates)}", {}


def pages(candidates: int, order: dict[str, object]) -> Iterator[Asked]:
    rng, last = random.Random(7), max(candidates // PER_PAGE, 1)
    while True:
        yield "/recruit/v2/Candidates", {"page": rng.randint(1, last), **order}


async def one_record(url: str, token: str, candidates: int) -> None:
    ask = records(candidates)
    connection = await Connection(url, token).open()
    await timed(connection, 200, ask)
    print(line("one record, 1 client", await timed(connection, 3000, ask), 1))
    clients = [await Connection(url, token).open() for _ in range(10)]
    begun = time.perf_counter()
    await asyncio.gather(*[timed(each, 1000, records(candidates)) for each in clients])
    rate = 10_000 / (time.perf_counter() - begun)
    print(f"  {'one record, 10 clients':<48}{rate:12.0f} /s   at least 2,000/s  {'ok' if rate >= 2000 else 'MISSED'}")


async def lists(connection: Connection, candidates: int) -> None:
    for field in (None, *SORTED):
        order: dict[str, object] = {} if field is None else {"sort_by": field}
        begun = time.perf_counter()
        await connection.get("/recruit/v2/Candidates", per_page=1, **order)
        made = time.perf_counter() - begun
        name = "default order" if field is None else f"by {field} (index {made:.1f} s)"
        print(line(f"list of {PER_PAGE}, {name}", await timed(connection, 200, pages(candidates, order)), 15, 40))


async def searches(connection: Connection) -> None:
    path = "/recruit/v2/Candidates/search"
    for bar, count, queries in ((20, 50, FOUND), (1000, 9, PARTS)):
        for name, query in queries.items():
            asked: dict[str, object] = dict(query)
            await connection.get(path, **asked)
            print(line(f"search by {name}", await timed(connection, count, repeat((path, asked))), bar))


async def measure(url: str, token: str, candidates: int) -> None:
    await one_record(url, token, candidates)
    connection = await Connection(url, token).open()
    await lists(connection, candidates)
    await searches(connection)


def token_of(url: str, client_id: str, client_secret: str, refresh_token: str) -> str:
    import httpx

    form = {"client_id": client_id, "client_secret": client_secret, "refresh_token": refresh_token}
    answer = httpx.post(f"{url}/oauth/v2/token", data={**form, "grant_type": "refresh_token"}, trust_env=False)
    return str(answer.json()["access_token"])


def main(candidates: int) -> None:
    command = [sys.executable, "-c", SERVER, str(candidates)]
    begun = time.perf_counter()
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        assert server.stdin is not None
        url, *account = server.stdout.readline().split()
        ready, busy = time.perf_counter() - begun, os.getloadavg()[0] / (os.cpu_count() or 1)
        print(f"sandbox with {candidates:,} candidates, one worker; ready in {ready:.1f} s; load per core {busy:.1f}")
        try:
            asyncio.run(measure(url, token_of(url, *account), candidates))
        finally:
            server.stdin.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
