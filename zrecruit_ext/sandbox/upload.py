"""Multipart bodies, read as they stream in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException

from zrecruit_ext.sandbox.bulk.files import FILE_LIMIT
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


@dataclass(frozen=True, slots=True)
class Allowance:
    """How large a file may be, and the status that says it is larger."""

    size: int = SIZE_LIMIT
    status: int = 413


# By operation, where it is not what attachments have.
ALLOWANCES = {"upload_bulk_file": Allowance(FILE_LIMIT, 200)}


async def read_uploads(request: Request, operation: str) -> dict[str, Upload]:
    """Parts by field name; raises `Refused` for a file that is too large and 400 for what is no multipart body."""
    allowed = ALLOWANCES.get(operation, Allowance())
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > allowed.size + OVERHEAD:
        raise too_large(allowed)
    try:
        form = await request.form(max_files=10, max_fields=100, max_part_size=FORM_FIELD_LIMIT)
    except (MultiPartException, HTTPException, KeyError):
        raise Refused(400, "INVALID_DATA", "the multipart body is not well formed") from None
    try:
        parts: dict[str, Upload] = {}
        for name, value in form.multi_items():
            parts.setdefault(name, await read_part(value, allowed))
        return parts
    finally:
        await form.close()


async def read_part(value: UploadFile | str, allowed: Allowance) -> Upload:
    if isinstance(value, str):
        return Upload("", value.encode("utf-8", "surrogateescape"))
    content = await value.read()
    if len(content) > allowed.size:
        raise too_large(allowed)
    return Upload(value.filename or "", content)


def too_large(allowed: Allowance) -> Refused:
    message = f"the file is larger than {allowed.size // 1024**2} MB"
    return Refused(allowed.status, "FILE_TOO_LARGE", message, {"limit": allowed.size})
