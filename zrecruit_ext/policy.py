"""What happens to every request, in one generator without I/O.

route -> host guard -> read-only guard -> limiter -> token -> retry -> wire -> 401 once -> error mapping
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from zrecruit_ext._drive.effects import Flow, Ticks
from zrecruit_ext._exchange.answers import refusal_of
from zrecruit_ext._exchange.attempts import REDONE, attempts
from zrecruit_ext._exchange.budget import RetryBudget
from zrecruit_ext._exchange.call import MODULE, Ongoing
from zrecruit_ext._exchange.codes import TOKEN_CODES
from zrecruit_ext._exchange.cost import cost_of
from zrecruit_ext._exchange.turn import Turn
from zrecruit_ext._exchange.verdict import check
from zrecruit_ext._http import httpx, masked, relocated
from zrecruit_ext._settings import PolicySettings, from_environment
from zrecruit_ext._wire.senders import DEADLINE_AT, Body
from zrecruit_ext.auth.credentials import Credentials
from zrecruit_ext.auth.refresh import RefreshTokens
from zrecruit_ext.datacenters import data_centre, sandbox_centre
from zrecruit_ext.errors import HostRefused, InvalidToken, ReadOnly
from zrecruit_ext.limits import ConcurrencyLimit, limiter_of
from zrecruit_ext.observing import observed, shown_path, usual_observers
from zrecruit_ext.operations import Operations
from zrecruit_ext.retry import RetryPolicy
from zrecruit_ext.stores import open_store
from zrecruit_ext.usage import Meter, meter_of, usage_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self, Unpack

    from zrecruit_ext.auth.tokens import Token, TokenSource
    from zrecruit_ext.datacenters import DataCentre
    from zrecruit_ext.limits import Limiter, Limits
    from zrecruit_ext.observing import Observer
    from zrecruit_ext.usage import Usage

__all__ = ["DEADLINE", "PLACEHOLDER_HOST", "Policy"]

DEADLINE = "deadline"
"""The key of a request's extensions for the seconds that the whole call may take; None there means no limit."""

PLACEHOLDER_HOST = "zrecruit.invalid"
"""The host of requests that leave the choice of host to the policy."""


