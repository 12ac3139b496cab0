"""Files on their way in and out: checked before they are sent, whole or absent after they came.

Source: Attach a File, Download Attachments, Zoho Recruit REST API v2 (20 MB at most).
"""

from __future__ import annotations

import io
import os
import re
import stat
import tempfile
import unicodedata
from contextlib import contextmanager, suppress
from email.message import Message
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO

from zrecruit_ext.errors import EmptyFile, FileTooLarge, UnreadableFile, UnwritableFile

if TYPE_CHECKING:
    from collections.abc import Generator
    from types import TracebackType
    from typing import Self

__all__ = ["MAX_UPLOAD", "PartFile", "Source", "opened", "safe_name", "sent_name"]

MAX_UPLOAD = 20 * 1024 * 1024
"""Bytes the service takes per attachment."""

Source = str | os.PathLike[str] | BinaryIO
"""A path, or an open binary file, sent from its start; it can be rewound, as a fresh token may take a second try."""

_LONGEST = 180
_FORBIDDEN = re.compile(r'[<>:"|?*%]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?\Z")


def safe_name(name: str, default: str = "file") -> str:
    """`name` as the name of one file on any system: no folder, no control or direction characters, not too long."""
    last = PurePosixPath(unicodedata.normalize("NFC", name).replace("\\", "/")).name
    shown = "".join(char for char in last if unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Zl", "Zp"})
    clean = _FORBIDDEN.sub("_", shown).strip(" .")
    stem, dot, suffix = clean.rpartition(".")
    room = _LONGEST - len(dot + suffix) if len(suffix) <= 10 else _LONGEST
    clean = f"{stem[:room]}{dot}{suffix}" if len(suffix) <= 10 else clean[:_LONGEST]
    return f"_{clean}" if _RESERVED.match(clean) else clean or default


@contextmanager
def opened(
    source: Source, name: str | None = None, *, largest: int = MAX_UPLOAD
) -> Generator[tuple[BinaryIO, str], None, None]:
    """The open file and the name to send it under; a file opened here is closed at the end.

    Raises UnreadableFile, EmptyFile or FileTooLarge before anything is sent. The content is not read into memory.
    """
    if isinstance(source, (str, os.PathLike)):
        path = Path(source)
        with _open(path) as file:
            _check_size(os.fstat(file.fileno()).st_size, path.name, largest)
            yield file, safe_name(name or path.name)
        return
    shown = safe_name(name or _name_of(source))
    _check_size(_size(source, shown), shown, largest)
    yield source, shown


def sent_name(disposition: str | None) -> str | None:
    """The file name in a Content-Disposition header, as sent and therefore not to be trusted."""
    message = Message()
    message["content-disposition"] = " ".join((disposition or "").split())
    return message.get_filename()


class PartFile:
    """A private file beside its target (mode 0600) that takes the target's place when it is whole.

    Left without `commit`, it is gone. Failures of the disk are UnwritableFile.
    """

    def __init__(self, folder: Path) -> None:
        with _writing(folder):
            descriptor, path = tempfile.mkstemp(prefix=".zrecruit-", suffix=".part", dir=folder)
        self._path = Path(path)
        self._file = open(descriptor, "wb")  # noqa: SIM115  (closed by __exit__)
        self.size = 0

    def write(self, chunk: bytes) -> None:
        with _writing(self._path.parent):
            self.size += self._file.write(chunk)

    def commit(self, target: Path) -> Path:
        """Put the file in place, surviving a power cut; what was there before is replaced."""
        with _writing(target):
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self._path.replace(target)
            _sync_folder(target.parent)
        return target

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # A full disk fails again when the buffer is flushed by closing.
        with suppress(OSError):
            self._file.close()
        self._path.unlink(missing_ok=True)


def _open(path: Path) -> BinaryIO:
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # opening a pipe would wait for ever
            raise UnreadableFile(f"{path} is not a file", advice="Give the path of a file.")
        return path.open("rb")
    except OSError as error:
        raise UnreadableFile(
            f"{path} cannot be read ({error.strerror})", advice="Check the path and its rights."
        ) from error


def _size(file: BinaryIO, name: str) -> int:
    if isinstance(file, io.TextIOBase):
        raise UnreadableFile(f"{name} is open as text", advice='Open it with mode "rb".')
    try:
        size = file.seek(0, os.SEEK_END)
        file.seek(0)
    except (OSError, AttributeError, ValueError) as error:
        raise UnreadableFile(f"{name} cannot be rewound", advice="Give a path, or a file with seek().") from error
    return size


def _check_size(size: int, name: str, largest: int) -> None:
    if size <= 0:
        raise EmptyFile(f"{name} is empty", advice="Give a file with content.")
    if size > largest:
        raise FileTooLarge(f"{name} has {size} bytes, the service takes {largest}", advice="Make it smaller.")


def _name_of(file: BinaryIO) -> str:
    name = getattr(file, "name", None)
    return name if isinstance(name, str) else ""


@contextmanager
def _writing(where: Path) -> Generator[None, None, None]:
    try:
        yield
    except OSError as error:
        advice = "Check the folder, its rights and the free space."
        raise UnwritableFile(f"{where} cannot be written ({error.strerror})", advice=advice) from error


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
