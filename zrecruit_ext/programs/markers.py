"""The columns that a file of failed rows adds, and what they tell when that file is imported.

A row that was refused because it would overwrite another one must not do so in the next run: the row it came in
conflict with is not in the file any more. So such a row is taken only when it was changed, or its code was emptied.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["MARKERS", "NOT_REPAIRED", "Markers", "fingerprint"]

MARKERS = ("zrecruit_row", "zrecruit_code", "zrecruit_message", "zrecruit_check")
"""Line, code, message, and a fingerprint of the cells; read back, these columns are dropped."""

NOT_REPAIRED = "NOT_REPAIRED"

# sent again as they are, these would replace a record or go out with cells missing; all others are checked anew
_STANDING = frozenset({"DUPLICATE_IN_FILE", "DUPLICATE_DATA", "ROW_SHAPE", NOT_REPAIRED})


def fingerprint(cells: Sequence[str]) -> str:
    """The same for the same cells, however they are quoted; empty ones at the end do not count."""
    return sha256("\0".join(cell.strip() for cell in cells).rstrip("\0").encode()).hexdigest()[:12]


@frozen
class Markers:
    """Where the marker columns are in a header."""

    header: tuple[str, ...]

    def cells(self, record: tuple[str, ...]) -> tuple[str, ...]:
        """The cells of a record without its markers; of one with cells too many, all of them."""
        if self._is_too_long(record):
            return record[: -len(MARKERS)]
        kept = (cell for name, cell in zip(self.header, record, strict=False) if name not in MARKERS)
        return (*kept, *record[len(self.header) :])

    def standing(self, record: tuple[str, ...]) -> str | None:
        """The code that a former run refused this record with, when it still holds: nothing was changed since."""
        names = zip(MARKERS, record[-len(MARKERS) :], strict=False)
        told = dict(names if self._is_too_long(record) else zip(self.header, record, strict=False))
        code = told.get(MARKERS[1], "").strip()
        same = told.get(MARKERS[3]) == fingerprint(self.cells(record))
        return code if same and code in _STANDING else None

    def _is_too_long(self, record: tuple[str, ...]) -> bool:
        """Then the markers are not under their names but at the end, where they were written."""
        return len(record) > len(self.header) and self.header[-len(MARKERS) :] == MARKERS
