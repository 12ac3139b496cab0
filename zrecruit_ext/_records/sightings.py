"""Which of the records that can be seen are the rows whose outcome is unknown: found, doubtful, or not there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from zrecruit_ext._records.likeness import likeness, normal

__all__ = ["Sightings", "handles", "sightings"]

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Sightings:
    """`found` is the record of a row, `doubtful` are rows of which nobody can say; the others are not there."""

    found: dict[int, Record] = field(default_factory=dict[int, Record])
    doubtful: set[int] = field(default_factory=set[int])

    def doubt(self, index: int) -> None:
        self.found.pop(index, None)
        self.doubtful.add(index)


def handles(row: Record, unique: Collection[str]) -> dict[str, str]:
    """The values by which a row can be told from all others."""
    return {name: normal(row[name]) for name in unique if row.get(name) not in (None, "", [])}


def sightings(
    rows: Mapping[int, Record], records: Sequence[Record], unique: Collection[str], naming: Collection[str]
) -> Sightings:
    """Rows with a handle are looked for by it, all others by everything that was sent."""
    seen = Sightings()
    alike: dict[str, list[int]] = defaultdict(list)
    for index, row in rows.items():
        held = handles(row, unique)
        if held:
            _put(seen, [index], [each for each in records if _holds(each, held)])
        else:
            alike[repr(row)].append(index)
    for group in alike.values():
        row = rows[group[0]]
        _put(seen, group, [each for each in records if likeness(row, each, naming) == "same"])
    taken = {str(record["id"]) for record in seen.found.values()}
    left = [record for record in records if str(record["id"]) not in taken]
    for group in alike.values():
        missing = [index for index in group if index not in seen.found]
        if missing and any(likeness(rows[missing[0]], each, naming) == "near" for each in left):
            seen.doubtful.update(missing)
    return seen


def _put(seen: Sightings, group: Sequence[int], hits: Sequence[Record]) -> None:
    """As many hits as rows or fewer are these rows; of more than that, nobody can say which are."""
    if len(hits) > len(group):
        seen.doubtful.update(group)
    else:
        seen.found.update(zip(group, hits, strict=False))


def _holds(record: Record, held: Mapping[str, str]) -> bool:
    return any(normal(record[name]) == value for name, value in held.items() if record.get(name) not in (None, ""))
