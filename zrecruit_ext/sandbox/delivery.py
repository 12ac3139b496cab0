"""Posting to receivers: loopback addresses only, whatever a caller has asked for."""

from __future__ import annotations

import ipaddress
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import orjson

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable

__all__ = ["is_address", "is_loopback", "sending"]

TIMEOUT = 10.0
HEADERS = {"Content-Type": "application/json"}
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


@asynccontextmanager
async def sending() -> AsyncGenerator[Callable[[str, Any], Awaitable[int | str]]]:
    """A function that posts JSON over connections kept for the whole block.

    It gives the status of the receiver's answer, or says why there is none.
    """
    # here, as the start of a sandbox that sends nothing does not need it
    from zrecruit_ext._http import httpx

    async with httpx.AsyncClient(trust_env=False, verify=False, timeout=TIMEOUT) as client:

        async def post(url: str, body: Any) -> int | str:
            if not is_loopback(url):
                return NOT_LOOPBACK
            try:
                return (await client.post(url, content=orjson.dumps(body), headers=HEADERS)).status_code
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                return f"failed: {type(error).__name__}"

        yield post
