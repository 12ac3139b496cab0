"""The notes of one record, in both worlds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Unpack

    from zrecruit_client.models import Note

    from zrecruit_ext._drive.asynchronous import AsyncDriver, AsyncItems
    from zrecruit_ext._drive.synchronous import Items, SyncDriver
    from zrecruit_ext._records.calls import CallOptions
    from zrecruit_ext._records.listing import RelatedParams
    from zrecruit_ext._records.notes import NoteFlows
    from zrecruit_ext.results import RowOutcome

__all__ = ["AsyncNotes", "Notes"]


class Notes:
    """The notes of one record."""

    def __init__(self, driver: SyncDriver, flows: NoteFlows) -> None:
        self._driver, self._flows = driver, flows

    def list(self, **params: Unpack[RelatedParams]) -> Items[Note]:
        """All notes, over all pages."""
        return self._driver.items(self._flows.list(params))

    def add(self, title: str, content: str, **options: Unpack[CallOptions]) -> RowOutcome:
        """Add a note; the outcome's `id` is that of the note. Raises RowsFailed when it is refused."""
        return self._driver.run(self._flows.add(title, content, options))


class AsyncNotes:
    """`Notes` for asyncio."""

    def __init__(self, driver: AsyncDriver, flows: NoteFlows) -> None:
        self._driver, self._flows = driver, flows

    def list(self, **params: Unpack[RelatedParams]) -> AsyncItems[Note]:
        return self._driver.items(self._flows.list(params))

    async def add(self, title: str, content: str, **options: Unpack[CallOptions]) -> RowOutcome:
        return await self._driver.run(self._flows.add(title, content, options))
