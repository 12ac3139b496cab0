"""What is done to many candidates of one job opening at once, with the vendor's one result per job opening."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.engine.associations import APPLICATIONS, CANDIDATES
from zrecruit_ext.sandbox.engine.observing import Body
from zrecruit_ext.sandbox.reply import RowFault, row_ok

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from zrecruit_ext.sandbox.engine.associations import Associations
    from zrecruit_ext.sandbox.engine.records import Records
    from zrecruit_ext.sandbox.engine.status import Statuses
    from zrecruit_ext.sandbox.users import User

__all__ = ["Pairing"]


class Pairing:
    """Associates and rates."""

    def __init__(self, records: Records, associations: Associations, statuses: Statuses) -> None:
        self._records = records
        self._associations = associations
        self._statuses = statuses

    def associate(self, job: Any, candidates: Iterable[Any], comments: str | None, actor: User) -> Body:
        """The result of one job opening: SUCCESS with the ids as the vendor spells them.

        Raises `RowFault`: the code of a job opening that cannot be used, FAILURE with one entry per candidate that
        could not be associated (the others are).
        """
        opening = self._associations.job(job)
        module = self._records.catalog.module(CANDIDATES)

        def link(candidate: Body) -> None:
            self._associations.add(opening, candidate, actor)
            self._statuses.remark(module, candidate["id"], comments, actor)

        said = ("Record associated successfully", "Record association failed")
        return self._each(opening["id"], candidates, link, said)

    def rate(self, job: str, candidates: Iterable[str], rating: float, comments: str | None, actor: User) -> Body:
        """The result of one row of ratings, alike; the rating stands in the application."""
        opening = self._associations.job(job)
        applications, module = self._records.catalog.module(APPLICATIONS), self._records.catalog.module(CANDIDATES)

        def mark(candidate: Body) -> None:
            held = self._associations.find(candidate["id"], opening["id"])
            if held is None:
                message = "the candidate is not associated with the job opening"
                raise RowFault("INVALID_DATA", message, id=candidate["id"])
            if held.get("Rating") != rating:
                self._records.change(applications, held, {"Rating": rating}, actor)
                self._statuses.remark(module, candidate["id"], comments, actor)

        said = ("Rating updated successfully", "The given Job ID and Candidate ID are invalid")
        return self._each(opening["id"], candidates, mark, said)

    def _each(self, job: str, keys: Iterable[Any], act: Callable[[Body], None], said: tuple[str, str]) -> Body:
        done, failed = list[str](), list[Body]()
        with self._associations.counting_once():
            for key in dict.fromkeys(str(each) for each in keys):
                try:
                    act(self._associations.candidate(key))
                    done.append(key)
                except RowFault as fault:
                    failed.append(fault.element)
        ids = f"[{', '.join(sorted(done, key=int))}]"  # in the vendor's samples they are in order of the ids
        if failed:
            raise RowFault("FAILURE", said[1], jobid=job, ids=ids, error=failed)
        return row_ok(said[0], {"jobid": job, "ids": ids})
