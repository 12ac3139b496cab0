"""RTF by striprtf, after what makes it slow or wrong was taken out."""

from __future__ import annotations

import re
from importlib import import_module

from .errors import UnreadableDocument

__all__ = ["text"]

_PICTURE = re.compile(rb"[0-9a-fA-F\r\n]{1000,}")
_BRACE = re.compile(r"(?<!\\)(?=[{}])")
_MAX_SOURCE = 2_000_000
_MAX_LINE, _MAX_FONTS = 4_000, 64_000


def text(data: bytes) -> str:
    """The shown text; pictures, field codes and document properties are left out."""
    rtf = import_module("striprtf.striprtf")  # typed, but without annotations
    source = _PICTURE.sub(b"", data.replace(b"\0", b"")).decode("latin-1")
    if len(source) > _MAX_SOURCE:
        raise UnreadableDocument("it is far longer than a résumé; save it as DOCX or PDF")
    source = _BRACE.sub("\n", source)  # no meaning in RTF, but striprtf's patterns stop at it: linear, not quadratic
    _check_fonts(rtf.font_table_group(source))
    shown: str = rtf.rtf_to_text(source, errors="replace")
    # a character beyond the basic plane is written as two \u escapes
    return shown.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _check_fonts(table: str) -> None:
    """Within one line of the font table the pattern is still quadratic; real lines have some 60 characters."""
    if len(table) > _MAX_FONTS or any(len(line) > _MAX_LINE for line in table.splitlines()):
        raise UnreadableDocument("its font table is damaged; open it in a word processor and save it as DOCX")
