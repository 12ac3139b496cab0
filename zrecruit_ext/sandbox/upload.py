"""Multipart bodies, read as they stream in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException

from zrecruit_ext.sandbox.engine.files import SIZE_LIMIT
from zrecruit_ext.sandbox.reply import Refused

if TYPE_CHECKING:
    from starlette.datastructures import UploadFile
    from starlette.requests import Request

__all__ = ["Upload", "read_uploads"]

# Room for boundaries, part headers and small fields around a file of the allowed size.
OVERHEAD = 64 * 1024
FORM_FIELD_LIMIT = 2 * SIZE_LIMIT


@dataclass(frozen=True, slots=True)
class Upload:
    """One part: the file's name as sent (empty for a plain form field) and its bytes."""

    name: str
    content: bytes


async def read_uploads(request: Request) -> dict[str, Upload]:
    """Parts by field name; raises `Refused` 413 for more than 20 MB and 400 for what is no multipart body."""
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > SIZE_LIMIT + OVERHEAD:
        raise too_large()
    try:
        form = await request.form(max_files=10, max_fields=100, max_part_size=FORM_FIELD_LIMIT)
    except (MultiPartException, HTTPException, KeyError):
        raise Refused(400, "INVALID_DATA", "the multipart body is not well formed") from None
    try:
        parts: dict[str, Upload] = {}
        for name, value in form.multi_items():
            parts.setdefault(name, await read_part(value))
        return parts
    finally:
        await form.close()


async def read_part(value: UploadFile | str) -> Upload:
    if isinstance(value, str):
        return Upload("", value.encode("utf-8", "surrogateescape"))
    content = await value.read()
    if len(content) > SIZE_LIMIT:
        raise too_large()
    return Upload(value.filename or "", content)


def too_large() -> Refused:
    return Refused(413, "FILE_TOO_LARGE", "the file is larger than 20 MB", {"limit": SIZE_LIMIT})
