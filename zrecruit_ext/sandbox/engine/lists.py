"""Lists: pages of a module's records in any order, projected to fields when asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import orjson

from zrecruit_ext.sandbox.engine.store import Store, extract, folded
from zrecruit_ext.sandbox.reply import Refused, Reply, empty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zrecruit_ext.sandbox.metadata import Field, Module

__all__ = ["Page", "Query", "page_reply", "states", "value_of", "without"]

CASELESS = frozenset({"integer", "double", "currency", "boolean", "date", "datetime"})


@dataclass(slots=True)
class Page:
    """The rows of one page as stored JSON."""

    rows: list[bytes]
    number: int
    size: int
    more: bool


@dataclass(slots=True)
class Query:
    """What a list shows: `where` and `values` are SQL over the record table."""

    module: Module
    page: int = 1
    size: int = 200
    sort_by: str | None = None
    descending: bool = True
    where: list[str] = field(default_factory=list[str])
    values: list[Any] = field(default_factory=list[Any])
    states: Sequence[int] = (0,)

    def restrict(self, condition: str, *values: Any) -> None:
        """Add a condition that must hold as well."""
        self.where.append(condition)
        self.values.extend(values)

    def run(self, store: Store) -> Page:
        """The page; one row more than it holds is looked at, to know whether there is a next one.

        First the ids, which indexes hold, then the bodies of the page alone.
        """
        wanted, order = self._condition(), self._order(store)
        sql = f"SELECT id FROM record WHERE {wanted} ORDER BY {order} LIMIT ? OFFSET ?"  # noqa: S608 - API names
        ids = [row[0] for row in store.all(sql, (*self.values, self.size + 1, (self.page - 1) * self.size))]
        return Page(self._bodies(store, ids[: self.size]), self.page, self.size, len(ids) > self.size)

    def _bodies(self, store: Store, ids: list[int]) -> list[bytes]:
        found = store.all(f"SELECT id, {self._shown()} FROM record WHERE id IN ({','.join(map(str, ids))})")  # noqa: S608
        bodies = dict(found)
        return [bodies[key] for key in ids]

    def _shown(self) -> str:
        paths = ", ".join(f"'$.\"{name}\"'" for name in sorted(self.module.hidden))
        return f"json_remove(body, {paths})" if paths else "body"

    def _condition(self) -> str:
        # the module as a literal: a partial index is only used for a constant
        known = ",".join(str(state) for state in self.states)
        state = f"state = {known}" if len(self.states) == 1 else f"state IN ({known})"
        return " AND ".join([f"module = '{self.module.api_name}'", state, *self.where])

    def _order(self, store: Store) -> str:
        direction = "DESC" if self.descending else "ASC"
        if self.sort_by in (None, "id"):
            return f"id {direction}"
        sorted_field = self.module.fields.get(str(self.sort_by))
        if sorted_field is None:
            raise Refused(400, "INVALID_DATA", "the sort_by field is not valid", {"param_name": "sort_by"})
        value = store.covering(self.module.api_name, value_of(sorted_field)).column
        return f"{value} COLLATE NOCASE {direction}, id {direction}"


def value_of(each: Field) -> str:
    """The SQL for what a field sorts and compares by: a lookup by its name, text without its case."""
    if each.type in CASELESS:
        return extract(each.api_name)
    return folded(each.api_name, "name" if each.type in ("lookup", "ownerlookup") else None)


def states(converted: str | None, approved: str | None, draft: str | None = None) -> list[int]:
    """States a list shows, from the vendor's `converted` (default false), `approved` (default true) and `$state`."""
    bits = {"both": (0, 1), "true": (1,), "false": (0,)}
    unapproved = {"both": (0, 1), "true": (0,), "false": (1,)}
    first = bits.get(converted or "false", (0,))
    second = unapproved.get(approved or "true", (0,))
    return sorted(one + 2 * two + 4 * (draft == "draft") for one in first for two in second)


def page_reply(page: Page, fields: str | None = None, headers: dict[str, str] | None = None) -> Reply:
    """200 with `data` and `info`, or 204 when there is nothing on the page."""
    if not page.rows:
        return empty()
    rows = page.rows if fields is None else [project(row, fields.split(",")) for row in page.rows]
    more = b"true" if page.more else b"false"
    info = b'],"info":{"per_page":%d,"count":%d,"page":%d,"more_records":%b}}' % (
        page.size,
        len(rows),
        page.number,
        more,
    )
    return Reply(200, b'{"data":[' + b",".join(rows) + info, headers=headers or {})


def project(row: bytes, names: list[str]) -> bytes:
    """The row with these fields and its id; names it does not have are left out."""
    body = orjson.loads(row)
    wanted = ["id", *(name.strip() for name in names)]
    return orjson.dumps({name: body[name] for name in wanted if name in body})


def without(row: bytes, names: frozenset[str]) -> bytes:
    """The row without these fields."""
    return orjson.dumps({name: value for name, value in orjson.loads(row).items() if name not in names})
