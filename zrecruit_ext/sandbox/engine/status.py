"""Steps of a process: statuses, ratings, cancelled interviews, blueprints. Each row answers for many records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.engine.associations import APPLICATIONS, CANDIDATES, STAGE
from zrecruit_ext.sandbox.engine.functions import fold
from zrecruit_ext.sandbox.engine.records import authorship
from zrecruit_ext.sandbox.engine.standing import STATUS_OF, barred
from zrecruit_ext.sandbox.engine.store import folded
from zrecruit_ext.sandbox.reply import RowFault, row_ok

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.engine.associations import Associations
    from zrecruit_ext.sandbox.engine.notes import Notes
    from zrecruit_ext.sandbox.engine.observing import Body
    from zrecruit_ext.sandbox.engine.records import Records
    from zrecruit_ext.sandbox.metadata import Module
    from zrecruit_ext.sandbox.users import User

__all__ = ["Statuses"]


class Statuses:
    """Changes of statuses. A comment becomes a note on the record, as the vendor's note actions do."""

    def __init__(self, records: Records, associations: Associations, notes: Notes) -> None:
        self._records = records
        self._associations = associations
        self._notes = notes

    def change(self, module: Module, row: Any, actor: User) -> list[Body]:
        """The results of one row: one per record, or per record and job; raises `RowFault` for the row itself."""
        self._records.reader.check("StatusChange", row)
        jobs = row.get("jobids")
        if jobs and module.api_name != CANDIDATES:
            raise RowFault("INVALID_DATA", "job openings are named for candidates only", api_name="jobids")
        status = self._wanted(module, row, bool(jobs))
        pairs = [(key, job) for job in dict.fromkeys(jobs or [None]) for key in dict.fromkeys(row["ids"])]
        with self._associations.counting_once():
            return [self._one(module, key, job, status, row.get("comments"), actor) for key, job in pairs]

    def change_one(self, module: Module, key: str, status: str, comments: str | None, actor: User) -> Body:
        """The result for one record; raises `RowFault`."""
        body = self._subject(module, key)
        name = STATUS_OF[module.api_name]
        status = self._known(module, name, status)
        if body.get(name) != status:
            body = self._records.change(module, body, {name: status}, actor)
            self.remark(module, body["id"], comments, actor)
        return row_ok("status changed", authorship(body))

    def remark(self, module: Module, key: str, comments: str | None, actor: User) -> None:
        """Keep a comment as a note on the record."""
        if comments:
            self._notes.add({"Note_Content": comments}, actor, (module.api_name, key))

    def _one(self, module: Module, key: str, job: str | None, status: str, comments: str | None, actor: User) -> Body:
        try:
            if job is None:
                return self.change_one(module, key, status, comments, actor)
            return self._stage(key, job, status, comments, actor)
        except RowFault as fault:
            return fault.element

    def _stage(self, key: str, job: str, status: str, comments: str | None, actor: User) -> Body:
        """Move a candidate to another stage of one job opening."""
        candidate = self._associations.candidate(key)
        held = self._associations.find(candidate["id"], self._associations.job(job)["id"])
        if held is None:
            message = "the candidate is not associated with the job opening"
            raise RowFault("INVALID_DATA", message, id=candidate["id"], jobid=job)
        if held.get(STAGE) != status:
            module = self._records.catalog.module(APPLICATIONS)
            self._records.change(module, held, {STAGE: status}, actor)
            self.remark(self._records.catalog.module(CANDIDATES), candidate["id"], comments, actor)
        return row_ok("status changed", authorship(candidate))

    def _subject(self, module: Module, key: str) -> Body:
        """The record whose status is to change; raises `RowFault`."""
        if module.api_name == CANDIDATES:
            return self._associations.candidate(key)
        body = self._records.body(module, key)
        if body is None:
            raise RowFault("INVALID_DATA", "the id given seems to be invalid", id=key)
        fault = barred(body)
        if fault is not None:
            raise fault
        return body

    def _wanted(self, module: Module, row: Body, in_jobs: bool) -> str:
        """The status a row names, as the organisation spells it; raises `RowFault`."""
        name = STATUS_OF[module.api_name]
        if not row.get(name):
            raise RowFault("MANDATORY_NOT_FOUND", "required field not found", api_name=name)
        return self._known(module, name, row[name], in_jobs)

    def _known(self, module: Module, name: str, status: str, in_jobs: bool = False) -> str:
        """A picklist value of the field, or one that a record holds; raises `RowFault` for any other."""
        places = [(module, name)]
        if in_jobs:
            places.append((self._records.catalog.module(APPLICATIONS), STAGE))
        for place, field in places:
            for value in place.fields[field].picks:
                if fold(value) == fold(status):
                    return value
            if self._held(place, field, status):
                return status
        raise RowFault(
            "INVALID_DATA", "the status is not one of the picklist", api_name=name, expected_data_type="picklist"
        )

    def _held(self, module: Module, field: str, status: str) -> bool:
        sql = f"SELECT 1 FROM record WHERE module = ? AND {folded(field)} = ? LIMIT 1"  # noqa: S608 - API names
        return self._records.store.one(sql, (module.api_name, fold(status))) is not None
