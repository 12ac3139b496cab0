"""Rows that failed inside a good answer to a raw call: counted, and written where they can be worked on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import orjson
from attrs import frozen

from zrecruit_ext._json import loaded, mapping
from zrecruit_ext.files import PartFile
from zrecruit_ext.results import outcomes

if TYPE_CHECKING:
    from zrecruit_ext.results import RowOutcome

__all__ = ["Failures", "failures_in"]

_UNNAMED = "zrecruit-api"
_SAYS_NOTHING = "NO_RESULT"


@frozen
class Failures:
    """The failed rows of one answer; false when there are none."""

    rows: tuple[RowOutcome, ...]
    total: int

    def __bool__(self) -> bool:
        return bool(self.rows)

    def __str__(self) -> str:
        return f"{len(self.rows)} of {self.total} rows failed, first {self.rows[0]}"

    def write(self, data: str | None) -> Path:
        """One JSON object per row, beside the file of `--data` or in the working folder. Raises UnwritableFile."""
        source = Path(data[1:]) if data and data.startswith("@") and data != "@-" else Path(_UNNAMED)
        target = source.absolute().with_name(f"{source.stem}.failed.jsonl")
        with PartFile(target.parent) as file:
            file.write(b"".join(orjson.dumps(_facts(row)) + b"\n" for row in self.rows))
            return file.commit(target)


def failures_in(answer: bytes, sent: bytes | None) -> Failures:
    """What the JSON answer of a write says about its rows; nothing when it holds no results, as that of a parse."""
    body = mapping(loaded(answer))
    found = outcomes(body)
    if all(outcome.code == _SAYS_NOTHING for outcome in found):
        return Failures((), 0)
    rows = _rows(sent)
    if len(rows) >= len(found):  # else one row was about many records, as an association is
        found = outcomes(body, rows)
    return Failures(tuple(outcome for outcome in found if not outcome.ok), len(found))


def _rows(sent: bytes | None) -> list[object]:
    rows: object = mapping(loaded(sent)).get("data") if sent else None
    return cast("list[object]", rows) if isinstance(rows, list) else []


def _facts(outcome: RowOutcome) -> dict[str, Any]:
    facts = {"index": outcome.index, "code": outcome.code, "message": outcome.message, "details": dict(outcome.details)}
    return {**facts, "row": outcome.row} if outcome.row is not None else facts
