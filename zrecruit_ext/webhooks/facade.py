"""`zr.webhooks`: channels, in both worlds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.stores import open_store
from zrecruit_ext.webhooks.keeper import Keeper, Kept, Wanted
from zrecruit_ext.webhooks.reconciler import Looked, ReconcilerFlows
from zrecruit_ext.webhooks.subscriptions import LIFETIME, Subscription, WebhookFlows, event_names

if TYPE_CHECKING:
    from builtins import list as rows
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from zrecruit_ext._drive.asynchronous import AsyncDriver
    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._drive.synchronous import SyncDriver
    from zrecruit_ext.results import Results
    from zrecruit_ext.stores import Store
    from zrecruit_ext.webhooks.inbox import Inbox

__all__ = ["AsyncWebhooks", "WebhookFlows", "Webhooks"]


def _update(
    flows: WebhookFlows,
    channel_id: str,
    events: Iterable[str] | None,
    url: str | None,
    token: str | None,
    lifetime: float | None,
) -> Flow[Subscription]:
    names = None if events is None else event_names(events)
    return flows.update(channel_id, {"events": names, "notify_url": url, "token": token}, lifetime)


def _keeper(flows: WebhookFlows, store: Store | str, wanted: Wanted) -> Keeper:
    return Keeper(flows, open_store(store) if isinstance(store, str) else store, wanted)


def _ignore(_: Kept) -> None:
    """Nobody wants to know."""


class Webhooks:
    """Channels of notices. Events are written `Candidates.create`, `.edit`, `.delete`, `.all`.

    `reference=True` speaks the dialect of seed 000. A live organisation has been seen with the other one only.
    """

    def __init__(self, driver: SyncDriver, flows: WebhookFlows) -> None:
        self._driver, self._flows = driver, flows

    def subscribe(
        self,
        events: Iterable[str],
        url: str,
        *,
        token: str,
        channel_id: str | None = None,
        lifetime: float = LIFETIME,
        reference: bool = False,
    ) -> Subscription:
        """Open a channel for `lifetime` seconds; when it ends is in what comes back. `keep` makes it last.

        `token` (1 to 50 characters) comes back in every notice and is the only proof of its sender. Raises InputError,
        and RowsFailed when the service refuses.
        """
        return self._driver.run(self._flows.subscribe(events, url, token, channel_id, lifetime, reference))

    def list(self) -> list[Subscription]:
        """Every channel of the account that has not expired."""
        return self._driver.run(self._flows.every())

    def update(
        self,
        channel_id: str,
        *,
        events: Iterable[str] | None = None,
        url: str | None = None,
        token: str | None = None,
        lifetime: float | None = LIFETIME,
    ) -> Subscription:
        """Add events, change the URL or the token, and make it last `lifetime` seconds from now (None: as it is)."""
        return self._driver.run(_update(self._flows, channel_id, events, url, token, lifetime))

    def unsubscribe(self, channel_ids: str | Sequence[str]) -> Results:
        """End channels; one outcome for each."""
        keys = [channel_ids] if isinstance(channel_ids, str) else channel_ids
        return self._driver.run(self._flows.unsubscribe(keys))

    def keep(self, store: Store | str, events: Iterable[str], url: str, *, token: str, **more: Any) -> Kept:
        """One pass of the keeper, for a cron job or a task queue; `more` are `name`, `lifetime` and `reference`.

        Opens the channel, renews it before it lapses, makes it again when it is gone, ends channels to the same URL
        that nobody keeps. Call it again at `due`, at the latest.
        """
        return self._driver.run(_keeper(self._flows, store, Wanted([*events], url, token, **more)).once())

    def keep_up(
        self,
        store: Store | str,
        events: Iterable[str],
        url: str,
        *,
        token: str,
        report: Callable[[Kept], None] = _ignore,
        **more: Any,
    ) -> None:
        """`keep` for a running service: never returns. `report` hears of every pass."""
        self._driver.run(_keeper(self._flows, store, Wanted([*events], url, token, **more)).run(report))

    def reconcile(self, inbox: Inbox, modules: Iterable[str], *, since: datetime | None = None) -> rows[Looked]:
        """Put changes that no notice told of into the inbox; for a cron job, also without any channel.

        Reads one list per module and run, the modified and the deleted records in turn: two runs see everything. The
        first run of a module starts with `since` (default: now). At most 1 + rows / 200 calls for each module.
        """
        return self._driver.run(ReconcilerFlows(self._flows.calls, inbox).run(modules, since))


class AsyncWebhooks:
    """`Webhooks` for asyncio."""

    def __init__(self, driver: AsyncDriver, flows: WebhookFlows) -> None:
        self._driver, self._flows = driver, flows

    async def subscribe(
        self,
        events: Iterable[str],
        url: str,
        *,
        token: str,
        channel_id: str | None = None,
        lifetime: float = LIFETIME,
        reference: bool = False,
    ) -> Subscription:
        return await self._driver.run(self._flows.subscribe(events, url, token, channel_id, lifetime, reference))

    async def list(self) -> list[Subscription]:
        return await self._driver.run(self._flows.every())

    async def update(
        self,
        channel_id: str,
        *,
        events: Iterable[str] | None = None,
        url: str | None = None,
        token: str | None = None,
        lifetime: float | None = LIFETIME,
    ) -> Subscription:
        return await self._driver.run(_update(self._flows, channel_id, events, url, token, lifetime))

    async def unsubscribe(self, channel_ids: str | Sequence[str]) -> Results:
        keys = [channel_ids] if isinstance(channel_ids, str) else channel_ids
        return await self._driver.run(self._flows.unsubscribe(keys))

    async def keep(self, store: Store | str, events: Iterable[str], url: str, *, token: str, **more: Any) -> Kept:
        return await self._driver.run(_keeper(self._flows, store, Wanted([*events], url, token, **more)).once())

    async def keep_up(
        self,
        store: Store | str,
        events: Iterable[str],
        url: str,
        *,
        token: str,
        report: Callable[[Kept], None] = _ignore,
        **more: Any,
    ) -> None:
        await self._driver.run(_keeper(self._flows, store, Wanted([*events], url, token, **more)).run(report))

    async def reconcile(self, inbox: Inbox, modules: Iterable[str], *, since: datetime | None = None) -> rows[Looked]:
        return await self._driver.run(ReconcilerFlows(self._flows.calls, inbox).run(modules, since))
