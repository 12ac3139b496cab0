"""The proxy itself: an event loop in a thread, one connection to the server for each request."""

from __future__ import annotations

import asyncio
import random
import re
import socket
import threading
from collections import Counter
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

from zrecruit_ext.sandbox.proxy.faults import Exchange, Fault
from zrecruit_ext.sandbox.proxy.message import HEAD_LIMIT, Answer, Message, read_message

if TYPE_CHECKING:
    from types import TracebackType

__all__ = ["FaultProxy"]

GONE = (OSError, EOFError, asyncio.IncompleteReadError, asyncio.LimitOverrunError)


@dataclass
class Rule:
    fault: Fault
    times: int | None
    probability: float
    path: re.Pattern[str] | None


class FaultProxy:
    """Passes requests on to `target`, an `http://HOST:PORT`, and spoils those that a rule chooses.

    A context manager that stops it. `url` is its own origin on loopback; `played` counts the faults by name, `requests`
    everything that came. Requests are read whole before they are passed on, answers before they are spoilt.
    """

    def __init__(self, target: str, *, seed: int | None = None) -> None:
        parts = urlsplit(target)
        self._target = (parts.hostname or "127.0.0.1", parts.port or 80)
        self._random = random.Random(seed)  # noqa: S311  (which request is spoilt)
        self._rules: list[Rule] = []
        self._mutex = threading.Lock()
        self.played: Counter[str] = Counter()
        self.requests = 0
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=1024)
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._loop = asyncio.new_event_loop()
        self._stopping = asyncio.Event()
        self._thread = threading.Thread(target=self._run, name="zrecruit-proxy", daemon=True)
        self._thread.start()

    def spoil(
        self, fault: Fault, *, times: int | None = None, probability: float = 1.0, path: str | None = None
    ) -> None:
        """From now on: `times` exchanges, with this probability each, of paths that contain the expression `path`.

        The first rule that fits is played; without `times` it holds until `clear`.
        """
        with self._mutex:
            self._rules.append(Rule(fault, times, probability, None if path is None else re.compile(path)))

    def clear(self) -> None:
        """Spoil nothing more."""
        with self._mutex:
            self._rules.clear()

    def stop(self) -> None:
        """Close every connection; a second call does nothing."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stopping.set)
            self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._serve())

    async def _serve(self) -> None:
        open_: set[asyncio.Task[None]] = set()

        def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.get_running_loop().create_task(self._connection(reader, writer))
            open_.add(task)
            task.add_done_callback(open_.discard)

        server = await asyncio.start_server(connected, sock=self._listener, limit=HEAD_LIMIT)
        await self._stopping.wait()
        server.close()
        for task in tuple(open_):
            task.cancel()
        await asyncio.gather(*open_, return_exceptions=True)

    async def _connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while not writer.is_closing():
                request = await read_message(reader, Message)
                fault = self._choose(request)
                await fault.play(Exchange(partial(self._ask, request), writer))
        except GONE:
            pass  # one side has gone, which is what the faults are for
        finally:
            writer.close()

    def _choose(self, request: Message) -> Fault:
        path = request.start.split(b" ")[1].decode("latin-1")
        with self._mutex:
            self.requests += 1
            for rule in self._rules:
                if (rule.path is None or rule.path.search(path)) and self._random.random() < rule.probability:
                    if rule.times is not None:
                        rule.times -= 1
                        if rule.times == 0:
                            self._rules.remove(rule)
                    self.played[type(rule.fault).__name__] += 1
                    return rule.fault
        return Fault()

    async def _ask(self, request: Message) -> Answer:
        reader, writer = await asyncio.open_connection(*self._target, limit=HEAD_LIMIT)
        try:
            length = [(b"content-length", b"%d" % len(request.body))] if request.body else []
            without = (b"content-length", b"transfer-encoding", b"connection")
            writer.write(request.head(*length, (b"connection", b"close"), without=without) + request.body)
            answer = await read_message(reader, Answer, to_head=request.start.startswith(b"HEAD "))
            kept = tuple((name, value) for name, value in answer.headers if name.lower() != b"connection")
            return Answer(answer.start, kept, answer.body)
        finally:
            writer.close()
