"""One call as a flow, and the reading of its answer; what the sync and the async facade share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypedDict, TypeVar, cast

from zrecruit_client.types import NoContent

from zrecruit_ext._drive.effects import Flow, Send
from zrecruit_ext._exchange.answers import opening
from zrecruit_ext._http import httpx
from zrecruit_ext._json import loaded
from zrecruit_ext.errors import HostRefused, InputError, NotFound, RecruitError, UnexpectedAnswer
from zrecruit_ext.policy import DEADLINE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zrecruit_ext._records.intents import Intents
    from zrecruit_ext.files import PartFile

__all__ = ["SINK", "CallLike", "CallOptions", "Calls", "Reply", "json_object"]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

SINK = "zrecruit_sink"
"""The key of a request's extensions under which its sink travels: the body of the answer goes there in pieces."""


class CallOptions(TypedDict, total=False):
    """What every call takes."""

    timeout: float | None
    """Seconds to wait for the connection and for each piece of the answer."""
    deadline: float | None
    """Seconds for one request with all its repetitions; None for no limit."""
    headers: Mapping[str, str]
    """Headers to add."""


class CallLike(Protocol[T_co]):
    """What can be sent: the `Call` of any generated client."""

    @property
    def operation_id(self) -> str: ...
    @property
    def request(self) -> dict[str, Any]: ...
    @property
    def parse(self) -> Callable[[Any], T_co]: ...


@dataclass(frozen=True, slots=True)
class Reply(Generic[T]):
    """An answer with everything that came: for headers, raw bytes and statuses that the parsed value does not show."""

    status: int
    headers: Mapping[str, str]
    content: bytes
    parsed: T
    operation_id: str


class Calls:
    """Makes requests of calls and reads their answers; `build` is `build_request` of an httpx client.

    `concurrency` is what the limiter lets on the wire at once; windows of pages stay within it.
    """

    def __init__(self, build: Callable[..., httpx.Request], concurrency: int) -> None:
        self._build = build
        self.concurrency = concurrency
        self.intents: Intents
        """The journal of what is created once."""

    def ask(
        self, call: CallLike[Any], options: CallOptions, *, content: bytes | None = None, sink: PartFile | None = None
    ) -> Flow[httpx.Response]:
        """The raw answer. `content` takes the place of the call's body; with `sink` the answer's body goes there."""
        request = {**call.request, **({} if content is None else {"content": content})}
        return (yield from self.raw(request, options, sink))

    def raw(
        self, request: Mapping[str, Any], options: CallOptions, sink: PartFile | None = None
    ) -> Flow[httpx.Response]:
        """The answer to a request given as arguments of `httpx.Client.request`. TypeError for an unknown option."""
        if unknown := options.keys() - CallOptions.__optional_keys__:
            raise TypeError(f"unknown option {', '.join(sorted(unknown))}: a call takes timeout, deadline, headers")
        extensions = dict(request.get("extensions") or {})
        if "deadline" in options:
            extensions[DEADLINE] = options["deadline"]
        if sink is not None:
            extensions[SINK] = sink
        headers: dict[str, str] = {**(request.get("headers") or {}), **options.get("headers", {})}
        timeout = {"timeout": options["timeout"]} if "timeout" in options else {}
        try:
            built = self._build(**{**request, **timeout, "headers": headers, "extensions": extensions})
        except (httpx.InvalidURL, UnicodeError) as error:  # the latter for a host whose punycode cannot be read
            raise InputError(f"the URL cannot be sent: {error}", advice="Check the path and the query.") from None
        return (yield from Send(built))

    def by_hand(self, method: str, path: str, arguments: Mapping[str, Any]) -> Flow[httpx.Response]:
        options = cast("CallOptions", {key: arguments[key] for key in CallOptions.__optional_keys__ & arguments.keys()})
        request = {key: value for key, value in arguments.items() if key not in options}
        query = path.partition("?")[2].partition("#")[0]
        if query:  # httpx would let `params` take the place of what the path asks for
            request["params"] = httpx.QueryParams(query).merge(request.get("params"))
        return self.raw({"method": method, "url": _target(path), **request}, options)

    def send(self, call: CallLike[T], options: CallOptions) -> Flow[T]:
        response = yield from self.ask(call, options)
        return _parsed(call, response)

    def reply(self, call: CallLike[T], options: CallOptions) -> Flow[Reply[T]]:
        response = yield from self.ask(call, options)
        parsed = _parsed(call, response)
        return Reply(response.status_code, response.headers, response.content, parsed, call.operation_id)


def _target(path: str) -> str:
    """A URL, a path, or a name of the records API. HostRefused for a host without a scheme, which httpx would drop."""
    if path.startswith("//"):
        host = path.split("/")[2].rpartition("@")[2]
        raise HostRefused(f"{host} is not a host for this call; nothing was sent")
    return path if re.match(r"/|[A-Za-z][A-Za-z0-9+.-]*://", path) else f"/recruit/v2/{path}"


def json_object(response: httpx.Response, operation_id: str) -> dict[str, Any] | None:
    """The JSON object in an answer; None for 204 and 304. Raises UnexpectedAnswer."""
    if response.status_code in (204, 304):
        return None
    body = loaded(response.content)
    if not isinstance(body, dict):
        raise _unexpected("the answer is not a JSON object", response, operation_id)
    return cast("dict[str, Any]", body)


def _parsed(call: CallLike[T], response: httpx.Response) -> T:
    try:
        return call.parse(response)
    except NoContent as error:
        known: dict[str, Any] = {"status": error.status_code, "operation_id": call.operation_id}
        if error.status_code == 304:
            raise NotFound("not modified", advice="Go on with what was read before.", **known) from None
        raise NotFound("there is no such record", **known) from None
    except RecruitError:
        raise
    except Exception as error:
        # Whatever a parser stumbles over, the caller has one error to catch, with the start of what came.
        raise _unexpected("the answer does not have the documented form", response, call.operation_id) from error


def _unexpected(message: str, response: httpx.Response, operation_id: str) -> UnexpectedAnswer:
    text = f"{message}: {opening(response)!r}"
    return UnexpectedAnswer(text, status=response.status_code, operation_id=operation_id)
