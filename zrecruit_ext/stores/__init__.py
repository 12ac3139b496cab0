"""Stores behind a URL. A scheme is a row of `SCHEMES`; its module is imported when it is first used."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from zrecruit_ext.errors import ConfigError
from zrecruit_ext.stores.base import Row, Store

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["SCHEMES", "SERVERS", "Row", "Store", "open_store"]

SCHEMES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "memory": ("zrecruit_ext.stores.memory", "MemoryStore"),
        "file": ("zrecruit_ext.stores.file", "FileStore"),
        "sqlite": ("zrecruit_ext.stores.sqlite", "SqliteStore"),
        "postgresql": ("zrecruit_ext.stores.postgresql", "PostgresqlStore"),
        "redis": ("zrecruit_ext.stores.redis", "RedisStore"),
        "rediss": ("zrecruit_ext.stores.redis", "RedisStore"),
    }
)
SERVERS = frozenset({"postgresql", "redis", "rediss"})
"""Schemes whose store takes the whole URL, of a server that other machines use as well."""


def open_store(url: str) -> Store:
    """The store that a URL names.

    `memory:`, `file:PATH`, `sqlite:PATH`, `postgresql://USER@HOST/DATABASE`, `redis://HOST` (`rediss:` over TLS).
    ConfigError for an unknown scheme, and for a server whose library is not installed.
    """
    scheme, colon, path = url.partition(":")
    if not colon or scheme not in SCHEMES:
        # Only the scheme is quoted: the rest of a URL may hold a password.
        known = ", ".join(f"{name}:" for name in SCHEMES)
        raise ConfigError(f"no token store is known as {scheme[:20]!r}", advice=f"Use one of: {known}")
    module, name = SCHEMES[scheme]
    try:
        kind = getattr(import_module(module), name)
    except ModuleNotFoundError as error:
        extra = module.rpartition(".")[2]
        advice = f"Run: pip install 'zrecruit[{extra}]'."
        raise ConfigError(f"a {scheme}: store needs {error.name}", advice=advice) from None
    store: Store = kind(url if scheme in SERVERS else path.removeprefix("//"))
    return store
