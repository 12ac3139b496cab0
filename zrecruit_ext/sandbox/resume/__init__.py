"""Résumés to candidate fields: what the vendor's parser does for the sandbox's `parse` and `import_document`.

The bytes are read, never the name. Kept libraries turn them into text; small rules (headings, labels, dates, word
lists in a dozen languages) find the person in it. The fields are those of seed 000's parse answer, and Mobile,
Website and Country where the document has them.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from .errors import UnreadableDocument

__all__ = ["UnreadableDocument", "read"]


def read(data: bytes, filename: str = "", *, today: date | None = None) -> dict[str, Any]:
    """The candidate a PDF, DOCX, DOC, RTF, HTML or TXT document speaks of; fields it does not name are left out.

    `filename` goes into the error only: a renamed file gives the same fields. `today` ends jobs that are still held.
    Raises `UnreadableDocument` for anything no person can be read from: empty, damaged, protected, a scan, a bomb.
    """
    from .fields import person
    from .readers import text

    try:
        found = person(text(data), today or datetime.now(UTC).date())
    except UnreadableDocument as error:
        if not filename:
            raise
        name = "".join(mark for mark in filename[-80:] if mark.isprintable())
        raise UnreadableDocument(f"{name} cannot be read: {error.reason}") from error
    return found
