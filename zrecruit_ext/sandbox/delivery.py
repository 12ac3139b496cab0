"""Posting to receivers: loopback addresses only, whatever a caller has asked for."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import orjson

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["is_address", "is_loopback", "post_json"]

TIMEOUT = 10.0
NOT_LOOPBACK = "not sent: no loopback address"


def is_address(url: Any) -> bool:
    """Whether it is an http(s) address with a host."""
    try:
        parts = urlsplit(url) if isinstance(url, str) else None
        return parts is not None and parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def is_loopback(url: str) -> bool:
    """Whether the address is one of this machine by its very text: names are not resolved."""
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


async def post_json(url: str, body: Any, headers: Mapping[str, str] | None = None) -> int | str:
    """The status of the receiver's answer, or why there is none."""
    if not is_loopback(url):
        return NOT_LOOPBACK
    # here, as the start of a sandbox that sends nothing does not need it
    from zrecruit_ext._http import httpx

    try:
        async with httpx.AsyncClient(trust_env=False, verify=False, timeout=TIMEOUT) as client:
            sent = {"Content-Type": "application/json", **(headers or {})}
            return (await client.post(url, content=orjson.dumps(body), headers=sent)).status_code
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return f"failed: {type(error).__name__}"
