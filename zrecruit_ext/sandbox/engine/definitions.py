"""Custom modules and fields: made known to the catalog, and kept with the records for the next process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from zrecruit_ext.sandbox.metadata import Catalog, Field, Module

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zrecruit_ext.sandbox.engine.store import Store

__all__ = ["Definitions"]

Facts = dict[str, Any]


class Definitions:
    """What an organisation has added to the vendor's modules."""

    def __init__(self, store: Store, catalog: Catalog) -> None:
        self._store = store
        self._catalog = catalog

    def declare(self, fields: Mapping[str, Iterable[Facts]]) -> None:
        """Custom fields given as facts (`api_name`, `type`, `label`, `length`, `unique`, `known_values`)."""
        for name, facts in fields.items():
            module = self._catalog.module(name)
            for fact in facts:
                known = tuple(fact.get("known_values", ()))
                kept = {key: value for key, value in fact.items() if key != "known_values"}
                self._add(module, {**kept, "custom": True, "picks": known})
            self._keep(module)

    def infer(self, name: str, rows: Sequence[Facts]) -> Module:
        """The module of that name with a field for every key of the rows, made where it is new."""
        module = self._catalog.define(name, rows)
        self._keep(module)
        return module

    def recall(self) -> None:
        """Make known again what is kept."""
        for name, fields in self._store.all("SELECT module, fields FROM definition"):
            module = self._catalog.define(name.decode(), [])
            for fact in orjson.loads(fields):
                self._add(module, {**fact, "picks": tuple(fact["picks"])})

    def _add(self, module: Module, fact: Facts) -> None:
        module.fields[fact["api_name"]] = Field(**fact)

    def _keep(self, module: Module) -> None:
        custom = [each.describe() for each in module.fields.values() if each.custom or module.custom]
        if custom:
            self._store.one(
                "INSERT OR REPLACE INTO definition VALUES (?, ?)", (module.api_name, orjson.dumps(custom).decode())
            )
