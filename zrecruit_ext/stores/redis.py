"""`redis://...` - rows in Redis or Valkey, shared by machines. Needs the extra `redis`.

A server without persistence forgets its rows when it restarts: access tokens are then made anew.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

import redis

from zrecruit_ext.errors import StoreUnavailable
from zrecruit_ext.stores.base import Row
from zrecruit_ext.stores.lease import Lease
from zrecruit_ext.stores.locks import Gates

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["RedisStore"]

PREFIX = "zrecruit:"
TIMEOUT = 10.0
# rows are texts `VERSION JSON` in one hash a table; a script is one step for every other client
COMPARE = """
local stored = redis.call('HGET', KEYS[1], ARGV[1])
local version = stored and stored:match('^%d+') or '0'
if version ~= ARGV[2] then return 0 end
"""
PUT = f"{COMPARE} redis.call('HSET', KEYS[1], ARGV[1], ARGV[3]) return 1"
DELETE = f"{COMPARE} return redis.call('HDEL', KEYS[1], ARGV[1])"


class RedisStore:
    waits = True

    def __init__(self, url: str) -> None:
        # its answers are typed as awaitable or not, whatever the client
        self._client: Any = cast("Any", redis.Redis).from_url(
            url, decode_responses=True, socket_timeout=TIMEOUT, socket_connect_timeout=TIMEOUT
        )
        self._gates = Gates()

    def get(self, table: str, key: str) -> Row | None:
        return _row(self._ask(lambda: self._client.hget(PREFIX + table, key)))

    def put(self, table: str, key: str, value: Mapping[str, Any], *, version: int) -> Row | None:
        text = f"{version + 1} {json.dumps(value)}"
        done = self._ask(lambda: self._client.eval(PUT, 1, PREFIX + table, key, str(version), text))
        return Row(dict(value), version + 1) if done else None

    def delete(self, table: str, key: str, *, version: int) -> bool:
        return bool(self._ask(lambda: self._client.eval(DELETE, 1, PREFIX + table, key, str(version))))

    def scan(self, table: str, *, after: str = "", limit: int = 100) -> list[tuple[str, Row]]:
        stored = cast("dict[str, str]", self._ask(lambda: self._client.hgetall(PREFIX + table)))
        found = [(key, row) for key, text in sorted(stored.items()) if key > after and (row := _row(text))]
        return found[:limit]

    def lock(self, key: str) -> Lease:
        return Lease(self, self._gates, key)

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def _ask(self, call: Callable[[], Any]) -> Any:
        try:
            return call()
        except redis.RedisError as error:
            raise StoreUnavailable(f"the Redis store cannot be used: {type(error).__name__}") from None


def _row(stored: str | None) -> Row | None:
    if not stored:
        return None
    version, _, text = stored.partition(" ")
    return Row(json.loads(text), int(version))
