"""Files that nobody else may read: refused when they are links, foreign, or open to others."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

from zrecruit_ext.errors import InsecureStore

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["make_private_file", "make_private_folder", "read_private"]

OTHERS = stat.S_IRWXG | stat.S_IRWXO


def make_private_folder(path: Path) -> None:
    """Make missing folders with mode 0700; existing ones are left as they are."""
    if not path.exists():
        make_private_folder(path.parent)
        path.mkdir(mode=0o700, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Make a missing file with mode 0600 from its first instant. InsecureStore for one that others could have read."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        read_private(path, size=0)


def read_private(path: Path, size: int = -1) -> bytes:
    """The content (of `size` bytes), empty when there is no such file.

    InsecureStore when others could have read or planted it.
    """
    try:
        # Opened first and examined through the handle, so the file cannot be exchanged in between.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except FileNotFoundError:
        return b""
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise InsecureStore(f"{path} is a link", advice="Give the path of the file itself.") from None
        raise InsecureStore(f"{path} cannot be read: {error.strerror}", advice="Check its owner and mode.") from None
    try:
        _check(path, os.fstat(handle))
    except BaseException:
        os.close(handle)
        raise
    with os.fdopen(handle, "rb") as file:
        return file.read(size)


def _check(path: Path, info: os.stat_result) -> None:
    if not stat.S_ISREG(info.st_mode):
        raise InsecureStore(f"{path} is not a plain file", advice="Give the path of a file, not of a folder.")
    if os.name != "posix":
        return
    if info.st_uid != os.geteuid():
        raise InsecureStore(f"{path} belongs to another user", advice="Give every user a store of their own.")
    if info.st_mode & OTHERS:
        raise InsecureStore(f"{path} can be read by others", advice=f"Run: chmod 600 {path}")
