"""The notes of one record, read as a related list and written through the module Notes; once as flows, then twins.

Source: Get Related Records, Create Notes; Zoho Recruit REST API v2.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from zrecruit_client.api.notes import create_notes
from zrecruit_client.api.records import list_related_records
from zrecruit_client.models import Note, NotesBody

from zrecruit_ext._records.doubt import Doubt
from zrecruit_ext._records.listing import Listing, RelatedParams
from zrecruit_ext._records.paged import paged
from zrecruit_ext._records.rows import encode, record_id
from zrecruit_ext._records.writing import write_one

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    from zrecruit_ext._drive.asynchronous import AsyncDriver, AsyncItems
    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._drive.synchronous import Items, SyncDriver
    from zrecruit_ext._records.calls import CallOptions, Calls
    from zrecruit_ext._records.once import OnceLike
    from zrecruit_ext.results import RowOutcome

__all__ = ["AsyncNotes", "NoteFlows", "Notes"]


class NoteFlows:
    def __init__(self, calls: Calls, module_name: str, parent: object) -> None:
        self._calls, self._module, self._parent = calls, module_name, record_id(parent)

    def list(self, params: Mapping[str, Any]) -> Flow[None]:
        call_for = partial(list_related_records.call, self._module, self._parent, "Notes")
        return paged(self._calls, Listing.of(RelatedParams.__optional_keys__, params), call_for, Note.from_dict)

    def add(self, title: str, content: str, once: OnceLike, options: CallOptions) -> Flow[RowOutcome]:
        note = {"Note_Title": title, "Note_Content": content}
        body = encode([{**note, "Parent_Id": self._parent, "se_module": self._module}])
        doubt, journalled = Doubt("Notes", f"{self._module}/{self._parent}/Notes"), None
        if once:
            from zrecruit_ext._records.creating import noted_once

            journalled = noted_once(self._calls, once, doubt, options)
        call = create_notes.call(body=NotesBody([]))
        return write_one(self._calls, call, options, body, row=note, doubt=doubt, once=journalled)


class Notes:
    """The notes of one record."""

    def __init__(self, driver: SyncDriver, flows: NoteFlows) -> None:
        self._driver, self._flows = driver, flows

    def list(self, **params: Unpack[RelatedParams]) -> Items[Note]:
        """All notes, over all pages."""
        return self._driver.items(self._flows.list(params))

    def add(self, title: str, content: str, *, once: OnceLike = False, **options: Unpack[CallOptions]) -> RowOutcome:
        """Add a note; the outcome's `id` is that of the note. Raises RowsFailed when it is refused.

        `once` is that of `Records.create`: after a lost answer the note is looked for by title and content.
        """
        return self._driver.run(self._flows.add(title, content, once, options))


class AsyncNotes:
    """`Notes` for asyncio."""

    def __init__(self, driver: AsyncDriver, flows: NoteFlows) -> None:
        self._driver, self._flows = driver, flows

    def list(self, **params: Unpack[RelatedParams]) -> AsyncItems[Note]:
        return self._driver.items(self._flows.list(params))

    async def add(
        self, title: str, content: str, *, once: OnceLike = False, **options: Unpack[CallOptions]
    ) -> RowOutcome:
        return await self._driver.run(self._flows.add(title, content, once, options))
