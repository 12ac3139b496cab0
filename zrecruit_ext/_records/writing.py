"""A write of any length: cut into calls, one outcome per input row, nothing forgotten when a later call fails."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from zrecruit_ext._drive.effects import Now
from zrecruit_ext._exchange.attempts import REDONE
from zrecruit_ext._records.calls import json_object
from zrecruit_ext.errors import AmbiguousWrite, UnexpectedAnswer
from zrecruit_ext.results import Results, RowOutcome, outcomes

if TYPE_CHECKING:
    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._http import httpx
    from zrecruit_ext._records.calls import CallLike, CallOptions, Calls
    from zrecruit_ext._records.doubt import Doubt

__all__ = ["Answered", "Part", "answered", "write", "write_one"]

V = TypeVar("V")

Part = tuple["CallLike[Any]", bytes | None, Sequence[V]]
"""One call of a write: its body, if that differs from the call's, and its rows; an empty body is not sent."""

ReadFor = Callable[[Mapping[str, Any], Sequence[V], int], list[RowOutcome]]
"""From the JSON of an answer, the chunk and the index of its first row to one outcome per row."""


Answered = Callable[[Part[V]], "Flow[tuple[dict[str, Any], bool]]"]
"""Sends a part: the JSON of its answer, and whether an earlier send may have carried it out."""


def write(
    calls: Calls,
    parts: Iterable[Part[V]],
    options: CallOptions,
    read_for: ReadFor[V] = outcomes,
    when_repeated: Callable[[RowOutcome], RowOutcome] | None = None,
    *,
    doubt: Doubt | None = None,
    once: Answered[V] | None = None,
) -> Flow[Results]:
    """Send part after part. `when_repeated` reads the outcomes of a call that an earlier send may have carried out.

    `doubt` explains an AmbiguousWrite; `once` takes the place of the plain send.

    When a part cannot be sent or its answer does not come, the error carries the outcomes of the parts before it
    as `error.results`; of the rows of that part and after it nothing is known but what the error says.
    """
    done: list[RowOutcome] = []
    try:
        for part in parts:
            if part[1] == b"":
                done += read_for({}, part[2], len(done))
                continue
            body, redone = yield from (once(part) if once else answered(calls, part, options, doubt))
            rows = read_for(body, part[2], len(done))
            done += map(when_repeated, rows) if when_repeated and redone else rows
    except BaseException as error:
        # Also for what the caller's own iterable raises, and for a cancelled task.
        error.__dict__["results"] = Results(done)
        raise
    return Results(done)


def write_one(
    calls: Calls,
    call: CallLike[Any],
    options: CallOptions,
    content: bytes | None = None,
    *,
    row: Mapping[str, Any] | None = None,
    doubt: Doubt | None = None,
    once: Answered[Any] | None = None,
) -> Flow[RowOutcome]:
    """Send a write that has one outcome. Raises RowsFailed when it is refused, or the reply does not tell."""
    part = call, content, [row or {}]
    body, _ = yield from (once(part) if once else answered(calls, part, options, doubt))
    return Results(outcomes(body, [None])).raise_for_failures()[0]


def answered(
    calls: Calls, part: Part[Any], options: CallOptions, doubt: Doubt | None = None
) -> Flow[tuple[dict[str, Any], bool]]:
    """Send one part as it is."""
    call, content, chunk = part
    started = yield from Now()
    try:
        response = yield from calls.ask(call, options, content=content)
        return _written(response, call.operation_id), bool(response.extensions.get(REDONE))
    except AmbiguousWrite as error:
        raise doubt.explain(error, chunk, started, (yield from Now())) if doubt else error  # noqa: B904


def _written(response: httpx.Response, operation_id: str) -> dict[str, Any]:
    """The JSON in the answer to a write. AmbiguousWrite when it cannot be read, as the write was carried out."""
    try:
        body = json_object(response, operation_id)
    except UnexpectedAnswer as error:
        raise AmbiguousWrite(error.message, status=response.status_code, operation_id=operation_id) from error
    return {"data": []} if body is None else body
