"""Pages in order, several requests at a time, at most one request more than there are pages.

A page that says `more_records` proves the next one; a page with rows proves all before it. So beside the pages known to
exist one *probe* may be under way, a window ahead. When it has rows, everything up to it can be asked for at once; when
it is empty, it was the one request too many, and the last few pages are found one by one.
Source: Get Records, Search Records, Zoho Recruit REST API v2 (`info.more_records`, 204 for an empty page).
"""

from __future__ import annotations

import warnings
from collections import deque
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from zrecruit_ext._drive.effects import Emit, Flow, Join, Spawn
from zrecruit_ext.errors import RecruitError, SearchTruncated, UnexpectedAnswer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

__all__ = ["Page", "Pager", "RecordsMoved"]

T = TypeVar("T")


class RecordsMoved(UserWarning):
    """Records changed their place while the list was read: those that came twice are left out, others may be missing.

    Sort by ``id``, or read once more what was modified since the start, when every record counts.
    """


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list."""

    number: int
    items: list[T] = field(default_factory=list[T])
    more: bool = False
    """The service says that another page follows."""
    info: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """The vendor's `info` as it came."""

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


class Pager(Generic[T]):
    """Emits the pages from `first` on that have rows, in order, until one says that no more follow.

    The first page is asked for alone and handed out before anything else is asked for. `eager` asks for a whole
    window at once from the start: quicker, at the price of up to `window` - 1 requests past the end.
    No page after `last` is asked for; SearchTruncated when that one says that more follow.
    `finish` makes of a page that came the one to hand out; until then only the length of its items counts.
    """

    def __init__(
        self,
        fetch: Callable[[int], Flow[Page[Any]]],
        finish: Callable[[Page[Any]], Page[T]],
        *,
        window: int,
        eager: bool = False,
        first: int = 1,
        last: float = float("inf"),
    ) -> None:
        self._fetch, self._finish = fetch, finish
        self._window, self._eager, self._last = window, eager, last
        self._next = self._known = first
        self._speculate = True
        self._asked: set[int] = set()
        self._flight: deque[tuple[int, bool, Any]] = deque()
        self._early: dict[int, Page[Any] | RecruitError] = {}
        self._fresh = _Fresh[T]()

    def run(self) -> Flow[None]:
        """The flow for a driver's `iterate`; it emits `Page`s."""
        if not self._eager:
            self._asked.add(self._next)
            self._learn((yield from self._fetch(self._next)), probe=False)
        while True:
            while (page := self._early.pop(self._next, None)) is not None:
                if isinstance(page, RecruitError):
                    raise page
                if page.items:
                    yield from Emit(self._fresh(self._finish(page)))
                if not page.more:
                    return
                if page.number >= self._last:
                    raise SearchTruncated(f"the service hands out {page.number} pages, and there are more")
                self._next += 1
            yield from self._fill()
            yield from self._land()
            # Before pages are handed out: reading them and what the caller does with them takes time.
            yield from self._fill()

    def _fill(self) -> Flow[None]:
        while len(self._flight) < self._window and (number := self._choose()) is not None:
            self._asked.add(number)
            handle = yield from Spawn(self._fetch(number))
            self._flight.append((number, number > self._known, handle))

    def _land(self) -> Flow[None]:
        """Wait for the oldest request: the younger ones are mostly there by then, and none runs far ahead of it."""
        number, probe, handle = self._flight.popleft()
        try:
            self._learn((yield from Join(handle)), probe=probe)
        except RecruitError as error:
            self._speculate = False
            if probe:
                self._asked.discard(number)  # if it turns out to exist, it is asked for again, and may then raise
            else:
                self._early[number] = error

    def _learn(self, page: Page[Any], *, probe: bool) -> None:
        if not page.more:
            self._speculate = False
        if probe and not page.items:
            self._asked.discard(page.number)
            return
        self._early[page.number] = page
        self._known = max(self._known, page.number + page.more)

    def _choose(self) -> int | None:
        """The page to ask for next: the newest known one, as it tells of the next; then a probe; then the lowest."""
        known = int(min(self._known, self._last))
        if known not in self._asked:
            return known
        if self._speculate and (number := self._beyond(known)) is not None:
            return number
        return next((number for number in range(self._next, known) if number not in self._asked), None)

    def _beyond(self, known: int) -> int | None:
        if self._eager:
            number = max(self._asked) + 1
            return number if number <= self._last else None
        probing = any(probe for _, probe, _ in self._flight)
        number = int(min(known + self._window, self._last))
        return None if probing or self._window == 1 or number <= known else number


class _Fresh(Generic[T]):
    """Leaves out rows that came before, and says so once."""

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self._stale = 0

    def __call__(self, page: Page[T]) -> Page[T]:
        items = [item for item in page.items if self._first_time(getattr(item, "id", None))]
        if len(items) == len(page.items):
            self._stale = 0
            return page
        # The same rows for ever would be an endless list.
        self._stale = 0 if items else self._stale + 1
        if self._stale > 1 and page.more:
            raise UnexpectedAnswer(f"page {page.number} and the one before hold nothing new: the list ignores `page`")
        warnings.warn(f"{len(page) - len(items)} records of page {page.number} came twice", RecordsMoved, stacklevel=2)
        return replace(page, items=items)

    def _first_time(self, key: object) -> bool:
        if not isinstance(key, str):
            return True
        before = len(self._seen)
        self._seen.add(key)
        return len(self._seen) > before
