"""Reading the vendor's answers: what is an error, which one, and what is no usable answer at all."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from zrecruit_ext._policy.codes import class_and_advice
from zrecruit_ext.auth.secret import redact

if TYPE_CHECKING:
    from zrecruit_ext._http import Response
    from zrecruit_ext.auth.secret import Secret
    from zrecruit_ext.errors import RecruitError

__all__ = ["Refusal", "hidden_refusal", "is_cut", "is_html", "is_json", "is_loaded", "opening", "refusal_of"]

HIDDEN_LIMIT = 4096
"""An error under 2xx is short; longer bodies are data and not parsed twice."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """An error as the service words it."""

    code: str | None
    message: str
    status: int
    details: Mapping[str, Any] = field(default_factory=dict[str, Any])

    def error(self, **known: Any) -> RecruitError:
        """The typed error for this refusal; `known` says which call it was."""
        kind, advice = class_and_advice(self.code, self.message, self.status)
        return kind(self.message, code=self.code, status=self.status, details=self.details, advice=advice, **known)


def is_json(response: Response) -> bool:
    return "json" in response.headers.get("content-type", "") and not _is_file(response)


def is_html(response: Response) -> bool:
    return "html" in response.headers.get("content-type", "") and not _is_file(response)


def is_loaded(response: Response) -> bool:
    """Whether the body belongs into memory: everything but a file on its way to the caller."""
    return response.status_code >= 300 or response.status_code == 204 or is_json(response) or is_html(response)


def is_cut(response: Response) -> bool:
    """Whether a JSON body visibly ends too early; a truncated gzip or close-delimited body raises nothing by itself."""
    if response.status_code in (204, 304) or not is_json(response):
        return False
    body = response.content.strip()
    return not body or (body[:1] in (b"{", b"[") and body[-1:] not in (b"}", b"]"))


def opening(response: Response, *secrets: Secret) -> str:
    """The first characters of a body, for an error message."""
    return redact(" ".join(response.text[:500].split())[:120], *secrets)


def refusal_of(response: Response, *secrets: Secret) -> Refusal:
    """The error that a 4xx or 5xx answer holds, in whichever of its shapes."""
    found = _find(_json(response, secrets), response.status_code)
    return found or Refusal(None, opening(response, *secrets) or "the answer has no body", response.status_code)


def hidden_refusal(response: Response, *secrets: Secret) -> Refusal | None:
    """The error inside a 2xx answer, None when it holds data. Errors of single rows are data."""
    content = response.content
    if len(content) > HIDDEN_LIMIT or b'"error"' not in content.lower():
        return None
    body = _mapping(_json(response, secrets))
    failed = "error" in body or str(body.get("status")).lower() == "error"
    return _find(body, response.status_code) if failed and "data" not in body else None


def _json(response: Response, secrets: tuple[Secret, ...]) -> object:
    try:
        return json.loads(redact(response.text, *secrets))
    except ValueError:
        return None


def _find(body: object, status: int) -> Refusal | None:
    for shape in _shapes(_mapping(body)):
        code = shape.get("code") or shape.get("error")
        if isinstance(code, (str, int)):
            message = shape.get("message") or shape.get("error_description") or ""
            return Refusal(str(code), str(message), status, _mapping(shape.get("details")))
    return None


def _shapes(body: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The places where the vendor puts an error: under `error`, the top, or the first row of `data`."""
    rows = body.get("data")
    first = cast("list[object]", rows)[:1] if isinstance(rows, list) else []
    return [_mapping(shape) for shape in (body.get("error"), body, *first)]


def _mapping(value: object) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", value) if isinstance(value, Mapping) else {}


def _is_file(response: Response) -> bool:
    return str(response.headers.get("content-disposition", "")).strip().lower().startswith("attachment")
