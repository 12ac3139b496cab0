"""The facts of a spec as text: one line an operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zrecruit_ext.codegen.walk import Json, operations

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["table"]

HEADER = ("operation", "host", "retry", "cost", "evidence", "scopes")
LEGEND = (
    "cost: credits; 1/10 = one per ten rows, 1-3 = more with parameters that cost more\n"
    "scopes: ZohoRecruit. and Zoho left out; + and also, | or else"
)


def table(document: Json) -> str:
    """Operations with host, retry, credits, evidence and scopes, aligned; further scopes on their own lines."""
    rows = [HEADER, *(row for operation in operations(document) for row in _rows(operation.node))]
    widths = [max(len(row[index]) for row in rows) for index in range(len(HEADER))]
    lines = (" ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
    return "\n".join((*lines, "", LEGEND))


def _rows(node: Json) -> Iterator[tuple[str, ...]]:
    first, *others = list(_scopes(node["security"])) or ["-"]
    facts = (node["operationId"], node["x-host"], node["x-retry"], _credits(node["x-credits"]))
    yield (*facts, node["x-evidence"]["status"], first)
    yield from (("", "", "", "", "", scope) for scope in others)


def _scopes(security: list[dict[str, list[str]]]) -> Iterator[str]:
    """Scopes of the first alternative, then what a later one asks for instead."""
    first: list[str] = []
    for index, alternative in enumerate(security):
        named = [scope for scopes in alternative.values() for scope in scopes]
        first = first or named
        for number, scope in enumerate(named):
            if not index or scope not in first:
                yield ("|" if index else "+" if number else "") + scope.removeprefix("ZohoRecruit.").removeprefix(
                    "Zoho"
                )


def _credits(costs: Json) -> str:
    most = max(costs.get("when", {}).values(), default=costs["cost"])
    return (
        str(costs["cost"]) + (f"/{costs['rows']}" if "rows" in costs else "") + (f"-{most}" if "when" in costs else "")
    )
