"""Text of unknown encoding to `str`: BOM, UTF-8, UTF-16 without a BOM, then a guess by letter frequency."""

from __future__ import annotations

import codecs
import re

from .errors import MAX_CHARS, UnreadableDocument

__all__ = ["decode", "text"]

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_SAMPLE = 64 * 1024


def text(data: bytes) -> str:
    """The text of a plain file; raises `UnreadableDocument` for bytes that are no text."""
    decoded = decode(data[: 4 * MAX_CHARS])
    if len(_CONTROL.findall(decoded)) * 50 > len(decoded):
        raise UnreadableDocument(
            "its bytes are neither text nor a known document; send PDF, DOCX, DOC, RTF, HTML or TXT"
        )
    return decoded


def decode(data: bytes) -> str:
    """Never fails: what fits no encoding comes out as replacement characters."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, errors="replace")
    if (wide := _wide(data)) is not None:
        return data.decode(wide, errors="replace")
    try:
        # incremental, for the cut of a long file may fall into a character
        return codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return data.decode(_guess(data), errors="replace")


def _wide(data: bytes) -> str | None:
    sample = data[:2048]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 5 < len(sample):  # fewer than two in five of one half: no UTF-16 of a mostly Latin text
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    sample = data[:_SAMPLE]
    for encoding in ("cp932", "euc_jp"):  # the guess takes short Japanese texts for Korean; kana settle it
        shown = sample.decode(encoding, errors="ignore")
        if 6 * len(_KANA.findall(shown)) > sum(not mark.isascii() for mark in shown):
            return encoding
    best = from_bytes(sample).best()
    return best.encoding if best is not None else "cp1252"
