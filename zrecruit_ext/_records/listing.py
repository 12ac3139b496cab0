"""Parameters of lists and searches: typed for the checker, refused early at run time, as text for the wire.

An unknown parameter makes the service answer 500, so none is passed on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, cast

from zrecruit_ext._records.calls import CallOptions
from zrecruit_ext.errors import InputError
from zrecruit_ext.values import datetime_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    from zrecruit_ext.query import Criteria

__all__ = [
    "AssociatedParams",
    "DeletedParams",
    "ListParams",
    "Listing",
    "PageParams",
    "RelatedParams",
    "SearchParams",
    "UserParams",
    "comma_list",
]

MAX_PER_PAGE = 200


class PageParams(CallOptions, total=False):
    """What every list takes besides its filters; `timeout`, `deadline` and `headers` hold for each request of it."""

    page: int
    """The page to start with, from 1."""
    per_page: int
    """Rows per page, 1 to 200 (the default)."""
    eager: bool
    """Ask for a whole window from the start; may cost up to window - 1 requests too many."""
    window: int
    """Requests under way at once; never more than the client's `concurrency`."""


class ListParams(PageParams, total=False):
    """Parameters of Get Records."""

    fields: str | Iterable[str]
    sort_by: str
    sort_order: Literal["asc", "desc"]
    converted: bool | Literal["both"]
    approved: bool | Literal["both"]
    cvid: str | int
    territory_id: str | int
    include_child: bool
    state: Literal["draft", "save"]
    modified_since: datetime


class SearchParams(PageParams, total=False):
    """Parameters of Search Records, and what is searched for: exactly one of the first four."""

    criteria: Criteria | str | None
    email: str | None
    phone: str | None
    word: str | None
    fields: str | Iterable[str]
    converted: bool | Literal["both"]
    approved: bool | Literal["both"]


class RelatedParams(PageParams, total=False):
    """Parameters of Get Related Records."""

    fields: str | Iterable[str]
    sort_by: str
    sort_order: Literal["asc", "desc"]
    ids: str | Iterable[str]


class AssociatedParams(PageParams, total=False):
    """Parameters of Get Associated Records."""

    posting_title: str
    candidate_statuses: str | Iterable[str]


class DeletedParams(PageParams, total=False):
    """Parameters of Get Deleted Records."""

    type: Literal["all", "recycle", "permanent"]
    modified_since: datetime


class UserParams(PageParams, total=False):
    """Parameters of Get Users."""

    type: str
    """Which users: ``AllUsers``, ``ActiveUsers``, ``AdminUsers``, ``CurrentUser``, ..."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The parameters of one list, sorted by what they are for."""

    query: dict[str, Any]
    """Arguments of the generated call; the page number is added per page."""
    options: CallOptions
    first: int
    eager: bool
    window: int | None

    @property
    def per_page(self) -> int:
        return cast("int", self.query.get("per_page", MAX_PER_PAGE))

    @classmethod
    def of(cls, known: frozenset[str], params: Mapping[str, Any]) -> Listing:
        """Raises TypeError for a parameter that is not `known`, InputError for a value out of range."""
        if unknown := sorted(params.keys() - known):
            raise TypeError(f"unknown parameter {', '.join(unknown)}: this list takes {', '.join(sorted(known))}")
        query = {key: value for key, value in params.items() if key not in PageParams.__optional_keys__}
        if "per_page" in params:
            query["per_page"] = _within("per_page", params["per_page"], MAX_PER_PAGE)
        return cls(
            query=dict(_argument(key, value) for key, value in query.items() if value is not None),
            options=cast("CallOptions", {key: params[key] for key in CallOptions.__optional_keys__ & params.keys()}),
            first=_within("page", params.get("page", 1)),
            eager=params.get("eager", False),
            window=_within("window", params["window"]) if params.get("window") is not None else None,
        )


def comma_list(value: str | Iterable[str]) -> str:
    return value if isinstance(value, str) else ",".join(value)


def _argument(name: str, value: Any) -> tuple[str, Any]:
    """Name and value as the generated call takes them."""
    return _RENAMED.get(name, name), _TEXTS[name](value) if name in _TEXTS else value


def _flag(value: object) -> str:
    return str(value).lower()


_RENAMED = {"type": "type_", "modified_since": "if_modified_since"}

_TEXTS: dict[str, Callable[[Any], str]] = {
    "criteria": str,
    "fields": comma_list,
    "ids": comma_list,
    "candidate_statuses": comma_list,
    "converted": _flag,
    "approved": _flag,
    "cvid": str,
    "territory_id": str,
    "modified_since": datetime_text,
}


def _within(name: str, value: int, largest: float = float("inf")) -> int:
    if not 1 <= value <= largest:
        raise InputError(f"{name}={value} is out of range", advice=f"Give a number from 1 to {largest:g}.")
    return value
