"""The columns a module has, from the spec that travels with the client."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import orjson
from attrs import frozen

from zrecruit_ext.errors import BadTable, InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["CUSTOM_TYPES", "Column", "check_header", "columns_of", "custom_columns", "with_custom"]

CUSTOM_TYPES = (
    *("text", "textarea", "email", "phone", "website", "picklist", "multiselectpicklist", "integer", "double"),
    *("currency", "boolean", "date", "datetime", "lookup", "ownerlookup"),
)
"""What a custom field may be; those that the service keeps itself are not written from a cell."""


@frozen
class Column:
    """One field of a module, as the spec knows it (`x-field`)."""

    name: str
    type: str = "text"
    mandatory: bool = False
    read_only: bool = False
    length: int | None = None


@cache
def columns_of(module: str) -> Mapping[str, Column]:
    """Every documented field of `module` by API name; an organisation's custom fields are not among them.

    Raises `BadTable` for a module the spec has no record schema of.
    """
    schemas = orjson.loads(files("zrecruit_client").joinpath("openapi.json").read_bytes())["components"]["schemas"]
    for schema in schemas.values():
        facts = schema.get("x-module", {})
        if module in (facts.get("api_name"), *facts.get("aliases", ())):
            return MappingProxyType({name: _column(name, prop) for name, prop in _properties(schema, schemas).items()})
    raise BadTable(
        f"{module} is no module whose columns are known", advice="Use Candidates, or write rows from Python."
    )


def custom_columns(specs: Iterable[str]) -> dict[str, Column]:
    """Columns written as `Name` or `Name:type`. Raises InputError for a type that is not one of CUSTOM_TYPES."""
    columns: dict[str, Column] = {}
    for spec in specs:
        name, _, kind = spec.partition(":")
        if not name or (kind or "text") not in CUSTOM_TYPES:
            raise InputError(f"{spec!r} is no custom field", advice=f"Write NAME:TYPE, of {', '.join(CUSTOM_TYPES)}.")
        columns[name] = Column(name, kind or "text")
    return columns


def with_custom(known: Mapping[str, Column], custom: Mapping[str, Column]) -> Mapping[str, Column]:
    """All columns; a custom one takes the place of a documented one only when it says more than `text`."""
    return {**known, **{n: c for n, c in custom.items() if n not in known or c.type != "text"}}


def check_header(
    header: Iterable[str], module: str, needed: Iterable[str], custom: Iterable[str] = (), source: str = "file"
) -> None:
    """Raise `BadTable` naming every unknown, read-only and missing column; the nearest name is offered."""
    known, names = columns_of(module), tuple(header)
    allowed = {n for n, c in known.items() if not c.read_only} | {"id", *custom}
    unknown = [n for n in names if n not in allowed]
    absent = [n for n in needed if n not in names]
    if not unknown and not absent:
        return
    parts = [f"unknown column {_with_nearest(n, allowed)}" for n in unknown] + [f"missing column {n}" for n in absent]
    raise BadTable(
        f"{source}: the header has {', '.join(parts)}",
        advice=f"Use the API names of {module}; name fields of your own with custom_fields= (--custom-field).",
    )


def _with_nearest(name: str, allowed: Iterable[str]) -> str:
    by_fold = {a.casefold(): a for a in allowed}
    plain = name.casefold().replace(" ", "_").replace("-", "_")
    near = get_close_matches(plain, by_fold, n=1)
    shown = repr(name) if name else "without a name"
    return f"{shown} (nearest: {by_fold[near[0]]})" if near else shown


def _properties(schema: Mapping[str, Any], schemas: Mapping[str, Any]) -> dict[str, Any]:
    """Own properties and those of every `allOf` part."""
    merged: dict[str, Any] = {}
    for part in schema.get("allOf", ()):
        target = schemas[part["$ref"].rsplit("/", 1)[-1]] if "$ref" in part else part
        merged |= _properties(target, schemas)
    own: dict[str, Any] = schema.get("properties", {})
    return merged | own


def _column(name: str, prop: Mapping[str, Any]) -> Column:
    facts = prop.get("x-field", {})
    system = facts.get("type") in ("system", "autonumber")
    return Column(
        name,
        type=facts.get("type", "text"),
        mandatory=bool(facts.get("mandatory")),
        read_only=bool(facts.get("read_only")) or system or name.startswith("$"),
        length=facts.get("length"),
    )
