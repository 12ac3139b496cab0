"""What the organisation's modules, fields and views are, kept for a while; once as flows, then in both worlds.

Sources: Modules, Fields, Layouts, Custom Views and Related Lists metadata; Zoho Recruit REST API v2. What was read is
kept per client for `ttl` seconds; callers at the same time share one call. A module that has nothing to tell is an
empty list. Scopes: ZohoRecruit.settings.ALL, or those of the single calls.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, TypeVar

from zrecruit_client.api.settings import (
    get_module,
    list_custom_views,
    list_fields,
    list_layouts,
    list_modules,
    list_related_lists,
)
from zrecruit_client.models import CustomView, FieldMetadata, Layout, ModuleMetadata, RelatedList

from zrecruit_ext._drive.effects import Locked, Now
from zrecruit_ext._records.paged import rows_of
from zrecruit_ext.errors import UnknownName
from zrecruit_ext.stores.locks import Gates, Lock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from zrecruit_ext._drive.asynchronous import AsyncDriver
    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._drive.synchronous import SyncDriver
    from zrecruit_ext._records.calls import CallLike, Calls

__all__ = ["AsyncMetadata", "Metadata", "MetadataFlows", "near"]

T = TypeVar("T", ModuleMetadata, FieldMetadata)

TTL = 600.0
LISTED = 25
"""Names that fit on the one line of an error."""
# kind -> key of the answer, call, its parameter for the module, model
_KINDS: dict[str, tuple[str, Callable[..., CallLike[Any]], str | None, Any]] = {
    "modules": ("modules", list_modules.call, None, ModuleMetadata),
    "module": ("modules", get_module.call, "module_api_name", ModuleMetadata),
    "fields": ("fields", list_fields.call, "module", FieldMetadata),
    "layouts": ("layouts", list_layouts.call, "module", Layout),
    "custom_views": ("custom_views", list_custom_views.call, "module", CustomView),
    "related_lists": ("related_lists", list_related_lists.call, "module", RelatedList),
}


class MetadataFlows:
    """`ttl` is in seconds; 0 asks the service every time."""

    def __init__(self, calls: Calls, ttl: float = TTL) -> None:
        self._calls, self.ttl = calls, ttl
        self._kept: dict[tuple[str, str], tuple[float, list[Any]]] = {}
        self._gates = Gates()

    def rows(self, kind: str, module: str = "") -> Flow[list[Any]]:
        """What the service tells of one kind; whoever comes while it is asked waits for that answer."""
        found = yield from self._fresh((kind, module))
        if found is None:
            found = yield from Locked(Lock(self._gates, f"{kind}/{module}"), self._fetched((kind, module)))
        return list(found)

    def module(self, name: str) -> Flow[ModuleMetadata]:
        modules: list[ModuleMetadata] = yield from self.rows("modules")
        listed = _named(modules, name, "module", "plural_label", "singular_label")
        detailed: list[ModuleMetadata] = yield from self.rows("module", str(listed.api_name))
        return next(iter(detailed), listed)

    def field(self, module: str, name: str) -> Flow[FieldMetadata]:
        fields: list[FieldMetadata] = yield from self.rows("fields", module)
        return _named(fields, name, f"field of {module}", "field_label", "display_label")

    def picklist(self, module: str, name: str) -> Flow[list[str]]:
        field = yield from self.field(module, name)
        return [str(value.actual_value or value.display_value) for value in field.pick_list_values or ()]

    def refresh(self) -> None:
        self._kept.clear()

    def _fresh(self, key: tuple[str, str]) -> Flow[list[Any] | None]:
        until, rows = self._kept.get(key, (0.0, None))
        return rows if (yield from Now()) < until else None

    def _fetched(self, key: tuple[str, str]) -> Flow[list[Any]]:
        found = yield from self._fresh(key)
        if found is None:
            plural, call_of, parameter, model = _KINDS[key[0]]
            call = call_of(**{parameter: key[1]} if parameter else {})
            found = yield from rows_of(self._calls, call, {}, model.from_dict, key=plural)
            self._kept[key] = (yield from Now()) + self.ttl, found
        return found


def _named(rows: list[T], name: str, what: str, *labels: str) -> T:
    """The row of that API name, else the one with that label in any case. Raises UnknownName."""
    by_name = {str(row.api_name): row for row in rows}
    by_label = {str(getattr(row, label)).casefold(): row for label in reversed(labels) for row in reversed(rows)}
    found = by_name.get(name) or by_label.get(name.casefold())
    if found is None:
        raise UnknownName(f"there is no {what} {name!r}", advice=near(name, by_name))
    return found


def near(name: str, known: Iterable[str]) -> str:
    """Advice to someone who has given a wrong name: the names most like it, or all when nothing is and they are few."""
    folded = {each.casefold(): each for each in known}
    close = [folded[each] for each in get_close_matches(name.casefold(), folded, n=3, cutoff=0.6)]
    if close:
        return f"Did you mean {' or '.join(close)}?"
    if len(folded) > LISTED:
        return f"None of the {len(folded)} names is like it; `zrecruit fields MODULE` lists the fields."
    return f"Use one of: {', '.join(sorted(folded.values()))}."


class Metadata:
    """The organisation's own names: tenants rename labels and add fields; programs ask here.

    Names of fields are API names or labels. Made by `Recruit`.
    """

    def __init__(self, driver: SyncDriver, flows: MetadataFlows) -> None:
        self._driver, self._flows = driver, flows

    def modules(self) -> list[ModuleMetadata]:
        """All modules."""
        return self._driver.run(self._flows.rows("modules"))

    def module(self, name: str) -> ModuleMetadata:
        """One module with all that is told of it, by API name or label. Raises UnknownName."""
        return self._driver.run(self._flows.module(name))

    def fields(self, module: str) -> list[FieldMetadata]:
        """The fields of a module, of all its layouts together. Raises InvalidRequest for a module that is none."""
        return self._driver.run(self._flows.rows("fields", module))

    def field(self, module: str, name: str) -> FieldMetadata:
        """One field. Raises UnknownName, which suggests the nearest names."""
        return self._driver.run(self._flows.field(module, name))

    def picklist(self, module: str, field: str) -> list[str]:
        """The values of a picklist as records hold them, none for other fields. Raises UnknownName."""
        return self._driver.run(self._flows.picklist(module, field))

    def layouts(self, module: str) -> list[Layout]:
        """The layouts of a module; some editions have none to show."""
        return self._driver.run(self._flows.rows("layouts", module))

    def custom_views(self, module: str) -> list[CustomView]:
        """The custom views of a module; ``list(cvid=view.id)`` reads one, for 3 credits a page."""
        return self._driver.run(self._flows.rows("custom_views", module))

    def related_lists(self, module: str) -> list[RelatedList]:
        """What hangs on a record of the module, for ``related(id, related_list.api_name)``."""
        return self._driver.run(self._flows.rows("related_lists", module))

    def refresh(self) -> None:
        """Forget what is kept; the next question asks the service."""
        self._flows.refresh()


class AsyncMetadata:
    """`Metadata` for asyncio."""

    def __init__(self, driver: AsyncDriver, flows: MetadataFlows) -> None:
        self._driver, self._flows = driver, flows

    async def modules(self) -> list[ModuleMetadata]:
        return await self._driver.run(self._flows.rows("modules"))

    async def module(self, name: str) -> ModuleMetadata:
        return await self._driver.run(self._flows.module(name))

    async def fields(self, module: str) -> list[FieldMetadata]:
        return await self._driver.run(self._flows.rows("fields", module))

    async def field(self, module: str, name: str) -> FieldMetadata:
        return await self._driver.run(self._flows.field(module, name))

    async def picklist(self, module: str, field: str) -> list[str]:
        return await self._driver.run(self._flows.picklist(module, field))

    async def layouts(self, module: str) -> list[Layout]:
        return await self._driver.run(self._flows.rows("layouts", module))

    async def custom_views(self, module: str) -> list[CustomView]:
        return await self._driver.run(self._flows.rows("custom_views", module))

    async def related_lists(self, module: str) -> list[RelatedList]:
        return await self._driver.run(self._flows.rows("related_lists", module))

    def refresh(self) -> None:
        self._flows.refresh()
