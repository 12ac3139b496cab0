"""The notes of one record, as flows. They are read as a related list and written through the module Notes.

Source: Get Related Records, Create Notes; Zoho Recruit REST API v2.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from zrecruit_client.api.notes import create_notes
from zrecruit_client.api.records import list_related_records
from zrecruit_client.models import Note, NotesBody

from zrecruit_ext._records.listing import Listing, RelatedParams
from zrecruit_ext._records.paged import paged
from zrecruit_ext._records.rows import encode, record_id
from zrecruit_ext._records.writing import written
from zrecruit_ext.results import Results, RowOutcome

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._records.calls import CallOptions, Calls

__all__ = ["NoteFlows"]


class NoteFlows:
    def __init__(self, calls: Calls, module_name: str, parent: object) -> None:
        self._calls, self._module, self._parent = calls, module_name, record_id(parent)

    def list(self, params: Mapping[str, Any]) -> Flow[None]:
        call_for = partial(list_related_records.call, self._module, self._parent, "Notes")
        return paged(self._calls, Listing.of(RelatedParams.__optional_keys__, params), call_for, Note.from_dict)

    def add(self, title: str, content: str, options: CallOptions) -> Flow[RowOutcome]:
        row = {
            "Note_Title": title,
            "Note_Content": content,
            "Parent_Id": self._parent,
            "se_module": self._module,
        }
        call = create_notes.call(body=NotesBody([]))
        response = yield from self._calls.ask(call, options, content=encode([row], 0, frozenset(), {}))
        return Results.of(written(response, call.operation_id)).raise_for_failures()[0]
