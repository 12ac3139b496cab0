"""DOCX by python-docx, after the container was unpacked under a limit and packed anew."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from .errors import MAX_UNPACKED, UnreadableDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["text"]

_MAX_PARTS = 2_000
_MAX_TAGS = 400_000
_CHUNK = 64 * 1024
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MARKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def text(data: bytes) -> str:
    """Headers, then the body in reading order with tables (cells tab-separated), text boxes and content controls."""
    from docx import Document

    document: Any = Document(_repacked(data))
    # elements, not the paragraphs of the API: those leave out text boxes and content controls
    stories: list[Any] = [section.header._element for section in list(document.sections)[:1]]
    stories.append(document.element.body)
    return "\n".join("".join(_runs(story)) for story in stories)


def _repacked(data: bytes) -> io.BytesIO:
    """The same parts, stored; a ZIP header may lie about sizes, so each part is read in chunks against one budget."""
    clean, budget = io.BytesIO(), MAX_UNPACKED
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(clean, "w") as target:
        names = source.namelist()
        if "word/document.xml" not in names:
            raise UnreadableDocument("it is a ZIP file without a Word document in it; send the document itself")
        if len(names) > _MAX_PARTS:
            raise UnreadableDocument(f"it has over {_MAX_PARTS} parts; save it again in a word processor")
        for info in source.infolist():
            part = _unpacked(source, info, budget)
            budget -= len(part)
            if info.filename.endswith(".xml") and part.count(b"<") > _MAX_TAGS:  # cheaper than to parse and then count
                raise UnreadableDocument("it has far more elements than a résumé; save it again in a word processor")
            target.writestr(info.filename, part)
    clean.seek(0)
    return clean


def _unpacked(source: zipfile.ZipFile, info: zipfile.ZipInfo, budget: int) -> bytes:
    if info.flag_bits & 1:
        raise UnreadableDocument("it is protected by a password; remove the protection and send it again")
    part = io.BytesIO()
    with source.open(info) as stream:
        while chunk := stream.read(_CHUNK):
            if part.write(chunk) and part.tell() > budget:
                raise UnreadableDocument("it unfolds to far more than a résumé; save it again in a word processor")
    return part.getvalue()


def _runs(story: Any) -> Iterator[str]:
    """Text by start and end of elements. A stack, not recursion: nesting is the sender's choice."""
    stack: list[tuple[Any, bool]] = [(story, False)]
    while stack:
        element, closing = stack.pop()
        if closing:
            yield "\n" if element.tag == f"{_W}p" or element.tag == f"{_W}tr" else "\t"
        elif element.tag == f"{_W}t":
            yield element.text or ""
        elif element.tag in _MARKS:
            yield _MARKS[element.tag]
        elif element.tag != _FALLBACK:  # a fallback repeats the text box beside it
            if element.tag in _CLOSED:
                stack.append((element, True))
            stack.extend((child, False) for child in reversed(element))


_CLOSED = {f"{_W}p", f"{_W}tr", f"{_W}tc"}
