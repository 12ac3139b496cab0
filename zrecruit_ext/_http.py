"""The one module that imports httpx and httpcore; everybody else takes them from here.

A change of the HTTP library is a change of this module, of the private name in `_wire/clamp.py`, and of the templates.
"""

from __future__ import annotations

from typing import Any

import httpcore
import httpx

__all__ = ["httpcore", "httpx", "masked", "relocated", "unpacked"]


def relocated(url: httpx.URL, scheme: str, host: str, port: int | None) -> httpx.URL:
    """The same path and query at another origin; `port` is None for the default port of the scheme."""
    # By the public way (`copy_with`) the whole text is parsed again, which is half the cost of the policy. The private
    # name is watched by tests/unit/wire; without it the public way is taken.
    parts: Any = getattr(url, "_uri_reference", None)
    if parts is None:
        return url.copy_with(scheme=scheme, host=host, port=port)
    moved = httpx.URL.__new__(httpx.URL)
    moved._uri_reference = parts._replace(scheme=scheme, userinfo="", host=host, port=port)  # pyright: ignore
    return moved


class _MaskedURL(httpx.URL):
    """The whole URL to work with, but only what may be shown where it is printed."""

    def __init__(self, url: httpx.URL, path: str) -> None:
        super().__init__(url)
        self._shown_path = path

    def __str__(self) -> str:
        return f"{self.scheme}://{self.netloc.decode('ascii')}{self._shown_path}{'?***' if self.query else ''}"

    def __repr__(self) -> str:
        return f"URL({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return httpx.URL(self) == other

    def __hash__(self) -> int:
        return hash(httpx.URL(self))


def masked(url: httpx.URL, path: str) -> httpx.URL:
    """The same URL, printed as its origin and `path` alone: httpx logs the URL of every request at INFO."""
    return _MaskedURL(url, path)


def unpacked(response: httpx.Response) -> bool | None:
    """Whether the compressed data of a body that was read came to its end; None where that cannot be told."""
    # A private name, watched by tests/unit/wire; without it JSON is parsed once more to know.
    ended: bool | None = getattr(getattr(getattr(response, "_decoder", None), "decompressor", None), "eof", None)
    return ended
