"""Related lists: everything that hangs on a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zrecruit_ext.sandbox.engine.associations import CANDIDATES, JOB_OPENINGS
from zrecruit_ext.sandbox.engine.lists import Query
from zrecruit_ext.sandbox.engine.observing import Observer
from zrecruit_ext.sandbox.engine.store import equals, extract
from zrecruit_ext.sandbox.reply import Refused

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.engine.associations import Associations
    from zrecruit_ext.sandbox.engine.observing import Body
    from zrecruit_ext.sandbox.engine.records import Records
    from zrecruit_ext.sandbox.metadata import Module
    from zrecruit_ext.sandbox.users import User

__all__ = ["MEMBERS", "PARENT", "Links", "unknown_relation"]

# Lists whose rows name their parent in Parent_Id, whatever its module.
CHILDREN = ("Notes", "Attachments")
PARENT = extract("Parent_Id", "id")
# Lists whose rows name many records, in a list of ids: the name of the list, its module and the field.
MEMBERS = {"Campaigns": ("Campaigns", "Members"), "Invited_Events": ("Events", "Participants")}


class Links(Observer):
    """Related lists over the records; an observer of them."""

    def __init__(self, records: Records, associations: Associations) -> None:
        self._records = records
        self._store = records.store
        self._associations = associations

    def after(self, module: Module, old: Body | None, new: Body | None, actor: User) -> None:  # noqa: ARG002
        """Take away the notes and attachments of a record that is gone."""
        if new is not None or old is None:
            return
        for name in CHILDREN:
            self._store.index(name, PARENT)
            rows = self._store.all(f"SELECT id FROM record WHERE {equals(name, PARENT)}", (old["id"],))  # noqa: S608
            for (child,) in rows:
                self._store.one("DELETE FROM content WHERE id = ?", (child,))
                self._store.one("DELETE FROM record WHERE id = ?", (child,))

    def associated(self, module: Module, key: str) -> Query:
        """Job openings of a candidate or candidates of a job opening; raises `Refused` for another module."""
        if module.api_name not in (CANDIDATES, JOB_OPENINGS):
            raise unknown_relation()
        return self._associations.query(module, key)

    def related(self, module: Module, key: str, name: str) -> Query:
        """The records of a related list; raises `Refused` INVALID_DATA when the module has no such list."""
        if name in MEMBERS:
            return self._naming(key, *MEMBERS[name])
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

    def _naming(self, key: str, name: str, field: str) -> Query:
        """Records whose list of ids holds this one."""
        query = Query(self._records.catalog.module(name))
        query.restrict(f"EXISTS (SELECT 1 FROM json_each(body, '$.\"{field}\"') WHERE value = ?)", key)  # noqa: S608
        return query

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


def unknown_relation() -> Refused:
    return Refused(400, "INVALID_DATA", "the relation name given seems to be invalid")
