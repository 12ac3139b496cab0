"""Word 97 to 2003 binary files: streams by olefile, text by the piece table of [MS-DOC] 2.4.1 and 2.8.35.

The packages for whole .doc files either need a native program, or search the piece table by trial, which a crafted
file turns into hours; olefile gives the streams and the format says where the table stands.
"""

from __future__ import annotations

import io
import re
import struct
from importlib import import_module
from typing import TYPE_CHECKING, Any

from .errors import MAX_CHARS, UnreadableDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["text"]

_WORD_97 = 0x00C1
_ENCRYPTED, _TABLE_1 = 0x0100, 0x0200
_CLX_AT = 0x01A2
_COMPRESSED = 0x40000000
_FIELD_CODE = re.compile("\x13[^\x13-\x15]*\x14?")  # begin .. separator; the result that follows is what is shown
_MARKS = str.maketrans({"\r": "\n", "\x07": "\t", "\x0b": "\n", "\x0c": "\n", "\x1e": "-", "\x1f": None, "\x15": None})


def text(data: bytes) -> str:
    """The text of all stories (body, headers, text boxes), table cells tab-separated."""
    word, table = _streams(data)
    shown = "".join(_pieces(word, table))
    for _ in range(4):  # fields nest; the innermost go first
        shown = _FIELD_CODE.sub("", shown)
    return shown.replace("\x07\x07", "\n").translate(_MARKS)  # a row's end looks like one more cell's end


def _streams(data: bytes) -> tuple[bytes, bytes]:
    """`WordDocument` and the table stream it names."""
    olefile: Any = import_module("olefile")  # without annotations
    with olefile.OleFileIO(io.BytesIO(data)) as ole:
        if ole.exists("EncryptedPackage"):
            raise UnreadableDocument("it is protected by a password; remove the protection and send it again")
        if not ole.exists("WordDocument"):
            raise UnreadableDocument(
                "it is an Office file, but no Word document; send PDF, DOCX, DOC, RTF, HTML or TXT"
            )
        word: bytes = ole.openstream("WordDocument").read()
        magic, version = struct.unpack_from("<HH", word, 0)
        flags = struct.unpack_from("<H", word, 0x0A)[0]
        if magic != 0xA5EC or version < _WORD_97:
            raise UnreadableDocument("it was written by Word 95 or older; save it as DOCX")
        if flags & _ENCRYPTED:
            raise UnreadableDocument("it is protected by a password; remove the protection and send it again")
        table: bytes = ole.openstream("1Table" if flags & _TABLE_1 else "0Table").read()
    return word, table


def _pieces(word: bytes, table: bytes) -> Iterator[str]:
    """The document in order: each piece is so many characters at an offset, 1 byte (cp1252) or 2 bytes each."""
    plc = _piece_table(word, table)
    count = (len(plc) - 4) // 12
    starts = struct.unpack_from(f"<{count + 1}I", plc)
    budget = MAX_CHARS
    for index in range(count):
        length = min(starts[index + 1] - starts[index], budget)
        if length <= 0:
            continue
        budget -= length
        position = struct.unpack_from("<I", plc, 4 * (count + 1) + 8 * index + 2)[0]
        if position & _COMPRESSED:
            offset = (position & ~_COMPRESSED) // 2
            yield word[offset : offset + length].decode("cp1252", errors="replace")
        else:
            yield word[position : position + 2 * length].decode("utf-16-le", errors="replace")


def _piece_table(word: bytes, table: bytes) -> bytes:
    """The Clx is a row of property blocks (type 1, 2-byte size) and then the piece table (type 2, 4-byte size)."""
    at, size = struct.unpack_from("<II", word, _CLX_AT)
    clx = table[at : at + size]
    position = 0
    while clx[position] == 1:
        position += 3 + struct.unpack_from("<H", clx, position + 1)[0]
    if clx[position] != 2:
        raise UnreadableDocument("its table of text pieces is damaged; open it in a word processor and save it as DOCX")
    return clx[position + 5 : position + 5 + struct.unpack_from("<I", clx, position + 1)[0]]
