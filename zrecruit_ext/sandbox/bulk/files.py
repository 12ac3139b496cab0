"""Uploaded files: a zip that holds one CSV file, looked into without unpacking more than is allowed."""

from __future__ import annotations

import codecs
import csv
import io
import zipfile
import zlib
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["COLUMN_LIMIT", "FILE_LIMIT", "BadFile", "BulkFile", "opened_zip", "plain_file"]

FILE_LIMIT = 25 * 1024 * 1024
"""Bytes of an upload."""
COLUMN_LIMIT = 200
# What a zip may unpack to, and how long a line of it may be: it is never in memory as a whole.
UNPACKED_LIMIT = 256 * 1024 * 1024
LINE_LIMIT = 1024 * 1024
HEAD = 64 * 1024
DELIMITERS = ",;:|"
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


class BadFile(Exception):  # noqa: N818 - an answer of the vendor, no error of ours
    """The file cannot be taken; the text says why."""


@dataclass(frozen=True, slots=True)
class BulkFile:
    """A file as uploaded; `member` is the name inside the zip, None for a bare CSV file."""

    name: str
    content: bytes
    member: str | None = None

    def head(self) -> bytes:
        """The first bytes of the CSV file."""
        with self._binary() as stream:
            return stream.read(HEAD)

    def encoding(self, asked: str | None) -> str:
        """The charset asked for, or what the file looks like; raises `BadFile` for one that is not known."""
        head = self.head()
        found = next((name for mark, name in MARKS if head.startswith(mark)), None)
        if asked:
            try:
                wanted = codecs.lookup(asked).name
            except LookupError:
                raise BadFile(f"the character encoding {asked} is not known") from None
            return "utf-8-sig" if wanted == "utf-8" else wanted
        return found or ("utf-8-sig" if is_utf8(head) else "cp1252")

    def header(self, encoding: str) -> list[str]:
        """The first row; empty for an empty file."""
        empty: list[str] = []
        return next(self.rows(encoding), empty)

    def rows(self, encoding: str) -> Iterator[list[str]]:
        """All rows, the header first; raises `BadFile` for what cannot be read."""
        try:
            with self._binary() as stream, io.TextIOWrapper(stream, encoding, newline="") as text:
                read = lines(text)
                first = next(read, None)
                if first is None:
                    return
                yield from csv.reader(chain([first], read), delimiter=delimiter_of(first), strict=True)
        except (UnicodeError, csv.Error, zipfile.BadZipFile, zlib.error, EOFError) as error:
            raise BadFile(f"the file cannot be read: {error}") from None

    def _binary(self) -> io.BufferedReader:
        raw = io.BytesIO(self.content) if self.member is None else Unpacked(self.content, self.member)
        return io.BufferedReader(cast("io.RawIOBase", raw))


class Unpacked(io.RawIOBase):
    """A member of a zip that stops at the limit, whatever its header promises."""

    def __init__(self, content: bytes, member: str) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(content))
        self._stream = self._archive.open(member)
        self._left = UNPACKED_LIMIT

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        """Some bytes; raises `BadFile` past the limit."""
        piece = self._stream.read(len(buffer))
        self._left -= len(piece)
        if self._left < 0:
            raise BadFile("the file unpacks to more than is allowed")
        buffer[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        """Close the zip as well."""
        self._stream.close()
        self._archive.close()
        super().close()


def opened_zip(name: str, content: bytes) -> BulkFile:
    """The file in a zip; raises `BadFile` unless it holds one CSV file that is safe to read."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = [each for each in archive.infolist() if not each.is_dir()]
    except (zipfile.BadZipFile, ValueError, NotImplementedError, UnicodeError):
        raise BadFile("the file is not a zip") from None
    if len(members) != 1 or not members[0].filename.lower().endswith(".csv"):
        raise BadFile("the zip holds one CSV file and nothing else")
    (member,) = members
    if member.flag_bits & 1 or member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise BadFile("the zip is encrypted or packed in another way than deflate")
    if member.file_size > UNPACKED_LIMIT:
        raise BadFile("the file unpacks to more than is allowed")
    return BulkFile(member.filename.rpartition("/")[2] or name, content, member.filename)


def plain_file(name: str, content: bytes) -> BulkFile:
    """A CSV file as it is, or the one in a zip."""
    return opened_zip(name, content) if content.startswith(b"PK\x03\x04") else BulkFile(name, content)


def lines(text: io.TextIOWrapper) -> Iterator[str]:
    """Lines, none of them longer than a line may be; raises `BadFile`."""
    while line := text.readline(LINE_LIMIT):
        if len(line) == LINE_LIMIT:
            raise BadFile("a line of the file is too long")
        yield line


def delimiter_of(line: str) -> str:
    """The sign that stands most often in the header, outside quotes; a comma when none does."""
    bare = "".join(line.split('"')[::2])
    return max(DELIMITERS, key=bare.count)


def is_utf8(head: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()  # a sign cut at the end of the head is no error
    try:
        decoder.decode(head)
    except UnicodeDecodeError:
        return False
    return True
