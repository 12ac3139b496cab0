"""Candidates and job openings: an association is the application itself, so every call sees one state.

Both associate calls, the status call with `jobids`, the rating call and writes to Applications end here, and what a
fixture loads as Applications is associated.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import orjson

from zrecruit_ext.sandbox.engine.body import computed, fresh_values, running_numbers
from zrecruit_ext.sandbox.engine.functions import fold
from zrecruit_ext.sandbox.engine.lists import Query
from zrecruit_ext.sandbox.engine.observing import Body, Observer
from zrecruit_ext.sandbox.engine.standing import barred
from zrecruit_ext.sandbox.engine.store import equals, extract, folded, row_id
from zrecruit_ext.sandbox.reply import RowFault
from zrecruit_ext.sandbox.shapes import is_object

if TYPE_CHECKING:
    from collections.abc import Generator

    from zrecruit_ext.sandbox.engine.records import Records
    from zrecruit_ext.sandbox.metadata import Module
    from zrecruit_ext.sandbox.users import User

__all__ = ["APPLICATIONS", "CANDIDATES", "JOB_OPENINGS", "STAGE", "Associations"]

APPLICATIONS, CANDIDATES, JOB_OPENINGS = "Applications", "Candidates", "Job_Openings"
PERSON, JOB, STAGE = "Candidate_Name", "Job_Opening_Name", "Application_Status"
FIRST_STAGE, LAST_STAGE = "Associated", "Hired"
KEYS = {CANDIDATES: extract(PERSON, "id"), JOB_OPENINGS: extract(JOB, "id")}
# Both in one index, or finding one of a job's many thousand would read them all.
PAIR = f"({KEYS[CANDIDATES]} || ' ' || {KEYS[JOB_OPENINGS]})"
# What an application shows of its candidate and of its job opening.
COPIED = {
    CANDIDATES: ("First_Name", "Last_Name", "Email", "Mobile", "City", "State"),
    JOB_OPENINGS: ("Client_Name", "Assigned_Recruiter", "Account_Manager"),
}
COUNTS = ("No_of_Candidates_Associated", "No_of_Candidates_Hired")


class Associations(Observer):
    """The applications as what ties candidates to job openings; an observer of the records."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._store = records.store
        self._uncounted: set[str] | None = None

    def add(self, job: Body, candidate: Body, actor: User) -> Body:
        """The new application of a candidate; raises `RowFault` ALREADY_ASSOCIATED."""
        if self.find(candidate["id"], job["id"]) is not None:
            message = "The candidate is already associated with a job."
            raise RowFault("ALREADY_ASSOCIATED", message, id=candidate["id"])
        module = self._module(APPLICATIONS)
        links = {PERSON: {"id": candidate["id"]}, JOB: {"id": job["id"]}}
        body = fresh_values(module, actor, self._records.clock.stamp()) | running_numbers(module, self._store)
        return self._records.insert(module, body | links, actor)

    def find(self, candidate: str, job: str) -> Body | None:
        """The application of a candidate for a job opening."""
        found = self._of(PAIR, f"{candidate} {job}")
        return found[0] if found else None

    @contextmanager
    def counting_once(self) -> Generator[None]:
        """Count the job openings whose applications change inside when all of them have changed."""
        self._uncounted = jobs = set[str]()
        try:
            yield
        finally:
            self._uncounted = None
        for job in sorted(jobs):
            self._count(job)

    def stages(self, module: Module, key: str, others: list[str]) -> dict[str, str | None]:
        """The stage per job opening of a candidate, or per candidate of a job opening, for these others."""
        mine = module.api_name == JOB_OPENINGS
        held = {other: self.find(*((other, key) if mine else (key, other))) for other in others}
        return {other: body.get(STAGE) for other, body in held.items() if body is not None}

    def query(self, module: Module, key: str) -> Query:
        """The job openings of a candidate, or the candidates of a job opening."""
        other = CANDIDATES if module.api_name == JOB_OPENINGS else JOB_OPENINGS
        query = Query(self._module(other))
        query.restrict(f"id IN ({self._select(other, module.api_name)})", key)
        return query

    def in_stage(self, query: Query, job: str, stages: list[str]) -> None:
        """Keep the candidates of the query that are in one of these stages of the job opening."""
        marks = ", ".join("?" * len(stages))
        chosen = f"{self._select(CANDIDATES, JOB_OPENINGS)} AND {folded(STAGE)} IN ({marks})"
        query.restrict(f"id IN ({chosen})", job, *map(fold, stages))

    def candidate(self, key: Any) -> Body:
        """A candidate that may be acted on; raises `RowFault` with the vendor's codes for one that may not."""
        body = self._records.body(self._module(CANDIDATES), key)
        if body is None:
            if self._store.one("SELECT id FROM deleted WHERE id = ?", (row_id(key),)) is not None:
                raise RowFault("ID_ALREADY_DELETED", "The candidate record has been deleted.", id=str(key))
            raise RowFault("INVALID_DATA", "The given candidate ID is invalid.", id=str(key))
        fault = barred(body)
        if fault is not None:
            raise fault
        return body

    def job(self, key: Any) -> Body:
        """A job opening that may be acted on; raises `RowFault`."""
        body = self._records.body(self._module(JOB_OPENINGS), key)
        if body is None:
            raise RowFault("INVALID_DATA", "the id given seems to be invalid", id=str(key), api_name="jobids")
        fault = barred(body)
        if fault is not None:
            raise fault
        return body

    def before(self, module: Module, old: Body | None, new: Body | None, actor: User) -> None:  # noqa: ARG002
        """Complete an application that is to be written; raises `RowFault` DUPLICATE_DATA for a second of its kind."""
        if new is not None and module.api_name == APPLICATIONS and new.get(PERSON) and new.get(JOB):
            held = self.find(new[PERSON]["id"], new[JOB]["id"])
            if held is not None and (old is None or held["id"] != old["id"]):
                raise RowFault("DUPLICATE_DATA", "duplicate data", api_name=JOB, id=held["id"])
            self._complete(module, new)

    def after(self, module: Module, old: Body | None, new: Body | None, actor: User) -> None:
        """Carry a change on to what follows from it: counts of job openings, copies in applications."""
        if module.api_name == APPLICATIONS:
            for job in sorted({str(body[JOB]["id"]) for body in (old, new) if body and body.get(JOB)}):
                self._count(job)
        elif module.api_name in KEYS and old is not None:
            if new is None:
                self._drop(module, old["id"], actor)
            elif any(old.get(name) != new.get(name) for name in COPIED[module.api_name]):
                self._refresh(module, new["id"])

    def settle(self, fixtures: Any) -> None:
        """Complete the applications that a fixture has brought, and count them."""
        if APPLICATIONS not in fixtures:
            return
        module = self._module(APPLICATIONS)
        jobs: set[str] = set()
        for (raw,) in self._store.all("SELECT id FROM record WHERE module = ?", (APPLICATIONS,)):
            body = self._records.body(module, raw) or {}
            if body.get(PERSON) and body.get(JOB):
                self._complete(module, body)
                self._records.write(module, raw, body)
                jobs.add(body[JOB]["id"])
        for job in jobs:
            self._count(job)

    def _complete(self, module: Module, body: Body) -> None:
        """What an application shows of the records it stands between; a first stage where it has none."""
        for field, target in ((PERSON, CANDIDATES), (JOB, JOB_OPENINGS)):
            named = body[field] if is_object(body[field]) else {"id": str(body[field]), "name": None}
            source = self._records.body(self._module(target), named["id"])
            body[field] = named
            if source is not None:
                body[field] = self._records.find_lookup(target, source["id"])
                body |= {key: source.get(key) for key in COPIED[target] if key in module.fields}
        body["$Job_Opening_Id"] = body[JOB]["id"]
        body[STAGE] = body.get(STAGE) or FIRST_STAGE
        body |= computed(module, body)

    def _refresh(self, source: Module, key: str) -> None:
        module = self._module(APPLICATIONS)
        for body in self._of(KEYS[source.api_name], key):
            self._complete(module, body)
            self._records.write(module, int(body["id"]), body)

    def _drop(self, module: Module, key: str, actor: User) -> None:
        """Take away the applications of a record that is gone."""
        applications = self._module(APPLICATIONS)
        for body in self._of(KEYS[module.api_name], key):
            self._store.one("DELETE FROM record WHERE id = ?", (int(body["id"]),))
            self.after(applications, body, None, actor)

    def _count(self, job: str) -> None:
        """Keep the numbers a job opening shows in step with its applications."""
        if self._uncounted is not None:
            self._uncounted.add(job)
            return
        module = self._module(JOB_OPENINGS)
        body = self._records.body(module, job)
        if body is None:
            return
        row = self._store.one(
            f"SELECT count(*), total({folded(STAGE)} = ?) FROM record"  # noqa: S608 - API names
            f" WHERE {self._index(KEYS[JOB_OPENINGS])}",
            (fold(LAST_STAGE), job),
        )
        numbers = zip(COUNTS, map(int, row or (0, 0)), strict=True)
        self._records.write(module, int(job), body | dict(numbers))

    def _of(self, expression: str, key: str) -> list[Body]:
        """The applications with this candidate, this job opening or this pair."""
        sql = f"SELECT body FROM record WHERE {self._index(expression)} ORDER BY id"  # noqa: S608 - API names
        return [orjson.loads(raw) for (raw,) in self._store.all(sql, (key,))]

    def _select(self, wanted: str, given: str) -> str:
        """The SQL for the ids of `wanted` in the applications of a record of `given`."""
        return f"SELECT CAST({KEYS[wanted]} AS INTEGER) FROM record WHERE {self._index(KEYS[given])}"  # noqa: S608

    def _index(self, expression: str) -> str:
        """The condition for applications by their candidate, job opening or pair, served by an index."""
        self._store.index(APPLICATIONS, expression)
        return equals(APPLICATIONS, expression)

    def _module(self, name: str) -> Module:
        return self._records.catalog.module(name)
