"""Résumé files on disk: which ones a folder holds, and whether one can be sent at all."""

from __future__ import annotations

import mimetypes
from io import BytesIO
from typing import TYPE_CHECKING

from attrs import frozen
from zrecruit_client.types import File

from zrecruit_ext.errors import EmptyFile, UnreadableFile
from zrecruit_ext.files import opened

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["FORMATS", "Resume", "find_resumes", "read_resume"]

FORMATS = (".pdf", ".docx", ".doc", ".rtf", ".html", ".htm", ".txt")
"""What the service's parser reads (seed 000, Parse Resume)."""


@frozen
class Resume:
    """A résumé read into memory; at most 20 MB. `name` is the one it is sent under, the same on every system."""

    path: Path
    name: str
    content: bytes

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
        reason = (error.strerror or type(error).__name__).lower()
        raise UnreadableFile(f"{folder}: {reason}", advice="Name a folder that holds résumés.") from error
    if not found:
        raise UnreadableFile(f"{folder} holds no résumé", advice=f"Put files there that end in {', '.join(FORMATS)}.")
    return found


def read_resume(path: Path) -> Resume:
    """The file's bytes. Raises UnreadableFile (missing, another kind), FileTooLarge or EmptyFile."""
    if path.suffix.lower() not in FORMATS:
        raise UnreadableFile(f"{path.name} is no résumé format", advice=f"Use one of {', '.join(FORMATS)}.")
    with opened(path) as (file, name):
        content = file.read()
    if not content.strip():
        raise EmptyFile(f"{path.name} is empty", advice="Save the résumé again.")
    return Resume(path, name, content)


def _is_resume(path: Path) -> bool:
    """Word leaves lock files that begin with ~$ beside what it has open; a link to nowhere is a missing file."""
    is_file = path.is_file() or (path.is_symlink() and not path.exists())
    return is_file and path.suffix.lower() in FORMATS and not path.name.startswith((".", "~$"))
