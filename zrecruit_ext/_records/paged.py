"""A list as a flow of pages: which call fetches page n, and how its rows are read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from zrecruit_ext._records.calls import json_object
from zrecruit_ext.errors import UnexpectedAnswer
from zrecruit_ext.paging import Page, Pager

if TYPE_CHECKING:
    from zrecruit_ext._drive import Flow
    from zrecruit_ext._records.calls import CallLike, Calls
    from zrecruit_ext._records.listing import Listing

__all__ = ["Read", "fetched", "paged"]

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

    def fetch(number: int) -> Flow[Page[T]]:
        call = call_for(page=number, **listing.query)
        response = yield from calls.ask(call, listing.options)
        body = json_object(response, call.operation_id)
        return Page(number) if body is None else _page(number, body, fetched(body, read, call.operation_id, key))

    window = min(listing.window or WINDOW, calls.concurrency)
    return Pager(fetch, window=window, eager=listing.eager, first=listing.first, last=last).run()


def fetched(body: Mapping[str, Any], read: Read[T], operation_id: str, key: str = "data") -> list[T]:
    """The rows under `key` as records. Raises UnexpectedAnswer when they are not rows."""
    try:
        return [read(_with_text_id(row)) for row in body[key] or ()]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        message = f"the answer has no readable rows under `{key}` ({type(error).__name__}: {error})"
        raise UnexpectedAnswer(message, operation_id=operation_id) from error


def _page(number: int, body: Mapping[str, Any], items: list[T]) -> Page[T]:
    info = cast("Mapping[str, Any]", body.get("info") or {})
    return Page(number, items, info.get("more_records") is True, info)


def _with_text_id(row: dict[str, Any]) -> dict[str, Any]:
    # The vendor sends ids as numbers here and there; as texts they survive every spreadsheet and JavaScript.
    if row.get("id").__class__ is int:
        row["id"] = str(row["id"])
    return row
