"""Facts about operations: where they go, whether they may be repeated, which answers they are documented to give."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zrecruit_ext._http import httpx

__all__ = ["OPERATION_ID", "Facts", "Operations"]

OPERATION_ID = "operation_id"
"""The key of a request's extensions under which generated code says which operation it is."""

ONE_CREDIT: Mapping[str, Any] = MappingProxyType({"cost": 1})

RECRUIT_PREFIXES = (("/oauth/", "accounts"), ("/", "recruit"))


@dataclass(frozen=True, slots=True)
class Facts:
    """What the spec says about one operation.

    `retry`: safe (no effect), idempotent (the same effect twice), guarded (a repeat may double), never.
    `success`: the documented 2xx and 3xx statuses; None when nothing is documented. `secured`: wants a token.
    `credits`: the `cost` of a call, or of every `rows` rows; `when`: what it costs with a parameter.
    """

    operation_id: str | None
    method: str
    path: str
    host: str
    retry: str
    secured: bool = True
    success: frozenset[int] | None = None
    credits: Mapping[str, Any] = field(default_factory=lambda: ONE_CREDIT)

    @property
    def writes(self) -> bool:
        return self.retry != "safe"


class Operations:
    """The facts of one generated client by operation id, and a careful guess for requests outside it.

    `prefixes` tell the kind of host of an unknown request by the start of its path; the first match counts.
    """

    def __init__(
        self, table: Mapping[str, Mapping[str, Any]], prefixes: Iterable[tuple[str, str]] = RECRUIT_PREFIXES
    ) -> None:
        self._table = table
        self._prefixes = tuple(prefixes)
        self._facts: dict[str, Facts] = {}

    @classmethod
    @cache
    def of_package(cls, package: str = "zrecruit_client") -> Operations:
        """The table that a generated package carries beside its code, read once per process."""
        return cls(json.loads(files(package).joinpath("operations.json").read_bytes()))

    def of(self, request: httpx.Request) -> Facts:
        """The facts of a request's operation; a guess when it names none."""
        operation_id = request.extensions.get(OPERATION_ID)
        return (operation_id and self.get(operation_id)) or self._guess(request)

    def get(self, operation_id: str) -> Facts | None:
        """The facts of an operation, None when this client does not have it."""
        known = self._facts.get(operation_id)
        if known is None and operation_id in self._table:
            known = self._facts[operation_id] = _facts(operation_id, self._table[operation_id])
        return known

    def _guess(self, request: httpx.Request) -> Facts:
        path = request.url.path
        host = next((kind for prefix, kind in self._prefixes if path.startswith(prefix)), "recruit")
        # Nothing is known about an unknown write, so it is never repeated.
        retry = "safe" if request.method in ("GET", "HEAD") else "never"
        return Facts(None, request.method, path, host, retry, secured=host != "accounts")


def _facts(operation_id: str, row: Mapping[str, Any]) -> Facts:
    return Facts(
        operation_id,
        row["method"].upper(),
        row["path"],
        row["host"],
        row["retry"],
        row["secured"],
        frozenset(row["success"]),
        row.get("credits", ONE_CREDIT),
    )
