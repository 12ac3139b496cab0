"""Résumé files on disk: which ones a folder holds, and whether one can be sent at all."""

from __future__ import annotations

import mimetypes
from io import BytesIO
from typing import TYPE_CHECKING

from attrs import frozen
from zrecruit_client.types import File

from zrecruit_ext.errors import EmptyFile, UnreadableFile

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["FORMATS", "MAX_BYTES", "Resume", "find_resumes", "read_resume"]

FORMATS = (".pdf", ".docx", ".doc", ".rtf", ".html", ".htm", ".txt")
"""What the service's parser reads (seed 000, Parse Resume)."""

MAX_BYTES = 20 * 1024 * 1024
"""The service takes attachments of at most 20 MB."""


@frozen
class Resume:
    """A résumé read into memory; at most 20 MB."""

    path: Path
    content: bytes

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def media_type(self) -> str:
        return mimetypes.guess_type(self.name)[0] or "application/octet-stream"

    def part(self) -> File:
        """The file as a multipart part, from its beginning."""
        return File(payload=BytesIO(self.content), file_name=self.name, mime_type=self.media_type)


def find_resumes(folder: Path) -> list[Path]:
    """The résumés of a folder by name, sub-folders and hidden files left out.

    Raises `UnreadableFile` when there is no such folder or no résumé in it.
    """
    try:
        found = sorted(p for p in folder.iterdir() if _is_resume(p))
    except OSError as error:
        raise UnreadableFile(f"{folder}: {_reason(error)}", advice="Name a folder that holds résumés.") from error
    if not found:
        raise UnreadableFile(f"{folder} holds no résumé", advice=f"Put files there that end in {', '.join(FORMATS)}.")
    return found


def read_resume(path: Path) -> Resume:
    """The file's bytes. Raises `UnreadableFile` (missing, too large, another kind) or `EmptyFile`."""
    if path.suffix.lower() not in FORMATS:
        raise UnreadableFile(f"{path.name} is no résumé format", advice=f"Use one of {', '.join(FORMATS)}.")
    try:
        content = path.read_bytes() if path.stat().st_size <= MAX_BYTES else None
    except OSError as error:
        raise UnreadableFile(f"{path.name}: {_reason(error)}", advice="Check the name and the permissions.") from error
    if content is None:
        raise UnreadableFile(f"{path.name} is larger than 20 MB", advice="Save it smaller; the service takes no more.")
    if not content.strip():
        raise EmptyFile(f"{path.name} is empty", advice="Save the résumé again.")
    return Resume(path, content)


def _is_resume(path: Path) -> bool:
    """Word leaves lock files that begin with ~$ beside what it has open."""
    return path.suffix.lower() in FORMATS and not path.name.startswith((".", "~$")) and path.is_file()


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
