"""Carrying out a write job: row after row, each with its outcome, the other requests served in between."""

from __future__ import annotations

import asyncio
import csv
import io
import zipfile
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.bulk.files import BadFile
from zrecruit_ext.sandbox.bulk.jobs import JobFailed
from zrecruit_ext.sandbox.bulk.write_cells import CellReader
from zrecruit_ext.sandbox.engine.columns import record_with
from zrecruit_ext.sandbox.reply import RowFault

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.bulk.write_plan import Target, WritePlan
    from zrecruit_ext.sandbox.engine.records import Records
    from zrecruit_ext.sandbox.users import User
    from zrecruit_ext.sandbox.watch.sender import Watch

__all__ = ["Outcomes", "RowWriter"]

CHUNK = 50
SHOWN_COLUMNS = 3
VERDICTS = ("STATUS", "RECORD_ID", "ERRORS")
Values = dict[str, Any]


@dataclass(slots=True)
class Outcomes:
    """Counts, and the result file as it grows."""

    header: list[str] = field(default_factory=list[str])
    rows: list[list[str]] = field(default_factory=list[list[str]])
    added: int = 0
    updated: int = 0
    skipped: int = 0

    def counts(self) -> dict[str, int]:
        """As a job shows them."""
        total = self.added + self.updated + self.skipped
        return {
            "added_count": self.added,
            "skipped_count": self.skipped,
            "updated_count": self.updated,
            "total_count": total,
        }

    def zipped(self, name: str) -> bytes:
        """The result file."""
        text, target = io.StringIO(), io.BytesIO()
        csv.writer(text, lineterminator="\n").writerows([[*self.header, *VERDICTS], *self.rows])
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(f"{name}.csv", text.getvalue())
        return target.getvalue()


class RowWriter:
    """Writes the rows of one plan as one user."""

    def __init__(self, records: Records, plan: WritePlan, actor: User, limit: int, watch: Watch) -> None:
        self._records, self._plan, self._actor, self._limit, self._watch = records, plan, actor, limit, watch
        self._cells = CellReader(records)
        self.outcomes = Outcomes()

    async def run(self) -> str:
        """Write everything; the charset that was read. Raises `JobFailed` for a file that makes no sense."""
        plan = self._plan
        try:
            encoding = plan.file.encoding(plan.encoding)
            self._check(plan.file.header(encoding), self._count(encoding))
            rows = islice(plan.file.rows(encoding), 1, None)
            while chunk := list(islice(rows, CHUNK)):
                self._write(chunk)
                await asyncio.sleep(0)
        except BadFile as bad:
            raise JobFailed(str(bad)) from None
        return "UTF-8" if encoding == "utf-8-sig" else encoding

    def _count(self, encoding: str) -> int:
        """Rows below the header; no further than it takes to see that there are too many."""
        rows = islice(self._plan.file.rows(encoding), 1, self._limit + 2)
        return sum(1 for row in rows if row)

    def _check(self, header: list[str], count: int) -> None:
        for target in self._plan.targets:
            if target.index is not None and target.index >= len(header):
                raise JobFailed(f"File index not found. {target.api_name} - {target.index}")
        if count > self._limit:
            raise JobFailed(f"the file has more than {self._limit} rows")
        self.outcomes.header = [header[index] for index in self._shown()]

    def _shown(self) -> list[int]:
        return [target.index for target in self._plan.targets if target.index is not None][:SHOWN_COLUMNS]

    def _write(self, rows: list[list[str]]) -> None:
        with self._watch.hushed(not self._watch.settings.bulk), self._records.store.transaction():
            for row in rows:
                if row:  # a blank line is no row
                    self._write_one(row)
        self._watch.tell()

    def _write_one(self, row: list[str]) -> None:
        head = [cell_of(row, index) for index in self._shown()]
        try:
            verdict, key = self._stored(row)
            error = ""
        except RowFault as fault:
            verdict, key, error = "SKIPPED", "", error_text(fault)
        counted = verdict.lower()
        setattr(self.outcomes, counted, getattr(self.outcomes, counted) + 1)
        self.outcomes.rows.append([*head, verdict, key, error])

    def _stored(self, row: list[str]) -> tuple[str, str]:
        """What became of a row, and the id of its record."""
        plan, values = self._plan, self._values(row)
        twin = self._twin(values)
        key = values.pop("id", None)
        if plan.operation == "insert" and twin is not None:
            raise RowFault("DUPLICATE_DATA", "duplicate data", api_name=plan.find_by, id=twin)
        if plan.operation == "update" and twin is None:
            raise RowFault("RESOURCE_NOT_FOUND", "no such record", api_name=plan.find_by, id=key)
        if twin is None:
            kept = {name: value for name, value in values.items() if value is not None}
            return "ADDED", str(self._records.create(plan.module, kept, self._actor)["details"]["id"])
        return "UPDATED", str(self._records.update(plan.module, twin, values, self._actor)["details"]["id"])

    def _values(self, row: list[str]) -> Values:
        """The row as a record call would send it; raises one `RowFault` for all of its bad cells."""
        values: Values = {}
        bad: list[str] = []
        for target in self._plan.targets:
            try:
                self._put(values, target, cell_of(row, target.index))
            except RowFault:
                bad.append(target.api_name)
        if bad:
            raise RowFault("INVALID_DATA", "invalid data", api_name=",".join(bad))
        return values

    def _put(self, values: Values, target: Target, cell: str) -> None:
        if cell.strip():
            values[target.api_name] = self._cells.read(target, cell)
        elif target.default is not None:
            default = target.default
            values[target.api_name] = self._cells.read(target, default) if isinstance(default, str) else default
        elif not self._plan.ignore_empty and target.api_name not in values:
            values[target.api_name] = None

    def _twin(self, values: Values) -> str | None:
        """The id of the record a row stands for."""
        name, module = self._plan.find_by, self._plan.module
        value = values.get(name) if name else None
        if name is None or value is None:
            return None
        if name == "id":
            return str(value) if self._records.raw(module, value) is not None else None
        return record_with(self._records.store, module, module.fields[name], value)


def cell_of(row: list[str], index: int | None) -> str:
    return row[index] if index is not None and index < len(row) else ""


def error_text(fault: RowFault) -> str:
    """`CODE-column,column`, as the result file has it."""
    element: dict[str, Any] = fault.element
    name = element["details"].get("api_name")
    return f"{element['code']}-{name}" if name else str(element["code"])