class Policy:
    """The rules for all requests of one client of one organisation; to be run by a PolicyTransport.

    `deadline` is seconds for a whole call: waiting, tokens, repeats and body together. The facts of `operations` decide
    what is repeated and which answers count as success. `read_only` refuses everything but safe operations; `observers`
    are told of every call that has ended.
    """

    def __init__(
        self,
        centre: DataCentre,
        operations: Operations,
        tokens: TokenSource,
        *,
        limiter: Limiter | None = None,
        retry: RetryPolicy | None = None,
        deadline: float | None = 60.0,
        read_only: bool = False,
        observers: Iterable[Observer] = (),
    ) -> None:
        self.centre = centre
        self.operations = operations
        self.tokens = tokens
        self.limiter = limiter or ConcurrencyLimit()
        self.retry = retry or RetryPolicy()
        self.budget = RetryBudget()
        self.deadline = deadline
        self.read_only = read_only
        self.observers = list(observers)
        self.meter: Meter | None = None
        self.encrypted = any(origin.scheme == "https" for origin in centre.origins.values())

    @classmethod
    def of(
        cls,
        credentials: Credentials | TokenSource,
        *,
        dc: str | None = None,
        token_store: str = "memory:",  # noqa: S107  (a URL)
        concurrency: int | None = None,
        limits: Limits | None = None,
        deadline: float | None = 60.0,
        read_only: bool = False,
        sandbox_url: str | None = None,
        observers: Iterable[Observer] | None = None,
    ) -> Self:
        """The usual policy for Zoho Recruit; the arguments mean what they mean for `Recruit`."""
        named = credentials.dc if isinstance(credentials, Credentials) else None
        centre = sandbox_centre(sandbox_url) if sandbox_url else data_centre(dc or named or "us")
        key = None
        if isinstance(credentials, Credentials):
            key = credentials.key(centre.origin("accounts").host)
            credentials = RefreshTokens(credentials, centre, open_store(token_store))
        limiter = limiter_of(limits, concurrency, key)
        operations = Operations.of_package()
        watching = usual_observers() if observers is None else observers
        policy = cls(
            centre, operations, credentials, limiter=limiter, deadline=deadline, read_only=read_only, observers=watching
        )
        policy.meter = meter_of(limiter)
        policy.observers.append(policy.meter)
        return policy

    @classmethod
    def from_env(cls, *, profile: str | None = None, **settings: Unpack[PolicySettings]) -> Self:
        """Made of the environment as `Recruit.from_env`; `settings` go before it."""
        return cls.of(**from_environment(settings, profile))

    def usage(self) -> Flow[Usage]:
        """What was called today; nothing without a meter, which `of` puts in."""
        return (yield from usage_of(self.meter or Meter(), self.limiter))

    def close(self) -> None:
        """Give back what other workers could use, and write down what was called."""
        self.limiter.close()

    def handle(self, request: httpx.Request) -> Flow[httpx.Response]:
        """A response that the operation is documented to give, or a typed error."""
        call = yield from self._begin(request)
        flow = self._handle(request, call)
        if self.observers:
            flow = observed(flow, call, cost_of(call.facts, request), self.observers)
        # From here on the caller's request shows no query and no id, also where httpx logs it.
        request.url = masked(request.url, shown_path(call))
        return (yield from flow)

    def _handle(self, request: httpx.Request, call: Ongoing) -> Flow[httpx.Response]:
        url, kind = _routed(request, call, self.centre)
        if self.read_only and call.facts.writes:
            raise call.error(ReadOnly, "this client only reads; nothing was sent")
        if kind == "accounts":
            return (yield from self._answer(request, url, call))
        return (yield from self._in_turn(request, url, call))

    def _begin(self, request: httpx.Request) -> Flow[Ongoing]:
        seconds: float | None = request.extensions.get(DEADLINE, self.deadline)
        deadline = None if seconds is None else (yield from Ticks()) + seconds
        facts = self.operations.of(request)
        return Ongoing(facts, deadline, seconds, _module(request, facts.path))

    def _in_turn(self, request: httpx.Request, url: httpx.URL, call: Ongoing) -> Flow[httpx.Response]:
        turn = Turn(self.limiter, call, cost_of(call.facts, request))
        try:
            yield from turn.enter()
            response = yield from self._answer(request, url, call, turn)
        except BaseException:
            turn.leave()
            raise
        if response.is_closed:
            turn.leave()
        else:
            cast("Body", response.stream).hand_over(turn.leave, call.body_error)
        return response

    def _answer(
        self, request: httpx.Request, url: httpx.URL, call: Ongoing, turn: Turn | None = None
    ) -> Flow[httpx.Response]:
        secured = turn is not None and call.facts.secured
        token = (yield from self.tokens.get(deadline=call.deadline)) if secured else None
        response = yield from attempts(_outgoing(request, url, call, token), call, self.retry, self.budget, turn)
        if token is not None and _token_refused(response):
            # Only now, and only once: a second refusal is not the token's age.
            token = yield from self.tokens.get(rejected=token, deadline=call.deadline)
            if turn is not None and not (yield from turn.again()):
                raise _still_refused(response, call, token)
            redone = response.extensions[REDONE]
            again = _outgoing(request, url, call, token)
            response = yield from attempts(again, call, self.retry, self.budget, turn, redone=redone)
            if _token_refused(response):
                raise _still_refused(response, call, token)
        yield from check(response, call, self.centre, *((token.value,) if token else ()))
        return response


def _routed(request: httpx.Request, call: Ongoing, centre: DataCentre) -> tuple[httpx.URL, str]:
    """The URL to call and its kind of host. HostRefused for every URL that is not of the table."""
    url, kind = request.url, call.facts.host
    if url.host == PLACEHOLDER_HOST and url.scheme == "https" and url.port is None and not url.userinfo:
        origin = centre.origin(kind)
        return relocated(url, origin.scheme, origin.host, origin.explicit_port), kind
    kinds = centre.kinds_of(url)
    if kind in kinds:
        return url, kind
    if kinds and call.facts.operation_id is None:
        return url, min(kinds)
    # Host and scheme only: a path or a user name of somebody else's URL may be a secret.
    raise call.error(HostRefused, f"{url.scheme}://{url.host} is not a host for this call; nothing was sent")


def _outgoing(request: httpx.Request, url: httpx.URL, call: Ongoing, token: Token | None = None) -> httpx.Request:
    """A copy for the wire; the caller's own request never sees the token."""
    headers = request.headers.copy()
    headers["host"] = url.netloc.decode("ascii")
    headers.pop("authorization", None)
    if token is not None:
        headers["authorization"] = token.header()
    extensions = {**request.extensions, DEADLINE_AT: call.deadline}
    return httpx.Request(request.method, url, headers=headers, stream=request.stream, extensions=extensions)


def _module(request: httpx.Request, template: str | None) -> str:
    """The module's name in the path, for error messages; everything else of a path stays out of them."""
    before, found, _ = (template or "").partition(MODULE)
    return request.url.path[len(before) :].partition("/")[0] if found else ""


def _token_refused(response: httpx.Response) -> bool:
    return response.status_code == 401 and str(refusal_of(response).code).upper() in TOKEN_CODES


def _still_refused(response: httpx.Response, call: Ongoing, token: Token) -> InvalidToken:
    refusal = refusal_of(response, token.value)
    message = f"a new access token is refused as well ({refusal.message})"
    return call.error(InvalidToken, message, code=refusal.code, status=401, details=refusal.details)
