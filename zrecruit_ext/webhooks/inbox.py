"""Events in a store until their effects have come about, and for a while after that.

Three tables: `inbox` waits, `inbox-done` is what a repetition is known by, `inbox-dead` is what could not be done.
A fourth, `inbox-seen`, tells the reconciler which changes were heard of. Keys sort by time.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from zrecruit_ext.stores import Store, open_store
from zrecruit_ext.webhooks.event import Event
from zrecruit_ext.webhooks.grouping import GroupWriter
from zrecruit_ext.webhooks.seen import SEEN, marks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from zrecruit_ext.stores.base import Row
    from zrecruit_ext.webhooks.grouping import Line

__all__ = ["Delivery", "Inbox"]

WAITING, DONE, DEAD = "inbox", "inbox-done", "inbox-dead"
PAGE = 100
KEPT = 7 * 86_400.0
"""Seconds that a done event is known; a repetition after that is a new event."""
TWINS = 100


@dataclass(frozen=True, slots=True)
class Delivery:
    """An event on its way to its handlers."""

    event: Event
    attempts: int = 0
    """How often it was tried before."""
    finished: Sequence[str] = field(default_factory=list[str])
    """Handlers that have done their part."""
    error: str = ""
    """Why the last attempt failed."""
    replayed: bool = False
    version: int = 0

    def value(self, due: float) -> dict[str, Any]:
        """The row of a delivery that is to be tried from `due` on."""
        return {
            "event": self.event.to_dict(),
            "due": due,
            "attempts": self.attempts,
            "finished": list(self.finished),
            "error": self.error,
            "replayed": self.replayed,
        }

    @classmethod
    def of(cls, row: Row) -> Delivery:
        known = row.value
        return cls(
            Event(**known["event"]),
            known.get("attempts", 0),
            known.get("finished", []),
            known.get("error", ""),
            known.get("replayed", False),
            row.version,
        )


class Inbox:
    """`store` is a store or its URL: `sqlite:PATH` on one machine, `postgresql://...` for several.

    Both are written safely against power loss before `add` returns. `clock` gives seconds since 1970; machines that
    share an inbox need clocks that agree within some seconds, else an event may be worked on twice.
    """

    def __init__(self, store: Store | str, *, clock: Callable[[], float] = time.time) -> None:
        self.store = open_store(store) if isinstance(store, str) else store
        self.clock = clock
        self._writer = GroupWriter(self.store, {WAITING: DONE})

    def add(self, events: Iterable[Event]) -> list[Event]:
        """Store events; those that were not known. Raises StoreUnavailable."""
        found: list[Event] = []
        for event in events:
            kept = self._keep(event)
            found += [kept] if kept is not None else []
        return found

    def waiting(self, *, after: str = "", limit: int = PAGE) -> list[Delivery]:
        """Events that wait, whether they are due or not, from the first behind the id `after`."""
        return self._page(WAITING, after, limit)

    def dead(self, *, after: str = "", limit: int = PAGE) -> list[Delivery]:
        """Events that have failed too often."""
        return self._page(DEAD, after, limit)

    def done(self, *, after: str = "", limit: int = PAGE) -> list[Delivery]:
        """Events whose effects have come about, as long as they are remembered."""
        return self._page(DONE, after, limit)

    def claim(self, lease: float) -> Delivery | None:
        """An event that is due, which nobody else gets for `lease` seconds; None when there is none."""
        for key, row in self._rows(WAITING):
            now = self.clock()
            if row.value["due"] > now:
                continue
            delivery = Delivery.of(row)
            if not delivery.replayed and self.store.get(DONE, key) is not None:
                self.store.delete(WAITING, key, version=row.version)
                continue
            taken = self.store.put(WAITING, key, {**row.value, "due": now + lease, "taken": True}, version=row.version)
            if taken is not None:
                return Delivery.of(taken)
        return None

    def finish(self, delivery: Delivery) -> None:
        """The effects have come about."""
        self._move(delivery, DONE)

    def retry(self, delivery: Delivery, seconds: float) -> bool:
        """To be tried again in so many seconds; False when another worker has it by now."""
        value = {**delivery.value(self.clock() + seconds), "taken": True}
        return self.store.put(WAITING, delivery.event.id, value, version=delivery.version) is not None

    def bury(self, delivery: Delivery) -> None:
        """To be tried no more; `replay` brings it back. Nothing happens when another worker has it by now."""
        row = self.store.get(WAITING, delivery.event.id)
        if row is not None and row.version == delivery.version:
            self._move(delivery, DEAD)

    def replay(self, key: str) -> bool:
        """Let a dead or done event be worked on once more; False where there is none of this id."""
        for table in (DEAD, DONE):
            row = self.store.get(table, key)
            if row is not None:
                event = Delivery.of(row).event
                self.store.put(WAITING, key, Delivery(event, replayed=True).value(0.0), version=0)
                self.store.delete(table, key, version=row.version)
                return True
        return False

    def purge(self, kept: float = KEPT) -> int:
        """Forget what was done more than `kept` seconds ago; how many events that were."""
        before = self.clock() - kept
        for key, row in [each for each in self._rows(SEEN) if each[1].value["at"] < before]:
            self.store.delete(SEEN, key, version=row.version)
        old = [each for each in self._rows(DONE) if each[1].value["due"] < before]
        return sum(self.store.delete(DONE, key, version=row.version) for key, row in old)

    def _keep(self, event: Event) -> Event | None:
        return event if self._added(event) else self._twin(event)

    def _added(self, event: Event) -> bool:
        lines: list[Line] = [(WAITING, event.id, Delivery(event).value(0.0)), *marks(event, self.clock())]
        return (WAITING, event.id) in self._writer.add(lines)

    def _twin(self, event: Event) -> Event | None:
        """Another event where two notices look the same and do not say when they were sent.

        One whose work has not begun yet stands for both, as its handler reads the record after both changes. Nothing is
        created twice.
        """
        if event.server_time is not None or event.operation == "create":
            return None
        for number in range(TWINS):
            key = f"{event.id}.{number}" if number else event.id
            if self._untouched(key):
                return None
            twin = replace(event, id=f"{event.id}.{number + 1}")
            if self._added(twin):
                return twin
        return None

    def _untouched(self, key: str) -> bool:
        row = self.store.get(WAITING, key)
        return row is not None and not row.value.get("taken")

    def _move(self, delivery: Delivery, table: str) -> None:
        key, value = delivery.event.id, delivery.value(self.clock())
        before = self.store.get(table, key)
        self.store.put(table, key, value, version=before.version if before else 0)
        row = self.store.get(WAITING, key)
        if row is not None and row.version == delivery.version:
            self.store.delete(WAITING, key, version=row.version)

    def _page(self, table: str, after: str, limit: int) -> list[Delivery]:
        return [Delivery.of(row) for _, row in self.store.scan(table, after=after, limit=limit)]

    def _rows(self, table: str) -> Iterator[tuple[str, Row]]:
        after = ""
        while page := self.store.scan(table, after=after, limit=PAGE):
            yield from page
            after = page[-1][0]
