"""Request bodies: the right content type, JSON or form or multipart, checked against the spec."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import orjson

from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.upload import Upload, read_uploads

if TYPE_CHECKING:
    from starlette.requests import Request

    from zrecruit_ext.sandbox.spec import Operation
    from zrecruit_ext.sandbox.validate import SchemaSet

__all__ = ["read_body"]

JSON, FORM, MULTIPART = "application/json", "application/x-www-form-urlencoded", "multipart/form-data"


async def read_body(schemas: SchemaSet, operation: Operation, request: Request) -> tuple[Any, dict[str, Upload]]:
    """The decoded body and the uploaded parts; raises `Refused` 400, 413 or 415."""
    if operation.body is None:
        return None, {}
    sent = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if sent and sent != operation.body.media_type:
        raise Refused(415, "INVALID_DATA", "unsupported content type", {"expected": operation.body.media_type})
    if operation.body.media_type == MULTIPART:
        return None, await read_uploads(request) if sent else {}
    value = read_json(await request.body()) if operation.body.media_type == JSON else await read_form(request)
    schemas.check_envelope(operation, value)
    return value, {}


def read_json(raw: bytes) -> Any:
    try:
        return orjson.loads(raw)
    except orjson.JSONDecodeError:
        raise Refused(400, "INVALID_DATA", "the body is not valid JSON", {"expected_data_type": "jsonobject"}) from None


async def read_form(request: Request) -> dict[str, str]:
    """Fields of the body and of the query string: the vendor's samples use either."""
    raw = (await request.body()).decode("utf-8", "replace")
    return {**request.query_params, **dict(parse_qsl(raw, keep_blank_values=True))}
