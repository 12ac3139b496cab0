"""One call in progress: which operation it is, when it must end, and how its errors are worded."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from zrecruit_ext._http import httpx
from zrecruit_ext.errors import (
    AmbiguousWrite,
    AnswerCut,
    AnswerLost,
    ConnectionFailed,
    DeadlineExceeded,
    InputError,
    RecruitError,
)

if TYPE_CHECKING:
    from zrecruit_ext.operations import Facts

__all__ = ["MODULE", "Ongoing"]

E = TypeVar("E", bound=RecruitError)

MODULE = "{module_api_name}"
SLACK = 0.05
"""Seconds before the end at which a failure on the wire is put down to the deadline."""


@dataclass(frozen=True, slots=True)
class Ongoing:
    """`deadline` is a time of the steady clock, `seconds` what the caller allowed, `module` the one in the path."""

    facts: Facts
    deadline: float | None = None
    seconds: float | None = None
    module: str = ""

    @property
    def doubles(self) -> bool:
        """Whether doing the call twice could do harm."""
        return self.facts.retry not in ("safe", "idempotent")

    def left(self, now: float) -> float | None:
        return None if self.deadline is None else max(self.deadline - now, 0.0)

    def expired(self, now: float) -> bool:
        return self.deadline is not None and now >= self.deadline - SLACK

    def about(self) -> dict[str, Any]:
        """What every error says about the call. Of the path only the module is filled in: no id, no query."""
        facts = self.facts
        path = facts.path and facts.path.replace(MODULE, self.module or MODULE)
        return {"operation_id": facts.operation_id, "method": facts.method, "path": path}

    def error(self, kind: type[E], message: str, **known: Any) -> E:
        return kind(message, **self.about(), **known)

    def wire_error(self, error: Exception, kind: str, *, expired: bool) -> RecruitError:
        """The typed error for a failure on the wire: `kind` is unsent or lost."""
        if isinstance(error, httpx.LocalProtocolError):
            return self.error(InputError, f"the request cannot be sent: {error}")
        if kind == "lost" and self.doubles:
            reason = f"no complete answer {self._given()}" if expired else _reason(error)
            return self.error(AmbiguousWrite, f"the outcome is unknown: {reason}")
        if expired:
            return self.error(DeadlineExceeded, f"no complete answer {self._given()}")
        if kind == "unsent":
            return self.error(ConnectionFailed, _reason(error), **_tls_advice(error))
        return error if isinstance(error, AnswerCut) else self.error(AnswerLost, _reason(error))

    def body_error(self, error: Exception, *, expired: bool) -> RecruitError:
        """The typed error for a body that broke while the caller was reading it."""
        if expired:
            return self.error(DeadlineExceeded, f"no complete body {self._given()}")
        return self.error(AnswerCut, _reason(error))

    def _given(self) -> str:
        return "before the deadline" if self.seconds is None else f"within {self.seconds:g} s"


def _reason(error: Exception) -> str:
    message = error.message if isinstance(error, RecruitError) else str(error)
    return " ".join(message.split())[:200] or type(error).__name__


def _tls_advice(error: BaseException | None) -> dict[str, str]:
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return {"advice": "The server's certificate is not trusted; give SSL_CERT_FILE for a private CA."}
        error = error.__cause__ or error.__context__
    return {}
