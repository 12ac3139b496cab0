"""Reading the vendor's answers: what is an error, which one, and what is no usable answer at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

import orjson

from zrecruit_ext._exchange.codes import class_and_advice
from zrecruit_ext._http import unpacked
from zrecruit_ext._json import loaded, mapping
from zrecruit_ext._secret import redact

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zrecruit_ext._http import httpx
    from zrecruit_ext._secret import Secret
    from zrecruit_ext.errors import RecruitError

__all__ = ["Refusal", "body_kind", "hidden_refusal", "is_cut", "is_loaded", "opening", "refusal_of"]

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


SUCCESS = range(200, 300)

BODY_KIND = "zrecruit_body_kind"


def body_kind(response: httpx.Response) -> str:
    """`json`, `html`, or `other`, which stands for a file on its way to the caller."""
    kind: str | None = response.extensions.get(BODY_KIND)
    if kind is None:
        # Looked up once per answer: a header lookup of httpx costs as much as all else here.
        kind = response.extensions[BODY_KIND] = _body_kind(response)
    return kind


def is_loaded(response: httpx.Response, documented: frozenset[int] | None) -> bool:
    """Whether the body belongs into memory: everything but a file that the caller is to get."""
    status = response.status_code
    unwanted = status not in SUCCESS or status == 204 or (documented is not None and status not in documented)
    return unwanted or body_kind(response) != "other"


def is_cut(response: httpx.Response) -> bool:
    """Whether a JSON body ended too early.

    A length or chunks let httpx notice by itself; inside them compressed data may still end early, which it does not
    notice. A body that ends with the connection tells nothing, so only whole JSON is accepted there.
    """
    if response.status_code not in SUCCESS or response.status_code == 204 or body_kind(response) != "json":
        return False
    if "content-encoding" in response.headers:
        ended = unpacked(response)
        if ended is not None:
            return not (ended and response.content)
    elif "content-length" in response.headers or "transfer-encoding" in response.headers:
        return not response.content
    try:
        orjson.loads(response.content)
    except orjson.JSONDecodeError:
        return True
    return False


def opening(response: httpx.Response, *secrets: Secret) -> str:
    """The first characters of a body, for an error message."""
    # Redacted before it is cut: half a token is no longer known for one.
    return " ".join(redact(response.text, *secrets).split())[:120]


def refusal_of(response: httpx.Response, *secrets: Secret) -> Refusal:
    """The error that a 4xx or 5xx answer holds, in whichever of its shapes."""
    found = _find(_json(response, secrets), response.status_code)
    return found or Refusal(None, opening(response, *secrets) or "the answer has no body", response.status_code)


def hidden_refusal(response: httpx.Response, *secrets: Secret) -> Refusal | None:
    """The error inside a 2xx answer, None when it holds data. Errors of single rows are data."""
    content = response.content
    if len(content) > HIDDEN_LIMIT or b'"error"' not in content.lower():
        return None
    body = _json(response, secrets)
    failed = "error" in body or str(body.get("status")).lower() == "error"
    return _find(body, response.status_code) if failed and "data" not in body else None


def _json(response: httpx.Response, secrets: tuple[Secret, ...]) -> Mapping[str, Any]:
    return mapping(loaded(redact(response.text, *secrets)))


def _find(body: Mapping[str, Any], status: int) -> Refusal | None:
    for shape in _shapes(body):
        code = shape.get("code") or shape.get("error")
        if isinstance(code, (str, int)):
            message = shape.get("message") or shape.get("error_description") or ""
            return Refusal(str(code), str(message), status, mapping(shape.get("details")))
    return None


def _shapes(body: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The places where the vendor puts an error: under `error`, the top, or the first row of `data`."""
    rows = body.get("data")
    first = cast("list[object]", rows)[:1] if isinstance(rows, list) else []
    return [mapping(shape) for shape in (body.get("error"), body, *first)]


def _body_kind(response: httpx.Response) -> str:
    content_type = response.headers.get("content-type", "")
    kind = next((kind for kind in ("json", "html") if kind in content_type), "other")
    if kind == "other" or response.headers.get("content-disposition", "").strip().lower().startswith("attachment"):
        return "other"
    return kind
