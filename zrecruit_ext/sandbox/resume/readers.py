"""Bytes to text: the reader of each kind, imported when first needed (the sandbox starts without any of them)."""

from __future__ import annotations

from importlib import import_module

from .errors import MAX_BYTES, MAX_CHARS, UnreadableDocument
from .sniff import kind

__all__ = ["text"]

_READERS = {"pdf": ".pdf", "docx": ".docx", "doc": ".doc", "rtf": ".rtf", "html": ".markup", "txt": ".plain"}


def text(data: bytes) -> str:
    """The text of a document of any known kind, at most `MAX_CHARS`; raises `UnreadableDocument`."""
    if not data.strip(b"\0 \t\r\n"):
        raise UnreadableDocument("it is empty; send a file with text")
    if len(data) > MAX_BYTES:
        raise UnreadableDocument(f"it has over {MAX_BYTES // 1024**2} MB; send a smaller file")
    found = _read(kind(data), data)[:MAX_CHARS]
    if not found.strip():
        raise UnreadableDocument("it holds no text; send a file with text, not a scan")
    return found


def _read(name: str, data: bytes) -> str:
    reader = import_module(_READERS[name], __package__)
    try:
        found: str = reader.text(data)
    except UnreadableDocument:
        raise
    except Exception as error:  # whatever a library makes of damage, the sender sees one kind of error
        reason = f"it is a damaged {name.upper()} file ({type(error).__name__}); open it, save it again and send that"
        raise UnreadableDocument(reason) from error
    return found
