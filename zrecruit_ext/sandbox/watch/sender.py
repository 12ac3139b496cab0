"""From a written record to the receiver: changes gathered per request, then sent in the background."""

from __future__ import annotations

import random
from collections import deque
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.delivery import sending
from zrecruit_ext.sandbox.engine.observing import Observer
from zrecruit_ext.sandbox.watch.channels import Channel, ChannelBook
from zrecruit_ext.sandbox.watch.notices import Change, bodies
from zrecruit_ext.sandbox.watch.settings import WatchSettings

if TYPE_CHECKING:
    from collections.abc import Generator

    from zrecruit_ext.sandbox.agenda import Agenda
    from zrecruit_ext.sandbox.clock import Clock
    from zrecruit_ext.sandbox.metadata import Catalog, Module
    from zrecruit_ext.sandbox.users import User

__all__ = ["Watch"]

KEPT = 10_000
# Kept by the engine on every write: no change that anybody made.
UNTOLD = frozenset({"Modified_Time", "Modified_By", "Updated_On", "Last_Activity_Time"})
LOST, FORGED = "lost on purpose", "forged"
Body = dict[str, Any]


class Watch(Observer):
    """The channels, and an observer of the records that tells them."""

    def __init__(self, catalog: Catalog, clock: Clock, agenda: Agenda) -> None:
        self._clock, self._agenda, self._catalog = clock, agenda, catalog
        self._lines: dict[str, deque[dict[str, Any]]] = {}
        self.reset()

    def reset(self) -> None:
        """No channels, nothing under way, nothing goes wrong."""
        self.book = ChannelBook(self._catalog, self._clock)
        self.deliveries: deque[dict[str, Any]] = deque(maxlen=KEPT)
        self._hushed = False
        self._changes: list[Change] = []
        self._held: list[tuple[Channel, Body, str]] = []
        for line in self._lines.values():
            line.clear()
        self._lines = {}
        self.set(WatchSettings())

    def set(self, settings: WatchSettings) -> None:
        """Other settings from now on; what was held back goes out."""
        self.settings = settings
        self._lots = random.Random(settings.seed)  # noqa: S311 - tests, no secrets
        self._release()

    @contextmanager
    def hushed(self, hush: bool) -> Generator[None]:
        """Whether what is written meanwhile is nobody's business."""
        self._hushed = hush
        try:
            yield
        finally:
            self._hushed = False

    def after(self, module: Module, old: Body | None, new: Body | None, actor: User) -> None:
        """Note the change of a record; it is told when the request that made it has been carried out.

        Until then nothing is certain: a request that fails takes back what it wrote.
        """
        if self._hushed or not self.book.channels:
            return
        operation = "insert" if old is None else "delete" if new is None else "update"
        body = new or old or {}
        names = changed_names(old, new) if operation == "update" and old and new else []
        last = self._changes[-1] if self._changes else None
        if last is None or (last.module, last.operation) != (module.api_name, operation) or body["id"] in last.fields:
            last = Change(module.api_name, operation, actor["email"])
            self._changes.append(last)
        last.fields[str(body["id"])] = names

    def forget(self) -> None:
        """What was noted has not come about."""
        self._changes = []

    def tell(self) -> None:
        """Notices for everything that was noted, to every channel that wants it; they are sent in the background."""
        changes, self._changes = self._changes, []
        for change in changes:
            module = self._catalog.find(change.module)
            names = {change.module, *(module.aliases if module is not None else ())}
            for channel in self.book.living():
                name = channel.wants(names, change.operation)
                if name is not None:
                    for body in bodies(channel, name, change, self._clock.now(), self.settings.ids_as_text):
                        self._hand_over(channel, body)

    def _hand_over(self, channel: Channel, body: Body) -> None:
        """One notice, with what the settings do to it."""
        if self._lots.random() < self.settings.loss:
            self.deliveries.append({"url": channel.url, "body": body, "remark": LOST, "outcome": None})
        else:
            self._held += [(channel, body, "")] * self._lots.randint(1, max(1, self.settings.repeat))
        if self._lots.random() < self.settings.forge:
            self._held.append((channel, forged(body), FORGED))
        if len(self._held) >= self.settings.reorder:
            self._release()

    def _release(self) -> None:
        held, self._held = self._held, []
        if self.settings.reorder:
            self._lots.shuffle(held)
        for channel, body, remark in held:
            entry = {"url": channel.url, "body": body, "remark": remark, "outcome": None}
            self._agenda.at(self._clock.now() + self.settings.delay, partial(self._line_up, entry))

    async def _line_up(self, entry: dict[str, Any]) -> None:
        """Notices to one address go out one after the other, in the order they came in."""
        url = str(entry["url"])
        line = self._lines.setdefault(url, deque())
        line.append(entry)
        if len(line) > 1:
            return  # whoever sends the first one goes on with this one
        async with sending() as post:
            while line:
                self.deliveries.append(line[0])
                line[0]["outcome"] = await post(url, line[0]["body"])
                if line:  # a reset may have come between
                    line.popleft()


def changed_names(old: Body, new: Body) -> list[str]:
    return [name for name in new if name not in UNTOLD and new[name] != old.get(name)]


def forged(body: Body) -> Body:
    """The notice with another token and a record that does not exist."""
    return {**body, "token": f"not-{body.get('token')}", "ids": ["999999999999999999"]}
