"""The tags of one record or of many, once as flows, then in both worlds. Records show them in `Associated_Tags`.

Source: Add Tags, Remove Tags; Zoho Recruit REST API v2.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from zrecruit_client.api.tags import add_tags_to_records, remove_tags_from_records

from zrecruit_ext._records.rows import cut, record_id
from zrecruit_ext._records.writing import write
from zrecruit_ext.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Unpack

    from zrecruit_client.types import Call

    from zrecruit_ext._drive.asynchronous import AsyncDriver
    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._drive.synchronous import SyncDriver
    from zrecruit_ext._records.calls import CallOptions, Calls
    from zrecruit_ext._records.rows import Id
    from zrecruit_ext.results import Results

__all__ = ["LONGEST", "AsyncTags", "TagFlows", "Tags"]

LONGEST = 25
"""Characters the service takes per name."""


class TagFlows:
    def __init__(self, calls: Calls, module_name: str, keys: Id | Iterable[Id]) -> None:
        self._calls, self._module = calls, module_name
        self._keys = [record_id(key) for key in ([keys] if isinstance(keys, (str, int)) else keys)]

    def add(self, names: str | Iterable[str], options: CallOptions) -> Flow[Results]:
        return self._send(add_tags_to_records.call, names, options)

    def remove(self, names: str | Iterable[str], options: CallOptions) -> Flow[Results]:
        return self._send(remove_tags_from_records.call, names, options)

    def _send(self, call: Callable[..., Call[Any]], names: str | Iterable[str], options: CallOptions) -> Flow[Results]:
        call_for = partial(call, self._module, tag_names=_joined(names))
        parts = ((call_for(ids=",".join(chunk)), None, chunk) for chunk in cut(self._keys))
        return write(self._calls, parts, options)


class Tags:
    """The tags of the records whose ids were given."""

    def __init__(self, driver: SyncDriver, flows: TagFlows) -> None:
        self._driver, self._flows = driver, flows

    def add(self, names: str | Iterable[str], **options: Unpack[CallOptions]) -> Results:
        """Add tags, in calls of 100 records; one outcome per record, whose ``details["tags"]`` are all it has now.

        A name has at most 25 characters and no comma; the module gets tags it does not have. Raises InputError.
        """
        return self._driver.run(self._flows.add(names, options))

    def remove(self, names: str | Iterable[str], **options: Unpack[CallOptions]) -> Results:
        """Take tags off, as `add` puts them on; those a record does not have are left out."""
        return self._driver.run(self._flows.remove(names, options))


class AsyncTags:
    """`Tags` for asyncio."""

    def __init__(self, driver: AsyncDriver, flows: TagFlows) -> None:
        self._driver, self._flows = driver, flows

    async def add(self, names: str | Iterable[str], **options: Unpack[CallOptions]) -> Results:
        return await self._driver.run(self._flows.add(names, options))

    async def remove(self, names: str | Iterable[str], **options: Unpack[CallOptions]) -> Results:
        return await self._driver.run(self._flows.remove(names, options))


def _joined(names: str | Iterable[str]) -> str:
    given = [name.strip() for name in ([names] if isinstance(names, str) else names)]
    if wrong := [name for name in given or [""] if not 0 < len(name) <= LONGEST or "," in name]:
        raise InputError(f"{wrong[0]!r} is not a tag", advice=f"Give names of 1 to {LONGEST} characters, no commas.")
    return ",".join(given)
