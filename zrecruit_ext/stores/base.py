"""The seam of all shared state: versioned rows in tables, and locks, behind a URL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zrecruit_ext._drive.effects import SharedLock

__all__ = ["Row", "Store"]


@dataclass(frozen=True, slots=True, repr=False)
class Row:
    """A JSON object and the version under which it is stored. The content may be secret, so `repr` leaves it out."""

    value: Mapping[str, Any]
    version: int

    def __repr__(self) -> str:
        return f"Row(version={self.version})"


class Store(Protocol):
    """Rows by table and key. `waits` says that the methods may do network I/O."""

    @property
    def waits(self) -> bool: ...

    def get(self, table: str, key: str) -> Row | None:
        """The row, None when there is none."""
        ...

    def put(self, table: str, key: str, value: Mapping[str, Any], *, version: int) -> Row | None:
        """Store a value if the stored version is still `version` (0: no row yet); None when somebody was faster."""
        ...

    def delete(self, table: str, key: str, *, version: int) -> bool:
        """Take a row away if the stored version is still `version`; False when it is not."""
        ...

    def scan(self, table: str, *, after: str = "", limit: int = 100) -> list[tuple[str, Row]]:
        """At most `limit` keys and rows, in the order of the keys, from the first one behind `after`."""
        ...

    def lock(self, key: str) -> SharedLock:
        """The lock of that name, shared by everybody who uses this store."""
        ...
