"""Photos: one image beside a candidate or a contact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zrecruit_ext.sandbox.engine.store import row_id
from zrecruit_ext.sandbox.reply import Refused

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.engine.store import Store

__all__ = ["MODULES", "Photos"]

MODULES = ("Candidates", "Contacts")
STARTS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
)
"""First bytes of the kinds of images that are taken."""


class Photos:
    """Stores images by the id of their record; the store forgets them with it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def put(self, key: str, content: bytes) -> None:
        """Keep an image in place of the one that was there; raises `Refused` for what is no image."""
        found = next((kind for start, kind in STARTS if content.startswith(start)), None)
        if found is None:
            raise Refused(400, "INVALID_DATA", "the file is not an image", {"param_name": "file"})
        self._store.one("INSERT OR REPLACE INTO photo VALUES (?, ?, ?)", (row_id(key), found, content))

    def get(self, key: str) -> tuple[str, bytes] | None:
        """Media type and bytes; None when the record has no photo."""
        row = self._store.one("SELECT media_type, bytes FROM photo WHERE id = ?", (row_id(key),))
        return None if row is None else (row[0].decode(), row[1])

    def delete(self, key: str) -> None:
        """Forget the photo; nothing happens when there is none."""
        self._store.one("DELETE FROM photo WHERE id = ?", (row_id(key),))
