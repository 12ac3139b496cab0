"""Notices that are repeated, shuffled, dropped and forged change nothing in the end; and 100,000 mutated deliveries.

Each run is an hour of changes in virtual time: the real receiver, inbox, worker and reconciler between a source
that only this script knows and a copy that handlers write. A handler fails one time in ten.
"""

from __future__ import annotations

import argparse
import json
import random
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import httpx
from figures import Figures

from zrecruit_ext._drive.effects import Flow, Sleep
from zrecruit_ext._drive.virtual import VirtualDriver
from zrecruit_ext._records.calls import Calls
from zrecruit_ext.webhooks import REFUSED, Event, Handlers, Inbox, Receiver, Worker
from zrecruit_ext.webhooks.reconciler import ReconcilerFlows

if TYPE_CHECKING:
    from collections.abc import Callable

TOKEN = "a-token-of-ours"
JSON, FORM = {"Content-Type": "application/json"}, {"Content-Type": "application/x-www-form-urlencoded"}
START = 1_765_000_000.0
CHANGES, SPAN, POLLED = 30, 3_600.0, 300.0
LOSS, MOST_COPIES, LATEST, FAILURE = 0.1, 5, 900.0, 0.1


def iso(seconds: float) -> str:
    from datetime import UTC, datetime

    return datetime.fromtimestamp(int(seconds), UTC).isoformat()


