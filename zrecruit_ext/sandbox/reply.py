"""Answers: what a handler returns, the vendor's error envelope and its row results."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import orjson

__all__ = ["JSON", "Refused", "Reply", "RowFault", "empty", "envelope", "json_reply", "row_ok", "rows_reply"]

JSON = "application/json;charset=UTF-8"


@dataclass(slots=True)
class Reply:
    """Status, body and headers of an answer."""

    status: int
    body: bytes = b""
    media_type: str | None = JSON
    headers: dict[str, str] = field(default_factory=dict[str, str])


class Refused(Exception):  # noqa: N818 - an answer of the vendor, no error of ours
    """The whole request is refused with the vendor's envelope."""

    def __init__(self, status: int, code: str, message: str, details: dict[str, Any] | None = None) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.message = message
        self.details = details or {}


class RowFault(Exception):  # noqa: N818 - the same for one row
    """One row is refused; the other rows of the call go on."""

    def __init__(self, code: str, message: str, **details: Any) -> None:
        super().__init__(code)
        self.element = {"code": code, "details": details, "message": message, "status": "error"}


def json_reply(value: Any, status: int = 200) -> Reply:
    """`value` as JSON."""
    return Reply(status, orjson.dumps(value))


def empty(status: int = 204) -> Reply:
    """No body: nothing found (204) or nothing newer (304)."""
    return Reply(status, media_type=None)


def envelope(refused: Refused) -> Reply:
    """The vendor's whole-request error."""
    body = {"code": refused.code, "details": refused.details, "message": refused.message, "status": "error"}
    return json_reply(body, refused.status)


def row_ok(message: str, details: dict[str, Any], **more: Any) -> dict[str, Any]:
    """The result of a row that was written."""
    return {"code": "SUCCESS", "details": details, "message": message, "status": "success", **more}


def rows_reply(results: list[dict[str, Any]], success: int = 200, key: str = "data") -> Reply:
    """One element per row sent, under `key`; 202 as soon as one of them failed."""
    failed = any(result["status"] == "error" for result in results)
    return json_reply({key: results}, 202 if failed else success)
