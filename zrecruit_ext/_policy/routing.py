"""From the request a client built to the one that goes out: its host, and the guard before anything is attached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zrecruit_ext._http import URL, Request, relocated
from zrecruit_ext._wire.senders import DEADLINE_AT
from zrecruit_ext.errors import HostRefused

if TYPE_CHECKING:
    from zrecruit_ext._policy.call import Ongoing
    from zrecruit_ext.auth.tokens import Token
    from zrecruit_ext.datacenters import DataCentre

__all__ = ["PLACEHOLDER_HOST", "outgoing", "routed"]

PLACEHOLDER_HOST = "zrecruit.invalid"


def routed(request: Request, call: Ongoing, centre: DataCentre) -> tuple[URL, str]:
    """The URL to call and its kind of host. HostRefused for every URL that is not of the table."""
    url, kind = request.url, call.facts.host
    if url.host == PLACEHOLDER_HOST and url.scheme == "https" and url.port is None and not url.userinfo:
        origin = centre.origin(kind)
        return relocated(url, origin.scheme, origin.host, origin.explicit_port), kind
    kinds = centre.kinds_of(url)
    if kind in kinds:
        return url, kind
    if kinds and call.facts.operation_id is None:
        return url, min(kinds)
    # Host and scheme only: a path or a user name of somebody else's URL may be a secret.
    raise call.error(HostRefused, f"{url.scheme}://{url.host} is not a host for this call; nothing was sent")


def outgoing(request: Request, url: URL, call: Ongoing, token: Token | None = None) -> Request:
    """A copy for the wire; the caller's own request never sees the token."""
    headers = request.headers.copy()
    headers["host"] = url.netloc.decode("ascii")
    headers.pop("authorization", None)
    if token is not None:
        headers["authorization"] = token.header()
    extensions = {**request.extensions, DEADLINE_AT: call.deadline}
    return Request(request.method, url, headers=headers, stream=request.stream, extensions=extensions)
