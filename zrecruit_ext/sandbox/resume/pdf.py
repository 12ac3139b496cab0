"""PDF by pypdf, under tighter limits than its own: a résumé needs a few pages, not minutes of a core."""

from __future__ import annotations

from operator import length_hint
from typing import TYPE_CHECKING, Any

from .errors import MAX_CHARS, MAX_UNPACKED, UnreadableDocument

if TYPE_CHECKING:
    from pypdf import PdfReader

__all__ = ["text"]

_MAX_PAGES, _MAX_WORK = 60, 400_000
_LIMITS: dict[str, Any] = {
    "maximum_declared_stream_length": MAX_UNPACKED,
    "array_based_stream_maximum_output_length": MAX_UNPACKED // 8,
    "lzw_maximum_output_length": MAX_UNPACKED // 8,
    "run_length_maximum_output_length": MAX_UNPACKED // 8,
    "zlib_maximum_output_length": MAX_UNPACKED // 8,
    "zlib_maximum_recovery_input_length": 1_000_000,
    "stream_decoding_work_maximum_length": MAX_UNPACKED,
    "stream_parsing_work_maximum_count": 200_000,
    "xform_maximum_invocations_per_extraction": 200,
    "page_tree_maximum_entries": 1_000,
}


def text(data: bytes) -> str:
    """The text layer, page after page; raises `UnreadableDocument` for protected files and for pure scans."""
    import io

    from pypdf import PdfReader, apply_configuration
    from pypdf.errors import LimitReachedError

    try:
        with apply_configuration(**_LIMITS):
            found = _text(PdfReader(io.BytesIO(data)))
    except LimitReachedError as error:
        raise UnreadableDocument("it unfolds to far more than a résumé; print it to PDF anew") from error
    if not found.strip():
        raise UnreadableDocument("its pages hold no text, only pictures; send a file with text, not a scan")
    return found


def _text(reader: PdfReader) -> str:
    if reader.is_encrypted and not _opens(reader):
        raise UnreadableDocument("it is protected by a password; remove the protection and send it again")
    if len(reader.pages) > _MAX_PAGES:
        raise UnreadableDocument(f"it has over {_MAX_PAGES} pages; send the résumé alone")
    return _pages(reader)


def _opens(reader: PdfReader) -> bool:
    """Files that forbid printing are encrypted too, with an empty password for reading."""
    from pypdf.errors import PyPdfError

    try:
        return bool(reader.decrypt(""))
    except (PyPdfError, NotImplementedError):  # AES without a cipher library: as good as locked
        return False


def _pages(reader: PdfReader) -> str:
    """The limits hold for one page; the operators and operands of all pages together are counted here."""
    pages: list[str] = []
    work = chars = 0

    def count(_operator: Any, operands: Any, *_: Any) -> None:
        nonlocal work
        work += 1 + sum(length_hint(operand, 1) for operand in operands)

    for page in reader.pages:
        pages.append(page.extract_text(visitor_operand_before=count))
        chars += len(pages[-1])
        if work > _MAX_WORK or chars > MAX_CHARS:
            break
    return "\n".join(pages)
