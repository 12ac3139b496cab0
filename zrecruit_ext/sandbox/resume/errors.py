"""The one error of this package, and the limits that keep hostile files cheap."""

from __future__ import annotations

__all__ = ["MAX_BYTES", "MAX_CHARS", "MAX_UNPACKED", "UnreadableDocument"]

MAX_BYTES = 20 * 1024 * 1024
"""Largest file looked at, as the vendor's attachments."""

MAX_UNPACKED = 32 * 1024 * 1024
"""Most bytes any container (ZIP parts, PDF streams) may unfold to."""

MAX_CHARS = 200_000
"""Most text looked at: some 60 pages. What follows is cut off."""


class UnreadableDocument(Exception):  # noqa: N818 - what it says of the document
    """No person could be read from a document. `reason` says why and what to do, in one line."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
