"""The row that workers share about one refresh token."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from zrecruit_ext._drive.effects import Blocking, Flow
from zrecruit_ext._secret import Secret
from zrecruit_ext.auth.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zrecruit_ext.stores import Row, Store

__all__ = ["Entry", "Ledger"]

TABLE = "tokens"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Entry:
    """The newest token known, and until when (wall clock) no new one may be asked for."""

    token: Token | None = None
    throttled_until: float = 0.0
    version: int = 0


class Ledger:
    def __init__(self, store: Store, key: str) -> None:
        self._store = store
        self._key = key

    def read(self) -> Flow[Entry]:
        row = yield from self._do(lambda: self._store.get(TABLE, self._key))
        return _entry(row)

    def write(self, entry: Entry) -> Flow[Entry]:
        """What stands in the store afterwards: this entry, or that of somebody who wrote since it was read."""
        value = _value(entry)
        row = yield from self._do(lambda: self._store.put(TABLE, self._key, value, version=entry.version))
        return entry if row is not None else (yield from self.read())

    def _do(self, call: Callable[[], T]) -> Flow[T]:
        return (yield from Blocking(call)) if self._store.waits else call()


def _entry(row: Row | None) -> Entry:
    if row is None:
        return Entry()
    value: Mapping[str, Any] = row.value
    text = value.get("access_token")
    token = Token(Secret(text), value["expires_at"], value["issued_at"]) if text else None
    return Entry(token, value.get("throttled_until", 0.0), row.version)


def _value(entry: Entry) -> dict[str, Any]:
    value: dict[str, Any] = {"throttled_until": entry.throttled_until}
    if entry.token is not None:
        token = entry.token
        value |= {"access_token": token.value.reveal(), "expires_at": token.expires_at, "issued_at": token.issued_at}
    return value
