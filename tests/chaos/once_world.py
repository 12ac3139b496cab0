"""The service in virtual time: the sandbox as an ASGI application, and a network that loses requests and answers.

The shipped flows, policy and intents run on the virtual driver; an hour of waiting takes a moment, and every run with
the same seed is the same run.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import httpx

from zrecruit_ext._drive.effects import Flow, Sleep, Spawn
from zrecruit_ext._drive.virtual import VirtualDriver
from zrecruit_ext._records.calls import Calls
from zrecruit_ext._records.checking import RowChecks
from zrecruit_ext._records.flows import RecordFlows
from zrecruit_ext._records.intents import Intents
from zrecruit_ext._records.modules import module
from zrecruit_ext.auth import Credentials
from zrecruit_ext.metadata import MetadataFlows
from zrecruit_ext.policy import PLACEHOLDER_HOST, Policy
from zrecruit_ext.sandbox.oauth import CLIENT_ID, CLIENT_SECRET
from zrecruit_ext.sandbox.service import Service
from zrecruit_ext.sandbox.wire import TRANSPORT
from zrecruit_ext.sandbox.world import Settings, World
from zrecruit_ext.stores.memory import MemoryStore
from zrecruit_ext.transport import PLACEHOLDER

__all__ = ["CRASHED", "POINTS", "OnceWorld", "crashing"]

POINTS: Mapping[str, Mapping[str, Any]] = {
    "before the request arrives": {"reset": True, "when": "before"},
    "when half of the rows are there": {"reset": True, "when": "during"},
    "after the commit, before the answer": {"reset": True},
    "after half of the answer": {"cut": "half"},
    "502 of a gateway before": {"status": 502, "body": "<html>bad gateway"},
    "504 of a gateway, carried out later": {"status": 504, "body": "<html>gateway timeout"},
    "500 before": {"status": 500},
    "500 after": {"status": 500, "when": "after"},
}
LATER = "504 of a gateway, carried out later"
ITEM = "x-item"
CRASHED = object()
START = 1_790_000_000.0


class Line:
    """A connection that the sandbox can break."""

    broken = False

    def close(self) -> None:
        self.broken = True

    abort = close

    def get_extra_info(self, _: str) -> Line:
        return self

    def setsockopt(self, *_: Any) -> None: ...


class OnceWorld:
    """`plan` holds for each item the points at which its next sends are lost; `lag` is that of searches."""

    def __init__(self, seed: int = 0, lag: float = 0.0) -> None:
        self.driver = VirtualDriver(self._serve, start=START, seed=seed)
        self.world = World(Settings(limits=False))
        self.world.clock.source = lambda: self.driver.time
        self.world.search.set(type(self.world.search.settings)(lag_to=lag, seed=seed))
        self.service = Service(self.world)
        self.store = MemoryStore()
        self.unique: dict[str, frozenset[str]] = {}
        self.plan: dict[str, list[str]] = defaultdict(list)
        self.chance = random.Random(seed)
        self.reads_lost = 0.0
        refresh = self.world.tokens.refresh_token_of(self.world.users.administrator["id"])
        credentials = Credentials(CLIENT_ID, CLIENT_SECRET, refresh)
        self.policy = Policy.of(
            credentials,
            sandbox_url="http://127.0.0.1:9",
            concurrency=1000,
            observers=(),
        )
        self._http = httpx.Client(base_url=PLACEHOLDER, trust_env=False)

    def records(self, name: str = "Candidates") -> RecordFlows[Any]:
        """What a new process has: nothing but the store is shared, and for speed what the metadata said."""
        calls = Calls(self._http.build_request, 5)
        calls.intents = Intents(self.store, "test")
        calls.intents.unique = self.unique
        return RecordFlows(calls, module(name), RowChecks(lambda: MetadataFlows(calls)))

    def create(self, item: str, rows: Sequence[Mapping[str, Any]], once: Any, **options: Any) -> Flow[Any]:
        return self.records().create(rows, None, None, once, {"headers": {ITEM: item}, **options})

    def stored(self, name: str = "Candidates") -> list[dict[str, Any]]:
        return self.world.records.every(self.world.catalog.module(name))

    def _serve(self, request: httpx.Request) -> Flow[httpx.Response]:
        """A request of the client goes through the policy, one of the policy over the network."""
        if request.url.host == PLACEHOLDER_HOST:
            return (yield from self.policy.handle(request))
        yield from Sleep(self.chance.uniform(0.02, 0.3))
        rule = self._fault(request)
        if rule is POINTS[LATER]:
            yield from Spawn(self._late(request))
        answer = self._carried_out(request, rule)
        yield from Sleep(self.chance.uniform(0.02, 0.3))
        if isinstance(answer, Exception):
            raise answer
        return answer

    def _fault(self, request: httpx.Request) -> Mapping[str, Any] | None:
        waiting = self.plan.get(request.headers.get(ITEM, ""))
        if request.method == "POST" and waiting:
            return POINTS[waiting.pop(0)]
        return {"status": 502} if request.method == "GET" and self.chance.random() < self.reads_lost else None

    def _late(self, request: httpx.Request) -> Flow[None]:
        yield from Sleep(self.chance.uniform(0.1, 45.0))
        self._carried_out(request, None)

    def _carried_out(self, request: httpx.Request, rule: Mapping[str, Any] | None) -> httpx.Response | Exception:
        self.world.faults.replace([] if rule is None else [{"effect": rule}])
        line, sent = Line(), list[dict[str, Any]]()
        incoming = [{"type": "http.request", "body": request.read(), "more_body": False}]

        async def receive() -> dict[str, Any]:
            return incoming.pop(0) if incoming else {"type": "http.disconnect"}

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        _to_the_end(self.service(_scope(request, line), receive, send))
        self.world.faults.replace([])
        if line.broken:
            return httpx.RemoteProtocolError("the connection was cut")
        body = b"".join(message.get("body", b"") for message in sent[1:])
        return httpx.Response(sent[0]["status"], headers=sent[0]["headers"], content=body, request=request)


def crashing(flow: Flow[Any], effects: int) -> Flow[Any]:
    """The flow until it has asked for so many effects; then its process is gone, whatever it was waiting for."""
    value: Any = None
    failure: BaseException | None = None
    for _ in range(effects):
        try:
            effect = flow.throw(failure) if failure else flow.send(value)
        except StopIteration as stop:
            return stop.value
        value, failure = None, None
        try:
            value = yield effect
        except Exception as error:
            failure = error
    return CRASHED


def _scope(request: httpx.Request, line: Line) -> dict[str, Any]:
    return {
        "type": "http",
        "http_version": "1.1",
        "method": request.method,
        "scheme": "http",
        "path": request.url.path,
        "raw_path": request.url.raw_path,
        "query_string": request.url.query,
        "headers": [(name.lower(), value) for name, value in request.headers.raw],
        "server": ("127.0.0.1", 9),
        "client": ("127.0.0.1", 1),
        "extensions": {TRANSPORT: line},
    }


def _to_the_end(coroutine: Any) -> None:
    """Nothing in the sandbox waits for anything but its caller, so a coroutine ends at its first step."""
    try:
        coroutine.send(None)
    except StopIteration:
        return
    raise RuntimeError("the sandbox waits for something")
