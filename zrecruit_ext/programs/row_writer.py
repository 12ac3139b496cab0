"""Sending rows in calls of 100, so that what one call brings never costs the outcome of another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import define, field

from zrecruit_ext.errors import (
    AuthError,
    ConfigError,
    ConnectionFailed,
    Forbidden,
    HostRefused,
    InputError,
    InvalidRequest,
    NotFound,
    ReadOnly,
    RecruitError,
)
from zrecruit_ext.programs.merge import differing
from zrecruit_ext.programs.outcomes import RowFailure
from zrecruit_ext.programs.progress import Event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zrecruit_ext.programs.progress import Progress
    from zrecruit_ext.programs.rows import ReadyRow
    from zrecruit_ext.records import Records
    from zrecruit_ext.results import Results, RowOutcome

__all__ = ["OPERATIONS", "Operation", "RowWriter"]

Operation = Literal["insert", "update", "upsert"]

OPERATIONS = ("insert", "update", "upsert")

_CALL = 100

# the next call would end the same way
_HOPELESS = (AuthError, ConfigError, ConnectionFailed, Forbidden, HostRefused, InputError, ReadOnly)


@define
class RowWriter:
    """Counts what the service did with every row."""

    records: Records[Any]
    operation: Operation
    key: str | None
    trigger: Sequence[str] | None = None
    added: int = 0
    updated: int = 0
    failures: list[RowFailure] = field(factory=list[RowFailure])

    def changed(self, rows: Sequence[ReadyRow]) -> Sequence[ReadyRow]:
        """The rows that would change something; reads the module once, only the columns that are compared."""
        if self.key is None or not rows:
            return rows
        names = sorted({self.key, *(name for row in rows for name in row.record)})
        held = {_fold(r.get(self.key)): r for r in (m.to_dict() for m in self.records.list(fields=names))}
        return [r for r in rows if differing(held.get(_fold(r.record[self.key]), {}), r.record)]

    def write(self, rows: Sequence[ReadyRow], progress: Progress) -> None:
        """Send all rows. When a call fails in a way the next would too, it is raised if nothing was written yet,
        else the rows that are left are failures with the code NOT_SENT."""
        for start in range(0, len(rows), _CALL):
            chunk = rows[start : start + _CALL]
            try:
                self._count(chunk, self._send([row.record for row in chunk]))
            except _HOPELESS as error:
                if start == 0:
                    raise
                self._fail(rows[start:], "NOT_SENT", str(error))
                return
            except RecruitError as error:
                if start == 0 and _is_about_the_call(error):
                    raise
                code = error.code or type(error).__name__
                self._fail(chunk, code, str(error).removeprefix(f"{code} "))
            text = f"{self.added} added, {self.updated} updated, {len(self.failures)} failed"
            progress(Event("rows", text, start + len(chunk), len(rows)))

    def _send(self, rows: list[Any]) -> Results:
        if self.operation == "insert":
            return self.records.create(rows, trigger=self.trigger)
        if self.operation == "update":
            return self.records.update(rows, trigger=self.trigger)
        return self.records.upsert(rows, duplicate_check_fields=[str(self.key)], trigger=self.trigger)

    def _count(self, chunk: Sequence[ReadyRow], results: Results) -> None:
        for row, outcome in zip(chunk, results, strict=True):
            if not outcome.ok:
                field_name = outcome.details.get("api_name")
                message = f"{outcome.message} ({field_name})" if field_name else outcome.message
                self.failures.append(RowFailure(row.raw.line, outcome.code, message, row.raw.cells))
            elif self._is_new(outcome):
                self.added += 1
            else:
                self.updated += 1

    def _is_new(self, outcome: RowOutcome) -> bool:
        """An upsert tells by `action`; where it does not, by its message."""
        if self.operation != "upsert":
            return self.operation == "insert"
        return outcome.action == "insert" if outcome.action else "added" in outcome.message

    def _fail(self, rows: Sequence[ReadyRow], code: str, message: str) -> None:
        self.failures.extend(RowFailure(row.raw.line, code, message, row.raw.cells) for row in rows)


def _is_about_the_call(error: RecruitError) -> bool:
    """Whether the service refuses what all calls have in common, and not a row of this one."""
    return isinstance(error, (InvalidRequest, NotFound)) and not {"index", "json_path"} & error.details.keys()


def _fold(value: object) -> str:
    return str(value or "").casefold()
