"""Sending, and sending again: what may be repeated is repeated while the deadline allows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zrecruit_ext._drive.effects import Flow, Now, Random, Read, Send, Sleep, Ticks
from zrecruit_ext._exchange.answers import is_cut, is_loaded
from zrecruit_ext._http import httpx
from zrecruit_ext.errors import AnswerCut, BodyNotRepeatable
from zrecruit_ext.retry import failure_kind, retry_after, status_kind

if TYPE_CHECKING:
    from zrecruit_ext._exchange.budget import RetryBudget
    from zrecruit_ext._exchange.call import Ongoing
    from zrecruit_ext._exchange.turn import Admission
    from zrecruit_ext.retry import RetryPolicy

__all__ = ["EXHAUSTED", "NOT_REPEATED", "REDONE", "attempts"]

REDONE = "zrecruit_redone"
"""The key of an answer's extensions for whether an earlier send may have done the work that this one was to do."""

EXHAUSTED = "zrecruit_exhausted"
"""The key for whether a failed answer would have been repeated, if the budget for repeats were not used up."""

NOT_REPEATED = "Not repeated: the service has been failing for a while and the budget for repeats is used up."

NOTHING_DONE = ("unsent", "limited")
BROKEN = (httpx.TransportError, httpx.DecodingError)


def attempts(
    request: httpx.Request,
    call: Ongoing,
    policy: RetryPolicy,
    budget: RetryBudget,
    turn: Admission | None = None,
    *,
    redone: bool = False,
) -> Flow[httpx.Response]:
    """The final answer, whatever its status; a typed error when there is none.

    A JSON answer is read here, so that one cut short can be repeated like one that never came. `turn` is left while a
    repeat is waited for. `redone` says that a send before this one may have done the work.
    """
    attempt, spent = 1, 0
    while True:
        outcome = yield from _exchange(request, call)
        kind = _kind(outcome)
        wait = yield from _asked_wait(outcome)
        if turn is not None and kind == "limited":
            yield from turn.refused(wait)
        pause = yield from _pause(wait, kind, attempt, call, policy)
        cost = None if pause is None or kind is None else budget.spend(kind)
        if pause is None or cost is None:
            if kind is None:
                budget.give_back(spent)
            return (yield from _final(outcome, kind, call, redone=redone, exhausted=pause is not None))
        if turn is not None:
            turn.leave()
        yield from Sleep(pause)
        if turn is not None and not (yield from turn.again()):
            return (yield from _final(outcome, kind, call, redone=redone, exhausted=False))
        attempt, spent = attempt + 1, spent + cost
        redone = redone or kind not in NOTHING_DONE


def _exchange(request: httpx.Request, call: Ongoing) -> Flow[httpx.Response | Exception]:
    try:
        response = yield from Send(request)
    except BROKEN as error:
        return error
    except httpx.StreamConsumed as error:
        raise call.error(
            BodyNotRepeatable, "the call had to be repeated, but its body can be sent only once"
        ) from error
    if not is_loaded(response, call.facts.success):
        return response
    try:
        yield from Read(response)
    except BROKEN as error:
        return _cut(call, str(error), error)
    return _cut(call, "the JSON ends early") if request.method != "HEAD" and is_cut(response) else response


def _cut(call: Ongoing, message: str, cause: Exception | None = None) -> AnswerCut:
    error = call.error(AnswerCut, message)
    error.__cause__ = cause
    return error


def _kind(outcome: httpx.Response | Exception) -> str | None:
    return status_kind(outcome.status_code) if isinstance(outcome, httpx.Response) else failure_kind(outcome)


def _asked_wait(outcome: httpx.Response | Exception) -> Flow[float | None]:
    if not isinstance(outcome, httpx.Response) or outcome.status_code < 400:
        return None
    return retry_after(outcome, (yield from Now()))


def _pause(
    wait: float | None, kind: str | None, attempt: int, call: Ongoing, policy: RetryPolicy
) -> Flow[float | None]:
    """Seconds to wait before the next attempt; None when this outcome is the last."""
    if kind is None or not policy.repeats(call.facts.retry, kind, attempt):
        return None
    pause = policy.delay(attempt, (yield from Random())) + (wait or 0.0)
    left = call.left((yield from Ticks()))
    return pause if left is None or pause < left else None


def _final(
    outcome: httpx.Response | Exception, kind: str | None, call: Ongoing, *, redone: bool, exhausted: bool
) -> Flow[httpx.Response]:
    if isinstance(outcome, httpx.Response):
        outcome.extensions[REDONE] = redone
        outcome.extensions[EXHAUSTED] = exhausted
        return outcome
    error = call.wire_error(outcome, kind or "lost", expired=call.expired((yield from Ticks())))
    if exhausted:
        error.advice = NOT_REPEATED
    raise error from outcome
