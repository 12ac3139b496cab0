"""What a document is, told by its bytes. The name it came under is never asked: people rename files."""

from __future__ import annotations

import re

from .errors import UnreadableDocument

__all__ = ["kind"]

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "docx"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),
    (b"{\\rtf", "rtf"),
)
_FOREIGN = {
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\x1f\x8b": "a gzip file",
}
_MARKUP = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|meta|title|div|table|p|h[1-6]|ul|dl|section|article)\b", re.I
)


def kind(data: bytes) -> str:
    """`pdf`, `docx`, `doc`, `rtf`, `html` or `txt`; raises `UnreadableDocument` for pictures and archives."""
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n\0")
    for magic, name in _MAGIC:
        if start.startswith(magic):
            return name
    for magic, name in _FOREIGN.items():
        if start.startswith(magic):
            raise UnreadableDocument(f"it is {name}, not a document; send PDF, DOCX, DOC, RTF, HTML or TXT")
    if b"%PDF-" in data[:1024]:  # mail gateways put lines before it; readers accept that
        return "pdf"
    # every second byte of UTF-16 markup is NUL, which the pattern would not see through
    return "html" if _MARKUP.search(data[:4096].replace(b"\0", b"")) else "txt"
