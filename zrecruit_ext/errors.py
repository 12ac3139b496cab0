"""Every error of zrecruit, in one tree; catch `RecruitError` for all of them.

RecruitError
    ConfigError             what the program was given: credentials, data centre, token store
        MissingCredentials  UnknownDataCentre  InsecureStore
    InputError              what the caller passed; also a ValueError
        NaiveDateTime  UnreadableFile  UnwritableFile  EmptyFile  FileTooLarge  BadTable  BadCriteria  UnknownName
    StoreUnavailable        the shared store of tokens and limits does not answer
    HostRefused             a request for a host that is not in the table; nothing was sent
    ReadOnly                a write through a read-only client; nothing was sent
    WrongEventLoop          an async client used on a second event loop
    AuthError
        ConsentRefused  TokenRefused  TokenThrottled  InvalidToken  ScopeMismatch
    WireError               no usable answer came
        ConnectionFailed  AnswerLost  AnswerCut  DeadlineExceeded  AmbiguousWrite  BodyNotRepeatable
    ApiError                the service answered, and said no
        InvalidRequest  NotFound  Forbidden  RateLimited  ServerError  UnexpectedAnswer
        BadArchive          the result of a bulk job is not an intact zip with one CSV file
        BulkJobFailed       a bulk job that the service gave up
    BulkJobUnfinished       a bulk job that has not ended in its time
    JobTaken                a run of bulk jobs that another process carries out
    RowsFailed              some rows of a write failed
    SearchTruncated         the search stopped at the vendor's depth limit
"""

# ruff: noqa: N818  (the names say what happened: "except NotFound", not "except NotFoundError")

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

__all__ = [
    "AmbiguousWrite",
    "AnswerCut",
    "AnswerLost",
    "ApiError",
    "AuthError",
    "BadArchive",
    "BadCriteria",
    "BadTable",
    "BodyNotRepeatable",
    "BulkJobFailed",
    "BulkJobUnfinished",
    "ConfigError",
    "ConnectionFailed",
    "ConsentRefused",
    "DeadlineExceeded",
    "EmptyFile",
    "FileTooLarge",
    "Forbidden",
    "HostRefused",
    "InputError",
    "InsecureStore",
    "InvalidRequest",
    "InvalidToken",
    "JobTaken",
    "MissingCredentials",
    "NaiveDateTime",
    "NotFound",
    "RateLimited",
    "ReadOnly",
    "RecruitError",
    "RowsFailed",
    "ScopeMismatch",
    "SearchTruncated",
    "ServerError",
    "StoreUnavailable",
    "TokenRefused",
    "TokenThrottled",
    "UnexpectedAnswer",
    "UnknownDataCentre",
    "UnknownName",
    "UnreadableFile",
    "UnwritableFile",
    "WireError",
    "WrongEventLoop",
]


SHOWN = 500
"""Characters of a message that `str()` shows; `.message` has all of it."""
ABOUT = ("api_name", "param_name", "column_name")
"""Keys of `details` that name what the message is about."""