class Source:
    """The service: records with a value, when they were made and changed, and what is left of deleted ones."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[str, Any]] = {}
        self.deleted: list[dict[str, Any]] = []

    def change(self, lots: random.Random, now: float) -> tuple[str, str]:
        """Make, change or delete a record: its id and what was done."""
        word = lots.choice(["insert", "update", "update", "update", "delete"]) if self.rows else "insert"
        key = str(len(self.rows) + len(self.deleted) + 1) if word == "insert" else lots.choice(sorted(self.rows))
        if word == "delete":
            del self.rows[key]
            self.deleted.append({"id": key, "deleted_time": iso(now)})
        else:
            made = self.rows.get(key, {}).get("Created_Time", iso(now))
            self.rows[key] = {"id": key, "value": lots.random(), "Created_Time": made, "Modified_Time": iso(now)}
        return key, word

    def serve(self, request: httpx.Request) -> Flow[httpx.Response]:
        """Get Records and Deleted Records; what is of `since` itself is not among them."""
        since, deleted = request.headers["if-modified-since"], request.url.path.endswith("/deleted")
        time = "deleted_time" if deleted else "Modified_Time"
        rows = self.deleted if deleted else sorted(self.rows.values(), key=lambda row: row[time])
        rows = [row for row in rows if row[time] > since]
        page, size = int(request.url.params["page"]), int(request.url.params["per_page"])
        yield from Sleep(0.2)
        part = rows[(page - 1) * size : page * size]
        if not part:
            return httpx.Response(304 if page == 1 else 204, request=request)
        body = {"data": part, "info": {"more_records": len(rows) > page * size}}
        return httpx.Response(200, json=body, request=request)


def play(seed: int, build: Callable[..., httpx.Request]) -> bool:
    """Whether the copy equals the source once everything has settled."""
    lots, source, copy = random.Random(seed), Source(), dict[str, Any]()
    driver = VirtualDriver(source.serve, start=START, seed=seed)
    inbox, handlers = Inbox("memory:", clock=lambda: driver.time), Handlers()
    receiver = Receiver(inbox, tokens=[TOKEN], clock=lambda: driver.time)
    worker = Worker(inbox, handlers, idle=30.0, starting=at_once, attempts=50)

    handlers.on("Candidates.*")(copying(source, copy, lots))

    def life() -> Flow[None]:
        for _ in range(CHANGES):
            yield from Sleep(lots.expovariate(CHANGES / SPAN))
            key, word = source.change(lots, driver.time)
            copies = 0 if lots.random() < LOSS else lots.randint(1, MOST_COPIES)
            for _ in range(copies):
                driver.spawn(deliver(notice(key, word, driver.time), lots.uniform(0, LATEST)))

    def deliver(body: bytes, late: float) -> Flow[None]:
        yield from Sleep(late)
        receiver.handle(JSON, body)
        receiver.handle(JSON, body.replace(TOKEN.encode(), b"forged"))

    def reconcile() -> Flow[None]:
        flows = ReconcilerFlows(Calls(build, 5), inbox)
        while True:
            yield from flows.run(["Candidates"])
            yield from Sleep(POLLED)

    for flow in (life(), reconcile(), worker.all(None)):
        driver.spawn(flow)
    driver.advance(START + 4 * SPAN)
    return copy == {key: row["value"] for key, row in source.rows.items()} and not inbox.waiting() and not inbox.dead()


def copying(source: Source, copy: dict[str, Any], lots: random.Random) -> Callable[[Event], None]:
    """A handler that reads what an event is about and writes it to the copy."""

    def read_again(event: Event) -> None:
        if lots.random() < FAILURE:
            raise ConnectionError
        for key in event.ids:
            copy.pop(key, None)
            copy.update({key: source.rows[key]["value"]} if key in source.rows else {})

    return read_again


def at_once(handler: Callable[[Event], Any], event: Event, _: Any) -> Future[Any]:
    future: Future[Any] = Future()
    try:
        future.set_result(handler(event))
    except Exception as error:
        future.set_exception(error)
    return future


def notice(key: str, word: str, now: float, **more: Any) -> bytes:
    known: dict[str, Any] = {
        "server_time": int(now * 1_000),
        "query_params": {},
        "module": "Candidates",
        "resource_uri": "https://recruit.zoho.com/recruit/v2/Candidates",
        "ids": [key],
        "affected_fields": [{key: ["Candidate_Status"]}],
        "operation": word,
        "channel_id": "10000000068001",
        "token": TOKEN,
    }
    return json.dumps({**known, **more}).encode()


REQUIRED = ("module", "operation", "ids", "channel_id", "token")
WRONG: tuple[Any, ...] = (None, True, 1.5, {}, {"a": 1}, [], [[]], [None], "", "\x00", "x" * 300)


def broken(lots: random.Random) -> tuple[dict[str, str], bytes]:
    """A notice whose token, structure or size is wrong."""
    body, value = notice("7", "update", START), json.loads(notice("7", "update", START))
    ways: list[Callable[[], tuple[dict[str, str], bytes]]] = [
        lambda: (JSON, json.dumps(value | {"token": mutated(lots, TOKEN)}).encode()),
        lambda: (JSON, json.dumps(value | {lots.choice(REQUIRED): lots.choice(WRONG)}).encode()),
        lambda: (JSON, json.dumps({k: v for k, v in value.items() if k != gone}).encode()),
        lambda: (JSON, body[: lots.randrange(len(body))]),
        lambda: (JSON, body + bytes([lots.choice(b"{}[],:x\xff")])),
        lambda: (JSON, notice("7", "update", START, padding="x" * (256 * 1024 + lots.randrange(1_000)))),
        lambda: ({"Content-Type": lots.choice(["", "text/plain", "application/xml", "multipart/form-data"])}, body),
        lambda: (JSON, b"[" + body + b"]"),
        lambda: (FORM, urlencode({"id": "7", "secret": mutated(lots, TOKEN)}).encode()),
    ]
    gone = lots.choice(REQUIRED)
    return lots.choice(ways)()


def mutated(lots: random.Random, text: str) -> str:
    place = lots.randrange(len(text))
    return lots.choice([text[:place], text[:place] + "~" + text[place + 1 :], text + "x", text.upper(), " " + text, ""])


def other_values(lots: random.Random) -> tuple[dict[str, str], bytes]:
    """A notice in its form, with the right token, about whatever."""
    key = str(lots.randrange(10**18))
    ids = lots.choice([[key], key, int(key), [int(key)], f"{key},1", [key, "abc"]])
    word = lots.choice(["insert", "update", "delete", "create", "merge", "DROP TABLE"])
    module = lots.choice(["Candidates", "JobOpenings", "Nowhere", "candidates", "Ünïcode"])
    time = lots.choice([0, None, 10**14, int(START)])
    return JSON, notice(
        key, word, START, ids=ids, module=module, operation=word, server_time=time, new_key=lots.random()
    )


def deliveries(count: int, make: Callable[[random.Random], tuple[dict[str, str], bytes]]) -> list[Any]:
    lots, receiver = random.Random(6), Receiver(Inbox("memory:"), tokens=[TOKEN])
    receiver.inbox.add = lambda events: [*events]  # type: ignore[method-assign]
    return [receiver.handle(*make(lots)) for _ in range(count)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=1_000)
    parser.add_argument("--deliveries", type=int, default=50_000, help="of each of the two kinds")
    arguments, _ = parser.parse_known_args()
    figures, count = Figures(), arguments.deliveries
    refused = deliveries(count, broken)
    figures.exactly(
        "deliveries with token, structure or size mutated: refused", sum(r.status == 401 for r in refused), count
    )
    figures.exactly("different answers among them", len({(r.status, r.body, r.content_type) for r in refused}), 1)
    assert all(receipt is REFUSED for receipt in refused)
    accepted = deliveries(count, other_values)
    figures.exactly("deliveries with other values: taken as hints", sum(len(r.events) == 1 for r in accepted), count)
    with httpx.Client() as client:
        equal = sum(play(seed, client.build_request) for seed in range(arguments.runs))
    figures.exactly("runs of 1-5 shuffled copies, 10 % lost: end state equals the source", equal, arguments.runs)
    figures.done()


if __name__ == "__main__":
    main()
