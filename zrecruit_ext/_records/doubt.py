"""What somebody needs who must decide about a write of which nobody knows whether it was carried out."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import reduce
from typing import TYPE_CHECKING, Any

from zrecruit_ext._json import mapping
from zrecruit_ext._records.modules import properties
from zrecruit_ext.values import datetime_text

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from zrecruit_ext.errors import AmbiguousWrite
    from zrecruit_ext.query import Criteria

__all__ = ["Doubt", "created_between", "fields_with", "one_of"]


@dataclass(frozen=True, slots=True)
class Doubt:
    """`module` is what was to be created, `place` the path of its list, `unique` the fields that tell records apart.

    Without any, those of which the spec says so.
    """

    module: str
    place: str
    unique: Collection[str] = ()

    def explain(
        self, error: AmbiguousWrite, rows: Sequence[Any], since: float, until: float, key: str | None = None
    ) -> AmbiguousWrite:
        """The error with rows, values, time and a search. People's data stand in its attributes, not in its text."""
        error.module, error.rows, error.key = self.module, list(rows), key
        error.since, error.until = _time(since), _time(until + 1)
        error.unique = self._values(rows)
        error.criteria = self._criteria(error.unique, error.since, error.until)
        error.command = _command(f"{self.module}/search", criteria=error.criteria) if error.criteria else self._list()
        started = datetime_text(error.since)
        again = " The same call again goes on." if key else ""
        error.advice = f"Look before sending again: {self._look()} shows what was created since {started}.{again}"
        return error

    def _list(self) -> str:
        return _command(self.place, sort_by="Created_Time", sort_order="desc")

    def _look(self) -> str:
        return self._list() if self.place == self.module else f"the record's list of {self.module}"

    def _values(self, rows: Sequence[Any]) -> dict[str, list[Any]]:
        plain: list[dict[str, Any]] = [dict(mapping(row) or row.to_dict()) for row in rows]
        unique = self.unique or fields_with(self.module, "unique")
        found = {name: [row[name] for row in plain if row.get(name)] for name in sorted(unique)}
        return {name: values for name, values in found.items() if values}

    def _criteria(self, unique: Mapping[str, Sequence[Any]], since: datetime, until: datetime) -> str:
        if self.place != self.module:
            return ""  # a list of one record is not searched
        searches = [one_of(name, values) for name, values in unique.items()]
        if not searches:
            return created_between(since.timestamp(), until.timestamp())
        return str(reduce(lambda one, other: one | other, searches))


def fields_with(module: str, fact: str) -> frozenset[str]:
    """The fields of a module of which the spec states a fact, such as ``unique`` or ``mandatory``."""
    return frozenset(name for name, each in properties(module).items() if each.get("x-field", {}).get(fact))


def created_between(since: float, until: float) -> str:
    """The search for what was created in a time, as text."""
    from zrecruit_ext.query import field  # a doubt is rare

    return str(field("Created_Time").between(_time(since), _time(until)))


def one_of(name: str, values: Sequence[Any]) -> Criteria:
    """The search for records with one of these values."""
    from zrecruit_ext.query import field

    texts = [str(value) for value in values]
    return field(name).equals(texts[0]) if len(texts) == 1 else field(name).one_of(texts)


def _command(path: str, **query: str) -> str:
    return " ".join(["zrecruit api GET", path, *(f"-q {shlex.quote(f'{key}={query[key]}')}" for key in query)])


def _time(seconds: float) -> datetime:
    return datetime.fromtimestamp(int(seconds), UTC)
