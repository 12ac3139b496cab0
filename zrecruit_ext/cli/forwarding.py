"""Hands an accepted notice on to an application, as its sender would."""

from __future__ import annotations

import http.client
import sys
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

import orjson
import typer

from zrecruit_ext.webhooks.dialects import FORM, JSON
from zrecruit_ext.webhooks.event import WORKFLOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from zrecruit_ext.webhooks import Event

__all__ = ["forwarder"]

TIMEOUT = 20.0


def forwarder(url: str, token: str) -> Callable[[Event], None]:
    """A handler that posts an event to `url` with the token it came with; it fails unless the answer is 2xx."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise typer.BadParameter(f"{url!r} is no http address")
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")

    def forward(event: Event) -> None:
        notice = {**event.raw, "token": token}
        form = event.dialect == WORKFLOW and all(value is None or isinstance(value, str) for value in notice.values())
        body = urlencode({key: value or "" for key, value in notice.items()}).encode() if form else orjson.dumps(notice)
        connection = kind(str(parts.hostname), parts.port, timeout=TIMEOUT)
        try:
            connection.request("POST", path, body, {"Content-Type": FORM if form else JSON})
            status = connection.getresponse().status
        except (OSError, http.client.HTTPException) as error:
            _say(f"{event.name} {event.id} not forwarded ({type(error).__name__}); tried again later")
            raise
        finally:
            connection.close()
        if not 200 <= status < 300:
            _say(f"{event.name} {event.id} not forwarded (status {status}); tried again later")
            raise ConnectionError(f"the application answered {status}")

    return forward


def _say(line: str) -> None:
    sys.stderr.write(f"zrecruit: {line}\n")
