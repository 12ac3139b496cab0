"""Where what is created once can be seen: records in their module's list, notes and files in those of their record."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any

import orjson
from zrecruit_client.api.records import list_attachments, list_records, list_related_records, search_records

from zrecruit_ext._json import loaded, mapping
from zrecruit_ext._records.doubt import fields_with
from zrecruit_ext._records.intents import digest
from zrecruit_ext._records.once import SIZE, Errand, Once, OnceLike, created_once
from zrecruit_ext._records.sightings import handles
from zrecruit_ext._records.writing import answered
from zrecruit_ext.errors import RecruitError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zrecruit_client.models import FieldMetadata

    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._records.calls import CallLike, CallOptions, Calls
    from zrecruit_ext._records.doubt import Doubt
    from zrecruit_ext._records.intents import Element
    from zrecruit_ext._records.writing import Answered, Part
    from zrecruit_ext.metadata import MetadataFlows

__all__ = ["attached_once", "noted_once", "records_once"]

Body = dict[str, Any]
NEWEST_FIRST: dict[str, Any] = {"sort_by": "Created_Time", "sort_order": "desc", "per_page": SIZE}
ALL: dict[str, Any] = {"converted": "both", "approved": "both"}
"""Records that wait for an approval are there, too."""


def records_once(
    calls: Calls, asked: OnceLike, doubt: Doubt, metadata: Callable[[], MetadataFlows], options: CallOptions
) -> Answered[Any]:
    """Sends each part of a create once; parts of one write with a key have keys of their own."""
    wish, numbers = Once.of(asked), count()

    def answer(part: Part[Any]) -> Flow[tuple[Body, bool]]:
        call, content, _ = part
        body = dict(mapping(loaded(content or b"")))
        own = _keyed(wish, next(numbers))
        rows: list[Mapping[str, Any]] = _marked(body["data"], own)
        unique = yield from _unique(calls, doubt, rows, wish, metadata)
        fields = ",".join(sorted({"Created_Time", *unique, *(name for row in rows for name in row)}))
        page = partial(_page, doubt.module, fields)
        search = partial(_search, doubt.module)
        send = partial(_sent, calls, call, lambda chosen: {**body, "data": chosen})
        naming = fields_with(doubt.module, "mandatory")
        errand = Errand(replace(doubt, unique=unique), rows, send, page, search, unique=unique, naming=naming)
        return {"data": (yield from created_once(calls, errand, own, options))}, False

    return answer


def noted_once(calls: Calls, asked: OnceLike, doubt: Doubt, options: CallOptions) -> Answered[Any]:
    """Sends a note once: it is looked for among the record's notes by title and content."""
    wish = Once.of(asked)
    module, parent, name = doubt.place.split("/")

    def page(number: int) -> CallLike[Any]:
        return list_related_records.call(module, parent, name, page=number, **NEWEST_FIRST)

    def answer(part: Part[Any]) -> Flow[tuple[Body, bool]]:
        call, content, _ = part
        rows = [{name: row[name] for name in ("Note_Title", "Note_Content")} for row in _data(content)]
        send = partial(_sent, calls, call, lambda _: loaded(content or b""))  # there is one row to send
        errand = Errand(doubt, rows, send, page)
        return {"data": (yield from created_once(calls, errand, wish, options))}, False

    return answer


def attached_once(
    calls: Calls, asked: OnceLike, doubt: Doubt, file: Mapping[str, Any], options: CallOptions
) -> Answered[Any]:
    """Sends a file once: `file` is what the list of the record shows of it, and a fingerprint of the content."""
    module, parent, _ = doubt.place.split("/")

    def page(number: int) -> CallLike[Any]:
        return list_attachments.call(module, parent, page=number, per_page=SIZE)

    def answer(part: Part[Any]) -> Flow[tuple[Body, bool]]:
        send = partial(_sent, calls, part[0], None)
        errand = Errand(doubt, [file], send, page, ordered=False, naming=frozenset({"File_Name"}))
        return {"data": (yield from created_once(calls, errand, Once.of(asked), options))}, False

    return answer


def _page(module: str, fields: str, number: int) -> CallLike[Any]:
    return list_records.call(module, page=number, fields=fields, **NEWEST_FIRST, **ALL)


def _search(module: str, criteria: str, number: int) -> CallLike[Any]:
    return search_records.call(module, criteria=criteria, page=number, per_page=SIZE, **ALL)


def _sent(
    calls: Calls,
    call: CallLike[Any],
    body_of: Callable[[Sequence[Mapping[str, Any]]], object] | None,
    rows: Sequence[Mapping[str, Any]],
    options: CallOptions,
) -> Flow[list[Element]]:
    content = orjson.dumps(body_of(rows)) if body_of else None
    body, _ = yield from answered(calls, (call, content, rows), options)
    told: list[object] = body.get("data") or []
    return [mapping(each) for each in told]


def _data(content: bytes | None) -> list[Mapping[str, Any]]:
    return list(mapping(loaded(content or b""))["data"])


def _keyed(wish: Once, number: int) -> Once:
    if wish.key is None or number == 0:
        return wish
    return Once(f"{wish.key}/{number}", wish.unique, wish.marker, wish.lag, wish.keep)


def _marked(rows: Sequence[Mapping[str, Any]], wish: Once) -> list[Mapping[str, Any]]:
    if wish.marker is None:
        return list(rows)
    start = digest(wish.key.encode() if wish.key else orjson.dumps(rows))[:16]
    return [{**row, wish.marker: f"{start}-{number}"} for number, row in enumerate(rows)]


def _unique(
    calls: Calls, doubt: Doubt, rows: Sequence[Mapping[str, Any]], wish: Once, metadata: Callable[[], MetadataFlows]
) -> Flow[frozenset[str]]:
    """The unique fields known without asking; those of the metadata as well, when a row has a value in none of them."""
    told = frozenset({*fields_with(doubt.module, "unique"), *wish.unique, *((wish.marker,) if wish.marker else ())})
    known = calls.intents.unique
    if doubt.module not in known and not all(handles(row, told) for row in rows):
        known[doubt.module] = yield from _declared(doubt.module, metadata())
    return told | known.get(doubt.module, frozenset())


def _declared(module: str, metadata: MetadataFlows) -> Flow[frozenset[str]]:
    try:
        fields: list[FieldMetadata] = yield from metadata.rows("fields", module)
    except RecruitError:  # a token without the scope for settings
        return frozenset()
    return frozenset(str(each.api_name) for each in fields if each.unique and each.unique.to_dict())
