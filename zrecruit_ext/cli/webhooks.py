"""`zrecruit webhooks`."""

from typing import Annotated, Any

import typer

from zrecruit_ext.cli.codes import FAILURE, OK
from zrecruit_ext.cli.options import AsJson
from zrecruit_ext.cli.output import print_json, print_lines
from zrecruit_ext.client import Recruit
from zrecruit_ext.errors import RecruitError
from zrecruit_ext.webhooks import Inbox
from zrecruit_ext.webhooks.subscriptions import Subscription

__all__ = ["command"]


def command(
    action: Annotated[str, typer.Argument(metavar="list|renew|replay|dead")],
    event_id: Annotated[str | None, typer.Argument(metavar="[ID]", help="With replay: the event.")] = None,
    inbox: Annotated[
        str | None, typer.Option("--inbox", envvar="ZRECRUIT_INBOX", help="With replay and dead: its URL.")
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Look after channels and events.

    `list` shows the channels that have not expired, `renew` lets each of them last for 23 hours from now. `dead` shows
    the events that have failed too often, `replay ID` lets a dead or done event be worked on once more.
    """
    acts = {"list": _list, "renew": _renew}
    if action in acts:
        return acts[action](as_json)
    if action not in ("dead", "replay"):
        raise typer.BadParameter(f"{action!r} is none of list, renew, replay, dead")
    if inbox is None:
        raise typer.BadParameter(f"{action} needs --inbox (or ZRECRUIT_INBOX)")
    return _dead(Inbox(inbox), as_json) if action == "dead" else _replay(Inbox(inbox), event_id, as_json)


def _list(as_json: bool) -> int:
    with Recruit.from_env(read_only=True) as zr:
        return _show([_told(each) for each in zr.webhooks.list()], as_json, "no channels")


def _renew(as_json: bool) -> int:
    """Each by itself: what is wrong with one channel is no reason to let the others lapse."""
    told: list[dict[str, Any]] = []
    with Recruit.from_env() as zr:
        for each in zr.webhooks.list():
            try:
                told.append(_told(each) | _told(zr.webhooks.update(each.channel_id), ("expires",)) | {"ok": True})
            except RecruitError as error:
                told.append(_told(each) | {"ok": False, "error": str(error)})
    _show(told, as_json, "no channels")
    return OK if all(each["ok"] for each in told) else FAILURE


def _told(channel: Subscription, keys: tuple[str, ...] = ("channel_id", "expires", "url", "events")) -> dict[str, Any]:
    known = channel.to_dict()
    return {key: known[key] for key in keys}


def _show(channels: list[dict[str, Any]], as_json: bool, nothing: str) -> int:
    if as_json:
        print_json({"channels": channels})
    else:
        lines = [
            f"{each['channel_id']}  until {each['expires']}  {','.join(each['events'])}  {each['url']}"
            f"{'  ' + each['error'] if 'error' in each else ''}"
            for each in channels
        ]
        print_lines(lines or [nothing])
    return OK


def _dead(inbox: Inbox, as_json: bool) -> int:
    found, after = list[dict[str, Any]](), ""
    while page := inbox.dead(after=after):
        found += [{**each.event.to_dict(), "attempts": each.attempts, "error": each.error} for each in page]
        after = page[-1].event.id
    if as_json:
        print_json({"dead": found})
    else:
        lines = [f"{each['id']}  {each['module']}.{each['operation']}  {each['error']}" for each in found]
        print_lines(lines or ["no dead events"])
    return OK


def _replay(inbox: Inbox, event_id: str | None, as_json: bool) -> int:
    if event_id is None:
        raise typer.BadParameter("replay needs the ID of an event; `zrecruit webhooks dead` shows them")
    done = inbox.replay(event_id)
    if as_json:
        print_json({"id": event_id, "replayed": done})
    else:
        print_lines([f"{event_id} waits for its handlers" if done else f"there is no dead or done event {event_id}"])
    return OK if done else FAILURE
