"""The modules that the spec knows: the model of each, its other names, and the keys that nobody may set."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import orjson

from zrecruit_ext.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["Module", "module", "properties"]

T = TypeVar("T")

_NAME = re.compile(r"[A-Z][A-Za-z0-9_]*\Z")
_ANY = "Record"


@dataclass(frozen=True, slots=True)
class Module(Generic[T]):
    """A module as the records layer needs it: how a row becomes a `T`, and which keys are only ever read.

    Keys with a ``$`` are the service's own, except those that are `sent`, such as the answers of a review.
    """

    api_name: str
    read: Callable[[Mapping[str, Any]], T]
    read_only: frozenset[str] = frozenset()
    sent: frozenset[str] = frozenset()


@cache
def module(name: str) -> Module[Any]:
    """The module of that name or alias; a module the spec does not know has plain records.

    Raises InputError for what cannot be a module's name.
    """
    if not _NAME.match(name):
        raise InputError(f"{name!r} is not a module name", advice="Use its API name, such as Candidates.")
    from zrecruit_client import models  # a model is imported when its module is used

    schema_name, schema = _known().get(name) or _known()[_ANY]
    api_name = schema["x-module"]["api_name"] if "x-module" in schema else name
    read = getattr(models, schema_name).from_dict
    return Module(api_name, read, _fields(schema, "read_only"), _fields(schema, "sent"))


def properties(name: str) -> Mapping[str, Any]:
    """The documented fields of a module and their schemas; those of any record for a module the spec does not know."""
    _, schema = _known().get(name) or _known()[_ANY]
    found: Mapping[str, Any] = schema.get("properties", {})
    return found


@cache
def _known() -> dict[str, tuple[str, dict[str, Any]]]:
    """Schemas by every name of their module, and the one of all other modules."""
    schemas = orjson.loads(files("zrecruit_client").joinpath("openapi.json").read_bytes())["components"]["schemas"]
    found = {_ANY: (_ANY, schemas[_ANY])}
    for schema_name, schema in schemas.items():
        facts = schema.get("x-module")
        for name in [facts["api_name"], *facts["aliases"]] if facts else []:
            found[name] = schema_name, schema
    return found


def _fields(schema: Mapping[str, Any], fact: str) -> frozenset[str]:
    properties: Mapping[str, Any] = {**schema.get("properties", {}), **schema.get("x-unnamed", {})}
    return frozenset(name for name, facts in properties.items() if facts.get("x-field", {}).get(fact))
