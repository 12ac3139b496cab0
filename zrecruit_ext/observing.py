"""What somebody who watches the calls is told: one event a call, without hosts, ids, queries, bodies or names."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from zrecruit_ext._drive.effects import Flow, Locked, Now, Send, Sleep, Ticks, Wait

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zrecruit_ext._exchange.call import Ongoing
    from zrecruit_ext._http import httpx

__all__ = ["CallEvent", "Observer", "debug_log", "observed", "shown_path", "usual_observers"]

T = TypeVar("T")

IDLE = (Sleep, Wait, Locked)
KNOWN_PARTS = 3
"""Parts of an unknown path that are shown: `/recruit/v2/Module`; ids and names come behind them."""


@dataclass(frozen=True, slots=True)
class CallEvent:
    """One call that has ended. `str()` is a line for a log.

    `path` is a template; `operation_id` is None for a call that the spec does not know. `status` is that of the answer,
    None when there was none; `error` the class and `code` the vendor's code where it failed. `sends` counts requests
    and repeats (not those for tokens), `credits` what they cost; `started` is in seconds since 1970; `seconds` is the
    whole call and `waited` its part spent on limits, pauses and the access token.
    """

    operation_id: str | None
    method: str
    path: str
    status: int | None
    error: str | None
    code: str | None
    sends: int
    credits: int
    started: float
    seconds: float
    waited: float

    def __str__(self) -> str:
        outcome = [str(self.status) if self.status else "", self.error or "", self.code or ""]
        call = [self.method, self.path, self.operation_id or "-", *outcome, f"{self.seconds * 1000:.0f} ms"]
        return f"{' '.join(filter(None, call))} sends={self.sends} waited={self.waited * 1000:.0f} ms"


Observer: TypeAlias = Callable[[CallEvent], None]
"""Called in the caller's thread or task when a call has ended; what it raises is dropped, so that no write is lost."""


def debug_log(event: CallEvent) -> None:
    """Prints a line a call to stderr."""
    print(f"zrecruit: {event}", file=sys.stderr)  # noqa: T201


def usual_observers() -> tuple[Observer, ...]:
    """A log on stderr with ZRECRUIT_DEBUG=1, and spans where the program has loaded OpenTelemetry."""
    found: list[Observer] = []
    if os.environ.get("ZRECRUIT_DEBUG", "").strip().lower() not in ("", "0", "false", "no", "off"):
        found.append(debug_log)
    if "opentelemetry.trace" in sys.modules:
        from zrecruit_ext.spans import spans

        found.append(spans())
    return tuple(found)


def shown_path(call: Ongoing) -> str:
    """The template of a call's path with its module; of a path that the spec does not know only the beginning."""
    about = call.about()
    parts = str(about["path"]).split("/")
    cut = call.facts.operation_id is None and len(parts) > KNOWN_PARTS + 1
    return "/".join([*parts[: KNOWN_PARTS + 1], "..."] if cut else parts)


def observed(
    flow: Flow[httpx.Response], call: Ongoing, cost: int, observers: Iterable[Observer]
) -> Flow[httpx.Response]:
    """The same flow, and when it has ended everybody who watches is told."""
    tally, started, begun = _Tally(), (yield from Now()), (yield from Ticks())

    def tell(ended: float, status: int | None, error: Exception | None = None) -> None:
        code = getattr(error, "code", None)
        kind = type(error).__name__ if error else None
        facts = call.facts
        event = CallEvent(
            facts.operation_id, facts.method, shown_path(call), status, kind, code,
            tally.sends, tally.sends * cost, started, ended - begun, tally.waited,
        )  # fmt: skip
        for observer in observers:
            with suppress(Exception):
                observer(event)

    try:
        response = yield from _counted(flow, tally)
    except Exception as error:
        tell((yield from Ticks()), getattr(error, "status", None), error)
        raise
    tell((yield from Ticks()), response.status_code)
    return response


@dataclass(slots=True)
class _Tally:
    sends: int = 0
    waited: float = 0.0


def _counted(flow: Flow[T], tally: _Tally) -> Flow[T]:
    """Hands every effect on, counting those that go to the wire and timing those that wait."""
    resume: Callable[[Any], Any] = flow.send
    value: Any = None
    while True:
        try:
            effect = resume(value)
        except StopIteration as stop:
            result: T = stop.value
            return result
        tally.sends += isinstance(effect, Send)
        since = (yield from Ticks()) if isinstance(effect, IDLE) else None
        try:
            resume, value = flow.send, (yield effect)
        except GeneratorExit:
            flow.close()
            raise
        except BaseException as error:
            resume, value = flow.throw, error
        if since is not None:
            tally.waited += (yield from Ticks()) - since
