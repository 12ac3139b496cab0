"""Columns of a module as SQL over the record table: a field, or a field of the record a lookup points to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zrecruit_ext.sandbox.engine.functions import fold
from zrecruit_ext.sandbox.engine.store import Store, equals, extract, folded

if TYPE_CHECKING:
    from typing import Any

    from zrecruit_ext.sandbox.metadata import Catalog, Field, Module

__all__ = ["LOOKUPS", "Column", "column_of", "record_with"]

LOOKUPS = frozenset({"lookup", "ownerlookup"})
CASELESS = frozenset({"integer", "double", "currency", "boolean", "date", "datetime"})
ID = "CAST(record.id AS TEXT)"


@dataclass(frozen=True, slots=True)
class Column:
    """`field` is the one whose values it holds; `value` is SQL for them as they are, `key` for comparing them."""

    name: str
    field: Field
    value: str
    key: str
    joined: bool = False
    """Whether it leads into another record."""


def column_of(catalog: Catalog, module: Module, name: str) -> Column | None:
    """The column of that name, `Lookup.Field` included; None when there is none."""
    head, dot, tail = name.partition(".")
    field = visible(module, head)
    if field is None or (dot and (field.lookup is None or field.type != "lookup")):
        return None
    if not dot:
        return own(name, field)
    other = catalog.find(str(field.lookup))
    target = None if other is None else visible(other, tail)
    return None if target is None else through(name, head, target)


def visible(module: Module, name: str) -> Field | None:
    return None if name in module.hidden else module.fields.get(name)


def own(name: str, field: Field) -> Column:
    if name == "id":
        return Column(name, field, ID, ID)
    if field.type in LOOKUPS:
        key = extract(name, "id")
        return Column(name, field, key, key)
    return Column(name, field, extract(name), extract(name) if field.type in CASELESS else folded(name))


def through(name: str, lookup: str, target: Field) -> Column:
    """A field of the record that a lookup names, by a query of its own per row."""
    path = f'$."{target.api_name}"' + ('."id"' if target.type in LOOKUPS else "")
    wanted = "CAST(parent.id AS TEXT)" if target.api_name == "id" else f"json_extract(parent.body, '{path}')"
    pointer = f"CAST(json_extract(record.body, '$.\"{lookup}\".id') AS INTEGER)"
    value = f"(SELECT {wanted} FROM record AS parent WHERE parent.id = {pointer})"  # noqa: S608 - API names
    return Column(name, target, value, value if target.type in CASELESS else f"fold({value})", joined=True)


def record_with(store: Store, module: Module, field: Field, value: Any) -> str | None:
    """The id of a record of the module whose field has the value, whatever its case."""
    expression = folded(field.api_name)
    store.index(module.api_name, expression)
    condition = equals(module.api_name, expression)
    row = store.one(f"SELECT id FROM record WHERE {condition} LIMIT 1", (fold(value),))  # noqa: S608 - API names
    return None if row is None else str(row[0])
