"""A write of any length: cut into calls, one outcome per input row, nothing forgotten when a later call fails."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from zrecruit_ext._exchange.attempts import REDONE
from zrecruit_ext._records.calls import json_object
from zrecruit_ext.errors import AmbiguousWrite, UnexpectedAnswer
from zrecruit_ext.results import Results, RowOutcome, outcomes

if TYPE_CHECKING:
    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._http import httpx
    from zrecruit_ext._records.calls import CallLike, CallOptions, Calls

__all__ = ["Part", "write", "write_one"]

V = TypeVar("V")

Part = tuple["CallLike[Any]", bytes | None, Sequence[V]]
"""One call of a write: its body, if that differs from the call's, and its rows; an empty body is not sent."""

ReadFor = Callable[[Mapping[str, Any], Sequence[V], int], list[RowOutcome]]
"""From the JSON of an answer, the chunk and the index of its first row to one outcome per row."""


def write(
    calls: Calls,
    parts: Iterable[Part[V]],
    options: CallOptions,
    read_for: ReadFor[V] = outcomes,
    when_repeated: Callable[[RowOutcome], RowOutcome] | None = None,
) -> Flow[Results]:
    """Send part after part. `when_repeated` reads the outcomes of a call that an earlier send may have carried out.

    When a part cannot be sent or its answer does not come, the error carries the outcomes of the parts before it
    as `error.results`; of the rows of that part and after it nothing is known but what the error says.
    """
    done: list[RowOutcome] = []
    try:
        for call, content, chunk in parts:
            if content == b"":
                done += read_for({}, chunk, len(done))
                continue
            response = yield from calls.ask(call, options, content=content)
            rows = read_for(_written(response, call.operation_id), chunk, len(done))
            repeated = when_repeated if response.extensions.get(REDONE) else None
            done += map(repeated, rows) if repeated else rows
    except BaseException as error:
        # Also for what the caller's own iterable raises, and for a cancelled task.
        error.__dict__["results"] = Results(done)
        raise
    return Results(done)


def write_one(
    calls: Calls, call: CallLike[Any], options: CallOptions, content: bytes | None = None
) -> Flow[RowOutcome]:
    """Send a write that has one outcome. Raises RowsFailed when it is refused, or the reply does not tell."""
    response = yield from calls.ask(call, options, content=content)
    return Results(outcomes(_written(response, call.operation_id), [None])).raise_for_failures()[0]


def _written(response: httpx.Response, operation_id: str) -> dict[str, Any]:
    """The JSON in the answer to a write. AmbiguousWrite when it cannot be read, as the write was carried out."""
    try:
        body = json_object(response, operation_id)
    except UnexpectedAnswer as error:
        raise AmbiguousWrite(error.message, status=response.status_code, operation_id=operation_id) from error
    return {"data": []} if body is None else body
