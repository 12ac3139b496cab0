"""Stores behind a URL. A scheme is a row of `SCHEMES`; its module is imported when it is first used."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from zrecruit_ext.errors import ConfigError
from zrecruit_ext.stores.base import Row, Store

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["SCHEMES", "Row", "Store", "open_store"]

SCHEMES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "memory": ("zrecruit_ext.stores.memory", "MemoryStore"),
        "file": ("zrecruit_ext.stores.file", "FileStore"),
    }
)


def open_store(url: str) -> Store:
    """The store that a URL names: `memory:` or `file:PATH`. ConfigError for an unknown scheme."""
    scheme, colon, path = url.partition(":")
    if not colon or scheme not in SCHEMES:
        # Only the scheme is quoted: the rest of a URL may hold a password.
        known = ", ".join(f"{name}:" for name in SCHEMES)
        raise ConfigError(f"no token store is known as {scheme[:20]!r}", advice=f"Use one of: {known}")
    module, name = SCHEMES[scheme]
    store: Store = getattr(import_module(module), name)(path.removeprefix("//"))
    return store
