"""Candidates associated with job openings, and everything else that hangs on a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.engine.lists import Query
from zrecruit_ext.sandbox.engine.store import equals, extract, row_id
from zrecruit_ext.sandbox.reply import Refused, RowFault, row_ok

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.engine.records import Records
    from zrecruit_ext.sandbox.metadata import Module

__all__ = ["CANDIDATES", "JOB_OPENINGS", "PARENT", "Links"]

CANDIDATES, JOB_OPENINGS = "Candidates", "Job_Openings"
ASSOCIATED = "Associated"
# Lists whose rows name their parent in Parent_Id, whatever its module.
CHILDREN = ("Notes", "Attachments")
PARENT = extract("Parent_Id", "id")


class Links:
    """Associations and related lists over the records."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._store = records.store

    def associate(self, job: Any, candidates: list[Any], comments: str | None) -> dict[str, Any]:
        """The row result of one job opening: SUCCESS with the ids as the vendor spells them.

        Raises `RowFault`: INVALID_DATA for a job that is none, FAILURE with one entry per candidate that
        could not be associated (the others are).
        """
        catalog = self._records.catalog
        if self._records.raw(catalog.module(JOB_OPENINGS), job) is None:
            raise RowFault("INVALID_DATA", "the id given seems to be invalid", id=str(job), api_name="jobids")
        done, failed = list[str](), list[dict[str, Any]]()
        for candidate in dict.fromkeys(str(each) for each in candidates):
            fault = self._associate_one(int(job), candidate, comments)
            if fault is None:
                done.append(candidate)
            else:
                failed.append(fault)
        if done:
            self._count(str(job))
        ids = f"[{', '.join(done)}]"
        if failed:
            raise RowFault("FAILURE", "Record association failed", jobid=str(job), ids=ids, error=failed)
        return row_ok("Record associated successfully", {"jobid": str(job), "ids": ids})

    def detach(self, module: Module, number: int) -> None:
        """Take away what hangs on a record that is gone: associations, notes, attachments."""
        jobs = self._store.all("SELECT job FROM association WHERE candidate = ?", (number,))
        self._store.one("DELETE FROM association WHERE job = ? OR candidate = ?", (number, number))
        for name in CHILDREN:
            self._store.index(name, PARENT)
            condition = equals(name, PARENT)
            rows = self._store.all(f"SELECT id FROM record WHERE {condition}", (str(number),))  # noqa: S608
            for (child,) in rows:
                self._store.one("DELETE FROM content WHERE id = ?", (child,))
                self._store.one("DELETE FROM record WHERE id = ?", (child,))
        for (job,) in jobs if module.api_name == CANDIDATES else ():
            self._count(str(job))

    def associated(self, module: Module, key: str) -> Query:
        """Job openings of a candidate or candidates of a job opening; raises `Refused` for another module."""
        pairs = {CANDIDATES: ("job", "candidate", JOB_OPENINGS), JOB_OPENINGS: ("candidate", "job", CANDIDATES)}
        if module.api_name not in pairs:
            raise unknown_relation()
        wanted, given, other = pairs[module.api_name]
        query = Query(self._records.catalog.module(other))
        query.restrict(f"id IN (SELECT {wanted} FROM association WHERE {given} = ?)", int(key))  # noqa: S608
        return query

    def related(self, module: Module, key: str, name: str) -> Query:
        """The records of a related list; raises `Refused` INVALID_DATA when the module has no such list."""
        other = self._records.catalog.find(name)
        if other is None:
            raise unknown_relation()
        if other.api_name in CHILDREN:
            query = Query(other)
            self._store.index(other.api_name, PARENT)
            query.restrict(f"{PARENT} = ? COLLATE NOCASE", key)
            return query
        if {module.api_name, other.api_name} == {CANDIDATES, JOB_OPENINGS}:
            return self.associated(module, key)
        return self._pointing(module, key, other)

    def _pointing(self, module: Module, key: str, other: Module) -> Query:
        """Records of the other module with a lookup to this record."""
        names = (module.api_name, *module.aliases)
        fields = [f for f in other.of_type("lookup") if f.lookup in names and f.same_as is None]
        if not fields:
            raise unknown_relation()
        for each in fields:
            self._store.index(other.api_name, extract(each.api_name, "id"))
        query = Query(other)
        conditions = [f"{extract(each.api_name, 'id')} = ? COLLATE NOCASE" for each in fields]
        query.restrict(f"({' OR '.join(conditions)})", *[key] * len(fields))
        return query

    def _associate_one(self, job: int, candidate: str, comments: str | None) -> dict[str, Any] | None:
        records = self._records
        if records.raw(records.catalog.module(CANDIDATES), candidate) is None:
            return self._missing(candidate)
        added = self._store.one(
            "INSERT INTO association VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING job",
            (job, int(candidate), ASSOCIATED, comments, int(records.clock.now())),
        )
        if added is None:
            return problem("ALREADY_ASSOCIATED", candidate, "the candidate is already associated")
        return None

    def _missing(self, candidate: str) -> dict[str, Any]:
        if self._store.one("SELECT id FROM deleted WHERE id = ?", (row_id(candidate),)) is not None:
            return problem("ID_ALREADY_DELETED", candidate, "the candidate is deleted")
        return problem("INVALID_DATA", candidate, "the id given seems to be invalid")

    def _count(self, job: str) -> None:
        """Keep the number a job opening shows in step with its associations."""
        module = self._records.catalog.module(JOB_OPENINGS)
        body = self._records.body(module, job)
        if body is not None and "No_of_Candidates_Associated" in module.fields:
            row = self._store.one("SELECT count(*) FROM association WHERE job = ?", (int(job),))
            self._records.write(module, int(job), body | {"No_of_Candidates_Associated": row[0] if row else 0})


def problem(code: str, candidate: str, message: str) -> dict[str, Any]:
    return {"code": code, "details": {"id": candidate}, "message": message, "status": "error"}


def unknown_relation() -> Refused:
    return Refused(400, "INVALID_DATA", "the relation name given seems to be invalid")
