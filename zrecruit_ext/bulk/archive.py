"""The zip of a job: one CSV file, looked into without trusting what it says of itself, never in memory as a whole.

Sources: Download Bulk Read Result (a zip with one CSV file), Bulk Write limits.
"""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zrecruit_ext.errors import BadArchive

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path
    from typing import BinaryIO

__all__ = ["Limits", "Looked", "body_of", "look_into", "rows_of"]

CHUNK = 256 * 1024
HEAD = 1024 * 1024
BOM = b"\xef\xbb\xbf"
_DELIMITERS = ",;|\t"
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a zip may unpack to: `size` in bytes, and `ratio` times what it takes on the disk."""

    size: int = 16 * 1024**3
    ratio: int = 400


@dataclass(frozen=True, slots=True)
class Looked:
    """A checked zip: its header, the rows below it, the bytes of the header line and the delimiter."""

    header: tuple[str, ...]
    rows: int
    head_size: int
    delimiter: str


def look_into(path: Path, limits: Limits | None = None) -> Looked:
    """Read the whole zip once: structure, checksum, limits, and how many rows it has. Raises BadArchive."""
    cap = limits or Limits()
    with _opened(path) as (stream, size):
        room = min(cap.size, max(size * cap.ratio, HEAD))
        count, inside, last = 0, False, b"\n"
        head = b""
        while chunk := stream.read(CHUNK):
            room -= len(chunk)
            if room < 0:
                raise BadArchive(f"{path.name} unpacks to more than a result may have")
            head += chunk[: max(HEAD - len(head), 0)]
            lines, inside = _line_ends(chunk, inside)
            count, last = count + lines, chunk[-1:]
        if inside:
            raise BadArchive(f"{path.name} ends inside a quoted cell")
        records = count + (last != b"\n")
    return _looked(path, head, records)


def rows_of(path: Path, looked: Looked) -> Iterator[list[str]]:
    """The rows below the header as lists of texts, one after the other. Raises BadArchive."""
    with _opened(path) as (stream, _), io.TextIOWrapper(stream, "utf-8-sig", newline="") as text:
        reader = csv.reader(text, delimiter=looked.delimiter, strict=True)
        try:
            next(reader, None)
            yield from filter(None, reader)
        except (UnicodeError, csv.Error) as error:
            raise BadArchive(f"{path.name} cannot be read: {error}") from None


def body_of(path: Path, looked: Looked, *, with_head: bool) -> Iterator[bytes]:
    """The bytes of the CSV file as they are, the header line and a byte order mark only `with_head`."""
    with _opened(path) as (stream, _):
        skip, last = 0 if with_head else looked.head_size, b"\n"
        while chunk := stream.read(CHUNK):
            if len(kept := chunk[skip:]):
                last = kept[-1:]
                yield kept
            skip = max(skip - len(chunk), 0)
        if last != b"\n":
            yield b"\n"


@contextmanager
def _opened(path: Path) -> Generator[tuple[BinaryIO, int], None, None]:
    """The one file in a zip and the bytes that the zip takes."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = [each for each in archive.infolist() if not each.is_dir()]
            if len(members) != 1:
                raise BadArchive(f"{path.name} holds {len(members)} files instead of one")
            (member,) = members
            if member.flag_bits & 1 or not member.filename.lower().endswith(".csv"):
                raise BadArchive(f"{path.name} does not hold a CSV file that can be read")
            with archive.open(member) as stream:
                yield stream, path.stat().st_size  # type: ignore[misc]  # pyright: ignore[reportReturnType]
    except BadArchive:
        raise
    except _BROKEN as error:
        raise BadArchive(f"{path.name} is damaged: {error}") from None


def _line_ends(chunk: bytes, inside: bool) -> tuple[int, bool]:
    """Line ends outside quotes, and whether the chunk ends inside them: every quote turns that over."""
    if b'"' not in chunk:
        return (0 if inside else chunk.count(b"\n")), inside
    pieces = chunk.split(b'"')
    outside = pieces[1 if inside else 0 :: 2]
    return sum(piece.count(b"\n") for piece in outside), inside ^ (len(pieces) % 2 == 0)


def _looked(path: Path, head: bytes, records: int) -> Looked:
    size = _first_line(head)
    line = head[:size].removeprefix(BOM)
    try:
        text = line.decode()
    except UnicodeDecodeError:
        raise BadArchive(f"{path.name} is not UTF-8") from None
    delimiter = max(_DELIMITERS, key="".join(text.split('"')[::2]).count)
    header = [name for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) for name in row]
    if not any(header):
        raise BadArchive(f"{path.name} has no header")
    return Looked(tuple(name.strip() for name in header), max(records - 1, 0), size, delimiter)


def _first_line(head: bytes) -> int:
    """Bytes of the first line with its end."""
    inside = False
    for number, sign in enumerate(head):
        if sign == 0x22:
            inside = not inside
        elif sign == 0x0A and not inside:
            return number + 1
    return len(head)
