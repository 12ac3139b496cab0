"""Keeps one channel open, whatever happens to it: renewed before it lapses, made again when it is gone.

A row in a store remembers the channel's number, so that a restart goes on with the same channel. It is written before
the channel is made: a crash in between leaves no channel that nobody knows of.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from zrecruit_ext._drive.effects import Blocking, Locked, Now, Sleep
from zrecruit_ext.errors import ApiError, AuthError, RecruitError, RowsFailed
from zrecruit_ext.webhooks.subscriptions import LIFETIME, Subscription, WebhookFlows, new_channel

if TYPE_CHECKING:
    from collections.abc import Callable

    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext.stores import Row, Store

__all__ = ["Keeper", "Kept", "Wanted"]

TABLE = "webhooks"
SHARE = 0.9
"""Of its life that a channel has behind it when it is renewed."""
CHECK = 3_600.0
"""Seconds between two looks whether the service still has the channel."""
UNKNOWN = 3_600.0
"""Seconds of life of a channel whose expiry the answer does not tell."""
RETRY = 30.0
GONE = {"NOT_SUBSCRIBED", "CHANNEL_EXPIRED", "INVALID_DATA"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """The channel that is to be there. `name` tells it apart from others in the same store."""

    events: list[str]
    url: str
    token: str = field(repr=False)
    name: str = "default"
    lifetime: float = LIFETIME
    reference: bool = False

    def digest(self) -> str:
        """Changes with everything that the service must be told of."""
        return sha256(repr((sorted(self.events), self.url, self.token, self.reference)).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Kept:
    """What one pass has done: `created`, `renewed`, `changed`, or nothing (`kept`); and when the next one is due."""

    action: str
    channel_id: str
    expires: float
    """Seconds since 1970."""
    due: float
    orphans: list[str] = field(default_factory=list[str])
    """Channels to the same URL that were ended because nobody keeps them."""
    error: RecruitError | None = None
    """Of `run`: why this pass could do nothing; it is tried again."""

    @property
    def expires_at(self) -> datetime:
        return datetime.fromtimestamp(self.expires, UTC)


class Keeper:
    def __init__(self, flows: WebhookFlows, store: Store, wanted: Wanted, *, check: float = CHECK) -> None:
        self._flows, self._store, self._wanted, self._check = flows, store, wanted, check

    def once(self) -> Flow[Kept]:
        """One pass, as from a cron job: at most three calls, a single one where nothing is to be done.

        Raises RecruitError. Two passes at the same time wait for each other.
        """
        return (yield from Locked(self._store.lock(f"{TABLE}/{self._wanted.name}"), self._pass()))

    def run(self, report: Callable[[Kept], None]) -> Flow[None]:
        """Pass after pass, for ever; one that fails is reported and tried again soon."""
        while True:
            try:
                kept = yield from self.once()
            except RecruitError as error:
                kept = Kept("failed", "", 0.0, (yield from Now()) + RETRY, error=error)
            report(kept)
            yield from Sleep(max(kept.due - (yield from Now()), 1.0))

    def _pass(self) -> Flow[Kept]:
        row = yield from self._row()
        known: dict[str, Any] = {**row.value}
        listed = yield from self._listed()
        now, key = (yield from Now()), str(known["channel_id"])
        mine = None if listed is None else next((each for each in listed if each.channel_id == key), None)
        there = known["expires"] > now if listed is None else mine is not None
        action = self._action(known, there, now)
        if action != "kept":
            expires = yield from self._act(action, key)
            known |= {"expires": expires or now + UNKNOWN, "renewed": now, "wanted": self._wanted.digest()}
            version = row.version
            yield from Blocking(lambda: self._store.put(TABLE, self._wanted.name, known, version=version))
        orphans = yield from self._end_orphans(listed or [])
        due = min(_renewal(known), (yield from Now()) + self._check)
        return Kept(action, key, known["expires"], due, orphans)

    def _row(self) -> Flow[Row]:
        """The row of this channel, which has a number before there is a channel."""
        row = yield from Blocking(lambda: self._store.get(TABLE, self._wanted.name))
        if row is not None:
            return row
        known = {"channel_id": (yield from new_channel()), "expires": 0.0, "renewed": 0.0, "wanted": ""}
        row = yield from Blocking(lambda: self._store.put(TABLE, self._wanted.name, known, version=0))
        return row if row is not None else (yield from self._row())

    def _listed(self) -> Flow[list[Subscription] | None]:
        """The channels there are; None where the service does not list them (no page of Recruit has this call)."""
        try:
            return (yield from self._flows.every())
        except (ApiError, AuthError):
            return None

    def _action(self, known: dict[str, Any], there: bool, now: float) -> str:
        if not there:
            return "created"
        if known["wanted"] != self._wanted.digest():
            return "changed"
        return "renewed" if now >= _renewal(known) else "kept"

    def _act(self, action: str, key: str) -> Flow[float | None]:
        """Do it; where the service has another view of what is there, do what fits that. The new expiry."""
        try:
            done = yield from self._told(action, key)
        except RowsFailed as failed:
            if failed.code in GONE and action != "created":
                done = yield from self._told("created", key)
            elif failed.code == "ALREADY_ENABLED":
                done = yield from self._told("changed", key)
            else:
                raise
        return None if done.expires is None else done.expires.timestamp()

    def _told(self, action: str, key: str) -> Flow[Subscription]:
        wanted = self._wanted
        if action == "renewed":
            return self._flows.update(key, {}, wanted.lifetime)
        return self._flows.subscribe(
            *(wanted.events, wanted.url, wanted.token, key, wanted.lifetime, wanted.reference),
            instead=action == "changed",
        )

    def _end_orphans(self, listed: list[Subscription]) -> Flow[list[str]]:
        rows = yield from Blocking(lambda: self._store.scan(TABLE))
        kept = {str(row.value["channel_id"]) for _, row in rows}
        orphans = [each.channel_id for each in listed if each.url == self._wanted.url and each.channel_id not in kept]
        if orphans:
            yield from self._flows.unsubscribe(orphans)
        return orphans


def _renewal(known: dict[str, Any]) -> float:
    """When a channel is renewed: by an expiry that has come nearer than was asked for, sooner."""
    renewed, expires = float(known["renewed"]), float(known["expires"])
    return renewed + SHARE * (expires - renewed)
