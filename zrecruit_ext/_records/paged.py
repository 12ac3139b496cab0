"""Records that are read: a list as a flow of pages, or the one in an answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from zrecruit_ext._json import mapping
from zrecruit_ext._records.calls import json_object
from zrecruit_ext.errors import NotFound, UnexpectedAnswer
from zrecruit_ext.paging import Page, Pager

if TYPE_CHECKING:
    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._records.calls import CallLike, CallOptions, Calls
    from zrecruit_ext._records.listing import Listing

__all__ = ["Read", "only", "paged", "rows_of"]

T = TypeVar("T")
Read = Callable[[Mapping[str, Any]], T]

WINDOW = 5


def paged(
    calls: Calls,
    listing: Listing,
    call_for: Callable[..., CallLike[Any]],
    read: Read[T],
    *,
    last: float = float("inf"),
    key: str = "data",
) -> Flow[None]:
    """The flow that emits the pages of a list.

    `call_for(page=n, **query)` is the call for page n; `key` of its answer holds the rows.
    """

    def fetch(number: int) -> Flow[Page[Any]]:
        call = call_for(page=number, **listing.query)
        response = yield from calls.ask(call, listing.options)
        body = json_object(response, call.operation_id)
        return Page(number) if body is None else _page(number, body, _rows(body, call.operation_id, key))

    def finish(page: Page[Any]) -> Page[T]:
        return replace(page, items=_typed(page.items, read))

    window = min(listing.window or WINDOW, calls.concurrency)
    return Pager(fetch, finish, window=window, eager=listing.eager, first=listing.first, last=last).run()


def only(
    calls: Calls, call: CallLike[Any], options: CallOptions, read: Read[T], missing: str, *, key: str = "data"
) -> Flow[T]:
    """The one row in the answer to a call. Raises NotFound with `missing` as its message when there is none."""
    response = yield from calls.ask(call, options)
    body = json_object(response, call.operation_id)
    found = [] if body is None else _typed(_rows(body, call.operation_id, key), read)
    if not found:
        raise NotFound(missing, status=response.status_code, operation_id=call.operation_id)
    return found[0]


def rows_of(
    calls: Calls, call: CallLike[Any], options: CallOptions, read: Read[T], *, key: str = "data"
) -> Flow[list[T]]:
    """All rows in the answer to a call that has no pages; none for an answer without a body."""
    response = yield from calls.ask(call, options)
    body = json_object(response, call.operation_id)
    return [] if body is None else _typed(_rows(body, call.operation_id, key), read)


def _rows(body: Mapping[str, Any], operation_id: str, key: str) -> list[Any]:
    """The rows under `key`. Raises UnexpectedAnswer when there are none to be had, not even an empty list or null."""
    if not isinstance(body.get(key, ...), list | None):
        raise UnexpectedAnswer(f"the answer has no rows under `{key}`", operation_id=operation_id)
    rows: list[Any] | None = body[key]
    return rows or []


def _typed(rows: Iterable[Any], read: Read[T]) -> list[T]:
    """Rows as records. Raises UnexpectedAnswer for what is no row."""
    try:
        return [read(_with_text_id(row)) for row in rows]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UnexpectedAnswer(f"a row cannot be read ({type(error).__name__}: {error})") from error


def _page(number: int, body: Mapping[str, Any], items: list[T]) -> Page[T]:
    info = mapping(body.get("info"))
    return Page(number, items, info.get("more_records") is True, info)


def _with_text_id(row: dict[str, Any]) -> dict[str, Any]:
    # The vendor sends ids as numbers here and there; as texts they survive every spreadsheet and JavaScript.
    if row.get("id").__class__ is int:
        row["id"] = str(row["id"])
    return row
