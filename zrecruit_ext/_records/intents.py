"""The journal of what is to be created once: rows of a store, of which no value of a record is ever part.

A row is written before every send, against the version that was read. So of two workers with the same intent only one
sends, and whoever comes later, also after a crash, finds out what became of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeVar

from zrecruit_ext._drive.effects import Blocking, Flow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from zrecruit_ext.stores import Row, Store

__all__ = ["Element", "Intent", "Intents", "digest"]

TABLE = "intents"
SWEPT = 20
"""Old rows that are looked at when a new one is written."""
KEPT = 7 * 86_400.0
"""Seconds after which a row of the journal that nobody asked for again is forgotten."""

T = TypeVar("T")
Element = Mapping[str, Any]
"""What the service says of one row."""


@dataclass(frozen=True, slots=True)
class Intent:
    """Times are wall clock. What was created from `since` on and is not `known` may have come of this intent."""

    key: str
    rows: str = ""
    """Fingerprint of the rows: a key stands for the same rows every time."""
    at: float = 0.0
    since: float = 0.0
    known: tuple[str, ...] = ()
    sent_at: float = 0.0
    sends: int = 0
    open: bool = False
    """Whether the last send may have been carried out without our knowing."""
    done: bool = False
    elements: Mapping[str, Element] = field(default_factory=dict[str, Element])
    version: int = 0

    def pending(self, count: int) -> list[int]:
        """The rows of which nothing is known."""
        return [index for index in range(count) if str(index) not in self.elements]

    def adding(self, elements: Mapping[int, Element], **changes: Any) -> Intent:
        known = {**self.elements, **{str(index): each for index, each in elements.items()}}
        return replace(self, elements=known, **changes)


class Intents:
    """`scope` tells the rows of one organisation from those of others in the same store."""

    def __init__(self, store: Store, scope: str) -> None:
        self._store, self._scope = store, scope
        self.unique: dict[str, frozenset[str]] = {}
        """By module: the fields of which the metadata says that no two records share a value."""

    def read(self, key: str, now: float, keep: float) -> Flow[Intent]:
        """The intent of that key: a new one where there is none, or one that was done more than `keep` seconds ago."""
        row = yield from self._do(partial(self._store.get, TABLE, self._name("key", key)))
        if row is None:
            return Intent(key)
        value: dict[str, Any] = {**row.value, "known": tuple(row.value["known"])}
        intent = Intent(**value, key=key, version=row.version)
        return Intent(key, version=row.version) if intent.done and intent.at + keep < now else intent

    def write(self, intent: Intent) -> Flow[Intent | None]:
        """The intent as it is stored now; None when somebody else has written since it was read."""
        value = {name: each for name, each in asdict(intent).items() if name not in ("key", "version")}
        name = self._name("key", intent.key)
        row = yield from self._do(partial(self._store.put, TABLE, name, value, version=intent.version))
        return None if row is None else replace(intent, version=row.version)

    def announce(self, prints: Iterable[str], key: str, now: float) -> Flow[None]:
        """Say, before they are sent, that rows with these fingerprints are under way."""
        for name in {self._name("row", each) for each in prints}:
            stored = None
            while stored is None:
                row = yield from self._do(partial(self._store.get, TABLE, name))
                senders = {each: at for each, at in _senders(row).items() if at + KEPT > now}
                value = {"senders": {**senders, self._name("key", key): now}, "at": now}
                version = row.version if row else 0
                stored = yield from self._do(partial(self._store.put, TABLE, name, value, version=version))

    def others(self, each: str, key: str, since: float) -> Flow[bool]:
        """Whether another intent has announced a row with this fingerprint since then."""
        row = yield from self._do(partial(self._store.get, TABLE, self._name("row", each)))
        own = self._name("key", key)
        return any(at >= since for sender, at in _senders(row).items() if sender != own)

    def sweep(self, key: str, now: float) -> Flow[None]:
        """Forget old rows behind a key: keys are fingerprints, so in time every old row stands behind one."""
        rows = yield from self._do(partial(self._store.scan, TABLE, after=self._name("key", key), limit=SWEPT))
        for name, row in rows:
            if row.value["at"] + KEPT < now:
                yield from self._do(partial(self._store.delete, TABLE, name, version=row.version))

    def _name(self, kind: str, key: str) -> str:
        return f"{self._scope}/{digest(kind.encode(), key.encode())}"

    def _do(self, call: Callable[[], T]) -> Flow[T]:
        return (yield from Blocking(call)) if self._store.waits else call()


def _senders(row: Row | None) -> Mapping[str, float]:
    return row.value["senders"] if row else {}


def digest(*parts: bytes) -> str:
    """A fingerprint that tells nothing of what it was made from."""
    return sha256(b"\0".join(parts)).hexdigest()[:40]
