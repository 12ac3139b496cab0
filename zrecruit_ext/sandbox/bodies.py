"""Request bodies: the right content type, JSON or form or multipart, checked against the spec.

Importing a document takes its parts in the query, in a form or in a multipart body alike, as the vendor's page has it.
"""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote_plus

import orjson

from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.upload import Upload, read_uploads

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

    from zrecruit_ext.sandbox.spec import Operation
    from zrecruit_ext.sandbox.validate import SchemaSet

__all__ = ["DOCUMENT_PARTS", "read_body", "stated"]

JSON, FORM, MULTIPART = "application/json", "application/x-www-form-urlencoded", "multipart/form-data"

DOCUMENT_PARTS = {"import_document": frozenset({"filename", "document"})}
"""By operation: parts that may stand in the query, in a form or in a multipart body."""


async def read_body(schemas: SchemaSet, operation: Operation, request: Request) -> tuple[Any, dict[str, Upload]]:
    """The decoded body and the uploaded parts; raises `Refused` 400, 413 or 415."""
    if operation.body is None:
        return None, {}
    sent = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if operation.id in DOCUMENT_PARTS and sent in ("", FORM):
        fields = await read_form(request)
        return None, {name: Upload("", fields[name].encode()) for name in DOCUMENT_PARTS[operation.id] & fields.keys()}
    if sent and sent != operation.body.media_type:
        raise Refused(415, "INVALID_DATA", "unsupported content type", {"expected": operation.body.media_type})
    if operation.body.media_type == MULTIPART:
        uploads = await read_uploads(request, operation.id) if sent else {}
        more = DOCUMENT_PARTS.get(operation.id, frozenset()) & request.query_params.keys() - uploads.keys()
        return None, uploads | {name: Upload("", request.query_params[name].encode()) for name in more}
    if not operation.body.required and not await request.body():
        return None, {}
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
    return {**basic(request), **request.query_params, **dict(parse_qsl(raw, keep_blank_values=True))}


def basic(request: Request) -> dict[str, str]:
    """The client of an `Authorization: Basic` header, which the accounts server takes as well."""
    scheme, _, value = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return {}
    try:
        name, _, secret = base64.b64decode(value.strip(), validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return {}
    return {"client_id": unquote_plus(name), "client_secret": unquote_plus(secret)}


def stated(operation: Operation, query: Mapping[str, str], uploads: Mapping[str, Upload]) -> dict[str, str]:
    """The query, with the text parts of a body that count as if they stood there."""
    parts = DOCUMENT_PARTS.get(operation.id, frozenset()) & uploads.keys()
    return {name: uploads[name].content.decode("utf-8", "replace") for name in parts if not uploads[name].name} | dict(
        query
    )