class RecruitError(Exception):
    """What happened, where, and what to do about it.

    `code`, `message` and `details` are the vendor's words where the service spoke; `status` is the HTTP status;
    `operation_id`, `method` and `path` (a template, without ids) name the call; `advice` is one line of what to do;
    `retry_after` is a wait in seconds where one is known. `results` are the outcomes of the rows before the one that
    raised, when a write of many ends in this error. `str()` is one line and holds no secret.
    """

    advice = ""

    def __init__(
        self,
        message: str,
        *,
        code: str | None = None,
        status: int | None = None,
        details: Mapping[str, Any] | None = None,
        operation_id: str | None = None,
        method: str | None = None,
        path: str | None = None,
        advice: str | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.status = status
        self.details: Mapping[str, Any] = details or {}
        self.operation_id = operation_id
        self.method = method
        self.path = path
        self.advice = type(self).advice if advice is None else advice
        self.retry_after = retry_after
        self.results: Any = None

    def __str__(self) -> str:
        call = " ".join(part for part in (self.operation_id, self.method, self.path) if part)
        status = f"({self.status})" if self.code else f"HTTP {self.status}"
        head = " ".join(part for part in (self.code, status if self.status else None) if part)
        line = ": ".join(part for part in (head, call, self._told()) if part)
        return _one_line(f"{line.rstrip('. ')}. {self.advice}" if self.advice else line)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    def _told(self) -> str:
        """The message, with the reason the service gives and the field or parameter it is about."""
        about = next((self.details[key] for key in ABOUT if self.details.get(key)), None)
        message = ": ".join(str(part) for part in (self.message, self.details.get("reason")) if part)
        message = message if len(message) <= SHOWN else f"{message[:SHOWN]}..."
        return f"{message} [{about}]" if about and str(about) not in message else message


def _one_line(text: str) -> str:
    """Without line breaks and without what could steer a terminal: messages are other people's text."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


class ConfigError(RecruitError):
    """What the program was configured with cannot work."""


class MissingCredentials(ConfigError):
    """Client id, client secret or refresh token are not there."""


class UnknownDataCentre(ConfigError):
    """No data centre of that name, location or accounts server."""


class InsecureStore(ConfigError):
    """The token store is a link, or others can read it."""


class InputError(RecruitError, ValueError):
    """What the caller passed cannot be sent."""


class NaiveDateTime(InputError):
    """A date-time without an offset; the vendor would guess one."""

    advice = "Give it a time zone, for instance datetime.now(timezone.utc)."


class UnreadableFile(InputError):
    """A file that cannot be opened or whose format cannot be read."""


class EmptyFile(InputError):
    """A file without content."""


class FileTooLarge(InputError):
    """A file larger than the service takes."""


class UnwritableFile(InputError):
    """A file that cannot be written where it was asked for; nothing is left behind."""


class BadTable(InputError):
    """A CSV file with wrong columns, quotes or encoding."""


class BadCriteria(InputError):
    """A search that cannot be expressed."""


class UnknownName(InputError):
    """A module or field that the organisation's metadata does not know; the advice names the nearest."""


class StoreUnavailable(RecruitError):
    """The store that workers share cannot be reached or written."""

    advice = "Check the store's URL (ZRECRUIT_TOKEN_STORE), its server and the space on its disk."


class HostRefused(RecruitError):
    """A request for a host that is not in the data centre's table; nothing was sent."""

    advice = "Requests go to the hosts of the configured data centre only; check the URL and dc= (ZOHO_DC)."


class ReadOnly(RecruitError):
    """A write through a client made with read_only=True; nothing was sent."""

    advice = "Make the client without read_only=True to write."


class WrongEventLoop(RecruitError):
    """An async client belongs to the event loop of its first call."""

    advice = "Make one client per event loop (per asyncio.run)."


class AuthError(RecruitError):
    """The service does not accept who we are, or what we may do."""


class ConsentRefused(AuthError):
    """A user did not consent, or what came back is no answer to our question."""


class TokenRefused(AuthError):
    """The accounts server refuses the refresh token or the client, for good."""


class TokenThrottled(AuthError):
    """The accounts server refuses to make more tokens for a while; `retry_after` is the suggested wait."""

    advice = "Wait it out, and let all workers share one token store."


class InvalidToken(AuthError):
    """A fresh access token was refused as well."""

    advice = "Is the data centre right? A token of one data centre is invalid at every other one."


class ScopeMismatch(AuthError):
    """The token lacks a scope for this call; a new token would lack it too."""

    advice = "Give consent again with the scope that this operation needs."


class WireError(RecruitError):
    """No usable answer came."""


class ConnectionFailed(WireError):
    """The request never left this machine."""

    advice = "Check the network, the proxy and the data centre."


class AnswerLost(WireError):
    """The request was sent, an answer did not come; the call may be repeated."""

    advice = "Nothing is lost by calling again."


class AnswerCut(WireError):
    """The answer ended early; nothing of it was used."""

    advice = "Call again; a proxy or the connection cut the answer short."


class DeadlineExceeded(WireError):
    """The total time given to this call ran out."""

    advice = "Raise deadline= (seconds for each request with its waits and repeats) or try later."


class AmbiguousWrite(WireError):
    """A write was sent and its outcome is unknown; it is not repeated, because it may have been carried out.

    What it takes to decide, as far as it is known: `module`, `rows` (those in doubt, as they were given), `unique`
    (their values by unique field), the time between `since` and `until`, `criteria` and `command` (a search, as text
    and as a command line), and `key`, with which a write with ``once`` goes on. None of that is in ``str()``.
    """

    advice = "Look whether the records exist before you send them again."
    module: str | None = None
    rows: Sequence[Any] = ()
    unique: Mapping[str, Sequence[Any]] = MappingProxyType({})
    since: datetime | None = None
    until: datetime | None = None
    criteria = ""
    command = ""
    key: str | None = None


class BodyNotRepeatable(WireError):
    """The call must be repeated, but its body was a one-time stream."""

    advice = "Pass bytes or an open file instead of a generator."


class ApiError(RecruitError):
    """The service answered with an error."""


class InvalidRequest(ApiError):
    """The service does not accept the request as it is."""


class NotFound(ApiError):
    """There is no such record, page or path."""

    advice = "Check the id and the module; it may have been deleted, or be hidden from the token's user."


class Forbidden(ApiError):
    """The user behind the token may not do this."""


class RateLimited(ApiError):
    """Too many calls at once or credits used up; `retry_after` says how long to wait, where the service says it."""


class ServerError(ApiError):
    """The service failed."""


class UnexpectedAnswer(ApiError):
    """An answer that the operation is not documented to give."""

    advice = "Look at the first characters of the answer; a gateway or proxy may have sent it."


class RowsFailed(RecruitError):
    """Some rows of a write failed; `failed` holds their outcomes, `results` all of them where known."""

    def __init__(self, message: str, *, failed: Sequence[Any] = (), results: Any = None, **known: Any) -> None:
        super().__init__(message, **known)
        self.failed = failed
        self.results = results


class SearchTruncated(RecruitError):
    """There are more hits than the vendor's search hands out (2,000)."""

    advice = "Split the search, for instance by Modified_Time."


class BadArchive(UnexpectedAnswer):
    """The result of a bulk job is not the one CSV file in an intact zip that it has to be; nothing of it was used."""

    advice = "Run it again; if it stays so, look at the file by hand: it may not come from the service."


class BulkJobFailed(ApiError):
    """The service gave a bulk job up; `code` and `message` are the job's own, `details` has its id as `job_id`."""

    advice = "Correct what the message says and start the job again; nothing of it was used."


class BulkJobUnfinished(RecruitError):
    """A bulk job has not ended in the time it was given; `details` has its id as `job_id`."""

    advice = "It goes on at the service: run the same again to go on waiting, or give it more time."


class JobTaken(RecruitError):
    """Another process carries out the same run of bulk jobs; this one has stopped, and nothing was done twice."""

    advice = "Let the other one end (zrecruit jobs shows it), or write to another file."
