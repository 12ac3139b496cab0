"""Résumés: parse only (seed 000's call) and import (the vendor's), both reading the bytes that were sent."""

from __future__ import annotations

import base64
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import anyio

from zrecruit_ext.sandbox.evidence import EVIDENCE_HEADER, INFERRED
from zrecruit_ext.sandbox.handlers.records import each_row
from zrecruit_ext.sandbox.reply import Refused, Reply, json_reply, rows_reply

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.context import Context
    from zrecruit_ext.sandbox.upload import Upload

__all__ = ["HANDLERS"]


async def parse_resume(context: Context) -> Reply:
    upload = required_part(context, "file")
    found = await read_document(context, upload.content, upload.name)
    return json_reply({"data": [found], "info": {"status": "success"}})


async def import_document(context: Context) -> Reply:
    """A candidate from the document, unique fields not checked and nothing attached (inferred: no page says)."""
    upload = required_part(context, "document")
    content = upload.content if upload.name else from_base64(upload.content.decode("latin-1"))
    found = await read_document(context, content, str(context.query.get("filename") or upload.name))
    records, module = context.world.records, context.world.catalog.module("Candidates")

    def add(values: dict[str, Any]) -> dict[str, Any]:
        known = {name: value for name, value in values.items() if name in module.fields}
        known.setdefault("Last_Name", "Unknown")
        return records.create(module, {"Source": "Imported by parser", **known}, context.user, unique=False)

    reply = rows_reply(each_row(context, [found], add), 201)
    reply.headers[EVIDENCE_HEADER] = INFERRED
    return reply


def required_part(context: Context, name: str) -> Upload:
    if name not in context.uploads:
        raise Refused(400, "REQUIRED_PARAM_MISSING", "One of the expected parameter is missing", {"param_name": name})
    return context.uploads[name]


def from_base64(text: str) -> bytes:
    """Raises `Refused`; a plus sign that a query or a form has turned into a blank is one again."""
    try:
        return base64.b64decode("".join(text.replace(" ", "+").splitlines()), validate=True)
    except ValueError:
        raise Refused(
            400, "INVALID_DATA", "the document is neither a file nor base64", {"param_name": "document"}
        ) from None


async def read_document(context: Context, content: bytes, name: str) -> dict[str, Any]:
    # imported late: the readers of PDF and Word formats are of no use to other calls
    from zrecruit_ext.sandbox.resume import UnreadableDocument, read

    try:
        today = datetime.fromtimestamp(context.world.clock.now(), UTC).date()
        return await anyio.to_thread.run_sync(partial(read, content, name, today=today))
    except UnreadableDocument as error:
        raise Refused(400, "INVALID_DATA", f"the document cannot be parsed: {error}", {"filename": name}) from None


HANDLERS = {"parse_resume": parse_resume, "import_document": import_document}
